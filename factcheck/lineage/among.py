"""Which of several texts carry passages of which? Over texts at hand; the desk asks its database the same."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.lineage.passages import Passage, passages
from factcheck.lineage.tokens import Tokens, tokens
from factcheck.lineage.winnowing import Fingerprint, fingerprints

#: articles of one outlet that share a shingle: with more it is the outlet's furniture (a notice, a form, a list of links)
MOST_OF_ONE_OUTLET = 5
MOST_CARRIERS = 40  #: earlier texts that one text is set against, those first with which it has most in common


@dataclass(frozen=True, kw_only=True)
class Carrier:
    """A text with its outlet. Of several the one that stands first is the earliest."""

    text: str
    outlet: Hashable


@dataclass(frozen=True, kw_only=True)
class Copied:
    """A passage of texts[earlier] that texts[later] carries: passage.start and end are of the earlier text."""

    earlier: int
    later: int
    passage: Passage


def among(texts: Sequence[Carrier]) -> Iterator[Copied]:
    """Every passage that a text shares with an earlier one, in the order of the later texts."""
    read = [tokens(text.text) for text in texts]
    marks = [fingerprints(each) for each in read]
    holders: dict[int, list[int]] = defaultdict(list)
    for number, found in enumerate(marks):
        for mark in found:
            holders[mark.hash].append(number)
    furniture = {key for key, numbers in holders.items() if is_furniture(texts[number].outlet for number in numbers)}
    for later, found in enumerate(marks):
        shared: dict[int, list[Fingerprint]] = defaultdict(list)
        for mark in found:
            if mark.hash not in furniture:
                for earlier in holders[mark.hash]:
                    if earlier < later:
                        shared[earlier].append(mark)
        of_furniture = [mark for mark in found if mark.hash in furniture]
        for earlier in sorted(shared, key=lambda earlier: (-len(shared[earlier]), earlier))[:MOST_CARRIERS]:
            for passage in carried(read[later], read[earlier], shared[earlier], of_furniture):
                yield Copied(earlier=earlier, later=later, passage=mirrored(passage))


def is_furniture(outlets: Iterable[Hashable]) -> bool:
    """Whether a shingle that stands in articles of these outlets, one for each article, is one outlet's furniture."""
    return max(Counter(outlets).values(), default=0) > MOST_OF_ONE_OUTLET


def carried(one: Tokens, other: Tokens, shared: Iterable[Fingerprint], furniture: Iterable[Fingerprint]) -> list[Passage]:
    """The passages that hold more fingerprints that both share than such as are some outlet's furniture.

    Not merely one: where furniture begins and ends, what stands beside it decides which fingerprints it has.
    """
    own, of_furniture = sorted(mark.start for mark in shared), sorted(mark.start for mark in furniture)
    return [passage for passage in passages(one, other) if _within(passage, own) > _within(passage, of_furniture)]


def _within(passage: Passage, starts: Sequence[int]) -> int:
    return bisect_left(starts, passage.end) - bisect_left(starts, passage.start)


def mirrored(passage: Passage) -> Passage:
    """The same passage, seen from the other text."""
    return Passage(
        start=passage.other_start,
        end=passage.other_end,
        other_start=passage.start,
        other_end=passage.end,
        alike=passage.alike,
        same_numbers=passage.same_numbers,
        changed=tuple(pair.mirrored() for pair in passage.changed),
        weight=passage.weight,
    )
