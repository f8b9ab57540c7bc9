"""When does a year of the books end, where the text says so in brackets? 2025財年（截至2026年3月）, 去年度（今年3月止）."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.extraction.mention import Mention

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
