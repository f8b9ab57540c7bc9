"""What is known beside the claims of a figure that disagree?"""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import lineup, neighbours
from articles.models import Article, Claim, Entity, Figure, Metric
from factcheck.comparison import Differs
from factcheck.figures import Kind, Period, Stage
from tests import factories

pytestmark = pytest.mark.django_db

END_OF_2020 = Period.from_iso("2020-12-31")


def told(figure: Figure, value: int, *, article: Article | None = None, **fields: object) -> Claim:
    quote = f"{value}名"
    if article is None:
        article = factories.article(text=f"有{quote}", outlet=factories.outlet())
    return factories.claim(figure=figure, article=article, quote=quote, value=value, **fields)  # type: ignore[arg-type]


def beside(figure: Figure) -> list[tuple[Differs, str, int]]:
    found = neighbours.siblings([figure.pk]).get(figure.pk, [])
    return [(sibling.differs, sibling.of, int(sibling.statement.value or 0)) for sibling in found]


@pytest.fixture
def here() -> Figure:
    figure = factories.figure()
    for value in (6113, 5593):
        told(figure, value)
    return figure


def other(here: Figure, **fields: object) -> Figure:
    """A figure that differs from this one in what is named."""
    same = {"entity": here.entity, "metric": here.metric, "period": here.period_value, "kind": Kind(here.kind)}
    return factories.figure(**{**same, **fields})  # type: ignore[arg-type]


def test_the_year_before(here: Figure) -> None:
    before = other(here, period=END_OF_2020)
    told(before, 5593)
    told(before, 5593)  # each number once

    assert beside(here) == [(Differs.PERIOD, "2020-12-31", 5593)]


@pytest.mark.parametrize("is_of_an_event", [False, True])
def test_another_metric_and_the_change(here: Figure, is_of_an_event: bool) -> None:
    if is_of_an_event:  # which has no period
        Figure.objects.filter(pk=here.pk).update(period=None)
        here.refresh_from_db()
        told(other(here, metric=factories.metric(key="visitors"), period=END_OF_2020), 3)
    told(other(here, metric=factories.metric(key="shareholders")), 520)
    told(other(here, kind=Kind.CHANGE), 521)

    assert sorted(beside(here)) == [(Differs.KIND, "change", 521), (Differs.METRIC, "shareholders", 520)]


def test_another_company_only_where_one_article_speaks_of_both(here: Figure) -> None:
    both = factories.article(text="有6113名，另有777名")
    told(here, 6113, article=both)
    told(other(here, entity=factories.entity(name="遠山物流")), 777, article=both)
    told(other(here, entity=factories.entity(name="長河物流")), 778)

    assert beside(here) == [(Differs.ENTITY, "遠山物流", 777)]


def test_what_is_no_neighbour(here: Figure) -> None:
    told(other(here, period=END_OF_2020, metric=factories.metric(key="shareholders")), 1)
    told(other(here, period=END_OF_2020, entity=factories.entity(name="長河")), 2)
    gone = told(other(here, period=END_OF_2020), 3)
    Claim.objects.filter(pk=gone.pk).update(superseded_at=factories.PUBLISHED)

    assert beside(here) == []


def test_the_line_up_says_that_the_number_is_the_year_befores(here: Figure) -> None:
    told(here, 6113)
    told(other(here, period=END_OF_2020), 5593)

    lineup.refresh([here])

    here.refresh_from_db()
    assert here.diagnoses[0]["code"] == "other_period"
    assert here.diagnoses[0]["params"]["period"] == "2020-12-31"


def test_first_numbers_and_the_last_word() -> None:
    figure = factories.figure()
    rule = "a word for a first number"
    first = told(figure, 6113, evidence=[{"slot": "stage", "start": 0, "end": 1, "rule": rule}])
    told(figure, 6250)

    assert neighbours.stages([figure.pk]) == {first.pk: Stage.PROVISIONAL}

    lineup.refresh([figure])

    figure.refresh_from_db()
    assert figure.diagnoses[0]["code"] == "provisional"


def test_asking_for_many_takes_no_more_statements(here: Figure) -> None:
    told(other(here, period=END_OF_2020), 5593)
    with CaptureQueriesContext(
        connection,
    ) as one:
        neighbours.siblings([here.pk])
    entity, metric = Entity.objects.get(pk=here.entity_id), Metric.objects.get(pk=here.metric_id)
    years = [
        factories.figure(entity=entity, metric=metric, period=Period.from_iso(f"{year}-12-31")) for year in range(2000, 2019)
    ]
    for figure in years:
        told(figure, 100 + figure.pk)
    with CaptureQueriesContext(connection) as many:
        neighbours.siblings([here.pk, *(figure.pk for figure in years)])

    assert len(one) == len(many) == 3
    assert neighbours.siblings([]) == neighbours.stages([]) == {}


def test_what_an_article_counts_in_the_same_breath_as_a_toll() -> None:
    event = factories.entity(name="山體滑坡", kind=Entity.Kind.EVENT)
    dead, hurt, missing = (
        factories.figure(entity=event, metric=factories.metric(key=key, nature="event"), period=None)
        for key in ("dead", "injured", "missing")
    )
    article = factories.article(text="已有38名死亡，112名受傷，86名失蹤。")
    claims = [
        factories.claim(figure=figure, article=article, quote=f"{value}名", value=value)
        for figure, value in ((dead, 38), (hurt, 112), (missing, 86))
    ]

    assert neighbours.counted_beside([dead.pk]) == {claims[0].pk: frozenset({("injured", 112), ("missing", 86)})}
    assert neighbours.counted_beside([]) == {}
