"""Which days does a time mean that is seen from another: from the published one, or from the one that the text is at?"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from factcheck.extraction.times.mention import WEEKEND, Mention
from factcheck.figures import Period

Resolver = Callable[[Mention, date | None, Period | None], Period | None]
_MONTHS_OF = {"year": 12, "quarter": 3, "month": 1}
_DAYS_OF = {"week": 7, "day": 1}


def _days(mention: Mention, published: date | None, anchor: Period | None) -> Period | None:
    """昨天; 今（22）日 is the day of that number, for a paper that comes out after midnight too."""
    if published is None:
        return None
    day = published + timedelta(days=mention.day_shift or 0)
    if mention.day is None or mention.day == day.day:
        return Period.day(day)
    near = (day + timedelta(days=days) for days in (-1, 1, -2))
    return next((Period.day(other) for other in near if other.day == mention.day), None)


def _weeks(mention: Mention, published: date | None, anchor: Period | None) -> Period | None:
    """上周, 上周五: weeks begin on Monday."""
    if mention.current:  # 當周: that of the day or the week that the text is at
        return _week_of(anchor)
    if published is None:
        return None
    if mention.prior and anchor is not None and (anchor.end - anchor.start).days == 6:
        return Period(start=anchor.start - timedelta(days=7), end=anchor.start - timedelta(days=1))
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=mention.week_shift or 0)
    if mention.weekday is None:
        return Period(start=monday, end=monday + timedelta(days=6))
    return _weekend(monday) if mention.weekday == WEEKEND else Period.day(monday + timedelta(days=mention.weekday))


def _week_of(anchor: Period | None) -> Period | None:
    if anchor is None or (anchor.end - anchor.start).days not in (0, 6):
        return None
    monday = anchor.start - timedelta(days=anchor.start.weekday())
    return Period(start=monday, end=monday + timedelta(days=6)) if anchor.is_instant else anchor


def _weekday(mention: Mention, published: date | None, anchor: Period | None) -> Period | None:
    """周五: the latest one, the published day itself among them."""
    if published is None or mention.weekday is None:
        return None
    if mention.prior and published.weekday() == mention.weekday:
        published -= timedelta(days=1)  # last Friday, in a paper of Friday
    if mention.weekday == WEEKEND:
        return _weekend(published - timedelta(days=published.weekday() if published.weekday() > 4 else published.weekday() + 7))
    return Period.day(published - timedelta(days=(published.weekday() - mention.weekday) % 7))


def _weekend(monday: date) -> Period:
    return Period(start=monday + timedelta(days=5), end=monday + timedelta(days=6))


def _months(mention: Mention, published: date | None, anchor: Period | None) -> Period | None:
    """上月, 上月底, 上月14日; 月底 alone is of the month that the text is at."""
    if mention.current and anchor is not None and _is_month(anchor):
        month = Period.month(anchor.end.year, anchor.end.month)
    elif mention.prior and anchor is not None and _is_whole_month(anchor):
        before = anchor.start - timedelta(days=1)  # a 2.2% decline the month before: than the one that the text is at
        month = Period.month(before.year, before.month)
    elif published is None or (mention.current and mention.edge is None):
        return None
    else:
        number = published.year * 12 + published.month - 1 + (mention.month_shift or 0)
        month = Period.month(number // 12, number % 12 + 1)
    if mention.day is not None:
        return Period.day(month.start.replace(day=mention.day))
    if mention.edge is not None:
        return month.last_day if mention.edge == "end" else Period.day(month.start)
    return month


def _is_whole_month(period: Period) -> bool:
    return months_in(period) == 1


def _is_month(period: Period) -> bool:
    return (period.start.year, period.start.month) == (period.end.year, period.end.month)


def _quarters(mention: Mention, published: date | None, anchor: Period | None) -> Period | None:
    """上季; what a reported quarter is compared with is the one before it."""
    at_quarter = anchor is not None and 85 <= (anchor.end - anchor.start).days <= 95
    if mention.current and not at_quarter:
        return None
    day = anchor.end if anchor is not None and at_quarter and (mention.current or mention.base or mention.prior) else published
    if day is None:
        return None
    number = day.year * 4 + (day.month - 1) // 3 + (mention.quarter_shift or 0)
    first = number % 4 * 3 + 1
    quarter = Period.months(number // 4, first, first + 2)
    return quarter.last_day if mention.edge == "end" else quarter


def _to_date(mention: Mention, published: date | None, anchor: Period | None) -> Period | None:
    """年初至今: from New Year to the published day."""
    return Period(start=date(published.year, 1, 1), end=published) if published else None


def _ago(mention: Mention, published: date | None, anchor: Period | None) -> Period | None:
    """三天前, 兩年前 are seen from the published day; 半年前 and 三個月前 from the period or the day that the text is at."""
    assert mention.ago is not None
    count, unit = mention.ago
    if unit in _DAYS_OF:
        return Period.day(published - timedelta(days=(count or 1) * _DAYS_OF[unit])) if published and unit == "day" else None
    if unit == "year" and count:
        return Period.year(published.year - count) if published else None
    months = count * _MONTHS_OF[unit] if count else 6
    length = months_in(anchor) if mention.english and anchor is not None and not anchor.is_instant else 0
    if anchor is not None and length and (length == months or (length < months and mention.prior)):
        return _moved_back(anchor, months)  # a month earlier, in a text on a month
    if anchor is not None and anchor.is_instant:
        return Period.day(_months_before(anchor.end, months)) if unit != "month" or count else None
    if published is None or not count:
        return None
    number = published.year * 12 + published.month - 1 - months
    return Period.month(number // 12, number % 12 + 1)


def _moved_back(span: Period, months: int) -> Period:
    """The same count of whole months, so many months before."""
    last = _months_before(span.end, months)
    return Period(start=_months_before(span.start, months), end=last)


def _months_before(day: date, months: int) -> date:
    number = day.year * 12 + day.month - 1 - months
    last = monthrange(number // 12, number % 12 + 1)[1]
    was_last = day.day == monthrange(day.year, day.month)[1]
    return date(number // 12, number % 12 + 1, last if was_last else min(day.day, last))


def _past(mention: Mention, published: date | None, anchor: Period | None) -> Period | None:
    """過去12個月: so many that end with the day before the published one; 未來三年: so many from the day behind it."""
    assert mention.past is not None
    count, unit = mention.past
    if mention.prior and anchor is not None and unit == "month" and months_in(anchor) == count:
        last = anchor.start - timedelta(days=1)
        return Period(start=_months_before(anchor.start, count), end=last)
    if published is None:
        return None
    if count < 0:  # 未來三年
        months = -count * _MONTHS_OF.get(unit, 0)
        last = _months_before(published, -months) if months else published + timedelta(days=-count * _DAYS_OF.get(unit, 0))
        return Period(start=published + timedelta(days=1), end=last)
    if unit in _DAYS_OF:
        start = published - timedelta(days=count * _DAYS_OF[unit])
    else:
        start = _months_before(published, (count or 0) * _MONTHS_OF[unit] or 6)
    return Period(start=start, end=published - timedelta(days=1))


def months_in(period: Period) -> int:
    """How many whole months a period has; 0 where it has a part of one."""
    if period.start.day != 1 or (period.end + timedelta(days=1)).day != 1:
        return 0
    return (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1


#: by the field of the mention that says how it is seen
RESOLVERS: dict[str, Resolver] = {
    "ago": _ago,
    "past": _past,
    "to_date": _to_date,
    "day_shift": _days,
    "week_shift": _weeks,
    "weekday": _weekday,
    "quarter_shift": _quarters,
    "month_shift": _months,
    "current": _months,
}
