"""Which two numbers of one story are one number with a slip of the hand? 8,412億 and 8,421億, each told by other texts.

Two digits exchanged, a point in another place, a count off by one: numbers that differ so by chance are rarer than slips,
where both have three digits, no text gives both and nothing else in the story is like either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.lining_up.said import TELLING, Said, most_first, numbers

_COUNTED = 4  #: so many digits of a count must agree before one more or less is a slip: 6113 and 6114
_PERCENTS = frozenset(("percent", "percentage_point"))  #: numbers of three digits below 100 lie too near to each other


def slips(said: Sequence[Said]) -> list[tuple[int, ...]]:
    """Lists of indexes of the readings of two such numbers, those that say most first."""
    alike: dict[Hashable, dict[Decimal, tuple[int, ...]]] = defaultdict(dict)
    for indexes in numbers(said):
        first = said[indexes[0]]
        if first.value and first.digits >= TELLING:
            alike[first.story, first.unit][first.value] = indexes
    found = []
    for told in alike.values():
        pairs = [pair for pair in _pairs(told) if _may_be_one(*([said[index] for index in told[value]] for value in pair))]
        partners = [value for pair in pairs for value in pair]
        found += [(*told[one], *told[other]) for one, other in pairs if partners.count(one) == partners.count(other) == 1]
    return [most_first(said, indexes) for indexes in found]


def _pairs(told: Iterable[Decimal]) -> Iterator[tuple[Decimal, Decimal]]:
    """Every two numbers that one slip leads from one to the other."""
    by_digits: dict[tuple[int, ...], list[Decimal]] = defaultdict(list)
    values = set(told)
    for value in sorted(values):
        digits = value.normalize().as_tuple().digits
        by_digits[tuple(sorted(digits))].append(value)
        if len(digits) >= _COUNTED and value == value.to_integral_value() and value + 1 in values:
            yield value, value + 1
    for same in by_digits.values():
        yield from (pair for pair in combinations(same, 2) if _are_slips(*pair))


def _are_slips(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers of the same digits have two neighbours exchanged, or the point elsewhere."""
    mine, theirs = one.normalize().as_tuple(), other.normalize().as_tuple()
    differing = [place for place, (a, b) in enumerate(zip(mine.digits, theirs.digits, strict=True)) if a != b]
    if not differing:
        return True
    return mine.exponent == theirs.exponent and len(differing) == 2 and differing[1] == differing[0] + 1


def _may_be_one(ones: Sequence[Said], others: Sequence[Said]) -> bool:
    """Whether no text gives both numbers and nobody names two metrics; of a percentage and a count, both must name one."""
    if {one.file for one in ones} & {other.file for other in others}:
        return False
    if any(one.is_of_another_metric(other) for one in ones for other in others):
        return False
    has_point_elsewhere = ones[0].digits == others[0].digits and _digits(ones[0]) == _digits(others[0])
    if ones[0].unit not in _PERCENTS and not (ones[0].is_a_count and has_point_elsewhere):
        return True
    metrics = {one.base_metric for one in ones} & {other.base_metric for other in others}
    return bool(metrics - {None})


def _digits(one: Said) -> tuple[int, ...]:
    return (one.value or Decimal(0)).normalize().as_tuple().digits
