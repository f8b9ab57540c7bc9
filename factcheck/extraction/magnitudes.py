"""What do the scale words behind a numeral make of it? 17.4億, 2兆7,800億, 三千多萬, 1.2 million."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from factcheck.extraction import hedges, numerals
from factcheck.extraction.numerals import ARABIC, Numeral
from factcheck.extraction.unit_words import currency_before, unit_at
from factcheck.figures import EXACT

_SCALE = re.compile(r"[十百千]?[万亿兆]{1,2}|[百千]")
ENGLISH_SCALE = re.compile(r"[ -]?(thousand|million|billion|trillion|mn|bn|tn|[mbk])(?![a-z])")
_ENGLISH = {"thousand": 3, "k": 3, "million": 6, "mn": 6, "m": 6, "billion": 9, "bn": 9, "b": 9, "trillion": 12, "tn": 12}
_ARABIC = re.compile(ARABIC)


def scaled(folded: str, start: int, end: int, number: Numeral) -> tuple[Numeral, int, bool]:
    """The number times the scale words behind it; whether 多 or 餘 stands between."""
    over = False
    while True:
        at = end
        if folded[at : at + 1] in hedges.INSIDE and (_SCALE.match(folded, at + 1) or unit_at(folded, at + 1)):
            over, at = True, at + 1
        scale = _scale_at(folded, start, at)
        if scale is None:
            return number, at if over and unit_at(folded, at) else end, over and unit_at(folded, at) is not None
        factor, end = scale
        number = _times(number, factor)
        further = _further_part(folded, end, factor)
        if further is not None:
            part, end = further
            number = replace(
                number,
                value=None if number.value is None else EXACT.add(number.value, part.value or Decimal(0)),
                decimals=part.decimals,
                scale=part.scale,
            )
            continue
        if folded[end : end + 1] in hedges.INSIDE and unit_at(folded, end + 1) is not None:
            return number, end + 1, True
        return number, end, over


def _scale_at(folded: str, start: int, at: int) -> tuple[Decimal, int] | None:
    match = _SCALE.match(folded, at)
    if match is not None:
        unit = unit_at(folded, at)
        if unit is not None and unit[1] > at + 1 and folded[at] in "千百兆" and not match[0].endswith(("万", "亿")):
            return None  # 千瓦, 百分點, 兆瓦: the word is the unit's
        factor = 1
        for char in match[0]:
            factor *= numerals.SCALES[char]
        return Decimal(factor), match.end()
    match = ENGLISH_SCALE.match(folded, at)
    if match is None:
        return None
    if len(match[1]) == 1 and currency_before(folded, start) is None and unit_at(folded, match.end()) is None:
        return None
    return Decimal(10) ** _ENGLISH[match[1]], match.end()


def _further_part(folded: str, at: int, above: Decimal) -> tuple[Numeral, int] | None:
    """The 7,800億 of 2兆7,800億, already scaled: a numeral directly behind a scale word, worth less than it."""
    match = _ARABIC.match(folded, at)
    number = numerals.arabic(match[0]) if match else None
    if match is None or number is None or number.value is None:
        return None
    scale = _SCALE.match(folded, match.end())
    factor, end = Decimal(1), match.end()
    if scale is not None and unit_at(folded, end) is None:
        end = scale.end()
        for char in scale[0]:
            factor *= numerals.SCALES[char]
    if number.value * factor >= above:
        return None
    return _times(number, factor), end


def _times(number: Numeral, factor: Decimal) -> Numeral:
    def scaled(value: Decimal | None) -> Decimal | None:
        return None if value is None else EXACT.multiply(value, factor)

    return replace(
        number, value=scaled(number.value), scale=number.scale * factor, low=scaled(number.low), high=scaled(number.high)
    )
