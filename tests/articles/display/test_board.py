"""articles.display.board: one row of the board."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.utils.translation import override

from articles import lineup
from articles.display import board
from articles.models import Figure
from articles.models.fields import range_of_bounds
from articles.wording import labels
from factcheck.figures import Bounds
from tests import factories

pytestmark = pytest.mark.django_db


def test_what_lies_on_one_place_is_drawn_once_and_named_for_each_outlet() -> None:
    figure = factories.figure()
    for name, value in (("甲報", 6114), ("乙報", 6114), ("丙報", 6114), ("丁報", 6113)):
        article = factories.article(outlet=factories.outlet(name=name), text=f"有{value}名（{name}）")
        factories.claim(figure=figure, article=article, quote=f"{value}名", value=value)
    lineup.refresh([figure])

    (shown,) = Figure.objects.shown([figure.pk])
    row = board.row(shown)

    assert [value.outlet for value in row.values] == ["丁報", "甲報", "乙報", "丙報"]
    assert sorted((drawn.point.value, drawn.point.state) for drawn in row.points) == [(6113, "apart"), (6114, "unmarked")]


def test_the_html_of_a_row_is_made_anew_where_anything_in_it_changed() -> None:
    figure = factories.figure()
    claim = factories.claim(figure=figure)
    lineup.refresh([figure])

    def row() -> board.Row:
        return board.row(Figure.objects.shown([figure.pk])[0])

    board.html.cache_clear()
    before = board.html(row(), "en")
    assert board.html(row(), "en") is before and board.html.cache_info().misses == 1

    factories.mark(claim=claim, word="conflict")
    lineup.refresh([figure])

    assert "i-conflict" in board.html(row(), "en") and "i-conflict" not in before


def test_what_claims_come_to_is_made_anew_where_one_of_them_says_otherwise() -> None:
    figure = factories.figure()
    claim = factories.claim(
        figure=figure, value=Decimal(6114), quote="6114名", article=factories.article(text="有6114名、6113名")
    )
    lineup.refresh([figure])

    def row() -> board.Row:
        return board.row(Figure.objects.shown([figure.pk])[0])

    before = row()
    assert row().points is before.points, "the same claims come to the same"
    with override("zh-hant"):
        assert row().values[0].full != before.values[0].full

    claim.quote, claim.value, claim.bounds = "6113名", Decimal(6113), range_of_bounds(Bounds.point(Decimal(6113)))
    claim.start, claim.end = 7, 12
    claim.save()
    lineup.refresh([figure])
    assert row().values[0].full.startswith("6,113")
    factories.mark(claim=claim, word="agree")
    assert row().values[0].standing == "agree"


def test_the_unknown_outlet_is_named_in_the_readers_language() -> None:
    figure = factories.figure()
    article = factories.article(outlet=factories.outlet(name=labels.UNKNOWN_OUTLET), text="有6114名")
    factories.claim(figure=figure, article=article, quote="6114名", value=6114)
    lineup.refresh([figure])

    with override("zh-hant"):
        (value,) = board.row(Figure.objects.shown([figure.pk])[0]).values

    assert value.outlet == "（媒體不明）"


@pytest.mark.parametrize(
    ("language", "full"),
    [
        ("en", "44,500,000\N{NO-BREAK SPACE}people"),
        ("zh-hant", "44,500,000\N{NO-BREAK SPACE}人"),
        ("zh-hans", "44,500,000\N{NO-BREAK SPACE}人"),
    ],
)
def test_every_digit_is_one_glance_away_and_in_the_name_of_the_line(language: str, full: str) -> None:
    """Beside what the outlet wrote: 4450萬 and 4,450万 are read and heard alike."""
    figure = factories.figure()
    article = factories.article(outlet=factories.outlet(name="甲報"), text="旅客4450萬人次")
    factories.claim(figure=figure, article=article, quote="4450萬", value=44_500_000)
    lineup.refresh([figure])
    with override(language):
        row = board.row(Figure.objects.shown([figure.pk])[0])
        assert f'title="{full}">4450萬</b>' in board.html(row, language)
        assert f"甲報 {full}" in row.line_text
