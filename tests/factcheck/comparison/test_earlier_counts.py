"""由前一晚的14人升為16人: the earlier of two counts gets the moment at which another outlet gives it."""

from __future__ import annotations

from factcheck.comparison import Relation, Statement, compare
from factcheck.comparison.earlier_counts import at_their_moments
from tests.factcheck.comparison.wordings import stated

EVENING, MORNING = "2026-06-14T20:00", "2026-06-15T10:00"


def moments(statements: list[Statement]) -> list[str]:
    return [said.moment.isoformat()[:16] for said in at_their_moments(statements) if said.moment]


def test_the_earlier_count_of_a_text_that_gives_two() -> None:
    told = [
        stated("14", as_of=EVENING, outlet="A"),
        stated("16", as_of=MORNING, outlet="B"),
        stated("14", as_of=MORNING, outlet="B"),
    ]

    assert moments(told) == [EVENING, MORNING, EVENING]
    assert compare(told).relation is Relation.UPDATED


def test_a_count_that_another_outlet_gives_for_that_moment_keeps_it() -> None:
    told = [
        stated("14", as_of=EVENING, outlet="A"),
        stated("16", as_of=MORNING, outlet="B"),
        stated("14", as_of=MORNING, outlet="B"),
        stated("14", as_of=MORNING, outlet="C"),
    ]

    assert moments(told) == [EVENING, MORNING, MORNING, MORNING]


def test_one_count_a_text_is_of_its_moment() -> None:
    told = [
        stated("14", as_of=EVENING, outlet="A"),
        stated("14", as_of=MORNING, outlet="B"),
        stated("16", as_of=MORNING, outlet="C"),
    ]

    assert moments(told) == [EVENING, MORNING, MORNING]
    assert compare(told).relation is Relation.CONFLICT


def test_a_later_moment_explains_no_earlier_count() -> None:
    told = [
        stated("16", as_of=MORNING, outlet="A"),
        stated("14", as_of=EVENING, outlet="B"),
        stated("16", as_of=EVENING, outlet="B"),
    ]

    assert moments(told) == [MORNING, EVENING, EVENING]


def quake(value: str, at: str | None) -> Statement:
    return stated(value, unit="magnitude", as_of=at, published=MORNING, stands=True)


def test_what_was_measured_once_is_of_the_hour_that_others_name_for_it() -> None:
    told = [quake("4.0", EVENING), quake("4.0", None), quake("4.4", MORNING)]

    assert moments(told) == [EVENING, EVENING, MORNING]
    assert compare(told).relation is Relation.UPDATED


def test_what_nobody_names_an_hour_for_stands_against_the_others() -> None:
    told = [quake("4.0", None), quake("4.4", MORNING)]

    assert compare(told).relation is Relation.CONFLICT
