"""How long is a time told in two units? 1小時45分, 29 minutes and 40 seconds: one amount in the smaller unit."""

from __future__ import annotations

import re

from factcheck.extraction.numbers import numerals
from factcheck.extraction.numbers.numerals import CHINESE, Numeral

_MINUTES = re.compile(rf"(?:零)?([0-9]{{1,2}}|{CHINESE})分(?:钟)?(?![0-9之])")
_SMALLER = re.compile(r"(?: and|,)? ([0-9]{1,2})[ -](?:(minutes?|mins?)|(seconds?|secs?))(?![a-z])")
_NEXT = {"hour_span": "minute_span", "minute_span": "second_span"}


def with_smaller(folded: str, at: int, larger: Numeral, unit: str) -> tuple[Numeral, int, str] | None:
    """The whole of a time whose larger unit ends at this place, where it ends, and in which unit it is."""
    if unit not in _NEXT or larger.value is None or larger.decimals:
        return None
    if (match := _SMALLER.match(folded, at)) is not None:
        written, smaller = match[1], "minute_span" if match[2] else "second_span"
    elif unit == "hour_span" and (match := _MINUTES.match(folded, at)) is not None:
        written, smaller = match[1], "minute_span"
    else:
        return None
    rest = numerals.arabic(written) if written.isdigit() else numerals.chinese(written)
    if rest is None or rest.value is None or rest.value >= 60 or smaller != _NEXT[unit]:
        return None
    return Numeral(larger.value * 60 + rest.value), match.end(), smaller
