"""Readings become claims; reading again changes nothing that should stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext

from articles import ingest, review
from articles.ingest import reading as reading_module
from articles.models import Article, Claim, Entity, EntityAlias, Figure, MetricAlias
from factcheck.extraction import layout
from factcheck.figures import Bounds, Evidence, Kind, Period, Reading
from tests import factories

pytestmark = pytest.mark.django_db

D = Decimal
TEXT = "商湯集團於2021年12月31日有6113名員工。2022年淨虧損60.93億元。地震至今12人死亡。"

Reads = Callable[..., None]


def staff(**fields: Any) -> Reading:
    found = Reading(
        start=TEXT.index("6113"),
        end=TEXT.index("6113") + 5,
        quote="6113名",
        value=D(6113),
        bounds=Bounds.point(D(6113)),
        unit="person",
        entity="商湯集團",
        names=("商湯集團", "商湯", "公司"),
        metric="employees",
        period=Period.day(date(2021, 12, 31)),
        evidence=(Evidence(slot="number", start=17, end=21, rule="digits"),),
    )
    return replace(found, **fields)


def loss() -> Reading:
    start = TEXT.index("60.93億元")
    return Reading(
        start=start,
        end=start + 7,
        quote="60.93億元",
        value=D("6093000000"),
        bounds=Bounds(low=D("6092500000"), high=D("6093500000")),
        unit="CNY",
        decimals=2,
        scale=D(100_000_000),
        entity="商湯集團",
        metric="net_loss",
        period=Period.year(2022),
    )


def toll(**fields: Any) -> Reading:
    start = TEXT.index("12人")
    found = Reading(
        start=start, end=start + 3, quote="12人", value=D(12), bounds=Bounds.point(D(12)), unit="person", metric="dead"
    )
    return replace(found, **fields)


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """reads(*readings): what the engine is going to find."""

    def find(*readings: Reading) -> None:
        monkeypatch.setattr(reading_module, "_extract", lambda article: list(readings))

    return find


def waiting(**fields: Any) -> Article:
    return factories.article(text=TEXT, state=Article.State.NEW, **fields)


def rows(model: Any) -> Sequence[dict[str, object]]:
    return list(model.objects.order_by("pk").values())


def test_an_article_is_read(reads: Reads) -> None:
    article = waiting()
    reads(staff(), loss())

    ingest.read(article.pk)

    article.refresh_from_db()
    assert (article.state, article.reason) == ("done", None)
    claim, deficit = article.claims.in_text_order()
    assert (claim.quote, claim.value, claim.figure.period_iso, claim.figure.relation) == ("6113名", 6113, "2021-12-31", "single")
    assert claim.evidence == [{"slot": "number", "start": 17, "end": 21, "rule": "digits"}]
    # a loss is a negative profit in the record, and shown as a loss
    assert (deficit.metric.key, deficit.value, deficit.figure.all_negative) == ("net_profit", D("-6093000000"), True)


def test_reading_twice_changes_nothing(reads: Reads) -> None:
    article = waiting()
    reads(staff(), loss(), toll())
    ingest.read(article.pk)
    models = (Claim, Entity, EntityAlias)
    before = [rows(model) for model in models]
    figures = list(Figure.objects.values_list("pk", "relation", "claim_count", "reason"))

    ingest.read(article.pk)

    assert [rows(model) for model in models] == before
    assert list(Figure.objects.values_list("pk", "relation", "claim_count", "reason")) == figures


def test_a_new_reading_updates_the_claim_in_place(reads: Reads) -> None:
    article = waiting()
    reads(staff(metric=None))
    ingest.read(article.pk)
    claim = Claim.objects.get()
    assert claim.figure is None
    mark = factories.mark(claim=claim)

    reads(staff())
    ingest.read(article.pk)

    assert Claim.objects.get().pk == claim.pk
    figure = Figure.objects.get()
    assert (figure.claim_count, figure.agree_count) == (1, 1)
    mark.refresh_from_db()


def test_a_claim_that_vanished_is_superseded_and_may_come_back(reads: Reads) -> None:
    article = waiting()
    reads(staff())
    ingest.read(article.pk)
    factories.mark(claim=Claim.objects.get())

    reads()
    ingest.read(article.pk)
    assert Claim.objects.live().count() == 0 and Claim.objects.count() == 1
    assert Figure.objects.get().claim_count == 0
    article.refresh_from_db()
    assert article.reason_text == "No figure was found in this text."

    reads(staff())
    ingest.read(article.pk)
    assert Claim.objects.live().count() == 1 and Claim.objects.count() == 1
    figure = Figure.objects.get()
    assert (figure.claim_count, figure.agree_count) == (1, 1)


def test_what_an_editor_set_right_stays(reads: Reads) -> None:
    article = waiting()
    reads(staff())
    ingest.read(article.pk)
    review.correct(Claim.objects.get(), editor=factories.user(), unit="case", value=D(6113))

    reads(staff(unit="vehicle", attribution="年報"))
    ingest.read(article.pk)

    claim = Claim.objects.get()
    assert (claim.unit, claim.attribution) == ("case", "年報")


def test_what_an_editor_dismissed_stays_away(reads: Reads) -> None:
    article = waiting()
    reads(staff())
    ingest.read(article.pk)
    review.dismiss(Claim.objects.get(), editor=factories.user())

    ingest.read(article.pk)

    assert Claim.objects.live().count() == 0


def test_two_articles_meet_in_one_figure_by_any_shared_name(reads: Reads) -> None:
    reads(staff())
    ingest.read(waiting(story=factories.story()).pk)
    reads(staff(entity="SenseTime", names=("SenseTime", "商汤")))
    ingest.read(waiting(story=factories.story()).pk)

    assert Entity.objects.count() == 1
    assert set(EntityAlias.objects.values_list("name", flat=True)) == {"商湯集團", "商湯", "SenseTime"}
    assert Figure.objects.get().relation == "same"


def test_entities_that_an_article_tells_apart_stay_apart(reads: Reads) -> None:
    reads(staff(), replace(loss(), entity="商湯科技", names=("商湯科技", "商湯")))

    ingest.read(waiting().pk)

    assert Entity.objects.count() == 2
    assert set(EntityAlias.objects.values_list("name", flat=True)) == {"商湯集團", "商湯科技"}


def test_an_article_joins_what_two_others_call_differently(reads: Reads) -> None:
    for names in (("SenseTime",), ("商湯集團",), ("商湯科技", "SenseTime", "商湯集團")):
        reads(staff(entity=names[0], names=names))
        ingest.read(waiting(story=factories.story()).pk)

    assert Entity.objects.count() == 1
    assert Figure.objects.get().claim_count == 3
    assert not EntityAlias.objects.filter(by_desk=True).exists()


def test_what_one_article_tells_apart_is_not_joined_by_another(reads: Reads) -> None:
    reads(staff(entity="商湯集團", names=()), replace(loss(), entity="商湯醫療", names=()))
    ingest.read(waiting(story=factories.story()).pk)
    reads(staff(entity="商湯集團", names=("商湯集團", "商湯醫療")))

    ingest.read(waiting(story=factories.story()).pk)

    assert Entity.objects.count() == 2


def test_a_toll_is_the_storys(reads: Reads) -> None:
    article = waiting()
    reads(toll(period=Period(start=date(2025, 3, 2), end=date(2025, 3, 2), at=datetime(2025, 3, 2, 14))))

    ingest.read(article.pk)

    claim = Claim.objects.get()
    article.story.refresh_from_db()
    assert (claim.entity, claim.figure.period) == (article.story.event, None)
    assert claim.as_of is not None and claim.as_of.isoformat() == "2025-03-02T06:00:00+00:00"


def test_a_merged_metric_is_followed(reads: Reads) -> None:
    kept = factories.metric(key="headcount")
    MetricAlias.objects.create(metric=kept, name="employees")
    reads(staff())

    ingest.read(waiting().pk)

    assert Claim.objects.get().metric == kept


@pytest.mark.parametrize("wrong", [{"quote": "6114名"}, {"end": 400}, {"start": 0}])
def test_a_bad_anchor_fails_the_article_and_keeps_nothing(reads: Reads, wrong: dict[str, Any]) -> None:
    article = waiting()
    reads(staff(**wrong))

    ingest.read(article.pk)

    article.refresh_from_db()
    assert (article.state, Claim.objects.count()) == ("failed", 0)
    assert "do not read" in article.reason_text


def test_an_error_of_the_engine_fails_the_article_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    def fall(article: Article) -> list[Reading]:
        raise KeyError("億\x00")

    monkeypatch.setattr(reading_module, "_extract", fall)
    article = waiting()

    ingest.read(article.pk)

    article.refresh_from_db()
    assert article.state == "failed" and "KeyError" in article.reason_text


def test_an_error_of_the_database_is_raised_for_the_job_to_be_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def fall(article: Article) -> list[Reading]:
        raise OperationalError("gone")

    monkeypatch.setattr(reading_module, "_extract", fall)

    with pytest.raises(OperationalError):
        ingest.read(waiting().pk)


def test_an_article_that_is_gone_is_no_error() -> None:
    ingest.read(404)


def test_two_readings_of_one_span_are_one_claim(reads: Reads) -> None:
    article = waiting()
    reads(staff(), staff(value=D(1), bounds=Bounds.point(D(1)), kind=Kind.CHANGE))

    ingest.read(article.pk)

    assert Claim.objects.get().value == 6113


def test_the_number_of_statements_does_not_grow_with_the_text(reads: Reads) -> None:
    def statements(number: int) -> int:
        text = "".join(f"第{n}年有{n}名。" for n in range(1000, 1000 + number))
        article = factories.article(text=text)
        found = []
        for n in range(1000, 1000 + number):
            start = text.index(f"{n}名")
            found.append(
                staff(start=start, end=start + 5, quote=f"{n}名", entity=f"公司{n}{number}", names=(), period=Period.year(n))
            )
        reads(*found)
        with CaptureQueriesContext(connection) as queries:
            ingest.read(article.pk)
        return len(queries)

    statements(5)  # makes the metric, once; its sentences stand in the others too
    assert statements(2) == statements(60) <= 45


def test_the_outlet_set_right_is_counted_anew(reads: Reads) -> None:
    reads(staff())
    one, other = waiting(story=factories.story()), waiting(story=factories.story())
    for article in (one, other):
        ingest.read(article.pk)
    assert Figure.objects.get().outlet_count == 2

    other.outlet = one.outlet
    other.save()
    ingest.read(other.pk)

    assert Figure.objects.get().outlet_count == 1


def test_a_text_of_too_many_numbers_says_that_it_was_read_in_part(reads: Reads, monkeypatch: pytest.MonkeyPatch) -> None:
    article = waiting()
    reads(staff())
    monkeypatch.setattr(layout, "MOST_NUMERALS", 3)

    ingest.read(article.pk)

    article.refresh_from_db()
    assert article.state == "done"
    assert article.reason is not None and article.reason["code"] == "read_in_part"
    assert "only so many were read" in article.reason_text
