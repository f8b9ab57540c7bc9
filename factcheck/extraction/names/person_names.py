"""Does a name read as a Chinese person's? A family name, and one or two more characters that are no word."""

from __future__ import annotations

from functools import cache, lru_cache

import rjieba

from factcheck.extraction.names.name_tokens import GRAMMAR
from factcheck.extraction.names.name_words import words


@lru_cache(maxsize=4096)
def is_person(name: str) -> bool:
    """Whether a name reads as a Chinese person's: a family name and one or two more characters that are no word."""
    if not 2 <= len(name) <= 4 or (name[0] not in words("surnames") and name[:2] not in words("surnames")):
        return False
    if len(name) == 4 and name[:2] not in words("surnames"):
        return False
    tagged = rjieba.tag(name)
    return len(tagged) == 1 and (tagged[0][1] in ("nr", "nrfg") or not rjieba.has_word(name)) and not _is_common(name)


def is_called_one(name: str) -> bool:
    """Whether the segmenter takes the whole for a person's name, a foreign one without a family name too.

    Enough beside votes and before a metric, where a word that is none would not stand; is_person asks more, for any place.
    """
    tagged = rjieba.tag(name)
    return len(tagged) == 1 and tagged[0][1] in ("nr", "nrt")


def may_be_person(name: str) -> bool:
    """Whether three characters begin with a family name and are no word of the dictionary."""
    return len(name) == 3 and name[0] in family_names() and not rjieba.has_word(name) and GRAMMAR.isdisjoint(name)


def _is_common(name: str) -> bool:
    return rjieba.has_word(name) and (len(name) == 2 or rjieba.tag(name)[0][1] not in ("nr", "nrfg"))


@cache
def family_names() -> frozenset[str]:
    """The characters with which family names begin."""
    return frozenset(name[0] for name in words("surnames"))
