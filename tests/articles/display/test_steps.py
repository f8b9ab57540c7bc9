"""The step line: a count stands until the next is told, and no place lies outside the drawing."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.display.steps import Chart, draw, nice_times
from factcheck.comparison.course import course
from factcheck.figures import Qualifier
from tests.factcheck.comparison.wordings import stated


def chart(*told: tuple[str, str]) -> Chart | None:
    return draw(course([stated(value, as_of=moment) for value, moment in told]))


def test_level_then_straight_up() -> None:
    found = chart(("12", "2025-03-02T10:00"), ("24", "2025-03-02T15:00"), ("24", "2025-03-02T20:00"))

    assert found is not None and found.starts_at_zero
    assert found.lines == [
        ("4.00%", "50.00%", "50.00%", "50.00%"),
        ("50.00%", "50.00%", "50.00%", "8.00%"),
        ("50.00%", "8.00%", "96.00%", "8.00%"),
    ]


@pytest.mark.parametrize("told", [[], [("12", "2025-03-02T10:00")], [("12", "2025-03-02T10:00"), ("15", "2025-03-02T10:00")]])
def test_one_moment_is_no_course(told: list[tuple[str, str]]) -> None:
    assert chart(*told) is None


def test_the_axis_starts_at_zero_unless_that_flattens_the_steps() -> None:
    far = chart(("5580000", "2025-03-02T10:00"), ("5586000", "2025-03-02T15:00"))

    assert far is not None and not far.starts_at_zero


def test_a_loose_wording_is_drawn_to_the_edge() -> None:
    over = stated("10", as_of="2025-03-02T12:00", qualifier=Qualifier.OVER)
    found = draw(course([stated("12", as_of="2025-03-02T10:00"), over]))

    assert found is not None and found.points[1].high == "0.00%"


@pytest.mark.parametrize(
    ("ticks", "first", "last"),
    [
        (["14:00", "16:00", "18:00"], "2025-03-02T13:20", "2025-03-02T18:40"),
        (["00:00", "12:00"], "2025-03-02T22:00", "2025-03-03T20:00"),
        (["00:00", "00:00", "00:00"], "2025-03-02T00:00", "2025-03-05T00:00"),
        # no full hour between
        (["14:10", "14:40"], "2025-03-02T14:10", "2025-03-02T14:40"),
    ],
)
def test_ticks_of_time(ticks: list[str], first: str, last: str) -> None:
    assert [f"{moment:%H:%M}" for moment in nice_times(datetime.fromisoformat(first), datetime.fromisoformat(last))] == ticks


@given(
    st.lists(
        st.tuples(
            st.integers(-(10**12), 10**12).map(str),
            st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1)).map(
                lambda moment: moment.replace(microsecond=0).isoformat()
            ),
        ),
        max_size=8,
    )
)
def test_nothing_is_drawn_outside(told: list[tuple[str, str]]) -> None:
    found = chart(*told)
    if found is not None:
        places = [point.x for point in found.points] + [place for line in found.lines for place in line]
        places += [tick.place for tick in found.ticks] + [place for place, _text in found.times]
        assert all(0 <= float(place.rstrip("%")) <= 100 for place in places)
