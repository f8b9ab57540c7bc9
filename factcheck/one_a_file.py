"""Which of the numbers that texts give for one figure count, where a text gives two?

A text that gives two numbers for what looks like one figure speaks of two things, and does not say so in words that the
engine understands: exports, and exports to one country.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.figures import Bounds


class Told(NamedTuple):
    """One number of one text; bounds with the direction of a change in their sign."""

    file: str
    unit: str
    bounds: Bounds

    def allows(self, other: Told) -> bool:
        return self.unit == other.unit and self.bounds.overlaps(other.bounds)


def split(told: Sequence[Told]) -> tuple[list[int], list[list[int]]]:
    """The indexes that count: of each file the number that most files give, else the one that it gives first.

    And those of every other number that two files or more give: each such list is of something else, told apart by nobody.
    """
    alike = _of_one_number(told, range(len(told)))
    most = max(alike, key=lambda same: _files(told, same))
    files = {told[index].file for index in most}
    counting = set(most)
    for index, one in enumerate(told):
        if one.file not in files:
            files.add(one.file)
            counting.add(index)
    left = [index for index in range(len(told)) if index not in counting]
    return sorted(counting), [same for same in _of_one_number(told, left) if _files(told, same) > 1]


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
