"""Which texts of a story tell of the same, and which of something else, so that an equal number is chance?

A text may get into a story that tells of another company: both may have 6,113 employees. What speaks for two texts is whom
both tell of, or numbers; one number that both tell is too little. Texts that know each other by way of a third are one circle.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from decimal import Decimal
from functools import cache
from itertools import combinations
from typing import NamedTuple

from factcheck.lining_up.said import CROWD, TELLING, own_digits
from factcheck.metrics import METRICS
from factcheck.units import MONEY, alike, dimension_of

#: So many numbers of so many digits that two texts share are no chance, where they are at least that part of those that the
#: shorter text tells: of 29,900 pairs of texts of two stories 22 share so much, of 126 of one story that name no owner alike 107.
_ENOUGH = ((TELLING, 2, 5), (2, 4, 3))


class OwnedNumber(NamedTuple):
    """What one reading tells of its text: whose its number is, where that is known, of what, and the number in its base unit."""

    file: str
    story: Hashable
    owner: str | None
    metric: str | None
    unit: str
    value: Decimal | None


class _Text(NamedTuple):
    owners: set[str]
    subjects: set[str]  #: those of them of which it tells what only a company has, or an economy
    numbers: dict[Hashable, int]  #: each with its digits

    def knows(self, other: _Text) -> bool:
        """Whether both tell of one owner, or enough of the same numbers."""
        return bool(self.owners & other.owners) or any(self._shares(other, *enough) for enough in _ENOUGH)

    def _shares(self, other: _Text, digits: int, enough: int, part: int) -> bool:
        mine, theirs = ({number for number, own in text.numbers.items() if own >= digits} for text in (self, other))
        shared = len(mine & theirs)
        return shared >= enough and shared * part >= min(len(mine), len(theirs))


def drawn(told: Iterable[OwnedNumber]) -> dict[str, int]:
    """For every file of a story the number of its circle within the story; the largest is 0.

    Texts that tell of no company and no economy belong to the largest: an event has many owners. So do all texts of a crowd:
    there the clauses decide.
    """
    stories: dict[Hashable, dict[str, _Text]] = defaultdict(dict)
    for one in told:
        text = stories[one.story].setdefault(one.file, _Text(set(), set(), {}))
        if one.owner is not None:
            text.owners.add(one.owner)
            if one.metric in _of_a_subject():
                text.subjects.add(one.owner)
        if one.value:
            text.numbers[MONEY if dimension_of(one.unit) == MONEY else alike(one.unit), abs(one.value)] = own_digits(one.value)
    return {file: number for texts in stories.values() for file, number in _of_story(texts).items()}


@cache
def _of_a_subject() -> frozenset[str | None]:
    """Metrics of which a text has one subject: what only organisations have, and the growth and the inflation of an economy."""
    rates = {metric.rate_is for metric in METRICS.values()} - {None}
    return frozenset(key for key, metric in METRICS.items() if metric.of_organisation) | rates


def _of_story(texts: Mapping[str, _Text]) -> dict[str, int]:
    circle = dict.fromkeys(texts, 0)
    if len(texts) > CROWD:
        return circle
    circles = {file: {file} for file in texts}
    for one, other in combinations(circles, 2):
        if circles[one] is not circles[other] and texts[one].knows(texts[other]):
            circles[one] |= circles[other]
            circles.update(dict.fromkeys(circles[other], circles[one]))
    apart = {id(files): files for files in circles.values() if any(texts[file].subjects for file in files)}
    largest_first = sorted(apart.values(), key=lambda files: -len(files))
    return circle | {file: number for number, files in enumerate(largest_first) for file in files}
