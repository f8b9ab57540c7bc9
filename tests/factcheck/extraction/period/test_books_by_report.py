"""When does the year of a company's books end, if its fiscal fourth quarter is reported before the calendar's is over?"""

from __future__ import annotations

from datetime import date

import pytest

from tests.factcheck.extraction.examples import around

_OCTOBER, _JANUARY = date(2025, 10, 19), date(2026, 1, 28)


@pytest.mark.parametrize(
    ("period", "published", "text"),
    [
        ("2025-07-01/2025-09-30", _OCTOBER, "Farhill's net profit in the fiscal fourth quarter was $6.62 billion."),
        ("2025-07-01/2025-09-30", date(2025, 10, 21), "Farhill's fiscal 2025 fourth quarter revenue was $6.62 billion."),
        # the calendar's, where that is over
        ("2025-10-01/2025-12-31", _JANUARY, "Farhill's net profit in the fiscal fourth quarter was $6.62 billion."),
    ],
)
def test_a_fiscal_quarter_that_is_reported_is_over(period: str, published: date, text: str) -> None:
    assert around(text, "6.62", published=published).period.iso == period


def test_the_other_quarters_are_of_the_books_then() -> None:
    text = (
        "Farhill's revenue in the fiscal fourth quarter was $28.3 billion. That was below the $20.3 billion of the third quarter."
    )
    assert around(text, "20.3", published=_OCTOBER).period.iso == "2025-04-01/2025-06-30"


def test_a_quarter_that_is_expected_says_nothing() -> None:
    text = "Farhill expects revenue of $28.3 billion for the fiscal fourth quarter."
    assert around(text, "28.3", published=_OCTOBER).period.iso == "2025-10-01/2025-12-31"
