"""Are two numbers, as written, one number? 6,113 and 六千一百一十三 are; so are 三千萬 and 3000萬, 17億4000萬 and 17.4億."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

_DIGITS = dict(zip("零一二三四五六七八九", range(10), strict=True)) | {"两": 2}
_SMALL = {"十": Decimal(10), "百": Decimal(100), "千": Decimal(1000)}
_LARGE = {"万": Decimal(10_000), "亿": Decimal(100_000_000), "兆": Decimal(1_000_000_000_000)}
_LONGEST = 40  #: characters; what is longer is a serial, and is compared as it stands


def plain(number: str) -> str:
    """The number in digits, without grouping: equal for two that are equal. One that makes no sense stays as it stands."""
    number = number.replace(",", "")
    if len(number) > _LONGEST:
        return number
    if number.isascii():
        return number.lstrip("0") or "0" if number.isdigit() and len(number) < 3 else number
    try:
        value = _value(number)
    except InvalidOperation:
        return number
    return format(value.normalize(), "f")


def _value(number: str) -> Decimal:
    """Digits, each times the scale words behind it: 17億4000萬, 六千一百一十三, 四四二億, 3.5萬."""
    total = section = Decimal(0)
    digits = ""
    for sign in number:
        if sign in _SMALL:
            section += (Decimal(digits) if digits else 1) * _SMALL[sign]
            digits = ""
        elif sign in _LARGE:
            section += Decimal(digits) if digits else 0
            total = (total + section) * _LARGE[sign] if total and section == 0 else total + (section or 1) * _LARGE[sign]
            section, digits = Decimal(0), ""
        else:
            digits += str(_DIGITS.get(sign, sign))
    return total + section + (Decimal(digits) if digits else 0)
