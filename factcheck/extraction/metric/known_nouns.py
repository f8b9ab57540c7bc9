"""Which known metrics do nouns say where they are tied to a number? 34輛*消防車*, *票站*1,024個."""

from __future__ import annotations

from functools import cache

from factcheck import kinds
from factcheck.extraction.metric.english_head_noun import words_of
from factcheck.extraction.metric.metric_fit import Found, fits
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Scene
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.metrics import METRICS

_LONGEST = 7  #: characters of a noun


def of_phrase(word: Word, quantity: Quantity) -> Found | None:
    """The known metric whose noun the phrase ends with; what stands before it in the phrase is its scope (女*學生*)."""
    name = word.meaning
    starts = [0, *(at + 1 for at, char in enumerate(name) if char == " ")] if name.isascii() else range(len(name) - 1)
    for at in starts:
        for key in _nouns().get(name[at:], ()):
            if fits(key, quantity) and not (at and name[:at].split()[-1] in words_of("no_customers") and name[at:] == "members"):
                kind = kinds.of_metric(key).get(name[at:])
                scope = (kind,) if kind is not None else (name[:at].strip(),) if at else ()
                return Found(key, Word(word.start, word.end, Role.METRIC, key), scope, "the noun tied to the number")
    return None


def before(scene: Scene, clause: int, at: int, dimension: str) -> Word | None:
    """The longest noun that ends here and says a metric that is counted so, though no dictionary has it."""
    if scene.roles(at - 1, at, Role.METRIC):
        return None
    for size in range(min(_LONGEST, at - clause), 1, -1):
        if any(dimension in METRICS[key].dimensions for key in keys_of(scene.folded[at - size : at])):
            return Word(at - size, at, Role.METRIC, scene.folded[at - size : at])
    return None


def begins(run: str, quantity: Quantity) -> str:
    """The longest noun of a metric that is counted so with which the run begins; empty where none does."""
    for size in range(min(_LONGEST, len(run)), 1, -1):
        if any(fits(key, quantity) for key in keys_of(run[:size])):
            return run[:size]
    return ""


def keys_of(noun: str) -> tuple[str, ...]:
    """The metrics whose noun this is."""
    return _nouns().get(noun, ())


@cache
def _nouns() -> dict[str, tuple[str, ...]]:
    """The nouns of metrics that the vocabulary knows where they are tied to a number."""
    nouns: dict[str, tuple[str, ...]] = {}
    for metric in METRICS.values():
        for noun in metric.nouns:
            nouns[noun] = (*nouns.get(noun, ()), metric.key)
    return nouns
