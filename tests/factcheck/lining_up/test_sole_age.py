"""Ages a year or two apart, of which no text tells another, are one person's."""

from __future__ import annotations

import pytest

from factcheck.lining_up.said import Said
from factcheck.lining_up.sole_age import ages
from tests.factcheck.lining_up.saying import said


def told(*ages_of: tuple[str, str]) -> list[Said]:
    """Ages by file."""
    return [said(file, age, unit="age", metric_key=None, entity=None, period=None) for file, age in ages_of]


ONE = [
    (("a", "57"), ("b", "56")),
    (("a", "75"), ("b", "74"), ("c", "75")),
    (("a", "31"), ("a", "31"), ("b", "31"), ("c", "29")),
]


@pytest.mark.parametrize("ages_of", ONE)
def test_these_are_one_persons(ages_of: tuple[tuple[str, str], ...]) -> None:
    [found] = ages(told(*ages_of))

    assert sorted(found) == list(range(len(ages_of)))


TWO = [
    # a text that tells two ages tells of two people
    (("a", "57"), ("b", "56"), ("c", "57"), ("c", "56")),
    (("a", "57"), ("b", "56"), ("b", "12")),
    # too far apart
    (("a", "57"), ("b", "55")),
    (("a", "57"), ("b", "57"), ("c", "54")),
    # equal ages need no rule
    (("a", "57"), ("b", "57")),
]


@pytest.mark.parametrize("ages_of", TWO)
def test_these_may_be_two(ages_of: tuple[tuple[str, str], ...]) -> None:
    assert ages(told(*ages_of)) == []


def test_only_ages_and_only_within_a_story() -> None:
    assert ages([said("a", "57", unit="year"), said("b", "56", unit="year")]) == []
    assert ages([said("a", "57", unit="age"), said("b", "56", unit="age", story=2)]) == []
