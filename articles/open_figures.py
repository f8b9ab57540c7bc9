"""Which figures do claims make that leave a slot open, where their numbers alone say that they speak of one thing?

Two texts without a date say 員工6113人: nobody knows of which year, but it is one number of one company, and the desk shows it.
Such a figure is known by the claim that it was made for, and keeps its address while its claims are read better. Inside
known_numbers it is a number below zero until make() has found or made its row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.backends.utils import CursorWrapper

from articles.live_claims import Live
from articles.statements import A_DAY
from factcheck.figures import PART
from factcheck.lining_up import nature
from factcheck.metrics import Nature

_THERE = """
    SELECT id, first_claim, entity_id, metric_id, period, kind, dimension FROM articles_figure
    WHERE first_claim IS NOT NULL AND (id = ANY (%(figures)s) OR first_claim = ANY (%(claims)s)) ORDER BY id
"""
_WRITE = """
    INSERT INTO articles_figure (entity_id, metric_id, period, kind, dimension, first_claim, created_at, relation, diagnoses,
        outliers, unit, claim_count, outlet_count, agree_count, conflict_count, unclear_count, search, story_ids, outlet_ids,
        sort_name)
    SELECT told.entity_id, told.metric_id, told.period, told.kind, told.dimension, told.first_claim, now(), 'single',
        '[]'::jsonb, '[]'::jsonb, '', 0, 0, 0, 0, 0, '', '{}'::bigint[], '{}'::bigint[], ''
    FROM unnest(%(entity)s::bigint[], %(metric)s::bigint[], %(period)s::daterange[], %(kind)s::text[], %(dimension)s::text[],
        %(first_claim)s::bigint[]) AS told (entity_id, metric_id, period, kind, dimension, first_claim)
    ON CONFLICT (first_claim) DO UPDATE SET entity_id = excluded.entity_id, metric_id = excluded.metric_id,
        period = excluded.period, kind = excluded.kind, dimension = excluded.dimension
    RETURNING id, first_claim
"""


class Slots(NamedTuple):
    """What such a figure is of, as far as its claims say it together."""

    entity: int
    metric: int
    period: DateRange | None
    kind: str
    dimension: str


def of(live: Sequence[Live], places: Sequence[int]) -> int | None:
    """A number below zero for the figure of these claims, none of which stands in one; None where nobody says whose or what."""
    free = [place for place in places if not live[place].is_corrected]
    several = len({live[place].article for place in free}) > 1
    return -1 - free[0] if several and _slots(live, free) is not None else None


def make(cursor: CursorWrapper, live: Sequence[Live], figures: list[int | None]) -> set[int]:
    """Puts the key of a row for each number below zero, of several articles; returns the figures made or changed.

    Two statements where there is any, else none.
    """
    groups: dict[int, list[int]] = defaultdict(list)
    for place, figure in enumerate(figures):
        if figure is not None and figure < 0:
            groups[figure].append(place)
    told = {number: slots for number, places in groups.items() if (slots := _of_several(live, places)) is not None}
    keys, changed = _rows(cursor, live, {number: groups[number] for number in told}, told) if told else ({}, set())
    for number, places in groups.items():
        for place in places:
            figures[place] = keys.get(number)
    return changed


def _of_several(live: Sequence[Live], places: Sequence[int]) -> Slots | None:
    return _slots(live, places) if len({live[place].article for place in places}) > 1 else None


def _slots(live: Sequence[Live], places: Sequence[int]) -> Slots | None:
    """The first claim's slots, with what it leaves open as the next have it (lining_up.said.together)."""
    claims = [live[place] for place in places]
    entity = next((one.entity for one in claims if one.entity is not None), None)
    named = next((one for one in claims if one.metric_key is not None and PART not in one.metric_key.split("/")), None)
    if entity is None or named is None or named.metric is None:
        return None
    period = next((one.period for one in claims if one.period is not None), None)
    return Slots(entity, named.metric, _as_told_of(named.metric_key, period), named.figure_kind, named.dimension)


def _as_told_of(metric_key: str | None, period: DateRange | None) -> DateRange | None:
    """The period as live_claims.PERIOD has it for a claim of the metric."""
    told = nature(metric_key and metric_key.partition("/")[0])
    if period is None or told is Nature.EVENT:
        return None
    return DateRange(period.upper - A_DAY, period.upper) if told is Nature.INSTANT else period


def _rows(
    cursor: CursorWrapper, live: Sequence[Live], groups: dict[int, list[int]], told: dict[int, Slots]
) -> tuple[dict[int, int], set[int]]:
    """The key of each group's row, and which of them are new or speak of something else now."""
    places = [place for group in groups.values() for place in group]
    stood = {live[place].stands_in for place in places} - {None}
    cursor.execute(_THERE, {"figures": list(stood), "claims": [live[place].claim for place in places]})
    there = {row[0]: (row[1], Slots(*row[2:])) for row in cursor.fetchall()}
    made_for = {first: figure for figure, (first, _slots) in there.items()}
    keys: dict[int, int] = {}
    write: dict[int, int] = {}  # by the claim that the row is known by, the group's number
    for number, group in groups.items():
        claims = [live[place].claim for place in group]
        known = (*(live[place].stands_in for place in group), *map(made_for.get, claims))
        figure = next((figure for figure in known if figure in there), None)
        if figure is not None:
            first, slots = there.pop(figure)  # one row for one group
            if slots == told[number]:
                keys[number] = figure
            else:
                write[first] = number
        elif unused := [claim for claim in claims if claim not in made_for]:
            write[min(unused)] = number
    if write:
        cursor.execute(_WRITE, _columns(write, told))
    changed = {figure: write[first] for figure, first in (cursor.fetchall() if write else ())}
    return keys | {number: figure for figure, number in changed.items()}, set(changed)


def _columns(write: dict[int, int], told: dict[int, Slots]) -> dict[str, list[Any]]:
    slots = [told[number] for number in write.values()]
    columns: dict[str, list[Any]] = {name: [getattr(one, name) for one in slots] for name in Slots._fields}
    return columns | {"first_claim": list(write)}
