"""Where does each value lie on the line? Geometry in per cent of the width, so that it goes into SVG attributes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from factcheck.figures import Bounds

EDGE = Decimal(4)  #: per cent kept free at both ends, so that no symbol is cut off


@dataclass(frozen=True, kw_only=True)
class Point:
    """One row to draw. value and bounds are in one unit; state names the symbol (source, agree, conflict, apart, unmarked …)."""

    label: str
    state: str
    value: Decimal | None
    bounds: Bounds | None
    extra: dict[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """A point with its places: x of the symbol; low, high of the whisker; open ends run to the edge and have no cap."""

    point: Point
    x: str | None
    low: str | None
    high: str | None
    low_capped: bool
    high_capped: bool


@dataclass(frozen=True, kw_only=True)
class Tick:
    x: str
    value: Decimal


@dataclass(frozen=True, kw_only=True)
class Line:
    rows: Sequence[Drawn]
    ticks: Sequence[Tick]
    reference: str | None
    band: tuple[str, str] | None  #: x and width
    starts_at_zero: bool
    is_logarithmic: bool = False


def percent(place: Decimal) -> str:
    return f"{place:.2f}%"


def draw(
    points: Sequence[Point],
    *,
    reference: Decimal | None = None,
    band: Bounds | None = None,
    whole: bool = False,
    logarithmic: bool = False,
) -> Line:
    """Places every point on one axis that holds all values and all finite bounds. whole: there are no halves of it.

    logarithmic: equal widths are equal ratios. Only for what spans_decades(); bounds that begin at zero or below are open there.
    """
    first, last = _domain([end for end in _places(points) if not logarithmic or end > 0])
    along: Callable[[Decimal], Decimal] = Decimal.log10 if logarithmic else Decimal
    begin, end = along(first), along(last)

    def place(value: Decimal) -> Decimal:
        inside = along(min(max(value, first), last))
        return EDGE + (inside - begin) / (end - begin) * (100 - 2 * EDGE)

    def drawn(point: Point) -> Drawn:
        bounds = point.bounds
        wide = bounds is not None and (bounds.low is None or bounds.low != bounds.high)
        low = None if bounds is None or bounds.low is None or (logarithmic and bounds.low <= 0) else bounds.low
        high = None if bounds is None or bounds.high is None else bounds.high
        return Drawn(
            point=point,
            x=None if point.value is None else percent(place(point.value)),
            low=(percent(place(low)) if low is not None else "0%") if wide else None,
            high=(percent(place(high)) if high is not None else "100%") if wide else None,
            low_capped=low is not None,
            high_capped=high is not None,
        )

    shaded = None
    if band is not None and (band.low is not None or band.high is not None) and band.low != band.high:
        left = EDGE if band.low is None else place(band.low)
        right = 100 - EDGE if band.high is None else place(band.high)
        shaded = (percent(left), percent(max(right - left, Decimal("0.4"))))
    return Line(
        rows=[drawn(point) for point in points],
        ticks=[
            Tick(x=percent(place(value)), value=value)
            for value in (decades(first, last) if logarithmic else nice_ticks(first, last, whole=whole))
        ],
        reference=None if reference is None else percent(place(reference)),
        band=shaded,
        starts_at_zero=first <= 0 <= last,
        is_logarithmic=logarithmic,
    )


def spans_decades(points: Iterable[Point]) -> bool:
    """Whether a logarithmic axis tells apart what a linear one crowds: values above zero, one at least ten times another."""
    values = [point.value for point in points if point.value is not None]
    return bool(values) and min(values) > 0 and max(values) >= 10 * min(values)


def decades(first: Decimal, last: Decimal, *, most: int = 3) -> list[Decimal]:
    """The powers of ten between two values above zero; with two and five times each where there are few; of many some.

    Few, because their digits grow long, and stand beside each other on a narrow phone.
    """
    powers = range(first.adjusted(), last.adjusted() + 1)
    found = [value for value in (Decimal(1).scaleb(power) for power in powers) if first <= value <= last]
    if len(found) < 2:
        marks = sorted(Decimal(mark).scaleb(power) for power in powers for mark in (1, 2, 5))
        found = [value for value in marks if first <= value <= last]
    return found[:: -(-len(found) // most)] if found else []


def _places(points: Iterable[Point]) -> list[Decimal]:
    """All values and finite bounds."""
    ends = [end for point in points for end in (point.value, *((point.bounds.low, point.bounds.high) if point.bounds else ()))]
    return [end for end in ends if end is not None]


def _domain(values: Iterable[Decimal]) -> tuple[Decimal, Decimal]:
    known = list(values) or [Decimal(0)]
    first, last = min(known), max(known)
    if first == last:  # all the same: the point stands in the middle
        around = abs(first) / 100 or Decimal(1)
        return first - around, last + around
    return first, last


def nice_ticks(first: Decimal, last: Decimal, *, most: int = 4, whole: bool = False) -> list[Decimal]:
    """Round values inside the domain, in steps of 1, 2 or 5 times a power of ten."""
    rough = (last - first) / most
    step = Decimal(1).scaleb(rough.adjusted())
    for factor in (1, 2, 5, 10):
        if step * factor >= rough:
            step *= factor
            break
    if whole:
        step = max(step, Decimal(1))
    start = (first / step).to_integral_value(rounding="ROUND_CEILING") * step
    ticks: list[Decimal] = []
    while start <= last and len(ticks) <= most:
        ticks.append(start)
        start += step
    return ticks
