"""What may a word do in a name? End it, be the kind of company before it, or tell that it is one."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import rjieba

from factcheck.extraction.names.name_words import ends_with, is_said_of_names, words
from factcheck.extraction.words.vocabulary import Vocabulary

_NOT_IN_NAMES = frozenset(("p", "c", "u", "uj", "ul", "uv", "ud", "ug", "uz", "r", "m", "mq", "q", "t", "y", "e", "f", "w"))
_PROPER = frozenset(("ns", "nr", "nrt", "nz", "nt", "eng", "nrfg"))
#: characters that join words and stand in no name
GRAMMAR = frozenset("却不没未无的在是和与及对从向了被把将其该这那于由让使给要会能可有为称说指等以因但而或至到按据约近逾超达共")


class Token(NamedTuple):
    """What a word may do in a name: end it on the left, be a kind of company before it, tell that it is one."""

    word: str
    ends: bool
    is_kind: bool
    counts: bool
    proper: bool
    known: bool  #: a place of the vocabulary
    is_ending: bool


@lru_cache(maxsize=16384)
def token_of(word: str, tag: str) -> Token:
    """Of a word, with the kind that the segmenter gives it."""
    is_kind, counts = ends_with("kind_endings", word), tag in ("m", "mq")
    if _ends_a_name(word, tag):
        return Token(word, True, is_kind, counts, proper=False, known=False, is_ending=False)
    return Token(
        word,
        False,
        is_kind,
        counts,
        proper=tag in _PROPER or (len(word) > 1 and not rjieba.has_word(word)),
        known=word in Vocabulary.standard().entities,
        is_ending=word in words("suffixes"),
    )


def _ends_a_name(word: str, tag: str) -> bool:
    """Whether the word is no part of a name, so that the name begins behind it."""
    if word in words("not_names") or word in words("kinds") or (len(word) > 1 and is_said_of_names(word)):
        return True
    if len(word) == 1:
        return word in GRAMMAR or tag in ("r", "m", "q", "mq") or (tag in _NOT_IN_NAMES and tag not in ("f", "t"))
    if tag in ("m", "mq", "q"):
        return True
    if not rjieba.has_word(word):
        return False  # of a word that it does not know the segmenter guesses the kind
    return tag in _NOT_IN_NAMES or tag in ("d", "x") or (tag == "v" and word not in words("naming_verbs"))


def is_unusual(kept: list[Token]) -> bool:
    """Whether more than common nouns make up the name: a word that names somebody, or letters that make no word (曜|興)."""
    known, proper, letters, size = True, False, True, 0
    for token in kept:
        if not token.is_ending:
            size += 1
            known, proper, letters = known and token.known, proper or token.proper, letters and len(token.word) == 1
    return not known and (proper or (size > 1 and letters))
