"""Which percentage do words of parts write? 百分之三, 八成五, 三分之一, 一半."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extraction import numerals
from factcheck.extraction.numerals import Numeral


def percentage(kind: str, text: str) -> Numeral | None:
    """百分之三 is 3 percent, 八成五 85, 三分之一 33.33…, 一半 50."""
    if kind == "percent":
        digits = text[3:]
        return numerals.arabic(digits) if digits[0].isascii() else numerals.chinese(digits)
    if kind == "half":
        return Numeral(value=Decimal(50), scale=Decimal(10))
    if kind == "tenths":
        tens, _, ones = text.partition("成")
        value = _digit(tens) * 10 + (5 if ones == "半" else _digit(ones) if ones else 0)
        return Numeral(value=Decimal(value), scale=Decimal(1 if ones else 10))
    under, _, over = text.partition("分之")
    whole = Decimal(_digit(under))
    return Numeral(value=(Decimal(_digit(over)) * 100 / whole).quantize(Decimal("0.0001")), scale=Decimal(1))


def _digit(text: str) -> int:
    return int(text) if text.isascii() else 10 if text == "十" else numerals.DIGITS[text]
