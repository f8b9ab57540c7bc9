"""Which days does a mention of a time mean? Arithmetic from its fields, the published time and the text's period."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, timedelta

from factcheck.extraction.times import relative_times
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.months_of_books import (
    CALENDAR_YEAR,
    interim,
    is_a_year_of_books,
    is_year_before,
    months_up_to,
    of_books,
)
from factcheck.extraction.times.relative_times import months_in
from factcheck.extraction.times.year_of_mention import year_of
from factcheck.figures import Period

_BOOKS_ARE_OUT = 4  #: months; until then papers tell of the year's end that has been


def resolve(mention: Mention, *, published: date | None, anchor: Period | None, books_end: int | None = None) -> Period | None:
    """The period that a mention names; None where a field that it leaves out stands nowhere.

    anchor is the period that the text is at: 同期 is a year before it, 6月底 is in its year. books_end is the last
    month of the financial year that the text reports by, where it says so.
    """
    try:
        period = _resolve(mention, published, anchor, books_end)
        if period is not None and mention.week_ends:
            return Period(start=period.end - timedelta(days=7 * (mention.weeks or 1) - 1), end=period.end)
        return period
    except (ValueError, OverflowError):  # 2月30日, 九百年前
        return None


def _resolve(mention: Mention, published: date | None, anchor: Period | None, books_end: int | None) -> Period | None:
    if mention.school:
        return None  # school_years.resolve knows the region
    if mention.current and mention.months is not None:  # 當年8月: of the year that the text is at, and of no other
        return _resolve(mention._replace(current=False, year=anchor.end.year), published, anchor, books_end) if anchor else None
    if mention.since:
        return _since(mention._replace(since=False), published, anchor)
    if is_year_before(mention) and anchor is not None and is_a_year_of_books(anchor):
        return anchor.years_earlier(-(mention.year_shift or 0))
    if mention.in_brackets and anchor is not None and is_a_year_of_books(anchor) and mention.year is not None:
        return anchor.years_earlier(anchor.end.year - mention.year)
    if mention.fiscal or mention.books:
        return of_books(mention, published, anchor, books_end)
    if mention.to is not None and (
        mention.month_shift is not None or mention.to.month_shift is not None or mention.day_shift == 0
    ):
        return _between(mention._replace(to=None), mention.to, published, anchor)
    if mention.reported and mention.whole:  # 年內: the reported year, else this one
        return anchor if anchor is not None and (anchor.end - anchor.start).days >= 360 else _this_year(published)
    if mention.reported and (months := _months_so_far(mention, anchor)) is not None:
        return months
    if mention.reported:
        if anchor is None or anchor.is_instant or mention.span not in (None, months_in(anchor)):
            return None
        return anchor.last_day if mention.edge else anchor
    if mention.interim:
        return interim(published, anchor)
    if mention.whole and mention.current:  # 當年, 同年
        return Period.year(anchor.end.year) if anchor is not None else None
    if mention.whole and anchor is not None and is_a_year_of_books(anchor):
        return anchor
    if mention.whole and anchor is not None and books_end not in (None, CALENDAR_YEAR) and anchor.end.month == books_end:
        return months_up_to(anchor.end.year, anchor.end.month, 12)  # 第四財季…，全年…
    if mention.whole:
        return _this_year(published) if mention.ahead and published else _whole_year(published, anchor)
    if mention.this_day:
        day = anchor.end if anchor and anchor.is_instant else published if mention.clock and not mention.day_shift else None
        return _at(mention, day + timedelta(days=mention.day_shift or 0)) if day else None
    if mention.same is not None:
        return _same_period(mention, published, anchor)
    if mention.to_date and mention.to is not None:
        return _until(mention, mention.to, published)
    if mention.to_date and mention.year is not None:
        return Period(start=date(mention.year, 1, 1), end=published) if published is not None else None
    if mention.span is not None and mention.span < 0 and mention.month_shift is not None and published is not None:
        begins = published.year * 12 + published.month - 1 + mention.month_shift  # the year that starts next month
        return months_up_to((begins + 11) // 12, (begins + 11) % 12 + 1, -mention.span)
    if mention.year is None and (found := relative_times.RESOLVERS.get(_relation(mention))) is not None:
        period = found(mention, published, anchor)
        return _at(mention, period.end) if period is not None and mention.clock is not None else period
    if mention.day is not None and mention.months is None:
        return _day_alone(mention, published, anchor)
    year = year_of(mention, published, anchor)
    if year is None:
        return None
    if mention.span is not None and mention.span < 0 and mention.months is not None:  # the year starting April 1
        begins = year if mention.year is not None or published is None else published.year
        return months_up_to(begins + (mention.months[0] > 1), (mention.months[0] + 10) % 12 + 1, -mention.span)
    if mention.span is not None and mention.months is not None:
        return months_up_to(year, mention.months[1], mention.span)
    if mention.to is not None:
        return _span(mention, mention.to, year, published)
    if mention.last_year is not None:
        return Period(start=date(year, 1, 1), end=date(mention.last_year, 12, 31))
    return _in_year(mention, year, published)


def _months_so_far(mention: Mention, anchor: Period | None) -> Period | None:
    """The ten months, ten-month exports, in a text on October: from January to the reported month."""
    if mention.span is None or anchor is None or anchor.is_instant or anchor.end.month != mention.span or mention.edge:
        return None
    is_whole = months_in(anchor) in (1, 3) and anchor.start.year == anchor.end.year
    return Period.months(anchor.end.year, 1, mention.span) if is_whole else None


def _between(first: Mention, last: Mention, published: date | None, anchor: Period | None) -> Period | None:
    """去年11月1日至本月8日, 即日起至3月31日: each end by itself."""
    start, end = (_resolve(mention, published, anchor, None) for mention in (first, last))
    if start is not None and last.day is not None and last.months is None and last.month_shift is None:
        end = Period.day(start.start.replace(day=last.day))  # 本月11日至26日
    if start is None or end is None or end.end < start.start:
        return None
    return Period(start=start.start, end=end.end)


def _relation(mention: Mention) -> str:
    """By which field a mention is seen from the published time, "" where it is not."""
    for name in ("ago", "past", "to_date", "day_shift", "week_shift", "weekday", "quarter_shift", "month_shift", "current"):
        value = getattr(mention, name)
        if value is not None and value is not False:
            return name
    return ""


def _whole_year(published: date | None, anchor: Period | None) -> Period | None:
    """全年: the year that the text is at; at the turn of the year, the one that is over."""
    if anchor is not None and not _is_of_the_new_year(anchor, published):
        return Period.year(anchor.end.year)
    return Period.year(published.year - (published.month <= 4)) if published is not None else None


def _is_of_the_new_year(anchor: Period, published: date | None) -> bool:
    """Whether the text is at a day or a month of a year that has hardly begun: a full year told of is the one before."""
    if published is None or published.month > 4 or anchor.end.year != published.year:
        return False
    return anchor.end <= published and (anchor.end - anchor.start).days <= 31


def _this_year(published: date | None) -> Period | None:
    return Period.year(published.year) if published is not None else None


def _in_year(mention: Mention, year: int, published: date | None) -> Period:
    if mention.week is not None:
        monday = date.fromisocalendar(year, mention.week, 1)
        return Period(start=monday, end=monday + timedelta(days=6))
    if mention.months is None:
        if mention.edge == "end" and mention.year is None and mention.year_shift is None and published and not mention.ahead:
            year -= date(year, 12, 31) > published and not _is_of_this_year(mention, published)  # 年末 alone has been
        edges = {"end": date(year, 12, 31), "middle": date(year, 6, 30), "start": date(year, 1, 1)}
        return Period.day(edges[mention.edge]) if mention.edge else Period.year(year)
    first, last = mention.months
    if mention.day is not None:
        return _at(mention, date(year, last, mention.day))
    if mention.edge == "end":
        return Period.day(Period.month(year, last).end)
    if mention.edge == "start":
        return Period.day(date(year, first, 1))
    return Period.months(year, first, last)


def _is_of_this_year(mention: Mention, published: date) -> bool:
    """年底九合一選舉 in July: to come, unless something is counted to it or measured from it."""
    return not (mention.base or mention.as_of) and published.month > _BOOKS_ARE_OUT


def _at(mention: Mention, day: date) -> Period:
    if mention.clock is None:
        return Period.day(day)
    return Period(start=day, end=day, at=datetime(day.year, day.month, day.day, *mention.clock))


def _same_period(mention: Mention, published: date | None, anchor: Period | None) -> Period | None:
    if anchor is None:
        return None
    if mention.year is not None:
        return anchor.years_earlier(anchor.end.year - mention.year)
    if mention.same == 2 and published is not None:  # 前年同期, seen from now: for a report of last year the year before it
        return anchor.years_earlier(max(1, anchor.end.year - published.year + 2))
    return anchor.years_earlier(mention.same or 0) if mention.same else anchor


_SLACK = 2  #: days; 預計16日 in a text of the 17th was written before


def _day_alone(mention: Mention, published: date | None, anchor: Period | None) -> Period | None:
    """14日: of the month that the text is at, else of the latest month in which that day had come."""
    assert mention.day is not None
    if mention.ahead and published is not None and mention.to is None:
        number = published.year * 12 + published.month - (mention.day >= published.day - _SLACK)
        year, month = number // 12, number % 12 + 1
        return _at(mention, date(year, month, min(mention.day, monthrange(year, month)[1])))
    fresh = published is not None and anchor is not None and 0 <= published.day - mention.day <= 3
    fresh = fresh and anchor is not None and (not anchor.is_instant or _goes_back(mention, anchor))
    if not fresh and anchor is not None and anchor.start.month == anchor.end.month and anchor.start.year == anchor.end.year:
        year, month = anchor.start.year, anchor.start.month
    elif published is None:
        return None
    else:
        year, month = published.year, published.month
        if mention.day > published.day + 3:  # papers print tomorrow's dates, not next week's, without a month
            year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    if mention.to is not None and mention.to.day is not None:
        return Period(start=date(year, month, mention.day), end=date(year, month, mention.to.day))
    return _at(mention, date(year, month, min(mention.day, monthrange(year, month)[1])))


def _since(mention: Mention, published: date | None, anchor: Period | None) -> Period | None:
    """6月以來, 6月3日以來: up to the day of the telling."""
    first = _resolve(mention, published, anchor, None)
    return Period(start=first.start, end=published) if first is not None and published is not None else None


def _goes_back(mention: Mention, anchor: Period) -> bool:
    """5月底遭羈押，20日偵查終結: a story does not go back in its month, and so it has come to the days of the article."""
    return mention.day is not None and anchor.at is None and mention.day < anchor.end.day


def _until(mention: Mention, to: Mention, published: date | None) -> Period | None:
    """今年截至4月15日: from New Year to that day."""
    year = year_of(mention, published, None)
    if year is None:
        return None
    day = _resolve(to, published, Period.year(year), None)
    return Period(start=date(year, 1, 1), end=day.end) if day is not None and day.end.year == year else None


def _span(mention: Mention, to: Mention, year: int, published: date | None) -> Period | None:
    """6月1日至5日, 2024年10月至2025年3月, 2023年至今年."""
    said = to.year is not None or to.year_shift is not None
    last_year = (year_of(to, published, None) if said else year) or year
    if mention.months is None:
        return Period(start=date(year, 1, 1), end=date(last_year, 12, 31))
    last_month = to.months[1] if to.months else mention.months[1]
    if not said and last_month < mention.months[0]:  # 10月至3月
        last_year += 1
    start = date(year, mention.months[0], mention.day or 1)
    end_of: Callable[[], int] = lambda: monthrange(last_year, last_month)[1]  # noqa: E731
    return Period(start=start, end=date(last_year, last_month, to.day or end_of()))
