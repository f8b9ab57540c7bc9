"""Which numbers are one number to readers, though their wordings leave no value in common?"""

from __future__ import annotations

import pytest

from factcheck.comparison import Relation, Statement, compare
from factcheck.figures import Qualifier
from tests.factcheck.comparison.wordings import money, quoted, stated

OVER, UNDER = Qualifier.OVER, Qualifier.UNDER


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a hedge takes in the number that it names
        (stated("2500", qualifier=OVER), stated("2500")),
        (stated("2500", qualifier=UNDER), stated("2500")),
        (money("90億", qualifier=OVER), money("90億", qualifier=UNDER)),
        # a whole number of a measure leaves out what a finer one gives, rounded or, where it is long, cut off
        (stated("1078", unit="metre"), stated("1078.48", unit="metre")),
        (stated("30", unit="celsius"), stated("29.6", unit="celsius")),
        (stated("45631", unit="point"), stated("45631.59", unit="point")),
        (stated("-12", unit="celsius"), stated("-12.4", unit="celsius")),
        # money in hundreds of its scale word
        (money("4800億"), money("4765億")),
        (money("1200億"), money("1234.5億")),
        (money("-4800億"), money("-4765億")),
    ],
    ids=quoted,
)
def test_these_are_one_number(one: Statement, other: Statement) -> None:
    assert compare([one, other]).relation is Relation.COMPATIBLE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (stated("2500", qualifier=OVER), stated("2499")),
        (stated("2500", qualifier=UNDER), stated("2501")),
        # what is counted one by one is itself; two wholes are as exact as each other
        (stated("6113"), stated("6114")),
        (stated("6113"), stated("6113.4")),
        (stated("1078", unit="metre"), stated("1079", unit="metre")),
        # too far, cut off where few digits are, a scale word that rounds
        (stated("1078", unit="metre"), stated("1079.2", unit="metre")),
        (stated("29", unit="celsius"), stated("29.6", unit="celsius")),
        (money("60億"), money("60.93億")),
        (money("4800億"), money("4865億")),  # it would round to 4900
        (money("4800億"), money("4700億")),
        (money("250億"), money("253億")),
        (stated("4800萬"), stated("4765萬")),
    ],
    ids=quoted,
)
def test_these_are_not(one: Statement, other: Statement) -> None:
    assert compare([one, other]).relation is Relation.CONFLICT


def test_what_an_outlet_cuts_off_of_its_own_number_is_no_other_number() -> None:
    headline, text = (stated(number, unit="household", outlet="A") for number in ("22.4萬", "224529"))

    assert compare([headline, text, stated("224529", unit="household", outlet="B")]).relation is Relation.SAME
    assert compare([headline, text]).relation is Relation.SINGLE


def test_what_it_cuts_off_of_another_s_is_cut_off() -> None:
    assert compare([stated("22.4萬", outlet="A"), stated("224529", outlet="B")]).relation is Relation.CONFLICT
    assert (
        compare([stated("22.4萬", outlet="A"), stated("224529", outlet="B"), stated("224529", outlet="A")]).relation
        is Relation.SAME
    )
