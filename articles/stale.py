"""Has somebody changed what a form shows since it was opened? Then the second to save is told, and nothing is overwritten.

The version of a row is its last change in the history: triggers write that, so that no writer can forget to count it up.
"""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.db import connection

from articles.models.tracked import events_of
from articles.querysets.history import changes_called

Row = tuple[str, int | None]  #: the kind of record and its key, as the history has them


class Outdated(Exception):
    """Somebody was faster. who is empty where it was the program."""

    def __init__(self, *, who: str, at: datetime | None) -> None:
        super().__init__(who)
        self.who, self.at = who, at


def version(*rows: Row) -> str:
    """Of all these rows together, for the hidden field of a form; another one as soon as any of them has changed."""
    latest = ", ".join(
        f"(SELECT coalesce(max(pgh_id), 0) FROM {events_of(noun)._meta.db_table} WHERE pgh_obj_id = %s)" for noun, _key in rows
    )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {latest}", [key for _noun, key in rows])
        return ".".join(map(str, cursor.fetchone()))


def hold(seen: str | None, *rows: Row) -> None:
    """Raises Outdated unless the rows are as they were seen; for whoever has locked them. None: nobody has looked."""
    if seen is not None and seen != version(*rows):
        raise outdated(seen, *rows)


def outdated(seen: str, *rows: Row) -> Outdated:
    """Who has made the latest of the changes that were not seen, and when."""
    before = [*seen.split("."), *("" for _row in rows)]
    latest = [
        (noun, int(event))
        for (noun, _key), event, was in zip(rows, version(*rows).split("."), before, strict=False)
        if event not in (was, "0")
    ]
    found = max(changes_called(latest).values(), key=lambda change: change.at, default=None)
    person = None if found is None or found.by is None else User.objects.filter(pk=found.by).first()
    return Outdated(who="" if person is None else str(person), at=None if found is None else found.at)
