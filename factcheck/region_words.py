"""Which words does a copy put for one another when it crosses from one region's papers into another's? 軟體 and 軟件."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources

from ahocorasick_rs import AhoCorasick, MatchKind

from factcheck.folding import fold
from factcheck.language_data import load


def replaced(folded: str) -> Iterator[tuple[int, int, str]]:
    """Each word of a class: start, end, and the word that stands for the class. In order, none overlapping, the longest first."""
    automaton, classes = _automaton()
    for place, start, end in automaton.find_matches_as_indexes(folded):
        yield start, end, classes[place]


@cache
def _automaton() -> tuple[AhoCorasick, list[str]]:
    """What finds the words, and at the place of each the word of its class."""
    classes = _classes()
    return AhoCorasick(classes.keys(), matchkind=MatchKind.LeftmostLongest), list(classes.values())


def _classes() -> dict[str, str]:
    """For each word, folded, the one that stands for its class; words that several rows share make one class of them."""
    standing: dict[str, str] = {}

    def of(word: str) -> str:
        while (instead := standing.setdefault(word, word)) != word:
            word = instead
        return word

    for row in _rows():
        first, *others = map(fold, row)
        for other in others:
            one, two = sorted((of(first), of(other)))
            standing[two] = one
    return {word: of(word) for word in standing}


def _rows() -> Iterator[list[str]]:
    yield from load("region_words")["words"]
    dictionary = resources.files("opencc") / "dictionary" / "TWPhrases.txt"
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        one, _tab, others = line.partition("\t")
        yield [one, *others.split(" ")]
