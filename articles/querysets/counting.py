"""How many rows stand behind each row?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.apps import apps
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
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


def counts_up_to(most: int, rows: Mapping[str, QuerySet[Any]]) -> dict[str, int]:
    """How many rows there are of each, one more than `most` at the most; in one statement that stops counting there."""
    counted = dict.fromkeys(rows, 0)
    parts: list[str] = []
    params: list[Any] = []
    for name, found in rows.items():
        try:
            sql, values = found.order_by().values("pk")[: most + 1].query.sql_with_params()
        except EmptyResultSet:  # no row can fit: Django says so before it asks
            continue
        parts.append(f"SELECT %s, count(*) FROM ({sql}) AS counted")
        params += [name, *values]
    if parts:
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(parts), params)
            counted |= dict(cursor.fetchall())
    return counted
