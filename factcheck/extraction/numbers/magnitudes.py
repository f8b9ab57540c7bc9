"""What do the scale words behind a numeral make of it? 17.4億, 2兆7,800億, 三千多萬, 30幾萬, 1.2 million."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.extraction.numbers import hedges, numerals
from factcheck.extraction.numbers.numerals import ARABIC, CHINESE, Numeral
from factcheck.extraction.numbers.unit_words import currency_before, unit_at
from factcheck.figures import EXACT, Qualifier

#: what a number may stand against: a word between it and its scale or unit, and where that word stands
Inside = tuple[Qualifier, int]

_SCALE = re.compile(r"个亿|[十百千]?[万亿兆]{1,2}|[百千仟佰]")
#: a lakh crore, as India counts sums, is one scale: a million million
ENGLISH_SCALE = re.compile(
    r"[ -]?(hundred thousand|hundred crores?|hundred|thousand crores?|thousand|million|billion|trillion"
    r"|lakh crores?|lakh cr|lakhs?|crores?|cr|mln|bln|trn|mn|bn|tn|[mbkwt])(?![a-z])"
)
_ENGLISH = {
    "hundred": 2, "thousand": 3, "k": 3, "w": 4, "lakh": 5, "hundred thousand": 5, "million": 6, "mln": 6, "mn": 6, "m": 6,
    "crore": 7, "cr": 7, "billion": 9, "bln": 9, "bn": 9, "b": 9, "hundred crore": 9, "thousand crore": 10,
    "trillion": 12, "trn": 12, "tn": 12, "t": 12, "lakh crore": 12, "lakh cr": 12,
}  # fmt: skip
_POWERS = {word: Decimal(10**zeros) for word, zeros in _ENGLISH.items()}
_ARABIC = re.compile(ARABIC)
_CHINESE = re.compile(CHINESE)
#: the first characters of all that may go on with a number, so that most numbers are done at a glance
_GOES_ON = frozenset("十百千仟佰万亿兆几个") | frozenset(hedges.INSIDE) | frozenset(" -") | {word[0] for word in _ENGLISH}
_AFTER_SPACE = frozenset("百千仟万亿兆余")
_TEN = Decimal(10)
_NUMERALS = frozenset("0123456789" + CHINESE[1 : CHINESE.index("]")])  #: what a numeral begins with
_NOUN = re.compile(" (?!(?:and|above|below|from|away|of|by|in|on|to|at|or|the|with|when|a|is|was)[^a-z])[a-z]{3}")


def scaled(folded: str, start: int, end: int, number: Numeral, *, limit: int) -> tuple[Numeral, int, Inside | None]:
    """The number times the scale words behind it, where it ends, and the 多 or 餘 between it and its unit.

    Nothing behind limit belongs to it: a date begins there (3億2024年).
    """
    inside: Inside | None = None
    if folded[end : end + 1] not in _GOES_ON or end >= limit:
        return number, end, None
    at = _past_space(folded, end)
    char = folded[at : at + 1]
    if char in hedges.INSIDE and _SCALE.match(folded, past := _past_space(folded, at + 1)):
        inside, at = (hedges.INSIDE[char], at), past
    elif char == "几" and (few := _and_a_few(number)) is not None:
        number, at = few, at + 1
        end = at
    scale = scale_at(folded, start, at)
    if scale is not None:
        number, end = _times(number, scale[0]), scale[1]
        if inside is None and folded[end : end + 1] in hedges.INSIDE and end < limit:
            larger = scale_at(folded, start, end + 1)
            if larger is not None and larger[0] > scale[0]:  # 4千多萬
                return _times(number, larger[0]), larger[1], (hedges.INSIDE[folded[end]], end)
        while inside is None and (further := _further_part(folded, end, number, limit)) is not None:
            number, end = further
    elif inside is not None:
        inside = None
    if inside is None and folded[end : end + 1] in hedges.INSIDE and unit_at(folded, end + 1):  # 3億多元
        return number, end + 1, (hedges.INSIDE[folded[end]], end)
    return number, end, inside


def scale_at(folded: str, start: int, at: int) -> tuple[Decimal, int] | None:
    """What the scale word at this place multiplies the number from start by, and where it ends."""
    match = _SCALE.match(folded, at)
    if match is not None:
        if folded[at] in "千百兆" and not match[0].endswith(("万", "亿")):
            unit = unit_at(folded, at)
            if unit is not None and unit[1] > at + 1:
                return None  # 千瓦, 百分點, 兆瓦: the word is the unit's
        return Decimal(numerals.product(match[0])), match.end()
    match = ENGLISH_SCALE.match(folded, at)
    if match is None:
        return None
    if len(match[1]) == 1 and not _is_a_scale(folded, start, match):
        return None
    if match[1].endswith("cr") and currency_before(folded, start) is None:
        return None  # 12 cr may be credits
    return _POWERS[match[1].removesuffix("s")], match.end()


def _past_space(folded: str, at: int) -> int:
    """Past the spaces before a Chinese scale word (17.4 億元), as text taken from a page has them."""
    past = at
    while past < at + 3 and folded[past : past + 1] == " ":
        past += 1
    return past if folded[past : past + 1] in _AFTER_SPACE and past < len(folded) else at


def _is_a_scale(folded: str, start: int, match: re.Match[str]) -> bool:
    """Whether one letter behind digits is a scale: $5m, 300k people, 15k左右; but not a 4K screen or 1.8m."""
    if currency_before(folded, start) is not None:
        return True
    if match[1] == "t":
        return False  # 5t of rice; P6.9-T and $1.5t are money
    if unit_at(folded, match.end()) is not None:
        return True
    following = folded[match.end() : match.end() + 1]
    if match[0] == "m" and following == " ":  # 1.2m viewers
        return _NOUN.match(folded, match.end()) is not None
    return match[0] in ("k", "w") and match.start() - start > 1 and (not following.isalnum() or following in "左上")


def _further_part(folded: str, at: int, number: Numeral, limit: int) -> tuple[Numeral, int] | None:
    """The number with the 7,800億 of 2兆7,800億 added: a numeral directly behind a scale word, worth less than it."""
    above = number.scale
    if number.value is None or number.decimals or above <= 1:
        return None
    begin = at + 1 if folded[at : at + 1] in ("零", " ") else at
    if folded[begin : begin + 1] not in _NUMERALS:
        return None
    spaced = begin > at and folded[at] == " "
    match = _ARABIC.match(folded, begin) or _CHINESE.match(folded, begin)
    if match is None or match.end() > limit:
        return None
    part = numerals.arabic(match[0]) if match[0][0].isascii() else numerals.chinese(match[0])
    if part is None or part.value is None or (part.scale == 1 and not match[0][0].isascii() and len(match[0]) < 2):
        return None
    scale = _SCALE.match(folded, _past_space(folded, match.end()))
    factor, end = Decimal(1), match.end()
    if spaced and (scale is None or not match[0][0].isascii()):
        return None
    if scale is not None and unit_at(folded, end) is None:
        factor, end = Decimal(numerals.product(scale[0])), scale.end()
    elif not match[0][0].isascii():
        pass
    elif begin == at and len(match[0]) == 1 and above >= 1000:
        factor = above / 10  # 3萬5 is 35000
    elif begin == at and len(match[0]) < 3 and above.adjusted() != len(match[0]):
        return None
    worth = EXACT.multiply(part.value, factor)
    if worth >= above:
        if scale is None or above > 1000 or scale[0][0] not in "十百":
            return None
        large = Decimal(numerals.product(scale[0][1:]))  # 4千1百萬 is 4100萬
        if large == 1 or worth >= above * large:
            return None
        return Numeral(EXACT.add(EXACT.multiply(number.value, large), worth), 0, factor), end
    return Numeral(EXACT.add(number.value, worth), part.decimals, factor * part.scale), end


def _and_a_few(number: Numeral) -> Numeral | None:
    """30幾: more than 30 and less than 40; None behind a number that ends in no zero."""
    value = number.value
    if value is None or not value or number.decimals or number.scale != 1 or value % _TEN:
        return None
    step = _TEN
    while not value % (step * 10):
        step *= 10
    return Numeral(None, 0, Decimal(1), value, value + step, False, False)


def _times(number: Numeral, factor: Decimal) -> Numeral:
    value, low, high = number.value, number.low, number.high
    return Numeral(
        None if value is None else EXACT.multiply(value, factor),
        number.decimals,
        number.scale * factor,
        None if low is None else EXACT.multiply(low, factor),
        None if high is None else EXACT.multiply(high, factor),
        number.low_closed,
        number.high_closed,
    )
