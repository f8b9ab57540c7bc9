"""Does a stated rate of change fit the old and the new value?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.figures import Bounds, Change, Kind
from factcheck.sums import amounts
from factcheck.sums.answers import Check, Outcome, Part, Role, Rule
from factcheck.sums.intervals import moved
from factcheck.sums.moves import moves
from factcheck.sums.page import Page
from factcheck.sums.weighing import weighed


def checks(page: Page) -> Iterator[Check]:
    for move in moves(page):
        if move.stated.kind is not Kind.RATE or move.stated.unit != "percent" or amounts.is_ratio(move.new):
            continue
        parts = (
            Part(role=Role.NEW, reading=move.new),
            Part(role=Role.OLD, reading=move.old),
            Part(role=Role.GROWTH, reading=move.stated),
        )
        sign = -1 if move.stated.change is Change.DOWN else 1
        check = weighed(Rule.GROWTH, parts, _growth, sign=sign, is_other_base=move.is_other_base)
        if check is not None and (not move.is_other_base or _is_more_than_all(check)):
            yield check


def _is_more_than_all(check: Check) -> bool:
    """Whether a growth over the last part of the way is more than over all of it: the value would have to have fallen before."""
    low = check.stated.bounds.low
    return check.outcome is Outcome.FAILS and check.computed.high is not None and low is not None and check.computed.high < low


def _growth(bounds: Sequence[Bounds]) -> Bounds | None:
    new, old = bounds
    return moved(new, old)
