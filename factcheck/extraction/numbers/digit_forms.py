"""Which number do digits write together with the signs behind them? 3½, 3-1/2, 2.5e13, 10^5, 350又三分之一."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.extraction.numbers import ratios
from factcheck.extraction.numbers.numerals import Numeral

#: 3 1/2, 3-1/2, 3½
_MIXED = re.compile(r"(?:[ -](?P<above>[1-9])/(?P<below>[2-8])(?![0-9/])|(?P<sign>[½¼¾]))")
_SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
#: 2.5e13 and 10^5, as scientists write them
_POWER = re.compile(r"(?:e(?P<tens>[+-]?[0-9]{1,2})|\^(?P<power>[+-]?[0-9]{1,2}))(?![0-9a-z.])")
_MOST = 20  #: a longer exponent is no figure, and a door for attacks
_BEHIND = frozenset("½¼¾- e^又")
_ONE = Decimal(1)


def extended(folded: str, end: int, number: Numeral) -> tuple[Numeral, int] | None:
    """The number with what is written behind its digits, and where that ends; None where nothing of the kind follows."""
    following = folded[end : end + 1]
    if following not in _BEHIND or number.value is None:
        return None
    if following == "又":
        return ratios.and_a_fraction(folded, end, number)
    if following in "e^":
        return _to_the_power(folded, end, number.value, number.decimals)
    mixed = None if number.decimals else _MIXED.match(folded, end)
    if mixed is None:
        return None
    part = _SIGNS[mixed["sign"]] if mixed["sign"] else Decimal(int(mixed["above"])) / int(mixed["below"])
    if part >= 1:
        return None
    part = part.quantize(Decimal("0.001")).normalize()
    return Numeral(number.value + part, len(str(part).partition(".")[2])), mixed.end()


def _to_the_power(folded: str, end: int, value: Decimal, decimals: int) -> tuple[Numeral, int] | None:
    match = _POWER.match(folded, end)
    if match is None or not value:
        return None
    exponent = int(match["tens"] or match["power"])
    if abs(exponent) > _MOST:
        return None
    if match["tens"]:
        return Numeral(value.scaleb(exponent), decimals, _ONE.scaleb(exponent)), match.end()
    power = value**exponent
    if abs(power.adjusted()) > _MOST:
        return None
    return Numeral(power.quantize(_ONE) if power == power.to_integral_value() else power.quantize(Decimal("1e-6"))), match.end()
