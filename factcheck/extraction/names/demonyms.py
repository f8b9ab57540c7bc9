"""Whose are German exports? The country's, where its adjective stands before what only a nation counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from factcheck.extraction.names.name_words import either
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.language_data import load


@cache
def _countries() -> Mapping[str, str]:
    """Adjective, folded -> the country as English writes it."""
    table: Mapping[str, str] = load("entities")["demonyms"]
    return table


@cache
def _pattern() -> re.Pattern[str]:
    adjectives = "|".join(sorted(_countries(), key=len, reverse=True))
    return re.compile(
        rf"(?<![a-z-])(?P<of>{adjectives})(?= (?:(?:{either('before_national')}) ){{0,2}}(?:{either('national')})(?![a-z]))"
    )


def named(folded: str, known: Mapping[str, str]) -> Iterator[Word]:
    """Each such adjective as a word for its country; known: folded spelling -> name."""
    for match in _pattern().finditer(folded):
        country = known.get(_countries()[match["of"]].lower())
        if country is not None:
            yield Word(match.start(), match.end(), Role.ENTITY, country)


def country_of(spelling: str) -> str | None:
    """Germany for German; None for what is no such adjective."""
    return _countries().get(spelling.lower()) if spelling.isascii() else None


def left_out(words: str) -> str:
    """The words behind a number without adjectives of countries (39 *Vietnamese* people, 23 *Iranian-made* drones)."""
    return " ".join(word for word in words.split(" ") if country_of(word.partition("-")[0]) is None)
