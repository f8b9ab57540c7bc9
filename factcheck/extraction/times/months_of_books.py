"""Which months are a year, a half or a quarter of the books? 2026/27年度, 2025財年, FY25Q3, 上半財年, 中期."""

from __future__ import annotations

from datetime import date

from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.relative_times import months_in
from factcheck.extraction.times.year_of_mention import REPORTED_AFTER
from factcheck.figures import Period

APRIL_TO_MARCH = 3  #: the last month of a year written as 2026/27 where the text says nothing else (HK, JP, IN)
CALENDAR_YEAR = 12


def months_up_to(year: int, month: int, count: int) -> Period:
    """So many whole months, the last of which is this one."""
    first = year * 12 + month - count
    return Period(start=date(first // 12, first % 12 + 1, 1), end=Period.month(year, month).end)


def of_books(mention: Mention, published: date | None, anchor: Period | None, books_end: int | None) -> Period | None:
    """2026/27年度, 2025財年, FY25Q3, 上半財年: of the text's books; the calendar's year where it says no other."""
    if mention.fiscal and mention.year:
        last = books_end if books_end not in (None, CALENDAR_YEAR) else APRIL_TO_MARCH
        year = mention.year + 1
    else:
        said = _books_year(mention, published, anchor, books_end)
        if said is None:
            return None
        year, last = said, books_end or 0
    if mention.months is None:
        return months_up_to(year, last or CALENDAR_YEAR, 12)
    if not last:
        return None if mention.year is not None else Period.months(year, *mention.months)
    ends = year * 12 + last - 1 - 12 + mention.months[1]
    period = months_up_to(ends // 12, ends % 12 + 1, mention.months[1] - mention.months[0] + 1)
    return period.years_earlier() if _is_over(mention, period, published, anchor) else period


def _is_over(mention: Mention, period: Period, published: date | None, anchor: Period | None) -> bool:
    """First-half profit, in a report on the year that has just ended: not of the half that has begun, as behind its first one."""
    if (
        mention.year is not None
        or mention.year_shift is not None
        or mention.ahead
        or published is None
        or period.end <= published
    ):
        return False
    return anchor is None or (period.start - anchor.end).days != 1 or months_in(anchor) != months_in(period)


def _books_year(mention: Mention, published: date | None, anchor: Period | None, books_end: int | None) -> int | None:
    """The calendar year in which the year of the books ends: the said one, or the one that was running when it was published."""
    if mention.year is not None:
        return mention.year
    if mention.year_shift == -1 and anchor is not None and not anchor.is_instant and (anchor.end - anchor.start).days > 360:
        return anchor.end.year - 1  # 上年度: before the one just spoken of
    if published is None:
        return None
    running = published.year + (books_end is not None and published.month > books_end)
    if mention.current:  # 新財年: the one that has just begun, or begins next
        return running + ((published.month - (books_end or 12) - 1) % 12 > REPORTED_AFTER)
    if mention.year_shift is not None:
        return running + mention.year_shift
    if mention.ahead and mention.months is None:
        return running
    last = mention.months[1] if mention.months else 12  # 上半財年: the latest that has begun
    begun = (published.month - (books_end or 12) - 1) % 12 >= last - (last if last <= 6 else 6)
    return running if begun else running - 1


def is_year_before(mention: Mention) -> bool:
    """上年度, the previous year, more than last year's: where the text tells of the books of a year, it is one of theirs."""
    if mention.base and mention.year_shift == -1 and mention.whole_year_only:
        return True
    return mention.prior and bool(mention.year_shift) and mention.months is None and mention.edge is None


def is_a_year_of_books(period: Period) -> bool:
    """Twelve months that begin in another month than January."""
    return period.start.month != 1 and months_in(period) == CALENDAR_YEAR


def interim(published: date | None, anchor: Period | None) -> Period | None:
    """中期: the half year that ended in the quarter before a report of it was printed."""
    if anchor is not None and 175 <= (anchor.end - anchor.start).days <= 190:
        return anchor
    if published is None:
        return None
    quarter_end = (published.month - 1) // 3 * 3 or 12
    return months_up_to(published.year - (published.month <= 3), quarter_end, 6)
