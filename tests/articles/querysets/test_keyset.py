"""Pages read on from a row: every row comes once, in order, forwards and back."""

from __future__ import annotations

import pytest

from articles.models import Figure
from articles.querysets.figures import ORDERS
from articles.querysets.keyset import Stretch
from factcheck.figures import Period
from tests import factories

pytestmark = pytest.mark.django_db

RELATIONS = ("conflict", "same", "single")


@pytest.fixture
def figures() -> list[Figure]:
    entity = factories.entity()
    made = [factories.figure(entity=entity, period=Period.year(1990 + number), claim_count=1) for number in range(11)]
    for number, figure in enumerate(made):
        figure.relation = RELATIONS[number % 3]
        figure.spread = None if number % 4 == 0 else number % 3  # type: ignore[assignment]
        figure.outlet_count = number % 2
        figure.sort_name = f"甲\t{number % 5}"
    Figure.objects.bulk_update(made, ["relation", "spread", "outlet_count", "sort_name"])
    return made


def pages(order: str, **ranks: object) -> tuple[list[Stretch], list[Stretch]]:
    """Forwards to the end, and back from there."""
    branches = Figure.objects.all().each_relation(RELATIONS)
    there = [ORDERS[order].stretch(branches, number=3, **ranks)]  # type: ignore[arg-type]
    while there[-1].after is not None:
        there.append(ORDERS[order].stretch(branches, number=3, after=there[-1].after, **ranks))  # type: ignore[arg-type]
    back = [there[-1]]
    while back[-1].before is not None:
        back.append(ORDERS[order].stretch(branches, number=3, before=back[-1].before, **ranks))  # type: ignore[arg-type]
    return there, back


@pytest.mark.parametrize("order", list(ORDERS))
def test_every_row_once_there_and_back(order: str, figures: list[Figure]) -> None:
    there, back = pages(order)

    every = [key for page in there for key in page.keys]
    assert every == list(ORDERS[order].sorted(Figure.objects.all()).values_list("pk", flat=True))
    assert [len(page.keys) for page in there] == [3, 3, 3, 2]
    assert [key for page in reversed(back) for key in page.keys] == every


def test_branches_of_rank_0_come_first(figures: list[Figure]) -> None:
    def rank_of(key: int) -> int:
        return int(Figure.objects.get(pk=key).relation != "same")

    there, back = pages("recent", ranks=[1, 0, 1], rank_of=rank_of)

    every = [key for page in there for key in page.keys]
    same = [figure.pk for figure in reversed(figures) if figure.relation == "same"]
    assert every == same + [figure.pk for figure in reversed(figures) if figure.relation != "same"]
    assert [key for page in reversed(back) for key in page.keys] == every


def test_a_row_that_is_gone_is_the_first_page(figures: list[Figure]) -> None:
    first = ORDERS["recent"].stretch([Figure.objects.all()], number=3)

    assert ORDERS["recent"].stretch([Figure.objects.all()], number=3, after=0) == first
    assert ORDERS["recent"].stretch([Figure.objects.all()], number=3, before=0) == first


@pytest.mark.parametrize("order", list(ORDERS))
def test_the_figures_of_a_story_come_in_the_same_order(order: str, figures: list[Figure]) -> None:
    found = Figure.objects.all()
    apart = ORDERS[order].stretch(found.each_relation(RELATIONS), number=20)
    assert ORDERS[order].stretch(found.each_relation(RELATIONS, of_story=True), number=20) == apart

    relations = dict(found.values_list("pk", "relation"))
    for of_story in (False, True):
        parts, ranks = found.disagreements_first(RELATIONS, of_story=of_story)
        keys = ORDERS[order].stretch(parts, number=20, ranks=ranks).keys
        assert [relations[key] == "conflict" for key in keys] == [True] * 4 + [False] * 7
