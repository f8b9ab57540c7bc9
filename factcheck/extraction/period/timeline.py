"""Which period does each mention of a sentence mean, as it is seen from the time that the text has reached?"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import date

from factcheck.extraction.period import books, match_day, one_time, reported_week, weeks
from factcheck.extraction.period.headline_time import end_of_headline
from factcheck.extraction.period.time_reached import (
    A_QUARTER,
    could_be_reported,
    is_where_the_text_goes,
    move_on,
    return_to_the_report,
    whole_of,
)
from factcheck.extraction.scene import Memory, Time
from factcheck.extraction.times import budget_year, calendar, school_years
from factcheck.extraction.times.english_relatives import NO_SPAN
from factcheck.extraction.times.english_years import is_of_a_match
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.relative_times import months_in
from factcheck.extraction.times.year_of_mention import is_news, is_to_come
from factcheck.figures import Period

_LEAD = 8  #: mentions: the headline and the lead
_COUNTED_WITHIN = 14  #: days
_TOLD_WITHIN = 3  #: days from a report to the article on it
_STATISTICS_OUT = 45  #: days from the end of a month to its statistics
_NEWS = 7  #: days for which what happened is news


class Timeline:
    """The times of one text: what its books say about its years, and the half year that it reports, wherever it says so."""

    def __init__(self, folded: str, mentions: Sequence[Mention], published: date | None, region: str | None = None) -> None:
        self.published, self.region = published, region
        self.books = books.of_text(folded, mentions, published, region)
        self.half_year = self._first_half_year(mentions)
        self.budget = budget_year.find(folded, mentions, published, self.books.end)
        self.books_told: bool | None = None
        self.event_day = self._first_day_of_the_news(mentions)
        self.headline_end = end_of_headline(folded)  #: until the text behind it names its span
        self.told: date | None = None  #: the day on which the figures came out (昨天公布): 今年累計 goes up to it
        self.counts_weeks = False  #: whether the figures go up to the end of a week that it names
        self.weeks = weeks.Weeks(folded, mentions, published, region)

    def of_sentence(self, folded: str, start: int, mentions: Iterable[Mention], memory: Memory) -> list[Time]:
        """The sentence's mentions with their periods, each seen from the one before it; the memory moves along."""
        if self.event_day is not None and memory.event_day is None:
            memory.event_day, said = self.event_day
            memory.where[memory.event_day] = (said.start, said.end)
        if memory.main is None and self.budget is not None:
            memory.main, said = self.budget
            memory.where[memory.main] = (said.start, said.end)
        return_to_the_report(folded, start, memory)
        memory.carried, memory.passed = memory.period, []
        times: list[Time] = []
        for named in mentions:
            of_play = "sport" in memory.topics and not self._tells_of_books(folded)
            if of_play and match_day.is_a_season(folded, named):
                continue
            mention = reported_week.as_week(named, memory)
            if of_play and is_of_a_match(folded, mention):
                mention = mention._replace(months=None, reported=True, span=NO_SPAN)
            mention = self.books.as_meant(folded, mention)
            if is_to_come(folded, mention, self.published):
                mention = mention._replace(ahead=True)
            if times and one_time.is_counted_to(folded, times[-1], mention, self.published):
                mention = mention._replace(to_date=True, to=times[-1].mention)
            period = self._of_that_day(mention, times[-1]) if times else None
            period = period or budget_year.before(self.budget, folded, mention, self.published) or self._resolved(mention, memory)
            if one_time.is_quarter_before(times, mention, period):
                mention = mention._replace(prior=True)
                period = calendar.resolve(mention, published=self.published, anchor=period)
            if period is None and times and mention.english and mention.same is not None:
                period = calendar.resolve(mention, published=self.published, anchor=times[-1].period)
            if times and weeks.gives_its_days(folded, times[-1], mention, period):
                times[-1] = Time(times[-1].mention, period)
            if times and one_time.is_by_another_clock(folded, times[-1].mention, mention):
                times.append(Time(mention._replace(base=True), period))
                continue
            times.append(Time(mention, period))
            if period is not None and period.is_instant and mention.edge is None and not mention.is_day_before:
                memory.named_day = period
            if (week_end := reported_week.note(mention, times[-1].period, memory)) is not None:
                self.told, self.counts_weeks, memory.until = week_end, True, week_end
            if _is_a_quarter(period) and memory.main is not None and period is not None and period.end == memory.main.end:
                memory.quarter = period
            if period is not None and is_where_the_text_goes(folded, mention, period, memory):
                if self._first_outside_the_headline(mention, period):
                    memory.main = None
                move_on(folded, memory, period, mention)
                memory.passed.append((mention, period))
                memory.where[period] = (mention.start, mention.end)
        return times

    def _first_outside_the_headline(self, mention: Mention, period: Period) -> bool:
        """Whether the lead names its span here: a headline may tell of a part of it (四季度扭虧)."""
        if mention.start < self.headline_end or not could_be_reported(period, self.published):
            return False
        self.headline_end = sys.maxsize
        return self.budget is None

    def _first_day_of_the_news(self, mentions: Sequence[Mention]) -> tuple[Period, Mention] | None:
        """The first day that the text names of those shortly before the article: of the poll, of the match."""
        if self.published is None:
            return None
        for mention in mentions[:_LEAD]:
            if mention.told or mention.base or mention.this_day or mention.edge is not None or mention.same is not None:
                continue
            period = calendar.resolve(mention, published=self.published, anchor=None)
            if period is not None and period.is_instant and 0 <= (self.published - period.end).days <= _NEWS:
                return period.last_day, mention
        return None

    def _tells_of_books(self, folded: str) -> bool:
        """Whether a text on sport tells what somebody earned too; asked once."""
        if self.books_told is None:
            self.books_told = match_day.BOOKS.search(folded) is not None
        return self.books_told

    def _of_that_day(self, mention: Mention, before: Time) -> Period | None:
        """7月18日上午8點開幕，上午9點限量100名: an hour of the day to come that the sentence has just named."""
        day = before.period
        if not mention.this_day or mention.clock is None or day is None or not day.is_instant or self.published is None:
            return None
        return calendar.resolve(mention, published=self.published, anchor=day) if day.end > self.published else None

    def _resolved(self, mention: Mention, memory: Memory) -> Period | None:
        anchor = reported_week.seen_from(mention, memory) or self._seen_from(mention, memory)
        if anchor is not None and not memory.passed and is_news(mention, self.published, anchor):
            anchor = None
        if self.books.by_first and mention.books and mention.year is not None:
            mention = mention._replace(year=mention.year + 1)
        up_to_now = mention.since or (mention.to_date and mention.to is None)
        now = self.published
        if up_to_now:
            now = self._end_of_statistics(memory) or self.told or now
        books_end = self.books.end_of(mention)
        if mention.school:
            return school_years.resolve(mention, self.published, self.region)
        period = calendar.resolve(mention, published=now, anchor=anchor, books_end=books_end)
        says_when = mention.told or (mention.english and mention.weekday is not None)
        if period is not None and says_when and period.is_instant and self._is_fresh(period):
            memory.told = period.last_day
            memory.where.setdefault(memory.told, (mention.start, mention.end))
        if period is not None and self._is_count(mention, period):
            self.told = memory.until = period.end
        return self.weeks.meant(mention, period, anchor) if period is not None else None

    def _end_of_statistics(self, memory: Memory) -> date | None:
        """The surplus so far this year, in a text on October or 前10月: up to the end of that month."""
        main = memory.main
        if main is None or self.published is None or not 0 <= (self.published - main.end).days <= _STATISTICS_OUT:
            return None
        months = months_in(main)
        up_to_month = main.start.month == 1 and months % 3 > 0
        return main.end if months == 1 or up_to_month else None

    def _is_count(self, mention: Mention, period: Period) -> bool:
        """Whether the figures that the text tells came out on the period's last day, or go up to it."""
        if not (period.is_instant and (mention.told or mention.as_of)) and not (mention.to_date and mention.to):
            return False
        if mention.told and self.counts_weeks:
            return False  # 26日公布, 第20周…, 今年累計: up to the end of that week
        return self._is_fresh(period)

    def _is_fresh(self, period: Period) -> bool:
        return self.published is None or 0 <= (self.published - period.end).days <= _COUNTED_WITHIN

    def _seen_from(self, mention: Mention, memory: Memory) -> Period | None:
        """The period that the text is at, as far as it lends this mention anything."""
        if mention.interim:
            return self.half_year
        if mention.this_day and mention.day_shift is not None and memory.named_day is not None:
            return memory.named_day
        if mention.this_day and mention.clock is None and (memory.period is None or not memory.period.is_instant):
            return memory.event_day
        if mention.same is not None and memory.period is None:
            memory.period = memory.carried = whole_of(memory.reported, memory)  # 去年同期 in a new paragraph: the report goes on
        anchor = memory.period
        if (
            mention.same
            and anchor is not None
            and anchor.is_instant
            and memory.main is not None
            and anchor.end == memory.main.end
        ):
            return memory.main  # 截至三季度末…，現金流18.7億元，上年同期12.1億元
        if mention.english and mention.same is not None and self._is_when_told(anchor) and memory.reported is not None:
            return whole_of(memory.reported, memory)  # told on Thursday: revenue rose from 7.8 billion a year earlier
        if anchor is None and (
            (mention.whole and not mention.current)
            or (mention.reported or mention.ago or mention.in_brackets)
            or (mention.edge and not mention.months)
            or (mention.base and mention.year_shift == -1)
        ):
            anchor = memory.reported or memory.main
        if self._is_before_the_budget(mention, anchor):
            return None
        if (mention.reported or mention.prior) and (anchor is None or anchor.is_instant):
            anchor = memory.reported or anchor
        if anchor is None and mention.english and mention.month_shift is not None and (mention.prior or mention.current):
            anchor = memory.main  # for the month, the month before: in a paragraph of its own
        if mention.same == 0 and mention.quarter_shift is not None and not _is_a_quarter(anchor):
            return memory.quarter or (memory.reported if _is_a_quarter(memory.reported) else None)
        if mention.reported and anchor is not None and memory.main is not None and _is_within(anchor, memory.main):
            anchor = memory.main
        if mention.current and mention.quarter_shift is not None and not _is_a_quarter(anchor):
            anchor = memory.quarter or memory.reported
        return anchor

    def _is_when_told(self, period: Period | None) -> bool:
        """The day on which a report came out, or the one before."""
        return (
            period is not None
            and period.is_instant
            and self.published is not None
            and 0 <= (self.published - period.end).days <= 3
        )

    def _is_before_the_budget(self, mention: Mention, anchor: Period | None) -> bool:
        """截至9月底財政儲備, 第三季失業率 in a text on the budget of next year: of this one, unless something is ahead."""
        if self.budget is None or anchor is None or self.published is None or anchor.end <= self.published:
            return False
        return mention.months is not None and mention.year is None and mention.year_shift is None and not mention.ahead

    def _first_half_year(self, mentions: Iterable[Mention]) -> Period | None:
        """The first half year that the text names in so many words (截至12月底止六個月) that is over: what its 中期 means."""
        for mention in mentions:
            if (mention.span == 6 and mention.months) or (
                mention.months in ((1, 6), (7, 12)) and not mention.books and mention.day is None
            ):
                half = calendar.resolve(mention, published=self.published, anchor=None, books_end=self.books.end)
                if half is not None and (self.published is None or half.end <= self.published):
                    return half
        return None


def _is_within(part: Period, whole: Period) -> bool:
    """期內, where a month of the reported half year was named in passing."""
    is_a_month = (part.end - part.start).days < 80
    return is_a_month and whole.start <= part.start and part.end <= whole.end and (whole.end - whole.start).days > 80


def _is_a_quarter(period: Period | None) -> bool:
    return period is not None and 80 < (period.end - period.start).days < A_QUARTER
