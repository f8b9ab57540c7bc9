"""Which passages of one text stand in another too? Runs of equal tokens, joined over what was edited between them.

Time is linear in the length of both texts: seeds that are frequent in the other text are passed over, and a run looks for the
chain that it goes on with among the few that ended shortly before it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from factcheck.lineage.tokens import NUMBER, Tokens
from factcheck.lineage.winnowing import shingles

SEED = 5  #: tokens in a row that begin a run
MOST_PLACES = 6  #: of one seed in the other text; a seed with more says too little
GAP = 14  #: tokens put in, left out or changed between two runs of one passage
OPEN = 16  #: chains that a run may go on with
ENOUGH = 32  #: tokens alike, numbers aside, that make a passage: a sentence of news, more than a name with its titles
DENSE = Fraction(3, 5)  #: the part of a passage's tokens that has to be alike
AROUND_A_NUMBER = 12  #: tokens of the run that holds it: with fewer the words around a number were changed too
# What speaks for a copy, and what for a form that is filled in anew (收盤報…點，漲…點), in tokens alike:
SAME_NUMBER, CHANGED_NUMBER, REWORDED, LEFT_OUT = 4, -16, -4, -1


@dataclass(frozen=True, kw_only=True)
class NumberPair:
    """Numbers at the same place of a passage, by their code points in each text."""

    start: int
    end: int
    other_start: int
    other_end: int

    def mirrored(self) -> NumberPair:
        """The same pair, seen from the other text."""
        return NumberPair(start=self.other_start, end=self.other_end, other_start=self.start, other_end=self.end)


@dataclass(frozen=True, kw_only=True)
class Passage:
    """text[start:end] stands in the other text too, there as other[other_start:other_end]."""

    start: int
    end: int
    other_start: int
    other_end: int
    alike: int  #: tokens that are the same, numbers aside
    same_numbers: int
    changed: tuple[NumberPair, ...]  #: the numbers that differ while the words around them do not
    weight: int  #: what speaks for a copy, in tokens


@dataclass(slots=True)
class _Run:
    """one.codes[at : at + length] == other.codes[there : there + length]"""

    at: int
    there: int
    length: int

    @property
    def end(self) -> int:
        return self.at + self.length

    @property
    def other_end(self) -> int:
        return self.there + self.length


def passages(one: Tokens, other: Tokens) -> list[Passage]:
    """The passages in the order of the first text. No part of either text is in two: what repeats itself counts once."""
    chains = sorted(_chains(_runs(one.codes, other.codes)), key=lambda chain: -sum(run.length for run in chain))
    taken, taken_there = _Taken(), _Taken()
    kept: list[Passage] = []
    for chain in chains:
        free = [run for run in chain if not taken.meets(run.at, run.end) and not taken_there.meets(run.there, run.other_end)]
        if free and _is_dense(free):
            passage = _passage(free, one, other)
            if _is_copied(passage):
                kept.append(passage)
                taken.add(free[0].at, free[-1].end)
                taken_there.add(free[0].there, free[-1].other_end)
    return sorted(kept, key=lambda passage: passage.start)


class _Taken:
    """Stretches of a text that belong to a passage; none overlaps another."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []

    def meets(self, start: int, end: int) -> bool:
        place = bisect_left(self.starts, end)  # those that begin before this one ends; the last of them ends last
        return place > 0 and self.ends[place - 1] > start

    def add(self, start: int, end: int) -> None:
        place = bisect_left(self.starts, start)
        self.starts.insert(place, start)
        self.ends.insert(place, end)


def _runs(one: Sequence[int], other: Sequence[int]) -> Iterator[_Run]:
    """Runs as long as they go, in the order in which they end in the first text."""
    places: dict[int, list[int]] = defaultdict(list)
    for place, key in enumerate(shingles(other, SEED)):
        if key and len(known := places[key]) <= MOST_PLACES:
            known.append(place)
    going: dict[int, _Run] = {}  # by where the next seed of the run would stand in the other text
    for at, key in enumerate(shingles(one, SEED)):
        further: dict[int, _Run] = {}
        known = places.get(key, []) if key else []
        for there in known if len(known) <= MOST_PLACES else ():
            run = going.pop(there, None) or _Run(at, there, SEED - 1)
            run.length += 1
            further[there + 1] = run
        yield from going.values()
        going = further
    yield from going.values()


def _chains(runs: Iterator[_Run]) -> list[list[_Run]]:
    """Runs that follow each other in both texts with little between them."""
    done: list[list[_Run]] = []
    waiting: list[list[_Run]] = []
    for run in sorted(runs, key=lambda run: (run.at, run.there)):
        best = None
        for chain in waiting:
            last = chain[-1]
            forward = run.end > last.end and run.other_end > last.other_end
            between = max(run.at - last.end, run.there - last.other_end)
            if forward and run.there - last.other_end >= -SEED and between <= min(GAP, run.length + last.length):
                apart = abs((run.at - run.there) - (last.at - last.there))
                if best is None or apart < best[0]:
                    best = apart, chain
        if best is not None:
            best[1].append(_behind(run, best[1][-1]))
        else:
            waiting.append([run])
        if len(waiting) > OPEN:
            waiting.sort(key=lambda chain: chain[-1].end)
            done.append(waiting.pop(0))
    return done + waiting


def _behind(run: _Run, last: _Run) -> _Run:
    """The part of the run that lies behind the last one in both texts."""
    over = max(0, last.end - run.at, last.other_end - run.there)
    return _Run(run.at + over, run.there + over, run.length - over)


def _passage(chain: list[_Run], one: Tokens, other: Tokens) -> Passage:
    first, last = chain[0], chain[-1]
    alike = same = differing = 0
    changed = []
    for run in chain:
        for step in range(run.length):
            at, there = run.at + step, run.there + step
            if one.codes[at] != NUMBER:
                alike += 1
            elif one.numbers[at] == other.numbers[there]:
                same += 1
            else:
                differing += 1
                if run.length > AROUND_A_NUMBER:
                    changed.append(_pair(one, at, other, there))
    edits = sum(_edit(before, run) for before, run in pairwise(chain))
    return Passage(
        start=one.starts[first.at],
        end=one.ends[last.end - 1],
        other_start=other.starts[first.there],
        other_end=other.ends[last.other_end - 1],
        alike=alike,
        same_numbers=same,
        changed=tuple(changed),
        weight=alike + SAME_NUMBER * same + CHANGED_NUMBER * differing + edits,
    )


def _pair(one: Tokens, at: int, other: Tokens, there: int) -> NumberPair:
    return NumberPair(start=one.starts[at], end=one.ends[at], other_start=other.starts[there], other_end=other.ends[there])


def _edit(before: _Run, run: _Run) -> int:
    """What was done between two runs: words put for others, or words left out of one of the texts."""
    return REWORDED if run.at > before.end and run.there > before.other_end else LEFT_OUT


def _is_dense(chain: list[_Run]) -> bool:
    first, last = chain[0], chain[-1]
    return sum(run.length for run in chain) >= DENSE * max(last.end - first.at, last.other_end - first.there)


def _is_copied(passage: Passage) -> bool:
    """Whether so much is alike that nobody writes it twice by chance, or by filling in a form anew."""
    return passage.alike >= ENOUGH and passage.weight >= ENOUGH
