"""How do thousands of claims reach the database? As one JSON value a statement, which is several times faster than row by row."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange

from articles.models import Claim

BATCH = 5_000  #: rows of one statement: only a text of many thousand figures takes several

#: what reading fills, with the type of each column
COLUMNS: Mapping[str, str] = {
    "value": "numeric",
    "decimals": "smallint",
    "scale": "numeric",
    "bounds": "numrange",
    "unit": "text",
    "kind": "text",
    "change": "text",
    "qualifier": "text",
    "entity_id": "bigint",
    "metric_id": "bigint",
    "period": "daterange",
    "as_of": "timestamptz",
    "attribution": "text",
    "evidence": "jsonb",
}
ANCHOR: Mapping[str, str] = {"article_id": "bigint", "start": "int", '"end"': "int", "quote": "text"}

_READ = ", ".join(f"{name} {kind}" for name, kind in COLUMNS.items())
_AT = ", ".join(f"{name} {kind}" for name, kind in ANCHOR.items())
_NAMES = ", ".join([*ANCHOR, *COLUMNS])
_SET = ", ".join(f"{name} = read.{name}" for name in COLUMNS)

_ADD = f"""
    INSERT INTO articles_claim ({_NAMES}, corrected, created_at)
    SELECT {_NAMES}, '{{}}', now() FROM jsonb_to_recordset(%s::jsonb) AS read ({_AT}, {_READ})
    RETURNING id
"""
_CHANGE = f"""
    UPDATE articles_claim AS claim SET {_SET}, superseded_at = NULL
    FROM jsonb_to_recordset(%s::jsonb) AS read (id bigint, {_READ})
    WHERE claim.id = read.id
"""


def add(claims: Sequence[Claim]) -> list[int]:
    """Stores new claims; returns their keys."""
    keys: list[int] = []
    with connection.cursor() as cursor:
        for rows in _batches(claims):
            cursor.execute(_ADD, [rows])
            keys += [key for (key,) in cursor.fetchall()]
    return keys


def change(claims: Sequence[Claim]) -> None:
    """Stores what a new reading says of known claims, which are live again."""
    with connection.cursor() as cursor:
        for rows in _batches(claims):
            cursor.execute(_CHANGE, [rows])


def _batches(claims: Sequence[Claim]) -> Iterator[str]:
    for place in range(0, len(claims), BATCH):
        yield json.dumps([_row(claim) for claim in claims[place : place + BATCH]], default=str)


def _row(claim: Claim) -> dict[str, Any]:
    row = {name: getattr(claim, name) for name in COLUMNS}
    row |= {"bounds": literal(claim.bounds), "period": literal(claim.period)}
    row |= {"id": claim.pk, "article_id": claim.article_id, "start": claim.start, "end": claim.end, "quote": claim.quote}
    return row


def literal(kept: NumericRange | DateRange | None) -> str | None:
    """A range as PostgreSQL writes it."""
    if kept is None:
        return None
    low = "" if kept.lower is None else kept.lower
    high = "" if kept.upper is None else kept.upper
    return f"{'[' if kept.lower_inc else '('}{low},{high}{']' if kept.upper_inc else ')'}"
