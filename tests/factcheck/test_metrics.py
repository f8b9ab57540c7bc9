"""What may a number be about? Natures, labels, and the signs that belong together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from itertools import combinations

import pytest

from factcheck.figures import Change, Kind
from factcheck.metrics import (
    METRICS,
    Nature,
    canonical,
    ends,
    has_a_day,
    is_known,
    is_of_its_hour,
    label,
    moves_by_the_hour,
    moves_on,
    parts,
    presented,
    stands,
)
from factcheck.units import UNITS
from tests.factcheck.extraction.examples import bounds
from tests.factcheck.readings import reading


@pytest.mark.parametrize(
    ("nature", "key"),
    [
        (Nature.INSTANT, "employees"),
        (Nature.INSTANT, "market_value"),
        (Nature.INSTANT, "population"),
        (Nature.DURATION, "revenue"),
        (Nature.DURATION, "net_loss"),
        (Nature.DURATION, "inflation"),
        (Nature.EVENT, "dead"),
        (Nature.EVENT, "injured"),
        (Nature.EVENT, "turnout"),
    ],
)
def test_a_metric_is_a_state_a_flow_or_a_tally(nature: Nature, key: str) -> None:
    assert METRICS[key].nature is nature


@pytest.mark.parametrize(
    ("metric", "scopes", "key"),
    [
        ("revenue", (), "revenue"),
        ("revenue", ("生成式ai",), "revenue/生成式ai"),
        ("dead", ("of 2018", "new"), "dead/of 2018/new"),
        # the slash of a span of days
        ("employees", ("since 2021-12-31",), "employees/since 2021-12-31"),
        ("employees", ("since 2024-03-01/2024-03-31", "雲"), "employees/since 2024-03-01/2024-03-31/雲"),
        # nobody knows what
        ("", (), None),
    ],
)
def test_a_key_has_parts(metric: str, scopes: tuple[str, ...], key: str | None) -> None:
    assert parts(key) == (metric, scopes)


@pytest.mark.parametrize(
    ("name", "key", "language"),
    [
        ("Revenue", "revenue", "en"),
        ("營業收入", "revenue", "zh-hant"),
        ("营业收入", "revenue", "zh-hans"),
        # scopes first
        ("generative AI · Revenue", "revenue/生成式ai", "en"),
        ("累計 · 確診個案", "confirmed_cases/cumulative", "zh-hant"),
        ("較 2024-03-01/2024-03-31 · 員工人數", "employees/since 2024-03-01/2024-03-31", "zh-hant"),
        # no such language, no such metric
        ("Revenue", "revenue", "fr"),
        ("beauty", "beauty", "en"),
    ],
)
def test_a_metric_has_a_name_in_each_language(name: str, key: str, language: str) -> None:
    assert label(key, language) == name


def test_a_loss_is_a_profit_with_the_other_sign() -> None:
    loss = reading("300000000", metric="net_loss", unit="CNY", bounds=bounds("[250000000, 350000000)"))
    profit = canonical(loss)
    assert (profit.metric, profit.value) == ("net_profit", Decimal(-300000000))
    assert profit.bounds == bounds("(-350000000, -250000000]")
    assert canonical(profit) == profit


def test_the_rate_of_a_loss_stays_the_loss_s() -> None:
    narrower = reading("21", metric="net_loss", unit="percent", kind=Kind.RATE, change=Change.DOWN)
    assert canonical(narrower) == narrower


@pytest.mark.parametrize(
    ("positive", "change", "written"),
    [
        # the minus says what the fall says already
        ("[20.5, 21.5)", Change.DOWN, "(-21.5, -20.5]"),
        ("[20, 30]", Change.DOWN, "[-30, -20]"),
        # it is all that says so, or there is none
        ("(-21.5, -20.5]", None, "(-21.5, -20.5]"),
        ("[20.5, 21.5)", Change.DOWN, "[20.5, 21.5)"),
        ("[-1, 3]", Change.DOWN, "[-1, 3]"),
    ],
)
def test_a_fall_has_one_minus(positive: str, change: Change | None, written: str) -> None:
    """Of a range, which has no value of its own."""
    rate = reading("0", metric="revenue", unit="percent", kind=Kind.RATE, change=change)
    assert canonical(replace(rate, value=None, bounds=bounds(written))).bounds == bounds(positive)


@pytest.mark.parametrize("metric", ["net_profit", "employees", None, "beauty"])
def test_other_metrics_stay_as_they_are(metric: str | None) -> None:
    assert canonical(reading("3", metric=metric)) == reading("3", metric=metric)


@pytest.mark.parametrize(
    ("shown", "key", "all_negative"),
    [
        (("net_loss", -1), "net_profit", True),
        (("net_profit", 1), "net_profit", False),
        (("operating_loss/雲端", -1), "operating_profit/雲端", True),
        (("employees", 1), "employees", True),
    ],
)
def test_a_figure_of_losses_only_is_shown_as_a_loss(shown: tuple[str, int], key: str, all_negative: bool) -> None:
    assert presented(key, all_negative) == shown


@pytest.mark.parametrize("key", METRICS)
def test_every_metric_is_complete(key: str) -> None:
    metric = METRICS[key]
    assert metric.dimensions
    assert metric.words or metric.nouns or metric.after or metric.frames
    assert metric.implied_by <= UNITS.keys()
    assert metric.opposite_of is None or METRICS[metric.opposite_of].opposite_of is None


def test_metrics_that_share_a_word_are_told_apart_by_the_unit() -> None:
    for one, other in combinations(METRICS.values(), 2):
        for shared in (set(one.words) & set(other.words), set(one.after) & set(other.after)):
            assert not shared or one.dimensions.isdisjoint(other.dimensions), (shared, one.key, other.key)


@pytest.mark.parametrize(
    ("known", "metric"),
    [(True, "revenue"), (True, "revenue/云"), (False, "客流量"), (False, "water use"), (False, None)],
)
def test_a_metric_is_known_when_the_vocabulary_has_it(known: bool, metric: str | None) -> None:
    assert is_known(metric) is known


@pytest.mark.parametrize(
    ("key", "value", "metric", "change"),
    [
        ("growth_rate", "3.1", "gdp", Change.UP),
        ("growth_rate", "-3.1", "gdp", Change.DOWN),
        ("inflation", "3.1", "inflation", Change.UP),
    ],
)
def test_growth_that_is_a_metric_goes_by_its_name(key: str, value: str, metric: str, change: Change) -> None:
    growth = canonical(reading("3.1", metric=metric, unit="percent", kind=Kind.RATE, change=change))
    assert (growth.metric, growth.kind, growth.change, growth.value) == (key, Kind.LEVEL, None, Decimal(value))


def test_growth_on_the_month_before_is_another_figure() -> None:
    growth = reading("0.2", metric="inflation", unit="percent", kind=Kind.RATE, change=Change.UP, scope=("qoq",))
    assert canonical(growth) == growth


@pytest.mark.parametrize(
    ("moves", "day", "key"),
    [
        (True, True, "share_price"),
        (True, True, "index_level/intraday"),
        (False, True, "share_price/close"),
        (False, True, "index_level/open"),
        (True, False, "water_level"),
        (True, False, "wind_speed/全市"),
        (False, False, "employees"),
        (False, False, "revenue"),
        (False, False, None),
    ],
)
def test_a_level_moves_by_the_hour_and_a_price_has_a_day(moves: bool, day: bool, key: str | None) -> None:
    assert (moves_by_the_hour(key), has_a_day(key)) == (moves, day)


NOON, DAY = datetime(2026, 7, 11, 12), date(2026, 7, 11)


@pytest.mark.parametrize(
    ("is_of_its_hour_", "key", "day", "at", "published"),
    [
        (True, "water_level", DAY, None, NOON),  # of the hour of publication
        (True, "water_level", None, None, NOON),
        (True, "water_level", date(2026, 7, 10), datetime(2026, 7, 10, 8), NOON),  # the text names the hour
        (False, "water_level", date(2026, 7, 10), None, NOON),  # the day was over
        (True, "index_level/intraday", date(2026, 7, 10), None, NOON),  # some moment of a day
        (False, "index_level/close", DAY, None, NOON),
        (False, "employees", DAY, None, NOON),
    ],
)
def test_a_number_of_an_hour(is_of_its_hour_: bool, key: str, day: date | None, at: datetime | None, published: datetime) -> None:
    assert is_of_its_hour(key, day, at, published) is is_of_its_hour_


@pytest.mark.parametrize(("goes_down", "key"), [(True, "missing"), (True, "power_outage/place"), (False, "dead"), (False, None)])
def test_a_tally_goes_down_as_people_are_found(goes_down: bool, key: str | None) -> None:
    assert ends(key) is goes_down


@pytest.mark.parametrize(
    ("tally", "once", "key"),
    [
        (True, False, "dead"),
        (True, False, "rescued/cumulative"),
        (False, True, "magnitude"),
        (False, False, "revenue"),
        (False, False, None),
    ],
)
def test_a_tally_moves_on_and_a_magnitude_stands(tally: bool, once: bool, key: str | None) -> None:
    assert (moves_on(key), stands(key)) == (tally, once)
