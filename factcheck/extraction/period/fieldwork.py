"""Of which days are the shares of a poll? Of those on which people were asked, where the text names them for its one poll."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factcheck.extraction.evidence import added
from factcheck.extraction.times import calendar
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.time_words import OF_A_POLL
from factcheck.figures import Evidence, Period, Reading

_RULE = "the days on which the poll was taken"
_LONGEST = 62  #: days; over more than two months nobody asks for one poll
_BEFORE, _BEHIND = 70, 24  #: characters around the days
#: what leads to the days of a poll: was conducted from March 4 to 8, 调查于10月12日至16日
_ASKED_BEFORE = re.compile(
    "(?:调查|民调|访问|执行)(?:期间|时间|日期)?(?:于|在|自|从|为|是|：|:)? ?$"
    r"|(?<![a-z])(?:conducted|carried out|undertaken|surveyed|interviewed|polled|questioned|canvassed|fieldwork|taken)"
    r"(?: [^.;:\n]{0,60})?,? (?:from|between|on|over|during|in)?(?: the)? ?$"
    r"|(?<![a-z])(?:conducted|carried out|undertaken|taken|fieldwork) $"
)
#: 11月3日至5日*进行电话访问*
_ASKED_BEHIND = re.compile("[^。，,;；\n]{0,8}?(?:进行|执行|访问|调查|致电|抽样|面访|成功访)")
_OF_A_POLL = re.compile(
    "民调|民意调查|民意研究|选民|(?<![a-z])(?:poll|polls|pollster|voters|respondents|survey|surveyed)(?![a-z])"
)
#: the poll before it, another pollster's
_OTHER = re.compile(
    "上次|上一次|前次|上回|上一轮|上个月|上月|上一份|另一[份项]|此前|去年|"
    "(?<![a-z])(?:previous|last (?:month|week|year|poll|survey)|earlier|a (?:year|month) ago|another poll|election)(?![a-z])"
)


def fill(readings: list[Reading], folded: str, mentions: Sequence[Mention], published: date | None) -> list[Reading]:
    """42.3%領先 … 調查於11月3日至5日進行: what the poll found has no other time than that on which it asked."""
    if not any(_may_be_found(reading) for reading in readings) or _OF_A_POLL.search(folded) is None:
        return readings
    taken = [(mention, period) for mention in mentions if (period := _taken(folded, mention, published)) is not None]
    if len({period for _mention, period in taken}) != 1:
        return readings
    mention, days = taken[0]
    words = Evidence(slot="period", start=mention.start, end=mention.end, rule=_RULE)
    return [
        replace(reading, period=days, evidence=added(reading.evidence, words))
        if _may_be_found(reading) and not _is_of_another(folded, reading)
        else reading
        for reading in readings
    ]


def _may_be_found(reading: Reading) -> bool:
    return reading.period is None and reading.metric in OF_A_POLL and "earlier" not in reading.scope


def _taken(folded: str, mention: Mention, published: date | None) -> Period | None:
    """The days on which people were asked, where the mention is said to name them."""
    led = _ASKED_BEFORE.search(folded, max(0, mention.start - _BEFORE), mention.start) is not None
    if not led and _ASKED_BEHIND.match(folded, mention.end, mention.end + _BEHIND) is None:
        return None
    days = calendar.resolve(mention, published=published, anchor=None)
    if days is None or (days.end - days.start).days > _LONGEST or (published is not None and days.end > published):
        return None
    return Period(start=days.start, end=days.end)


def _is_of_another(folded: str, reading: Reading) -> bool:
    """上次民調為35.1%: whether the clause tells of another poll than this one."""
    start = max(folded.rfind(stop, 0, reading.start) for stop in "。\n，,;；.")
    return _OTHER.search(folded, start + 1, reading.end + _BEHIND) is not None
