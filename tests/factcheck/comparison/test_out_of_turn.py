"""12, then 11, then 12: a count that falls and is what it was before has a slip in it."""

from __future__ import annotations

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
    ("one outlet on both sides", (("A", "12", EVENING), ("B", "11", NOON), ("A", "12", MORNING))),
]


@pytest.mark.parametrize(("_why", "told"), SLIPS)
def test_a_number_between_two_that_are_alike_is_a_conflict(_why: str, told: tuple[tuple[str, str, str], ...]) -> None:
    answer = compare(course(*told))

    assert answer.relation is Relation.CONFLICT
    assert "12" in str(answer.reason)
    assert [diagnosis.code for diagnosis in answer.diagnoses] == ["off_by_one"]


UPDATES = [
    ("rises", (("A", "12", EVENING), ("B", "13", NOON), ("C", "14", MORNING))),
    ("is far off", (("A", "12", EVENING), ("B", "15", NOON), ("C", "12", MORNING))),
    ("is small", (("A", "3", EVENING), ("B", "4", NOON), ("C", "3", MORNING))),
    ("a day alone", (("A", "12", "2026-03-21"), ("B", "11", NOON), ("C", "12", MORNING))),
    ("falls once", (("A", "12", EVENING), ("B", "11", NOON), ("C", "11", MORNING))),
    ("falls at last", (("A", "12", EVENING), ("B", "12", NOON), ("C", "11", MORNING))),
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
