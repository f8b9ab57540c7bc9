"""Which numbers are one number, written less precisely and wrongly so? Cut off, rounded without saying so, one unit off."""

from __future__ import annotations

from decimal import Decimal

from factcheck.comparison.arithmetic import coarse_first, cut_off, gap, is_cut_off, rounded
from factcheck.comparison.digit_slips import off_by_one
from factcheck.comparison.slip import Slip, slip
from factcheck.comparison.statement import EXACT, Statement
from factcheck.comparison.wording import number


def last_digit(one: Statement, other: Statement) -> Slip | None:
    """7.35億 and 7.34億: rounded from different sums, or one rounded and one cut off."""
    if one.step != other.step or gap(one, other) != one.step or not one.shares_unit_with(other) or off_by_one(one, other):
        return None
    return slip("last_digit", one, other, weight="10", ways=2, gap=number(one.step))


def truncated(one: Statement, other: Statement) -> Slip | None:
    """60億 and 60.93億: the digits after the point were cut off, not rounded."""
    coarse, fine = coarse_first(one, other)
    if fine.value is None or not is_cut_off(coarse, fine):
        return None
    return slip("truncated", coarse, fine, weight="20", rounded=number(rounded(fine.value, coarse.step)))


def rounded_silently(one: Statement, other: Statement) -> Slip | None:
    """6100 and 6113, 2,340萬 and 2,346萬: idle zeros of a whole number are a rounding that the text does not confess."""
    for coarse, fine in ((one, other), (other, one)):
        unit = _idle_zeros(coarse)
        if unit is None or fine.value is None or fine.value == coarse.value or coarse.telling < 2:
            continue
        levels = len(coarse.digits) - 1  # it could have been rounded to tens, to hundreds …
        if rounded(fine.value, unit) == coarse.value:
            return slip("rounded", coarse, fine, weight="10", ways=levels, unit=number(unit))
        if cut_off(fine.value, unit) == coarse.value:
            nearest = number(rounded(fine.value, unit))
            return slip("truncated", coarse, fine, weight="5", ways=levels, rounded=nearest)
    return None


def _idle_zeros(statement: Statement) -> Decimal | None:
    """What the last digit before the closing zeros of a whole number is worth: 100 for 6100; None without such zeros."""
    digits = statement.digits
    zeros = len(digits) - len(digits.rstrip("0"))
    return statement.step.scaleb(zeros, EXACT) if zeros and not statement.decimals and statement.value else None
