"""The record and the command line give one answer on the same texts."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from django.db import connections

from articles import ingest
from articles.ingest.correcting import correct
from articles.models import Article, Claim, Entity, EntityAlias, Figure
from factcheck.comparison import Relation
from factcheck.extraction import extract
from factcheck.lining_up import File, group
from tests import factories

PUBLISHED = datetime(2024, 10, 24, tzinfo=UTC)
TEXTS = {
    "甲報": "商湯科技（SenseTime）2021年12月31日有6113名員工。2024年上半年，商湯收入為17.4億元，同比增長21%；公司淨虧損24.57億元。",
    "乙報": "截至2021年末，商汤科技拥有员工6114名。公司2024年上半年营收17.4亿元，同比增长21%，净亏损为24.6亿元。",
    "丙報": "SenseTime had 6,114 employees at the end of 2021.",
}


def received() -> list[Article]:
    story = factories.story()
    return [
        ingest.receive_text(text, story=story, outlet=outlet, published=PUBLISHED, later=False) for outlet, text in TEXTS.items()
    ]


def read(articles: Iterable[Article]) -> None:
    for article in articles:
        ingest.read(article.pk)


@pytest.mark.django_db
def test_the_board_says_what_compare_says() -> None:
    read(received())

    files = [
        File(name=outlet, outlet=outlet, readings=extract(text, published=PUBLISHED), published=PUBLISHED)
        for outlet, text in TEXTS.items()
    ]
    compared = {
        (found.metric_key, found.period.iso if found.period else "", str(found.kind)): (
            str(found.comparison.relation),
            found.comparison.spread,
            len({member.file.outlet for member in found.members}),
        )
        for found in group(files)
    }
    stored = {
        (figure.metric.key, figure.period_iso, figure.kind): (figure.relation, figure.spread, figure.outlet_count)
        for figure in Figure.objects.with_names()
    }
    assert stored == compared
    assert (Relation.CONFLICT, 3) in {(relation, outlets) for relation, _spread, outlets in stored.values()}


@pytest.mark.django_db
def test_reading_twice_changes_nothing() -> None:
    articles = received()
    read(articles)
    before = list(Claim.objects.order_by("pk").values()), list(EntityAlias.objects.order_by("pk").values())

    read(reversed(articles))

    assert (list(Claim.objects.order_by("pk").values()), list(EntityAlias.objects.order_by("pk").values())) == before


@pytest.mark.django_db
def test_a_published_time_that_is_set_right_moves_what_the_text_tells_by_it() -> None:
    text = "遠山科技公布業績。遠山科技去年收入為17.4億元人民幣。截至上月底，遠山科技有6113名員工。"
    article = ingest.receive_text(text, story=factories.story(), outlet="晨鐘日報", region="HK", published=PUBLISHED, later=False)
    ingest.read(article.pk)
    before = {claim.quote: (claim.pk, claim.figure_id) for claim in article.claims.live()}
    assert [claim.period_value.iso for claim in article.claims.in_text_order()] == ["2023-01-01/2023-12-31", "2024-09-30"]  # type: ignore[union-attr]

    assert correct(article, outlet="晨鐘日報", region="HK", title="甲", published=PUBLISHED.replace(year=2025, month=3))
    ingest.read(article.pk)

    now = list(article.claims.live().in_text_order())
    assert [claim.period_value.iso for claim in now] == ["2024-01-01/2024-12-31", "2025-02-28"]  # type: ignore[union-attr]
    assert {claim.quote: claim.pk for claim in now} == {quote: key for quote, (key, _figure) in before.items()}
    assert not Figure.objects.spoken().filter(pk__in=[figure for _key, figure in before.values()]).exists()


@pytest.mark.django_db
def test_a_text_without_figures() -> None:
    article = ingest.receive_text("今天天氣很好，適合散步。", story=factories.story(), later=False)

    ingest.read(article.pk)

    article.refresh_from_db()
    assert (article.state, article.reason_text) == ("done", "No figure was found in this text.")


@pytest.mark.django_db
def test_names_given_by_the_desk_are_looked_for() -> None:
    known = factories.entity(name="商湯科技", aliases=("阿湯哥",))
    known.aliases.update(by_desk=True)
    factories.metric(key="employees").aliases.create(name="打工人")
    article = ingest.receive_text("2021年12月31日，阿湯哥有打工人6113名。", story=factories.story(), later=False)

    ingest.read(article.pk)

    claim = Claim.objects.get()
    assert (claim.entity, claim.metric.key) == (known, "employees")


@pytest.mark.django_db(transaction=True)
def test_articles_read_at_once_name_each_entity_once() -> None:
    articles = received() + received()

    def one(article: Article) -> None:
        try:
            ingest.read(article.pk)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(articles)) as pool:
        list(pool.map(one, articles))

    assert set(Article.objects.values_list("state", flat=True)) == {"done"}
    assert Entity.objects.count() == len({alias.entity_id for alias in EntityAlias.objects.all()})
    figure = Figure.objects.get(metric__key="employees")
    assert (figure.claim_count, figure.outlet_count, figure.relation) == (6, 3, "conflict")
