"""Two names of one thing become one, and what was said of either is said of it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import lineup, merging, sourcing, verdicts
from articles.models import Claim, Entity, EntityAlias, Figure, Metric, MetricAlias, Successor, Verdict
from factcheck.figures import Period
from tests import factories

pytestmark = pytest.mark.django_db


def test_merging_two_entities() -> None:
    kept, gone = factories.entity(name="商湯集團"), factories.entity(name="SenseTime", aliases=("SenseTime Group",))
    one, other = factories.figure(entity=kept), factories.figure(entity=gone)
    factories.claim(figure=one, value=6113)
    claim = factories.claim(figure=other, quote="6114名", value=6114)
    mark = factories.mark(claim=claim)
    lineup.refresh([one, other])

    merging.merge_entities(gone, into=kept)

    figure = Figure.objects.get()
    assert (figure.entity, figure.relation, figure.claim_count, figure.agree_count) == (kept, "conflict", 2, 1)
    assert set(EntityAlias.objects.values_list("name", "entity", "by_desk")) == {
        (name, kept.pk, True) for name in ("商湯集團", "SenseTime", "SenseTime Group")
    }
    assert Entity.objects.get() == kept
    mark.refresh_from_db()
    assert mark.claim.entity == kept


def test_a_figure_without_a_twin_keeps_its_address_and_verdicts() -> None:
    kept, gone = factories.entity(name="商湯集團"), factories.entity(name="SenseTime")
    figure = factories.figure(entity=gone)
    factories.claim(figure=figure)
    verdicts.decide(figure, decided_by=factories.user(), reason="年報")

    merging.merge_entities(gone, into=kept)

    figure.refresh_from_db()
    assert (figure.entity, figure.verdicts.count(), figure.claim_count) == (kept, 1, 1)


def test_the_address_of_a_figure_that_is_no_more_leads_to_what_it_has_become() -> None:
    first, second, third = (factories.entity(name=name) for name in ("甲公司", "乙公司", "丙公司"))
    one, two, three = (factories.figure(entity=entity) for entity in (first, second, third))

    merging.merge_entities(first, into=second)
    assert (Successor.objects.of(one.pk), Successor.objects.of(two.pk)) == (two.pk, None)

    merging.merge_entities(second, into=third)
    assert [Successor.objects.of(figure.pk) for figure in (one, two, three)] == [three.pk, three.pk, None]


def test_verdicts_of_both_figures_become_one_history() -> None:
    kept, gone = factories.entity(name="商湯集團"), factories.entity(name="SenseTime")
    one, other = factories.figure(entity=kept), factories.figure(entity=gone)
    checker = factories.user()
    for figure, value in ((one, 1), (other, 2), (one, 3), (other, 4)):
        verdicts.decide(figure, decided_by=checker, value=Decimal(value), reason="公告")

    merging.merge_entities(gone, into=kept)

    assert list(Verdict.objects.order_by("version").values_list("version", "value", "figure")) == [
        (number, number, one.pk) for number in (1, 2, 3, 4)
    ]


def test_the_event_of_a_story_stays_its_event() -> None:
    kept, gone = factories.entity(name="火災", kind="event"), factories.entity(name="大廈火災", kind="event")
    story = factories.story()
    story.event = gone
    story.save()

    merging.merge_entities(gone, into=kept)

    story.refresh_from_db()
    assert story.event == kept


def test_superseded_claims_move_too() -> None:
    kept, gone = factories.entity(name="商湯集團"), factories.entity(name="SenseTime")
    factories.figure(entity=kept)
    factories.claim(figure=factories.figure(entity=gone), superseded_at=factories.PUBLISHED)

    merging.merge_entities(gone, into=kept)

    assert Claim.objects.get().figure == Figure.objects.get()


def test_merging_twice_is_merging_once() -> None:
    kept, gone = factories.entity(name="商湯集團"), factories.entity(name="SenseTime")
    merging.merge_entities(gone, into=kept)
    merging.merge_entities(Entity(pk=gone.pk or 999, name="SenseTime"), into=kept)

    assert list(Entity.objects.values_list("name", flat=True)) == ["商湯集團"]


def test_merging_two_metrics_leaves_the_key_as_an_alias() -> None:
    entity = factories.entity()
    kept, gone = factories.metric(key="employees"), factories.metric(key="employees/大陸")
    for metric, value in ((kept, 6113), (gone, 6114)):
        figure = factories.figure(entity=entity, metric=metric)
        factories.claim(figure=figure, quote=f"{value}名", value=value)

    merging.merge_metrics(gone, into=kept)

    assert Figure.objects.get().relation == "conflict"
    assert MetricAlias.objects.get().metric == kept
    assert Metric.objects.get() == kept


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("nothing can be merged into itself", None),
        ("One of the two is an event", ("organisation", "event")),
    ],
)
def test_entities_that_cannot_be_one(sentence: str, kinds: tuple[str, str] | None) -> None:
    one = factories.entity(name="甲", kind=kinds[0] if kinds else "organisation")
    other = factories.entity(name="乙", kind=kinds[1]) if kinds else one

    with pytest.raises(sourcing.Refused, match=sentence):
        merging.merge_entities(one, into=other)


def test_metrics_of_two_natures_cannot_be_one() -> None:
    one, other = factories.metric(key="revenue", nature="duration"), factories.metric(key="employees", nature="instant")

    with pytest.raises(sourcing.Refused, match="they cannot be one metric"):
        merging.merge_metrics(one, into=other)


def test_a_metric_that_nobody_knows_takes_the_period_of_the_one_that_stays() -> None:
    kept, gone = factories.metric(key="employees", nature="instant"), factories.metric(key="人手", nature="duration")
    entity = factories.entity()
    figure = factories.figure(entity=entity, metric=kept, period=Period.from_iso("2021-12-31"))
    factories.claim(figure=figure, value=6113)
    for period in (Period.year(2021), Period.months(2021, 7, 12), Period.year(2020)):
        factories.claim(figure=factories.figure(entity=entity, metric=gone, period=period), quote="6114名", value=6114)

    merging.merge_metrics(gone, into=kept)

    assert {(f.period_iso, f.claim_count, f.relation) for f in Figure.objects.all()} == {
        ("2021-12-31", 3, "conflict"),
        ("2020-12-31", 1, "single"),
    }


def test_unknown_metrics_go_with_all_that_a_scope_narrows_them_to() -> None:
    entity = factories.entity()
    claims = []
    for key in ("客流量", "客流量/累计", "人流"):
        figure = factories.figure(entity=entity, metric=factories.metric(key=key, nature="duration"), dimension="person")
        claims.append(factories.claim(figure=figure, article=factories.article(text=f"6113名，{key}")))

    waiting = merging.merge_into(Metric.objects.filter(key__in=("客流量", "人流")), key="revenue")

    assert waiting == 3
    assert set(Metric.objects.values_list("key", flat=True)) == {"revenue", "revenue/累计"}
    assert set(MetricAlias.objects.values_list("name", "metric__key")) == {
        ("客流量", "revenue"),
        ("人流", "revenue"),
        ("客流量/累计", "revenue/累计"),
    }
    assert merging.merge_into([], key="revenue") == 0


def test_statements_do_not_grow_with_the_figures() -> None:
    def statements(number: int) -> int:
        kept, gone = factories.entity(name=f"甲{number}"), factories.entity(name=f"乙{number}")
        for year in range(2000, 2000 + number):
            for entity in (kept, gone):
                factories.claim(figure=factories.figure(entity=entity, period=Period.year(year)))
        with CaptureQueriesContext(connection) as queries:
            merging.merge_entities(gone, into=kept)
        return len(queries)

    assert statements(2) == statements(20)
