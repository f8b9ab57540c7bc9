"""Which metric do people mean by a name that they type, and by which names is one offered?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from articles.models import Metric, MetricAlias
from articles.wording import amounts
from factcheck import scope_labels, units
from factcheck.folding import fold
from factcheck.metrics import METRICS, label

LANGUAGES = ("en", "zh-hant", "zh-hans")
DOT = " · "
_PARTS = re.compile(r"[·、,，;；]")


def name_of(key: str, language: str) -> str:
    """A metric without its scopes as people say it; a word of the articles in the reader's characters."""
    return label(key, language) if key in METRICS else scope_labels.label(key, language)


def offered(unit: str) -> list[str]:
    """The names of those that are counted in such a unit, in the reader's language."""
    language, dimension = amounts.language(), units.dimension_of(unit)
    return sorted(
        metric.labels.get(language, metric.labels["en"]) for metric in METRICS.values() if dimension in metric.dimensions
    )


def key_of(text: str, *, unit: str) -> str | None:
    """The key of the metric called so, in any language or by any word for it; of several the one counted in such a unit."""
    word, dimension = fold(text), units.dimension_of(unit)
    found = _by_name().get(word, ())
    if found:
        return next((key for key in found if dimension in METRICS[key].dimensions), found[0])
    alias = MetricAlias.objects.filter(folded=word).select_related("metric").first()
    if alias is not None:
        return str(alias.metric.key)
    return word if Metric.objects.filter(key=word).exists() else None


def new_key(text: str) -> str:
    """Under which key a metric that nobody knew is kept, as the engine keeps a text's own word."""
    return fold(text).replace("/", " ").strip()


@cache
def _by_name() -> dict[str, tuple[str, ...]]:
    """Folded names and words to keys: labels before the words that articles use."""
    found: dict[str, list[str]] = {}
    for names in (_labels, _words):
        for key in METRICS:
            for name in names(key):
                if key not in found.setdefault(name, []):
                    found[name].append(key)
    return {name: tuple(keys) for name, keys in found.items()}


def _labels(key: str) -> Iterable[str]:
    return (key, *(fold(name) for name in METRICS[key].labels.values()))


def _words(key: str) -> Iterable[str]:
    return (*METRICS[key].words, *METRICS[key].after)


def scope_text(scope: Sequence[str]) -> str:
    return DOT.join(scope_labels.label(part, amounts.language()) for part in scope)


def scopes_of(text: str, *, was: Sequence[str]) -> tuple[str, ...]:
    """The scopes that a text names: marks of ours by their names, those that stood there before, else a segment's own word."""
    names = {fold(scope_labels.label(part, language)): part for part in scope_labels.marks() for language in LANGUAGES}
    names |= {fold(scope_labels.label(part, language)): part for part in was for language in LANGUAGES}
    parts = (fold(part).strip() for part in _PARTS.split(text))
    return tuple(dict.fromkeys(names.get(part, part.replace("/", " ")) for part in parts if part))
