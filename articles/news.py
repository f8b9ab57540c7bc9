"""What has changed on a page since it last asked, and who else has it open? One statement says both.

A page keeps a stamp: for each kind of change the last one that it shows. While a second check runs, the stamp knows of other
people's marks and comments nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any, NamedTuple, Self
from zlib import crc32

from django.contrib.auth.models import User
from django.db import connection
from django.db.models.expressions import RawSQL

HERE = 12  #: seconds for which somebody counts as here: four questions of a page
SELDOM = 6  #: seconds: no oftener is it written that somebody is here
KEPT = 60  #: seconds after which a page that somebody has left is forgotten


class Place(NamedTuple):
    """A page: of which noun, and which row of it."""

    noun: str
    key: int

    def __str__(self) -> str:
        return f"{self.noun}-{self.key}"


@dataclass(frozen=True, kw_only=True)
class Stamp:
    """Two that are equal show the same page. All but `told` and `here` are the last change of their kind."""

    marks: int = 0
    sources: int = 0
    corrections: int = 0
    comments: int = 0
    work: int = 0  #: the state of work, who is at it, and with it the verdict
    claims: int = 0  #: how many there are
    told: int = 0  #: the page says already that it has to be loaded again
    here: int = 0  #: who else is here, as one number

    def __str__(self) -> str:
        return ".".join(str(getattr(self, each.name)) for each in fields(self))

    @classmethod
    def read(cls, written: str) -> Self | None:
        """As str() writes it; None for what is none."""
        parts = written.split(".")
        if len(parts) != len(fields(cls)) or not all(part.isascii() and part.isdigit() and len(part) < 19 for part in parts):
            return None
        return cls(**{each.name: int(part) for each, part in zip(fields(cls), parts, strict=True)})


_SEEN = """
    WITH left_behind AS (
        DELETE FROM articles_presence WHERE id IN (
            SELECT id FROM articles_presence
            WHERE user_id = %(user)s AND place <> %(place)s AND seen_at < statement_timestamp() - %(kept)s * interval '1 second'
            FOR UPDATE SKIP LOCKED)
    ), seen AS (
        INSERT INTO articles_presence (place, user_id, seen_at) SELECT %(place)s, %(user)s, statement_timestamp()
        WHERE NOT EXISTS (
            SELECT FROM articles_presence
            WHERE user_id = %(user)s AND place = %(place)s AND seen_at > statement_timestamp() - %(seldom)s * interval '1 second')
            AND EXISTS (SELECT FROM articles_{noun} WHERE id = %(key)s)
        ON CONFLICT (user_id, place) DO UPDATE SET seen_at = excluded.seen_at
    )
"""
_HERE = """
    (SELECT coalesce(array_agg(person.username ORDER BY person.username), '{}')
     FROM articles_presence AS present JOIN auth_user AS person ON person.id = present.user_id
     WHERE present.place = %(place)s AND present.user_id <> %(user)s AND person.is_active
         AND present.seen_at > statement_timestamp() - %(here)s * interval '1 second')
"""
_CLAIMS = "(SELECT id FROM articles_claim WHERE figure_id = %(key)s)"
_CORRECTED = f"event.pgh_obj_id IN {_CLAIMS} OR event.figure_id = %(key)s"
#: everybody's, or while a second check runs the reader's own
_OPEN = "NOT EXISTS (SELECT FROM articles_workflow WHERE figure_id = %(key)s AND state = 'second_check')"
_LAST = "(SELECT coalesce(max(event.pgh_id), 0) FROM articles_{noun}event AS event WHERE {where})"

#: for the page of each noun, the columns of Stamp up to claims
_COLUMNS = {
    "figure": (
        _LAST.format(noun="mark", where=f"event.claim_id IN {_CLAIMS} AND ({_OPEN} OR event.editor_id = %(user)s)"),
        _LAST.format(noun="citation", where=f"event.claim_id IN {_CLAIMS}"),
        _LAST.format(noun="claim", where=_CORRECTED),
        _LAST.format(noun="comment", where=f"event.figure_id = %(key)s AND ({_OPEN} OR event.author_id = %(user)s)"),
        "coalesce((SELECT xmin::text::bigint FROM articles_workflow WHERE figure_id = %(key)s), 0)",  # another with each write
        "(SELECT claim_count FROM articles_figure WHERE id = %(key)s)",
    ),
    # of an article: what others have set right in it
    "article": (
        "0",
        "0",
        _LAST.format(
            noun="claim",
            where="event.edited_by_id <> %(user)s AND event.pgh_obj_id IN "
            "(SELECT id FROM articles_claim WHERE article_id = %(key)s AND edited_by_id IS NOT NULL)",
        ),
        "0",
        """(SELECT coalesce(max(event.pgh_id), 0) FROM articles_articleevent AS event
            JOIN pghistory_context AS context ON context.id = event.pgh_context_id
            WHERE event.pgh_obj_id = %(key)s AND context.metadata ->> 'user' <> %(user)s::text)""",
        "(SELECT 0 FROM articles_article WHERE id = %(key)s)",
    ),
}


def column(place: Place, user: User) -> RawSQL:
    """For annotate(stamp=…) of the row that the page is of: how it stands now, without a statement of its own."""
    columns = ", ".join(_COLUMNS[place.noun]) % {"key": int(place.key), "user": int(user.pk)}
    return RawSQL(f"ARRAY[{columns}]::bigint[]", ())


def stamp_of(values: Iterable[int]) -> Stamp:
    """Of what column() gave, with nobody else here."""
    marks, sources, corrections, comments, work, claims = values
    return Stamp(marks=marks, sources=sources, corrections=corrections, comments=comments, work=work, claims=claims)


def stamp(place: Place, user: User, *, seen: bool = False) -> tuple[Stamp, list[str]]:
    """How the page stands now, and who else is there; seen: and the user is, too. One statement.

    Raises LookupError where there is no such row any more.
    """
    params: dict[str, Any] = {"place": str(place), "key": place.key, "user": user.pk}
    columns = ", ".join((*_COLUMNS[place.noun], _HERE))
    with connection.cursor() as cursor:
        cursor.execute(
            (_SEEN.format(noun=place.noun) if seen else "") + f"SELECT {columns}",
            {**params, "here": HERE, "seldom": SELDOM, "kept": KEPT},
        )
        *values, here = cursor.fetchone()
    if None in values:
        raise LookupError(f"{place} is not there")
    return replace(stamp_of(values), here=crc32(", ".join(here).encode()) if here else 0), here


_TOUCHED = f"""
    SELECT event.claim_id, false FROM articles_markevent AS event WHERE event.claim_id IN {_CLAIMS} AND event.pgh_id > %(marks)s
    UNION SELECT event.claim_id, false FROM articles_citationevent AS event
    WHERE event.claim_id IN {_CLAIMS} AND event.pgh_id > %(sources)s
    UNION SELECT event.pgh_obj_id, true FROM articles_claimevent AS event
    WHERE ({_CORRECTED}) AND event.pgh_id > %(corrections)s AND event.edited_by_id <> %(user)s
"""


def touched(figure: int, since: Stamp, user: User) -> tuple[set[int], set[int]]:
    """The claims that somebody has marked or cited since, and those that somebody else has set right; one statement."""
    params = {"key": figure, "user": user.pk, "marks": since.marks, "sources": since.sources, "corrections": since.corrections}
    with connection.cursor() as cursor:
        cursor.execute(_TOUCHED, params)
        rows = cursor.fetchall()
    return {key for key, is_other in rows if not is_other}, {key for key, is_other in rows if is_other}
