"""When does the year of a company's books end, if its fiscal fourth quarter is reported before the calendar's is over?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from factcheck.extraction.times.mention import Mention
from factcheck.figures import Period

_REPORTED_WITHIN = 75  #: days from the end of a quarter to the report on it
_EXPECTED = re.compile("expect|forecast|guidance|outlook|project|predict|plan|estimate|target|will |next |current ")
_FISCAL = re.compile("(?:fiscal|financial)(?: year)? 20[0-9]{2} $")  #: fiscal 2025 *third quarter*
_LEAD = 24  #: characters
_NEAR = 90  #: characters


def end_month(folded: str, mentions: Sequence[Mention], published: date | None) -> int | None:
    """The month in which the year ends: a quarter of the books that is told of as over is the last one that is.

    Net income in *the fiscal fourth quarter*, in October, is that of July to September.
    """
    if published is None:
        return None
    for mention in mentions:
        if not mention.english or mention.months is None or mention.months[1] - mention.months[0] != 2:
            continue
        if not (mention.books or _FISCAL.search(folded, max(0, mention.start - _LEAD), mention.start)):
            continue
        if mention.ahead or mention.base or _EXPECTED.search(folded, max(0, mention.start - _NEAR), mention.end):
            return None
        year = mention.year or published.year
        ended = (published.month - 1) // 3 * 3 or 12
        end = Period.month(published.year - (ended == 12 and published.month <= 3), ended).end
        if Period.months(year, *mention.months).end < published or (published - end).days > _REPORTED_WITHIN:
            return None
        if mention.year is not None and mention.year < published.year:
            return None
        return (ended - mention.months[1] - 1) % 12 + 1
    return None


def is_of_the_books(mention: Mention) -> bool:
    """Whether a quarter by its number, or a half, is one of the company's: papers say fiscal once."""
    if not mention.english or mention.books or mention.months is None or mention.year is not None or mention.span is not None:
        return False
    return mention.months[1] - mention.months[0] == 2 and mention.to is None and mention.day is None and mention.same is None
