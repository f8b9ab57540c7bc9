"""What is a scope called on a page? Marks by their labels, a segment in the reader's script, abbreviations in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from opencc import OpenCC

from factcheck import kinds
from factcheck.folding import fold
from factcheck.language_data import checked, load

_ABBREVIATION = re.compile(r"(?<![a-z])[a-z]{2,4}(?![a-z])")
_TIMED = re.compile(r"(since|of) ([0-9].*)")


@cache
def _labels() -> Mapping[str, Mapping[str, str]]:
    rows = load("scopes")["labels"]
    place = "data/scopes.toml [labels]"
    return MappingProxyType(
        {key: checked(row, place=f"{place} {key}", required=("en", "zh-hant", "zh-hans")) for key, row in rows.items()}
    )


def marks() -> Iterable[str]:
    """The scopes that are words of our own, not segments: new, forecast, qoq …"""
    return _labels().keys()


@cache
def _segments() -> Mapping[str, str]:
    """Segments and kinds that papers name in several languages, by key: their English names."""
    rows = (
        checked(row, place="data/scopes.toml [[segment]]", required=("key", "en", "words")) for row in load("scopes")["segment"]
    )
    return MappingProxyType({**kinds.english_names(), **{fold(row["key"]): row["en"] for row in rows}})


@lru_cache(maxsize=4096)
def label(scope: str, language: str) -> str:
    """The scope's name in en, zh-hant or zh-hans: new is 新增, 传统ai is 傳統AI for a reader of Traditional."""
    timed = _TIMED.fullmatch(scope)
    known = _labels().get(timed[1] if timed else scope)
    if known is not None:
        words = known.get(language, known["en"])
        return words.replace("*", timed[2]) if timed else words
    if scope.isascii():
        return scope
    if language == "en" and scope in _segments():
        return _segments()[scope]
    shown = _ABBREVIATION.sub(lambda found: found[0].upper(), scope)
    return _to_traditional().convert(shown) if language == "zh-hant" else shown


@cache
def _to_traditional() -> OpenCC:
    """Taiwan's forms without its vocabulary: for display only, so that no offset depends on it."""
    return OpenCC("s2tw")
