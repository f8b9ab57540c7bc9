"""Of which day is a count of the scene that names no time? Of the event's, in a text told on that day or the day after."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factcheck.extraction.evidence import added
from factcheck.extraction.times import calendar
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.time_words import OF_THE_EVENT
from factcheck.figures import Evidence, Kind, Period, Reading

_TOLD_WITHIN = 1  #: days; a text of later days counts on, and does not say to when
_RULE = "the day that the text tells of"
#: a court, an inquest, an anniversary: the day is theirs, and the dead are of long before
_LOOKS_BACK = re.compile(
    "法院|地院|高院|法庭|裁判|判[处刑决囚]|起诉|庭审|审讯|聆讯|死因研讯|周年|周[0-9一二三四五六七八九十]?年纪念|追思|悼念"
    "|(?<![a-z])(?:courts?|sentenced|trial|inquest|anniversary|convicted|pleaded|lawsuit|inquiry into|commemorat)"
)

#: 日前公布, 近年: a time that nobody can place
_SOME_DAY = re.compile("日前|近日|日来|近期|近年|[周天日]内|以来|至今|recently|in recent|so far this")
#: a toll that has gone on rising since
_ROSE = re.compile(
    "[增升添攀]至|[增升]到|增为|再添|再增|升为|伤重不治|遗体"
    "|(?<![a-z])(?:toll|deaths|dead|number) (?:[a-z]+ ){0,6}?(?:climb|rise|rose|reach|jump|increase|pass|top|mount|hit)"
    "|still missing|remain missing|bod(?:y|ies)(?: |,)"
)


def fill(
    readings: list[Reading],
    folded: str,
    mentions: Sequence[Mention],
    event: tuple[Period, Mention] | None,
    published: date | None,
) -> list[Reading]:
    """Killing four when it left the road on Tuesday … 14 were hurt: hurt on Tuesday, where the line names no other day."""
    if event is None or published is None or (published - event[0].end).days > _TOLD_WITHIN:
        return readings
    if not any(_has_no_time(reading) for reading in readings) or any(_is_of_a_moment(reading) for reading in readings):
        return readings
    if _LOOKS_BACK.search(folded) is not None:
        return readings
    day, said = event
    if day.end < published and _is_told_on(folded, mentions, day, published):
        return readings
    words = Evidence(slot="period", start=said.start, end=said.end, rule=_RULE)
    others = [m.start for m in mentions if not _is_of_the_news(m, day, published)]
    return [
        replace(reading, period=day, evidence=added(reading.evidence, words))
        if _has_no_time(reading) and not _names_another(folded, others, reading)
        else reading
        for reading in readings
    ]


def _has_no_time(reading: Reading) -> bool:
    is_count = reading.period is None and reading.kind is Kind.LEVEL and reading.metric in OF_THE_EVENT
    return is_count and not any(scope == "earlier" or scope.startswith("of ") for scope in reading.scope)


def _is_told_on(folded: str, mentions: Sequence[Mention], day: Period, published: date) -> bool:
    """On Sunday …, officials said on Monday; 增至16死: counted on after the event's day."""
    if _ROSE.search(folded) is not None:
        return True
    later = (calendar.resolve(mention, published=published, anchor=day) for mention in mentions)
    return any(period is not None and period.is_instant and day.end < period.end <= published for period in later)


def _is_of_a_moment(reading: Reading) -> bool:
    """截至17日18時，7人遇難: a text that counts to an hour tells its counts by hours, not by days."""
    return reading.metric in OF_THE_EVENT and reading.period is not None and reading.period.at is not None


def _is_of_the_news(mention: Mention, day: Period, published: date) -> bool:
    """The event's day or one after it, the hour of it, or when somebody told of it."""
    if mention.told or (mention.this_day and mention.day_shift is None):
        return True
    period = calendar.resolve(mention, published=published, anchor=day)
    return period is not None and period.is_instant and day.start <= period.end <= published


def _names_another(folded: str, others: Sequence[int], reading: Reading) -> bool:
    """Whether the line names another time before the number, or its sentence one right behind it."""
    line = folded.rfind("\n", 0, reading.start) + 1
    if _SOME_DAY.search(folded, line, reading.start) is not None:
        return True
    ends = [at for stop in "。.\n；" if (at := folded.find(stop, reading.end)) >= 0]
    return bisect_left(others, line) < bisect_left(others, min(ends, default=len(folded)))
