"""What do readers forgive a number? Its bounds as wide as they are taken when another text says the same number more exactly.

逾2500 and 2500 name one number, and a headline that writes 1078公尺, or 45631點, for 1078.48 and 45631.59 leaves the rest out:
neither is a disagreement. Nor are 4800億 and 4765億 of one sum of
money. People and things are counted one by one, and 6113 stays 6113.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.comparison.arithmetic import is_cut_off, rounded
from factcheck.comparison.statement import EXACT, Statement
from factcheck.figures import Bounds
from factcheck.units import MONEY, UNITS, dimension_of

_HALF = Decimal("0.5")
_MANY = 40  #: statements of one outlet; beyond them nothing is left out
_SCALE = 10_000  #: from 萬 on a scale word leaves out what is below it
_LONG = 3  #: digits of a measured number whose rest is cut off as often as rounded


def with_leeway(statements: Sequence[Statement]) -> Sequence[Statement]:
    """The statements with hedges that include the number they name, and measured wholes as wide as finer ones need."""
    statements = _without_own_cuts(statements)
    fine = {statement.unit for statement in statements if statement.decimals and statement.scale == 1}
    values = {one.value for one in statements if one.value is not None}
    return [_in_hundreds(_measured(_closed(statement), fine), values) for statement in statements]


def _in_hundreds(statement: Statement, values: Collection[Decimal]) -> Statement:
    """4800億 beside 4765億: a sum of money told in hundreds of its scale word, where another text's number rounds to it."""
    if statement.decimals or statement.scale < _SCALE or not statement.value or dimension_of(statement.unit) != MONEY:
        return statement
    step = EXACT.multiply(statement.scale, Decimal(100))
    if len(statement.digits) <= len("00") or not statement.digits.endswith("00") or len(values) > _MANY:
        return statement
    if not any(value != statement.value and rounded(value, step) == statement.value for value in values):
        return statement
    half = EXACT.multiply(step, _HALF)
    low, high = EXACT.subtract(statement.value, half), EXACT.add(statement.value, half)
    own = statement.bounds
    wide = Bounds(low=low if own.low is not None else None, high=high if own.high is not None else None)
    return replace(statement, bounds=wide)


def _without_own_cuts(statements: Sequence[Statement]) -> Sequence[Statement]:
    """22.4萬戶 in the headline, 22萬4529戶 below it: what an outlet cuts off of its own number is no other number."""
    voices: dict[str, list[Statement]] = {}
    for one in statements:
        voices.setdefault(one.outlet, []).append(one)
    if len(voices) == len(statements) or max(map(len, voices.values()), default=0) > _MANY:
        return statements
    cut = {id(one) for voice in voices.values() for one in voice for fine in voice if _leaves_out_the_rest_of(one, fine)}
    return [one for one in statements if id(one) not in cut]


def _leaves_out_the_rest_of(one: Statement, fine: Statement) -> bool:
    return one.unit == fine.unit and not one.bounds.overlaps(fine.bounds) and is_cut_off(one, fine)


def _closed(statement: Statement) -> Statement:
    """逾2500: from 2500 on."""
    bounds, value = statement.bounds, statement.value
    if value is None or value not in (bounds.low, bounds.high) or bounds.low == bounds.high:
        return statement
    low_closed = bounds.low_closed or bounds.low == value
    high_closed = bounds.high_closed or bounds.high == value
    if (low_closed, high_closed) == (bounds.low_closed, bounds.high_closed):
        return statement
    return replace(statement, bounds=replace(bounds, low_closed=low_closed, high_closed=high_closed))


def _measured(statement: Statement, fine: set[str]) -> Statement:
    if not statement.is_exact or statement.value is None or statement.decimals or statement.scale != 1:
        return statement
    if statement.unit not in fine or statement.unit not in UNITS or UNITS[statement.unit].counted:
        return statement
    size = statement.value.copy_abs()
    rest = Decimal(1) if len(statement.digits) >= _LONG or statement.unit == "point" else _HALF
    bounds = Bounds(low=EXACT.subtract(size, _HALF), high=EXACT.add(size, rest))
    return replace(statement, bounds=bounds.mirrored() if statement.value < 0 else bounds)
