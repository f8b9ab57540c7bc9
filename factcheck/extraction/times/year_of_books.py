"""When does a year of the books end, where the text says so? 2025財年（截至2026年3月）, 財年於3月結束."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.months_of_books import APRIL_TO_MARCH
from factcheck.extraction.times.quarters_of_books import by_quarters, runs_a_year

_OPENS = re.compile(r" ?\((?:即|指)?(?P<until>截至|截止|止于|结束于|至|到)?")
#: 2026/27年度（4月起）: a month that only tells when it begins
_BEGINS = re.compile(r"(?:1日)?(?:起|开始|始)(?=\)|，|,)")
_CLOSES = re.compile(r"(?:底|末)?(?P<until>止|为止|结束|截止)?(?=\)|，|,)")


def said_behind(folded: str, before: Mention, mention: Mention) -> Mention | None:
    """The year and the month behind it as one mention of the twelve months up to that one; None where they are none."""
    if not (before.books or before.fiscal) or before.months is not None or before.to is not None:
        return None
    if mention.months is None or mention.months[0] != mention.months[1] or mention.to is not None or mention.books:
        return None
    opens, closes = _OPENS.fullmatch(folded, before.end, mention.start), _CLOSES.match(folded, mention.end)
    if opens is not None and before.fiscal and (begins := _BEGINS.match(folded, mention.end)) is not None:
        return before._replace(end=begins.end())
    if mention.year is None and mention.year_shift is None:
        return None
    if opens is None or closes is None or not (opens["until"] or closes["until"]):
        return None
    return Mention(
        start=before.start,
        end=closes.end(),
        year=mention.year,
        year_shift=mention.year_shift,
        months=mention.months,
        span=12,
        named=before.year,
    )


def are_named_by_first(mentions: Iterable[Mention]) -> bool:
    """Whether the text calls its books by the year in which they begin: 2025財年 goes up to March 2026."""
    return any(mention.named is not None and mention.year == mention.named + 1 for mention in mentions)


def end_month(folded: str, mentions: Sequence[Mention], *, usual: int | None = None) -> int | None:
    """The month in which the text's financial years end; None where it does not say. usual: that of 2025-26 where it does not."""
    fiscal = None
    if (said := by_quarters(folded, mentions)) is not None:
        return said
    for mention in mentions:
        if mention.span == 12 and mention.months is not None:
            return mention.months[1]
        if mention.span == 6 and mention.months is not None:
            return (mention.months[1] + 5) % 12 + 1
        if mention.to is not None and mention.to.year is not None and runs_a_year(mention, mention.to):
            return mention.to.months[1] if mention.to.months else None
        if mention.fiscal:
            fiscal = usual or APRIL_TO_MARCH
    return fiscal
