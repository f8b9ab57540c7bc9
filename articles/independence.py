"""How many of the outlets that state a figure say so independently? Words of one copied passage are one voice."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence

from django.db import connection
from django.db.backends.utils import CursorWrapper

from articles.querysets.keys import array
from articles.wording import labels
from factcheck.lineage import lines

# Who states a figure in words that somebody else has too: outlets, and the articles of the unknown one, each for itself.
_COPIED = """
    SELECT DISTINCT one.figure_id, here.outlet_id, CASE WHEN outlet.name = %(unknown)s THEN one.article_id END,
           there.outlet_id, CASE WHEN other_outlet.name = %(unknown)s THEN other.article_id END
    FROM articles_claim AS one
    JOIN articles_copiedpassage AS passage
        ON passage.earlier_id = one.article_id AND one.start < passage."end" AND one."end" > passage.start
    JOIN articles_claim AS other
        ON other.figure_id = one.figure_id AND other.article_id = passage.later_id AND other.superseded_at IS NULL
        AND other.start < passage.later_end AND other."end" > passage.later_start
    JOIN articles_article AS here ON here.id = one.article_id JOIN articles_outlet AS outlet ON outlet.id = here.outlet_id
    JOIN articles_article AS there ON there.id = other.article_id
    JOIN articles_outlet AS other_outlet ON other_outlet.id = there.outlet_id
    WHERE one.figure_id = ANY (%(figures)s) AND one.superseded_at IS NULL
"""
_WRITE = """
    UPDATE articles_figure AS figure SET lineage_count = greatest(figure.outlet_count - coalesce(found.fewer, 0), 0)
    FROM unnest(%(figures)s::bigint[]) AS one (id)
    LEFT JOIN jsonb_to_recordset(%(rows)s::jsonb) AS found (id bigint, fewer int) ON found.id = one.id
    WHERE figure.id = one.id AND figure.lineage_count <> greatest(figure.outlet_count - coalesce(found.fewer, 0), 0)
"""
_BOTH = """
    SELECT DISTINCT one.figure_id
    FROM jsonb_to_recordset(%(pairs)s::jsonb) AS pair (earlier bigint, later bigint)
    JOIN articles_claim AS one ON one.article_id = pair.earlier
    JOIN articles_claim AS other ON other.article_id = pair.later AND other.figure_id = one.figure_id
"""

Voice = tuple[int, int | None]  #: an outlet; of the unknown one an article


def count(cursor: CursorWrapper, figures: Sequence[int]) -> None:
    """Sets the lineage_count of the figures: their outlets, as lineup.refresh has just counted them, without the copies."""
    cursor.execute(_COPIED, {"figures": array(figures), "unknown": labels.UNKNOWN_OUTLET})
    copies: dict[int, list[tuple[Voice, Voice]]] = defaultdict(list)
    for figure, *one_and_other in cursor.fetchall():
        outlet, article, other_outlet, other_article = one_and_other
        copies[figure].append(((outlet, article), (other_outlet, other_article)))
    rows = [{"id": figure, "fewer": _fewer(pairs)} for figure, pairs in copies.items()]
    cursor.execute(_WRITE, {"figures": array(figures), "rows": json.dumps(rows)})


def _fewer(copies: Sequence[tuple[Voice, Voice]]) -> int:
    """How many known outlets only say what another one has said."""
    known = [{voice for voice in line if voice[1] is None} for line in lines((), copies)]
    return sum(len(outlets) - 1 for outlets in known if outlets)


def figures_of_both(pairs: Sequence[tuple[int, int]]) -> set[int]:
    """The figures that both articles of a pair speak of."""
    rows = [{"earlier": earlier, "later": later} for earlier, later in pairs]
    with connection.cursor() as cursor:
        cursor.execute(_BOTH, {"pairs": json.dumps(rows)})
        return {figure for (figure,) in cursor.fetchall()}
