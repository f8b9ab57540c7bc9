"""Who has to wait for whom? Locks of the database that end with the transaction.

Order, always: article, merging, story, naming, claims, figures.
"""

from __future__ import annotations

from django.db import connection

MERGING = 7_201  #: any two numbers that nothing else here uses
NAMING = 7_202
STORY = 7_203  #: with the key of a story


def to_store(story: int) -> None:
    """For readers, at once: the names they match stay until they have stored, and nobody else places claims of the story."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock_shared(%s::int), pg_advisory_xact_lock(%s::int, %s::int)",
            (MERGING, STORY, story % 2**31),
        )


def to_merge() -> None:
    """For merging: readers that are storing finish first, later ones wait."""
    _lock("pg_advisory_xact_lock", MERGING)


def alone_in(story: int | None) -> None:
    """For whoever places claims of a story: of two at once neither would see the other's numbers. Other stories do not wait."""
    if story is not None:
        _lock("pg_advisory_xact_lock", STORY, story % 2**31)


def to_name() -> None:
    """For whoever adds entities: two articles that name a new one at once must not make it twice."""
    _lock("pg_advisory_xact_lock", NAMING)


def _lock(function: str, *numbers: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}({', '.join(['%s::int'] * len(numbers))})", numbers)
