"""Which open claims are known by their number, and which stay in no figure?"""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from decimal import Decimal
from threading import Barrier, BrokenBarrierError
from typing import Any

import pytest
from django.db import connections

from articles import ingest, lineup, review
from articles.models import Article, Claim, Figure, Story
from articles.models.fields import range_of_period
from factcheck.figures import Bounds, Change, Kind, Period
from tests import factories

pytestmark = pytest.mark.django_db

OPEN = {"entity": None, "metric": None, "period": None}


@pytest.fixture
def known() -> Claim:
    """A settled claim of 6113 employees, placed."""
    claim = factories.claim(figure=factories.figure())
    lineup.place([claim.pk])
    return claim


def told(story: Story, **slots: Any) -> Claim:
    """An open claim of another article of the story."""
    return factories.claim(article=factories.article(story=story, text="員工6113名，共6113名。"), **(OPEN | slots))


def figure_of(claim: Claim) -> Figure | None:
    lineup.place([claim.pk])
    claim.refresh_from_db()
    return claim.figure


@pytest.mark.parametrize(
    "slots",
    [
        {},
        {"period": range_of_period(Period.from_iso("2021-12-31"))},
        {"period": range_of_period(Period.from_iso("2021-01-01/2021-12-31"))},  # the employees of a year are those of its end
    ],
)
def test_an_open_claim_stands_where_its_number_is_known(known: Claim, slots: dict[str, Any]) -> None:
    claim = told(known.article.story, **slots)

    assert figure_of(claim) == known.figure
    assert (claim.metric, claim.entity) == (None, None)


@pytest.mark.parametrize(
    "slots",
    [
        {"period": range_of_period(Period.from_iso("2020-12-31")), "entity": None},
        {"entity_name": "長河", "period": None},
        {"metric_key": "students", "entity": None},
    ],
)
def test_a_telling_number_outweighs_what_a_clause_seems_to_say(known: Claim, slots: dict[str, Any]) -> None:
    claim = told(known.article.story, **made(slots))

    assert figure_of(claim) == known.figure


def test_the_number_of_an_article_about_another_company_is_chance(known: Claim) -> None:
    claim = told(known.article.story, **made({"entity_name": "長河", "metric_key": "employees", "period": None}))

    assert figure_of(claim) is None


@pytest.mark.parametrize(("value", "text"), [(6114, "員工6114名。"), (6131, "員工6131名。")])
def test_a_number_with_a_slip_in_it_stands_where_the_right_one_is(known: Claim, value: int, text: str) -> None:
    article = factories.article(story=known.article.story, text=text)
    claim = factories.claim(article=article, **OPEN, value=value, quote=text[2:7])

    assert figure_of(claim) == known.figure


@pytest.mark.parametrize(
    "slots",
    [
        {"unit": "vehicle"},
        {"kind": Kind.CHANGE, "change": Change.UP},
        {"value": 6999},
        {"value": 6000},
    ],
)
def test_what_differs_stays_open(known: Claim, slots: dict[str, Any]) -> None:
    assert figure_of(told(known.article.story, **slots)) is None


def test_what_a_person_has_corrected_stands_where_its_slots_say(known: Claim) -> None:
    """6113 pupils may be no slip, and somebody has said so."""
    pupils = {"entity": factories.entity(name="長河"), "metric": factories.metric(key="students")}
    period = range_of_period(Period.from_iso("2021-12-31"))
    claim = told(known.article.story, **pupils, period=period, corrected=["metric", "entity"])

    assert figure_of(claim) not in (None, known.figure)


def made(slots: dict[str, Any]) -> dict[str, Any]:
    """The slots with the metric and the entity of that name made."""
    found = {name: value for name, value in slots.items() if name not in ("metric_key", "entity_name")}
    if "metric_key" in slots:
        found["metric"] = factories.metric(key=slots["metric_key"])
    if "entity_name" in slots:
        found["entity"] = factories.entity(name=slots["entity_name"])
    return found


def test_another_story_knows_nothing_of_it(known: Claim) -> None:
    assert figure_of(told(factories.story())) is None


def test_the_article_itself_is_no_other_outlet(known: Claim) -> None:
    article = factories.article(text="有6113名，即6113名。", story=known.article.story)
    Claim.objects.filter(pk=known.pk).update(article=article, start=1, end=6)
    claim = factories.claim(article=article, start=8, **OPEN)

    assert figure_of(claim) is None


def test_a_number_that_one_text_gives_for_two_figures_tells_nothing() -> None:
    now, then = factories.figure(), factories.figure(period=Period.from_iso("2022-12-31"), entity=factories.entity(name="長河"))
    article = factories.article(text="有613名，即613名。")
    for start, figure in ((1, now), (7, then)):
        factories.claim(article=article, figure=figure, start=start, quote="613名", value=613)
    other = factories.article(story=article.story, text="另有613名。")
    claim = factories.claim(article=other, quote="613名", value=613, **OPEN)

    assert figure_of(claim) is None


@pytest.mark.parametrize(("joined", "text"), [(True, "員工約六千名\n共有6113名。"), (False, "員工約六千名，共有6113名。")])
def test_a_headline_rounds_the_number_that_stands_below_it(known: Claim, joined: bool, text: str) -> None:
    article = factories.article(story=known.article.story, text=text)
    exact = factories.claim(article=article, **OPEN)
    wide = Bounds(low=Decimal(5500), high=Decimal(6500))
    rounded = factories.claim(article=article, quote="約六千名", value=6000, bounds=wide, **OPEN)

    assert figure_of(exact) == known.figure
    assert (figure_of(rounded) == known.figure) is joined


def test_an_open_claim_is_placed_when_the_other_article_comes_later() -> None:
    known = factories.claim(figure=factories.figure())
    claim = told(known.article.story)

    touched = lineup.place([known.pk])

    claim.refresh_from_db()
    assert claim.figure == known.figure and touched == {known.figure_id}


def test_it_leaves_with_the_claim_by_which_it_was_known(known: Claim) -> None:
    claim = told(known.article.story)
    lineup.place([claim.pk])
    Claim.objects.filter(pk=known.pk).update(metric=None)

    touched = lineup.place([known.pk])

    claim.refresh_from_db()
    assert claim.figure is None and touched == {known.figure_id}


@pytest.mark.django_db(transaction=True)
def test_of_two_articles_of_a_story_that_are_read_at_once_the_later_sees_the_numbers_of_the_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    story, gate, place = factories.story(), Barrier(2), lineup.place
    texts = ("2021年12月31日，遠山科技有員工6113名。", "該公司共6113名。")
    articles = [ingest.receive_text(text, story=story, later=False) for text in texts]

    def together(claims: Iterable[int]) -> set[int]:
        with suppress(BrokenBarrierError):  # the other one waits outside
            gate.wait(timeout=1)
        return place(claims)

    def read(article: Article) -> None:
        try:
            ingest.read(article.pk)
        finally:
            connections.close_all()

    monkeypatch.setattr(lineup, "place", together)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(read, articles))

    assert Figure.objects.get().claim_count == 2


def test_it_leaves_with_the_claim_that_is_dismissed(known: Claim) -> None:
    claim = told(known.article.story)
    lineup.place([claim.pk])

    review.dismiss(known, editor=factories.user())

    claim.refresh_from_db()
    assert claim.figure is None
