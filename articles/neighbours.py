"""What is known beside the claims of a figure in doubt? What is stated of neighbouring figures, and which are first numbers.

The rule of factcheck.lining_up.neighbours, in SQL: figures that differ in one thing, another entity's only where one article
states both. Asked for figures in doubt alone, so that lining up an archive does not wait for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from decimal import Decimal

from django.db import connection

from articles import told
from articles.models import Figure
from articles.querysets.keys import array
from articles.statements import statement
from factcheck import metrics
from factcheck.comparison import Differs, Sibling, Statement
from factcheck.figures import STAGES, Stage
from factcheck.lining_up.counted_beside import Count, beside
from factcheck.lining_up.neighbours import MOST
from factcheck.units import COUNTERS_OF_PEOPLE, UNITS

_COUNTERS = [code for code, unit in UNITS.items() if unit.counted]
_SAME_KIND = "other.kind = asked.kind AND other.dimension = asked.dimension"
# Two branches, as the index of entity and period finds them: OR and IS NOT DISTINCT FROM would read all that there is of the
# entity, and = would go to the index by which years are searched, where every figure of the year stands.
_SAME_PERIOD = (
    "other.period >= asked.period AND other.period <= asked.period",
    "other.period IS NULL AND asked.period IS NULL AND other.first_claim IS NULL AND asked.first_claim IS NULL",
)
_OF_THAT_TIME = " UNION ALL ".join(
    f"""
            SELECT other.id, other.claim_count, 'kind' FROM articles_figure AS other
            WHERE other.entity_id = asked.entity_id AND other.metric_id = asked.metric_id AND other.kind <> asked.kind
                AND {same_period}
            UNION ALL
            SELECT other.id, other.claim_count, 'metric' FROM articles_figure AS other
            WHERE other.entity_id = asked.entity_id AND other.metric_id <> asked.metric_id AND {_SAME_KIND} AND {same_period}
    """
    for same_period in _SAME_PERIOD
)
# Of the claims beside one in its article only those of the same metric are looked up: a figure is of its claims' metric, but for
# claims that had none of their own. One claim for each number of a neighbour; the nearest neighbours are those with the most
# claims. Each branch by an index of its own: joined at once, they would read every figure of the record.
_BESIDE = f"""
    WITH asked AS (
        SELECT id, entity_id, metric_id, period, kind, dimension, first_claim FROM articles_figure WHERE id = ANY (%(figures)s)
    ),
    near AS (
        SELECT asked.id AS figure_id, other.id AS other_id, other.claim_count, other.differs
        FROM asked CROSS JOIN LATERAL (
            SELECT other.id, other.claim_count, 'period' AS differs FROM articles_figure AS other
            WHERE other.entity_id = asked.entity_id AND other.metric_id = asked.metric_id AND other.id <> asked.id
                AND {_SAME_KIND} AND other.period <> asked.period
            UNION ALL
            {_OF_THAT_TIME}
            UNION ALL
            SELECT DISTINCT other.id, other.claim_count, 'entity'
            FROM articles_claim AS mine JOIN articles_claim AS theirs ON theirs.article_id = mine.article_id
            JOIN articles_figure AS other ON other.id = theirs.figure_id
            WHERE mine.figure_id = asked.id AND (theirs.metric_id = asked.metric_id OR theirs.metric_id IS NULL)
                AND other.entity_id <> asked.entity_id AND other.metric_id = asked.metric_id
                AND {_SAME_KIND} AND other.period IS NOT DISTINCT FROM asked.period
        ) AS other
    ), nearest AS (
        SELECT near.*, row_number() OVER (PARTITION BY figure_id ORDER BY claim_count DESC, other_id) AS place FROM near
    ), told AS (
        SELECT nearest.figure_id, nearest.differs, nearest.place, claim.id AS claim_id
        FROM nearest CROSS JOIN LATERAL (
            SELECT DISTINCT ON (value, unit) id FROM articles_claim
            WHERE figure_id = nearest.other_id AND superseded_at IS NULL AND value IS NOT NULL ORDER BY value, unit, id
        ) AS claim WHERE nearest.place <= {MOST}
    )
    SELECT figure_id, differs, claim_id FROM (
        SELECT told.*, row_number() OVER (PARTITION BY figure_id ORDER BY place, claim_id) AS number FROM told
    ) AS counted WHERE number <= {MOST} ORDER BY figure_id, number
"""
# The counts of one article on either side of each claim of a toll: two hundred characters hold every breath.
_COUNTED = """
    SELECT mine.id, theirs.id, theirs.start, theirs."end", split_part(named.key, '/', 1), lower(theirs.bounds),
        theirs.unit = ANY (%(people)s)
    FROM articles_figure AS figure JOIN articles_metric AS metric ON metric.id = figure.metric_id AND metric.nature = 'event'
    JOIN articles_claim AS mine ON mine.figure_id = figure.id AND mine.superseded_at IS NULL
    JOIN articles_claim AS theirs ON theirs.article_id = mine.article_id AND theirs.superseded_at IS NULL
        AND theirs.start BETWEEN mine.start - 200 AND mine.start + 200
    JOIN articles_metric AS named ON named.id = theirs.metric_id
    WHERE figure.id = ANY (%(figures)s) AND theirs.kind = 'level' AND theirs.unit = ANY (%(counters)s)
        AND lower(theirs.bounds) = upper(theirs.bounds)
    ORDER BY mine.id, theirs.start
"""
_STAGES = """
    SELECT claim.id, words ->> 'rule'
    FROM articles_claim AS claim, jsonb_array_elements(claim.evidence) AS words
    WHERE claim.figure_id = ANY (%(figures)s) AND claim.superseded_at IS NULL AND words ->> 'rule' = ANY (%(rules)s)
"""


def siblings(figures: Collection[int]) -> dict[int, list[Sibling]]:
    """What is stated of the neighbours of each figure: three statements for any number of them."""
    if not figures:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_BESIDE, {"figures": array(sorted(figures))})
        rows: Sequence[tuple[int, str, int]] = cursor.fetchall()
    claims = told.by_key({claim for _figure, _differs, claim in rows})
    neighbours = Figure.objects.named_by({claim.figure_id for claim in claims.values()})
    said = {key: _said(claim, neighbours[claim.figure_id]) for key, claim in claims.items()}  # once, however many stand beside it
    found: dict[int, list[Sibling]] = defaultdict(list)
    for figure, differs, claim in rows:
        how = Differs(differs)
        found[figure].append(Sibling(statement=said[claim], differs=how, of=_name(neighbours[claims[claim].figure_id], how)))
    return found


def stages(figures: Collection[int]) -> dict[int, Stage]:
    """Of the claims of these figures those that their articles call first numbers or the last word."""
    if not figures:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_STAGES, {"figures": array(sorted(figures)), "rules": list(STAGES)})
        return {claim: STAGES[rule] for claim, rule in cursor.fetchall()}


def counted_beside(figures: Collection[int]) -> dict[int, frozenset[tuple[str, Decimal]]]:
    """For each claim of a toll among these figures what its article counts in the same breath: one statement."""
    if not figures:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_COUNTED, {"figures": array(sorted(figures)), "counters": _COUNTERS, "people": list(COUNTERS_OF_PEOPLE)})
        rows: Sequence[tuple[int, int, int, int, str, Decimal, bool]] = cursor.fetchall()
    near: dict[int, list[tuple[int, Count]]] = defaultdict(list)
    for mine, theirs, start, end, metric, value, of_people in rows:
        if metrics.is_known(metric):
            near[mine].append((theirs, Count(start, end, metric, value, of_people)))
    found: dict[int, frozenset[tuple[str, Decimal]]] = {}
    for mine, several in near.items():
        claims, counts = zip(*several, strict=True)
        found |= {claim: others for claim, others in zip(claims, beside(counts), strict=True) if claim == mine}
    return found


def _said(claim: told.Told, figure: Figure) -> Statement:
    return statement(claim, figure, 1, outlet=claim.outlet_name, published=claim.published_at)


def _name(figure: Figure, differs: Differs) -> str:
    """What the neighbour is of instead: codes, which the wording says in the reader's language."""
    if differs is Differs.PERIOD:
        return figure.period_iso
    if differs is Differs.METRIC:
        return metrics.presented(figure.metric.key, figure.all_negative)[0]
    return figure.entity.name if differs is Differs.ENTITY else str(figure.kind)
