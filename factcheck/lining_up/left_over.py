"""Which numbers of two texts that found no partner are probably one figure? What is left over in both, weighed pair by pair.

The texts of a story mostly tell the same list of things. A number of one that no number of the other has met, and one of the
other like it, beside the same words and the same other numbers, are probably one: 科技398.6億元, science 39.86 billion. Two are
joined where each is the likeliest for the other; then once more, because what has been joined is evidence for its neighbours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from factcheck.figures import EXACT, Period
from factcheck.lining_up.likeness import BEST_COMPANY, Company, Lone, beside, evidence, rarity
from factcheck.lining_up.said import CROWD
from factcheck.lining_up.two_numbers import NEAR
from factcheck.lining_up.weights import weight

ENOUGH = 2  #: so much must speak for a pair
AHEAD = 3  #: and so much more than for any other pair of either
_BESIDE = 3  #: numbers before and behind that are looked at
_ROUNDS = 3
MOST = 500  #: readings of a story; in a heap of numbers everything is like something


class Pair(NamedTuple):
    """Two indexes, and what speaks for their being one figure."""

    one: int
    other: int
    found: tuple[str, ...]


def pairs(told: Sequence[Lone], standing: Sequence[int | None], weigh: Callable[[Sequence[str]], int] = weight) -> list[Pair]:
    """The pairs to be joined, the surest first. told stands in the order of each text; standing is the figure of each reading.

    Figures that one file has both of are never joined.
    """
    return [pair for story in _stories(told, standing) for pair in story.joined(weigh)]


def weighed(told: Sequence[Lone], standing: Sequence[int | None]) -> Iterator[Pair]:
    """Every pair that is weighed before any is joined."""
    return (story.in_company(pair) for story in _stories(told, standing) for pair in story.alike())


def _stories(told: Sequence[Lone], standing: Sequence[int | None]) -> Iterator[_Story]:
    indexes: dict[Hashable, list[int]] = defaultdict(list)
    for index, one in enumerate(told):
        if one.said.story is not None:
            indexes[one.said.story].append(index)
    for found in indexes.values():
        if 1 < len({told[index].said.file for index in found}) <= CROWD and len(found) <= MOST:
            yield _Story(told, found, standing)


class _Story:
    """The readings of one story while they are joined."""

    def __init__(self, told: Sequence[Lone], indexes: Sequence[int], standing: Sequence[int | None]) -> None:
        self.told = told
        self.figure: dict[int, Hashable] = {i: ("alone", i) if standing[i] is None else standing[i] for i in indexes}
        self.files: dict[Hashable, set[str]] = defaultdict(set)
        self.order: dict[str, list[int]] = defaultdict(list)
        for index in indexes:
            self.files[self.figure[index]].add(told[index].said.file)
            self.order[told[index].said.file].append(index)
        self.periods = _settled_periods(told, self.figure)
        self.place = {index: place for order in self.order.values() for place, index in enumerate(order)}
        self.rarity = rarity([told[index].around for index in indexes])
        self.beside: dict[int, dict[int, Hashable]] = {}

    def joined(self, weigh: Callable[[Sequence[str]], int]) -> list[Pair]:
        alike = [pair for pair in self.alike() if weigh((*pair.found, *BEST_COMPANY)) >= ENOUGH]
        found: list[Pair] = []
        for _ in range(_ROUNDS):
            more = self._round(alike, weigh)
            found += more
            if not more:
                break
        return found

    def alike(self) -> Iterator[Pair]:
        """The pairs of which both are left over, with what they say themselves."""
        for one, other in _candidates(self.told, self.place):
            if self._are_free(one, other) and (said := evidence(self.told[one], self.told[other], self.rarity)) is not None:
                yield Pair(one, other, tuple(said))

    def in_company(self, pair: Pair) -> Pair:
        return pair._replace(found=(*pair.found, *beside(self._company(pair.one, pair.other))))

    def _round(self, alike: Iterable[Pair], weigh: Callable[[Sequence[str]], int]) -> list[Pair]:
        self.beside = {}
        free = [self.in_company(pair) for pair in alike if self._are_free(pair.one, pair.other)]
        weighed = [(weigh(pair.found), pair) for pair in free]
        weighed.sort(key=lambda item: (-item[0], item[1].one, item[1].other))
        rivals = _Rivals(self.told, weighed, self.figure)
        found = []
        for heavy, pair in weighed:
            if heavy < ENOUGH:
                break
            if rivals.are_behind(heavy, pair) and self._are_free(pair.one, pair.other):
                found.append(pair)
                self._join(pair.one, pair.other)
        return found

    def _are_free(self, one: int, other: int) -> bool:
        """Whether neither stands with a number of the other's file, or of another period than those that the other stands with.

        A number between them that leaves its period open would else put the whole year beside its first half.
        """
        mine, theirs = self.figure[one], self.figure[other]
        if self.files[mine] & self.files[theirs]:
            return False
        return not (self.periods[mine] and self.periods[theirs]) or bool(self.periods[mine] & self.periods[theirs])

    def _join(self, one: int, other: int) -> None:
        kept, gone = self.figure[one], self.figure[other]
        self.files[kept] |= self.files[gone]
        self.periods[kept] |= self.periods[gone]
        self.figure = {index: kept if figure == gone else figure for index, figure in self.figure.items()}

    def _company(self, one: int, other: int) -> Company:
        for index in (one, other):
            if index not in self.beside:
                self.beside[index] = self._beside(index)
        mine, theirs = self.beside[one], self.beside[other]
        adjacent = sum(mine.get(step) is not None and mine.get(step) == theirs.get(step) for step in (-1, 1))
        return Company(adjacent, len(set(mine.values()) & set(theirs.values())), min(len(mine), len(theirs)))

    def _beside(self, index: int) -> dict[int, Hashable]:
        """The figures of the numbers before and behind, by how far off they are."""
        order, place = self.order[self.told[index].said.file], self.place[index]
        steps = [step for step in range(-_BESIDE, _BESIDE + 1) if step and 0 <= place + step < len(order)]
        return {step: self.figure[order[place + step]] for step in steps}


def _settled_periods(told: Sequence[Lone], figure: Mapping[int, Hashable]) -> dict[Hashable, set[Period]]:
    """For each figure the periods that a clause of its own names, or that two files give it."""
    files: dict[tuple[Hashable, Period], set[str]] = defaultdict(set)
    settled: dict[Hashable, set[Period]] = defaultdict(set)
    for index, number in figure.items():
        said = told[index].said
        if said.period is not None:
            files[number, said.period].add(said.file)
            if "period" in said.outright or len(files[number, said.period]) > 1:
                settled[number].add(said.period)
    return settled


class _Rivals:
    """The heaviest pairs of every reading with each file."""

    def __init__(self, told: Sequence[Lone], weighed: Iterable[tuple[int, Pair]], figure: Mapping[int, Hashable]) -> None:
        self.told = told
        self.figure = dict(figure)
        self.best: dict[Hashable, list[tuple[int, int]]] = defaultdict(list)
        for heavy, pair in weighed:
            for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
                self.best[one, told[other].said.file].append((heavy, other))

    def are_behind(self, heavy: int, pair: Pair) -> bool:
        """Whether no other number of either file is nearly as likely; the same number again is no rival."""
        return all(
            heavy >= rival + AHEAD or self._is_it_again(other, index)
            for one, other in ((pair.one, pair.other), (pair.other, pair.one))
            for rival, index in self.best[one, self.told[other].said.file]
        )

    def _is_it_again(self, one: int, other: int) -> bool:
        if one == other:
            return True
        if self._stands(one) and self._stands(other) and self.figure[one] != self.figure[other]:
            return False  # one number for two figures: nothing says of which of them the other text speaks
        mine, theirs = self.told[one].said, self.told[other].said
        is_one_number = mine.unit == theirs.unit and mine.value == theirs.value and mine.bounds == theirs.bounds
        return is_one_number and (mine.digits > 1 or mine.metric_key == theirs.metric_key)

    def _stands(self, index: int) -> bool:
        return self.figure[index] != ("alone", index)


def _candidates(told: Sequence[Lone], indexes: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Pairs of two files whose numbers are near, like by a slip, or left open by a hedge; each once."""
    valued = sorted((index for index in indexes if told[index].said.value), key=lambda index: told[index].said.value or 0)
    found: set[tuple[int, int]] = set()
    for place, index in enumerate(valued):
        value = told[index].said.value or Decimal(0)
        reach = max(EXACT.multiply(value, NEAR), value + 1)
        for other in valued[place + 1 :]:
            if (told[other].said.value or 0) > reach:
                break
            found.add((index, other))
    for like in _of_like_digits(told, valued):
        found.update(combinations(like, 2))
    open_ended = [index for index in indexes if _is_open(told[index])]
    found.update((one, other) for one in open_ended for other in indexes)
    once = {(min(pair), max(pair)) for pair in found}
    return (pair for pair in sorted(once) if told[pair[0]].said.file != told[pair[1]].said.file)


def _of_like_digits(told: Sequence[Lone], valued: Iterable[int]) -> Iterable[list[int]]:
    like: dict[Hashable, list[int]] = defaultdict(list)
    for index in valued:
        digits = "".join(map(str, (told[index].said.value or Decimal(0)).normalize().as_tuple().digits))
        like["exchanged", "".join(sorted(digits.replace("0", "")))].append(index)
        if len(digits) > 1:
            like["begins", digits[:2]].append(index)
    return like.values()


def _is_open(one: Lone) -> bool:
    bounds = one.said.bounds
    return one.said.value is None or bounds.low is None or bounds.high is None
