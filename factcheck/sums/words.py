"""By which words does an article do arithmetic? The lists of data/sums.toml, ready to be looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from factcheck.folding import fold
from factcheck.language_data import LanguageDataError, checked, load
from factcheck.metrics import METRICS

_NAMES = (
    "from",
    "to",
    "than",
    "last_year",
    "this_year",
    "yearly",
    "last",
    "averaged",
    "turn",
    "together",
    "of_which",
    "average",
    "share",
    "in_all",
    "links",
    "rest",
    "not_added",
)


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, the longest first; a Latin word stands alone."""
    folded = sorted({fold(word) for word in words}, key=len, reverse=True)
    return re.compile("|".join(rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word) for word in folded))


def _read() -> tuple[Mapping[str, re.Pattern[str]], tuple[tuple[str, ...], ...], Mapping[str, list[str]]]:
    data = checked(load("sums"), place="data/sums.toml", required=("words", "halves", "made_of"))
    words = checked(data["words"], place="data/sums.toml [words]", required=_NAMES)
    halves = tuple(tuple(map(fold, row)) for row in data["halves"].values())
    _check_metrics(data["made_of"])
    return MappingProxyType({name: _pattern(row) for name, row in words.items()}), halves, MappingProxyType(data["made_of"])


def _check_metrics(made_of: Mapping[str, list[str]]) -> None:
    for whole, parts in made_of.items():
        for key in (whole, *parts):
            if key not in METRICS:
                raise LanguageDataError(f"data/sums.toml [made_of] names {key}, which data/metrics.toml does not have")


#: patterns by the name of their list; rows of words for the halves of one whole; metrics by the metric that they add up to
WORDS, HALVES, MADE_OF = _read()


def says(name: str, text: str) -> bool:
    """Whether the text has one of the words of this list."""
    return WORDS[name].search(text) is not None
