"""Which day or month do these English words write? 30 June 2025, March 3-5, on Tuesday night."""

from __future__ import annotations

import re
from typing import Any

from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.time_words import WEEKDAYS, YEARS, english_only

Found = tuple[int, int, dict[str, Any]]  #: where the mention starts and ends, and the fields that it says

_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
MONTHS = {name: number for number, name in enumerate(_NAMES, 1)} | {name[:3]: n for n, name in enumerate(_NAMES, 1)} | {"sept": 9}
_ANY_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
WEEKDAY_NAMES = [word for word in english_only(WEEKDAYS) if word.isalpha()]
_WORDS_OF_YEARS = "|".join(sorted(english_only(YEARS), key=len, reverse=True))
_YEAR = "(?:19|20)[0-9]{2}"
#: FY26, the current fiscal, last financial year
_OF_THE_BOOKS = (
    "fy ?'?(?:20)?[0-9]{2}(?![0-9])"
    "|(?:this|last|next|the (?:current|last|previous|prior|next|running|ongoing)) (?:fiscal|financial)(?: year)?"
)
_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = dict(zip(_COUNTS, range(1, 13), strict=True))
COUNT = f"{'|'.join(_NUMBERS)}|[0-9]{{1,2}}"


_BEFORE_THIS = re.compile("last|previous|prior")


def of_year(suffix: str) -> str:
    """A pattern for "of 2024", ", 2024", "of last year", "of fiscal 2025" behind a part of a year."""
    return (
        rf",?(?: of| in)?(?P<books{suffix}> (?:the )?(?:fiscal|financial)(?: year)?)?"
        rf" (?P<year{suffix}>{_YEAR}(?![0-9,.]?[0-9])|{_WORDS_OF_YEARS}|{_OF_THE_BOOKS}"
        "|the year(?! (?:ago|earlier|before|ended|ending|to)))(?![a-z])"
    )


#: a date as it stands behind "ended", "to", "as of"
DATE = (
    rf"(?:(?P<d1>[0-9]{{1,2}})(?:st|nd|rd|th)? )?(?P<m>{_ANY_MONTH})(?![a-z])\.?"
    rf"(?: (?P<d2>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9]))?(?:,? (?P<y>{_YEAR}|{_WORDS_OF_YEARS})(?![0-9a-z]))?"
)
YEAR_BEHIND = re.compile(f"[ -](?P<year>{_YEAR})(?![0-9])")
DAY_WORD = re.compile("(?:yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening))(?![a-z])")
_MONTH = re.compile(
    rf"(?P<m>{_ANY_MONTH})(?![a-z])\.?(?: (?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?"
    r"(?:(?: ?- ?| (?:to|through) )(?P<d2>[0-9]{1,2})(?![0-9]))?"
    r"(?![0-9%]|[,.][0-9]| (?:percent|per cent|million|billion|people|[a-z]+s ago)))?"
    rf"(?:,? (?:of )?(?P<y>{_YEAR}|{_WORDS_OF_YEARS})(?![0-9a-z]))?"
)
#: in January *and February*
_AND_NEXT = re.compile(
    rf" and (?P<m>{_ANY_MONTH})(?![a-z])(?! [0-9])(?:,? (?:of )?(?P<y>{_YEAR}|{_WORDS_OF_YEARS})(?![0-9a-z]))?"
)
#: between October 6 *and 12*
_AND_DAY = re.compile(" (?:and|to) (?P<d>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9,.]?[0-9]|[0-9%])")
_IN = re.compile("(?<![a-z])(?:in|for|during|over) $")
_DAY_BEFORE = re.compile(
    r"(?<![0-9.,$€£-])(?:(?P<d0>[0-9]{1,2})(?:st|nd|rd|th)?(?: ?- ?| (?:to|through|and) ))?"
    r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?(?: of)? $"
)
EDGE_BEFORE = re.compile(
    "(?:(?:(?:at |by )?the )?(?P<end>end|close) of |(?P<end2>end)-"
    "|(?:the )?(?P<start>start|beginning) of |(?:early|late|mid)[ -])$"
)
_MONTH_LED = re.compile(
    "(?:in|of|for|during|since|until|till|by|to|from|through|and|between|ended|ending|last|next|this|than|versus|after|before|at|with|around)"
    "(?: (?:early|late|mid|the end of|the start of))?(?: |-)$"
)
_AMBIGUOUS = frozenset(("march", "may", "mar", "jan", "feb", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"))
_WEEKDAY = re.compile(
    rf"(?P<day>{'|'.join(WEEKDAY_NAMES)})(?![a-z]|'(?!s ))(?! (?:times|telegraph|express|mail|league))"
    "(?: (?:morning|afternoon|evening|night)| at (?P<noon>noon))?"
)
_WEEKDAY_BEFORE = re.compile("(?:(?P<which>last|this|next) )$")
_CLOCK = re.compile(
    r"(?:(?P<noon>noon|midday)|(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))? ?(?P<half>[ap])\.?m\.?)"
    r"(?: local time)?(?: on)?,? $"
)
_CLOCK_BEHIND = re.compile(
    r" (?:at )?(?:(?P<noon>noon|midday)|(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))? ?(?P<half>[ap])\.?m(?![a-z])\.?)"
)


#: the most *since January*: what is ranked, over no span
RECORD = re.compile("(?:est|most|least|high|low|first|worst|level|point|record|time|peak|ever)(?: [a-z]+)? since $")


def count(text: str) -> int:
    """two, 12: the small number that is written; 0 where it is none."""
    return int(text) if text.isdigit() else _NUMBERS.get(text, 0)


def year_fields(match: re.Match[str], group: str = "year") -> dict[str, Any]:
    return _of_year(match[group])


def _of_year(text: str | None) -> dict[str, Any]:
    if not text or text == "the year":
        return {}
    if text.startswith("fy"):
        return {"year": 2000 + int(text[-2:]), "books": True}
    if "fiscal" in text or "financial" in text:
        return {"year_shift": 1 if "next" in text else -1 if _BEFORE_THIS.search(text) else 0, "books": True}
    return {"year": int(text)} if text.isdigit() else {"year_shift": YEARS[text]}


def fields_of(match: re.Match[str]) -> dict[str, Any] | None:
    """Year, month and day of a DATE match."""
    month, day = MONTHS[match["m"]], match["d1"] or match["d2"]
    if day and not 1 <= int(day) <= 31:
        return None
    return {"months": (month, month)} | ({"day": int(day)} if day else {}) | _of_year(match["y"])


def month(folded: str, at: int, lead: str) -> Found | None:
    """30 June 2025, June 30, March 3-5, the end of March, in May; march and may alone are words."""
    match = _MONTH.match(folded, at)
    if match is None:
        return None
    number = MONTHS[match["m"]]
    fields: dict[str, Any] = {"months": (number, number)} | _of_year(match["y"])
    before = _DAY_BEFORE.search(lead)
    day = before["d"] if before else match["d"]
    if day is not None:
        if not 1 <= int(day) <= 31:
            return None
        first, last = (before["d0"], before["d"]) if before else (match["d"], match["d2"])
        start = at - len(lead) + before.start() if before else at
        if lead.endswith("between ") and (last_day := _AND_DAY.match(folded, match.end())) is not None:
            to = Mention(start=at, end=at, day=int(last_day["d"]))
            return start, last_day.end(), fields | {"day": int(day), "to": to}
        if (
            number == 1
            and day == "1"
            and not last
            and (since := _since_new_year(lead[: before.start()] if before else lead, fields))
        ):
            return start - 6, match.end(), since
        if first and last:
            return start, match.end(), fields | {"day": int(first), "to": Mention(start=at, end=at, day=int(last))}
        return with_clock(folded, start, match.end(), lead[: before.start()] if before else lead, fields | {"day": int(day)})
    edge = EDGE_BEFORE.search(lead)
    if edge is not None:
        side = "end" if edge["end"] or edge["end2"] else "start" if edge["start"] else None
        return at - len(lead) + edge.start(), match.end(), fields | ({"edge": side} if side else {})
    if number == 1 and (since := _since_new_year(lead, fields)):
        return at - 6, match.end(), since
    if folded.startswith((" quarter", "-quarter"), match.end()) and number % 3 == 0:
        return at, match.end() + 8, fields | {"span": 3}
    if lead.endswith(" ended "):
        return at, match.end(), fields | {"edge": "end"}
    is_end_of_range = lead in ("-", "~")  # January-March: a time has ended right before
    if (both := _AND_NEXT.match(folded, match.end())) is not None and match["y"] is None and _IN.search(lead):
        second = MONTHS[both["m"]]
        if second == number + 1:
            return at, both.end(), {"months": (number, second)} | _of_year(both["y"])
    if match["m"] in _AMBIGUOUS and match["y"] is None and not is_end_of_range and _MONTH_LED.search(lead) is None:
        return None
    return at, match.end(), fields


def _since_new_year(lead: str, fields: dict[str, Any]) -> dict[str, Any]:
    """Since January, since January 1, since January 2024: up to now; not the highest since January."""
    if not lead.endswith("since ") or RECORD.search(lead) is not None:
        return {}
    if fields.get("year_shift"):
        return {}  # since January last year
    return ({"year": fields["year"]} if "year" in fields else {"year_shift": 0}) | {"to_date": True}


def with_clock(folded: str, start: int, end: int, lead: str, fields: dict[str, Any]) -> Found:
    """The day with the hour before it (6pm on Sunday) or behind it (Sunday at 6pm)."""
    before = _CLOCK.search(lead)
    match = before or _CLOCK_BEHIND.match(folded, end)
    if match is None:
        return start, end, fields
    hour = 12 if match["noon"] else int(match["hour"]) % 12 + (12 if match["half"] == "p" else 0)
    minute = int(match["minute"] or 0) if not match["noon"] else 0
    if minute > 59 or (match["hour"] and not 1 <= int(match["hour"]) <= 12):
        return start, end, fields
    if before:
        return start - len(lead) + before.start(), end, fields | {"clock": (hour, minute)}
    return start, match.end(), fields | {"clock": (hour, minute)}


def weekday(folded: str, at: int, lead: str) -> Found | None:
    match = _WEEKDAY.match(folded, at)
    if match is None or lead.endswith(("black ", "good ", "ash ", "cyber ", "every ", "each ")):
        return None
    fields: dict[str, Any] = {"weekday": WEEKDAYS[match["day"]]}
    before = _WEEKDAY_BEFORE.search(lead)
    if before is not None and before["which"] == "next":
        fields["week_shift"] = 1
    if before is not None and before["which"] == "last":
        fields["prior"] = True
    if match["noon"]:
        return at, match.end(), fields | {"clock": (12, 0)}
    return with_clock(folded, at, match.end(), lead, fields)


_HOUR_ALONE = re.compile(
    "(?:by|as of) (?:about |around )?(?:(?P<noon>noon|midday)"
    r"|(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))? ?(?P<half>[ap])\.?m\.?)(?: local time)?(?![a-z])"
)
_DAY_FOLLOWS = re.compile(
    rf",?(?: on)? (?:{'|'.join(WEEKDAY_NAMES)}|yesterday|today|(?:[0-9]{{1,2}} )?(?:{_ANY_MONTH}))(?![a-z])"
)


def hour_alone(folded: str, at: int, lead: str) -> Found | None:
    """By 6pm the coast guard had recovered …: on the day of the article; by 6pm on Sunday is the weekday's."""
    match = _HOUR_ALONE.match(folded, at)
    if match is None or _DAY_FOLLOWS.match(folded, match.end()):
        return None
    hour = 12 if match["noon"] else int(match["hour"]) % 12 + (12 if match["half"] == "p" else 0)
    minute = int(match["minute"] or 0)
    return (at, match.end(), {"day_shift": 0, "clock": (hour, minute), "as_of": True}) if hour < 24 and minute < 60 else None
