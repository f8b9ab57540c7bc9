"""Which words of a text stand in its next version as they stood, and which others took the place of the rest?

Words are found again by the sentence that holds them, whole and exact, never by likeness: a sentence that stands twice is told
apart by the one before or behind it, and where that does not help it is not found. Time grows as the length of both texts does,
but for n log n of the sentences that stand in both: two of five million characters take two seconds (bench/versions.py).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

AROUND = 12  #: characters of a sentence beside a quote; with fewer the sentence before has to be there too

_END = re.compile(r"[。！？!?\n]+|\.(?=\s)")
#: a number with its scale word: 1.74萬 became 17.4億
_DIGIT = "0-9０-９零〇一二三四五六七八九十百千萬万億亿兆兩两"
_NUMBER = re.compile(f"[{_DIGIT}]+(?:[,.，．][{_DIGIT}]+)*")

ANY = "\x00"  #: stands for every number: in no text

Place = tuple[int, int]  #: start and end in code points


@dataclass(frozen=True, kw_only=True)
class Compared:
    """Two versions of a text, sentence by sentence. same, alike: the number of a sentence there → that of the one here."""

    before: str
    after: str
    sentences: Sequence[Place]
    new_sentences: Sequence[Place]
    same: dict[int, int] = field(default_factory=dict)  #: word for word
    alike: dict[int, int] = field(default_factory=dict)  #: but for its numbers, at the same place between the same sentences
    edges: dict[int, tuple[list[int], list[int]]] = field(default_factory=dict, repr=False)  #: of those, once asked for

    def unchanged(self, start: int, end: int) -> Place | None:
        """Where before[start:end] stands in the new version with the same words around it; None where it does not."""
        number = self._holding(start, end)
        if number is None:
            return None
        if number in self.alike:
            there = self._moved(number, start, end)
            return there if there is not None and self.after[there[0] : there[1]] == self.before[start:end] else None
        if number not in self.same:
            return None
        (first, last), at = self.sentences[number], self.new_sentences[self.same[number]][0]
        if last - first - (end - start) < AROUND and not self._stands_behind_the_same(number):
            return None
        return at + start - first, at + end - first

    def replaced(self, start: int, end: int) -> Place | None:
        """Where in a sentence that only gives other numbers stands what took the place of before[start:end]."""
        number = self._holding(start, end)
        if number is None or number not in self.alike:
            return None
        return self._moved(number, start, end)

    def _holding(self, start: int, end: int) -> int | None:
        """The sentence that these words are in; none where they stand across the end of one."""
        number = bisect_right(self.sentences, start, key=lambda place: place[0]) - 1
        return number if number >= 0 and end <= self.sentences[number][1] else None

    def _stands_behind_the_same(self, number: int) -> bool:
        one, there = number - 1, self.same[number] - 1
        return self.same.get(one, self.alike.get(one, -1)) == there

    def _moved(self, number: int, start: int, end: int) -> Place | None:
        """The same place of the sentence here, whose numbers may be longer or shorter; None where it cuts a number."""
        if number not in self.edges:
            self.edges[number] = _edges(self, number)
        old, new = self.edges[number]
        found = []
        for offset in (start, end):
            edge = bisect_right(old, offset) - 1
            if edge % 2 and offset != old[edge]:  # behind the start of a number, and not yet at its end
                return None
            found.append(new[edge] + offset - old[edge])
        return found[0], found[1]


def _edges(compared: Compared, number: int) -> tuple[list[int], list[int]]:
    """Where the sentence and each of its numbers begin and end, there and here: 0 for the sentence, then start, end, start …"""
    edges = []
    for text, (first, last) in (
        (compared.before, compared.sentences[number]),
        (compared.after, compared.new_sentences[compared.alike[number]]),
    ):
        edges.append([first, *(edge for match in _NUMBER.finditer(text, first, last) for edge in match.span())])
    return edges[0], edges[1]


def compare(before: str, after: str) -> Compared:
    """The sentences of both, and which of the old ones stand in the new version."""
    old, new = _sentences(before), _sentences(after)
    said, says = [before[start:end] for start, end in old], [after[start:end] for start, end in new]
    same = _same(said, says)
    compared = Compared(before=before, after=after, sentences=old, new_sentences=new, same=same)
    for olds, news in _gaps(len(old), len(new), same):
        compared.alike.update(_alike(said, says, olds, news))
    return compared


def _sentences(text: str) -> list[Place]:
    """Without the spaces around them and without what ends them."""
    found, at = [], 0
    for match in (*_END.finditer(text), None):
        end = len(text) if match is None else match.start()
        words = text[at:end]
        if words.strip():
            start = at + len(words) - len(words.lstrip())
            found.append((start, start + len(words.strip())))
        at = end if match is None else match.end()
    return found


def _same(said: Sequence[str], says: Sequence[str]) -> dict[int, int]:
    """What stands once in both; then its neighbours as far as they are the same, which may stand more than once."""
    once, once_new = Counter(said), Counter(says)
    places = {words: number for number, words in enumerate(says) if once_new[words] == 1}
    same = {number: places[words] for number, words in enumerate(said) if once[words] == 1 and words in places}
    taken = set(same.values())
    for step in (1, -1):
        for number in sorted(same, reverse=step < 0):
            here, there = number + step, same[number] + step
            while (
                0 <= here < len(said)
                and 0 <= there < len(says)
                and here not in same
                and there not in taken
                and said[here] == says[there]
            ):
                same[here] = there
                taken.add(there)
                here, there = here + step, there + step
    return same


def _gaps(olds: int, news: int, same: dict[int, int]) -> list[tuple[range, range]]:
    """What stands between sentences that kept their order: old and new sentences that may be one another's."""
    kept = [(-1, -1), *_rising(sorted(same.items())), (olds, news)]
    return [
        (range(one[0] + 1, other[0]), range(one[1] + 1, other[1]))
        for one, other in pairwise(kept)
        if other[0] - one[0] > 1 and other[1] - one[1] > 1
    ]


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs that rises in both numbers."""
    ends: list[int] = []  # for each length the smallest number that such a part ends with
    last: list[int] = []  # and which pair that is
    before: list[int] = []
    for index, (_old, new) in enumerate(pairs):
        place = bisect_left(ends, new)
        before.append(last[place - 1] if place else -1)
        ends[place : place + 1], last[place : place + 1] = [new], [index]
    found, index = [], last[-1] if last else -1
    while index >= 0:
        found.append(pairs[index])
        index = before[index]
    return found[::-1]


def _alike(said: Sequence[str], says: Sequence[str], olds: range, news: range) -> dict[int, int]:
    """Those of one gap that say the same but for their numbers; several of one wording in their order, if as many are left."""
    forms: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, (words, numbers) in enumerate(((said, olds), (says, news))):
        for number in numbers:
            if _NUMBER.search(words[number]):
                forms[_NUMBER.sub(ANY, words[number])][side].append(number)
    return {
        one: other
        for old, new in forms.values()
        if len(old) == len(new)
        for one, other in zip(old, new, strict=True)
        if said[one] != says[other]
    }
