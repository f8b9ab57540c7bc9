"""How do 15.3 公里 and 15,300 公尺 meet? Each dimension is set in its base unit, 28例 and 29人 in people; money never is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.comparison.statement import EXACT, Statement
from factcheck.units import BASE_UNITS, COUNTERS_OF_PEOPLE, UNITS, dimension_of


def in_one_unit(statements: Sequence[Statement]) -> Sequence[Statement]:
    """The statements as they are where each dimension has one unit, else those of a mixed dimension in its base unit."""
    told = {statement.unit for statement in statements}
    if len(told & COUNTERS_OF_PEOPLE) > 1:
        statements = [replace(one, unit="person") if one.unit in COUNTERS_OF_PEOPLE else one for one in statements]
    mixed = {dimension_of(unit) for unit in told if any(_differ(unit, other) for other in told)}
    return [_in_base_unit(statement) if dimension_of(statement.unit) in mixed else statement for statement in statements]


def _differ(one: str, other: str) -> bool:
    """Two units of one measure; currencies have no factors and stay apart."""
    return one != other and dimension_of(one) == dimension_of(other) and dimension_of(one) in BASE_UNITS


def _in_base_unit(statement: Statement) -> Statement:
    factor = UNITS[statement.unit].factor if statement.unit in UNITS else Decimal(1)
    bounds = statement.bounds
    return replace(
        statement,
        unit=BASE_UNITS[dimension_of(statement.unit)],
        value=_times(statement.value, factor),
        bounds=replace(bounds, low=_times(bounds.low, factor), high=_times(bounds.high, factor)),
        scale=EXACT.multiply(statement.scale, factor),
    )


def _times(value: Decimal | None, factor: Decimal) -> Decimal | None:
    return None if value is None else EXACT.multiply(value, factor)
