"""Which open claims say a number that another article of the story gives for a figure? lining_up.same_value, in SQL.

A claim keeps its open slots: only the figure that it stands in is known, by its number, and no longer once that is in doubt.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db.backends.utils import CursorWrapper

from factcheck.figures import PART

#: Whether a claim says by itself which figure it is of; an event has no period, and an unnamed part of something no figure.
SETTLED = """
    (claim.entity_id IS NOT NULL AND metric.id IS NOT NULL AND (metric.nature = 'event' OR claim.period IS NOT NULL)
        AND %(part)s <> ALL (string_to_array(metric.key, '/')))
"""
# Three digits of its own make a number telling. An open claim joins the one figure that has its number, unit, kind and
# direction in another article of the story, where nothing that both settle differs.
_KNOWN = f"""
    WITH live AS (
        SELECT claim.id, claim.article_id, claim.figure_id, claim.entity_id, claim.metric_id, claim.period, claim.value,
               claim.unit, claim.kind, claim.change, article.story_id, metric.nature,
               {SETTLED} AS settled
        FROM articles_claim AS claim JOIN articles_article AS article ON article.id = claim.article_id
        LEFT JOIN articles_metric AS metric ON metric.id = claim.metric_id
        WHERE claim.superseded_at IS NULL AND claim.value IS NOT NULL
            AND length(trim(both '0' from replace(abs(claim.value)::text, '.', ''))) >= 3
            AND article.story_id IN (
                SELECT touched.story_id FROM articles_claim AS one JOIN articles_article AS touched ON touched.id = one.article_id
                WHERE one.id = ANY (%(claims)s)
            )
    ), found AS (
        SELECT open.id, min(known.figure_id) AS figure_id
        FROM live AS open JOIN live AS known ON known.settled AND known.figure_id IS NOT NULL
            AND (known.story_id, known.value, known.unit, known.kind, known.change)
                = (open.story_id, open.value, open.unit, open.kind, open.change)
        WHERE NOT open.settled AND coalesce(open.entity_id, known.entity_id) = known.entity_id
            AND coalesce(open.metric_id, known.metric_id) = known.metric_id
            AND (open.period IS NULL OR known.nature = 'event' OR open.period = known.period
                 OR known.nature = 'instant' AND upper(open.period) = upper(known.period))
        GROUP BY open.id
        HAVING count(DISTINCT known.figure_id) = 1 AND bool_or(known.article_id <> open.article_id)
    )
    UPDATE articles_claim AS claim SET figure_id = told.figure_id
    FROM (
        SELECT open.id, open.figure_id AS before, found.figure_id FROM live AS open LEFT JOIN found ON found.id = open.id
        WHERE NOT open.settled AND open.figure_id IS DISTINCT FROM found.figure_id
    ) AS told
    WHERE claim.id = told.id
    RETURNING told.before, claim.figure_id
"""


def place(cursor: CursorWrapper, claims: Sequence[int]) -> set[int]:
    """Puts the open claims of the stories of these claims where their numbers are known; returns the figures that changed."""
    cursor.execute(_KNOWN, {"claims": list(claims), "part": PART})
    return {figure for row in cursor.fetchall() for figure in row if figure is not None}
