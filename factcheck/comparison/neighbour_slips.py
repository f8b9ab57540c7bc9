"""Is the number right, but of something else? Of another period, metric or company, or the change where the level belongs.

What speaks for it is a statement of the neighbouring figure with the same number: the more digits agree and the fewer neighbours
there are, the less it can be chance.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.comparison.arithmetic import digits_fit, gap
from factcheck.comparison.label_slips import PERCENTS
from factcheck.comparison.siblings import Differs, Sibling
from factcheck.comparison.slip import Slip, slip
from factcheck.comparison.statement import EXACT, Statement
from factcheck.comparison.wording import named
from factcheck.figures import Kind

MOVES = frozenset((Kind.CHANGE, Kind.RATE))


class Context(NamedTuple):
    """What there is beside the pair: neighbouring figures, and everything that is told of this one."""

    siblings: Sequence[Sibling] = ()
    told: Sequence[Statement] = ()


class Borrowed(NamedTuple):
    """A number that a neighbouring figure has too."""

    wrong: Statement
    right: Statement
    sibling: Sibling
    chance: Decimal  #: how often one neighbour or another has the number by chance


def other_period(one: Statement, other: Statement, context: Context) -> Slip | None:
    """14.4億 for 2024, where another outlet, or the same, gives 14.4億 for 2023."""
    found = _borrowed(one, other, context, Differs.PERIOD)
    return found and _slip("other_period", found, period=found.sibling.of)


def other_metric(one: Statement, other: Statement, context: Context) -> Slip | None:
    """The operating loss for the net one, new cases for all cases, a segment for the whole."""
    found = _borrowed(one, other, context, Differs.METRIC)
    return found and _slip("other_metric", found, metric=found.sibling.of)


def other_entity(one: Statement, other: Statement, context: Context) -> Slip | None:
    """The subsidiary's number for its parent's, the number of the company named beside it."""
    found = _borrowed(one, other, context, Differs.ENTITY)
    return found and _slip("other_entity", found, entity=found.sibling.of)


def up_by_up_to(one: Statement, other: Statement, context: Context) -> Slip | None:
    """增至3億 where others have 增加3億 and 17.4億 in all; and 增加17.4億 the other way round."""
    found = _borrowed(one, other, context, Differs.KIND)
    if found is None or (found.wrong.kind in MOVES) == (found.sibling.statement.kind in MOVES):
        return None
    return _slip("level_as_change" if found.wrong.kind in MOVES else "change_as_level", found)


def difference_as_level(one: Statement, other: Statement, context: Context) -> Slip | None:
    """營收3億, where others have 17.4億, and 14.4億 for the year before: nobody states the change, but the sum gives it."""
    years = [sibling for sibling in context.siblings if sibling.differs is Differs.PERIOD]
    for wrong, right in ((one, other), (other, one)):
        if wrong.kind in MOVES or not wrong.value or 2 * wrong.centre.copy_abs() > right.centre.copy_abs():
            continue
        for year in years:
            slack = sum(map(_slack, (wrong, right, year.statement)), Decimal(0))
            apart = EXACT.subtract(gap(right, year.statement), wrong.value.copy_abs()).copy_abs()
            window = EXACT.divide(2 * slack, wrong.value.copy_abs())
            if year.statement.shares_unit_with(right) and apart <= slack and window <= Decimal("0.2"):
                by_chance = max(len(years) * window, _by_chance(len(years), wrong.telling)) * len(years)
                return _slip("difference_as_level", Borrowed(wrong, right, year, by_chance), weight="5", period=year.of)
    return None


def _slack(statement: Statement) -> Decimal:
    """How far the value may lie from what is written."""
    return Decimal(0) if statement.is_exact else statement.step / 2


def _slip(code: str, found: Borrowed, *, weight: str = "20", **params: str) -> Slip:
    return slip(
        code,
        found.wrong,
        found.right,
        weight=weight,
        ways=found.chance,
        outlet=found.sibling.statement.outlet,
        stated=named(found.sibling.statement),
        **params,
    )


def _borrowed(one: Statement, other: Statement, context: Context, differs: Differs) -> Borrowed | None:
    """Which of the two a neighbour has and the other not; None where none has it, or where each has one."""
    siblings = [sibling for sibling in context.siblings if sibling.differs is differs]
    for wrong, right in ((one, other), (other, one)):
        for sibling in siblings:
            if _is_number_of(sibling.statement, wrong) and not _is_number_of(sibling.statement, right):
                chance = _by_chance(len(siblings), min(wrong.telling, sibling.statement.telling))
                return Borrowed(wrong, right, sibling, chance)
    return None


def _is_number_of(sibling: Statement, statement: Statement) -> bool:
    """The same number but for the sign, or rounded to three digits and more; % and points of change are alike here."""
    if not sibling.value or not statement.value:
        return False
    if not sibling.shares_unit_with(statement) and {sibling.unit, statement.unit} != PERCENTS:
        return False
    if sibling.value.copy_abs() == statement.value.copy_abs():
        return True
    return min(sibling.telling, statement.telling) >= 3 and digits_fit(sibling, statement)


def _by_chance(siblings: int, digits: int) -> Decimal:
    """Neighbours lie nearer to each other than any two numbers: one digit of them is taken as agreeing anyhow."""
    return min(Decimal(1), Decimal(siblings).scaleb(1 - digits, EXACT)) * siblings
