"""Of which kind is what a word says? 爆竊案 are crimes, and burglaries: the words of data/kinds.toml, folded."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from factcheck.folding import fold
from factcheck.language_data import LanguageDataError, checked, load


@cache
def of_metric(metric: str) -> Mapping[str, str]:
    """Every word that says a kind of what this metric counts, and the key that the kind is kept under."""
    kinds: dict[str, str] = {}
    for row in load("kinds").get(metric, ()):
        place = f"data/kinds.toml [[{metric}]] {row.get('key')}"
        checked(row, place=place, required=("key", "en", "words"), optional=("nouns",))
        for word in map(fold, (*row["words"], *row.get("nouns", ()))):
            if kinds.setdefault(word, fold(row["key"])) != fold(row["key"]):
                raise LanguageDataError(f"{place}: {word} is of the kind {kinds[word]} too")
    return MappingProxyType(kinds)


@cache
def words_of(metric: str) -> tuple[str, ...]:
    """Those of its words that say the metric wherever they stand, not only tied to a number."""
    return tuple(fold(word) for row in load("kinds").get(metric, ()) for word in row["words"])


@cache
def english_names() -> Mapping[str, str]:
    """What each kind is called in English, by its key."""
    return MappingProxyType({fold(row["key"]): row["en"] for rows in load("kinds").values() for row in rows})
