"""Which sums does a text state in full, and do they hold? The table of contents: each kind of sum is a module beside this one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.figures import Reading
from factcheck.sums import averages, bracketed, differences, growth, made_of, multiples, shares, totals
from factcheck.sums.answers import Check, Outcome
from factcheck.sums.page import Page

KINDS: tuple[Callable[[Page], Iterator[Check]], ...] = (
    totals.checks,
    bracketed.checks,
    made_of.checks,
    shares.checks,
    growth.checks,
    differences.checks,
    multiples.checks,
    averages.checks,
)
_GRAVEST = tuple(Outcome)


def check(text: str, readings: Sequence[Reading]) -> list[Check]:
    """Every sum of which the text gives all numbers and of which their roles are sure; those that fail first, then in text order.

    readings are those of this text, as read or as an editor has set them right. Work is linear in text and readings: every
    number is looked at with its neighbours only, or found by its figure.
    """
    page = Page(text, readings)
    found: dict[tuple[object, ...], Check] = {}
    for kind in KINDS:
        for one in kind(page):
            found.setdefault((one.rule, *sorted(part.reading.start for part in one.parts)), one)
    return sorted(found.values(), key=lambda one: (_GRAVEST.index(one.outcome), one.start, one.end))
