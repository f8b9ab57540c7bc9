"""Which months are a year, a half or a quarter of the books? Told on Wednesday 12 March 2025."""

from __future__ import annotations

import pytest

from factcheck.extraction.times import periods
from factcheck.extraction.times.months_of_books import of_books
from factcheck.folding import fold
from tests.factcheck.extraction.examples import PUBLISHED


@pytest.mark.parametrize(
    ("iso", "text", "books_end"),
    [
        ("2024-07-01/2025-06-30", "2025財年", 6),
        ("2024-04-01/2025-03-31", "FY2025", 3),
        ("2024-07-01/2024-12-31", "上半財年", 6),
        ("2024-07-01/2024-09-30", "Q1 FY25", 6),
        ("2024-04-01/2025-03-31", "本年度", 3),
        ("2025-04-01/2026-03-31", "下年度", 3),
        ("2024-07-01/2025-06-30", "2024/25年度", 6),
        # no word on the books: the year of the calendar, and no quarter of it
        ("2025-01-01/2025-12-31", "2025財年", None),
        (None, "Q3 FY25", None),
    ],
)
def test_the_year_of_the_books_ends_where_the_text_says(iso: str | None, text: str, books_end: int | None) -> None:
    (mention,) = periods.scan(fold(text), english=text.isascii())
    period = of_books(mention, PUBLISHED, None, books_end)
    assert (period.iso if period else None) == iso
