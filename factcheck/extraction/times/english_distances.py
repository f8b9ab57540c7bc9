"""How far from another time do these English words go? Three years ago, two weeks earlier, the past 12 months."""

from __future__ import annotations

import re
from typing import Any

from factcheck.extraction.times.english_dates import COUNT, DATE, WEEKDAY_NAMES, Found, count, fields_of
from factcheck.extraction.times.time_words import WEEKDAYS

BEFORE_COUNT = re.compile(
    rf"(?:the )?(?:(?P<which>first|past|last|previous|preceding|prior|final|next|coming) )?(?P<count>{COUNT})[ -]$"
)
#: books of whole weeks: the 26 weeks to August 1
#: the last day of weeks: July 18, Sunday
END = rf"(?:{DATE}|(?P<weekday>{'|'.join(WEEKDAY_NAMES)})(?![a-z]))"
_WEEKS_TO = re.compile(rf"weeks (?:to|through|ended|ending|until)(?: on)? {END}")
_DAYS_TO = re.compile(rf"days (?:to|through|ended|ending|until)(?: on)? {END}")
_DISTANCE = re.compile("(?:years|months|weeks|days) (?:ago|earlier|before|prior)(?![a-z])")


def distance(folded: str, at: int, start: int, before: re.Match[str], number: int, unit: str) -> Found | None:
    """Three months ago, the past 12 months; before is what BEFORE_COUNT found, at where its unit begins."""
    if far := _DISTANCE.match(folded, at):
        earlier = {} if far[0].endswith("ago") else {"prior": True}
        return start, far.end(), {"same": 1} if (unit, number) == ("month", 12) else {"ago": (number, unit)} | earlier
    if before["which"] in ("past", "last", "previous", "preceding", "prior"):
        prior = {"prior": True} if before["which"] in ("previous", "preceding", "prior") else {}
        return start, at + len(unit) + 1, {"past": (number, unit)} | prior
    return None


def end_fields(match: re.Match[str]) -> dict[str, Any] | None:
    """The day of an END match; None where it names a month alone."""
    if match["weekday"]:
        return {"weekday": WEEKDAYS[match["weekday"]]}
    fields = fields_of(match)
    return fields if fields is not None and "day" in fields else None


def days(folded: str, at: int, lead: str) -> Found | None:
    """The seven days to October 12, three days ago, the past ten days."""
    before = BEFORE_COUNT.search(lead)
    number = count(before["count"]) if before else 0
    if before is None or not number:
        return None
    start, ends = at - len(lead) + before.start(), _DAYS_TO.match(folded, at)
    if ends is not None and not number % 7 and (date := end_fields(ends)) is not None:
        return start, ends.end(), date | {"week_ends": True, "weeks": number // 7}
    return distance(folded, at, start, before, number, "day")


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
    if ends is not None and (date := end_fields(ends)) is not None:
        return start, ends.end(), date | {"week_ends": True, "weeks": number}
    return distance(folded, at, start, before, number, "week")
