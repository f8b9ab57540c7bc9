"""Does a stated multiple fit the two values that it is a multiple of?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.figures import Bounds, Kind
from factcheck.sums import amounts
from factcheck.sums.answers import Check, Outcome, Part, Role, Rule
from factcheck.sums.intervals import added, divided
from factcheck.sums.moves import moves
from factcheck.sums.page import Page
from factcheck.sums.weighing import weighed

_ONE_LESS = Bounds.point(Decimal(-1))


def checks(page: Page) -> Iterator[Check]:
    """增長3倍 is three times as much to some papers and four times to others: a rate in multiples holds if either does."""
    for move in moves(page):
        if move.stated.unit != "multiple" or amounts.is_ratio(move.new):
            continue
        parts = (
            Part(role=Role.NEW, reading=move.new),
            Part(role=Role.OLD, reading=move.old),
            Part(role=Role.MULTIPLE, reading=move.stated),
        )
        found = [weighed(Rule.MULTIPLE, parts, _times)]
        if move.stated.kind is Kind.RATE:
            found.append(weighed(Rule.TIMES_MORE, parts, _times_more))
        known = sorted((check for check in found if check is not None), key=lambda check: list(Outcome).index(check.outcome))
        if known:
            yield known[-1]


def _times(bounds: Sequence[Bounds]) -> Bounds | None:
    new, old = bounds
    return divided(new, old)


def _times_more(bounds: Sequence[Bounds]) -> Bounds | None:
    ratio = _times(bounds)
    return None if ratio is None else added((ratio, _ONE_LESS))
