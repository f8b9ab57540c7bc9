"""12, then 11, then 12: a count that falls and is what it was before has a slip in it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.comparison import Relation, Statement, compare
from factcheck.figures import Qualifier
from tests.factcheck.comparison.wordings import stated

EVENING, NOON, MORNING = "2026-03-21T23:00", "2026-03-22T12:00", "2026-03-23T08:00"


def course(*told: tuple[str, str, str]) -> list[Statement]:
    """Counts by outlet, number and moment."""
    return [stated(number, as_of=moment, outlet=outlet) for outlet, number, moment in told]


SLIPS = [
    ("fell and rose again", (("A", "12", EVENING), ("B", "11", NOON), ("C", "12", MORNING))),
    ("rose and fell again", (("A", "12", EVENING), ("B", "13", NOON), ("C", "12", MORNING))),
    ("an earlier count besides", (("D", "8", "2026-03-21T18:00"), ("A", "12", EVENING), ("B", "11", NOON), ("C", "12", MORNING))),
    ("of one digit", (("A", "8", EVENING), ("B", "7", NOON), ("C", "8", MORNING))),
    ("one outlet on both sides", (("A", "12", EVENING), ("B", "11", NOON), ("A", "12", MORNING))),
]


@pytest.mark.parametrize(("_why", "told"), SLIPS)
def test_a_number_between_two_that_are_alike_is_a_conflict(_why: str, told: tuple[tuple[str, str, str], ...]) -> None:
    answer = compare(course(*told))

    assert answer.relation is Relation.CONFLICT
    assert told[-1][1] in str(answer.reason)
    assert [diagnosis.code for diagnosis in answer.diagnoses] == ["off_by_one"]


UPDATES = [
    ("rises", (("A", "12", EVENING), ("B", "13", NOON), ("C", "14", MORNING))),
    ("is far off", (("A", "12", EVENING), ("B", "15", NOON), ("C", "12", MORNING))),
    ("is small", (("A", "3", EVENING), ("B", "4", NOON), ("C", "3", MORNING))),
    ("a day alone", (("A", "12", "2026-03-21"), ("B", "11", NOON), ("C", "12", MORNING))),
    ("falls once", (("A", "12", EVENING), ("B", "11", NOON), ("C", "11", MORNING))),
    ("falls at last", (("A", "12", EVENING), ("B", "12", NOON), ("C", "11", MORNING))),
    ("is small", (("A", "4", EVENING), ("B", "3", NOON), ("C", "4", MORNING))),
    ("two outlets have it", (("A", "12", EVENING), ("B", "11", NOON), ("D", "11", NOON), ("C", "12", MORNING))),
    ("its own outlet gave the other", (("B", "12", EVENING), ("B", "11", NOON), ("C", "12", MORNING))),
]


@pytest.mark.parametrize(("_why", "told"), UPDATES)
def test_a_count_that_moves_on_is_updated(_why: str, told: tuple[tuple[str, str, str], ...]) -> None:
    assert compare(course(*told)).relation is Relation.UPDATED


def test_a_hedge_is_no_count_of_its_own() -> None:
    told = course(("A", "12", EVENING), ("C", "12", MORNING))
    over = stated("15", as_of=NOON, outlet="B", qualifier=Qualifier.OVER)

    assert compare([*told, over]).relation is Relation.UPDATED


def test_what_does_not_run_has_no_turn() -> None:
    assert compare([stated("12"), stated("11"), stated("12")]).relation is Relation.CONFLICT


ALONE = [
    ("said first", Relation.CONFLICT, (("C", "27", EVENING), ("A", "26", NOON), ("B", "26", MORNING))),
    ("said last", Relation.CONFLICT, (("A", "27", EVENING), ("B", "27", NOON), ("C", "26", MORNING))),
    ("one outlet each", Relation.CONFLICT, (("C", "27", EVENING), ("A", "26", NOON))),
    ("digits exchanged", Relation.CONFLICT, (("C", "32", EVENING), ("A", "23", NOON))),
    # others say it too, it has risen, or is more than one off
    ("two outlets", Relation.UPDATED, (("C", "27", EVENING), ("D", "27", EVENING), ("A", "26", NOON), ("B", "26", MORNING))),
    ("digits exchanged, and risen", Relation.UPDATED, (("C", "23", EVENING), ("A", "32", NOON))),
    ("rises", Relation.UPDATED, (("C", "26", EVENING), ("A", "27", NOON), ("B", "27", MORNING))),
    ("two off", Relation.UPDATED, (("C", "28", EVENING), ("A", "26", NOON), ("B", "26", MORNING))),
    ("is small", Relation.UPDATED, (("C", "6", EVENING), ("A", "5", NOON), ("B", "5", MORNING))),  # one of the six has died
]


@pytest.mark.parametrize(("_why", "relation", "told"), ALONE)
def test_a_toll_that_falls_by_one_for_one_outlet_alone_is_a_conflict(
    _why: str, relation: Relation, told: tuple[tuple[str, str, str], ...]
) -> None:
    """None of them names an hour: all that is known is when each was printed."""
    printed = [stated(number, published=moment, outlet=outlet) for outlet, number, moment in told]
    ending = [replace(one, ends=True) for one in printed]

    assert compare(printed).relation is relation
    assert compare(ending).relation is Relation.UPDATED, "fewer are missing"


@pytest.mark.parametrize(("relation", "dead"), [(Relation.CONFLICT, 14), (Relation.UPDATED, 16)])
def test_there_are_fewer_hurt_where_more_are_dead(relation: Relation, dead: int) -> None:
    first = replace(stated("31", published=EVENING, outlet="A"), beside=frozenset({("dead", Decimal(14))}))
    last = replace(stated("30", published=NOON, outlet="B"), beside=frozenset({("dead", Decimal(dead))}))

    assert compare([first, last]).relation is relation


def test_the_day_that_a_text_names_is_no_hour_of_its_count() -> None:
    """17 dead in an attack of the 21st, printed last; 18 before it, by one who names no day."""
    before = stated("18", published=NOON, outlet="A")
    odd = stated("17", published=MORNING, as_of="2026-03-21", outlet="B")

    assert compare([before, odd]).relation is Relation.CONFLICT


def test_a_toll_that_names_its_hour_may_fall() -> None:
    told = course(("C", "27", EVENING), ("A", "26", NOON), ("B", "26", MORNING))

    assert compare(told).relation is Relation.UPDATED
