"""What has been changed, the latest first? Events of several kinds of record, read as one stream, in one statement.

Each kind has a table of its own (models/tracked.py). A page of the stream takes from each no more rows than it shows, along the
index by which the kind refers to what is asked about, and then the latest of them all.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import connection

from articles.models.tracked import AFTER, BEFORE, GONE, INSERTED, events_of
from articles.querysets.keys import array

_CLAIMS = "SELECT id FROM articles_claim WHERE figure_id = %(key)s"

#: which events belong to one figure, source or article: kind of record, and what holds of its events; while a second check of
#: the figure runs it is not open, and of marks and comments everybody reads only their own
OF_FIGURE = {
    "mark": f"event.claim_id IN ({_CLAIMS}) AND (%(open)s::boolean OR event.editor_id = %(reader)s)",
    "citation": f"event.claim_id IN ({_CLAIMS})",
    # a claim that was corrected away from the figure is told on both
    "claim": f"(event.pgh_obj_id IN ({_CLAIMS}) OR event.figure_id = %(key)s)",
    "verdict": "event.pgh_obj_id = ANY (%(verdicts)s::bigint[])",  # those that the reader may see
    "workflow": "event.pgh_obj_id = %(key)s",  # who has it, and until when
    "move": "move.figure_id = %(key)s",
    "comment": """
        (event.figure_id = %(key)s OR event.pgh_obj_id IN (SELECT id FROM articles_comment WHERE figure_id = %(key)s))
        AND (%(open)s::boolean OR event.author_id = %(reader)s)
    """,
}
OF_SOURCE = {"source": "event.pgh_obj_id = %(key)s", "citation": "event.source_id = %(key)s"}
OF_ARTICLE = {
    "article": "event.pgh_obj_id = %(key)s",
    "claim": "event.pgh_obj_id IN (SELECT id FROM articles_claim WHERE article_id = %(key)s AND edited_by_id IS NOT NULL)",
}

_BRANCH = """
    (SELECT '{noun}' AS noun, event.pgh_id, event.pgh_created_at AS at, event.pgh_label, event.pgh_obj_id,
        context.metadata ->> 'user', to_jsonb(event)::text, (
            SELECT to_jsonb(prior)::text FROM {table} AS prior
            WHERE prior.pgh_obj_id = event.pgh_obj_id AND prior.pgh_id < event.pgh_id ORDER BY prior.pgh_id DESC LIMIT 1)
    FROM {table} AS event LEFT JOIN pghistory_context AS context ON context.id = event.pgh_context_id
    WHERE {where} AND event.pgh_label <> '{before}' {behind}
    ORDER BY event.pgh_created_at DESC, event.pgh_id DESC LIMIT %(number)s)
"""
#: moves from state to state are kept as they come, and need no event: each says itself what stood before. Why a verdict was
#: withdrawn is told by the verdict, which not everybody may see.
_MOVES = """
    (SELECT 'move' AS noun, move.id AS pgh_id, move.moved_at AS at, '{after}' AS pgh_label, move.figure_id AS pgh_obj_id,
        move.moved_by_id::text, jsonb_build_object('after', move.after, 'moved_by_id', move.moved_by_id,
            'note', CASE WHEN move.after = 'withdrawn' THEN '' ELSE move.note END)::text,
        jsonb_build_object('after', move.before)::text
    FROM articles_move AS move
    WHERE {where} {behind}
    ORDER BY move.moved_at DESC, move.id DESC LIMIT %(number)s)
"""
_BEHIND = """
    AND ({at}, '{noun}', {pk}) < ((SELECT {place_at} FROM {place} WHERE {place_pk} = %(place)s), %(place_noun)s, %(place)s)
"""


@dataclass(frozen=True, kw_only=True)
class Change:
    """One change of one row. before is empty where it came, after where it went; both hold what the database has, as JSON."""

    noun: str
    pk: int
    at: datetime
    key: int  #: of the row that changed
    by: int | None  #: who was signed in; None where a program or the machine did it
    before: Mapping[str, Any]
    after: Mapping[str, Any]

    @property
    def place(self) -> str:
        """Its name in an address."""
        return f"{self.noun}-{self.pk}"

    @property
    def row(self) -> Mapping[str, Any]:
        """What is known of the row, whichever way it changed."""
        return self.after or self.before


def changes(streams: Mapping[str, str], key: int, *, number: int, after: str = "", **others: str | int) -> list[Change]:
    """So many changes at most of what has this key, behind the one that is called `after`; one statement.

    others: what the streams name besides, arrays (keys.array) and keys.
    """
    noun, _dash, pk = after.partition("-")
    params: dict[str, Any] = {"key": key, "number": number, **others}
    if noun in streams and pk.isascii() and pk.isdigit() and len(pk) < 10:
        params |= {"place": int(pk), "place_noun": noun}
    return _read(streams, params)


def changes_called(places: Sequence[tuple[str, int]]) -> dict[tuple[str, int], Change]:
    """The changes of these kinds and keys; one statement."""
    by_noun: dict[str, list[int]] = {}
    for noun, pk in places:
        by_noun.setdefault(noun, []).append(pk)
    params: dict[str, Any] = {f"keys_{noun}": array(keys) for noun, keys in by_noun.items()}
    streams = {noun: f"event.pgh_id = ANY (%(keys_{noun})s::bigint[])" for noun in by_noun}
    found = _read(streams, {**params, "number": len(places)}) if places else []
    return {(change.noun, change.pk): change for change in found}


def _read(streams: Mapping[str, str], params: dict[str, Any]) -> list[Change]:
    branches = [_branch(noun, where, behind=params.get("place_noun", "")) for noun, where in streams.items()]
    sql = f"SELECT * FROM ({' UNION ALL '.join(branches)}) AS change ORDER BY at DESC, noun DESC, pgh_id DESC LIMIT %(number)s"
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return [_change(*row) for row in cursor.fetchall()]


def _branch(noun: str, where: str, *, behind: str) -> str:
    """The changes of one kind; behind: of which kind the change is behind which the page begins, empty for the first page."""
    here, there = _columns(noun), _columns(behind) if behind else {}
    bound = ""
    if behind:
        table = "articles_move AS move" if behind == "move" else f"{_table(behind)} AS event"
        bound = _BEHIND.format(noun=noun, **here, place=table, place_at=there["at"], place_pk=there["pk"])
    if noun == "move":
        return _MOVES.format(where=where, behind=bound, after=AFTER)
    return _BRANCH.format(noun=noun, table=_table(noun), where=where, before=BEFORE, behind=bound)


def _columns(noun: str) -> dict[str, str]:
    """When a change was made, and its key."""
    if noun == "move":
        return {"at": "move.moved_at", "pk": "move.id"}
    return {"at": "event.pgh_created_at", "pk": "event.pgh_id"}


def _table(noun: str) -> str:
    return str(events_of(noun)._meta.db_table)


def _change(noun: str, pk: int, at: datetime, label: str, key: int, by: str | None, row: str, prior: str | None) -> Change:
    here = json.loads(row, parse_float=Decimal)
    earlier = json.loads(prior, parse_float=Decimal) if prior and label != INSERTED else {}
    before, after = (here, {}) if label == GONE else (earlier, here)
    return Change(noun=noun, pk=pk, at=at, key=key, by=int(by) if by else None, before=before, after=after)
