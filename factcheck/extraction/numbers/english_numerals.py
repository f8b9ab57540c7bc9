"""Which number do these English words write? Eleven, twenty-three, two dozen, hundreds of, half a million, two-thirds."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.numbers.numerals import Numeral
from factcheck.extraction.numbers.ratios import HALF, fraction


class Words(NamedTuple):
    """A number in words: what it says, where it ends, and whether it is a percentage (a third of)."""

    number: Numeral
    end: int
    is_part: bool = False


_SMALL = (
    ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_ONES = {word: 10 * tens + ones for tens, row in enumerate(_SMALL) for ones, word in enumerate(row)}
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_PLURALS = {
    "dozens": 12,
    "tens": 10,
    "hundreds": 100,
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
STARTS = frozenset((*_ONES, *_TENS, *_PLURALS, "a", "an", "half", "hundred", "several", "twice"))

_WORD = re.compile(r"[ -]?([a-z]+)")
_PART = re.compile(r"[ -](half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)(?![a-z-])")
_OF = re.compile(
    r"(?: of)?(?: (?:the|all|its|their|our|his|her|those|these|that|this|what|whose|respondents|voters|people))|(?: of) "
)
_IN = re.compile(
    r" (?:in|out of)(?: every)? ([a-z]+|[0-9]{1,4})(?![a-z0-9,.-]?[a-z0-9])(?! (?:day|week|month|year|hour|minute|game|match))"
)
_HALF_OF = re.compile(r" a (million|billion|trillion|dozen)(?![a-z])|[ -](million|billion|trillion)(?![a-z])")
_AND_A_HALF = re.compile(r" and a half(?: (million|billion|trillion|thousand))?(?![a-z])")
_OF_MORE = re.compile(r" of (thousands|millions|billions|trillions)(?![a-z])")
_BY = re.compile(
    r"(?<![a-z])(?:by|(?:cut|rise|fall|drop|increase|decrease|decline|reduction|jump|surge|slump|growth|gain) of)"
    r"(?: (?:about|around|almost|nearly|more than|over|roughly|at least|some|up to|a further))? $"
)
_BEHIND_AMOUNT = re.compile(
    r"[.,;)\n]|$| (?:to|in|from|on|over|last|this|since|after|and|as|while|between|during|for|within|by)(?![a-z])"
)
_NOT_HALF = ("first ", "second ", "latter ", "other ", "final ", "opening ", "last ", "each ", "per ")


def read(folded: str, start: int) -> Words | None:
    """The number that the words at this place write; None where they write none. start is at the first letter of a word."""
    match = _WORD.match(folded, start)
    if match is None or match[1] not in STARTS:
        return None
    word = match[1]
    if word in _PLURALS:
        return _many(folded, match.end(), word)
    if word == "half":
        return _half(folded, start, match.end())
    if word == "several":
        scale = _next(folded, match.end(), ("hundred", "thousand", "million", "billion", "dozen"))
        return None if scale is None else Words(_some(_worth(scale[0])), scale[1])
    if word == "twice":
        return None
    if word in ("a", "an"):
        return _article(folded, start, match.end())
    return _counted(folded, start)


def _article(folded: str, start: int, end: int) -> Words | None:
    """A hundred, a million, a dozen, a third of; a few hundred."""
    few = _next(folded, end, ("few",))
    if few is not None:
        scale = _next(folded, few[1], ("hundred", "thousand", "million", "billion", "dozen"))
        return None if scale is None else Words(_some(_worth(scale[0])), scale[1])
    part = _PART.match(folded, end)
    if part is not None:
        return _part_of(folded, start, 1, part)
    scale = _next(folded, end, ("hundred", "thousand", "million", "billion", "trillion", "dozen"))
    if scale is None or folded[scale[1] : scale[1] + 1] == "-":
        return None
    if scale[0] == "hundred":
        value, end = _below_a_thousand(folded, end + 1)
        return None if value is None else _scaled(folded, Decimal(value), Decimal(1), end)
    return _scaled(folded, Decimal(_worth(scale[0])), _rough(scale[0]), scale[1])


def _counted(folded: str, start: int) -> Words | None:
    value, end = _below_a_thousand(folded, start)
    if value is None:
        return None
    part = _PART.match(folded, end)
    if part is not None:
        return _part_of(folded, start, value, part)
    among = _IN.match(folded, end)
    if among is not None:
        whole = (
            int(among[1]) if among[1].isdigit() else _ONES.get(among[1]) or _TENS.get(among[1]) or 100 * (among[1] == "hundred")
        )
        if 0 < value < whole <= 1000:
            return Words(fraction(value, whole), among.end(), True)
    half = _AND_A_HALF.match(folded, end)
    if half is not None:
        scale = Decimal(_worth(half[1]) if half[1] else 1)
        return Words(Numeral((Decimal(value) + Decimal("0.5")) * scale, 1, scale), half.end())
    return _scaled(folded, Decimal(value), Decimal(1), end)


def _below_a_thousand(folded: str, start: int) -> tuple[int | None, int]:
    """Three, twenty-three, one hundred and twenty: the value and where it ends."""
    total: int | None = None
    end, last = start, 1000
    for _ in range(5):
        at = end
        if total is not None and folded.startswith(" and ", at) and last == 100:
            at += 4
        match = _WORD.match(folded, at)
        if match is None or (total is None and match.start(1) != start):
            break
        word = match[1]
        if word == "hundred" and total is not None and total < 10 and last < 10:
            total, last = total * 100, 100
        elif word == "hundred" and total is None:
            total, last = 100, 100
        elif word in _TENS and last >= 100:
            total, last = (total or 0) + _TENS[word], 10
        elif word in _ONES and (last >= 100 or (last == 10 and 0 < _ONES[word] < 10)):
            total, last = (total or 0) + _ONES[word], 1
        else:
            break
        end = match.end()
    return total, end


def _scaled(folded: str, value: Decimal, rough: Decimal, end: int) -> Words:
    """The value times the scale words behind it, and a lesser part after them: two million three hundred thousand."""
    below = Decimal(10**15)
    total = Decimal(0)
    for _ in range(4):
        scale = _next(folded, end, ("thousand", "million", "billion", "trillion", "dozen"))
        factor = Decimal(_worth(scale[0])) if scale is not None else Decimal(1)
        if scale is not None and factor < below:
            end, rough, below = scale[1], factor if factor > 12 else Decimal(1), factor
            total += value * factor
            more = end + 4 if folded.startswith(" and ", end) else end
            if factor <= 12 or folded[more : more + 1] != " ":
                return Words(Numeral(total, 0, rough), end)
            part, stop = _below_a_thousand(folded, more + 1)
            if part is None:
                return Words(Numeral(total, 0, rough), end)
            further = _next(folded, stop, ("thousand", "million", "billion"))
            if more != end and further is None and part < 100 and factor > 1000:
                return Words(Numeral(total, 0, rough), end)
            value, end, rough = Decimal(part), stop, Decimal(1)
            continue
        break
    return Words(Numeral(total + value, 0, rough), end)


def _many(folded: str, end: int, word: str) -> Words | None:
    """Hundreds of, tens of thousands of: from twice to ten times, as 數百."""
    factor = _PLURALS[word]
    more = _OF_MORE.match(folded, end)
    if more is not None and word in ("tens", "hundreds"):
        factor, end = factor * _PLURALS[more[1]], more.end()
    elif word == "tens":
        return None
    if not folded.startswith(" of ", end):
        return (
            None
            if more is None and not folded.startswith((" dead", " killed", " injured", " more"), end)
            else Words(_some(factor), end)
        )
    return Words(_some(factor), end + 3)


def _half(folded: str, start: int, end: int) -> Words | None:
    """Half of, half the, nearly half; half a million. The first half and a half-year are no part of anything."""
    match = _HALF_OF.match(folded, end)
    if match is not None:
        scale = Decimal(_worth(match[1] or match[2]))
        return Words(Numeral(scale / 2, 0, scale / 10 if scale > 12 else Decimal(1)), match.end())
    if folded.endswith(_NOT_HALF, 0, start) or folded[end : end + 1] == "-" or folded[start - 1 : start] == "-":
        return None
    hedged = folded.endswith(("nearly ", "almost ", "over ", "than ", "about ", "around ", "roughly ", "by "), 0, start)
    return Words(HALF, end, True) if hedged or _OF.match(folded, end) else None


def _part_of(folded: str, start: int, part: int, match: re.Match[str]) -> Words | None:
    """Two-thirds, a third of: but a quarter is also three months, and a third one is an ordinal."""
    word = match[1]
    many = word.endswith("s") or word == "halves"
    whole = _PARTS["half" if word == "halves" else word.removesuffix("s")]
    if not 0 < part < whole or many is (part == 1):
        return None
    is_amount = _is_amount(folded, start, match.end())
    if not many and not _OF.match(folded, match.end()) and match[0][0] != "-" and not is_amount:
        return None
    if whole == 4 and match[0][0] == " " and not folded.startswith(" of ", match.end()) and not is_amount:
        return None
    return Words(fraction(part, whole), match.end(), True)


def _is_amount(folded: str, start: int, end: int) -> bool:
    """Jumped *by* a fifth to, *a cut of* a third: what something has moved by; by a third person is none."""
    return _BY.search(folded, max(0, start - 24), start) is not None and _BEHIND_AMOUNT.match(folded, end) is not None


def _next(folded: str, end: int, words: tuple[str, ...]) -> tuple[str, int] | None:
    match = _WORD.match(folded, end)
    return (match[1], match.end()) if match is not None and match.start(1) > end and match[1] in words else None


def _worth(word: str) -> int:
    return 12 if word == "dozen" else 100 if word == "hundred" else _SCALES[word]


def _rough(word: str) -> Decimal:
    return Decimal(_SCALES.get(word, 1))


def _some(factor: int) -> Numeral:
    return Numeral(None, 0, Decimal(factor), Decimal(2 * factor), Decimal(10 * factor), True, False)
