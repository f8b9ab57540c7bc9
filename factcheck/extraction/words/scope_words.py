"""Which words narrow a metric, and which narrow nothing? Those of data/scopes.toml, folded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from factcheck.folding import fold
from factcheck.language_data import checked, load


@dataclass(frozen=True, slots=True)
class ScopeWords:
    """What scopes and segments are told by."""

    heads: tuple[str, ...]  #: the longest first
    plain: frozenset[str]
    marks: dict[str, str]  #: the longest first
    english: frozenset[str]
    people: tuple[str, ...]  #: the longest first
    opposed: frozenset[str]
    variants: tuple[tuple[str, str], ...]  #: the longest first
    segments: dict[str, str]  #: every word of a segment, and its key


@cache
def scope_words() -> ScopeWords:
    """The words of data/scopes.toml, read once."""
    rows = checked(
        load("scopes"),
        place="data/scopes.toml",
        required=("heads", "plain", "english", "people", "opposed", "marks", "labels", "variants", "segment"),
    )
    marks = {fold(word): scope for scope, words in rows["marks"].items() for word in words}
    return ScopeWords(
        heads=tuple(sorted(map(fold, rows["heads"]), key=len, reverse=True)),
        plain=frozenset(map(fold, rows["plain"])),
        marks=dict(sorted(marks.items(), key=lambda pair: -len(pair[0]))),
        english=frozenset(rows["english"]),
        people=tuple(sorted(map(fold, rows["people"]), key=len, reverse=True)),
        opposed=frozenset(map(fold, rows["opposed"])),
        variants=tuple(sorted(((fold(a), fold(b)) for a, b in rows["variants"].items()), key=lambda pair: -len(pair[0]))),
        segments={fold(word): fold(row["key"]) for row in rows["segment"] for word in (row["key"], *row["words"])},
    )
