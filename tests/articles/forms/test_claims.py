"""What a sent form says of a claim: what nobody touched stays exactly as it was, and what is wrong is said at its field."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from articles.forms.claims import ClaimForm
from articles.forms.named_metrics import key_of, name_of, scopes_of
from articles.models import Entity
from factcheck.figures import Bounds, Kind, Period, Qualifier, Reading
from tests import factories

pytestmark = pytest.mark.django_db
D = Decimal

BILLIONS = Reading(
    start=0,
    end=6,
    quote="17.4億元",
    value=D(1740000000),
    bounds=Bounds(low=D(1735000000), high=D(1745000000)),
    unit="CNY",
    decimals=1,
    scale=D(10**8),
    entity="商湯集團",
    metric="revenue",
    period=Period.from_iso("2024-01-01/2024-06-30"),
)


def sent(reading: Reading = BILLIONS, **typed: str) -> ClaimForm:
    """The form as a browser sends it: with what was seen, and what was typed over it."""
    if not Entity.objects.filter(name="商湯集團").exists():
        factories.entity(name="商湯集團")
    seen = {name: "" if value is None else str(value) for name, value in ClaimForm(reading=reading).initial.items()}
    data: dict[str, Any] = {f"initial-{name}": value for name, value in seen.items()} | seen | typed
    return ClaimForm(data, reading=reading)


def said(**typed: str) -> Reading:
    form = sent(**typed)
    assert form.is_valid(), form.errors
    return form.said()


def test_what_nobody_touches_stays() -> None:
    assert said() == BILLIONS


def test_every_slot_is_shown_as_the_article_has_it() -> None:
    shown = ClaimForm(reading=BILLIONS, language="zh-hans").initial
    assert (shown["value"], shown["unit"], shown["metric"], shown["entity"]) == ("17.4亿", "CNY", "Revenue", "商湯集團")
    assert (shown["low"], shown["high"], shown["qualifier"]) == ("", "", "exact")  # as the number says by itself
    assert shown["period"] == "first half of 2024"


#: what is typed, then what the claim says: value, low, high, unit, qualifier
AMOUNTS = [
    ({"value": "17.5億"}, (D(1750000000), D(1745000000), D(1755000000), "CNY", "exact")),
    ({"value": "17億"}, (D(1700000000), D(1650000000), D(1750000000), "CNY", "exact")),
    ({"value": "約17.5億"}, (D(1750000000), D(1745000000), D(1755000000), "CNY", "approx")),
    ({"value": "17.4億美元"}, (D(1740000000), D(1735000000), D(1745000000), "USD", "exact")),
    ({"unit": "USD"}, (D(1740000000), D(1735000000), D(1745000000), "USD", "exact")),
    ({"qualifier": "over"}, (D(1740000000), D(1740000000), None, "CNY", "over")),
    ({"low": "17億", "high": "18億"}, (D(1740000000), D(1700000000), D(1800000000), "CNY", "exact")),
    ({"low": "17億"}, (D(1740000000), D(1700000000), None, "CNY", "exact")),
    ({"value": "", "low": "17億", "high": "18億", "qualifier": "range"}, (None, D(1700000000), D(1800000000), "CNY", "range")),
]


@pytest.mark.parametrize(("typed", "wanted"), AMOUNTS)
def test_amounts(typed: dict[str, str], wanted: tuple[Any, ...]) -> None:
    found = said(**typed)
    assert (found.value, found.bounds.low, found.bounds.high, found.unit, found.qualifier) == wanted


def test_less_than_leaves_the_end_open() -> None:
    found = said(value="18億", qualifier="under")
    assert (found.bounds.high, found.bounds.high_closed, found.qualifier) == (D(1800000000), False, Qualifier.UNDER)


def test_the_other_slots() -> None:
    factories.entity(name="長河航運")
    found = said(entity="长河航运", metric="員工人數", period="2021年底", kind="rate", change="down", attribution="年報")
    assert (found.entity, found.metric, found.kind, found.change) == ("长河航运", "employees", Kind.RATE, "down")
    assert found.period == Period.from_iso("2021-12-31") and found.attribution == "年報"


def test_a_level_has_no_direction() -> None:
    assert said(change="down").change is None


#: what is typed, the field, and what is said there
WRONG = [
    ({"value": "lots"}, "value", "This is not read as one amount"),
    ({"value": ""}, "value", "Give the value, or the lowest or highest"),
    ({"low": "18億", "high": "17億"}, "low", "the lowest is above the highest"),
    ({"low": "18億", "high": "19億"}, "low", "The value lies outside these two"),
    ({"period": "soon"}, "period", "This is not read as one time"),
    ({"entity": "遠山科枝"}, "entity", "No article has named “遠山科枝” so far"),
    ({"metric": "打卡量"}, "metric", "“打卡量” is no metric so far"),
    ({"unit": "XYZ"}, "unit", "Select a valid choice"),
]


@pytest.mark.parametrize(("typed", "field", "sentence"), WRONG)
def test_what_is_wrong_is_said_at_its_field(typed: dict[str, str], field: str, sentence: str) -> None:
    form = sent(**typed)
    assert not form.is_valid()
    assert list(form.errors) == [field]
    assert sentence in form.errors[field][0] and len(form.errors[field]) == 1


def test_a_new_name_is_taken_when_the_editor_says_so() -> None:
    form = sent(entity="遠山科技", metric="打卡量")
    assert not form.is_valid() and form.asks_for_names
    found = said(entity="遠山科技", metric="打卡量", new_names="on")
    assert (found.entity, found.metric) == ("遠山科技", "打卡量")


def test_a_colleagues_correction_of_another_slot_is_not_undone() -> None:
    """The form was opened on 17.4億; meanwhile the value was set right, and this editor touches the time alone."""
    factories.entity(name="商湯集團")
    seen = {name: str(value) for name, value in ClaimForm(reading=BILLIONS).initial.items()}
    data = {f"initial-{name}": value for name, value in seen.items()} | seen | {"period": "2023"}
    now = Reading(**{**BILLIONS.__dict__, "value": D(1750000000), "bounds": Bounds.point(D(1750000000))})
    form = ClaimForm(data, reading=now)
    assert form.is_valid(), form.errors
    assert (form.said().value, form.said().period) == (D(1750000000), Period.year(2023))


@pytest.mark.parametrize(
    ("name", "unit", "key"),
    [
        ("Revenue", "CNY", "revenue"),
        ("收入", "CNY", "revenue"),
        ("营业收入", "CNY", "revenue"),
        ("employees", "person", "employees"),
        ("雇员", "person", "employees"),
        ("打卡量", "person", None),
    ],
)
def test_a_metric_has_many_names(name: str, unit: str, key: str | None) -> None:
    assert key_of(name, unit=unit) == key


def test_every_metric_is_found_by_the_name_it_is_shown_under() -> None:
    from factcheck.metrics import METRICS

    for language in ("en", "zh-hant", "zh-hans"):
        for key, metric in METRICS.items():
            assert key_of(name_of(key, language), unit=next(iter(metric.dimensions))) is not None


def test_scopes_keep_their_keys() -> None:
    assert scopes_of("生成式AI · New", was=()) == ("生成式ai", "new")
    assert scopes_of("生成式AI", was=("生成式ai",)) == ("生成式ai",)
    assert scopes_of(" ", was=("new",)) == ()
