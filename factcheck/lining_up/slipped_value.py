"""Which two numbers of one story are one number with a slip of the hand? 8,412億 and 8,421億, each told by other texts.

Two digits exchanged, a point in another place, digits cut off, a count off by one: numbers that differ so by chance are
rarer than slips, where both have three digits, no text gives both and nothing else in the story is like either.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.figures import EXACT
from factcheck.lining_up.said import TELLING, Said, are_told_apart, crowds, most_first, numbers

_LONG = 4  #: so many digits before a count off by one, or two digits exchanged that are no neighbours, is a slip
_SHORT = 10  #: below it any two numbers are one step apart
_PERCENTS = frozenset(("percent", "percentage_point"))  #: numbers of three digits below 100 lie too near to each other


def slips(said: Sequence[Said]) -> list[tuple[int, ...]]:
    """Lists of indexes of the readings of two such numbers, those that say most first."""
    alike: dict[tuple[Hashable, str], dict[Decimal, tuple[int, ...]]] = defaultdict(dict)
    for indexes in numbers(said):
        first = said[indexes[0]]
        if first.value:
            alike[first.story, first.unit][first.value] = indexes
    found = []
    crowded = crowds(said)
    for (story, _unit), told in alike.items():
        pairs = [pair for pair in _pairs(told) if _may_be_one(said, told, *pair, in_a_crowd=story in crowded)]
        partners = Counter(value for pair in pairs for value in pair)
        found += [(*told[one], *told[other]) for one, other in pairs if partners[one] == partners[other] == 1]
    return [most_first(said, indexes) for indexes in found]


def _pairs(told: Iterable[Decimal]) -> set[tuple[Decimal, Decimal]]:
    """Every two numbers, the smaller first, that one slip leads from one to the other.

    Each is asked which others it could be: a story of thousands takes no longer for each of them than a small one.
    """
    by_digits: dict[str, list[Decimal]] = defaultdict(list)
    written: dict[tuple[str, int], Decimal] = {}
    for value in sorted(told):
        digits = _digits(value)
        by_digits["".join(sorted(digits.replace("0", "")))].append(value)
        written[digits, value.adjusted()] = value
    exchanged = (pair for same in by_digits.values() for pair in combinations(same, 2) if _are_exchanged(*pair))
    return {*exchanged, *_cut_off(written), *_one_off(written)}


def _cut_off(written: Mapping[tuple[str, int], Decimal]) -> Iterator[tuple[Decimal, Decimal]]:
    """97億 of 97.6億: the digits with which another begins, as far left of the point."""
    for (digits, place), value in written.items():
        for length in range(2, len(digits) if len(digits) >= TELLING else 0):
            if (shorter := written.get((digits[:length], place))) is not None:
                yield shorter, value


def _one_off(written: Mapping[tuple[str, int], Decimal]) -> Iterator[tuple[Decimal, Decimal]]:
    """6113 and 6114, which begin alike."""
    for (digits, _place), value in written.items():
        if value == value.to_integral_value():
            more = EXACT.add(value, 1)
            other = written.get((_digits(more), more.adjusted()))
            if other is not None and digits[:2] == _digits(other)[:2] and _is_one_off(value, other):
                yield value, other


def are_a_slip_apart(one: Decimal, other: Decimal) -> bool:
    """Whether one slip of the hand leads from one number to the other; of a single digit nothing says so."""
    small, large = sorted((one, other))
    if small < _SHORT:
        return False
    return (large - small == 1 and small == small.to_integral_value()) or _are_exchanged(small, large)


def _are_exchanged(one: Decimal, other: Decimal) -> bool:
    """Whether the digits are the same with the point elsewhere, or with two exchanged: neighbours, or any of a long number."""
    if _is_shifted(one, other):
        return True
    mine, theirs = _aligned(one, other)
    differing = [place for place, (a, b) in enumerate(zip(mine, theirs, strict=False)) if a != b]
    if len(mine) != len(theirs) or len(mine) < TELLING or len(differing) != 2:
        return False
    first, second = differing
    return mine[first] == theirs[second] and mine[second] == theirs[first] and (second == first + 1 or len(mine) >= _LONG)


def _is_shifted(one: Decimal, other: Decimal) -> bool:
    return len(_digits(one)) > 1 and _digits(one) == _digits(other)


def _is_cut_off(one: Decimal, other: Decimal) -> bool:
    """Whether one is the other with its last digits left out: 97億 and 97.6億."""
    mine, theirs = _aligned(one, other)
    kept = _digits(one)
    return len(mine) == len(theirs) and len(theirs.rstrip("0")) >= TELLING and len(kept) > 1 and theirs.startswith(kept)


def _is_one_off(one: Decimal, other: Decimal) -> bool:
    return other - one == 1 and one == one.to_integral_value() and len(_aligned(one, other)[0]) >= TELLING


def _may_be_one(
    said: Sequence[Said], told: Mapping[Decimal, Sequence[int]], one: Decimal, other: Decimal, *, in_a_crowd: bool
) -> bool:
    """Whether no text gives both numbers and nobody names two metrics; where that is not enough, both must be of one thing."""
    ones, others = ([said[index] for index in told[value]] for value in (one, other))
    if {mine.file for mine in ones} & {theirs.file for theirs in others}:
        return False
    if any(mine.bounds.overlaps(theirs.bounds) for mine in ones for theirs in others):
        return False  # rounded, which is no slip
    pairs = [(mine, theirs) for mine in ones for theirs in others]
    if any(mine.is_of_another_metric(theirs) or mine.is_in_other_money(theirs) for mine, theirs in pairs):
        return False
    if any(are_told_apart(mine, theirs) for mine, theirs in pairs):
        return False
    in_common = {name for mine in ones for name in mine.subjects} & {name for theirs in others for name in theirs.subjects}
    return bool(in_common) or not (in_a_crowd or _needs_a_metric(ones[0], one, other))


def _needs_a_metric(like: Said, one: Decimal, other: Decimal) -> bool:
    """Percentages lie near to each other; counts begin alike or differ by a power of ten by chance; so do short numbers."""
    if like.unit in _PERCENTS:
        return True
    if _is_one_off(one, other):
        return len(_aligned(one, other)[0]) < _LONG
    enough = _LONG if like.is_a_count else TELLING
    return (_is_cut_off(one, other) or _is_shifted(one, other)) and len(_digits(one)) < enough


def _digits(value: Decimal) -> str:
    return "".join(map(str, value.normalize().as_tuple().digits))


def _aligned(one: Decimal, other: Decimal) -> tuple[str, str]:
    """The digits of both down to the last that either has: 3604, 3640; 970, 976."""
    exponent = min(int(value.normalize().as_tuple().exponent) for value in (one, other))
    mine, theirs = (_digits(v) + "0" * (int(v.normalize().as_tuple().exponent) - exponent) for v in (one, other))
    return mine, theirs
