"""Which figure did a copy alter? Where did 6113 become 6114?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.figures import Bounds
from factcheck.lineage.passages import NumberPair


@dataclass(frozen=True, kw_only=True)
class Stated:
    """A figure as one text states it, by its code points there. ref is the caller's own: a row, a reading."""

    start: int
    end: int
    bounds: Bounds
    unit: str
    ref: object = None


@dataclass(frozen=True, kw_only=True)
class Altered:
    """Two figures at one place of a copied passage that cannot both be true."""

    one: Stated
    other: Stated


def alterations(pairs: Iterable[NumberPair], one: Sequence[Stated], other: Sequence[Stated]) -> list[Altered]:
    """The figures that the pairs of numbers stand for, where no value satisfies both.

    6,113 and 六千多 is a rounding, and a number that no figure was read from (a day, an article of the law) is no figure altered.
    """
    here, there = _by_start(one), _by_start(other)
    found = []
    for pair in pairs:
        said, says = _at(here, pair.start, pair.end), _at(there, pair.other_start, pair.other_end)
        if said is not None and says is not None and said.unit == says.unit and not said.bounds.overlaps(says.bounds):
            found.append(Altered(one=said, other=says))
    return list({(altered.one.start, altered.other.start): altered for altered in found}.values())


def _by_start(stated: Sequence[Stated]) -> list[Stated]:
    return sorted(stated, key=lambda figure: figure.start)


def _at(stated: list[Stated], start: int, end: int) -> Stated | None:
    """The figure whose words hold the number."""
    return next((figure for figure in stated if figure.start <= start and end <= figure.end), None)
