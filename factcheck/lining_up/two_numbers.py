"""What do two numbers have in common: equal, rounded, one slip of the hand apart, near? The words that weights.py weighs."""

from __future__ import annotations

from decimal import Decimal

from factcheck.comparison.arithmetic import has_another_scale_word
from factcheck.figures import EXACT, Bounds
from factcheck.lining_up.said import TELLING, Said

NEAR = Decimal("1.1")  #: times: numbers that differ by more, and not by a slip, are two
_NARROW = 4  #: a hedge that leaves more than a quarter of its number open says little
_SMALL = 1000  #: 1 and 100 are seldom one number
_ENGLISH_PLACES = (3, 6)  #: between million, billion and trillion
_MILLION = 10**6
_ONE = Decimal(1)


def in_common(one: Said, other: Said, *, step: Decimal = _ONE, in_english: bool = False) -> str | None:
    """What two numbers have in common; the digit behind it says how many digits of their own they have, up to three.

    step is what one more is worth in the unit that both are told in: thirty days of 30個月.
    """
    if one.value is None or other.value is None:
        return _range(one.bounds, other.bounds)
    small, large = sorted((one.value, other.value))
    digits = min(TELLING, one.digits, other.digits)
    if small == large:
        return f"equal {digits}"
    if not small:
        return None
    if one.bounds.overlaps(other.bounds):
        return _overlap(one, other, digits)
    if has_another_scale_word(small, large) or (in_english and _is_a_thousandfold(small, large)):
        return f"another scale {digits}"
    if large - small == step and not small % step and one.unit != "percent":  # 12% and 13% are often two percentages
        return f"one more {min(TELLING, len(_digits(EXACT.divide(small, step), trimmed=False)))}"
    return _slip(small, large, digits) or ("within a tenth" if large < EXACT.multiply(small, NEAR) else None)


def _range(one: Bounds, other: Bounds) -> str | None:
    if one == other:
        return "equal ranges"
    return "hedged" if one.overlaps(other) else None


def _overlap(one: Said, other: Said, digits: int) -> str | None:
    """An open end reaches as far as the last digit is worth: 逾5.3萬 is less than 5.4萬. Wide hedges overlap with anything."""
    (low, high), (other_low, other_high) = _reach(one), _reach(other)
    if low > other_high or other_low > high:
        return None
    wide = max(EXACT.subtract(high, low), EXACT.subtract(other_high, other_low))
    return f"rounded {digits}" if EXACT.multiply(wide, _NARROW) <= max(one.value or 0, other.value or 0) else "hedged"


def _reach(one: Said) -> tuple[Decimal, Decimal]:
    value = one.value or Decimal(0)
    step = Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))
    low, high = one.bounds.low, one.bounds.high
    return (EXACT.subtract(value, step) if low is None else low), (EXACT.add(value, step) if high is None else high)


def _slip(small: Decimal, large: Decimal, digits: int) -> str | None:
    """Which slip leads from one to the other."""
    mine, theirs = _digits(small), _digits(large)
    if mine == theirs:
        return "noughts more" if digits == 1 and large < _SMALL else f"point elsewhere {digits}"
    begins_alike = digits > 1 and (mine.startswith(theirs) or theirs.startswith(mine))
    if small.adjusted() != large.adjusted():
        return "cut off and point elsewhere" if begins_alike else None
    if begins_alike:
        return "cut off"
    length = max(len(mine), len(theirs))
    mine, theirs = mine.ljust(length, "0"), theirs.ljust(length, "0")
    differing = [place for place in range(length) if mine[place] != theirs[place]]
    if len(differing) == 2 and mine[differing[0]] == theirs[differing[1]] and mine[differing[1]] == theirs[differing[0]]:
        return f"exchanged {min(TELLING, length)}"
    return "another digit" if len(differing) == 1 and length >= TELLING else None


def _is_a_thousandfold(small: Decimal, large: Decimal) -> bool:
    """Five million and five billion."""
    return small >= _MILLION and large.adjusted() - small.adjusted() in _ENGLISH_PLACES and _digits(small) == _digits(large)


def _digits(value: Decimal, *, trimmed: bool = True) -> str:
    return "".join(map(str, (value.normalize() if trimmed else value.to_integral_value()).as_tuple().digits))
