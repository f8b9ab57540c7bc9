"""Which numbers of a text stand beside each other, and which words stand between them?"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.figures import Reading
from factcheck.folding import fold

_END = re.compile(r"[。！？!?；;\n]|\.(?= )")


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence by offsets, its place in the order of all sentences, and its readings in order."""

    number: int
    start: int
    end: int
    readings: tuple[Reading, ...]


class Page:
    """One text with its readings, in order. All words are those of the folded text."""

    def __init__(self, text: str, readings: Sequence[Reading]) -> None:
        self.folded = fold(text)
        self.readings = tuple(sorted(readings, key=lambda reading: (reading.start, reading.end)))
        self._ends = [match.end() for match in _END.finditer(self.folded)] + [len(self.folded)]
        self.sentences = tuple(self._cut())

    def _cut(self) -> list[Sentence]:
        """The sentences that have readings."""
        found: list[Sentence] = []
        place = 0
        while place < len(self.readings):
            number = self.number(self.readings[place])
            end = self._ends[number]
            behind = place
            while behind < len(self.readings) and self.readings[behind].start < end:
                behind += 1
            start = self._ends[number - 1] if number else 0
            found.append(Sentence(number=number, start=start, end=end, readings=self.readings[place:behind]))
            place = behind
        return found

    def number(self, reading: Reading) -> int:
        """The place of its sentence in the order of all sentences of the text."""
        return min(bisect_right(self._ends, reading.start), len(self._ends) - 1)

    def between(self, one: Reading, other: Reading) -> str:
        return self.folded[one.end : other.start]

    def before(self, reading: Reading, most: int) -> str:
        """The words before it in its sentence, back to the number before it, at most so many characters."""
        number = self.number(reading)
        start = max(reading.start - most, self._ends[number - 1] if number else 0)
        place = bisect_left(self.readings, (reading.start, reading.end), key=lambda r: (r.start, r.end))
        if place:
            start = max(start, self.readings[place - 1].end)
        return self.folded[start : reading.start]

    def behind(self, reading: Reading, most: int) -> str:
        """The words behind it in its sentence, up to the next number, at most so many characters."""
        end = min(reading.end + most, self._ends[self.number(reading)])
        place = bisect_right(self.readings, (reading.start, reading.end), key=lambda r: (r.start, r.end))
        if place < len(self.readings):
            end = min(end, self.readings[place].start)
        return self.folded[reading.end : max(end, reading.end)]
