"""Which claims of a story are live, and what does each say by itself? Rows that known_numbers and left_over place."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from django.db.backends.postgresql.psycopg_any import DateRange

from factcheck.figures import HEADLINE, Bounds, Change

#: Whether a claim says by itself which figure it is of; an event has no period, and an unnamed part of something no figure.
SETTLED = """
    (claim.entity_id IS NOT NULL AND metric.id IS NOT NULL AND (metric.nature = 'event' OR claim.period IS NOT NULL)
        AND %(part)s <> ALL (string_to_array(metric.key, '/')))
"""
# "Up by 2 points" meets "up by 2 %" so that the two can be told apart.
_POINTS = "claim.kind = 'change' AND claim.unit = 'percentage_point'"
KIND = f"CASE WHEN {_POINTS} THEN 'rate' ELSE claim.kind END"
DIMENSION = f"CASE WHEN {_POINTS} THEN 'percent' ELSE coalesce(%(dimensions)s::jsonb ->> claim.unit, claim.unit) END"
#: The period of the claim's figure: none for an event, the last day for a head count.
PERIOD = """
    CASE
        WHEN metric.nature = 'event' OR claim.period IS NULL THEN NULL
        WHEN metric.nature = 'instant' THEN daterange(upper(claim.period) - 1, upper(claim.period))
        ELSE claim.period
    END
"""


def figure_of(row: str, *, where: str = "true") -> str:
    """The key of the figure of a row's entity_id, metric_id, period, kind and dimension, for a LATERAL join.

    Each row goes down the index of one quantity, once. Left to choose, the database reads for each all that there is of the
    entity and metric (IS NOT DISTINCT FROM) or of the period (=, which the index serves by which years are searched).
    """
    one = f"""SELECT one.id FROM articles_figure AS one
        WHERE {where} AND one.entity_id = {row}.entity_id AND one.metric_id = {row}.metric_id
            AND one.kind = {row}.kind AND one.dimension = {row}.dimension AND one.first_claim IS NULL"""
    return f"""({one} AND one.period >= {row}.period AND one.period <= {row}.period
        UNION ALL {one} AND one.period IS NULL AND {row}.period IS NULL)"""


# Each with the figure of its own slots, which need not be the one that it stands in.
LIVE = f"""
    SELECT claim.id, claim.article_id, article.story_id, claim.figure_id, figure.id, cardinality(claim.corrected) > 0, claim.unit,
           claim.kind, claim.change, claim.value, lower(claim.bounds), upper(claim.bounds), lower_inc(claim.bounds),
           upper_inc(claim.bounds), claim.entity_id, metric.key, key.period, key.settled, claim.lined_up_by,
           claim.start < strpos(left(article.text, {HEADLINE}), E'\\n'), claim.metric_id, key.kind,
           key.dimension
    FROM articles_claim AS claim JOIN articles_article AS article ON article.id = claim.article_id
    LEFT JOIN articles_metric AS metric ON metric.id = claim.metric_id
    CROSS JOIN LATERAL (SELECT {SETTLED} AS settled, claim.entity_id, claim.metric_id, {PERIOD} AS period, {KIND} AS kind,
        {DIMENSION} AS dimension) AS key
    LEFT JOIN LATERAL {figure_of("key", where="key.settled")} AS figure ON true
    WHERE claim.superseded_at IS NULL AND claim.id IN (
        SELECT told.id FROM articles_article AS one JOIN articles_claim AS told ON told.article_id = one.id
        WHERE one.story_id = ANY (%(stories)s)
        UNION ALL
        SELECT told.id FROM articles_claim AS told JOIN articles_article AS one ON one.id = told.article_id
        WHERE told.value = ANY (%(numbers)s::numeric[]) AND told.superseded_at IS NULL AND one.story_id = ANY (%(large)s)
    )
    ORDER BY claim.id
"""


class Live(NamedTuple):
    """A live claim of the story, as LIVE has it."""

    claim: int
    article: int
    story: int
    stands_in: int | None
    own_figure: int | None
    is_corrected: bool
    unit: str
    kind: str
    change: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    low_closed: bool
    high_closed: bool
    entity: int | None
    metric_key: str | None
    period: DateRange | None
    is_settled: bool | None
    lined_up_by: Sequence[str] | None  #: why it stands where it does, where its own slots do not say it
    heads: bool  #: whether it stands in the headline
    metric: int | None
    figure_kind: str
    dimension: str
    circle: int = 0  #: the same for the articles of its story that tell of the same (lining_up.circles)

    @property
    def bounds(self) -> Bounds:
        return Bounds(low=self.low, high=self.high, low_closed=self.low_closed, high_closed=self.high_closed)

    @property
    def signed_bounds(self) -> Bounds:
        return self.bounds.mirrored() if self.change == Change.DOWN else self.bounds
