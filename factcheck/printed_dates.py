"""Which day or minute does a line print? The ways in which Chinese and English newspapers date a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS = {name: place for place, name in enumerate(_MONTHS, start=1)}
MONTH = r"(?P<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
CLOCK = (
    r"(?:[T\s,，]{1,3}(?:at )?(?:(?P<noon>上午|下午|晚上|晚間)\s?)?(?P<hour>[01]?\d|2[0-3])[:：時时](?P<minute>[0-5]\d)分?"
    r"(?::(?P<second>[0-5]\d))?(?:\.\d{1,6})?\s?(?P<half>am|pm)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
FORMS = tuple(
    re.compile(rf"(?<![\d.]){day}{CLOCK}(?!\d)", re.IGNORECASE | re.ASCII)
    for day in (
        r"(?P<year>20\d\d)[-/.](?P<month>1[0-2]|0?[1-9])[-/.](?P<day>3[01]|[12]\d|0?[1-9])",
        r"(?P<year>20\d\d)\s?年\s?(?P<month>1[0-2]|0?[1-9])\s?月\s?(?P<day>3[01]|[12]\d|0?[1-9])\s?日",
        r"(?:民國|中華民國)\s?(?P<minguo>\d{2,3})\s?年\s?(?P<month>1[0-2]|0?[1-9])\s?月\s?(?P<day>3[01]|[12]\d|0?[1-9])\s?日",
        r"(?P<minguo>1[0-4]\d)[-/.](?P<month>1[0-2]|0?[1-9])[-/.](?P<day>3[01]|[12]\d|0?[1-9])",
        rf"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)? {MONTH},? (?P<year>20\d\d)",
        rf"{MONTH} (?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?,? (?P<year>20\d\d)",
    )
)


@dataclass(frozen=True, kw_only=True)
class PrintedDate:
    """A date found in a line: a date where no time is printed, else a datetime, with a zone only where one is printed."""

    start: int
    end: int
    moment: date | datetime


def find_date(line: str) -> PrintedDate | None:
    """The first full date of the line; a day without its year is none."""
    found = (match for form in FORMS if (match := form.search(line)))
    for match in sorted(found, key=lambda match: match.start()):
        try:
            return PrintedDate(start=match.start(), end=match.end(), moment=_moment(match.groupdict()))
        except ValueError:  # the 31st of February
            continue
    return None


def _moment(parts: dict[str, str | None]) -> date | datetime:
    year = int(parts["year"] or 0) if parts.get("year") else int(parts["minguo"] or 0) + 1911
    month = MONTHS[name[:3].lower()] if (name := parts.get("name")) else int(parts["month"] or 0)
    day = date(year, month, int(parts["day"] or 0))
    if parts["hour"] is None:
        return day
    hour = int(parts["hour"])
    if (parts["noon"] in ("下午", "晚上", "晚間") or (parts["half"] or "").lower() == "pm") and hour < 12:
        hour += 12
    return datetime(
        day.year, day.month, day.day, hour, int(parts["minute"] or 0), int(parts["second"] or 0), tzinfo=_zone(parts["zone"])
    )


def _zone(printed: str | None) -> timezone | None:
    if printed is None:
        return None
    if printed.upper() == "Z":
        return UTC
    hours, minutes = int(printed[1:3]), int(printed[-2:])
    return timezone((1 if printed[0] == "+" else -1) * timedelta(hours=hours, minutes=minutes))
