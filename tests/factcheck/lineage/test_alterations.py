"""Which figure did a copy alter? Not one that it rounded, nor a number that is no figure."""

from decimal import Decimal

import pytest

from factcheck.figures import Bounds
from factcheck.lineage import NumberPair, Stated, alterations

PAIR = NumberPair(start=10, end=14, other_start=30, other_end=34)


def stated(start: int, low: int, high: int | None = None, *, unit: str = "person", length: int = 5) -> Stated:
    bounds = Bounds(low=Decimal(low), high=Decimal(low if high is None else high), high_closed=True)
    return Stated(start=start, end=start + length, bounds=bounds, unit=unit)


def test_a_figure_altered() -> None:
    (altered,) = alterations([PAIR], [stated(0, 1), stated(10, 6113)], [stated(30, 6114)])
    assert (altered.one.bounds.low, altered.other.bounds.low) == (6113, 6114)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (stated(10, 6113), stated(30, 6000, 6999)),  # rounded
        (stated(10, 6113), stated(40, 6114)),  # not read as a figure there
        (stated(10, 6113, length=2), stated(30, 6114)),  # its words do not hold the number
        (stated(10, 6113), stated(30, 6114, unit="household")),  # of something else
    ],
)
def test_no_figure_altered(one: Stated, other: Stated) -> None:
    assert alterations([PAIR], [one], [other]) == []


def test_two_ends_of_a_range_are_one_figure() -> None:
    second = NumberPair(start=12, end=14, other_start=32, other_end=34)
    assert len(alterations([PAIR, second], [stated(10, 5, 6)], [stated(30, 7, 8)])) == 1
