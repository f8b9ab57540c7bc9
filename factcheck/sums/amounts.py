"""What may a number stand for when a sum is made with it, and may two numbers be added at all?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck import metrics
from factcheck.figures import EXACT, Bounds, Kind, Period, Qualifier, Reading
from factcheck.sums.intervals import widened
from factcheck.units import MONEY, UNITS, UNKNOWN_CURRENCY, alike, dimension_of, in_base_unit

_ROUND = 2  #: noughts at the end of a whole number from which on it may be a rounded one
TIME = "time"  #: 7天 and 531億分鐘 are of one dimension, and nobody sets one against the other
_SAME = 8  #: readings of one figure that are held against each other; more say nothing new
_LAST_PERIOD = "qoq"
_SINCE = "since "
_MOST = Decimal("0.05")  #: how much of itself a round number may hide
_RATIOS = frozenset({"percent", "percentage_point", "basis_point", "multiple"})


def is_ratio(reading: Reading) -> bool:
    return reading.unit in _RATIOS


def size(reading: Reading) -> Reading:
    """The reading in base units and without a sign: a loss of 3億 is as large as a profit of -3億. None is negative then."""
    reading = in_base_unit(reading)
    if is_negative(reading):
        value = None if reading.value is None else reading.value.copy_negate()
        return replace(reading, value=value, bounds=reading.bounds.mirrored())
    return reading


def factor(reading: Reading) -> Decimal:
    """How many base units one of its unit is."""
    return UNITS[reading.unit].factor if reading.unit in UNITS else Decimal(1)


def is_negative(reading: Reading) -> bool:
    return reading.value < 0 if reading.value is not None else reading.bounds.high is not None and reading.bounds.high <= 0


def allowed(reading: Reading) -> Bounds:
    """What it may stand for in a sum: its bounds, and half of its last digit that is no nought (3000 for 2950)."""
    if is_ratio(reading) or reading.qualifier is Qualifier.RANGE or not reading.value:
        return reading.bounds
    return widened(reading.bounds, extra) if (extra := _hidden(reading)) else reading.bounds


def generous(reading: Reading) -> Bounds:
    """What it may stand for if it was cut off, or rounded up, instead of rounded: one more half of its last written digit."""
    bounds = allowed(reading)
    if reading.value is None or (bounds.low is not None and bounds.low == bounds.high and not is_ratio(reading)):
        return bounds
    return widened(bounds, EXACT.multiply(_step(reading), Decimal("0.5")))


def _step(reading: Reading) -> Decimal:
    return Decimal(1).scaleb(-reading.decimals) * reading.scale


def _hidden(reading: Reading) -> Decimal:
    """Half of the last digit that is no nought, less the half of the last digit that the bounds have already."""
    assert reading.value is not None
    if reading.decimals:
        return Decimal(0)
    value = reading.value.copy_abs()
    written = EXACT.divide(value, reading.scale)
    digits = format(written.to_integral_value(context=EXACT), "f")
    noughts = len(digits) - len(digits.rstrip("0"))
    if noughts < _ROUND:
        return Decimal(0)
    half = EXACT.multiply(Decimal(5).scaleb(noughts - 1), reading.scale)
    return min(half, EXACT.multiply(value, _MOST))


def same_unit(one: Reading, other: Reading) -> bool:
    """Whether the two may be added: one dimension, and one currency where it is money (元 without a country is any)."""
    units = {alike(one.unit), alike(other.unit)}
    if len(units) == 1:
        return True
    if dimension_of(one.unit) == MONEY == dimension_of(other.unit):
        return UNKNOWN_CURRENCY in units
    return dimension_of(one.unit) == dimension_of(other.unit) != TIME


def same_metric(one: Reading, other: Reading, *, scopes: bool = True) -> bool:
    """Whether both are read as of one metric; a loss and a profit are one, as in the line-up."""
    if one.metric is None or other.metric is None or one.is_of_a_part or other.is_of_a_part:
        return False
    return _base(one) == _base(other) and (not scopes or part_of(one) == part_of(other))


def apart(one: Reading, other: Reading) -> bool:
    """Whether the text gives the two different owners or different metrics: what is unknown sets nothing apart."""
    if one.entity is not None and other.entity is not None and one.entity != other.entity:
        return True
    return one.metric is not None and other.metric is not None and (_base(one), part_of(one)) != (_base(other), part_of(other))


def part_of(reading: Reading) -> tuple[str, ...]:
    """Which part of the metric it is of: its scopes, but for what a move is measured against."""
    return tuple(scope for scope in reading.scope if scope != _LAST_PERIOD and not scope.startswith(_SINCE))


def measured_from(reading: Reading) -> Period | None:
    """The period against which the text measures a move, where it names one: 較今年三月."""
    for scope in reading.scope:
        if scope.startswith(_SINCE):
            try:
                return Period.from_iso(scope.removeprefix(_SINCE))
            except ValueError:
                return None
    return None


def is_on_last_period(reading: Reading) -> bool:
    """Whether a move is measured against the month or the quarter before."""
    return _LAST_PERIOD in reading.scope


def is_level(reading: Reading) -> bool:
    return reading.kind is Kind.LEVEL and reading.value is not None and reading.qualifier is not Qualifier.RANGE


def _base(reading: Reading) -> str | None:
    metric = metrics.METRICS.get(reading.metric or "")
    return reading.metric if metric is None else metric.opposite_of or metric.key


def is_money(reading: Reading) -> bool:
    return dimension_of(reading.unit) == MONEY


def is_move(reading: Reading) -> bool:
    """Whether it says by how much something moved."""
    return reading.value is not None and (reading.kind in (Kind.RATE, Kind.CHANGE) or reading.unit == "multiple")


Figure = tuple[str | None, str | None, tuple[str, ...], Period | None]


def figure_of(reading: Reading, period: Period | None) -> Figure:
    """What the reading is of, at another period or at none."""
    return reading.entity, _base(reading), part_of(reading), period


def by_figure(readings: Iterable[Reading]) -> Mapping[Figure, list[Reading]]:
    """The levels of which the text says whose, what and when, by just that."""
    found: dict[Figure, list[Reading]] = {}
    for reading in readings:
        if is_level(reading) and reading.metric and reading.entity and reading.period and not reading.is_of_a_part:
            same = found.setdefault(figure_of(reading, reading.period), [])
            if len(same) < _SAME:
                same.append(reading)
    return found


def agreed(readings: Sequence[Reading]) -> Reading | None:
    """The first of several readings of one figure; None where the text gives it two values, one of which is misread."""
    fits = all(same_unit(readings[0], reading) and allowed(readings[0]).overlaps(allowed(reading)) for reading in readings)
    return readings[0] if readings and fits else None


def is_earlier(one: Reading, other: Reading) -> bool:
    return one.period is not None and other.period is not None and one.period.end < other.period.end
