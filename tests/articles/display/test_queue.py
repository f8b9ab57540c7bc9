"""What stands beside a claim in the queue, and what the machine suggests: never more than it knows."""

from __future__ import annotations

from decimal import Decimal

import pytest

from articles import lineup, sourcing
from articles.display.queue import Item, item
from articles.models import Claim, Figure
from articles.queue import Queue
from factcheck.figures import Bounds
from tests import factories

pytestmark = pytest.mark.django_db


def figure_told(*told: str | int, unit: str = "person") -> Figure:
    """A figure with one outlet for each value."""
    figure = factories.figure()
    for number, value in enumerate(told):
        article = factories.article(outlet=factories.outlet(name=f"第{number}報"), text=f"有{value}名（{number}）")
        factories.claim(figure=figure, article=article, quote=f"{value}名", value=value, unit=unit)
    lineup.refresh([figure])
    figure.refresh_from_db()
    return figure


def shown(claim: Claim) -> Item:
    place = Queue().at(claim.pk)
    assert place is not None
    return item(place.claim, place.figure, place.claims, Nobody(), "original")


class Nobody:
    pk = 0


#: what each outlet writes, then for each the suggestion and the gap
SUGGESTIONS = [
    ((6113, 6114, 6114), [("conflict", "\N{MINUS SIGN}1\N{NO-BREAK SPACE}people"), ("agree", "+1\N{NO-BREAK SPACE}people"), ("agree", "+1\N{NO-BREAK SPACE}people")]),
    ((6113, 6114), [("", "\N{MINUS SIGN}1\N{NO-BREAK SPACE}people"), ("", "+1\N{NO-BREAK SPACE}people")]),
    ((6113, 6114, 6115), [("", ""), ("", ""), ("", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("told", "wanted"), SUGGESTIONS)
def test_suggestions(told: tuple[int, ...], wanted: list[tuple[str, str]]) -> None:
    figure = figure_told(*told)
    found = [shown(claim) for claim in figure.claims.order_by("pk")]
    assert [(one.suggestion.word, one.gap) for one in found] == wanted
    assert all(one.suggestion.why for one in found)


def test_a_source_settles_what_outlets_cannot() -> None:
    figure = figure_told(6113, 6114)
    right, wrong = figure.claims.order_by("pk")
    source = sourcing.add_source(title="2021年年報", publisher="商湯集團")
    sourcing.cite(right, source=source, added_by=factories.user(), value=Decimal(6113), passage="6,113名僱員", place="第212頁")
    assert [shown(claim).suggestion.word for claim in (right, wrong)] == ["agree", "conflict"]
    found = shown(wrong)
    assert (found.reference, found.gap, found.relative) == ("商湯集團", "+1\N{NO-BREAK SPACE}people", "+0.016%")
    assert [(beside.is_source, beside.amount) for beside in found.beside] == [(True, "6,113\N{NO-BREAK SPACE}people")]
    assert [beside.name for beside in found.more] == ["第0報"]


def test_a_source_in_another_unit_settles_nothing() -> None:
    figure = figure_told(6113, 6114)
    claim = figure.claims.order_by("pk")[0]
    source = sourcing.add_source(title="2021年年報")
    sourcing.cite(claim, source=source, added_by=factories.user(), value=Decimal(6113), unit="household")
    assert (shown(claim).suggestion.word, shown(claim).gap) == ("", "")
    assert shown(claim).suggestion.why.startswith("the source states it in another unit")


def test_others_that_say_something_else_stand_first() -> None:
    figure = figure_told(6113, 6114, 6114, 6113, 6114)
    found = shown(figure.claims.order_by("pk")[0])
    assert [beside.amount[:5] for beside in (*found.beside, *found.more)] == ["6,114", "6,114", "6,114", "6,113"]
    assert len(found.more) == 1


def test_what_the_words_allow_is_told() -> None:
    figure = factories.figure(dimension="money")
    bounds = Bounds(low=Decimal(1735), high=Decimal(1745))
    claim = factories.claim(figure=figure, quote="1740元", value=1740, bounds=bounds, unit="CNY")
    lineup.refresh([figure])
    assert shown(claim).card.allowed == "stands for 1,735 to 1,745"
