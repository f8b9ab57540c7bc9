"""When does the year of a company's books end, if its fiscal fourth quarter is reported before the calendar's is over?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from factcheck.extraction.times import quarters_of_books
from factcheck.extraction.times.mention import Mention
from factcheck.figures import Period

_REPORTED_WITHIN = 75  #: days from the end of a quarter to the report on it
_EXPECTED = re.compile(
    "预计|预期|预估|预料|指引|展望|财测|目标|将|下一"
    "|expect|forecast|guidance|outlook|project|predict|plan|estimate|target|will |next |current "
)
#: revenue *above estimates for* its fiscal second quarter
_BEATEN = re.compile(
    "(?:beat|topp|miss|exceed|surpass|above|below|ahead of|better than|高于|超出|超过|低于|好于|优于|不及)[^.。]{0,40}"
    "(?:estimate|expect|forecast|project|预期|预测|预估)"
)
_NEAR = 90  #: characters; in Chinese a clause is a quarter as long
_A_QUARTER = 3  #: months
_LEAD = 800  #: characters: further down a text looks back on quarters long reported


def end_month(folded: str, mentions: Sequence[Mention], published: date | None) -> int | None:
    """The month in which the year ends: a quarter of the books that is told of as over is the last one that is.

    Net income in *the fiscal fourth quarter*, in October, is that of July to September.
    """
    if published is None:
        return None
    ended = (published.month - 1) // 3 * 3 or 12
    end = Period.month(published.year - (ended == 12 and published.month <= 3), ended).end
    if (published - end).days > _REPORTED_WITHIN:
        return None
    for mention in mentions:
        if mention.start > _LEAD:
            break
        if not mention.books or mention.months is None or mention.months[1] - mention.months[0] != 2:
            continue
        if mention.ahead or mention.base or _is_expected(folded, mention):
            continue
        month = (ended - mention.months[1] - 1) % 12 + 1
        if mention.year is None:
            return None if _is_the_calendar_s(mention.months, published) else month
        if mention.year == end.year + (month < ended):
            return month
    return None


def end_by_span(folded: str, mentions: Sequence[Mention], published: date | None) -> int | None:
    """The same where a quarter is told by its last day, and by a number that is not the calendar's.

    Second-quarter sales came in at $2.84 billion. … in the quarter ended Sept. 26.
    """
    spans = (mention for mention in mentions if mention.span == _A_QUARTER and mention.nth is None and mention.months)
    span = next((mention for mention in spans if not (mention.base or mention.ahead)), None)
    if published is None or span is None or span.months is None or (published.month - span.months[1]) % 12 > _A_QUARTER:
        return None
    for mention in mentions:
        if mention.start > _LEAD or not quarters_of_books.is_one_of_its_parts(folded, mention) or mention.months is None:
            continue
        is_of_now = not (mention.ahead or mention.base or mention.year_shift) and mention.months[1] - mention.months[0] == 2
        if is_of_now and not _is_the_calendar_s(mention.months, published):
            return (span.months[1] + 12 - mention.months[1] - 1) % 12 + 1
        if is_of_now:
            return None
    return None


def _is_expected(folded: str, mention: Mention) -> bool:
    first = max(0, mention.start - (_NEAR if mention.english else _NEAR // 4))
    return _EXPECTED.search(folded, first, mention.end) is not None and _BEATEN.search(folded, first, mention.end) is None


def _is_the_calendar_s(months: tuple[int, int], published: date) -> bool:
    """Whether the quarter of the calendar could have been reported just now as well."""
    over = Period.months(published.year, *months).end
    over = over if over < published else Period.months(published.year - 1, *months).end
    return (published - over).days <= _REPORTED_WITHIN
