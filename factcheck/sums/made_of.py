"""Do figures add up of which one is made of the others, whatever words tell them? Exports and imports are the trade."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.figures import Reading
from factcheck.sums import adding, amounts
from factcheck.sums.answers import Check
from factcheck.sums.page import Page
from factcheck.sums.words import MADE_OF

_APART = 3  #: sentences between the total and a part


def checks(page: Page) -> Iterator[Check]:
    known = amounts.by_figure(page.readings)
    for (entity, metric, scope, period), totals in known.items():
        names = MADE_OF.get(metric or "")
        total = amounts.agreed(totals)
        if names is None or total is None:
            continue
        parts = [amounts.agreed(known.get((entity, name, scope, period), ())) for name in names]
        found = [part for part in parts if part is not None and _is_beside(page, part, total)]
        if len(found) == len(names):
            check = adding.weighed(found, total)
            if check is not None:
                yield check


def _is_beside(page: Page, part: Reading, total: Reading) -> bool:
    return amounts.same_unit(part, total) and abs(page.number(part) - page.number(total)) <= _APART
