"""What is known beside the claims of a figure in doubt? What is stated of neighbouring figures, and which are first numbers.

The rule of factcheck.lining_up.neighbours, in SQL: figures that differ in one thing, another entity's only where one article
states both. Asked for figures in doubt alone, so that lining up an archive does not wait for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from django.db import connection

from articles.models import Claim, Figure
from articles.statements import statement
from factcheck import metrics
from factcheck.comparison import Differs, Sibling
from factcheck.figures import STAGES, Stage

MOST = 60  #: statements of neighbours that a figure is compared with: beyond them some number agrees with any

_SAME_KIND = "other.kind = asked.kind AND other.dimension = asked.dimension"
_SAME_PERIOD = "other.period IS NOT DISTINCT FROM asked.period"
# One claim for each number of a neighbour; the nearest neighbours are those with the most claims.
_BESIDE = f"""
    WITH asked AS (SELECT id, entity_id, metric_id, period, kind, dimension FROM articles_figure WHERE id = ANY (%(figures)s)),
    near AS (
        SELECT asked.id AS figure_id, other.id AS other_id, other.claim_count,
               CASE WHEN other.kind <> asked.kind THEN 'kind'
                    WHEN other.metric_id <> asked.metric_id THEN 'metric' ELSE 'period' END AS differs
        FROM asked JOIN articles_figure AS other ON other.entity_id = asked.entity_id AND other.id <> asked.id
        WHERE (other.metric_id = asked.metric_id AND {_SAME_KIND} AND other.period IS NOT NULL AND asked.period IS NOT NULL)
           OR (other.metric_id <> asked.metric_id AND {_SAME_KIND} AND {_SAME_PERIOD})
           OR (other.metric_id = asked.metric_id AND other.kind <> asked.kind AND {_SAME_PERIOD})
        UNION
        SELECT asked.id, other.id, other.claim_count, 'entity'
        FROM asked JOIN articles_claim AS mine ON mine.figure_id = asked.id
        JOIN articles_claim AS theirs ON theirs.article_id = mine.article_id
        JOIN articles_figure AS other ON other.id = theirs.figure_id AND other.entity_id <> asked.entity_id
        WHERE other.metric_id = asked.metric_id AND {_SAME_KIND} AND {_SAME_PERIOD}
    ), nearest AS (
        SELECT near.*, row_number() OVER (PARTITION BY figure_id ORDER BY claim_count DESC, other_id) AS place FROM near
    ), told AS (
        SELECT DISTINCT ON (nearest.figure_id, nearest.other_id, claim.value, claim.unit)
               nearest.figure_id, nearest.differs, nearest.place, claim.id AS claim_id
        FROM nearest JOIN articles_claim AS claim ON claim.figure_id = nearest.other_id AND claim.superseded_at IS NULL
        WHERE nearest.place <= {MOST} AND claim.value IS NOT NULL
        ORDER BY nearest.figure_id, nearest.other_id, claim.value, claim.unit, claim.id
    )
    SELECT figure_id, differs, claim_id FROM (
        SELECT told.*, row_number() OVER (PARTITION BY figure_id ORDER BY place, claim_id) AS number FROM told
    ) AS counted WHERE number <= {MOST} ORDER BY figure_id, number
"""
_STAGES = """
    SELECT claim.id, words ->> 'rule'
    FROM articles_claim AS claim, jsonb_array_elements(claim.evidence) AS words
    WHERE claim.figure_id = ANY (%(figures)s) AND claim.superseded_at IS NULL AND words ->> 'rule' = ANY (%(rules)s)
"""


def siblings(figures: Collection[int]) -> dict[int, list[Sibling]]:
    """What is stated of the neighbours of each figure: two statements for any number of them."""
    if not figures:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_BESIDE, {"figures": sorted(figures)})
        rows: Sequence[tuple[int, str, int]] = cursor.fetchall()
    claims = Claim.objects.with_outlet().select_related("figure__entity", "figure__metric").defer("evidence")
    told = claims.in_bulk({claim for _figure, _differs, claim in rows})
    found: dict[int, list[Sibling]] = defaultdict(list)
    for figure, differs, claim in rows:
        found[figure].append(_sibling(told[claim], Differs(differs)))
    return found


def stages(figures: Collection[int]) -> dict[int, Stage]:
    """Of the claims of these figures those that their articles call first numbers or the last word."""
    if not figures:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_STAGES, {"figures": sorted(figures), "rules": list(STAGES)})
        return {claim: STAGES[rule] for claim, rule in cursor.fetchall()}


def _sibling(claim: Claim, differs: Differs) -> Sibling:
    figure = claim.figure
    assert figure is not None, "a neighbour's claim stands in the neighbour"
    return Sibling(
        statement=statement(claim, figure, 1, outlet=claim.outlet_name, published=claim.published_at),  # type: ignore[attr-defined]
        differs=differs,
        of=_name(figure, differs),
    )


def _name(figure: Figure, differs: Differs) -> str:
    """What the neighbour is of instead: codes, which the wording says in the reader's language."""
    if differs is Differs.PERIOD:
        return figure.period_iso
    if differs is Differs.METRIC:
        return metrics.presented(figure.metric.key, figure.all_negative)[0]
    return figure.entity.name if differs is Differs.ENTITY else str(figure.kind)
