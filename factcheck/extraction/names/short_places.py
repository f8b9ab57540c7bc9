"""Where does the short name of a mainland province or city mean the place (四川8例), not a company that begins with it?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from factcheck.extraction.names.name_words import either, words
from factcheck.extraction.words.vocabulary import Role, Word

#: 海南省: the full name, which the vocabulary has
_FULL = ("省", "市")
_SEVERAL = 3  #: places


@cache
def _named() -> re.Pattern[str]:
    """The short name, and behind it what a place has, a number, or where a name can only end."""
    return re.compile(
        rf"({either('short_places')})"
        rf"(?=[0-9]|[，,。;；、的与和及]|\([^0-9a-z]|{either('short_place_followers')}|{either('short_places')})"
    )


def named(folded: str, known: Mapping[str, str]) -> Iterator[Word]:
    """The places that a text calls by their short names; each is the one that the vocabulary has by the full name."""
    for match in _named().finditer(folded):
        if _is_a_person(folded, match.start()):
            continue
        place = next((known[match[1] + end] for end in _FULL if match[1] + end in known), None)
        if place is not None:
            yield Word(match.start(), match.end(), Role.ENTITY, place)


def _is_a_person(folded: str, at: int) -> bool:
    """李四川50.85%: a family name stands before it, and nothing that the name could go on from."""
    before = folded[max(0, at - 2) : at]
    return before[-1:] in words("surnames") and not "一" <= before[:-1] <= "鿿"


def several(named: list[Word]) -> frozenset[str]:
    """The places of a text that names three or more by their short names, none as often as all others: it is about none."""
    counts = Counter(word.meaning for word in named)
    if len(counts) < _SEVERAL or 2 * max(counts.values()) > counts.total():
        return frozenset()
    return frozenset(counts)
