"""How many rows stand behind each row?"""

from __future__ import annotations

from django.apps import apps
from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce


def count_of(model: str, **link: str) -> Coalesce:
    """How many rows of a model point at the outer row: a subquery each, since joined counts multiply one another."""
    rows = apps.get_model("articles", model)._default_manager.order_by()
    if model == "Claim":
        rows = rows.live()
    if model == "Figure":
        rows = rows.spoken()
    (field, outer), *_none = link.items()
    counted = rows.filter(**{field: OuterRef(outer)}).values(field).annotate(number=Count("pk", distinct=True))
    return Coalesce(Subquery(counted.values("number"), output_field=IntegerField()), 0)
