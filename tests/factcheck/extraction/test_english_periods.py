"""When was it, as English papers say it? The year before, the books of a region, months told together, seasons nobody can date."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factcheck.extraction.examples import around

_REPORT = "Farhill Bank posted a net profit of Sh31.2 billion for the nine months to September, "


@pytest.mark.parametrize(
    ("period", "text"),
    [
        # the same part of the year before, by whatever word
        ("2024-01-01/2024-09-30", _REPORT + "up from Sh350 million in a similar period last year."),
        ("2024-04-01/2024-06-30", "Farhill reported a net profit of Rs 1,842 crore for the quarter ended June 30, 2025, as against Rs 350 crore in the corresponding quarter of the previous fiscal."),
        ("2024-08-01/2024-08-31", "Exports of Peru reached $3.2 billion in August, higher than the $350 million posted in the same month in 2024."),
        ("2024-01-01/2024-07-18", "The department recorded 400 dengue cases from January 1 to July 18, 27 percent higher than the 350 cases in the same period last year."),
        # a year before the report, not before the day on which it came out
        ("2024-04-01/2024-06-30", "Farhill reported second-quarter earnings of $1.2 billion on Thursday. Revenue rose 12% to $8.74 billion from $350 million a year earlier."),
        # months told together
        ("2025-01-01/2025-02-28", "Farhill had revenue of $350 million in January and February."),
        # two numbers and the month behind them
        ("2025-07-01/2025-07-31", "Some 400 million patients were waiting at the end of August, up from 350 million patients and 618 million patients in July."),
        # what is compared with another number is not of its time
        ("2025-09-01/2025-09-30", "Inflation rose to 23.4 per cent in September 2025. It was 350 basis points lower than the 31.7 per cent recorded in May 2024."),
        # the month that the text is at
        ("2025-09-01/2025-09-30", "Exports of Peru rose 6.9% in September. Imports for the month came to $350 million."),
    ],
)  # fmt: skip
def test_when_it_was(period: str, text: str) -> None:
    reading = around(text, "350", published=date(2025, 10, 17))
    assert reading.period is not None
    assert reading.period.iso == period


@pytest.mark.parametrize(
    "text",
    [
        # seasons, which nobody dates
        "On Friday the weather service spoke. Rainfall this summer totalled 350 millimetres.",
        "Vaccination rates rose to 95% in 2024. They slipped to 350 doses last fall.",
        # a quarter of a match is none of the calendar's
        "The match was won by the home league side. Dunn scored 350 points in the fourth quarter.",
        # what is ahead is of no year that is over
        "Farhill sold 4,000 cars in 2024. It will lay off 350 workers.",
    ],
)
def test_when_it_was_not(text: str) -> None:
    assert around(text, "350", published=date(2025, 10, 17)).period is None


@pytest.mark.parametrize(
    ("period", "region", "text"),
    [
        ("2024-07-01/2025-06-30", "AU", "Exports of farm goods earned $350 million in 2024-25."),
        ("2024-04-01/2025-03-31", "HK", "Exports of farm goods earned $350 million in 2024-25."),
        ("2025-04-01/2026-03-31", "IN", "Revenue of Farhill in FY26 was put at Rs 350 crore."),
        ("2025-04-01/2025-06-30", "IN", "Farhill Motors Q1 net profit jumps to Rs 350 crore"),
        ("2025-01-01/2025-03-31", "US", "Farhill Motors Q1 net profit jumps to $350 million"),
        # the year before that of the budget
        ("2024-07-01/2025-06-30", "KE", "The Treasury tabled a Sh4.6 trillion budget for the year starting July 1, up from Sh350 billion in the current year."),
    ],
)  # fmt: skip
def test_the_books_of_a_region(period: str, region: str, text: str) -> None:
    published = date(2025, 6, 12) if region == "KE" else date(2025, 10, 17)
    reading = around(text, "350", published=published, region=region)
    assert reading.period is not None
    assert reading.period.iso == period


def test_what_has_been_counted_this_year_is_counted_to_the_day() -> None:
    reading = around("Queensland recorded 2,417 influenza cases. Some 35 people have died of the disease this year.", "35 ")
    assert reading.period is not None
    assert reading.period.iso == "2025-01-01/2025-03-12"


def test_a_poll_is_of_the_days_on_which_it_was_taken() -> None:
    reading = around("The survey of 1,612 voters was conducted from March 4 to 8.", "1,612")
    assert reading.period is not None
    assert reading.period.iso == "2025-03-04/2025-03-08"


def test_a_full_year_told_of_when_the_year_has_hardly_begun_is_the_one_before() -> None:
    text = "Retail sales rose 1.1% last month. Farhill Group announced full-year operating profits of £2.5 billion."
    assert around(text, "2.5 billion", published=date(2025, 3, 12)).period.iso == "2024-01-01/2024-12-31"
