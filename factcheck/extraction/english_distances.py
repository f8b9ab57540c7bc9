"""How far from another time do these English words go? Three years ago, two weeks earlier, the past 12 months."""

from __future__ import annotations

import re

from factcheck.extraction.english_dates import COUNT, DATE, Found, count, fields_of

BEFORE_COUNT = re.compile(rf"(?:the )?(?:(?P<which>first|past|last|previous|preceding|next|coming) )?(?P<count>{COUNT})[ -]$")
#: books of whole weeks: the 26 weeks to August 1
_WEEKS_TO = re.compile(rf"weeks (?:to|through|ended|ending|until)(?: on)? {DATE}")
_DISTANCE = re.compile("(?:years|months|weeks) (?:ago|earlier|before|prior)(?![a-z])")


def distance(folded: str, at: int, start: int, before: re.Match[str], number: int, unit: str) -> Found | None:
    """Three months ago, the past 12 months; before is what BEFORE_COUNT found, at where its unit begins."""
    if far := _DISTANCE.match(folded, at):
        return start, far.end(), {"same": 1} if (unit, number) == ("month", 12) else {"ago": (number, unit)}
    if before["which"] in ("past", "last", "previous", "preceding"):
        prior = {"prior": True} if before["which"] in ("previous", "preceding") else {}
        return start, at + len(unit) + 1, {"past": (number, unit)} | prior
    return None


def years(folded: str, at: int, lead: str) -> Found | None:
    """Three years ago, the past five years."""
    before = BEFORE_COUNT.search(lead)
    number = count(before["count"]) if before else 0
    if before is None or not number:
        return None
    return distance(folded, at, at - len(lead) + before.start(), before, number, "year")


def weeks(folded: str, at: int, lead: str) -> Found | None:
    """Two weeks earlier, the last three weeks, the 26 weeks to August 1."""
    before = BEFORE_COUNT.search(lead)
    number = count(before["count"]) if before else 0
    if before is None or not number:
        return None
    start, ends = at - len(lead) + before.start(), _WEEKS_TO.match(folded, at)
    if ends is not None and (date := fields_of(ends)) is not None and "day" in date:
        return start, ends.end(), date | {"week_ends": True, "weeks": number}
    return distance(folded, at, start, before, number, "week")
