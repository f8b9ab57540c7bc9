"""In which currency is a bare 元 that an article never explains, where another article of its figure does?"""

from __future__ import annotations

from typing import Any

import pytest

from articles import currencies, lineup
from articles.models import Claim, Figure
from factcheck.comparison import Relation
from tests import factories

pytestmark = pytest.mark.django_db

OF_REGION = [{"slot": "unit", "start": 0, "end": 1, "rule": "the money of the outlet's region"}]
AS_WRITTEN = [{"slot": "unit", "start": 0, "end": 1, "rule": "the unit as written"}]


@pytest.fixture
def revenue() -> Figure:
    return factories.figure(metric=factories.metric(key="revenue"), dimension="money")


def claim(figure: Figure, unit: str, evidence: list[dict[str, Any]], **fields: Any) -> Claim:
    return factories.claim(figure=figure, unit=unit, evidence=evidence, **fields)


def test_it_is_in_that_of_the_others(revenue: Figure) -> None:
    bare = claim(revenue, "HKD", OF_REGION)
    claim(revenue, "CNY", AS_WRITTEN)

    assert currencies.settled([revenue.pk]) == {bare.pk: "CNY"}
    lineup.refresh([revenue])
    revenue.refresh_from_db()
    assert revenue.relation == Relation.SAME


@pytest.mark.parametrize(
    ("unit", "evidence", "fields"),
    [
        ("HKD", AS_WRITTEN, {}),  # the text says it
        ("HKD", OF_REGION, {"corrected": ["unit"]}),  # a person has said it
        ("HKD", [], {}),  # nothing is known of it
        ("CNY", OF_REGION, {}),
    ],
)
def test_what_is_said_stays(revenue: Figure, unit: str, evidence: list[dict[str, Any]], fields: dict[str, Any]) -> None:
    claim(revenue, unit, evidence, **fields)
    claim(revenue, "TWD", AS_WRITTEN)

    assert currencies.settled([revenue.pk]) == {}
    lineup.refresh([revenue])
    revenue.refresh_from_db()
    assert revenue.relation == Relation.UNIT_MISMATCH


def test_nothing_is_asked_for_no_figures() -> None:
    assert currencies.settled([]) == {}
