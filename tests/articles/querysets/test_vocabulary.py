"""A search finds figures by any name of their entity or metric, by the period, and by the number as written."""

from __future__ import annotations

import pytest

from articles import lineup
from articles.models import Figure
from factcheck.figures import Period
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def employees() -> Figure:
    """6,113名員工 of 遠山科技 at the end of 2021."""
    figure = factories.figure(entity=factories.entity(name="遠山科技", aliases=("Far Hill Technology",)))
    factories.claim(figure=figure, quote="6,113名")
    lineup.refresh([figure])
    return figure


@pytest.mark.parametrize(
    "words",
    [
        # the metric, in any region's word
        "僱員", "雇员", "員工", "员工", "employees", "headcount", "工",
        # the entity
        "遠山", "远山科技", "科", "far hill", "technology",
        # the number and the words around it
        "6113", "6,113", "611", "6113名",
        # the period
        "2021", "2021-12", "2021年",
        # all of them together
        "远山 雇员 2021 6113", "",
    ],
)  # fmt: skip
def test_found(words: str, employees: Figure) -> None:
    assert list(Figure.objects.matching(words)) == [employees]


@pytest.mark.parametrize("words", ["長河", "收入", "6114", "2020", "2021-11", "遠山 收入", "山遠", "%", "_", "x"])
def test_not_found(words: str, employees: Figure) -> None:
    assert not Figure.objects.matching(words).exists()


def test_a_loss_finds_a_negative_profit() -> None:
    figure = factories.figure(
        metric=factories.metric(key="net_profit", nature="duration"), period=Period.year(2024), dimension="money"
    )

    assert list(Figure.objects.matching("淨虧損")) == [figure]


def test_a_name_that_the_desk_gives_is_found_at_once(employees: Figure) -> None:
    employees.metric.aliases.create(name="人手")

    assert list(Figure.objects.matching("人手")) == [employees]
