"""The number line: every value in view, bounds beside it, ticks on round numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.display.plot import Point, decades, draw, nice_ticks, spans_decades
from factcheck.figures import Bounds

D = Decimal


def point(value: str | None, low: str | None = None, high: str | None = None) -> Point:
    exact = None if value is None else D(value)
    bounds = Bounds(low=D(low) if low else None, high=D(high) if high else None) if low or high else Bounds.point(exact or D(0))
    return Point(label="x", state="unmarked", value=exact, bounds=bounds)


def test_the_ends_are_kept_free() -> None:
    line = draw([point("6113"), point("6114"), point("6114")])
    assert [row.x for row in line.rows] == ["4.00%", "96.00%", "96.00%"]
    assert all(row.low is None for row in line.rows)  # exact numbers have no whisker
    assert not line.starts_at_zero


def test_bounds_are_drawn_and_open_ends_run_to_the_edge() -> None:
    line = draw([point("7", "6.5", "7.5"), point("11", None, "11"), point(None, "6", None)])
    rounded, under, over = line.rows
    assert (rounded.low_capped, rounded.high_capped) == (True, True)
    assert (under.low, under.low_capped, under.high) == ("0%", False, "96.00%")
    assert (over.x, over.low, over.high, over.high_capped) == (None, "4.00%", "100%", False)


def test_one_value_stands_in_the_middle() -> None:
    assert draw([point("0")]).rows[0].x == "50.00%"
    assert draw([point("6113")]).rows[0].x == "50.00%"
    assert draw([]).rows == []


def test_reference_and_band() -> None:
    line = draw([point("0"), point("100")], reference=D(50), band=Bounds(low=D(25), high=D(75)))
    assert (line.reference, line.band) == ("50.00%", ("27.00%", "46.00%"))
    assert line.starts_at_zero


@pytest.mark.parametrize(
    ("first", "last", "whole", "ticks"),
    [
        ("6113", "6114", True, [6113, 6114]),
        ("0", "100", False, [0, 50, 100]),
        ("59.5", "60.93", False, ["59.5", "60", "60.5"]),
        ("-3", "3", False, [-2, 0, 2]),
    ],
)
def test_ticks(first: str, last: str, whole: bool, ticks: list[str]) -> None:
    assert nice_ticks(D(first), D(last), whole=whole) == [D(tick) for tick in ticks]


@pytest.mark.parametrize(
    ("values", "spans"),
    [
        (["6114", "61140000"], True),
        (["100", "1000"], True),
        (["100", "999"], False),
        (["0", "1000"], False),  # there is no place for nothing
        (["-5", "-500"], False),
        ([], False),
    ],
)
def test_where_a_logarithmic_axis_tells_more(values: list[str], spans: bool) -> None:
    assert spans_decades([point(value) for value in values]) is spans


def test_on_a_logarithmic_axis_equal_widths_are_equal_ratios() -> None:
    line = draw([point("10"), point("100"), point("1000", "0", "1000")], logarithmic=True)
    assert [row.x for row in line.rows] == ["4.00%", "50.00%", "96.00%"]
    assert [tick.x for tick in line.ticks] == ["4.00%", "50.00%", "96.00%"]
    assert (line.rows[2].low, line.rows[2].low_capped) == ("0%", False)  # down to nothing, which is nowhere on it
    assert line.is_logarithmic and not draw([point("10"), point("100")]).is_logarithmic


@pytest.mark.parametrize(
    ("first", "last", "ticks"),
    [
        ("6114", "61140000", ["1E4", "1E6"]),
        ("10", "1000", ["10", "100", "1000"]),
        ("30", "400", ["50", "100", "200"]),
        ("0.02", "0.3", ["0.02", "0.1"]),
        ("1", "1E12", ["1", "1E5", "1E10"]),
    ],
)
def test_decades(first: str, last: str, ticks: list[str]) -> None:
    assert decades(D(first), D(last)) == [D(tick) for tick in ticks]


@given(st.lists(st.decimals(min_value=-(10**15), max_value=10**15, places=3), min_size=1, max_size=8))
def test_every_value_is_in_view(values: list[Decimal]) -> None:
    line = draw([point(str(value)) for value in values])
    assert all(4 <= float((row.x or "").removesuffix("%")) <= 96 for row in line.rows)
    assert all(4 <= float(tick.x.removesuffix("%")) <= 96 for tick in line.ticks)
    assert len(line.ticks) <= 5
