"""articles.told: the claims of figures as rows, and a claim as its model has it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from articles import told
from articles.models import Claim
from factcheck.figures import Period
from tests import factories

pytestmark = pytest.mark.django_db

NAMES = ("figure_id", "pk", "article_id", "outlet_name", "published_at", "quote", "unit", "kind", "change", "decimals", "scale")
NAMES += ("qualifier", "as_of", "period", "value", "signed_value", "signed_bounds")


@pytest.mark.parametrize("change", ["", "up", "down"])
def test_a_row_has_what_the_model_has(change: str) -> None:
    figure = factories.figure()
    factories.claim(figure=figure, quote="6.1%", value=Decimal("6.1"), unit="percent", change=change, decimals=1)
    model = Claim.objects.with_outlet().get()

    (row,) = told.of_figures([figure.pk])[figure.pk]

    assert [getattr(row, name) for name in NAMES] == [getattr(model, name) for name in NAMES]
    assert told.by_key([model.pk]) == {model.pk: row}


def test_only_live_claims_of_these_figures_in_the_order_they_came() -> None:
    figure = factories.figure()
    other = factories.figure(entity=figure.entity, period=Period.year(2020))
    first, second = factories.claim(figure=figure), factories.claim(figure=figure)
    factories.claim(figure=figure, superseded_at=first.created_at)
    factories.claim(figure=other)

    found = told.of_figures([figure.pk])

    assert {key: [row.pk for row in rows] for key, rows in found.items()} == {figure.pk: [first.pk, second.pk]}
