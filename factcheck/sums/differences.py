"""Does a stated difference fit the two values that it lies between?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.figures import Bounds, Change, Kind
from factcheck.sums import amounts
from factcheck.sums.answers import Check, Part, Role, Rule
from factcheck.sums.intervals import subtracted
from factcheck.sums.moves import Move, moves
from factcheck.sums.page import Page
from factcheck.sums.weighing import weighed


def checks(page: Page) -> Iterator[Check]:
    for move in moves(page):
        if move.stated.kind is not Kind.CHANGE or not _fits_unit(move):
            continue
        parts = (
            Part(role=Role.NEW, reading=move.new),
            Part(role=Role.OLD, reading=move.old),
            Part(role=Role.DIFFERENCE, reading=move.stated),
        )
        check = weighed(Rule.DIFFERENCE, parts, _difference, sign=-1 if move.stated.change is Change.DOWN else 1)
        if check is not None:
            yield check


def _fits_unit(move: Move) -> bool:
    """The two values' own unit; between percentages it is percentage points, whatever an article calls them."""
    if move.new.unit == "percent":
        return move.stated.unit == "percentage_point"
    return not amounts.is_ratio(move.new) and amounts.same_unit(move.new, move.stated)


def _difference(bounds: Sequence[Bounds]) -> Bounds:
    new, old = bounds
    return subtracted(new, old)
