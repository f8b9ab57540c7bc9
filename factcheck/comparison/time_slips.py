"""Was the number right when it was printed? A first count against the last word, a value that everybody has given up since."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from math import comb

from factcheck.comparison.arithmetic import relative_gap
from factcheck.comparison.neighbour_slips import Context
from factcheck.comparison.slip import Slip, chance, slip
from factcheck.comparison.statement import Statement
from factcheck.figures import Stage

ONCE_IN = Decimal("0.02")  #: how often texts of one final number call one of them a first one, the other the last word
ONE_SIDED = Decimal("0.2")  #: how often one of them alone says what it is
SELDOM = Decimal("0.34")  #: two texts and two later ones, one and five later ones, fall so by chance
NEAR = 5  #: times as often as any number does one near the old one follow it
REVISION = Decimal("0.5")  #: by so great a part may a number be set right, or go on, and still be the same figure's


def provisional(one: Statement, other: Statement, context: Context) -> Slip | None:
    """初值3.1% and 修訂後3.4%: a first count and the last word. Half as much again is no revision."""
    stages = {one.stage, other.stage}
    if len(stages) == 1 or not one.shares_unit_with(other) or relative_gap(one, other) > REVISION:
        return None
    first, last = (one, other) if one.stage is Stage.PROVISIONAL or other.stage is Stage.FINAL else (other, one)
    return slip("provisional", first, last, weight="15", ways=ONE_SIDED if None in stages else ONCE_IN)


def superseded(one: Statement, other: Statement, context: Context) -> Slip | None:
    """6113 in all that was printed until May, 6250 in all since; of three texts it says nothing, one is always the first.

    It foretells no digits, so that a slip which explains the very number comes before it; but it is shown beside.
    """
    if len(context.told) < 4 or one.published is None or other.published is None or relative_gap(one, other) > REVISION:
        return None
    for early, late in ((one, other), (other, one)):
        before, after = _printed(context.told, early), _printed(context.told, late)
        if not before or not after or max(before).date() >= min(after).date():
            continue
        by_chance = Decimal(2) / comb(len(before) + len(after), len(before))
        if by_chance <= SELDOM:
            times = {"until": f"{max(before):%Y-%m-%d}", "since": f"{min(after):%Y-%m-%d}"}
            likelihood = 10 * NEAR * chance(early, late) / by_chance
            return Slip("superseded", early, late, likelihood, times, is_note=True)
    return None


def _printed(told: Sequence[Statement], like: Statement) -> list[datetime]:
    """When those that can be right together with this one were printed, zones dropped; none where one has no time."""
    company = [one for one in told if one.shares_unit_with(like) and one.bounds.overlaps(like.bounds)]
    if any(one.published is None for one in company):
        return []
    return [one.published.replace(tzinfo=None) for one in company if one.published is not None]
