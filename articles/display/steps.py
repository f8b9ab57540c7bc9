"""Where does each count lie on the time line? Geometry in per cent of the drawing, so that it goes into SVG attributes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from articles.display.plot import EDGE, nice_ticks, percent
from articles.wording.moments import on_an_axis
from factcheck.comparison.course import Step

HOURS = (1, 2, 3, 6, 12, 24, 48, 96, 168, 336, 720, 1440, 2880, 8640)  #: between two ticks of time
MOST_TICKS = 3  #: as many as fit a phone


@dataclass(frozen=True, kw_only=True)
class Point:
    step: Step
    x: str
    y: str | None  #: none for a wording without a number (數百)
    low: str | None  #: the whisker, where the wording allows several values
    high: str | None

    @property
    def shape(self) -> str:
        """A square for what others contradict at once, a triangle for what goes back, else a circle."""
        remarks = [str(remark) for remark, _other in self.step.remarks]
        return remarks[-1] if remarks else "told"


@dataclass(frozen=True, kw_only=True)
class Tick:
    place: str
    value: Decimal


@dataclass(frozen=True, kw_only=True)
class Chart:
    points: Sequence[Point]
    lines: Sequence[tuple[str, str, str, str]]  #: x1, y1, x2, y2 of each stretch of the step line
    ticks: Sequence[Tick]
    times: Sequence[tuple[str, str]]
    starts_at_zero: bool


def draw(drawn: Sequence[Step]) -> Chart | None:
    """The chart of statements in one unit that have a moment; None unless they speak of two moments at least."""
    moments = [step.said.moment for step in drawn if step.said.moment is not None]
    values = [step.said.value for step in drawn if step.said.value is not None]
    if len(set(moments)) < 2 or not values:
        return None
    first, last = min(moments), max(moments)
    bottom, top = _domain([*values, *(end for step in drawn for end in (step.said.bounds.low, step.said.bounds.high))])

    def across(moment: datetime) -> Decimal:
        return EDGE + Decimal((moment - first) / (last - first)) * (100 - 2 * EDGE)

    def up(value: Decimal) -> Decimal:
        inside = min(max(value, bottom), top)
        return 100 - 2 * EDGE - (inside - bottom) / (top - bottom) * (100 - 4 * EDGE)

    def point(step: Step, moment: datetime) -> Point:
        value, bounds = step.said.value, step.said.bounds
        return Point(
            step=step,
            x=percent(across(moment)),
            y=None if value is None else percent(up(value)),
            low=None if step.said.is_exact else percent(Decimal(100) if bounds.low is None else up(bounds.low)),
            high=None if step.said.is_exact else percent(Decimal(0) if bounds.high is None else up(bounds.high)),
        )

    led = [(across(s.said.moment), up(s.said.value)) for s in drawn if s.leads and s.said.moment and s.said.value is not None]
    return Chart(
        points=[point(step, step.said.moment) for step in drawn if step.said.moment is not None],
        lines=_stairs(led, across(last)),
        ticks=[Tick(place=percent(up(value)), value=value) for value in nice_ticks(bottom, top, whole=_are_whole(values))],
        times=[(percent(across(moment)), said) for moment, said in on_an_axis(nice_times(first, last))],
        starts_at_zero=bottom <= 0 <= top,
    )


def _are_whole(values: Sequence[Decimal]) -> bool:
    return all(value == value.to_integral_value() for value in values)


def _domain(ends: Sequence[Decimal | None]) -> tuple[Decimal, Decimal]:
    """From zero where that costs less than half of the height; all values in it."""
    known = [end for end in ends if end is not None]
    bottom, top = min(known), max(known)
    if 0 < bottom <= top / 2:
        bottom = Decimal(0)
    if bottom == top:
        around = abs(top) / 100 or Decimal(1)
        return bottom - around, top + around
    return bottom, top


def _stairs(led: Sequence[tuple[Decimal, Decimal]], end: Decimal) -> list[tuple[str, str, str, str]]:
    """A count stands until the next one is told: level, then straight up or down."""
    lines: list[tuple[str, str, str, str]] = []
    for place, (x, y) in enumerate(led):
        next_x, next_y = led[place + 1] if place + 1 < len(led) else (end, y)
        if next_x > x:
            lines.append((percent(x), percent(y), percent(next_x), percent(y)))
        if next_y != y:
            lines.append((percent(next_x), percent(y), percent(next_x), percent(next_y)))
    return lines


def nice_times(first: datetime, last: datetime) -> list[datetime]:
    """Moments on the full hour, or midnight, MOST_TICKS at most; the first and the last where there is no such."""
    rough = (last - first) / MOST_TICKS
    hours = next((hours for hours in HOURS if timedelta(hours=hours) >= rough), HOURS[-1])
    midnight = first.replace(hour=0, minute=0, second=0, microsecond=0)
    step = timedelta(hours=hours)
    moment = midnight + -((midnight - first) // step) * step
    ticks: list[datetime] = []
    while moment <= last and len(ticks) < MOST_TICKS + 1:
        ticks.append(moment)
        moment += step
    return ticks[:MOST_TICKS] if len(ticks) > 1 else [first, last]
