"""When does a year of the books end, where the text says so? 2025財年（截至2026年3月）, 第四財季（7至9月）."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.months_of_books import APRIL_TO_MARCH

_OPENS = re.compile(r" ?\((?:即|指)?(?P<until>截至|截止|止于|结束于|至|到)?")
#: 2026/27年度（4月起）: a month that only tells when it begins
_BEGINS = re.compile(r"(?:1日)?(?:起|开始|始)(?=\)|，|,)")
_CLOSES = re.compile(r"(?:底|末)?(?P<until>止|为止|结束|截止)?(?=\)|，|,)")
_QUARTER_ENDS = re.compile(
    r" ?\((?:即|指)?(?:截至|截止|至|到)?|,? (?:which |that )?(?:ended|ending|to|ran to|through)(?: on)? |止?的?"
)


def end_by_quarter(folded: str, one: Mention, other: Mention) -> int | None:
    """第四財季（7至9月）, the fiscal fourth quarter ended September 27: the month in which the year ends."""
    quarter, named = (one, other) if one.books else (other, one)
    if quarter.months is None or quarter.months[1] - quarter.months[0] != 2 or not quarter.books or named.books:
        return None
    if named.months is None or named.months[1] - named.months[0] not in (0, 2):
        return None
    is_whole = named.months[1] - named.months[0] == 2
    if not (is_whole or named.day or named.edge or named.span) or _QUARTER_ENDS.fullmatch(folded, one.end, other.start) is None:
        return None
    return (named.months[1] + 12 - quarter.months[1] - 1) % 12 + 1


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
    for one, other in pairwise(mentions):
        if (said := end_by_quarter(folded, one, other)) is not None:
            return said
    for mention in mentions:
        if mention.nth is not None and mention.months is not None:
            return (mention.months[1] + 12 - 3 * mention.nth - 1) % 12 + 1
        if mention.span == 12 and mention.months is not None:
            return mention.months[1]
        if mention.span == 6 and mention.months is not None:
            return (mention.months[1] + 5) % 12 + 1
        if mention.to is not None and mention.to.year is not None and _runs_a_year(mention, mention.to):
            return mention.to.months[1] if mention.to.months else None
        if mention.fiscal:
            fiscal = usual or APRIL_TO_MARCH
    return fiscal


def _runs_a_year(mention: Mention, to: Mention) -> bool:
    """2025-26賽季財報: from July of the one to June of the other."""
    if mention.months is None or to.months is None or mention.year is None or mention.day or to.day:
        return False
    return to.year == mention.year + 1 and to.months[1] + 1 == mention.months[0]
