"""When was a toll counted that names no time? At the moment to which its text counts the others, where there is only one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time

from factcheck.extraction.evidence import added
from factcheck.extraction.period.past_event import NEWS
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.time_words import OF_CASUALTIES
from factcheck.figures import Evidence, Kind, Period, Reading

_NOW = re.compile(
    "(?:目前|现时|现在|现已|现有)[^，,。；;：:\n0-9]{0,8}$"
    "| (?:is|are|stands|stand) now(?: at)? $| now (?:stands|stand|number|numbers)(?: at)? $"
)
_NEAR = 24  #: characters
EARLIER = "earlier"  #: the scope of what things have moved on from
RULE = "the moment to which the text counts"


def has_moments(mentions: Sequence[Mention]) -> bool:
    """Whether the text counts anything to an hour."""
    return any(mention.clock is not None and (mention.as_of or mention.told) for mention in mentions)


def fill(readings: list[Reading], folded: str, mentions: Sequence[Mention]) -> list[Reading]:
    """截至17日18時，7人遇難 … 2人傷勢較重: both at 18時. What others count (homes, flights) stays without a time."""
    said = {mention.start for mention in mentions if mention.clock is not None and (mention.as_of or mention.told)}
    moments: dict[Period, Evidence] = {}
    for reading in readings:
        words = _words(reading)
        if words is not None and words.start in said and reading.period is not None and _is_toll(reading):
            moments.setdefault(reading.period, words)
    if len(moments) > 1:
        return _in_their_paragraphs(readings, folded, mentions, said)
    if len(moments) != 1:
        return readings
    (moment, words), *_ = moments.items()
    lines = _lines(readings, folded)
    looking_back = {line for reading, line in zip(readings, lines, strict=True) if _is_of_another_event(reading, moment)}
    return [
        reading if line in looking_back or not _has_no_time(reading) else _counted(reading, moment, words)
        for reading, line in zip(readings, lines, strict=True)
    ]


def _in_their_paragraphs(readings: list[Reading], folded: str, mentions: Sequence[Mention], said: set[int]) -> list[Reading]:
    """Of several moments the one to which the numbers before count (at 8am … 47 were hurt), until another time is named."""
    filled: list[Reading] = []
    last: tuple[Period, Evidence] | None = None
    starts = [mention.start for mention in mentions]
    line = -1
    latest: tuple[Period, Evidence] | None = None
    for reading, its_line in zip(readings, _lines(readings, folded), strict=True):
        if its_line != line:
            line, last = its_line, None
        words = _words(reading)
        if words is not None and words.start in said and reading.period is not None and _is_toll(reading):
            last = reading.period, words
            latest = last if latest is None or _moment(latest[0]) <= _moment(last[0]) else latest
        elif latest is not None and _has_no_time(reading) and _stands_now(folded, reading):
            reading = _counted(reading, *latest)
        elif last is not None and _has_no_time(reading) and not _names_another(starts, last[1].end, reading.start):
            reading = _counted(reading, *last)
        filled.append(reading)
    return filled


def _moment(period: Period) -> datetime:
    return period.at or datetime.combine(period.end, time.min)


def _stands_now(folded: str, reading: Reading) -> bool:
    """The injured are *now* 139: whatever earlier counts the text has looked back on."""
    return _NOW.search(folded, max(0, reading.start - _NEAR), reading.start) is not None


def _names_another(starts: Sequence[int], end: int, at: int) -> bool:
    """Whether a time is named between the words of the moment and the number."""
    return bisect_left(starts, end) < bisect_left(starts, at)


def _counted(reading: Reading, moment: Period, words: Evidence) -> Reading:
    counted = Evidence(slot="period", start=words.start, end=words.end, rule=RULE)
    return replace(reading, period=moment, evidence=added(reading.evidence, counted))


def _is_toll(reading: Reading) -> bool:
    return reading.metric in OF_CASUALTIES and reading.kind is Kind.LEVEL


def _has_no_time(reading: Reading) -> bool:
    return reading.period is None and _is_toll(reading) and not reading.is_of_a_part and EARLIER not in reading.scope


def _is_of_another_event(reading: Reading, moment: Period) -> bool:
    return reading.period is not None and abs(moment.end - reading.period.end) > NEWS


def _words(reading: Reading) -> Evidence | None:
    return next((evidence for evidence in reading.evidence if evidence.slot == "period"), None)


def _lines(readings: Sequence[Reading], folded: str) -> list[int]:
    """In which line each of the readings stands, in their order."""
    lines: list[int] = []
    line = at = 0
    for reading in readings:
        line += folded.count("\n", at, reading.start)
        at = reading.start
        lines.append(line)
    return lines
