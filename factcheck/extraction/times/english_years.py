"""Which year, half, quarter or count of months do these English words name? Last year, the three months to June."""

from __future__ import annotations

import re

from factcheck.extraction.times import english_dates as dates
from factcheck.extraction.times import english_relatives as relatives
from factcheck.extraction.times.english_dates import DATE, Found, count, of_year
from factcheck.extraction.times.english_distances import BEFORE_COUNT, distance
from factcheck.extraction.times.english_relatives import EARLIER, RESULT, SAME_MONTHS, same_fields, same_part
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.time_words import QUARTERS

_BEFORE_PART = re.compile(
    "(?:(?P<relation>first|second|third|fourth|final|1st|2nd|3rd|4th|last|latest|current|this|next|previous|prior|preceding"
    "|the|a|one)[ -]"
    "(?P<books>(?:fiscal|financial)[ -])?)$"
)
_END_OF = re.compile("(?:(?:at |by )?the )?(?:end|close) of $")  #: at the end of the quarter
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_QUARTER = re.compile(rf"quarter(?![a-z])(?:{of_year('')})?")
#: the second quarter *of its financial year*
_OF_BOOKS = re.compile(
    r" of (?:its|the|their|the company's) (?:fiscal|financial|business)(?: year)?(?![a-z])(?! (?:ending|ended|to|20))"
)
_QUARTERS = re.compile(rf"quarters(?:{of_year('')})?")
_HALF = re.compile(rf"half(?![a-z])(?:{of_year('')})?")
_ENDED = re.compile(
    r"(?:years?|months?|quarter|half|half[ -]year)(?:[ -]period)? (?:(?:that |which )?(?:ended|ends|ending)|to|through|until)"
    rf"(?:(?: the)? end of| end(?=[ -]))?(?: on| in)?[ -]{DATE}"
)
#: the month to June 12: no month of the calendar
_DAY_WITHIN = re.compile(r"month to (?:[0-9]|(?:mid|early|late)[ -]|[a-z]{3,9}\.? (?:[1-9]|1[0-9]|2[0-6])(?![0-9]))")
_STARTS = re.compile(
    rf"year (?:(?:that )?(?:starting|starts|beginning|begins)(?: on| in)?|from)(?: the)? (?:{DATE}|(?P<next>next month))"
)
_MONTHS_BEHIND = re.compile(rf"months(?:{of_year('')})?")
_YEAR = re.compile(
    "year(?:(?P<last> before last)|(?P<same>[ -](?:ago|earlier|before)(?: (?:period|quarter|month|half|level))?)"
    "|(?P<todate>[ -]to[ -]date)|(?P<end>[ -]end|'s end))?(?![a-z])"
)
_BEFORE_YEAR = re.compile(
    "(?:(?P<edge>(?:(?:at |by )?the )?(?:end|close|start|beginning|turn) of )|(?P<sofar>so far )|(?:earlier |later )|(?:the )?)"
    "(?P<which>last |this |next |the previous |the prior |previous |prior |the current |the |a |full[ -])?"
    "(?P<books>fiscal |financial )?$"
)
_SHIFTS = {"this": 0, "the current": 0, "next": 1} | dict.fromkeys(("last", "previous", "prior", "the previous", "the prior"), -1)
_CLOSES = (".", ",", ";", ")", " and ", " as a whole")  #: US$2.71 for the year.


def _ended(folded: str, at: int, start: int, months: int) -> Found | None:
    """the year ended 31 March 2025, the three months to June: so many months up to that one."""
    match = _ENDED.match(folded, at)
    date = dates.fields_of(match) if match else None
    if match is None or date is None:
        return None
    date.pop("day", None)
    return start, match.end(), date | {"span": months}


def _part(folded: str, at: int, lead: str, pattern: re.Pattern[str], length: int) -> Found | None:
    """The first quarter of 2024, the second half, last quarter, the same quarter a year earlier."""
    if (same := same_part(folded, at, lead)) is not None:
        return same
    before = _BEFORE_PART.search(lead)
    if before is None:
        return None
    relation = before["relation"]
    start = at - len(lead) + before.start() - (4 if lead.endswith("the ", 0, before.start()) else 0)
    if ended := _ended(folded, at, start, length):
        ahead = {"ahead": True} if relation in ("current", "next") else {}
        nth = {"nth": _ORDINALS[relation]} if relation in _ORDINALS and length == 3 else {}
        return ended[0], ended[1], ended[2] | ahead | nth
    match = pattern.match(folded, at)
    if match is None:
        return None
    if match is None:
        return None
    if relation in ("the", "a", "one"):
        if length == 3 and (earlier := EARLIER.match(folded, at + 7)) is not None:
            return start, earlier.end(), {"quarter_shift": -1, "prior": True}  # a quarter earlier, the quarter before
        if relation != "the":
            return None
    if relation == "last" and match["year"] and match["year"] != "the year":
        relation = "final"  # the last quarter of 2024
    if relation in _ORDINALS:
        number = _ORDINALS[relation] if relation != "final" else 12 // length
        if number > 12 // length:
            return None
        is_of_books = (
            _OF_BOOKS.match(folded, match.end()) is not None
            or before["books"]
            or match["books"]
            or lead.endswith(("fiscal ", "financial "), 0, before.start())
        )
        books = {"books": True} if is_of_books else {}
        return start, match.end(), {"months": (number * length - length + 1, number * length)} | dates.year_fields(match) | books
    if length != 3:
        return None
    if relation in ("the", "latest", "current"):
        edge = _END_OF.search(lead, 0, len(lead) - (at - start)) if relation != "latest" else None
        end = {"edge": "end"} if edge is not None else {}
        told_of = {} if relation == "current" else {"current": True}  # the current quarter is the one that runs
        return (start if edge is None else start - len(edge[0])), match.end(), {"quarter_shift": 0} | told_of | end
    prior = {"prior": True} if relation in ("previous", "prior", "preceding") else {}
    return start, match.end(), {"quarter_shift": QUARTERS.get(f"{relation} quarter", -1)} | prior


def quarter(folded: str, at: int, lead: str) -> Found | None:
    """The first quarter of 2024, last quarter."""
    return _part(folded, at, lead, _QUARTER, 3)


def half(folded: str, at: int, lead: str) -> Found | None:
    """The second half of 2024, the half year ended 30 June, the half year."""
    if folded.startswith(("half year", "half-year"), at):
        if ended := _ended(folded, at + 5, at, 6):
            return ended
        is_one = lead.endswith("the ") or RESULT.match(folded, at + 9) is not None
        return (at, at + 9, {"interim": True}) if is_one else None
    return _part(folded, at, lead, _HALF, 6)


def months(folded: str, at: int, lead: str) -> Found | None:
    """The three months to June, the first nine months of 2024, the past 12 months, three months ago, the six months."""
    before = BEFORE_COUNT.search(lead)
    number = count(before["count"]) if before else 0
    if before is None or not number:
        same = SAME_MONTHS.match(folded, at) if lead.endswith("same ") else None
        return (at - 5, same.end(), same_fields(same)) if same else None
    start = at - len(lead) + before.start()
    if ended := _ended(folded, at, start, number):
        return ended
    if lead.endswith("same ", 0, before.start("count")) and (same := SAME_MONTHS.match(folded, at)):
        return start - 5, same.end(), same_fields(same)
    match = _MONTHS_BEHIND.match(folded, at)
    if match is not None and number <= 12 and (months := _of_the_year(before["which"], match, number)) is not None:
        return start, match.end(), {"months": months} | dates.year_fields(match)
    if before["which"] in ("first", "final"):
        return None
    if far := distance(folded, at, start, before, number, "month"):
        return far
    led = lead.startswith("the ", before.start()) or lead.endswith(("over ", "in "), 0, before.start())
    the_report_s = before["which"] is None and led and number > 1
    return (start, at + 6, {"reported": True, "span": number}) if the_report_s else None


def _of_the_year(which: str | None, match: re.Match[str], number: int) -> tuple[int, int] | None:
    """The first nine months; the final three months, the last three months of 2024."""
    if which == "first":
        return (1, number)
    is_final = which == "final" or (which == "last" and match["year"])
    return (13 - number, 12) if is_final else None


def month(folded: str, at: int, lead: str) -> Found | None:
    """The nine-month period to September, the month to June 30; else as seen from another."""
    before = BEFORE_COUNT.search(lead) if lead.endswith("-") else None
    number = count(before["count"]) if before is not None else int(lead.endswith("the "))
    if number and _DAY_WITHIN.match(folded, at) is None:
        start = at - 4 if before is None else at - len(lead) + before.start()
        if (ended := _ended(folded, at, start, number)) is not None:
            return ended
    return relatives.month(folded, at, lead)


def quarters(folded: str, at: int, lead: str) -> Found | None:
    """The first three quarters of 2024."""
    before, match = BEFORE_COUNT.search(lead), _QUARTERS.match(folded, at)
    number = count(before["count"]) if before else 0
    if before is None or match is None or not 2 <= number <= 4 or before["which"] != "first":
        return None
    return at - len(lead) + before.start(), match.end(), {"months": (1, number * 3)} | dates.year_fields(match)


def year(folded: str, at: int, lead: str) -> Found | None:
    """Last year, a year earlier, the year ended 31 March 2025, year to date, the end of the year."""
    match = _YEAR.match(folded, at)
    before = _BEFORE_YEAR.search(lead)
    if match is None or before is None:
        return None
    start, end, which = at - len(lead) + before.start(), match.end(), (before["which"] or "").strip()
    if match["same"]:
        return (start, end, {"same": 1}) if which in ("a", "the", "") else None
    if match["last"]:
        return (start, end, {"year_shift": -2}) if which in ("the", "") else None
    if match["todate"]:
        return start, end, {"year_shift": 0, "to_date": True}
    if which in ("the", "full-", "full", "") and (ended := _ended(folded, at, start, 12)):
        return ended
    if which in ("the", "") and (starts := _STARTS.match(folded, at)):
        date = {"month_shift": 1} if starts["next"] else dates.fields_of(starts)
        if date is None:
            return None
        date.pop("day", None)
        return start, starts.end(), date | {"span": -12}
    books = {"books": True} if before["books"] else {}
    shift = _SHIFTS.get(which)
    edge = before["edge"]
    if edge and which in ("the", "this", "the current") and "end" not in edge and lead.endswith("since ", 0, before.start()):
        if dates.RECORD.search(lead, 0, before.start()) is not None:
            return None
        return start - 6, end, {"year_shift": 0, "to_date": True}  # since the start of the year
    if edge and which in ("the", "this", "last", "next"):
        side = "end" if "end" in edge or "close" in edge else "start"
        return start, end, {"edge": side} | ({} if which == "the" else {"year_shift": shift})
    if match["end"] and which in ("", "the", "last", "this"):
        return _year_end(folded, start, end, shift)
    if which.startswith("full"):
        if dates.YEAR_BEHIND.match(folded, end):
            return None  # the full year 2024
        return (start, end, {"whole": True}) if not match["end"] else None
    if which == "the" and lead.endswith("for ", 0, before.start()) and folded.startswith(_CLOSES, end):
        return start, end, {"whole": True}
    if shift is None or match["end"]:
        return None
    prior = {"prior": True} if which.endswith(("previous", "prior")) else {}
    if before["sofar"] and shift == 0:
        return start, end, {"year_shift": 0, "to_date": True}
    return start, end, {"year_shift": shift} | books | prior


def _year_end(folded: str, start: int, end: int, shift: int | None) -> Found:
    """year-end 2024, year-end."""
    behind = dates.YEAR_BEHIND.match(folded, end)
    if behind:
        return start, behind.end(), {"year": int(behind["year"]), "edge": "end"}
    return start, end, {"edge": "end"} | ({"year_shift": shift} if shift is not None else {})


def is_of_a_match(folded: str, mention: Mention) -> bool:
    """14 of them in the fourth quarter: in a text on sport where nobody's books are told of, a part of a match."""
    if (
        not mention.english
        or mention.months is None
        or mention.year is not None
        or mention.year_shift is not None
        or mention.span
    ):
        return False
    return folded.endswith(("quarter", "half"), 0, mention.end)
