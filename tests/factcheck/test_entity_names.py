"""Which names in several files are names of one entity?"""

from __future__ import annotations

import pytest

from factcheck.entity_names import joined

Mention = tuple[str, str, tuple[str, ...]]


def test_one_company_under_three_names() -> None:
    found = joined(
        [("a", "商湯科技", ("商湯科技", "商湯", "SenseTime")), ("b", "商汤", ("商汤",)), ("c", "SenseTime", ("SenseTime",))]
    )

    assert set(found.values()) == {"SenseTime"}  # each name stands in one file: the longest is shown


@pytest.mark.parametrize(
    "mentions",
    [
        # nothing shared
        [("a", "甲公司", ("甲公司",)), ("b", "乙公司", ("乙公司",))],
        # a word for any company
        [("a", "甲", ("甲", "公司")), ("b", "乙", ("乙", "公司"))],
        # told apart by one file, although another knows one of them under both names
        [("a", "商湯科技", ("商湯科技",)), ("a", "商湯智能", ("商湯智能",)), ("b", "商湯科技", ("商湯科技", "商湯智能"))],
    ],
)
def test_these_stay_apart(mentions: list[Mention]) -> None:
    assert len(set(joined(mentions).values())) == 2


def test_the_longest_shared_name_decides() -> None:
    found = joined(
        [
            ("a", "台灣大車隊", ("台灣大車隊", "台灣大")),
            ("a", "台灣大哥大", ("台灣大哥大",)),
            ("b", "台灣大哥大", ("台灣大哥大", "台灣大")),
        ]
    )

    assert found["b", "台灣大哥大"] == found["a", "台灣大哥大"] != found["a", "台灣大車隊"]


def names(*spelled: str) -> list[Mention]:
    """Every spelling in a file of its own."""
    return [(str(file), name, (name,)) for file, name in enumerate(spelled)]


@pytest.mark.parametrize(
    "spelled",
    [
        ("遠山科技", "远山科技"),
        ("遠山科技", "遠山科技股份有限公司"),
        ("遠山科技", "遠山科技集團"),
        ("遠山科技", "遠山"),
        ("遠山集團", "遠山科技"),
        ("海汀國際機場", "海汀机场"),
        ("梅嶺市", "梅岭"),
        ("Marlowe Robotics Inc", "Marlowe Robotics"),
        ("Marlowe Robotics", "Marlowe"),
        ("Fang Yi-ning", "Fang"),
    ],
)
def test_one_entity_in_two_spellings(spelled: tuple[str, ...]) -> None:
    assert len(set(joined(names(*spelled)).values())) == 1


@pytest.mark.parametrize(
    ("companies", "spelled"),
    [
        # a group and its parts
        (2, ("遠山銀行", "遠山金控")),
        (3, ("遠山集團", "遠山物流", "遠山電商")),
        (2, ("遠山移動", "遠山移動香港")),
        (2, ("遠山物流", "遠山物流子公司")),
        # the short name fits two: it stays by itself
        (3, ("遠山", "遠山銀行", "遠山人壽")),
        (3, ("Fang", "Fang Yi-ning", "Fang Wei-lun")),
        # a place is nobody's short name, nor is a short family name
        (2, ("香港", "香港電訊")),
        (2, ("Lo", "Lo Shao-yun")),
        # only a beginning in common
        (2, ("遠山科技", "遠征科技")),
    ],
)
def test_look_alikes(companies: int, spelled: tuple[str, ...]) -> None:
    assert len(set(joined(names(*spelled)).values())) == companies


def test_the_name_that_most_files_use_is_shown() -> None:
    found = joined([("a", "商湯", ("商湯",)), ("b", "商湯", ("商湯",)), ("c", "商湯科技", ("商湯科技", "商湯"))])

    assert set(found.values()) == {"商湯"}


def test_readings_without_an_entity_have_no_name() -> None:
    assert joined([("a", None, ())]) == {}
