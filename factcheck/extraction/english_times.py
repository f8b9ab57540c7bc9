"""Where does English text name a time? Dates, weekdays, months, quarters, halves, years and their relatives.

A key finds the word that every such time has (june, quarter, 20..); its rule reads what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from factcheck.extraction import english_dates as dates
from factcheck.extraction.english_dates import COUNT, DATE, Found, count, of_year
from factcheck.extraction.mention import Mention
from factcheck.extraction.time_words import DAYS, MONTHS, QUARTERS, WEEKS

_BACK = 34  #: characters before a key that can belong to its time
#: every branch begins with a letter or a digit that is written out, so that the search skips to them
_KEYS = re.compile(
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    "|quarters|quarter|half|months|month|years|year|weeks|week|yesterday|today|tomorrow|tonight|last night"
    "|this morning|this afternoon|this evening|period|stretch|time|fiscal|by |as of |19|20"
)
_BEFORE_PART = re.compile(
    "(?:(?P<relation>first|second|third|fourth|final|1st|2nd|3rd|4th|last|latest|current|this|next|previous|prior|same|the)[ -]"
    "(?P<books>(?:fiscal|financial)[ -])?)$"
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_QUARTER = re.compile(rf"quarter(?![a-z])(?:{of_year('')})?")
_QUARTERS = re.compile(rf"quarters(?:{of_year('')})?")
_HALF = re.compile(rf"half(?![a-z])(?:{of_year('')})?")
_ENDED = re.compile(
    rf"(?:years?|months|quarter|half|half[ -]year)(?: period)? (?:ended|ending|to|through|until)(?: the end of)?(?: on)? {DATE}"
)
_STARTS = re.compile(rf"year (?:(?:that )?(?:starting|starts|beginning|begins)(?: on| in)?|from)(?: the)? {DATE}")
_BEFORE_COUNT = re.compile(rf"(?:the )?(?:(?P<which>first|past|last|previous|preceding|next|coming) )?(?P<count>{COUNT})[ -]$")
_MONTHS_BEHIND = re.compile(rf"months(?:{of_year('')})?")
_DISTANCE = re.compile("(?:years|months|weeks) (?:ago|earlier|before|prior)(?![a-z])")
_YEAR = re.compile(
    "year(?:(?P<same>[ -](?:ago|earlier|before)(?: (?:period|quarter|month|half|level))?)"
    "|(?P<todate>[ -]to[ -]date)|(?P<end>[ -]end|'s end))?(?![a-z])"
)
_BEFORE_YEAR = re.compile(
    "(?:(?P<edge>(?:(?:at |by )?the )?(?:end|close|start|beginning) of )|(?P<sofar>so far )|(?:earlier |later )|(?:the )?)"
    "(?P<which>last |this |next |the previous |the prior |previous |prior |the current |the |a |full[ -])?"
    "(?P<books>fiscal |financial )?$"
)
_MONTH_OR_WEEK = re.compile(
    r"(?P<edge>(?:(?:at |by )?the )?(?:end|start|beginning) of )?(?P<which>last|this|next|the previous) $"
)
_WEEK_TO = re.compile(f"week (?:to|through|ended|ending|until)(?: on)? {DATE}")
_EARLIER = re.compile(" (?:earlier|ago|before)(?![a-z])")
_OF_THE_YEAR_BEFORE = (
    "(?: (?:(?:of |in )?(?P<year>(?:19|20)[0-9]{2})|(?:of |in )?(?:the )?(?:last|previous|prior) year"
    "|(?:a|one) year (?:earlier|ago|before)|the year before))?(?![a-z])"
)
_SAME = re.compile(f"period{_OF_THE_YEAR_BEFORE}")
_SAME_STRETCH = re.compile(f"(?:stretch|time)(?= (?:of|in|last|a year|the year|the previous)){_OF_THE_YEAR_BEFORE}")
_SAME_MONTHS = re.compile(f"months{_OF_THE_YEAR_BEFORE}")
_SAME_PART = re.compile(f"(?:quarter|half|month){_OF_THE_YEAR_BEFORE}")
_BEFORE_PERIOD = re.compile(
    "(?:the )?(?P<which>same|corresponding|comparable|like|year-ago|year-earlier|prior-year|previous-year|reporting|the) $"
)
_SHIFTS = {"this": 0, "the current": 0, "next": 1} | dict.fromkeys(("last", "previous", "prior", "the previous", "the prior"), -1)


_CLOSES = (".", ",", ";", ")", " and ", " as a whole")  #: US$2.71 for the year.
#: nine-month *profit*: what a report gives for its span
_RESULT = re.compile(
    " (?:[a-z-]+ )?(?:profit|loss|revenue|sales|earnings|turnover|income|results|exports|imports|output|deficit|surplus"
    "|average|total|figure|tally|trade)"
)


def scan(folded: str) -> Iterator[Mention]:
    """Every time in order; none overlaps another."""
    done = 0
    for key in _KEYS.finditer(folded):
        at = key.start()
        if at < done or (at and folded[at - 1].isalnum() and folded[at - 1].isascii()):
            continue
        found = _RULES[key[0]](folded, at, folded[max(done, at - _BACK) : at])
        if found is not None:
            start, done, fields = found
            yield Mention(start=start, end=done, english=True, **fields)


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
    before = _BEFORE_PART.search(lead)
    if before is None:
        return None
    relation = before["relation"]
    start = at - len(lead) + before.start() - (4 if lead.endswith("the ", 0, before.start()) else 0)
    if relation in ("the", "last", "latest") and (ended := _ended(folded, at, start, length)):
        return ended
    if relation == "same":
        same = _SAME_PART.match(folded, at)
        return (start, same.end(), _same_fields(same)) if same else None
    match = pattern.match(folded, at)
    if match is None:
        return None
    if relation in _ORDINALS:
        number = _ORDINALS[relation]
        if number > 12 // length:
            return None
        is_of_books = before["books"] or match["books"] or lead.endswith(("fiscal ", "financial "), 0, before.start())
        books = {"books": True} if is_of_books else {}
        return start, match.end(), {"months": (number * length - length + 1, number * length)} | dates.year_fields(match) | books
    if length != 3:
        return None
    if relation in ("the", "latest", "current"):
        return start, match.end(), {"quarter_shift": 0, "current": True}
    prior = {"prior": True} if relation in ("previous", "prior") else {}
    return start, match.end(), {"quarter_shift": QUARTERS.get(f"{relation} quarter", -1)} | prior


def _same_fields(match: re.Match[str]) -> dict[str, Any]:
    if match["year"]:
        return {"same": 1, "year": int(match["year"])}
    return {"same": 0 if match[0] in ("period", "quarter", "half", "month", "months") else 1}


def _quarter(folded: str, at: int, lead: str) -> Found | None:
    return _part(folded, at, lead, _QUARTER, 3)


def _half(folded: str, at: int, lead: str) -> Found | None:
    if folded.startswith(("half year", "half-year"), at):
        if ended := _ended(folded, at + 5, at, 6):
            return ended
        is_one = lead.endswith("the ") or _RESULT.match(folded, at + 9) is not None
        return (at, at + 9, {"interim": True}) if is_one else None
    return _part(folded, at, lead, _HALF, 6)


def _months(folded: str, at: int, lead: str) -> Found | None:
    """The three months to June, the first nine months of 2024, the past 12 months, three months ago, the six months."""
    before = _BEFORE_COUNT.search(lead)
    number = count(before["count"]) if before else 0
    if before is None or not number:
        same = _SAME_MONTHS.match(folded, at) if lead.endswith("same ") else None
        return (at - 5, same.end(), _same_fields(same)) if same else None
    start = at - len(lead) + before.start()
    if ended := _ended(folded, at, start, number):
        return ended
    if lead.endswith("same ", 0, before.start("count")) and (same := _SAME_MONTHS.match(folded, at)):
        return start - 5, same.end(), _same_fields(same)
    match = _MONTHS_BEHIND.match(folded, at)
    if before["which"] == "first" and match is not None:
        return (start, match.end(), {"months": (1, number)} | dates.year_fields(match)) if number <= 12 else None
    if distance := _distance(folded, at, start, before, number, "month"):
        return distance
    led = lead.startswith("the ", before.start()) or lead.endswith(("over ", "in "), 0, before.start())
    the_report_s = before["which"] is None and led and number > 1
    return (start, at + 6, {"reported": True, "span": number}) if the_report_s else None


def _distance(folded: str, at: int, start: int, before: re.Match[str], number: int, unit: str) -> Found | None:
    if distance := _DISTANCE.match(folded, at):
        return start, distance.end(), {"same": 1} if (unit, number) == ("month", 12) else {"ago": (number, unit)}
    if before["which"] in ("past", "last", "previous", "preceding"):
        prior = {"prior": True} if before["which"] in ("previous", "preceding") else {}
        return start, at + len(unit) + 1, {"past": (number, unit)} | prior
    return None


def _quarters(folded: str, at: int, lead: str) -> Found | None:
    """The first three quarters of 2024."""
    before, match = _BEFORE_COUNT.search(lead), _QUARTERS.match(folded, at)
    number = count(before["count"]) if before else 0
    if before is None or match is None or not 2 <= number <= 4 or before["which"] != "first":
        return None
    return at - len(lead) + before.start(), match.end(), {"months": (1, number * 3)} | dates.year_fields(match)


def _years(folded: str, at: int, lead: str) -> Found | None:
    before = _BEFORE_COUNT.search(lead)
    number = count(before["count"]) if before else 0
    if before is None or not number:
        return None
    return _distance(folded, at, at - len(lead) + before.start(), before, number, "year")


def _weeks(folded: str, at: int, lead: str) -> Found | None:
    before = _BEFORE_COUNT.search(lead)
    number = count(before["count"]) if before else 0
    return _distance(folded, at, at - len(lead) + before.start(), before, number, "week") if before and number else None


def _year(folded: str, at: int, lead: str) -> Found | None:
    """Last year, a year earlier, the year ended 31 March 2025, year to date, the end of the year."""
    match = _YEAR.match(folded, at)
    before = _BEFORE_YEAR.search(lead)
    if match is None or before is None:
        return None
    start, end, which = at - len(lead) + before.start(), match.end(), (before["which"] or "").strip()
    if match["same"]:
        return (start, end, {"same": 1}) if which in ("a", "the", "") else None
    if match["todate"]:
        return start, end, {"year_shift": 0, "to_date": True}
    if which in ("the", "full-", "full", "") and (ended := _ended(folded, at, start, 12)):
        return ended
    if which in ("the", "") and (starts := _STARTS.match(folded, at)) and (date := dates.fields_of(starts)) is not None:
        date.pop("day", None)
        return start, starts.end(), date | {"span": -12}
    books = {"books": True} if before["books"] else {}
    shift = _SHIFTS.get(which)
    edge = before["edge"]
    if edge and which in ("the", "this", "last", "next"):
        side = "end" if "end" in edge or "close" in edge else "start"
        return start, end, {"edge": side} | ({} if which == "the" else {"year_shift": shift})
    if match["end"] and which in ("", "the", "last", "this"):
        return _year_end(folded, start, end, shift)
    if which.startswith("full"):
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
    year = dates.YEAR_BEHIND.match(folded, end)
    if year:
        return start, year.end(), {"year": int(year["year"]), "edge": "end"}
    return start, end, {"edge": "end"} | ({"year_shift": shift} if shift is not None else {})


def _month(folded: str, at: int, lead: str) -> Found | None:
    """Last month, the end of this month, nine-month profit."""
    before = _MONTH_OR_WEEK.search(lead)
    if before is None and lead.endswith("-"):
        length = _BEFORE_COUNT.search(lead)
        number = count(length["count"]) if length and _RESULT.match(folded, at + 5) else 0
        return (at - len(lead) + length.start(), at + 5, {"reported": True, "span": number}) if length and number else None
    if before is None:
        earlier = _EARLIER.match(folded, at + 5) if lead.endswith(("a ", "one ")) else None
        return (at - 2, earlier.end(), {"ago": (1, "month")}) if earlier else None
    edge = {"edge": "end" if "end" in before["edge"] else "start"} if before["edge"] else {}
    return at - len(lead) + before.start(), at + 5, {"month_shift": MONTHS[f"{before['which']} month"]} | edge


def _week(folded: str, at: int, lead: str) -> Found | None:
    """Last week, the week to July 18, a week earlier."""
    if lead.endswith("the ") and (ends := _WEEK_TO.match(folded, at)) is not None and (date := dates.fields_of(ends)):
        return at - 4, ends.end(), date | {"week_ends": True}
    if lead.endswith(("a ", "one ", "the ")) and (earlier := _EARLIER.match(folded, at + 4)):
        return at - (2 if lead.endswith("a ") else 4), earlier.end(), {"week_shift": -1, "prior": True}
    before = _MONTH_OR_WEEK.search(lead)
    if before is None or before["edge"]:
        return None
    return at - len(lead) + before.start(), at + 4, {"week_shift": WEEKS[f"{before['which']} week"]}


def _day(folded: str, at: int, lead: str) -> Found | None:
    match = dates.DAY_WORD.match(folded, at)
    return dates.with_clock(folded, at, match.end(), lead, {"day_shift": DAYS[match[0]]}) if match else None


def _period(folded: str, at: int, lead: str) -> Found | None:
    """The same period last year, the year-ago period, the period."""
    before, match = _BEFORE_PERIOD.search(lead), _SAME.match(folded, at)
    if before is None or match is None:
        return None
    start, which = at - len(lead) + before.start(), before["which"]
    if which in ("reporting", "the"):
        return (start, match.end(), {"reported": True}) if match[0] == "period" else None
    if which in ("same", "like"):
        return start, match.end(), _same_fields(match)
    return start, match.end(), _same_fields(match) | {"same": 1}


def _stretch(folded: str, at: int, lead: str) -> Found | None:
    """The same stretch of 2025, this time last year; at the same time is no time."""
    match = _SAME_STRETCH.match(folded, at) if lead.endswith(("same ", "this ")) else None
    if match is None or match[0] in ("time", "stretch"):
        return None
    return at - 5, match.end(), {"same": 1} | ({"year": int(match["year"])} if match["year"] else {})


def _rules() -> dict[str, Callable[[str, int, str], Found | None]]:
    rules: dict[str, Callable[[str, int, str], Found | None]] = {
        "quarter": _quarter,
        "quarters": _quarters,
        "half": _half,
        "months": _months,
        "month": _month,
        "years": _years,
        "year": _year,
        "weeks": _weeks,
        "week": _week,
        "period": _period,
        "stretch": _stretch,
        "time": _stretch,
        "fiscal": dates.books,
        "by ": dates.hour_alone,
        "as of ": dates.hour_alone,
        "19": dates.year,
        "20": dates.year,
    }
    rules |= dict.fromkeys(DAYS, _day)
    rules |= dict.fromkeys(dates.MONTHS, dates.month)
    return rules | dict.fromkeys(dates.WEEKDAY_NAMES, dates.weekday)


_RULES = _rules()
