"""Which time do these English words name, seen from another? Last month, a week earlier, yesterday, the same period last year."""

from __future__ import annotations

import re
from typing import Any

from factcheck.extraction.times import english_dates as dates
from factcheck.extraction.times.english_dates import Found, count
from factcheck.extraction.times.english_distances import BEFORE_COUNT, END, end_fields
from factcheck.extraction.times.mention import WEEKEND
from factcheck.extraction.times.time_words import DAYS

_MONTH_OR_WEEK = re.compile(
    "(?P<edge>(?:(?:at |by )?the )?(?:end|start|beginning) of )?(?P<which>last|this|next|(?:the )?(?:previous|prior|preceding)) $"
)
_SHIFTS = {"last": -1, "this": 0, "next": 1}
_WEEK_TO = re.compile(f"week (?:to|through|ended|ending|until)(?: on)? {END}")
_WEEKEND_LED = re.compile("(?P<which>the|last|this|next)(?: (?:long|bank holiday|holiday))? $")
_CLOSES = re.compile(r"[,.;)]|$| (?:came|was|were|rose|fell|stood|reached|to|as) ")
EARLIER = re.compile("[ -](?:earlier|ago|before|prior)(?![a-z])(?! last(?![a-z]))")
_OF_THE_YEAR_BEFORE = (
    "(?: (?:(?:of |in )?(?P<year>(?:19|20)[0-9]{2})"
    "|(?:of |in )?(?:the )?(?:last|previous|prior|preceding) (?:(?:fiscal|financial)(?: year)?|year)"
    "|(?:a|one) year (?:earlier|ago|before)|the year before))?(?![a-z])"
)
_SAME = re.compile(f"period{_OF_THE_YEAR_BEFORE}")
_SAME_STRETCH = re.compile(f"(?:stretch|time)(?= (?:of|in|last|a year|the year|the previous)){_OF_THE_YEAR_BEFORE}")
SAME_MONTHS = re.compile(f"months{_OF_THE_YEAR_BEFORE}")
SAME_PART = re.compile(f"(?:quarter|half|month){_OF_THE_YEAR_BEFORE}")
_SAMENESS = (
    "same|similar|(?:prior |previous |preceding )?corresponding|comparable|equivalent|like"
    "|year-ago|year-earlier|prior-year|previous-year"
)
_BEFORE_PERIOD = re.compile(f"(?:the |a )?(?P<which>{_SAMENESS}|reporting|the) $")
_BEFORE_SAME = re.compile(f"(?:the |a )?(?P<which>{_SAMENESS}) $")
_SEASON = re.compile("(?:summer|winter|autumn|spring|fall|season)(?![a-z])")
_SEASON_LED = re.compile("(?:last|this|next) $")
NO_SPAN = 99  #: months, which nothing lasts
#: nine-month *profit*: what a report gives for its span
RESULT = re.compile(
    " (?:[a-z-]+ )?(?:profit|loss|revenue|sales|earnings|turnover|income|results|exports|imports|output|deficit|surplus"
    "|average|total|figure|tally|trade)"
)


def same_fields(match: re.Match[str]) -> dict[str, Any]:
    """Of the same period, quarter or months: the year that it says, and how many years before it is where it says none."""
    if match["year"]:
        return {"same": 1, "year": int(match["year"])}
    return {"same": 0 if match[0] in ("period", "quarter", "half", "month", "months") else 1}


def same_part(folded: str, at: int, lead: str) -> Found | None:
    """The same quarter of last year, the corresponding quarter of the previous fiscal, the same month in 2025."""
    before, match = _BEFORE_SAME.search(lead), SAME_PART.match(folded, at)
    if before is None or match is None:
        return None
    fields = same_fields(match)
    if before["which"] != "same" and fields["same"] == 0:
        fields["same"] = 1  # the corresponding quarter: of the year before
    return at - len(lead) + before.start(), match.end(), fields


def month(folded: str, at: int, lead: str) -> Found | None:
    """Last month, the end of this month, nine-month profit."""
    if (same := same_part(folded, at, lead)) is not None:
        return same
    if lead.endswith("for the ") and _CLOSES.match(folded, at + 5):
        return at - 4, at + 5, {"month_shift": 0, "current": True}  # for the month, the index is down 2.3%
    before = _MONTH_OR_WEEK.search(lead)
    if before is None and lead.endswith("-"):
        length = BEFORE_COUNT.search(lead)
        number = count(length["count"]) if length and RESULT.match(folded, at + 5) else 0
        return (at - len(lead) + length.start(), at + 5, {"reported": True, "span": number}) if length and number else None
    if before is None:
        return _month_before(folded, at, lead)
    edge = {"edge": "end" if "end" in before["edge"] else "start"} if before["edge"] else {}
    return at - len(lead) + before.start(), at + 5, _away(before["which"], "month_shift") | edge


def _month_before(folded: str, at: int, lead: str) -> Found | None:
    """The month before, a month earlier, one month ago."""
    led = next((word for word in ("a ", "one ", "the ") if lead.endswith(word)), None)
    earlier = EARLIER.match(folded, at + 5)
    if led is None or earlier is None:
        return None
    if led == "the ":
        return at - 4, earlier.end(), {"month_shift": -1, "prior": True}
    seen_from = {} if earlier[0].endswith("ago") else {"prior": True}
    return at - len(led), earlier.end(), {"ago": (1, "month")} | seen_from


def week(folded: str, at: int, lead: str) -> Found | None:
    """Last week, the week to July 18, a week earlier."""
    if lead.endswith("the ") and (ends := _WEEK_TO.match(folded, at)) is not None and (date := end_fields(ends)):
        return at - 4, ends.end(), date | {"week_ends": True}
    if lead.endswith(("a ", "one ", "the ")) and (earlier := EARLIER.match(folded, at + 4)):
        return at - (2 if lead.endswith("a ") else 4), earlier.end(), {"week_shift": -1, "prior": True}
    before = _MONTH_OR_WEEK.search(lead)
    if before is None or before["edge"]:
        return None
    return at - len(lead) + before.start(), at + 4, _away(before["which"], "week_shift")


def _away(which: str, field: str) -> dict[str, Any]:
    """Last month, seen from the article; the previous month, from the one that the text is at."""
    shift = _SHIFTS.get(which)
    return {field: shift} if shift is not None else {field: -1, "prior": True}


def weekend(folded: str, at: int, lead: str) -> Found | None:
    """Over the weekend, last weekend; its opening weekend is anybody's."""
    led = _WEEKEND_LED.search(lead)
    if led is None:
        return None
    shift = {"this": {"week_shift": 0}, "next": {"week_shift": 1}}.get(led["which"], {})
    return at - len(lead) + led.start(), at + 7, {"weekday": WEEKEND} | shift


def day(folded: str, at: int, lead: str) -> Found | None:
    """Yesterday, this morning, tonight at 9pm."""
    match = dates.DAY_WORD.match(folded, at)
    return dates.with_clock(folded, at, match.end(), lead, {"day_shift": DAYS[match[0]]}) if match else None


def period(folded: str, at: int, lead: str) -> Found | None:
    """The same period last year, the year-ago period, the period."""
    before, match = _BEFORE_PERIOD.search(lead), _SAME.match(folded, at)
    if before is None or match is None:
        return None
    start, which = at - len(lead) + before.start(), before["which"]
    if which in ("reporting", "the"):
        return (start, match.end(), {"reported": True}) if match[0] == "period" else None
    if which in ("same", "similar", "like"):
        return start, match.end(), same_fields(match)
    return start, match.end(), same_fields(match) | {"same": 1}


def season(folded: str, at: int, lead: str) -> Found | None:
    """Last summer, this season: days that nobody names; a span that the text reports is none of them."""
    before, match = _SEASON_LED.search(lead), _SEASON.match(folded, at)
    if before is None or match is None:
        return None
    return at - len(lead) + before.start(), match.end(), {"reported": True, "span": NO_SPAN}


def stretch(folded: str, at: int, lead: str) -> Found | None:
    """The same stretch of 2025, this time last year; at the same time is no time."""
    match = _SAME_STRETCH.match(folded, at) if lead.endswith(("same ", "this ")) else None
    if match is None or match[0] in ("time", "stretch"):
        return None
    return at - 5, match.end(), {"same": 1} | ({"year": int(match["year"])} if match["year"] else {})
