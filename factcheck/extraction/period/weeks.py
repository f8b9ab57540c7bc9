"""On which day do the weeks of a text begin, and which is its 第44周? Monday's, unless the text says otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from factcheck.extraction.scene import Time
from factcheck.extraction.times import calendar
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.time_words import WEEKS_BEGIN
from factcheck.extraction.words import epidemic
from factcheck.figures import Period

_FRESH = 21  #: days; a bulletin on a week comes out within the two behind it
_NEAR = 2  #: characters between a week and its days in brackets
_MOST_APART = 14  #: days by which two ways to number the weeks of a year differ


def is_named(mention: Mention) -> bool:
    """上周, 第44周; not 上周五, for which it is all one when the week began."""
    return mention.week is not None or (mention.week_shift is not None and mention.weekday is None)


class Weeks:
    """The weeks of one text: by the days that it gives one of them, else as epidemiologists count where it tells of a disease."""

    def __init__(self, folded: str, mentions: Sequence[Mention], published: date | None, region: str | None) -> None:
        self.begin = 0  #: Monday
        self.later = timedelta()  #: how much later than by the rule the text's first week of a year begins
        self.published = published
        if not any(map(is_named, mentions)):
            return
        if WEEKS_BEGIN.get(region or "", 0) and epidemic.is_told(folded):
            self.begin = WEEKS_BEGIN[region or ""]
        for named, days in self._said(mentions):
            self.begin = days.start.weekday()
            if named is not None and named.week is not None:
                apart = days.start - self._first(days.start.year) - timedelta(weeks=named.week - 1)
                self.later = apart if abs(apart.days) <= _MOST_APART else timedelta()
            return

    def meant(self, mention: Mention, period: Period, anchor: Period | None) -> Period:
        """The week as the text counts: period is what the mention names by weeks from Monday on."""
        if mention.week is not None:
            return self._numbered(mention.week, period)
        if not self.begin or not is_named(mention) or period.start.weekday() or not is_week(period):
            return period
        seen_from = anchor.end if mention.current and anchor is not None else self.published
        if seen_from is None or (mention.prior and is_week(anchor)):
            return period
        shift = 0 if mention.current else mention.week_shift or 0
        return _week_from(seen_from - timedelta(days=(seen_from.weekday() - self.begin) % 7) + timedelta(weeks=shift))

    def _numbered(self, number: int, by_iso: Period) -> Period:
        """第52周 in January is of the year before."""
        year = (by_iso.start + timedelta(days=3)).year
        week = _week_from(self._first(year) + self.later + timedelta(weeks=number - 1))
        if self.published is not None and week.start > self.published and self.published.month == 1:
            week = _week_from(self._first(year - 1) + self.later + timedelta(weeks=number - 1))
        return week

    def _first(self, year: int) -> date:
        """The first day of a year's first week, which has the fourth of January: so do ISO 8601 and epidemiologists count."""
        fourth = date(year, 1, 4)
        return fourth - timedelta(days=(fourth.weekday() - self.begin) % 7)

    def _said(self, mentions: Sequence[Mention]) -> Iterator[tuple[Mention | None, Period]]:
        """The weeks whose days the text gives: 第44周（11月1日至7日）, 截至7日的一周, 1日至7日."""
        before: Mention | None = None
        for mention in mentions:
            before = mention if is_named(mention) else before
            if mention.to is None and not mention.week_ends:
                continue
            days = calendar.resolve(mention, published=self.published, anchor=None)
            if days is None or not is_week(days) or days.start.weekday() in (1, 2, 3):
                continue
            in_brackets = before is not None and mention.start - before.end <= _NEAR
            if in_brackets or (self.published is not None and 0 <= (self.published - days.end).days <= _FRESH):
                yield (before if in_brackets else None), days


def is_week(period: Period | None) -> bool:
    return period is not None and (period.end - period.start).days == 6


def _week_from(start: date) -> Period:
    return Period(start=start, end=start + timedelta(days=6))


def gives_its_days(folded: str, time: Time, mention: Mention, period: Period | None) -> bool:
    """上週（1月4日至1月10日）: whether the text says behind the week which days it has."""
    if not is_named(time.mention) or mention.start - time.mention.end > _NEAR or not folded.startswith("(", time.mention.end):
        return False
    if period is None or time.period is None or not is_week(period):
        return False
    return abs((period.start - time.period.start).days) <= _MOST_APART
