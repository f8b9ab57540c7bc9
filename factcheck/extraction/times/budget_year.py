"""For which year is the budget that a text tells of? The first it names that is not over, if it has hardly begun."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from factcheck.extraction.times import calendar
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.months_of_books import APRIL_TO_MARCH
from factcheck.figures import Period

#: what a text says in its opening that tells of a government's budget
_BUDGET = re.compile(
    "预算案|预算草案|中期预算|预算政策|(?:财政|预算)声明|预算报告|总预算|财政预算|公共预算|岁出|(?:今年|明年|新年度|[0-9]年)度?预算"
    "|draft budget|(?:medium-term|mid-year|mid-term|mini)[ -]budget|budgets? (?:for|speech|plan|deficit|surplus)"
    "|budget (?:as|that|with|on|of|totals|totalling|totaling|amounts|comes|came|stands|calls|envisages|provides|includes)"
    "|(?:unveil|table|present|approve|deliver|propose|draft|draw)(?:s|d|ed)? (?:up )?(?:an? |its |the |his |her |their )?"
    "(?:[$£€₹a-z0-9.,'-]+ ){0,5}budget"
    "|(?:government|province|city|territory|state|council|minister|secretary|treasury|mayor)(?:'s)? (?:[a-z]+ ){0,5}"
    "(?:expects?|plans|proposes|proposed|projects?|forecasts?|will run) (?:a (?:deficit|surplus)|to spend|spending of)"
)
#: what each of those has: plain words, by which the search passes over most texts at once
_OF_BUDGETS = re.compile("预算|财政声明|岁出|budget|deficit|surplus|spend")
_OPENING = 400  #: characters
_LEAD = 8  #: mentions: the headline and the lead
_BEGUN = 60  #: days for which a year is that of its budget rather than one that runs
_A_YEAR, _MONTHS = 366, 12
_MARCH = (3, 3)


def find(
    folded: str, mentions: Sequence[Mention], published: date | None, books_end: int | None
) -> tuple[Period, Mention] | None:
    """The year and the words that name it; what has no other time in the text is of it. None where the text is no such one."""
    if published is None or _OF_BUDGETS.search(folded, 0, _OPENING) is None:
        return None
    is_sure = _tells_of_one(folded)
    for mention in mentions[:_LEAD]:
        if mention.base or mention.told or mention.same is not None or not (is_sure or mention.span == -_MONTHS):
            continue  # what somebody will spend in the year that starts in April is a budget by any name
        year = calendar.resolve(mention, published=published, anchor=None, books_end=books_end)
        if year is None or not 360 <= (year.end - year.start).days <= 366 or year.end < published:
            continue
        of_books = mention.fiscal or mention.span == _MONTHS  # 2026/27年度, the year to March: whenever it is revised
        begun = _A_YEAR if of_books else _BEGUN
        return (year, mention) if -begun <= (year.start - published).days <= _A_YEAR else None
    return None


def books_end(folded: str, mentions: Sequence[Mention]) -> int | None:
    """The month that the reserves are told of for, where a text on a budget says no more: 3月底儲備6048億元."""
    if not _tells_of_one(folded):
        return None
    at_the_end_of_march = any(mention.months == _MARCH and (mention.edge == "end" or mention.day == 31) for mention in mentions)
    return APRIL_TO_MARCH if at_the_end_of_march else None


def _tells_of_one(folded: str) -> bool:
    return _OF_BUDGETS.search(folded, 0, _OPENING) is not None and _BUDGET.search(folded, 0, _OPENING) is not None


def before(budget: tuple[Period, Mention] | None, folded: str, mention: Mention, published: date | None) -> Period | None:
    """Up from 4.3 trillion in *the current year*, in a text on the budget from July: of the books, not of the calendar."""
    if budget is None or published is None or mention.year_shift != 0 or mention.months is not None:
        return None
    year, _ = budget
    if year.start.month == 1 or year.start <= published or "current" not in folded[mention.start : mention.end]:
        return None
    return year.years_earlier(1)
