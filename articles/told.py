"""What do claims state, where models of hundreds or thousands would take longest? Rows of one statement instead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange

from articles.querysets.brief import Signed
from articles.querysets.keys import array

_TOLD = """
    SELECT claim.figure_id, claim.id, claim.article_id, outlet.name, article.published_at, claim.quote, claim.value,
           lower(claim.bounds), upper(claim.bounds), lower_inc(claim.bounds), upper_inc(claim.bounds), claim.unit, claim.kind,
           claim.change, claim.decimals, claim.scale, claim.qualifier, claim.as_of, claim.period
    FROM articles_claim AS claim JOIN articles_article AS article ON article.id = claim.article_id
    JOIN articles_outlet AS outlet ON outlet.id = article.outlet_id
"""
_OF_FIGURES = f"{_TOLD} WHERE claim.figure_id = ANY (%(keys)s) AND claim.superseded_at IS NULL ORDER BY claim.id"
_BY_KEY = f"{_TOLD} WHERE claim.id = ANY (%(keys)s)"


class _Columns(NamedTuple):
    figure_id: int
    pk: int
    article_id: int
    outlet_name: str
    published_at: datetime | None
    quote: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    low_closed: bool
    high_closed: bool
    unit: str
    kind: str
    change: str
    decimals: int
    scale: Decimal
    qualifier: str
    as_of: datetime | None
    period: DateRange | None


class Told(_Columns, Signed):
    """A stored claim with what the comparison asks of it, under the names that Claim has for it."""

    __slots__ = ()


def of_figures(figures: Iterable[int]) -> dict[int, list[Told]]:
    """For each figure its live claims in the order in which they came in: one statement."""
    found: dict[int, list[Told]] = defaultdict(list)
    for one in _asked(_OF_FIGURES, figures):
        found[one.figure_id].append(one)
    return found


def by_key(claims: Iterable[int]) -> dict[int, Told]:
    """The claims of these keys: one statement."""
    return {one.pk: one for one in _asked(_BY_KEY, claims)}


def _asked(statement: str, keys: Iterable[int]) -> list[Told]:
    with connection.cursor() as cursor:
        cursor.execute(statement, {"keys": array(keys)})
        rows: list[Any] = cursor.fetchall()
    return [Told._make(row) for row in rows]
