"""The desk's questions about figures."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import lineup
from articles.models import Article, Entity, Figure, Metric, Outlet, Source, Story
from articles.querysets import FigureQuerySet
from factcheck.figures import Period
from tests import factories

pytestmark = pytest.mark.django_db


def told(*values: int, year: int = 2021, story: Story | None = None, outlets: list[Outlet] | None = None) -> Figure:
    """A figure that an outlet each states so."""
    entity = Entity.objects.first() or factories.entity(aliases=("商湯", "SenseTime"))
    figure = factories.figure(entity=entity, period=Period.from_iso(f"{year}-12-31"))
    for place, value in enumerate(values):
        article = factories.article(
            text=f"{year}年有{value}名", story=story, outlet=outlets[place] if outlets else None, original_name=f"{place}"
        )
        factories.claim(figure=figure, article=article, quote=f"{value}名", value=value)
    lineup.refresh([figure])
    figure.refresh_from_db()
    return figure


def test_the_board_of_a_story() -> None:
    story = factories.story()
    wide, narrow = told(100, 200, year=2020, story=story), told(6113, 6114, year=2021, story=story)
    told(5, year=2022, story=story)
    told(1, 9, year=2023)  # of another story

    assert list(Figure.objects.in_story(story).with_relation("conflict").widest_first()) == [wide, narrow]


def test_each_phrase() -> None:
    story, outlet, other = factories.story(), factories.outlet(), factories.outlet()
    apart = told(1, 2, year=2020, story=story, outlets=[outlet, other])
    equal = told(3, 3, year=2021)
    alone = told(4, year=2022)
    empty = told(year=2023)

    def found(phrase: Callable[[FigureQuerySet], FigureQuerySet]) -> set[Figure]:
        return set(phrase(Figure.objects.all()))

    assert found(lambda figures: figures.spoken()) == {apart, equal, alone}
    assert found(lambda figures: figures.compared()) == {apart, equal}
    assert found(lambda figures: figures.in_disagreement()) == {apart}
    assert found(lambda figures: figures.with_relation("same", "single")) == {equal, alone, empty}
    assert found(lambda figures: figures.from_outlet(outlet)) == {apart}
    assert found(lambda figures: figures.in_article(Article.objects.filter(outlet=other).get())) == {apart}
    assert found(lambda figures: figures.in_story(story)) == {apart}
    assert Figure.objects.spoken().relation_counts() == {"conflict": 1, "same": 1, "single": 1}


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (True, "商湯"),
        (True, "商汤"),  # 简 finds 繁
        (True, "sensetime 6113"),
        (True, "employees 2021"),
        (True, "員工"),
        (True, ""),
        (False, "台積電"),
        (False, "商湯 6115"),
        (False, "%"),
    ],
)
def test_matching(found: bool, words: str) -> None:
    told(6113, 6114)

    assert Figure.objects.matching(words).exists() is found


def test_claims_are_in_the_order_of_publication() -> None:
    figure = told(1, 2)
    Article.objects.filter(original_name="0").update(published_at=None)

    (row,) = Figure.objects.shown([figure.pk])

    assert [claim.value for claim in row.claims_in_brief] == [2, 1]
    assert row.is_contradicted is False and row.work_state is None and row == figure


def touch(figure: Figure) -> None:
    """Reads all that a page shows of the figure."""
    assert str(figure) and figure.entity.name
    for claim in figure.live_claims:
        assert claim.article.outlet.name and claim.article.title
        assert all(mark.editor.username for mark in claim.all_marks)


@pytest.mark.parametrize("rows", [1, 12])
def test_the_board_takes_three_statements_however_long(rows: int) -> None:
    for year in range(2000, 2000 + rows):
        figure = told(1, 2, 3, year=year)
        for claim in figure.claims.all():
            factories.mark(claim=claim)

    with CaptureQueriesContext(connection) as queries:
        for row in Figure.objects.shown([figure.pk for figure in Figure.objects.widest_first()]):
            assert str(row) and row.entity.name
            assert [(claim.outlet_name, claim.mark_words) for claim in row.claims_in_brief]

    assert len(queries) == 3  # with the keys


def test_the_page_takes_five_statements_and_has_the_words_around() -> None:
    figure = told(1, 2, 3)
    for claim in figure.claims.all():
        factories.mark(claim=claim)
        factories.citation(claim=claim)

    with CaptureQueriesContext(connection) as queries:
        page = Figure.objects.for_page(figure.pk).get()
        touch(page)
        for claim in page.live_claims:
            assert claim.article.story.name
            assert claim.quote in claim.words and claim.words_start <= claim.start
            assert [citation.source.title for citation in claim.citations.all()]

    assert len(queries) == 5


def test_story_and_name_counts() -> None:
    story, outlet = factories.story(), factories.outlet()
    told(1, 2, story=story, outlets=[outlet, factories.outlet()])
    told(3, year=2022, story=story, outlets=[outlet])

    (row,) = Story.objects.with_counts()

    assert (row.article_count, row.outlet_count, row.figure_count, row.disagreement_count) == (3, 2, 2, 1)
    entity, metric = Entity.objects.with_counts().get(), Metric.objects.with_counts().get()
    assert (entity.figure_count, entity.claim_count) == (metric.figure_count, metric.claim_count) == (2, 3)
    assert set(Outlet.objects.in_story(story)) == set(Outlet.objects.all())


@pytest.mark.parametrize(
    ("found", "words"),
    [
        # a label of data/metrics.toml, the key, an alias
        (True, "員工"),
        (True, "员工"),
        (True, "employ"),
        (True, "人手"),
        (False, "收入"),
    ],
)
def test_metrics_are_found_by_what_people_call_them(found: bool, words: str) -> None:
    factories.metric(key="employees/大陸").aliases.create(name="人手")

    assert Metric.objects.matching(words).exists() is found


def test_lists_do_not_fetch_texts_and_files() -> None:
    factories.article()
    factories.source(file=b"x")

    assert {"text", "original"} <= Article.objects.listed().get().get_deferred_fields()
    assert "original" in Article.objects.get().get_deferred_fields()
    assert "file" in Source.objects.listed().get().get_deferred_fields()
    assert Article.objects.listed().matching("商湯").get().claim_count == 0


def test_spread_orders_unknown_gaps_last() -> None:
    first, second = told(1, 2, year=2020), told(4, year=2021)
    Figure.objects.filter(pk=first.pk).update(spread=Decimal("0.1"))

    assert list(Figure.objects.widest_first()) == [first, second]
