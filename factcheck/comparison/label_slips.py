"""Which slips leave the digits as they are? The currency, per cent for percentage points, the sign."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.comparison.arithmetic import aligned, coarse_first, digits_fit
from factcheck.comparison.rates import converted
from factcheck.comparison.slip import Slip, slip
from factcheck.comparison.statement import EXACT, Statement
from factcheck.comparison.wording import number, percent

PERCENTS = frozenset(("percent", "percentage_point"))


def currency_label(one: Statement, other: Statement) -> Slip | None:
    """60億美元 and 60.93億元."""
    if not in_two_currencies(one, other) or not digits_fit(one, other):
        return None
    return slip("currency_label", *coarse_first(one, other), weight="30")


def conversion(one: Statement, other: Statement) -> Slip | None:
    """What 60億美元 would have been in 元 by the average rate of the year: the other way to read two currencies."""
    if not in_two_currencies(one, other) or not other.value:
        return None
    coarse, fine = coarse_first(one, other)
    found = converted(coarse, fine)
    if found is None or not fine.value:
        return None
    off = EXACT.divide(EXACT.subtract(found.value, fine.value).copy_abs(), fine.value.copy_abs())
    said = {
        "year": str(found.year),
        "rate": f"{number(found.rate.quantize(Decimal('0.0001'), context=EXACT))} {fine.unit}/{coarse.unit}",
        "converted": f"{number(_readable(found.value))} {fine.unit}",
        "percent": percent(off),
    }
    return Slip("conversion", coarse, fine, Decimal("0.01"), said, is_note=True)


def percent_label(one: Statement, other: Statement) -> Slip | None:
    """2% and 2個百分點."""
    if {one.unit, other.unit} != PERCENTS or not digits_fit(one, other):
        return None
    per_cent, points = (one, other) if one.unit == "percent" else (other, one)
    by_percent = EXACT.add(Decimal(50), EXACT.divide(per_cent.centre, Decimal(2)))
    by_points = EXACT.add(Decimal(50), points.centre)
    return slip("percent_label", per_cent, points, weight="30", by_percent=number(by_percent), by_points=number(by_points))


def direction(one: Statement, other: Statement) -> Slip | None:
    """Up 5 % and down 5 %, a profit and a loss of 3億."""
    return slip("direction", one, other, weight="20") if go_opposite_ways(one, other) else None


def go_opposite_ways(one: Statement, other: Statement) -> bool:
    """Whether one is up by the digits by which the other is down; or by these rounded, where there are two and more."""
    if not one.value or not other.value or (one.value < 0) == (other.value < 0) or not one.shares_unit_with(other):
        return False
    ones, others = aligned(one, other)
    mirrored = replace(other, value=other.value.copy_negate())
    return ones == others or (min(one.telling, other.telling) > 1 and digits_fit(one, mirrored))


def in_two_currencies(one: Statement, other: Statement) -> bool:
    """ISO codes of currencies are the only units in capitals."""
    return not one.shares_unit_with(other) and one.unit.isupper() and other.unit.isupper()


def _readable(value: Decimal) -> Decimal:
    """Four digits of what a conversion would give: more would feign a precision that a yearly average has not."""
    return value.quantize(Decimal(1).scaleb(value.adjusted() - 3), context=EXACT) if value else value
