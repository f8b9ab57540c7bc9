"""How are diagnoses weighed against each other and against chance?"""

from __future__ import annotations

from decimal import Decimal

from factcheck.comparison.slip import Slip, chance, ranked, slip
from tests.factcheck.comparison.wordings import money, stated

ONE, OTHER = stated("6113"), stated("6114")


def test_the_likeliest_first_and_each_once() -> None:
    weak, strong = slip("wrong_digit", ONE, OTHER, weight="1"), slip("off_by_one", ONE, OTHER, weight="8", ways=2)
    found = ranked([weak, strong, slip("wrong_digit", ONE, OTHER, weight="1", ways=3)], pairs=1)

    assert [(diagnosis.code, diagnosis.score) for diagnosis in found] == [
        ("off_by_one", Decimal("0.80")),  # 4 of 4 + 1 + 0.01
        ("wrong_digit", Decimal("0.20")),
    ]


def test_what_says_nothing_is_left_out_but_for_notes() -> None:
    strong = slip("off_by_one", ONE, OTHER, weight="50")
    weak, note = Slip("wrong_digit", ONE, OTHER, Decimal(1)), Slip("conversion", ONE, OTHER, Decimal(1), is_note=True)

    assert [diagnosis.code for diagnosis in ranked([strong, weak, note], pairs=1)] == ["off_by_one", "conversion"]


def test_among_many_pairs_chance_explains_more() -> None:
    found = [slip("off_by_one", ONE, OTHER, weight="8", ways=2)]
    few, many = ranked(found, pairs=1), ranked(found, pairs=500)

    assert few[0].score > many[0].score


def test_chance_is_measured_by_the_digits_that_tell() -> None:
    assert chance(stated("45000"), stated("54000")) == Decimal("0.01")
    assert chance(money("7.35億"), money("60億")) == Decimal("0.1")
    assert ranked([], pairs=3) == ()
