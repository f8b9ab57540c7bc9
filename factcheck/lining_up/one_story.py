"""Which of several texts tell one story? By the names and numbers that they share and the days on which they were printed.

A tally (dead, injured, votes) belongs to an event that newspapers seldom name: "the quake" of two texts is one figure only
when the texts tell of one quake. On the desk an editor has said so; over loose files the texts must say it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import combinations

import rjieba

from factcheck.figures import Reading
from factcheck.folding import fold
from factcheck.language_data import load
from factcheck.metrics import METRICS, Nature

WINDOW = timedelta(days=14)  #: newspapers tell of an event for so long; a later one is looked back on, with its date
_SHARED_NUMBERS = 3  #: so many numbers of three digits that two texts share are no chance
_PROPER = ("nr", "ns", "nt", "nz")  #: the segmenter's tags of people, places, bodies and other proper names
_LATIN_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")
# fmt: off
_CALENDAR = frozenset((
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
))
# fmt: on


@dataclass(frozen=True, kw_only=True)
class Telling:
    """By what a text can be known again: proper names, folded, telling numbers, and the tallies of its event."""

    file: str
    published: datetime | None
    names: frozenset[str]
    numbers: frozenset[Decimal]
    tallies: frozenset[tuple[str, Decimal]]
    is_latin: bool


def telling(file: str, text: str, readings: Sequence[Reading], published: datetime | None) -> Telling:
    """The telling of one text."""
    is_latin = sum("\u4e00" <= char <= "\u9fff" for char in text) * 10 < len(text)
    return Telling(
        file=file,
        published=published,
        names=_latin_names(text) if is_latin else _chinese_names(text),
        numbers=frozenset(abs(r.value) for r in readings if r.value is not None and is_telling(r.value)),
        tallies=frozenset((r.metric_key or "", r.value) for r in readings if r.value is not None and is_of_an_event(r)),
        is_latin=is_latin,
    )


def is_of_an_event(reading: Reading) -> bool:
    """Whether the reading is a tally of the event that the text tells, neither of a named place nor of an unnamed part."""
    metric = METRICS.get(reading.metric or "")
    return reading.entity is None and metric is not None and metric.nature is Nature.EVENT and not reading.is_of_a_part


def is_telling(value: Decimal) -> bool:
    """Whether two texts give this number for one thing rather than by chance: it has three digits of its own."""
    return len(value.normalize().as_tuple().digits) >= 3


def stories(tellings: Sequence[Telling]) -> Mapping[str, int]:
    """For every file the number of its story; files of one story have the same. Looks at every pair of files once."""
    story = {one.file: number for number, one in enumerate(tellings)}
    for one, other in combinations(tellings, 2):
        if story[one.file] != story[other.file] and _tell_one(one, other):
            kept, gone = sorted((story[one.file], story[other.file]))
            story = {file: kept if number == gone else number for file, number in story.items()}
    return story


def _tell_one(one: Telling, other: Telling) -> bool:
    if one.published and other.published and abs(one.published.date() - other.published.date()) > WINDOW:
        return False
    if len(one.numbers & other.numbers) >= _SHARED_NUMBERS:
        return True
    if one.is_latin != other.is_latin:
        return bool(one.tallies & other.tallies)
    return not one.names or not other.names or len(one.names & other.names) >= min(2, len(one.names), len(other.names))


def _chinese_names(text: str) -> frozenset[str]:
    """Proper names, and words that no dictionary has: most of them are names too. A country is no mark of a story."""
    words = rjieba.tag(fold(text))
    proper = {word for word, tag in words if len(word) > 1 and (tag[:2] in _PROPER or _is_unknown(word))}
    return frozenset(proper) - _countries()


def _is_unknown(word: str) -> bool:
    return "\u4e00" <= word[0] <= "\u9fff" and not rjieba.has_word(word)


def _latin_names(text: str) -> frozenset[str]:
    return frozenset(fold(name) for name in set(_LATIN_NAME.findall(text)) - _CALENDAR) - _countries()


def _countries() -> frozenset[str]:
    return frozenset(map(fold, load("entities")["countries"]))
