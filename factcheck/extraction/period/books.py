"""By which books does a text count its years and quarters? What it says of them, what its report shows, what its region does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.extraction.period import books_by_report
from factcheck.extraction.times import budget_year, quarters_of_books, year_of_books
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.months_of_books import APRIL_TO_MARCH, CALENDAR_YEAR
from factcheck.extraction.times.time_words import BOOKS_END


@dataclass(frozen=True, kw_only=True, slots=True)
class Books:
    """The last month of the financial year, where the text says it, and what it calls by it."""

    end: int | None
    of_region: int | None  #: the month in which the years of its books end by custom
    numbers_quarters: bool  #: whether its second quarter is of these books, also where it says no more than that
    by_first: bool  #: whether 2025財年 goes up to March 2026

    def as_meant(self, folded: str, mention: Mention) -> Mention:
        """A quarter or a year as one of the books, where the text means it so."""
        if self.of_region == APRIL_TO_MARCH and folded[mention.start] == "q" and mention.months and not mention.books:
            return mention._replace(books=True)  # Q1 of an Indian company begins in April
        if self.numbers_quarters and quarters_of_books.is_one_of_its_parts(folded, mention):
            return mention._replace(books=True)  # the fiscal fourth quarter …, more than in the third quarter
        if self.numbers_quarters and mention.whole and not mention.current and self.end not in (None, CALENDAR_YEAR):
            return mention._replace(whole=False, books=True)  # full-year profit, in a report on the half year to September
        return mention

    def end_of(self, mention: Mention) -> int | None:
        return self.end or (self.of_region if mention.books else None)


def of_text(folded: str, mentions: Sequence[Mention], published: date | None, region: str | None) -> Books:
    of_region = BOOKS_END.get(region or "")
    end = year_of_books.end_month(folded, mentions, usual=of_region) or budget_year.books_end(folded, mentions)
    by_report = books_by_report.end_month(folded, mentions, published) if (end or of_region) is None else None
    by_quarters = quarters_of_books.by_quarters(folded, mentions) or books_by_report.end_by_span(folded, mentions, published)
    return Books(
        end=by_quarters or end or by_report,
        of_region=of_region,
        numbers_quarters=by_report is not None or by_quarters not in (None, CALENDAR_YEAR),
        by_first=year_of_books.are_named_by_first(mentions),
    )
