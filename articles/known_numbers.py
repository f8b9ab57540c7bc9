"""Which claims of a story are known by their number, whatever their slots say or leave open? lining_up's rules on the record.

A claim keeps its slots: only the figure that it stands in is known, by its number, and no longer once that is in doubt. A
claim that a person has corrected stands where its slots say.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from django.db.backends.utils import CursorWrapper

from articles import left_over, open_figures
from articles.live_claims import LIVE, Live
from articles.models.fields import period_of_range
from factcheck.figures import PART, Kind
from factcheck.lining_up.circles import OwnedNumber, drawn
from factcheck.lining_up.near_value import near
from factcheck.lining_up.said import Said
from factcheck.lining_up.same_value import same
from factcheck.lining_up.slipped_value import slips
from factcheck.lining_up.sole_age import ages
from factcheck.units import UNITS, dimension_of_figure, in_base

MOST = 3000  #: claims of a story up to which every number is set beside every other; beyond, only equal ones are looked for

_STORIES = """
    SELECT touched.story_id, touched.numbers, (
        SELECT count(*) > %(most)s FROM (
            SELECT 1 FROM articles_claim AS claim JOIN articles_article AS article ON article.id = claim.article_id
            WHERE article.story_id = touched.story_id AND claim.superseded_at IS NULL LIMIT %(most)s + 1
        ) AS live
    ) AS is_large
    FROM (
        SELECT article.story_id, array_agg(DISTINCT claim.value) AS numbers
        FROM articles_claim AS claim JOIN articles_article AS article ON article.id = claim.article_id
        WHERE claim.id = ANY (%(claims)s) AND article.story_id IS NOT NULL GROUP BY article.story_id
    ) AS touched
"""
_MOVE = """
    UPDATE articles_claim AS claim SET figure_id = told.figure_id, lined_up_by = string_to_array(told.found, '|')
    FROM unnest(%(claims)s::bigint[], %(figures)s::bigint[], %(found)s::text[]) AS told (id, figure_id, found)
    WHERE claim.id = told.id
"""
#: each with what it has found of a number
_WAYS: Mapping[str, Callable[[Sequence[Said]], list[tuple[int, ...]]]] = {
    "same number": same,
    "near": near,
    "slip": slips,
    "only age": ages,
}


def place(cursor: CursorWrapper, claims: Sequence[int]) -> set[int]:
    """Puts the claims of the stories of these claims where their numbers are known; returns the figures that changed.

    Five statements, and two where claims without a figure of their own make one.
    """
    cursor.execute(_STORIES, {"claims": list(claims), "most": MOST})
    stories = cursor.fetchall()
    params: dict[str, Any] = {
        "stories": [story for story, _numbers, is_large in stories if not is_large],
        "large": [story for story, _numbers, is_large in stories if is_large],
        "numbers": [number for _story, numbers, is_large in stories if is_large for number in numbers],
        "part": PART,
        "dimensions": json.dumps({code: dimension_of_figure(code) for code in UNITS}),
    }
    cursor.execute(LIVE, params)
    live = [Live(*row) for row in cursor.fetchall()]
    live = _in_circles(live, {story for story, _numbers, is_large in stories if is_large})
    said = [_said(one) for one in live]
    figures, why = _figures(live, said)
    left_over.place(cursor, live, said, figures, why)
    made = open_figures.make(cursor, live, figures)
    why = [() if figures[i] in (None, one.own_figure) else why[i] for i, one in enumerate(live)]
    moved = [i for i, one in enumerate(live) if one.stands_in != figures[i] or tuple(one.lined_up_by or ()) != why[i]]
    if moved:
        found = ["|".join(why[i]) or None for i in moved]
        cursor.execute(_MOVE, {"claims": [live[i].claim for i in moved], "figures": [figures[i] for i in moved], "found": found})
    touched = {figure for i in moved if live[i].stands_in != figures[i] for figure in (live[i].stands_in, figures[i])}
    return made | {figure for figure in touched if figure is not None}


def _figures(live: Sequence[Live], said: Sequence[Said]) -> tuple[list[int | None], list[tuple[str, ...]]]:
    """For each claim the figure that it stands in, its own, the one that most claims of its number name or a new one; and why."""
    figures = [one.own_figure for one in live]
    why: list[tuple[str, ...]] = [() for _ in live]
    for found, way in _WAYS.items():
        for places in way(said):
            named = Counter(figures[place] for place in places if figures[place] is not None)
            figure = named.most_common(1)[0][0] if named else open_figures.of(live, places)
            if figure is not None:
                for place in places:
                    if not live[place].is_corrected and figures[place] != figure:
                        figures[place], why[place] = figure, (found,)
    return figures, why


def _in_circles(live: Sequence[Live], large: Collection[int]) -> list[Live]:
    """The claims, each in the circle of its article; of a large story only some are at hand, and nothing is known."""
    told = []
    for one in live:
        if one.story not in large:
            value, _bounds, unit = in_base(one.value, one.bounds, one.unit)
            owner = None if one.entity is None else str(one.entity)
            metric = one.metric_key and one.metric_key.partition("/")[0]
            told.append(OwnedNumber(str(one.article), one.story, owner, metric, unit, value))
    circle = drawn(told)
    return [one._replace(circle=circle.get(str(one.article), 0)) for one in live]


def _said(one: Live) -> Said:
    """Only claims of one unit, kind, direction and sign meet here: nothing of a claim is changed to fit."""
    sign = one.value is not None and one.value < 0
    bounds = one.bounds
    return Said(
        file=str(one.article),
        story=(one.story, one.circle, one.kind, one.change, sign),
        unit=one.unit,
        value=None if one.value is None else abs(one.value),
        bounds=bounds.mirrored() if sign else bounds,
        kind=Kind(one.kind),
        entity=None if one.entity is None else str(one.entity),
        metric_key=one.metric_key,
        period=None if one.period is None else period_of_range(one.period),
        is_whole=bool(one.is_settled),
        heads=one.heads,
    )
