"""How much is an amount told in two parts? 1小時45分, 29 minutes and 40 seconds in the smaller unit; 7米21 in the larger one."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.extraction.numbers import numerals
from factcheck.extraction.numbers.numerals import CHINESE, Numeral
from factcheck.extraction.numbers.unit_words import unit_at

_MINUTES = re.compile(rf"(?:零)?([0-9]{{1,2}}|{CHINESE})分(?:钟)?(?![0-9之])")
_SMALLER = re.compile(r"(?: and|,)? ([0-9]{1,2})[ -](?:(minutes?|mins?)|(seconds?|secs?))(?![a-z])")
#: 7米*21*, 9秒*79*: how papers write what was jumped and run
_HUNDREDTHS = re.compile(r"[0-9]{1,2}(?![0-9.,:%年月日十百千万亿多余分])")
_IN_HUNDREDTHS = frozenset(("metre", "second_span"))
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


def with_hundredths(folded: str, at: int, larger: Numeral, unit: str) -> tuple[Numeral, int] | None:
    """The whole of a length or a time whose unit ends at this place with digits behind it that nothing counts: 7米21 is 7.21."""
    if unit not in _IN_HUNDREDTHS or larger.value is None or larger.decimals or larger.scale != 1:
        return None
    match = _HUNDREDTHS.match(folded, at) if not folded[at - 1].isascii() else None
    if match is None or unit_at(folded, match.end()) is not None:
        return None
    return Numeral(larger.value + Decimal(match[0]).scaleb(-len(match[0])), len(match[0])), match.end()
