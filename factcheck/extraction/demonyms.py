"""Whose are German exports? The country's, where its adjective stands before what only a nation counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from factcheck.extraction.vocabulary import Role, Word
from factcheck.language_data import load

_BETWEEN = (
    "core|annual|monthly|average|median|headline|consumer|producer|wholesale|youth|new|total|crude|overall|real|private|public|urban"
    "|rural|retail|industrial|factory|manufacturing|services|domestic|government|state|home|house|gross|official|quarterly"
)
#: what is told of a nation; *German carmakers* are somebody else
_OF_A_NATION = (
    "voters?|consumers?|households|shoppers|taxpayers|inflation|prices|unemployment|joblessness|jobless rate|economy"
    "|economic growth|gdp|domestic product|growth|exports|imports|trade|retail sales|output|production|orders|rents|wages|pay"
    "|earnings|debt|deficit|surplus|budget|population|births|turnout|interest rates?|employers added|tourist arrivals"
    "|visitor arrivals|car sales|car registrations|harvest|emissions|house sales|home sales|housing starts|government|exporters"
)


@cache
def _countries() -> Mapping[str, str]:
    """Adjective, folded -> the country as English writes it."""
    table: Mapping[str, str] = load("entities")["demonyms"]
    return table


@cache
def _pattern() -> re.Pattern[str]:
    adjectives = "|".join(sorted(_countries(), key=len, reverse=True))
    return re.compile(rf"(?<![a-z-])(?P<of>{adjectives})(?= (?:(?:{_BETWEEN}) ){{0,2}}(?:{_OF_A_NATION})(?![a-z]))")


def named(folded: str, known: Mapping[str, str]) -> Iterator[Word]:
    """Each such adjective as a word for its country; known: folded spelling -> name."""
    for match in _pattern().finditer(folded):
        country = known.get(_countries()[match["of"]].lower())
        if country is not None:
            yield Word(match.start(), match.end(), Role.ENTITY, country)


def country_of(spelling: str) -> str | None:
    """Germany for German; None for what is no such adjective."""
    return _countries().get(spelling.lower()) if spelling.isascii() else None
