"""Which days do the forms mean in which agencies of all regions write a time? Before the clause and behind its number."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factcheck.extraction.examples import around, flat

_FRIDAY = date(2025, 10, 17)


def _period(text: str, *, region: str | None = None) -> str | None:
    reading = around(text, "350", published=_FRIDAY, region=region)
    return reading.period.iso if reading.period is not None else None


@pytest.mark.parametrize(
    ("period", "time"),
    flat(
        # days: a weekday is the latest one, with "last" never that of the paper itself
        ("2025-10-14", ("as of Tuesday", "by late Tuesday", "by Tuesday night", "on Tuesday (October 14)", "as at 14 October", "on Oct. 14")),
        ("2025-10-14", ("last Tuesday", "on the 14th of October", "up to October 14", "as of close of business on Tuesday")),
        ("2025-10-10", ("last Friday",)),
        ("2025-10-17", ("on Friday", "today")),
        # runs of days
        ("2025-10-11/2025-10-12", ("over the weekend", "at the weekend", "last weekend")),
        ("2025-10-06/2025-10-12", ("last week", "in the week to Sunday", "in the week through Sunday", "in the seven days to October 12")),
        ("2025-10-06/2025-10-12", ("between October 6 and 12", "between 6 and 12 October", "from October 6 through 12", "from Oct 6-12")),
        ("2025-09-29/2025-10-12", ("in the two weeks to October 12", "in the 14 days to Sunday")),
        # months
        ("2025-09-01/2025-09-30", ("last month", "in September", "in the month to September 30", "for the month of September")),
        ("2024-09-01/2024-09-30", ("in September last year", "in September 2024")),
        # quarters
        ("2025-07-01/2025-09-30", ("in Q3 this year", "in Q3 of this year", "in Q3 of 2025", "in 3Q 2025", "in 3Q25", "in the September quarter")),
        ("2025-07-01/2025-09-30", ("in the three months to end-September", "in the three-month period to September", "in the July-September quarter")),
        ("2024-10-01/2024-12-31", ("in the last quarter of 2024", "in the final three months of 2024", "in the last three months of last year")),
        # halves, and months told together
        ("2025-01-01/2025-06-30", ("in 1H 2025", "in H1 of this year", "in the half to June", "in the half-year ended June 30", "in January-June")),
        ("2025-01-01/2025-09-30", ("in the nine-month period ended Sept. 30", "in the nine months to September", "in the first three quarters of 2025")),
        # years
        ("2024-10-01/2025-09-30", ("in the year to the end of September", "in the 12 months through September", "in the year to September 30")),
        ("2024-04-01/2025-03-31", ("for the year to end-March", "in the year ended March", "for the year to March 31, 2025")),
        ("2024-01-01/2024-12-31", ("in the full year 2024", "in the whole of 2024", "last year")),
        ("2023-01-01/2023-12-31", ("in the year before last",)),
        # up to now, or to a day
        ("2025-01-01/2025-10-17", ("since the start of the year", "since January 1", "since the turn of the year", "so far in 2025", "year-to-date")),
        ("2025-01-01/2025-10-14", ("so far this year as of October 14", "this year as of Tuesday", "from January 1 to October 14")),
    ),
)  # fmt: skip
def test_before_the_clause_and_behind_the_number(period: str, time: str) -> None:
    assert _period(f"Exports of Peru reached $350 million {time}, the ministry said.") == period
    assert _period(f"{time[0].upper()}{time[1:]}, exports of Peru reached $350 million, the ministry said.") == period


@pytest.mark.parametrize(
    "text",
    [
        # a record is measured from that time, over no span
        "Exports of Peru reached $350 million, the highest since the start of the year.",
        # a year of school and a season, whose days nobody says
        "Exports of Peru reached $350 million in the 2024-25 school year.",
    ],
)
def test_what_is_no_time_of_the_number(text: str) -> None:
    assert _period(text) is None


@pytest.mark.parametrize(
    ("period", "region", "time"),
    [
        ("2024-04-01/2025-03-31", "IN", "last fiscal"),
        ("2025-04-01/2026-03-31", "IN", "this fiscal"),
        ("2025-04-01/2025-06-30", "IN", "in the first quarter of FY26"),
        ("2025-04-01/2025-06-30", "IN", "in the first quarter of the current fiscal"),
        ("2025-04-01/2025-09-30", "IN", "in the first half of the current financial year"),
        ("2024-04-01/2025-03-31", "UK", "in the 2024-25 tax year"),
        ("2024-07-01/2025-06-30", "AU", "in the 2025 financial year"),
        ("2024-07-01/2025-06-30", "KE", "in the 2024/2025 financial year"),
        ("2024-07-01/2025-06-30", "KE", "in 2024/2025"),
    ],
)
def test_the_books_of_a_region(period: str, region: str, time: str) -> None:
    assert _period(f"Exports of Peru reached $350 million {time}, the ministry said.", region=region) == period


_QUARTER = "Farhill posted revenue of $410 million in the third quarter, "
_MONTH = "Exports of Peru rose 3% to $410 million in September, "
_WEEK = "Farhill sold 410 cars last week, "


@pytest.mark.parametrize(
    ("period", "text"),
    flat(
        ("2025-04-01/2025-06-30", (_QUARTER + "from $350 million a quarter earlier.", _QUARTER + "from $350 million three months earlier.")),
        ("2025-04-01/2025-06-30", (_QUARTER + "from $350 million in the preceding quarter.", _QUARTER + "from $350 million the quarter before.")),
        ("2025-08-01/2025-08-31", (_MONTH + "from $350 million the month before.", _MONTH + "from $350 million in the prior month.")),
        ("2025-08-01/2025-08-31", (_MONTH + "from $350 million in the preceding month.",)),
        ("2025-09-29/2025-10-05", (_WEEK + "compared with 350 the previous week.", _WEEK + "up from 350 in the prior week.")),
        # last year, behind a number that things have moved on from: the same part of it
        ("2024-07-01/2024-09-30", (_QUARTER + "up from $350 million last year.", _QUARTER + "compared with $350 million the previous year.")),
        ("2024-07-01/2024-09-30", (_QUARTER + "against $350 million in the prior corresponding period.",)),
        ("2024-09-01/2024-09-30", (_MONTH + "from $350 million last year.", _MONTH + "from $350 million one year earlier.")),
        # "in" says the whole of it
        ("2024-01-01/2024-12-31", (_QUARTER + "and a profit that rose 12% to $350 million last year.",)),
        ("2024-01-01/2024-12-31", (_QUARTER + "and $350 million in the whole of last year.",)),
    ),
)  # fmt: skip
def test_what_it_is_compared_with(period: str, text: str) -> None:
    assert _period(text) == period


@pytest.mark.parametrize(
    "time", ["at the end of September", "as at end-September", "at September 30", "as at 30 September 2025", "as of Sept. 30"]
)
def test_the_day_on_which_something_stood(time: str) -> None:
    """A text need have none of the little words to be English: the, of, in, and."""
    assert _period(f"Farhill had 350 employees {time}.") == "2025-09-30"


def test_a_time_behind_a_number_is_no_unit_of_it() -> None:
    assert around("Exports of Peru reached $350 million year to date.", "350").unit == "USD"
    assert around("Some 12.3 million year on year came from Peru.", "12.3").unit == "number"
