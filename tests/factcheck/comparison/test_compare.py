"""What do several statements of one figure come to?"""

from __future__ import annotations

from decimal import Decimal
from importlib import import_module

import pytest

from factcheck.comparison import Relation, Statement, compare
from tests.factcheck.comparison.wordings import stated


def test_outlets_that_give_the_same_number_agree() -> None:
    answer = compare([stated("4,531"), stated("4531"), stated("4531")])

    assert answer.relation is Relation.SAME
    assert str(answer.reason) == "All 3 statements give 4,531."
    assert answer.diagnoses == ()
    assert answer.spread == 0


def test_two_exact_numbers_that_differ_are_a_conflict_with_its_arithmetic() -> None:
    first, second, third = stated("6113"), stated("6114"), stated("6114")

    answer = compare([first, second, third])

    assert answer.relation is Relation.CONFLICT
    assert str(answer.reason) == "6,113 and 6,114 are both exact; they differ by 1 (0.02 %)."
    assert answer.diagnoses[0].code == "off_by_one"
    assert answer.outliers == (first.ref,)
    assert answer.spread == Decimal("0.000163559045")  # 1 / 6114


def test_thirty_digits_are_compared_exactly() -> None:
    one, other = "123456789012345678901234567890", "123456789012345678901234567891"

    assert "they differ by 1 (" in str(compare([stated(one), stated(other)]).reason)


def test_three_that_overlap_in_pairs_share_a_value() -> None:
    assert compare([stated("17億"), stated("17.4億"), stated("17.43億")]).relation is Relation.COMPATIBLE


def test_one_outlet_that_says_it_thrice_is_single() -> None:
    answer = compare(
        [
            stated("17.4億", outlet="Harbour Daily"),
            stated("17.4億", outlet="Harbour Daily"),
            stated("17億", outlet="Harbour Daily"),
        ]
    )

    assert answer.relation is Relation.SINGLE
    assert answer.reason.code == "one_outlet"


def test_one_outlet_that_contradicts_itself_is_told_so_but_disagrees_with_nobody() -> None:
    answer = compare([stated("6113", outlet="Harbour Daily"), stated("6114", outlet="Harbour Daily")])

    assert answer.relation is Relation.SINGLE
    assert str(answer.reason) == "Harbour Daily contradicts itself: 6,113 and 6,114 differ by 1 (0.02 %)."


def test_what_an_outlet_says_besides_does_not_disagree_with_outlets_that_agree() -> None:
    besides = [stated("6113", outlet="A"), stated("4531", outlet="A"), stated("6113", outlet="B")]
    nobody_agrees = [stated("6113", outlet="A"), stated("4531", outlet="A"), stated("6114", outlet="B")]

    assert compare(besides).relation is Relation.SAME
    assert compare(nobody_agrees).relation is Relation.CONFLICT


def test_of_two_mismatches_the_reason_shows_the_slip() -> None:
    answer = compare(
        [
            stated("64億", unit="USD", outlet="A"),
            stated("64.95億", unit="CNY", outlet="B"),
            stated("65億", unit="CNY", outlet="C"),
        ]
    )

    assert answer.reason.code == "currency_truncated"
    assert {diagnosis.code for diagnosis in answer.diagnoses} <= {"currency_label", "truncated"}, "no digits of two currencies"


def test_a_mismatch_of_units_is_told_with_the_truncation() -> None:
    answer = compare([stated("60億", unit="USD"), stated("60.93億", unit="CNY"), stated("60.93億", unit="CNY")])

    assert str(answer.reason) == "6,000,000,000 USD is 6,093,000,000 CNY cut off, not rounded, and the currencies differ."
    assert [diagnosis.code for diagnosis in answer.diagnoses] == ["currency_label", "truncated"]
    assert len(answer.outliers) == 1


def test_a_conflict_outweighs_a_mismatch_and_an_agreement() -> None:
    answer = compare([stated("60億", unit="USD"), stated("60.93億", unit="CNY"), stated("60.94億", unit="CNY")])

    assert answer.relation is Relation.CONFLICT
    assert "currency_label" in {diagnosis.code for diagnosis in answer.diagnoses}


def test_two_against_two_have_no_outlier() -> None:
    assert compare([stated("7.35億"), stated("7.35億"), stated("7.34億"), stated("7.34億")]).outliers == ()


def test_thousands_of_values_are_compared_without_every_pair() -> None:
    answer = compare([stated(str(number)) for number in range(10_000, 13_000)])

    assert str(answer.reason) == "10,000 and 12,999 are both exact; they differ by 2,999 (30 %)."
    assert answer.diagnoses == (), "among so many numbers some are one apart, and it says nothing"


def test_thousands_of_outlets_are_not_set_against_each_other_because_one_says_two_things(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[None] = []
    module = import_module("factcheck.comparison.compare")  # the package's own word is the function
    together = module._together

    def counted(one: Statement, other: Statement) -> bool:
        looked.append(None)
        return bool(together(one, other))

    monkeypatch.setattr(module, "_together", counted)
    besides = stated("4531", outlet="A")

    answer = compare([stated("6113", outlet="A"), besides, *(stated("6113") for _outlet in range(2_000))])

    assert answer.relation is Relation.SAME
    assert len(looked) < 100


def test_nothing_to_compare_is_an_error() -> None:
    with pytest.raises(ValueError, match="needs one statement"):
        compare([])
