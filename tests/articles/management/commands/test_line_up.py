"""manage.py line_up: every figure is compared anew, several at once."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command

from articles import lineup
from articles.models import Figure
from factcheck.figures import Period
from tests import factories


@pytest.mark.django_db(transaction=True)
def test_every_figure_says_what_its_claims_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lineup, "STRETCH", 2)
    entity = factories.entity()
    for year in range(2019, 2024):
        figure = factories.figure(entity=entity, period=Period.year(year))
        factories.claim(figure=figure), factories.claim(figure=figure, quote="6114名", value=6114)
    Figure.objects.update(relation="single", claim_count=0)

    out = StringIO()
    call_command("line_up", stdout=out)

    assert "5 figures" in out.getvalue()
    assert set(Figure.objects.values_list("relation", "claim_count")) == {("conflict", 2)}
