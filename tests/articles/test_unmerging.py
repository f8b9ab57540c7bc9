"""A merge that was wrong is taken back: each has again what was its own, and what was said of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import ingest, lineup, merging, review, unmerging, verdicts
from articles.models import Article, Claim, Entity, EntityAlias, Figure, Merge, Metric, MetricAlias, Verdict
from articles.sourcing import Refused
from factcheck.figures import Period
from tests import factories

pytestmark = pytest.mark.django_db


def shape() -> dict[str, Any]:
    """All that merging touches, by names and values."""
    figures = Figure.objects.select_related("entity", "metric")
    return {
        "figures": {
            (f.pk, f.entity.name, f.metric.key, f.period_iso, f.relation, f.claim_count, f.agree_count) for f in figures.all()
        },
        "claims": set(Claim.objects.values_list("pk", "entity__name", "metric__key", "figure")),
        "entities": set(Entity.objects.values_list("pk", "name", "kind")),
        "aliases": set(EntityAlias.objects.values_list("name", "entity__name")),
        "metrics": set(Metric.objects.values_list("pk", "key", "nature")),
        "phrases": set(MetricAlias.objects.values_list("name", "metric__key")),
        "verdicts": set(Verdict.objects.values_list("pk", "figure", "version")),
    }


def two(what: str) -> tuple[Any, Any]:
    if what == "entity":
        return factories.entity(name="遠山科技"), factories.entity(name="Yuanshan", aliases=("Yuanshan Tech",))
    return factories.metric(key="employees"), factories.metric(key="employees/大陸")


def desk(what: str) -> tuple[Any, Any]:
    """Two of a kind; the one that goes has a figure that the other has too, marked, and one of its own, decided."""
    stays, goes = two(what)
    other = {} if what == "metric" else {"metric": factories.metric(key="employees")}
    if what == "metric":
        other = {"entity": factories.entity(name="長河銀行")}
    for row, value in ((stays, 6113), (goes, 6114)):
        figure = factories.figure(**{what: row}, **other)
        factories.mark(claim=factories.claim(figure=figure, quote=f"{value}名", value=value))
    alone = factories.figure(**{what: goes}, **other, period=Period.from_iso("2022-12-31"))
    factories.claim(figure=alone, quote="6115名", value=6115)
    verdicts.decide(alone, decided_by=factories.user(), reason="年報", value=Decimal(6115))
    lineup.refresh(Figure.objects.all())
    return stays, goes


@pytest.mark.parametrize("what", ["entity", "metric"])
def test_a_merge_taken_back_leaves_all_as_it_was(what: str) -> None:
    stays, goes = desk(what)
    before = shape()
    merge = merging.merge_entities if what == "entity" else merging.merge_metrics
    by = factories.user()
    merge(goes, into=stays, by=by)
    assert shape() != before
    assert str(Merge.objects.get()).endswith(str(stays))

    unmerging.undo(Merge.objects.get(), by=by)

    after = shape()
    twin = {row for row in before["figures"] if row[0] not in {one[0] for one in after["figures"]}}
    assert len(twin) == 1  # the figure that went into its twin comes back under a new address
    assert {row[1:] for row in after["figures"]} == {row[1:] for row in before["figures"]}
    assert {row[:3] for row in after["claims"]} == {row[:3] for row in before["claims"]}
    for part in ("entities", "aliases", "metrics", "phrases", "verdicts"):
        assert after[part] == before[part], part
    [taken] = Merge.objects.all()
    assert (taken.merged_by, taken.undone_by) == (by, by)


def test_taking_back_more_figures_takes_no_more_statements() -> None:
    taken = []
    for number in (2, 6):
        stays, goes = factories.entity(name=f"遠山{number}"), factories.entity(name=f"Yuanshan{number}")
        for place in range(number):
            factories.claim(figure=factories.figure(entity=goes, metric=factories.metric(key=f"k{number}{place}")))
        merging.merge_entities(goes, into=stays)
        with CaptureQueriesContext(connection) as queries:
            unmerging.undo(Merge.objects.get(gone=goes.name))
        assert Figure.objects.filter(entity__name=goes.name).count() == number
        taken.append(len(queries))
    assert taken[0] == taken[1]


def test_verdicts_of_a_figure_that_went_come_back_to_it() -> None:
    stays, goes = two("entity")
    one, other = factories.figure(entity=stays), factories.figure(entity=goes)
    for figure in (one, other):
        factories.claim(figure=figure)
    checker = factories.user()
    for figure, value in ((one, 1), (other, 2), (one, 3)):
        verdicts.decide(figure, decided_by=checker, value=Decimal(value), reason="公告")
    merging.merge_entities(goes, into=stays)
    verdicts.decide(
        one, decided_by=checker, value=Decimal(4), reason="公告"
    )  # since the merge: it stays with the one that stayed

    unmerging.undo(Merge.objects.get())

    assert list(
        Verdict.objects.order_by("figure__entity__name", "version").values_list("figure__entity__name", "version", "value")
    ) == [
        ("Yuanshan", 1, 2),
        ("遠山科技", 1, 1),
        ("遠山科技", 2, 3),
        ("遠山科技", 3, 4),
    ]


def test_taking_back_twice_is_taking_back_once() -> None:
    stays, goes = desk("metric")
    merging.merge_metrics(goes, into=stays)
    merge = Merge.objects.get()
    unmerging.undo(merge)
    after = shape()

    assert unmerging.undo(merge) == 0
    assert shape() == after


def test_what_an_editor_has_said_since_stays() -> None:
    stays, goes = desk("metric")
    third = factories.metric(key="visitors", nature="duration")
    merging.merge_metrics(goes, into=stays)
    claim = Claim.objects.get(quote="6115名")
    review.correct(claim, editor=factories.user(), metric=third)

    unmerging.undo(Merge.objects.get())

    claim.refresh_from_db()
    assert claim.metric == third


def test_a_merge_follows_the_one_that_it_went_into() -> None:
    stays, goes = desk("entity")
    last = factories.entity(name="遠山集團")
    merging.merge_entities(goes, into=stays)
    merging.merge_entities(stays, into=last)

    first = Merge.objects.get(gone="Yuanshan")
    assert first.entity == last
    unmerging.undo(first)

    assert set(Claim.objects.values_list("entity__name", flat=True)) == {"遠山集團", "Yuanshan"}


def test_a_name_that_is_there_again_is_not_made_twice() -> None:
    stays, goes = desk("metric")
    merging.merge_metrics(goes, into=stays)
    factories.metric(key="employees/大陸")

    with pytest.raises(Refused, match="There is another one named"):
        unmerging.undo(Merge.objects.get())


def test_what_one_article_calls_one_thing_is_nobodys_merge() -> None:
    merging.merge_entities(factories.entity(name="甲"), into=factories.entity(name="乙"), by_desk=False)
    assert not Merge.objects.exists()


def test_a_merge_is_remembered_for_the_next_article() -> None:
    def read(number: str, outlet: str) -> Claim:
        article = factories.article(
            text=f"遠山集團公布，2024年收入3億元，打卡量達{number}人次。遠山集團員工有5000名。",
            outlet=factories.outlet(name=outlet),
        )
        ingest.read(article.pk)
        return Claim.objects.get(article=article, quote__startswith=number)

    first = read("12,345,678", "海港日報")
    assert first.metric is not None
    assert first.metric.is_unknown, first.metric.key

    waiting = merging.merge_into([first.metric], key="visitors", by=factories.user())

    assert waiting == 1
    for article in Article.objects.filter(state="new"):
        ingest.read(article.pk)
    first.refresh_from_db()
    second = read("12,345,679", "大河時報")
    assert second.metric == first.metric
    assert second.metric is not None
    assert (second.metric.key, second.metric.is_unknown) == ("visitors", False)
    assert first.figure == second.figure
    assert second.figure is not None
    assert (second.figure.relation, second.figure.claim_count) == ("conflict", 2)

    [merge] = Merge.objects.all()
    assert unmerging.undo(merge) == 2
    for article in Article.objects.filter(state="new"):
        ingest.read(article.pk)
    assert set(Claim.objects.live().filter(quote__startswith="12,").values_list("metric__key", flat=True)) == {"打卡量"}
