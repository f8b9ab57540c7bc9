"""Where does English text name a time? Dates, weekdays, months, quarters, halves, years and their relatives.

A key finds the word that every such time has (june, quarter, 20..); its rule reads what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from factcheck.extraction.times import english_dates as dates
from factcheck.extraction.times import english_distances as distances
from factcheck.extraction.times import english_relatives as relatives
from factcheck.extraction.times import english_year_digits as year_digits
from factcheck.extraction.times import english_years as years
from factcheck.extraction.times.english_dates import Found
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.time_words import DAYS

_BACK = 34  #: characters before a key that can belong to its time
#: every branch begins with a letter or a digit that is written out, so that the search skips to them
_KEYS = re.compile(
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    "|quarters|quarter|half|months|month|years|year|weeks|weekend|week|days|yesterday|today|tomorrow|tonight|last night"
    "|summer|winter|autumn|spring|fall|season|this morning|this afternoon|this evening|period|stretch|time|fiscal|by |as of "
    "|19|20"
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


def _rules() -> dict[str, Callable[[str, int, str], Found | None]]:
    rules: dict[str, Callable[[str, int, str], Found | None]] = {
        "quarter": years.quarter,
        "quarters": years.quarters,
        "half": years.half,
        "months": years.months,
        "month": years.month,
        "years": distances.years,
        "year": years.year,
        "weeks": distances.weeks,
        "week": relatives.week,
        "weekend": relatives.weekend,
        "days": distances.days,
        **dict.fromkeys(("summer", "winter", "autumn", "spring", "fall", "season"), relatives.season),
        "period": relatives.period,
        "stretch": relatives.stretch,
        "time": relatives.stretch,
        "fiscal": year_digits.books,
        "by ": dates.hour_alone,
        "as of ": dates.hour_alone,
        "19": year_digits.year,
        "20": year_digits.year,
    }
    rules |= dict.fromkeys(DAYS, relatives.day)
    rules |= dict.fromkeys(dates.MONTHS, dates.month)
    return rules | dict.fromkeys(dates.WEEKDAY_NAMES, dates.weekday)


_RULES = _rules()
