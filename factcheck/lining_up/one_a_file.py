"""Which of the numbers that texts give for one figure count, where a text gives two or one stands far from the rest?

A text that gives two numbers for what looks like one figure speaks of two things, and does not say so in words that the
engine understands: exports, and exports to one country. So does one whose number is twice another's and has other digits.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from factcheck.figures import EXACT, Bounds

_FAR = 2  #: times: newspapers differ by less over one thing, unless the point or the scale word slipped
_SMALL = 10  #: of 3 and 8 dead the ratio says nothing
_STEP = {"magnitude": Decimal(1)}  #: of a scale of powers the difference says it: magnitudes 4.1 and 7.3 are of two quakes


class Told(NamedTuple):
    """One number of one text; bounds with the direction of a change in their sign, the value without."""

    file: str
    unit: str
    value: Decimal | None
    bounds: Bounds
    number: int | None = None  #: the same for those that are known to be one by their number, whatever slip is in it
    moment: datetime | None = None  #: when it stood so, where its text says it

    def allows(self, other: Told) -> bool:
        if self.number is not None and self.number == other.number:
            return True
        return self.unit == other.unit and self.bounds.overlaps(other.bounds)


def split(told: Sequence[Told], *, moves_on: bool = False) -> tuple[list[int], list[list[int]]]:
    """The indexes that count: of each file the number that most files give, else the one that it gives first.

    And those of every other number that two files or more give: each such list is of something else, told apart by nobody.
    A tally moves on: what one file alone gives beside its number counts too, as an earlier one, and what several give where
    one of them gives both, each with its time.
    """
    near, *far = _of_one_size(told)
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
    for index in indexes:
        if told[index].file not in files:
            files.add(told[index].file)
            counting.add(index)
    left = _of_one_number(told, [index for index in indexes if index not in counting])
    others = [same for same in left if _files(told, same) > 1]
    if moves_on:
        others = [same for same in others if not _has_moved_on(told, most, same)]
        of_another = {index for same in others for index in same}
        counting.update(index for same in left for index in same if index not in of_another)
    return sorted(counting), others


def _has_moved_on(told: Sequence[Told], most: Sequence[int], same: Sequence[int]) -> bool:
    """Whether one file gives both numbers of a count, as of two moments."""
    moments = {(told[index].file, told[index].moment) for index in most if told[index].moment is not None}
    return any(
        one.moment is not None
        and one.bounds.low == one.bounds.high
        and any(file == one.file and moment != one.moment for file, moment in moments)
        for one in (told[index] for index in same)
    )


def _of_one_size(told: Sequence[Told]) -> list[list[int]]:
    """The indexes in heaps of numbers of one size, the heap of most files first; each is near to another of its heap."""
    heaps: list[list[int]] = []
    for index, one in enumerate(told):
        near = [heap for heap in heaps if any(_is_near(one, told[other]) for other in heap)]
        heaps = [heap for heap in heaps if heap not in near] + [sorted([*(other for heap in near for other in heap), index])]
    return sorted(heaps, key=lambda heap: (-_files(told, heap), heap[0]))


def _is_near(one: Told, other: Told) -> bool:
    if one.value is None or other.value is None or one.allows(other):
        return True
    small, large = sorted((abs(one.value), abs(other.value)))
    if one.unit in _STEP:
        return EXACT.subtract(large, small) <= _STEP[one.unit]
    if large < _SMALL or large <= EXACT.multiply(small, _FAR):
        return True
    return small.normalize().as_tuple().digits == large.normalize().as_tuple().digits


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
