"""What an entity or metric of the past means now, and that nobody writes into a claim while another does."""

from __future__ import annotations

import pytest

from articles import merging, unmerging, writable
from articles.models import Entity, Merge
from articles.sourcing import Refused
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_row_that_is_there_means_itself() -> None:
    entity, metric = factories.entity(), factories.metric()
    assert writable.meant_now("entity", entity.pk) == entity.pk
    assert writable.meant_now("metric", metric.pk) == metric.pk
    assert writable.meant_now("entity", None) is None


def test_one_that_was_merged_twice_means_the_last() -> None:
    first, second, third = (factories.entity(name=name) for name in ("甲公司", "乙公司", "丙公司"))
    key = first.pk
    for gone, into in ((first, second), (second, third)):
        merging.merge_entities(Entity.objects.get(pk=gone.pk), into=into, by=factories.admin())
    assert writable.meant_now("entity", key) == third.pk


def test_one_that_was_told_apart_again_means_itself() -> None:
    first, second = factories.metric(key="employees"), factories.metric(key="employees/大陸")
    key = first.pk
    merging.merge_metrics(first, into=second, by=factories.admin())
    assert writable.meant_now("metric", key) == second.pk
    unmerging.undo(Merge.objects.get())
    assert writable.meant_now("metric", key) == key


def test_a_metric_is_no_entity() -> None:
    first, second = factories.metric(key="employees"), factories.metric(key="employees/大陸")
    key = first.pk
    merging.merge_metrics(first, into=second, by=factories.admin())
    with pytest.raises(Refused, match="no longer in the record"):
        writable.meant_now("entity", key + 1000)
