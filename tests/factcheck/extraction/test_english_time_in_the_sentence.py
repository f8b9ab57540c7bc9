"""Whose is the time that an English sentence names? What it is compared with, when it was told, who led then, what is to come."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factcheck.extraction.examples import around


def _period(text: str, *, published: date = date(2025, 8, 26)) -> str | None:
    reading = around(text, "350", published=published)
    return reading.period.iso if reading.period is not None else None


@pytest.mark.parametrize(
    ("period", "text"),
    [
        # a day on which something was told stands before its verb too
        ("2025-07-01/2025-07-31", "Farhill Motors on Tuesday reported a decline in domestic sales to 350 cars in July."),
        ("2025-07-01/2025-07-31", "Farhill Motors on Tuesday also posted exports of $350 million in July."),
        # the new value is of no time behind "than" or "ahead of"
        (None, "Ticket sales of Farhill are running $350 million ahead of 2024."),
        (None, "Ticket sales of Farhill were $350 million higher than on results day last year."),
        # when something was so
        ("2024-01-01/2024-12-31", "The state confirmed 87 cases so far this year, versus 803 in all of 2024, when 350 people died."),
        # what is said of a number of another time leaves the text where it is
        ("2025-01-01/2025-06-30", "Exports of Peru rose 3% in the first half. Some $88 million had been lost in March 2024. Imports were $350 million."),
        # who led then
        (None, "Last week's No. 1, the horror sequel, tumbled to $350 million of ticket sales."),
        ("2025-08-18/2025-08-24", "Last week's ticket sales were $350 million, of which half came from Peru."),
        # the rate of the year to a month is that month's, and so is what follows
        ("2025-07-01/2025-07-31", "Consumer prices rose 2.8% in the year to July. Food prices rose by 350% in the shops."),
        # years in brackets are of the books that the text tells of
        ("2023-04-01/2024-03-31", "Farhill reported a profit for the year to end-March. Its revenue increased to $43.7bn (2024: $350m)."),
        ("2023-01-01/2023-12-31", "Farhill reported a profit for the year to end-December. Its revenue increased to $43.7bn (2023: $350m)."),
    ],
)  # fmt: skip
def test_whose_time_it_is(period: str | None, text: str) -> None:
    assert _period(text) == period


@pytest.mark.parametrize(
    ("period", "text"),
    [
        # a month that has not come this year, behind what is to come
        ("2025-10-01/2025-10-31", "Energy prices to rise by $350 in October"),
        (
            "2025-12-01/2025-12-31",
            "The agency expects exports of Peru, which have recovered, to gain up to $350 million more by December.",
        ),
        ("2025-11-01/2025-11-30", "Exports of Peru are set to reach $350 million in November."),
        # and behind what has been
        ("2024-10-01/2024-10-31", "Exports of Peru rose to $350 million in October."),
        ("2024-12-01/2024-12-31", "Exports of Peru had climbed to $350 million in December."),
    ],
)
def test_a_month_that_is_to_come(period: str, text: str) -> None:
    assert _period(text) == period


@pytest.mark.parametrize(
    ("period", "text"),
    [
        # the month that is reported, in a paragraph of its own
        ("2025-07-01/2025-07-31", "Exports of Peru rose 6.9% in July.\n\nTotal trade for the month came to $350 million."),
        (
            "2025-06-01/2025-06-30",
            "Exports of Peru rose 6.9% in July.\n\nImports fell to $88 million from $350 million the month before.",
        ),
        # a count without a unit goes on with the report, written in full
        (
            "2025-01-01/2025-06-30",
            "Passenger traffic at Peru's airport rose 9.1% in the first half. Flight movements climbed to 204,350.",
        ),
        # days from one to another are where the text goes, though "from" may say what something is compared with
        ("2025-01-01/2025-08-15", "From Jan 1 to Aug 15 Peru welcomed 7.42 million visitors. They spent $350 million."),
        # a target for the year that runs, beside it, is no later report
        ("2025-01-01/2025-08-15", "Peru cut its target for visitors this year to 34 million.\n\nFrom Jan 1 to Aug 15 Peru welcomed 7.42 million visitors.\n\nChile was the largest market with 350,000 visitors."),
        # the announcement of a neighbour, made last week
        (None, "Jharkhand last week announced a deficit of $350 million."),
    ],
)  # fmt: skip
def test_a_sentence_without_a_time_goes_on(period: str | None, text: str) -> None:
    assert _period(text) == period


@pytest.mark.parametrize(
    ("period", "text"),
    [
        ("2025-09-01/2026-08-31", "Farhill Hospital expects to spend $4.8 billion in the year that starts next month.\n\nHealth care takes $350 million."),
        ("2025-09-01/2026-08-31", "Peru will raise spending by 7.6% in the year from September.\n\nRevenue is forecast at $350 million."),
        ("2026-01-01/2026-12-31", "Peru tabled a $4.6 trillion budget for 2026.\n\nRevenue is forecast at $350 million."),
        # a year that begins of which no budget is told
        (None, "Farhill opens a yard in the year from September.\n\nRevenue of Peru is forecast at $350 million."),
    ],
)  # fmt: skip
def test_the_year_of_a_budget_by_any_name(period: str | None, text: str) -> None:
    assert _period(text) == period
