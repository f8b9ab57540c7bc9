"""38 dead here and 37 there, with the same injured and the same missing: nobody has counted again."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.comparison import Relation, Statement, compare
from tests.factcheck.comparison.wordings import stated

SUNDAY, MONDAY = "2026-04-19T20:00", "2026-04-20T09:00"
Counts = tuple[tuple[str, int], ...]
HURT_AND_MISSING: Counts = (("injured", 112), ("missing", 86))


def dead(number: str, beside: Counts, *, published: str | None = None, as_of: str | None = None) -> Statement:
    counted = frozenset((metric, Decimal(value)) for metric, value in beside)
    return replace(stated(number, published=published, as_of=as_of), beside=counted)


SLIPS = [
    ("one off, beside two equal counts", "37", "38", HURT_AND_MISSING),
    ("digits exchanged", "137", "173", HURT_AND_MISSING),
    ("digits exchanged, beside one equal count", "23", "32", (("injured", 73),)),
    ("one off, beside thousands of cases", "213", "214", (("confirmed_cases", 14826),)),
]


@pytest.mark.parametrize(("_why", "one", "other", "beside"), SLIPS)
def test_what_was_counted_at_once_is_no_update(_why: str, one: str, other: str, beside: Counts) -> None:
    answer = compare([dead(one, beside, published=SUNDAY), dead(other, beside, published=MONDAY)])

    assert answer.relation is Relation.CONFLICT
    assert answer.diagnoses[0].code in ("off_by_one", "transposed_digits")


UPDATES = [
    ("one equal count may stand still", "37", "38", (("injured", 112),), (("injured", 112),)),
    ("the others have moved too", "37", "38", HURT_AND_MISSING, (("injured", 114), ("missing", 85))),
    ("no slip leads from 27 to 32", "27", "32", (("injured", 73), ("hospitalised", 25)), (("injured", 73), ("hospitalised", 25))),
    ("digits exchanged, beside few", "23", "32", (("missing", 3),), (("missing", 3),)),
    ("of few dead one more is news", "3", "4", HURT_AND_MISSING, HURT_AND_MISSING),
]


@pytest.mark.parametrize(("_why", "one", "other", "mine", "theirs"), UPDATES)
def test_these_have_moved_on(_why: str, one: str, other: str, mine: Counts, theirs: Counts) -> None:
    answer = compare([dead(one, mine, published=SUNDAY), dead(other, theirs, published=MONDAY)])

    assert answer.relation is Relation.UPDATED


SENT = [
    ("one of dozens, who come in crews", "183", "184", "person", Relation.CONFLICT),
    ("of a few one more may have come", "12", "13", "person", Relation.UPDATED),
    ("digits exchanged", "36", "63", "vehicle", Relation.CONFLICT),
    ("one more engine may have come", "36", "37", "vehicle", Relation.UPDATED),
    ("many more have come", "120", "184", "person", Relation.UPDATED),
]


@pytest.mark.parametrize(("_why", "one", "other", "unit", "relation"), SENT)
def test_of_those_who_were_sent_one_more_is_no_update(_why: str, one: str, other: str, unit: str, relation: Relation) -> None:
    told = [stated(one, published=SUNDAY, unit=unit), stated(other, published=MONDAY, unit=unit)]

    assert compare([replace(said, deployed=True) for said in told]).relation is relation
    assert compare(told).relation is Relation.UPDATED


def test_two_hours_that_the_texts_name_are_two() -> None:
    told = [dead("37", HURT_AND_MISSING, as_of=SUNDAY), dead("38", HURT_AND_MISSING, as_of=MONDAY)]

    assert compare(told).relation is Relation.UPDATED
