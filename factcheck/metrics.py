"""What may a number be about? The metrics of data/metrics.toml: nature, dimensions, labels and the signs that belong together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from factcheck import kinds, scope_labels
from factcheck.figures import EXACT, Change, Kind, Reading
from factcheck.folding import fold
from factcheck.language_data import LanguageDataError, checked, load
from factcheck.units import UNITS

_MONTH = timedelta(days=27)  #: from the first day of the shortest to its last


class Nature(StrEnum):
    """XBRL's two kinds of period, and the tally of an event, whose as-of time moves on."""

    INSTANT = "instant"
    DURATION = "duration"
    EVENT = "event"


@dataclass(frozen=True, kw_only=True)
class Metric:
    """One metric; words may stand anywhere near a number, `after` only directly behind it. Both are folded."""

    key: str
    nature: Nature
    dimensions: frozenset[str]
    labels: Mapping[str, str]
    words: tuple[str, ...]
    after: tuple[str, ...]
    nouns: tuple[str, ...]  #: words that say it only where they are tied to the number: 34輛*消防車*
    frames: tuple[tuple[str, str], ...]  #: what stands before the number and what behind: ("cut", "jobs")
    implied_by: frozenset[str]
    usual_unit: str  #: the first of its dimensions, as the file has them: what a bare number of it is counted in
    opposite_of: str | None
    of_organisation: bool
    one_counts: bool
    ends: bool  #: a tally that goes down again: those who are missing are found, houses have power again
    deployed: bool  #: those who and what was sent: of a hundred, one more is no news
    stands: bool  #: of one event, but no tally: measured or agreed upon once, so that two numbers are no update
    by_the_hour: bool  #: a level that moves within a day: two texts of one day may both be right
    share: str | None  #: the metric that a percentage of it is: a share of votes is a vote share
    share_of: str | None  #: the metric that must be named as the whole of that share
    rate_is: str | None  #: the metric that its growth on the year is: a rise of the CPI is inflation
    of_government: str | None  #: what it is called in a text of a public budget: the revenue of a city is its government's
    of_epidemic: str | None  #: what it is called in a text on an epidemic: its dead are deaths of the disease
    of_fraud: str | None  #: what it is called in a text on fraud: what was lost there was taken
    only_in: str | None  #: the topic that a text must be of for its English words to say it (data/topics.toml)
    in_budgets: tuple[str, ...]  #: words that say it in a text of a public budget only: 教育1,684億元


def _metric(key: str, row: Mapping[str, Any]) -> Metric:
    place = f"data/metrics.toml [{key}]"
    row = checked(
        row,
        place=place,
        required=("nature", "dimensions", "label"),
        optional=(
            "words",
            "after",
            "nouns",
            "frames",
            "opposite_of",
            "implied_by",
            "of_organisation",
            "one_counts",
            "ends",
            "deployed",
            "stands",
            "by_the_hour",
            "share",
            "share_of",
            "rate_is",
            "of_government",
            "of_epidemic",
            "of_fraud",
            "only_in",
            "in_budgets",
        ),
    )
    return Metric(
        key=key,
        nature=Nature(row["nature"]),
        dimensions=frozenset(row["dimensions"]),
        labels=MappingProxyType(checked(row["label"], place=f"{place} label", required=("en", "zh-hant", "zh-hans"))),
        words=tuple(dict.fromkeys((*map(fold, row.get("words", ())), *kinds.words_of(key)))),
        after=tuple(map(fold, row.get("after", ()))),
        nouns=(*map(fold, row.get("nouns", ())), *kinds.of_metric(key)),
        frames=tuple(_frame(words, place) for words in row.get("frames", ())),
        implied_by=frozenset(row.get("implied_by", ())),
        usual_unit=row["dimensions"][0],
        opposite_of=row.get("opposite_of"),
        of_organisation=row.get("of_organisation", False),
        one_counts=row.get("one_counts", False),
        ends=row.get("ends", False),
        deployed=row.get("deployed", False),
        stands=row.get("stands", False),
        by_the_hour=row.get("by_the_hour", False),
        share=row.get("share"),
        share_of=row.get("share_of"),
        rate_is=row.get("rate_is"),
        of_government=row.get("of_government"),
        of_epidemic=row.get("of_epidemic"),
        of_fraud=row.get("of_fraud"),
        only_in=row.get("only_in"),
        in_budgets=tuple(map(fold, row.get("in_budgets", ()))),
    )


def _frame(words: str, place: str) -> tuple[str, str]:
    before, star, behind = fold(words).partition("*")
    if not star or not before.strip():
        raise LanguageDataError(f"{place} frames: {words} needs words before its *")
    return before.strip(), behind.strip()


def _read() -> dict[str, Metric]:
    metrics = {key: _metric(key, row) for key, row in load("metrics").items()}
    known = {unit.dimension for unit in UNITS.values()}
    for metric in metrics.values():
        if unknown := metric.dimensions - known:
            raise LanguageDataError(f"data/metrics.toml [{metric.key}] takes {', '.join(sorted(unknown))}, which no unit has")
        for other in (
            metric.opposite_of,
            metric.share,
            metric.share_of,
            metric.rate_is,
            metric.of_government,
            metric.of_epidemic,
            metric.of_fraud,
        ):
            if other is not None and other not in metrics:
                raise LanguageDataError(f"data/metrics.toml [{metric.key}] names {other}, which is not there")
        if metric.only_in is not None and metric.only_in not in load("topics"):
            raise LanguageDataError(f"data/metrics.toml [{metric.key}] is of {metric.only_in}, which data/topics.toml has not")
    if strange := load("kinds").keys() - metrics.keys():
        raise LanguageDataError(f"data/kinds.toml has kinds of {', '.join(sorted(strange))}, which data/metrics.toml has not")
    _check_shared(metrics.values())
    return metrics


def _check_shared(metrics: Iterable[Metric]) -> None:
    """Two metrics may share a word only where the unit tells them apart: 銷量 of cars, 銷量 of rice."""
    owners: dict[tuple[str, str], list[Metric]] = {}
    for metric in metrics:
        for kind, words in (("words", metric.words), ("after", metric.after)):
            for word in words:
                for other in owners.setdefault((kind, word), []):
                    if not metric.dimensions.isdisjoint(other.dimensions):
                        raise LanguageDataError(f"data/metrics.toml gives {word} to [{other.key}] and to [{metric.key}]")
                owners[kind, word].append(metric)


METRICS: Mapping[str, Metric] = MappingProxyType(_read())
OPPOSITES: Mapping[str, str] = MappingProxyType({m.opposite_of: m.key for m in METRICS.values() if m.opposite_of})


def dimensions_of(metric: str | None) -> frozenset[str]:
    """In which dimensions a metric can be told; none of one that nobody knows."""
    return METRICS[metric].dimensions if metric is not None and metric in METRICS else frozenset()


def is_known(metric: str | None) -> bool:
    """Whether the vocabulary has this metric (or key with scopes); one that it has not goes by its head noun (客流量)."""
    return metric is not None and metric.partition("/")[0] in METRICS


#: the scopes of a price that is settled, whenever it is told: that at which the market opened, and that at which it closed
SETTLED = frozenset(("open", "close"))
TRADED_IN = frozenset(("money", "point"))  #: in what prices and indices are told


_SLASH = re.compile(r"/(?!\d{4}-\d{2}-\d{2}(?:/|$))")


def parts(metric_key: str | None) -> tuple[str, tuple[str, ...]]:
    """A metric without its scopes, and these. A span of days in a scope has a slash of its own: since 2024-03-01/2024-03-31."""
    key, *scopes = _SLASH.split(metric_key or "")
    return key, tuple(scopes)


def has_a_day(metric_key: str | None) -> bool:
    """Whether it is of one day and no other, as prices and indices are."""
    key = (metric_key or "").partition("/")[0]
    return key in METRICS and METRICS[key].by_the_hour and not TRADED_IN.isdisjoint(METRICS[key].dimensions)


def moves_by_the_hour(metric_key: str | None) -> bool:
    """Whether two texts of one day may give two values, and both be right: a share price, but not the closing price."""
    key, scopes = parts(metric_key)
    return key in METRICS and METRICS[key].by_the_hour and SETTLED.isdisjoint(scopes)


def ends(metric_key: str | None) -> bool:
    """Whether it is a tally that goes down again."""
    key = (metric_key or "").partition("/")[0]
    return key in METRICS and METRICS[key].ends


def deployed(metric_key: str | None) -> bool:
    """Whether it counts those who were sent, as firefighters are: of a hundred, nobody reports one more as news."""
    key = (metric_key or "").partition("/")[0]
    return key in METRICS and METRICS[key].deployed


def stands(metric_key: str | None) -> bool:
    """Whether it is measured or agreed upon once, as a quake's magnitude is: no later text has more of it."""
    key = (metric_key or "").partition("/")[0]
    return key in METRICS and METRICS[key].stands


def moves_on(metric_key: str | None) -> bool:
    """Whether it is a tally, of which one text may give several numbers, as of several moments."""
    key = (metric_key or "").partition("/")[0]
    return key in METRICS and METRICS[key].nature is Nature.EVENT and not METRICS[key].stands


def is_of_its_hour(metric_key: str | None, day: date | None, at: datetime | None, published: datetime | None) -> bool:
    """Whether the number is that of an hour: at (which the text names), else that of publication. Not once its day is over."""
    if not moves_by_the_hour(metric_key):
        return False
    if "intraday" in parts(metric_key)[1]:
        return True  # of some moment of its day, whenever it is printed
    return at is not None or day is None or published is None or day >= published.date()


def is_over(first: date, last: date, published: datetime | None) -> bool:
    """Whether a tally is of a month or more that was over when it was told: last year's dead are no more today."""
    return published is not None and last - first >= _MONTH and last < published.date()


def label(metric_key: str, language: str) -> str:
    """The metric's name for people, scopes first: "生成式AI · Revenue". Keys that nobody defined stand for themselves."""
    key, scope = parts(metric_key)
    name = METRICS[key].labels.get(language, METRICS[key].labels["en"]) if key in METRICS else key
    return " · ".join((*(scope_labels.label(part, language) for part in scope), name))


def canonical(reading: Reading) -> Reading:
    """The reading as other wordings of its figure have it: signs unified by metric, growth that is a metric under its own name.

    A net loss of 3億 is a net profit of -3億; GDP up by 3.1 % is an economic growth of 3.1 %; a growth of -21 % is a fall by
    21 %, one by 1.43倍 a growth by 143 %. Other rates and shares stay as they are, and so does growth against anything but
    the year before.
    """
    reading = _growth_in_percent(_with_one_sign(reading))
    metric = METRICS.get(reading.metric or "")
    if metric is None:
        return reading
    if metric.rate_is is not None and reading.kind is Kind.RATE and reading.unit == "percent" and not reading.scope:
        value, bounds = reading.signed_value, reading.signed_bounds
        return replace(reading, metric=metric.rate_is, kind=Kind.LEVEL, change=None, value=value, bounds=bounds)
    if metric.opposite_of is None or reading.kind is not Kind.LEVEL:
        return reading
    value = None if reading.value is None else reading.value.copy_negate()
    return replace(reading, metric=metric.opposite_of, value=value, bounds=reading.bounds.mirrored())


def _growth_in_percent(reading: Reading) -> Reading:
    """增長1.43倍: grown by 143 %; "3.1倍" of something is no growth and stays."""
    if reading.kind is not Kind.RATE or reading.unit != "multiple":
        return reading
    value = None if reading.value is None else EXACT.multiply(reading.value, 100)
    return replace(reading, unit="percent", value=value, bounds=reading.bounds.times(Decimal(100)), scale=reading.scale * 100)


def _with_one_sign(reading: Reading) -> Reading:
    """成長率為-21%: the minus is the fall that change tells already, and would turn its sign round a second time."""
    high = reading.bounds.high
    is_negative = reading.value < 0 if reading.value is not None else high is not None and high <= 0
    if reading.change is not Change.DOWN or not is_negative:
        return reading
    value = None if reading.value is None else reading.value.copy_negate()
    return replace(reading, value=value, bounds=reading.bounds.mirrored())


def presented(metric_key: str, all_negative: bool) -> tuple[str, int]:
    """Under which metric a figure is shown, and by what its values are multiplied: ("net_loss", -1) when all are losses."""
    key, slash, scope = metric_key.partition("/")
    if all_negative and key in OPPOSITES:
        return OPPOSITES[key] + slash + scope, -1
    return metric_key, 1
