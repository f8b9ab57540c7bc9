"""Was the number right when it was printed? A first count against the last word, a value that everybody has given up since."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from math import comb

from factcheck.comparison.arithmetic import relative_gap
from factcheck.comparison.neighbour_slips import Context
from factcheck.comparison.slip import Slip, slip
from factcheck.comparison.statement import Statement
from factcheck.figures import Stage

ONCE_IN = Decimal("0.02")  #: how often texts of one final number call one of them a first one, the other the last word
ONE_SIDED = Decimal("0.2")  #: how often one of them alone says what it is


def provisional(one: Statement, other: Statement, context: Context) -> Slip | None:
    """初值3.1% and 修訂後3.4%: a first count and the last word. Half as much again is no revision."""
    stages = {one.stage, other.stage}
    if len(stages) == 1 or not one.shares_unit_with(other) or relative_gap(one, other) > Decimal("0.5"):
        return None
    first, last = (one, other) if one.stage is Stage.PROVISIONAL or other.stage is Stage.FINAL else (other, one)
    return slip("provisional", first, last, weight="15", ways=ONE_SIDED if None in stages else ONCE_IN)


def superseded(one: Statement, other: Statement, context: Context) -> Slip | None:
    """6113 in all that was printed until May, 6114 in all since: three texts at least, two days at least."""
    if len(context.told) < 3 or one.published is None or other.published is None:
        return None
    for early, late in ((one, other), (other, one)):
        before, after = _printed(context.told, early), _printed(context.told, late)
        if len(before) + len(after) < 3 or not before or not after or max(before).date() >= min(after).date():
            continue
        by_chance = Decimal(2) / comb(len(before) + len(after), len(before))
        times = {"until": f"{max(before):%Y-%m-%d}", "since": f"{min(after):%Y-%m-%d}"}
        return slip("superseded", early, late, weight="2", ways=by_chance, **times)
    return None


def _printed(told: Sequence[Statement], like: Statement) -> list[datetime]:
    """When those that can be right together with this one were printed, zones dropped; none where one has no time."""
    company = [one for one in told if one.shares_unit_with(like) and one.bounds.overlaps(like.bounds)]
    if any(one.published is None for one in company):
        return []
    return [one.published.replace(tzinfo=None) for one in company if one.published is not None]
