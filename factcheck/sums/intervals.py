"""Which results do the bounds of several numbers allow? Interval arithmetic, exact or rounded outwards, never a float."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from factcheck.figures import EXACT, Bounds

_DOWN = Context(prec=40, rounding=ROUND_FLOOR)
_UP = Context(prec=40, rounding=ROUND_CEILING)
HUNDRED = Decimal(100)


def added(all_bounds: Iterable[Bounds]) -> Bounds:
    """The sum of all of them; an end is open where one of the ends is."""
    found = Bounds.point(Decimal(0))
    for bounds in all_bounds:
        found = Bounds(
            low=_plus(found.low, bounds.low),
            high=_plus(found.high, bounds.high),
            low_closed=found.low_closed and bounds.low_closed,
            high_closed=found.high_closed and bounds.high_closed,
        )
    return found


def subtracted(one: Bounds, other: Bounds) -> Bounds:
    return added((one, other.mirrored()))


def divided(one: Bounds, other: Bounds) -> Bounds | None:
    """one / other of two amounts that are nowhere negative; None where other may be nought."""
    if other.low is None or other.low <= 0:
        return None
    low = Decimal(0) if one.low is None or other.high is None else _DOWN.divide(one.low, other.high)
    high = None if one.high is None else _UP.divide(one.high, other.low)
    return _ordered(low, high, low_closed=one.low_closed and other.high_closed, high_closed=one.high_closed and other.low_closed)


def moved(new: Bounds, old: Bounds) -> Bounds | None:
    """By how many per cent old has become new."""
    ratio = divided(new, old)
    return None if ratio is None else added((ratio.times(HUNDRED), Bounds.point(-HUNDRED)))


def widened(bounds: Bounds, by: Decimal) -> Bounds:
    """The bounds with so much more on either side; the new ends are outside."""
    return Bounds(
        low=None if bounds.low is None else EXACT.subtract(bounds.low, by),
        high=None if bounds.high is None else EXACT.add(bounds.high, by),
        low_closed=False,
        high_closed=False,
    )


def _plus(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else EXACT.add(one, other)


def _ordered(low: Decimal, high: Decimal | None, *, low_closed: bool, high_closed: bool) -> Bounds:
    """Bounds whose two ends may be one: that point is allowed, so that rounding outwards never empties them."""
    if high is not None and low >= high:
        return Bounds.point(high)
    return Bounds(low=low, high=high, low_closed=low_closed, high_closed=high_closed)
