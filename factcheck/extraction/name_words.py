"""Which words surround, end and are taken for names? The lists of data/entities.toml as sets and patterns."""

from __future__ import annotations

import re
from functools import cache

from factcheck.folding import fold
from factcheck.language_data import load
from factcheck.metrics import METRICS


@cache
def words(name: str) -> frozenset[str]:
    return frozenset(map(fold, load("entities")[name]))


def is_agency(name: str) -> bool:
    """Whether it is an office that tells numbers of others: a ministry, a bureau, a centre."""
    return fold(name).endswith(tuple(words("agencies")))


@cache
def followers() -> re.Pattern[str]:
    """What directly follows a name: the listed words, and the metrics that an organisation has."""
    owned = {word for metric in METRICS.values() if metric.of_organisation for word in metric.words if not word.isascii()}
    metrics = {word for word in owned if not word.startswith(("业务", "板块"))}  # what stands before these is a segment
    return re.compile(
        "(?:"
        + "|".join(map(re.escape, sorted(words("followers") | metrics, key=len, reverse=True)))
        + r"|的?20[0-9]{2}年|[0-9]{1,2}月(?=[^，。]{0,4}(?:营收|销量|收入))|\([0-9]{4,6}(?:\.[a-z]{2})?\))"
    )


@cache
def endings() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(map(re.escape, sorted(words("suffixes"), key=len, reverse=True))) + r")(?![a-z])")
