"""What can never stand in the other tables, whoever writes: words that are none, blank names, amounts that are no numbers."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import NumericRange
from django.db.models import Value
from django.db.models.functions import Cast

from articles.models.fields import ExactField
from tests import factories

pytestmark = pytest.mark.django_db

D = Decimal
INFINITE = Cast(Value("Infinity"), ExactField())


@pytest.mark.parametrize(
    ("noun", "constraint", "changed"),
    [
        ("source", "source_kind_known", {"kind": "rumour"}),
        ("entity", "entity_kind_known", {"kind": "thing"}),
        ("metric", "metric_nature_known", {"nature": "sometimes"}),
        ("mark", "mark_word_known", {"word": "maybe"}),
        ("outlet", "outlet_has_a_name", {"name": " "}),
        ("story", "story_has_a_name", {"name": ""}),
        ("figure", "figure_ranges_not_empty", {"hull": NumericRange(empty=True)}),
        ("figure", "figure_ranges_not_empty", {"common": NumericRange(empty=True)}),
        ("figure", "figure_spread_is_a_gap", {"spread": D("-0.01")}),
        ("figure", "figure_spread_is_a_gap", {"spread": INFINITE}),
        ("citation", "citation_value_within_bounds", {"value": D(7), "bounds": NumericRange(D(1), D(6), "[]")}),
        ("citation", "citation_bounds_not_empty", {"bounds": NumericRange(empty=True)}),
        ("citation", "citation_amounts_are_numbers", {"bounds": NumericRange(D(1), D("NaN"), "[]")}),
        ("citation", "citation_amounts_are_numbers", {"value": INFINITE}),
    ],
)
def test_the_database_refuses(noun: str, constraint: str, changed: dict[str, Any]) -> None:
    needs = {"claim": factories.claim()} if noun in ("mark", "citation") else {}
    row = getattr(factories, noun)(**needs)

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        type(row).objects.filter(pk=row.pk).update(**changed)


def test_what_nothing_is_known_of_may_be_left_out() -> None:
    figure = factories.figure(hull=None, common=None, spread=None)
    citation = factories.citation(claim=factories.claim(), value=D(7), bounds=NumericRange(D(6), None, "[)"))

    figure.full_clean(exclude=["unit"])
    citation.full_clean(exclude=["added_by"])
