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
    _lock(MERGING)


def to_name() -> None:
    """For whoever adds entities: two articles that name a new one at once must not make it twice."""
    _lock(NAMING)


def _lock(number: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s::int)", [number])
