"""What do the words of a search mean? An entity or a metric under any of its names: 僱員 finds all that count employees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from operator import or_
from typing import Any

from django.apps import apps
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Coalesce

from articles.querysets.grams import holds
from articles.querysets.keys import one_of
from factcheck.folding import fold
from factcheck.metrics import METRICS

MOST_WORDS = 8  #: of one search; what comes behind them is not looked at
MOST_NAMES = 5_000  #: that one search may mean; shorter words than a name are rarely told apart any more
_YEAR = re.compile(r"(1[89]\d\d|20\d\d)(?:-(0[1-9]|1[0-2]))?年?")
_GROUPS = re.compile(r"(?<=\d)[,，](?=\d)")


def figures_named(word: str) -> QuerySet[Any]:
    """The figures that a word may mean, for searches of what is said of them."""
    return apps.get_model("articles", "Figure").objects.filter(meaning(word)).order_by().values("pk")


def meaning(text: str) -> Q:
    """For figures: every word is a name of the entity or of the metric, the period, or stands in the words of a claim.

    One statement, however many words; none where there is no word.
    """
    words = [_GROUPS.sub("", word) for word in fold(text).split()[:MOST_WORDS]]
    if not words:
        return Q()
    entities, metrics = _names_of(words)
    whole = Q()
    for word in words:
        whole &= _one(word, entities[word], metrics[word])
    return whole


def _one(word: str, entities: set[int], metrics: set[int]) -> Q:
    found = Q(pk__in=[])
    if entities:
        found |= one_of("entity", entities)
    if metrics:
        found |= one_of("metric", metrics)
    if (match := _YEAR.fullmatch(word)) is not None:
        found |= Q(period__overlap=_days(int(match[1]), int(match[2] or 0)))
    return found if len(word) < 2 else found | holds("search", word)  # last: where a key fits, no words are looked into


def _days(year: int, month: int) -> DateRange:
    if not month:
        return DateRange(date(year, 1, 1), date(year + 1, 1, 1))
    return DateRange(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1))


def _names_of(words: Iterable[str]) -> tuple[Mapping[str, set[int]], Mapping[str, set[int]]]:
    """For each word the entities and the metrics that it may mean: by the vocabulary, by a metric's own key, by names given."""
    known = {word: _keys_of(word) for word in words}
    aliases = apps.get_model("articles", "EntityAlias").objects.filter(_any(holds("folded", word, 1) for word in known))
    wanted = _any(
        Q(key__contains=word)
        | Q(aliases__folded__contains=word)
        | Q(key__in=keys)
        | (Q(key__regex=f"^({'|'.join(map(re.escape, keys))})/") if keys else Q(pk__in=[]))
        for word, keys in known.items()
    )
    metrics = apps.get_model("articles", "Metric").objects.filter(wanted)
    named = aliases.order_by().values_list("entity", "folded", Value(""))[:MOST_NAMES]
    rows = list(named.union(metrics.order_by().values_list("pk", Coalesce("aliases__folded", Value("")), "key"), all=True))
    entities = {word: {pk for pk, name, key in rows if not key and word in name} for word in known}
    counted = {
        word: {pk for pk, name, key in rows if key and (key.partition("/")[0] in keys or word in key or word in name)}
        for word, keys in known.items()
    }
    return entities, counted


def _keys_of(word: str) -> list[str]:
    """The metrics of the vocabulary that a folded word may mean; a loss is kept as a negative profit."""
    found = {key for key, names in _names().items() if any(word in name for name in names)}
    return sorted(found | {opposite for key in found if (opposite := METRICS[key].opposite_of)})


@cache
def _names() -> Mapping[str, frozenset[str]]:
    """All the folded names of each metric."""
    return {
        key: frozenset((*map(fold, metric.labels.values()), *metric.words, *metric.after, *metric.nouns, key))
        for key, metric in METRICS.items()
    }


def _any(conditions: Iterable[Q]) -> Q:
    whole = Q(pk__in=[])
    for condition in conditions:
        whole = or_(whole, condition)
    return whole
