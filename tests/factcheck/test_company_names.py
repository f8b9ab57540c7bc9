"""When do two names call one company?"""

from __future__ import annotations

import pytest

from factcheck.company_names import bare, continues, core, is_kin, plain
from factcheck.folding import fold


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        ("远山科技", "遠山科技股份有限公司"),
        ("远山科技", "遠山科技集團有限公司"),
        ("远山", "遠山集團"),
        ("远山银行", "遠山銀行"),
        ("pell & sons", "Pell & Sons plc"),
        ("farhill", "The Farhill Group"),
        ("海汀机场", "海汀國際機場"),
        # nothing would be left
        ("集团", "集團"),
    ],
)
def test_a_legal_form_is_no_part_of_the_name(expected: str, name: str) -> None:
    assert bare(fold(name)) == expected


def test_a_trade_may_be_left_out() -> None:
    assert [core(fold(name)) for name in ("遠山科技", "遠山銀行", "遠山生物科技股份有限公司")] == ["远山"] * 3
    assert [plain(fold(name)) for name in ("遠山科技", "遠山銀行", "遠山智能科技")] == ["远山", "远山银行", "远山智能"]


@pytest.mark.parametrize(
    ("kin", "one", "other"),
    [
        (True, "遠山科技", "遠山集團"),
        (True, "遠山科技", "遠山科技有限公司"),
        (True, "遠山", "遠山銀行"),
        # nothing in common: only the article can say that they are one
        (True, "遠山科技", "Farhill"),
        # a group and its parts
        (False, "遠山銀行", "遠山人壽"),
        (False, "遠山金控", "遠山銀行"),
        (False, "遠山集團", "遠山銀行"),
        (False, "遠山電商", "遠山物流"),
        (False, "遠山物流", "遠山物流子公司"),
        (False, "遠山物流", "遠山物流的母公司"),
        (True, "遠山物流", "遠山物流公司"),
    ],
)
def test_companies_of_one_group_are_apart(kin: bool, one: str, other: str) -> None:
    assert is_kin(fold(one), fold(other)) is is_kin(fold(other), fold(one)) is kin


def test_a_longer_name_may_only_add_what_the_company_does() -> None:
    assert continues("远山智能科技", "远山智能")
    assert not continues("远山香港", "远山")
    assert not continues("远山", "远山")
