"""Which days does a mention of a time mean? Arithmetic from its fields, the published time and the text's period."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, timedelta

from factcheck.extraction.mention import Mention
from factcheck.figures import Period


def resolve(mention: Mention, *, published: date | None, anchor: Period | None) -> Period | None:
    """The period that a mention names; None where a field that it leaves out stands nowhere.

    anchor is the period that the text is at: 同期 is a year before it, 6月底 is in its year.
    """
    try:
        return _resolve(mention, published, anchor)
    except ValueError:  # 2月30日
        return None


def _resolve(mention: Mention, published: date | None, anchor: Period | None) -> Period | None:
    if mention.fiscal and mention.year:
        return Period(start=date(mention.year, 4, 1), end=date(mention.year + 1, 3, 31))
    if mention.reported:
        return anchor if anchor and not anchor.is_instant else None
    if mention.whole:
        return Period.year(anchor.end.year) if anchor else None
    if mention.this_day:
        day = anchor.end if anchor and anchor.is_instant else published
        return _at(mention, day) if day else None
    if mention.same is not None:
        return _same_period(mention, published, anchor)
    if mention.day_shift is not None:
        return _at(mention, published + timedelta(days=mention.day_shift)) if published else None
    if mention.month_shift is not None or mention.current:
        return _shifted_month(mention, published, anchor)
    if mention.quarter_shift is not None:
        return _shifted_quarter(mention.quarter_shift, published)
    if mention.day is not None and mention.months is None:
        return _day_alone(mention, published, anchor)
    year = _year_of(mention, published, anchor)
    if year is None:
        return None
    if mention.to is not None:
        return _span(mention, mention.to, year, published)
    if mention.last_year is not None:
        return Period(start=date(year, 1, 1), end=date(mention.last_year, 12, 31))
    return _in_year(mention, year, published)


def _in_year(mention: Mention, year: int, published: date | None) -> Period:
    if mention.months is None:
        if (
            mention.edge == "end"
            and mention.year is None
            and mention.year_shift is None
            and published
            and date(year, 12, 31) > published
        ):
            year -= 1  # 年末 alone is a year's end that has been
        return Period.day(date(year, 12, 31)) if mention.edge == "end" else Period.year(year)
    first, last = mention.months
    if mention.day is not None:
        return _at(mention, date(year, last, mention.day))
    if mention.edge == "end":
        return Period.day(Period.month(year, last).end)
    if mention.edge == "start":
        return Period.day(date(year, first, 1))
    return Period.months(year, first, last)


def _at(mention: Mention, day: date) -> Period:
    if mention.clock is None:
        return Period.day(day)
    return Period(start=day, end=day, at=datetime(day.year, day.month, day.day, *mention.clock))


def _year_of(mention: Mention, published: date | None, anchor: Period | None) -> int | None:
    """The said year, else the one that the text is at, else the latest that had come when it was published."""
    if mention.year is not None:
        return mention.year
    if mention.year_shift is not None:
        return published.year + mention.year_shift if published else None
    if anchor is not None:
        return anchor.end.year
    if published is None:
        return None
    if mention.months is None:
        return published.year
    return published.year if mention.months[0] <= published.month else published.year - 1


def _same_period(mention: Mention, published: date | None, anchor: Period | None) -> Period | None:
    if anchor is None:
        return None
    if mention.year is not None:
        return anchor.years_earlier(anchor.end.year - mention.year)
    return anchor.years_earlier(mention.same or 0) if mention.same else anchor


def _shifted_month(mention: Mention, published: date | None, anchor: Period | None) -> Period | None:
    if mention.current:
        return anchor if anchor and anchor.start.month == anchor.end.month else None
    if published is None:
        return None
    months = published.year * 12 + published.month - 1 + (mention.month_shift or 0)
    period = Period.month(months // 12, months % 12 + 1)
    return period.last_day if mention.edge == "end" else period


def _shifted_quarter(shift: int, published: date | None) -> Period | None:
    if published is None:
        return None
    quarters = published.year * 4 + (published.month - 1) // 3 + shift
    first = quarters % 4 * 3 + 1
    return Period.months(quarters // 4, first, first + 2)


def _day_alone(mention: Mention, published: date | None, anchor: Period | None) -> Period | None:
    """14日: of the month that the text is at, else of the latest month in which that day had come."""
    assert mention.day is not None
    if anchor is not None and anchor.start.month == anchor.end.month and anchor.start.year == anchor.end.year:
        return _at(mention, anchor.start.replace(day=mention.day))
    if published is None:
        return None
    year, month = published.year, published.month
    if mention.day > published.day + 3:  # papers print tomorrow's dates, not next week's, without a month
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return _at(mention, date(year, month, min(mention.day, monthrange(year, month)[1])))


def _span(mention: Mention, to: Mention, year: int, published: date | None) -> Period | None:
    """6月1日至5日, 2024年10月至2025年3月."""
    assert mention.months is not None
    last_year = _year_of(to, published, None) if to.year is not None or to.year_shift is not None else year
    last_month = to.months[1] if to.months else mention.months[1]
    start = date(year, mention.months[0], mention.day or 1)
    end_of: Callable[[], int] = lambda: monthrange(last_year or year, last_month)[1]  # noqa: E731
    end = date(last_year or year, last_month, to.day or end_of())
    return Period(start=start, end=end) if start <= end else None
