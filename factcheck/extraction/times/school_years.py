"""Which months are a school year? 115學年度, 2026/27學年, 本學年, 新學年: of the region that the text comes from."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from factcheck.extraction.times.chinese_time_tails import Found
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.months_of_books import months_up_to
from factcheck.extraction.times.relative_times import months_in
from factcheck.extraction.times.time_words import SCHOOL_BEGINS, SCHOOL_YEARS
from factcheck.figures import Period

_SEPTEMBER, _AUGUST = 9, 8
_NEW = "新学年"
_BEGUN = 2  #: months for which a school year is the new one
_ROC = 1911
_TERM = re.compile("(?:的?第[一二三12]学期|[上下春秋]学期|制)")  #: 115學年度第1學期: a half of it, whose days nobody names
_UNTIL_NOW = re.compile("(?:至今|迄今|以来|开学至今|开学以来)(?!最|首|新)")
_WRITTEN = re.compile(r"(?P<first>20[0-9]{2}|1[01][0-9])(?:[-/至~到](?P<last>(?:20)?[0-9]{2}|1[01][0-9]))? ?年?学年度?")


def written(folded: str, start: int) -> Found | None:
    """115學年度, 2026學年, 2026/27學年; 113至115學年度 are three."""
    match = _WRITTEN.match(folded, start)
    if match is None or _TERM.match(folded, match.end()):
        return None
    first, last = match["first"], match["last"]
    year = _ROC + int(first) if len(first) == 3 else int(first)
    fields: dict[str, Any] = {"year": year, "school": True}
    if last is None or (len(first) == 4 and int(last) % 100 == (year + 1) % 100):
        return _until_now(folded, match.end(), fields)
    until = _ROC + int(last) if len(last) == 3 else 2000 + int(last) % 100
    return (match.end(), fields | {"last_year": until}) if until > year else None


def relative(folded: str, end: int, word: str) -> Found | None:
    """本學年, 上學年度; 新學年 is the one that begins next or has just begun."""
    end += folded.startswith("度", end)
    if _TERM.match(folded, end):
        return None
    if word == _NEW:
        return end, {"year_shift": 0, "school": True, "ahead": True}
    return _until_now(folded, end, {"year_shift": SCHOOL_YEARS[word], "school": True})


def _until_now(folded: str, end: int, fields: dict[str, Any]) -> Found:
    """本學年至今: from its first day on."""
    behind = _UNTIL_NOW.match(folded, end)
    return (behind.end(), fields | {"to_date": True}) if behind else (end, fields)


def resolve(mention: Mention, published: date | None, region: str | None) -> Period | None:
    """The twelve months from the one in which schools begin; of several years all of them."""
    begins = SCHOOL_BEGINS.get(region or "", _SEPTEMBER)
    year = mention.year
    if year is None:
        if published is None:
            return None
        year = published.year - (published.month < begins) + (mention.year_shift or 0)
        if mention.ahead:
            year += (published.month - begins) % 12 >= _BEGUN
    last = mention.last_year or year
    whole = months_up_to(last + (begins > 1), (begins + 10) % 12 + 1, 12 * (last - year + 1))
    if not mention.to_date or published is None or not whole.start <= published <= whole.end:
        return whole
    return replace(whole, end=published)


def is_one(period: Period) -> bool:
    """Whether these are the months of school years: pupils are counted over them, not on their last day."""
    return period.start.month in (_AUGUST, _SEPTEMBER) and months_in(period) > 0 and months_in(period) % 12 == 0
