"""Which numbers of one story are one number, rounded or hedged differently? 5.95億, 近6億 and 逾5億.

Numbers that allow each other, and no other number of the story in that unit, are one figure's unless one text gives two of
them for two things. A hedge that is open at one side reaches as far as its last digit is worth: 逾4億 is less than 5億.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck.figures import EXACT, Bounds
from factcheck.lining_up.said import TELLING, Said, are_told_apart, crowds, differ_in_kind, go_two_ways, most_first, numbers

_NARROW = 10  #: a number told as it is leaves at most a tenth of its value open; 逾三成 overlaps with anything
_LIKE = Decimal("1.5")  #: times: by no more a headline's number differs from what it rounds


@dataclass(frozen=True)
class _Number:
    """One number of a story: the readings that give it, and how far its wording reaches."""

    indexes: tuple[int, ...]
    reach: Bounds


def near(said: Sequence[Said]) -> list[tuple[int, ...]]:
    """Lists of indexes of readings of one figure, those that say most first; each of several numbers and several files."""
    plain: dict[tuple[Hashable, str], list[_Number]] = defaultdict(list)
    hedged: dict[tuple[Hashable, str], list[_Number]] = defaultdict(list)
    for indexes in numbers(said):
        first = said[indexes[0]]
        if first.value:
            for number, is_plain in _numbers(said, indexes):
                (plain if is_plain else hedged)[first.story, first.unit].append(number)
    found = []
    crowded = crowds(said)
    for told in plain:
        in_a_crowd = told[0] in crowded
        together = [list(same) for same in _together(said, plain[told], in_a_crowd=in_a_crowd)]
        _add_hedged(said, together, hedged[told], in_a_crowd=in_a_crowd)
        found += [[index for number in same for index in number.indexes] for same in together if len(same) > 1]
    return [most_first(said, indexes) for indexes in found if len({said[index].file for index in indexes}) > 1]


def _numbers(said: Sequence[Said], indexes: Sequence[int]) -> Iterator[tuple[_Number, bool]]:
    """Of the readings of one value, those that tell it plainly, and each hedge of it."""
    plain = tuple(index for index in indexes if _is_narrow(said[index]))
    if plain:
        yield _Number(plain, said[plain[0]].bounds), True
    by_bounds: dict[Bounds, list[int]] = defaultdict(list)
    for index in indexes:
        if not _is_narrow(said[index]):
            by_bounds[said[index].bounds].append(index)
    for bounds, same in by_bounds.items():
        yield _Number(tuple(same), _reach(said[same[0]].value or Decimal(0), bounds)), False


def _is_narrow(one: Said) -> bool:
    low, high = one.bounds.low, one.bounds.high
    if one.value is None or low is None or high is None:
        return False
    return EXACT.multiply(EXACT.subtract(high, low), _NARROW) <= one.value


def _reach(value: Decimal, bounds: Bounds) -> Bounds:
    """The bounds, closed at the next step of the last digit that is not zero: 逾1500 is less than 1600."""
    step = Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))
    if bounds.low is None and bounds.high is not None:
        return Bounds(low=EXACT.subtract(value, step), high=value, low_closed=False, high_closed=True)
    if bounds.high is None and bounds.low is not None:
        return Bounds(low=value, high=EXACT.add(value, step))
    return bounds


def _together(said: Sequence[Said], told: Iterable[_Number], *, in_a_crowd: bool) -> Iterator[list[_Number]]:
    """The numbers by what overlaps; where not all of a heap are one number, each for itself."""
    heap: list[_Number] = []
    widest: _Number | None = None
    for number in sorted(told, key=lambda number: number.reach.low or Decimal(0)):
        if widest is not None and not number.reach.overlaps(widest.reach):
            yield from _checked(said, heap, in_a_crowd=in_a_crowd)
            heap, widest = [], None
        heap.append(number)
        if widest is None or (number.reach.high or 0) > (widest.reach.high or 0):
            widest = number
    yield from _checked(said, heap, in_a_crowd=in_a_crowd)


def _checked(said: Sequence[Said], heap: list[_Number], *, in_a_crowd: bool) -> Iterable[list[_Number]]:
    if len(heap) < 2:
        return [heap] if heap else []
    is_one = (
        all(one.reach.overlaps(other.reach) for one, other in combinations(heap, 2))
        and _is_told_once_a_file(said, heap)
        and _may_be_one(said, heap, in_a_crowd=in_a_crowd)
    )
    return [heap] if is_one else [[number] for number in heap]


def _is_told_once_a_file(said: Sequence[Said], heap: Sequence[_Number]) -> bool:
    """Whether no text gives two of the numbers for two things; a headline may round what the text gives in full."""
    of_file: dict[str, list[_Number]] = defaultdict(list)
    for number in heap:
        for file in {said[index].file for index in number.indexes}:
            of_file[file].append(number)
    twice = ((file, pair) for file, told in of_file.items() for pair in combinations(told, 2))
    return all(_rounds_itself(said, file, *pair) for file, pair in twice)


def _rounds_itself(said: Sequence[Said], file: str, one: _Number, other: _Number) -> bool:
    if min(said[one.indexes[0]].digits, said[other.indexes[0]].digits) < TELLING:
        return False
    mine, theirs = ([said[index] for index in number.indexes if said[index].file == file] for number in (one, other))
    return not any(this.is_of_another_metric(that) or differ_in_kind(this, that) for this in mine for that in theirs)


def _may_be_one(said: Sequence[Said], heap: Sequence[_Number], *, in_a_crowd: bool) -> bool:
    """Three digits tell, but for two currencies; of two, no two readings may differ in metric or kind; one says too little."""
    pairs = list(combinations(heap, 2))
    if any(said[i].is_in_other_money(said[k]) for one, other in pairs for i in one.indexes for k in other.indexes):
        return False
    digits = min((said[number.indexes[0]].digits for number in heap), default=0)
    if not pairs or (digits >= TELLING and not in_a_crowd):
        return True
    return digits > 1 and not any(_differ(said, *pair) for pair in pairs)


def _differ(said: Sequence[Said], one: _Number, other: _Number) -> bool:
    pairs = [(said[index], said[against]) for index in one.indexes for against in other.indexes]
    return any(
        mine.is_of_another_metric(theirs)
        or (mine.is_a_count and mine.counts_other_things(theirs))
        or differ_in_kind(mine, theirs)
        or go_two_ways(mine, theirs)
        or are_told_apart(mine, theirs)
        or mine.is_in_other_money(theirs)
        for mine, theirs in pairs
    )


def _add_hedged(said: Sequence[Said], together: Sequence[list[_Number]], hedged: Iterable[_Number], *, in_a_crowd: bool) -> None:
    """Puts each hedged number where it can only belong: the one number in its reach of its metric, or the only one at all."""
    plain = [numbers[0] for numbers in together]
    for one in hedged:
        files = {said[index].file for index in one.indexes}
        fitting = []
        for place, number in enumerate(plain):
            if not number.reach.overlaps(one.reach):
                continue
            is_told_elsewhere = any(said[index].file not in files for other in together[place] for index in other.indexes)
            if is_told_elsewhere and not _differ(said, one, number):
                fitting.append(place)
        of_its_metric = [place for place in fitting if _name_one_metric(said, one, plain[place])]
        if len(of_its_metric) == 1:
            together[of_its_metric[0]].append(one)
        elif len(fitting) == 1 and said[one.indexes[0]].digits > 1 and not in_a_crowd:
            together[fitting[0]].append(one)
        elif len(own := [place for place in fitting if _is_its_own(said, one, together[place])]) == 1:
            together[own[0]].append(one)


def _is_its_own(said: Sequence[Said], one: _Number, others: Sequence[_Number]) -> bool:
    """Whether a headline rounds so what stands below it in full: 逾一成 over 11.8%, but not 1萬 over 6,000."""
    heads = {said[index].file for index in one.indexes if said[index].heads}
    rounded = said[one.indexes[0]].value
    below = {said[index].value for other in others for index in other.indexes if said[index].file in heads}
    return any(rounded and full and max(rounded, full) <= EXACT.multiply(min(rounded, full), _LIKE) for full in below)


def _name_one_metric(said: Sequence[Said], one: _Number, other: _Number) -> bool:
    metrics = {said[index].base_metric for index in one.indexes} & {said[index].base_metric for index in other.indexes}
    return bool(metrics - {None})
