"""The course of a toll: who moves it on, who still prints the old count, who goes below it."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.comparison.course import course
from factcheck.comparison.statement import Statement
from factcheck.figures import Qualifier
from tests.factcheck.comparison.wordings import stated

DAY = "2025-03-02"


def told(value: str, hour: int, *, outlet: str | None = None, qualifier: Qualifier = Qualifier.EXACT) -> Statement:
    return stated(value, as_of=f"{DAY}T{hour:02}:00", outlet=outlet, qualifier=qualifier)


def remarks(statements: list[Statement]) -> list[tuple[str, ...]]:
    return [tuple(str(remark) for remark, _other in step.remarks) for step in course(statements)]


def test_a_count_that_moves_on_leads_at_every_step() -> None:
    steps = course([told("19", 18), told("12", 14), told("15", 16)])

    assert [step.said.quote for step in steps] == ["12", "15", "19"]
    assert all(step.leads and not step.remarks for step in steps)


def test_an_outlet_that_still_prints_the_old_count() -> None:
    steps = course([told("12", 14, outlet="A"), told("15", 16), told("12", 18, outlet="B")])

    assert [(str(remark), other.outlet) for remark, other in steps[2].remarks] == [("old", "A")]
    assert not steps[2].leads


def test_a_toll_that_falls() -> None:
    steps = course([told("15", 14, outlet="A"), told("13", 16)])

    assert [(str(remark), other.outlet) for remark, other in steps[1].remarks] == [("lower", "A")]
    assert steps[1].leads, "the line goes down: it may be a correction"


@pytest.mark.parametrize(
    ("expected", "statements"),
    [
        # a corrected toll goes on from where it is; the one before the correction is old
        ([(), ("lower",), (), ("old",)], [told("15", 12), told("13", 14), told("14", 16), told("15", 18)]),
        # an old count is no step down for those that come after it
        ([(), (), ("old",), ()], [told("12", 12), told("15", 14), told("12", 16), told("15", 18)]),
        # what a looser wording leaves open is no step back, and hides none
        ([(), (), ("lower",)], [told("15", 12), told("10", 14, qualifier=Qualifier.OVER), told("12", 16)]),
        ([(), ()], [told("15", 12), told("10", 14, qualifier=Qualifier.OVER)]),
        # two of one moment; what neither overlaps is apart from one of them
        ([("apart",), ("apart",)], [told("12", 14), told("15", 14)]),
        ([("apart",), ("apart",), ("apart",)], [told("12", 14), told("15", 14), told("14", 14)]),
        ([("apart",), ("apart",), ()], [told("12", 14), told("15", 14), told("20", 18)]),
        ([(), ()], [told("12", 14, outlet="A"), told("15", 14, outlet="A")]),
        # told at the same moment as the count that led: not old, but below it
        ([("apart",), ("apart",), ("lower",)], [told("12", 14), told("15", 14), told("12", 18)]),
        # old, and apart from those that know better
        ([(), (), ("apart", "old"), ("apart",)], [told("12", 12), told("15", 14), told("12", 16), told("19", 16)]),
    ],
)
def test_remarks(expected: list[tuple[str, ...]], statements: list[Statement]) -> None:
    assert remarks(statements) == expected


def test_most_outlets_lead_and_no_moment_has_two_leaders() -> None:
    steps = course([told("15", 14), told("12", 14), told("12", 14)])

    assert [step.said.quote for step in steps if step.leads] == ["12"]


def test_what_has_no_moment_is_not_on_the_line() -> None:
    assert course([stated("12")]) == ()


@given(st.lists(st.tuples(st.integers(1, 20), st.integers(0, 5)), max_size=12), st.randoms())
def test_every_statement_is_there_once_and_the_order_given_changes_nothing(
    said: list[tuple[int, int]], chance: random.Random
) -> None:
    statements = [replace(told(str(value), hour), ref=place) for place, (value, hour) in enumerate(said)]
    shuffled = list(statements)
    chance.shuffle(shuffled)

    def found(given_statements: list[Statement]) -> set[tuple[object, Decimal | None, tuple[str, ...]]]:
        steps = course(given_statements)
        return {(step.said.ref, step.said.value, tuple(str(remark) for remark, _other in step.remarks)) for step in steps}

    assert sorted(step.said.ref for step in course(statements)) == list(range(len(said)))  # type: ignore[type-var]
    assert found(statements) == found(shuffled)
