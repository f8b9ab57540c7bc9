"""Which figures do claims make that leave a slot open? Undated articles of one story, placed as they come."""

from __future__ import annotations

from itertools import count
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import ingest, lineup
from articles.models import Claim, Entity, Figure, Metric, Story
from articles.models.fields import range_of_period
from factcheck.figures import Period
from tests import factories

pytestmark = pytest.mark.django_db

_numbers = count(1)  # two articles of one text are one

YEAR = range_of_period(Period.from_iso("2021-12-31"))


@pytest.fixture
def undated() -> dict[str, Any]:
    """Slots of a claim of which nobody knows the year."""
    return {"entity": factories.entity(), "metric": factories.metric(), "period": None}


def told(story: Story, value: int = 6113, **slots: Any) -> Claim:
    """A claim of another article of the story, not placed."""
    text = f"員工{value}名。（{next(_numbers)}）"
    return factories.claim(article=factories.article(story=story, text=text), quote=f"{value}名", value=value, **slots)


def placed(*claims: Claim) -> list[Figure | None]:
    lineup.refresh(lineup.place([claim.pk for claim in claims]))
    for claim in claims:
        claim.refresh_from_db()
    return [claim.figure for claim in claims]


@pytest.mark.parametrize(
    ("values", "relation"),
    [((6113, 6113), "same"), ((6113, 6114), "conflict"), ((6113, 6131), "conflict")],
)
def test_a_number_that_two_undated_articles_tell_is_a_figure(undated: dict[str, Any], values: Any, relation: str) -> None:
    story = factories.story()
    one, other = placed(*(told(story, value, **undated) for value in values))

    assert one is not None and one == other
    assert (one.entity, one.metric, one.period, one.relation) == (undated["entity"], undated["metric"], None, relation)


@pytest.mark.parametrize(
    "slots",
    [{"value": 7250}, {"entity": None, "metric": None, "value": 61}, {"unit": "vehicle"}],
)
def test_what_no_other_article_tells_stands_in_none(undated: dict[str, Any], slots: dict[str, Any]) -> None:
    story = factories.story()

    assert placed(told(story, **undated), told(story, **(undated | slots))) == [None, None]


@pytest.mark.parametrize("slots", [{"entity": None}, {"metric": None}, {"metric_key": "employees/another"}])
def test_a_number_of_which_nobody_says_whose_or_what_it_is_stands_in_none(undated: dict[str, Any], slots: dict[str, Any]) -> None:
    story = factories.story()
    slots = {"metric": factories.metric(key=slots["metric_key"])} if "metric_key" in slots else slots

    assert placed(told(story, **undated | slots), told(story, **undated | slots)) == [None, None]


def test_two_claims_say_together_what_it_is(undated: dict[str, Any]) -> None:
    story = factories.story()
    one, other = placed(told(story, **undated | {"metric": None}), told(story, **undated | {"entity": None}))

    assert one is not None and one == other
    assert (one.entity, one.metric) == (undated["entity"], undated["metric"])


def test_one_article_alone_makes_none(undated: dict[str, Any]) -> None:
    article = factories.article(text="員工6113名，即6113名。")

    assert placed(*(factories.claim(article=article, start=start, **undated) for start in (2, 9))) == [None, None]


def test_the_numbers_of_two_stories_stay_two(undated: dict[str, Any]) -> None:
    """Of one company and both without a year, these may be of two."""
    figures = [placed(told(story, value, **undated), told(story, value, **undated)) for story, value in
               ((factories.story(), 6113), (factories.story(), 5098))]  # fmt: skip

    assert len({figure for pair in figures for figure in pair}) == 2


def test_it_keeps_its_address_while_articles_come_and_are_read_again(undated: dict[str, Any]) -> None:
    story = factories.story()
    claims = [told(story, **undated), told(story, **undated)]
    [figure, _same] = placed(*claims)
    another = Metric.objects.create(key="staff", nature=Metric.Nature.INSTANT)
    Claim.objects.filter(pk__in=[claim.pk for claim in claims]).update(metric=another)

    assert placed(told(story, 6114, **undated), *claims) == [figure] * 3
    assert lineup.place([claim.pk for claim in claims]) <= {figure.pk if figure else 0}
    assert Figure.objects.get().metric == another


def test_a_dated_article_names_the_figure_for_all(undated: dict[str, Any]) -> None:
    story = factories.story()
    claims = [told(story, **undated), told(story, **undated)]
    placed(*claims)
    dated = told(story, **undated | {"period": YEAR})

    [settled] = placed(dated)

    for claim in claims:
        claim.refresh_from_db()
    assert settled is not None and settled.period == YEAR
    assert {claim.figure for claim in claims} == {settled}


def test_merging_owners_keeps_the_numbers_of_two_stories_apart(undated: dict[str, Any]) -> None:
    from articles.merging import merge_entities

    far = factories.entity(name="遠山科技")
    for owner, value in ((far, 6113), (undated["entity"], 5098)):
        story = factories.story()
        placed(*(told(story, value, **undated | {"entity": owner}) for _ in range(2)))

    merge_entities(far, into=undated["entity"])

    assert [figure.claim_count for figure in Figure.objects.filter(entity=undated["entity"])] == [2, 2]
    assert not Entity.objects.filter(pk=far.pk).exists()


def test_the_statements_do_not_grow_with_the_figures(undated: dict[str, Any]) -> None:
    def statements(count: int) -> int:
        story = factories.story()
        claims = [told(story, 1003 + 137 * number, **undated) for number in range(count) for _ in range(2)]
        with CaptureQueriesContext(connection) as queries:
            touched = lineup.place([claim.pk for claim in claims])
        assert len(touched) == count
        return len(queries)

    assert statements(2) == statements(5) <= 10


def test_texts_without_dates_give_figures_on_the_desk() -> None:
    story = factories.story()
    for text in ("遠山科技上半年營收17.41億元，員工4672人。", "遠山科技上半年收入17.41億元，僱員4762人。"):
        ingest.read(ingest.receive_text(text, story=story, outlet=factories.outlet().name, later=False).pk)

    assert sorted((figure.metric.key, figure.relation) for figure in Figure.objects.all()) == [
        ("employees", "conflict"),
        ("revenue", "same"),
    ]
