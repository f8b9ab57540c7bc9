"""Which open claims are known by their number, and which stay in no figure?"""

from __future__ import annotations

from typing import Any

import pytest

from articles import lineup
from articles.models import Article, Claim, Figure, Story
from articles.models.fields import range_of_period
from factcheck.figures import Change, Kind, Period
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
        # nothing that both settle is different
        {"period": range_of_period(Period.from_iso("2020-12-31"))},
        {"metric_key": "students"},
        {"entity_name": "長河"},
        {"unit": "vehicle"},
        {"kind": Kind.CHANGE, "change": Change.UP},
        # another number, or one that tells nothing
        {"value": 6114},
        {"value": 6000},
    ],
)
def test_what_differs_stays_open(known: Claim, slots: dict[str, Any]) -> None:
    if key := slots.pop("metric_key", None):
        slots["metric"] = factories.metric(key=key)
    if name := slots.pop("entity_name", None):
        slots["entity"] = factories.entity(name=name)

    assert figure_of(told(known.article.story, **slots)) is None


def test_another_story_knows_nothing_of_it(known: Claim) -> None:
    assert figure_of(told(factories.story())) is None


def test_the_article_itself_is_no_other_outlet(known: Claim) -> None:
    article = factories.article(text="有6113名，即6113名。", story=known.article.story)
    Claim.objects.filter(pk=known.pk).update(article=article, start=1, end=6)
    claim = factories.claim(article=article, start=8, **OPEN)

    assert figure_of(claim) is None


def test_a_number_of_two_figures_tells_nothing(known: Claim) -> None:
    later = factories.figure(period=Period.from_iso("2022-12-31"), entity=known.entity)
    other = factories.claim(figure=later)
    Article.objects.filter(pk=other.article_id).update(story=known.article.story)
    claim = told(known.article.story)

    assert figure_of(claim) is None


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
