"""What does a text count in the same breath as a number? Its other tallies, up to the next one of the same thing.

Of people other people, of things other things: the dead may rise while the houses that fell remain as many.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.figures import Kind, Reading
from factcheck.metrics import is_known
from factcheck.units import COUNTERS_OF_PEOPLE, UNITS

_GAP = 24  #: characters between two numbers told in one breath


class Count(NamedTuple):
    """One count of one text: where it stands, what it counts, its number, and whether that is of people or cases of them."""

    start: int
    end: int
    metric: str
    value: Decimal
    of_people: bool


def of_readings(readings: Sequence[Reading]) -> Mapping[int, frozenset[tuple[str, Decimal]]]:
    """For the place of each count of a text what it counts along with it."""
    places = [place for place, reading in enumerate(readings) if _is_count(reading)]
    counts = (readings[place] for place in places)
    told = [
        Count(one.start, one.end, one.metric or "", one.bounds.low or Decimal(0), one.unit in COUNTERS_OF_PEOPLE)
        for one in counts
    ]
    return dict(zip(places, beside(told), strict=True))


def _is_count(reading: Reading) -> bool:
    is_exact = reading.value is not None and reading.bounds.low == reading.bounds.high
    is_counted = reading.unit in UNITS and UNITS[reading.unit].counted
    return is_exact and is_counted and reading.kind is Kind.LEVEL and is_known(reading.metric)


def beside(counts: Sequence[Count]) -> list[frozenset[tuple[str, Decimal]]]:
    """For each count of one text, in their order, the others of its breath. Linear in their number."""
    found: list[frozenset[tuple[str, Decimal]]] = []
    breath: list[Count] = []
    for count in counts:
        if breath and (count.start - breath[-1].end > _GAP or any(count.metric == one.metric for one in breath)):
            found += _of(breath)
            breath = []
        breath.append(count)
    return found + _of(breath)


def _of(breath: Sequence[Count]) -> list[frozenset[tuple[str, Decimal]]]:
    told = {kind: frozenset((one.metric, one.value) for one in breath if one.of_people is kind) for kind in (True, False)}
    return [told[one.of_people] - {(one.metric, one.value)} for one in breath]
