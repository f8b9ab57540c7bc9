"""Does what is stated fit what the other numbers give? The one place where a sum is judged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from factcheck.figures import EXACT, Bounds, Reading
from factcheck.sums import amounts
from factcheck.sums.answers import Check, Outcome, Part, Rule

#: What the numbers taking part give, in the order of the parts without the stated one; None where that is no sum (by nought).
Sum = Callable[[Sequence[Bounds]], Bounds | None]
_NEAR = Decimal("0.15")  #: how near the written values must come where a hedge leaves an end open, so that fitting says something


def weighed(rule: Rule, parts: Sequence[Part], sum_of: Sum, *, sign: int = 1, is_other_base: bool = False) -> Check | None:
    """The check of these parts, the last of which is stated; None where nothing can be said.

    sum_of gives the result in the base unit of the stated number; sign is -1 where the stated number is a fall.
    """
    readings = [amounts.size(part.reading) for part in parts]
    if any(reading.value is None for reading in readings):
        return None
    *others, stated = readings
    result = sum_of([Bounds.point(reading.value) for reading in others if reading.value is not None])
    computed = sum_of([amounts.allowed(reading) for reading in others])
    loose = sum_of(_loosened(others))
    if result is None or computed is None or loose is None or result.low is None or stated.value is None:
        return None
    outcome = Outcome.FAILS
    if computed.overlaps(_signed(amounts.allowed(stated), sign)):
        outcome = Outcome.HOLDS
    elif loose.overlaps(_signed(amounts.allowed(stated), sign)) or computed.overlaps(_signed(amounts.generous(stated), sign)):
        outcome = Outcome.NEARLY
    if outcome is not Outcome.FAILS and _is_open(readings) and not _near(result.low, stated.value * sign):
        return None
    off = (
        EXACT.subtract(result.low, EXACT.multiply(stated.value, Decimal(sign))).copy_abs()
        if outcome is Outcome.FAILS
        else Decimal(0)
    )
    factor = amounts.factor(parts[-1].reading)
    return Check(
        rule=rule,
        parts=tuple(parts),
        result=EXACT.divide(result.low, factor),
        computed=computed if factor == 1 else computed.times(EXACT.divide(Decimal(1), factor)),
        outcome=outcome,
        off=EXACT.divide(off, factor),
        is_other_base=is_other_base,
    )


def _loosened(readings: Sequence[Reading]) -> list[Bounds]:
    """What they may stand for if the coarsest of them was cut off; nobody cuts off all of them."""
    coarsest = max(readings, key=lambda reading: reading.step)
    return [amounts.generous(reading) if reading is coarsest else amounts.allowed(reading) for reading in readings]


def _signed(bounds: Bounds, sign: int) -> Bounds:
    return bounds.mirrored() if sign < 0 else bounds


def _is_open(readings: Sequence[Reading]) -> bool:
    """Whether a hedge leaves an end open: 近11億 fits every share of less than so much."""
    return any(reading.bounds.low is None or reading.bounds.high is None for reading in readings)


def _near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= max(abs(one), abs(other)) * _NEAR
