"""A stored claim is seen by the engine as the reading that it would be: as the record keeps it, and as its article says it."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal as D

import pytest

from articles import readings
from factcheck.figures import Bounds, Period
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_claim_as_the_record_keeps_it() -> None:
    claim = factories.claim(figure=factories.figure())
    read = readings.of_claim(claim)
    assert (read.quote, read.value, read.unit, read.metric, read.scope) == ("6113名", 6113, "person", "employees", ())
    assert (read.entity, read.attribution) == (claim.entity.name, None)


def test_a_loss_as_its_article_says_it() -> None:
    figure = factories.figure(metric=factories.metric(key="net_profit/雲", nature="duration"), dimension="money")
    claim = factories.claim(figure=figure, quote="310元", value=-310, unit="CNY")
    said = readings.as_written(claim)
    assert (said.metric, said.scope, said.value, said.bounds) == ("net_loss", ("雲",), 310, Bounds.point(D(310)))
    kept = readings.of_claim(claim)
    assert (kept.metric, kept.value, kept.bounds) == ("net_profit", -310, Bounds.point(D(-310)))


def test_a_running_count_stands_at_its_moment() -> None:
    claim = factories.claim(as_of=factories.PUBLISHED.replace(hour=6, minute=30))
    at = datetime(2024, 10, 24, 14, 30)
    assert readings.as_written(claim).period == Period(start=at.date(), end=at.date(), at=at)


def test_a_span_in_a_scope_stays_one_scope() -> None:
    metric = factories.metric(key="gpu_count/雲/since 2024-03-01/2024-03-31")
    assert readings.of_claim(factories.claim(metric=metric)).scope == ("雲", "since 2024-03-01/2024-03-31")
