"""Which of the numbers that texts give for one figure count, where a text gives two or one stands far from the rest?

A text that gives two numbers for what looks like one figure speaks of two things, and does not say so in words that the
engine understands: exports, and exports to one country. So does one whose number is twice another's and has other digits.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from datetime import datetime, time
from decimal import Decimal
from typing import NamedTuple

from factcheck.comparison.arithmetic import has_another_scale_word
from factcheck.figures import EXACT, Bounds
from factcheck.lining_up.slipped_value import are_a_slip_apart
from factcheck.units import UNITS

_FAR = 2  #: times: newspapers differ by less over one thing, unless the point or the scale word slipped
_LIKE = Decimal("1.1")  #: times: in two units only a wrong label brings two numbers together, and the digits are the same
_GROWS = 10  #: times: by so much a tally grows from one text to the next
_NARROW = 20  #: a number told as it is leaves at most a twentieth of its value open
_SMALL = 10  #: of 3 and 8 dead the ratio says nothing
_STEP = {"magnitude": Decimal("0.5")}  #: of a scale of powers the difference says it: magnitudes 4.8 and 5.6 are of two quakes


class Told(NamedTuple):
    """One number of one text; bounds with the direction of a change in their sign, the value without."""

    file: str
    unit: str
    value: Decimal | None
    bounds: Bounds
    number: int | None = None  #: the same for those that are known to be one by their number, whatever slip is in it
    moment: datetime | None = None  #: when it stood so, where its text says it
    published: datetime | None = None  #: of its text
    is_first: bool = False  #: whether its text calls it a first number, which another has replaced

    @property
    def at(self) -> datetime | None:
        return self.moment or self.printed

    @property
    def printed(self) -> datetime | None:
        return None if self.published is None else self.published.replace(tzinfo=None)

    @property
    def size(self) -> Decimal:
        """Of a range nought."""
        return abs(self.value) if self.value is not None else Decimal(0)

    @property
    def goes_down(self) -> bool:
        """Whether it is a fall. Of a loss the value itself is below zero: a profit beside it contradicts it."""
        is_below = self.bounds.high is not None and self.bounds.high <= 0 and self.bounds.low != 0
        return is_below and (self.value is None or self.value > 0)

    @property
    def is_narrow(self) -> bool:
        """Whether it leaves little of its value open."""
        low, high = self.bounds.low, self.bounds.high
        return low is not None and high is not None and EXACT.multiply(EXACT.subtract(high, low), _NARROW) <= self.size

    def allows(self, other: Told) -> bool:
        if self.number is not None and self.number == other.number:
            return True
        return self.unit == other.unit and self.bounds.overlaps(other.bounds)


def split(told: Sequence[Told], *, moves_on: bool = False, ends: bool = False) -> tuple[list[int], list[list[int]]]:
    """The indexes that count: of each file the number that most files give, else the one that it gives first.

    And those of every other number that two files or more give: each such list is of something else, told apart by nobody. A
    file that gives only what another gives beside the number of most has none: 38 of last year, in two texts, and 41 in one.
    A tally moves on: what one file alone gives beside its number counts too, as an earlier one, and what several give where
    one of them gives both, each with its time, or where one that gives no more was printed before one that does. From four
    dead at dawn to 23 at dusk it may be more than twice as many; and of what ends fewer: 41 missing on the first day, six on
    the fifth.
    """
    near, *far = _of_one_size(told, moves_on=moves_on, ends=ends)
    counting, others = _split(told, near, moves_on=moves_on)
    for heap in far:
        if _files(told, heap) > 1:
            first, more = _split(told, heap, moves_on=moves_on)
            others += [first, *more]
    return counting, others


def _split(told: Sequence[Told], indexes: Sequence[int], *, moves_on: bool) -> tuple[list[int], list[list[int]]]:
    alike = _of_one_number(told, indexes)
    most = max(alike, key=lambda same: _files(told, same))
    files = {told[index].file for index in most}
    counting = set(most)
    beside = [] if moves_on else [told[index] for index in indexes if told[index].file in files and index not in counting]
    beside = [one for one in beside if not one.is_first]  # 初始速報7.4、後來下修為7.3 are of one quake
    for index in _likest_first(told, indexes, told[most[0]]):
        if told[index].file not in files and not any(told[index].allows(other) for other in beside):
            files.add(told[index].file)
            counting.add(index)
    counting.update([index for index in indexes if _tells_it_again(told[index], [told[other] for other in counting])])
    hedges = [told[index] for index in counting if told[index].bounds.high is None and _reaches(told[index], told[most[0]])]
    counting.update([index for index in indexes if _is_hedged_above(told[index], hedges)])
    left = _of_one_number(told, [index for index in indexes if index not in counting])
    others = [same for same in left if _files(told, same) > 1]
    if moves_on:
        others = [same for same in others if not (_has_moved_on(told, indexes, same) or _was_the_last(told, indexes, same))]
        of_another = {index for same in others for index in same}
        counting.update(index for same in left for index in same if index not in of_another)
    return sorted(counting), others


def _tells_it_again(one: Told, counting: Iterable[Told]) -> bool:
    """Whether its text gives the number that counts finer or coarser: 27.6億 above 27.61億, but not 逾500 above 538."""
    return any(one.file == other.file and one.is_narrow and other.is_narrow and one.allows(other) for other in counting)


def _is_hedged_above(one: Told, hedges: Iterable[Told]) -> bool:
    """12人死亡 below a headline's 逾10死: what its text says, where the hedge alone would agree with 11 of the others."""
    return one.bounds.low == one.bounds.high and any(one.file == hedge.file and _reaches(hedge, one) for hedge in hedges)


def _reaches(hedge: Told, one: Told) -> bool:
    """Whether an open hedge means so much: 逾500 is less than 600."""
    if hedge.unit != one.unit or not hedge.size:
        return False
    step = Decimal(1).scaleb(int(hedge.size.normalize().as_tuple().exponent))
    return hedge.size < one.size < EXACT.add(hedge.size, step)


def _likest_first(told: Sequence[Told], indexes: Sequence[int], most: Told) -> list[int]:
    """The indexes, those first that a slip leads to from the number that most give: beside 41, 42 rather than 38 of last year."""
    return sorted(indexes, key=lambda index: not are_a_slip_apart(told[index].size, most.size))


def _has_moved_on(told: Sequence[Told], indexes: Sequence[int], same: Sequence[int]) -> bool:
    """Whether one file gives this number of a count and another, as of two moments."""
    return any(_are_of_two_moments(told[index], told[other]) for index in same for other in indexes if other not in same)


def _was_the_last(told: Sequence[Told], indexes: Sequence[int], same: Sequence[int]) -> bool:
    """Whether a text that gives no more was printed before one that gives this and more: its count, when it was told."""
    most: dict[str, Told] = {}
    for index in indexes:
        if told[index].file not in most or told[index].size > most[told[index].file].size:
            most[told[index].file] = told[index]
    whole = [told[index] for index in same if most[told[index].file].allows(told[index])]
    later = [most[told[index].file] for index in same if not most[told[index].file].allows(told[index])]
    printed = [one.printed for one in whole if one.printed is not None]
    return bool(printed) and any(one.printed is not None and min(printed) < one.printed for one in later)


def _are_of_two_moments(one: Told, other: Told) -> bool:
    """Whether one text gives both, and says of both when it was so."""
    if one.file != other.file or one.moment is None or other.moment is None or one.bounds.low != one.bounds.high:
        return False
    return _is_earlier(one.moment, other.moment) or _is_earlier(other.moment, one.moment)


def _is_earlier(moment: datetime, other: datetime) -> bool:
    """Whether it surely is: a day alone, which begins at midnight, may be any hour of it."""
    return moment < other and (moment.time() != time.min or moment.date() != other.date())


def _may_have_moved(one: Told, other: Told, parts: Container[Decimal], *, ends: bool) -> bool:
    """4 dead at dawn, 23 at dusk: one text gives both with their times, or the later of two, that name them, more."""
    if one.unit != other.unit or not (one.unit in UNITS and UNITS[one.unit].counted):
        return False
    if _are_of_two_moments(one, other):
        return True
    if one.file == other.file or one.moment is None or other.moment is None or one.value is None or other.value is None:
        return False
    early, late = (one, other) if one.moment < other.moment else (other, one)
    few, many = early.size, late.size
    if early.moment is None or late.moment is None or not _is_earlier(early.moment, late.moment) or few in parts or many in parts:
        return False
    if ends:
        few, many = sorted((few, many))
    return few < many <= EXACT.multiply(few, _GROWS)


def _parts(told: Sequence[Told]) -> frozenset[Decimal]:
    """Numbers beside which a text gives more as of no later hour: no count of the whole falls, and nor has it grown.

    What is a part in one text is none of the whole in another: 24 were taken in, and 5 of them are held.
    """
    most: dict[str, Told] = {}
    for one in told:
        if one.value is not None and (one.file not in most or one.size > most[one.file].size):
            most[one.file] = one
    return frozenset(one.size for one in told if one.value is not None and _is_less_and_no_earlier(one, most[one.file]))


def _is_less_and_no_earlier(one: Told, most: Told) -> bool:
    if one.value is None or most.value is None or one.allows(most) or one.size >= most.size:
        return False
    return one.at is None or most.at is None or not _is_earlier(one.at, most.at)


def _of_one_size(told: Sequence[Told], *, moves_on: bool, ends: bool) -> list[list[int]]:
    """The indexes in heaps of numbers of one size, the heap of most files first; each is near to another of its heap."""
    heaps: list[list[int]] = []
    parts = _parts(told) if moves_on else frozenset()
    for index, one in enumerate(told):
        near = [
            heap
            for heap in heaps
            if any(_is_near(one, told[o]) or (moves_on and _may_have_moved(one, told[o], parts, ends=ends)) for o in heap)
        ]
        heaps = [heap for heap in heaps if heap not in near] + [sorted([*(other for heap in near for other in heap), index])]
    return sorted(heaps, key=lambda heap: (-_files(told, heap), heap[0]))


def _is_near(one: Told, other: Told) -> bool:
    if one.value is None or other.value is None or one.allows(other):
        return True
    small, large = sorted((abs(one.value), abs(other.value)))
    if one.goes_down != other.goes_down and not _have_digits_of(small, large):
        return False  # up by 0.03, down by 0.08: one slip changes the direction or the number
    if one.unit in _STEP:
        return EXACT.subtract(large, small) <= _STEP[one.unit]
    if one.unit == other.unit and large < _SMALL:
        return True
    if large <= EXACT.multiply(small, _FAR if one.unit == other.unit else _LIKE):
        return True
    return _have_digits_of(small, large) or (one.unit == other.unit and has_another_scale_word(small, large))


def _have_digits_of(one: Decimal, other: Decimal) -> bool:
    return one.normalize().as_tuple().digits == other.normalize().as_tuple().digits


def _of_one_number(told: Sequence[Told], indexes: Sequence[int]) -> list[list[int]]:
    """The indexes by numbers that allow each other, in the order of first mention."""
    alike: list[list[int]] = []
    for index in indexes:
        same = next((found for found in alike if all(told[index].allows(told[other]) for other in found)), None)
        if same is None:
            alike.append([index])
        else:
            same.append(index)
    return alike


def _files(told: Sequence[Told], indexes: Sequence[int]) -> int:
    return len({told[index].file for index in indexes})
