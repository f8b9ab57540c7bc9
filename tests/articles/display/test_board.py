"""articles.display.board: one row of the board."""

from __future__ import annotations

import pytest

from articles import lineup
from articles.display import board
from articles.models import Figure
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
    assert sorted((drawn.point.value, drawn.point.state) for drawn in row.line.rows) == [(6113, "apart"), (6114, "unmarked")]
