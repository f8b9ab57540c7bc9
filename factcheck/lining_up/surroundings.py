"""Which words stand around a number? By them two numbers of two texts can be known to be of one thing.

Chinese words are taken as pairs of characters, so that no dictionary need know them and both scripts give the same; across
languages only what the vocabulary knows in both can be shared.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from typing import NamedTuple

from factcheck.extraction.words.vocabulary import Role, Vocabulary
from factcheck.folding import fold

_BEFORE, _BEHIND = 24, 14  #: characters looked at on either side, within the sentence
_STOP = re.compile(r"[。！？；;\n!?]|\. ")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_LATIN = re.compile(r"[a-z]{4,}")
_STEM = 6  #: letters of an English word that its forms share


class Around(NamedTuple):
    """What stands around one number of a text."""

    words: frozenset[str]  #: pairs of Han characters, beginnings of English words
    ideas: frozenset[str]  #: the metrics that are named there
    is_latin: bool  #: whether the text is written in Latin letters


NOTHING = Around(frozenset(), frozenset(), is_latin=False)


def reader(text: str) -> Callable[[int, int], Around]:
    """A function that gives what stands around start and end of this text; offsets are code points."""
    folded = fold(text)
    known = [word for word in Vocabulary.standard().words(folded) if word.role in (Role.METRIC, Role.AFTER)]
    starts = [word.start for word in known]
    is_latin = sum("\u4e00" <= char <= "\u9fff" for char in text) * 10 < len(text)

    def around(start: int, end: int) -> Around:
        before, behind = folded[max(0, start - _BEFORE) : start], folded[end : end + _BEHIND]
        before = before[max((stop.end() for stop in _STOP.finditer(before)), default=0) :]
        if stop := _STOP.search(behind):
            behind = behind[: stop.start()]
        first, last = bisect_left(starts, start - len(before)), bisect_right(starts, end + len(behind))
        ideas = (word.meaning for word in known[first:last] if word.end <= end + len(behind))
        return Around(frozenset((*_words(before), *_words(behind))), frozenset(ideas), is_latin)

    return around


Of = Callable[[str, int, int], Around]  #: a text's name, start and end


def of(texts: Mapping[str, str]) -> Of:
    """A function that gives what stands around start and end of the text of a name; nothing where there is no text."""
    readers = {name: reader(text) for name, text in texts.items() if text}
    return lambda name, start, end: readers[name](start, end) if name in readers else NOTHING


def _words(passage: str) -> list[str]:
    pairs = [run[at : at + 2] for run in _HAN.findall(passage) for at in range(len(run) - 1)]
    return pairs + [word[:_STEM] for word in _LATIN.findall(passage)]
