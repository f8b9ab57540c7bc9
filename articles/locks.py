"""Who has to wait for whom? Locks of the database that end with the transaction.

Order, always: article, merging, naming, claims, figures.
"""

from __future__ import annotations

from django.db import connection

MERGING = 7_201  #: any two numbers that nothing else here uses
NAMING = 7_202


def while_nobody_merges() -> None:
    """For readers: the names they match stay until they have stored. Readers do not wait for each other."""
    _lock("pg_advisory_xact_lock_shared", MERGING)


def to_merge() -> None:
    """For merging: readers that are storing finish first, later ones wait."""
    _lock("pg_advisory_xact_lock", MERGING)


def to_name() -> None:
    """For whoever adds entities: two articles that name a new one at once must not make it twice."""
    _lock("pg_advisory_xact_lock", NAMING)


def _lock(function: str, number: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s)", [number])
