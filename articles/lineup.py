"""Which claims speak of one figure, and do they agree? The only door from the comparison into the database.

Both verbs take any number of rows in a constant number of statements, and are safe to repeat.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import connection, transaction
from django.db.models import Count

from articles import independence, judging, known_numbers, neighbours
from articles.models import Claim, EntityAlias, Figure, Mark, MetricAlias
from articles.statements import statement, voice
from articles.wording import labels
from factcheck import comparison, metrics, units
from factcheck.figures import PART, Kind, Stage
from factcheck.folding import fold

LANGUAGES = ("en", "zh-hant", "zh-hans")
LONGEST_SEARCH = 4000  #: characters: names come first, then quotes while there is room

# What a claim's figure is, by the rules of factcheck.lining_up.
_KEYS = f"""
    SELECT claim.id AS claim_id, claim.figure_id, claim.entity_id, claim.metric_id, {known_numbers.KIND} AS kind,
           {known_numbers.DIMENSION} AS dimension, {known_numbers.PERIOD} AS period,
           claim.superseded_at IS NULL AND {known_numbers.SETTLED} AS settled
    FROM articles_claim AS claim LEFT JOIN articles_metric AS metric ON metric.id = claim.metric_id
    WHERE claim.id = ANY (%(claims)s)
"""
_FOUND = f"""
    INSERT INTO articles_figure (entity_id, metric_id, period, kind, dimension, created_at, relation, diagnoses, outliers,
        unit, claim_count, outlet_count, agree_count, conflict_count, unclear_count, search)
    SELECT DISTINCT entity_id, metric_id, period, kind, dimension, now(), 'single', '[]'::jsonb, '[]'::jsonb,
        '', 0, 0, 0, 0, 0, ''
    FROM ({_KEYS}) AS key WHERE settled
    ORDER BY entity_id, metric_id, period, kind, dimension
    ON CONFLICT DO NOTHING
"""
_PLACE = f"""
    UPDATE articles_claim AS claim SET figure_id = figure.id
    FROM ({_KEYS}) AS key
    LEFT JOIN articles_figure AS figure
        ON key.settled AND figure.entity_id = key.entity_id AND figure.metric_id = key.metric_id
        AND figure.period IS NOT DISTINCT FROM key.period AND figure.kind = key.kind AND figure.dimension = key.dimension
    WHERE claim.id = key.claim_id AND claim.superseded_at IS NULL AND claim.figure_id IS DISTINCT FROM figure.id
    RETURNING key.figure_id, claim.figure_id
"""

_SIGNED = """
    CASE claim.change WHEN 'down' THEN numrange(
        -upper(claim.bounds), -lower(claim.bounds),
        CASE WHEN upper_inc(claim.bounds) THEN '[' ELSE '(' END || CASE WHEN lower_inc(claim.bounds) THEN ']' ELSE ')' END
    ) ELSE claim.bounds END
"""
# One row for each figure and unit, the unit most outlets use first.
_SUMMARY = f"""
    SELECT figure_id, unit, hull::text, common::text, coalesce(upper(hull) <= 0 AND lower(hull) IS DISTINCT FROM 0, false)
    FROM (
        SELECT claim.figure_id, claim.unit, range_merge(range_agg({_SIGNED})) AS hull,
               nullif(range_intersect_agg({_SIGNED}), 'empty') AS common,
               count(DISTINCT article.outlet_id) AS outlets, count(*) AS claims
        FROM articles_claim AS claim JOIN articles_article AS article ON article.id = claim.article_id
        WHERE claim.figure_id = ANY (%(figures)s) AND claim.superseded_at IS NULL
        GROUP BY claim.figure_id, claim.unit
    ) AS told
    ORDER BY figure_id, outlets DESC, claims DESC, unit
"""
_WRITE = """
    UPDATE articles_figure AS figure SET
        relation = found.relation, reason = found.reason, diagnoses = found.diagnoses, outliers = found.outliers,
        spread = found.spread, unit = found.unit, hull = found.hull, common = found.common,
        claim_count = found.claim_count, outlet_count = found.outlet_count,
        lineage_count = found.outlet_count, agree_count = found.agree,
        conflict_count = found.conflict, unclear_count = found.unclear, search = found.search, refreshed_at = now()
    FROM jsonb_to_recordset(%(rows)s::jsonb) AS found (
        id bigint, relation text, reason jsonb, diagnoses jsonb, outliers jsonb, spread numeric, unit text, hull numrange,
        common numrange, claim_count int, outlet_count int, agree int, conflict int, unclear int, search text)
    WHERE figure.id = found.id
"""


def place(claims: Iterable[int]) -> set[int]:
    """Puts each live claim into the figure it speaks of, made where there is none.

    While a slot is open it stands in none, but for the one that other articles of the story give its number for.
    Returns the figures that lost or won a claim: refresh them. Five statements.
    """
    dimensions = {code: unit.dimension for code, unit in units.UNITS.items()}
    params: dict[str, Any] = {"claims": sorted(claims), "dimensions": json.dumps(dimensions), "part": PART}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_FOUND, params)
        cursor.execute(_PLACE, params)
        touched = {figure for row in cursor.fetchall() for figure in row if figure is not None}
        return touched | known_numbers.place(cursor, params["claims"])


def refresh(figures: Iterable[Figure | int]) -> None:
    """Compares the live claims of each figure and stores what came out. Other figures are not touched."""
    ids = sorted({figure.pk if isinstance(figure, Figure) else figure for figure in figures})
    if not ids:
        return
    with transaction.atomic():
        # two refreshes of one figure follow each other, so that the later one has seen all
        locked = list(
            Figure.objects.filter(pk__in=ids)
            .select_related("entity", "metric")
            .order_by("pk")
            .select_for_update(of=("self",), no_key=True)
        )
        summaries = _summaries(ids)
        claims = _claims(ids)
        marks = _marks(ids)
        names = _names(locked)
        doubtful = [pk for pk in ids if _may_disagree(summaries.get(pk), claims[pk])]
        siblings, stages = neighbours.siblings(doubtful), neighbours.stages(doubtful)
        rows = [
            _row(figure, summaries.get(figure.pk), claims[figure.pk], marks[figure.pk], names[figure.pk], siblings, stages)
            for figure in locked
        ]
        with connection.cursor() as cursor:
            cursor.execute(_WRITE, {"rows": json.dumps(rows)})
            independence.count(cursor, ids)
        judging.judge(ids)


def _summaries(ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """Hull and common range of each figure in the unit most outlets use."""
    with connection.cursor() as cursor:
        cursor.execute(_SUMMARY, {"figures": list(ids)})
        found: dict[int, dict[str, Any]] = {}
        for figure, unit, hull, common, negative in cursor.fetchall():
            found.setdefault(figure, {"unit": unit, "hull": hull, "common": common, "negative": negative})
        return found


def _claims(ids: Sequence[int]) -> dict[int, list[Any]]:
    """The live claims of each figure, each with outlet_name and published_at."""
    grouped: dict[int, list[Any]] = defaultdict(list)
    for claim in Claim.objects.live().filter(figure__in=ids).with_outlet().defer("evidence").order_by("pk"):
        grouped[claim.figure_id or 0].append(claim)
    return grouped


def _marks(ids: Sequence[int]) -> dict[int, dict[str, int]]:
    counted: dict[int, dict[str, int]] = defaultdict(dict)
    rows = Mark.objects.order_by().filter(claim__figure__in=ids, claim__superseded_at__isnull=True)
    for figure, word, number in rows.values_list("claim__figure", "word").annotate(number=Count("pk")):
        counted[figure][word] = number
    return counted


def _names(figures: Sequence[Figure]) -> dict[int, list[str]]:
    """Every name of each figure's entity and metric, under the metric's opposite too: 虧損 finds a negative profit."""
    entities: dict[int, list[str]] = defaultdict(list)
    for entity, name in EntityAlias.objects.filter(entity__in={f.entity_id for f in figures}).values_list("entity", "name"):
        entities[entity].append(name)
    phrases: dict[int, list[str]] = defaultdict(list)
    for metric, name in MetricAlias.objects.filter(metric__in={f.metric_id for f in figures}).values_list("metric", "name"):
        phrases[metric].append(name)
    return {
        figure.pk: [
            figure.entity.name,
            *entities[figure.entity_id],
            *(figure.metric.label(language) for language in LANGUAGES),
            *(metrics.label(_opposite(figure), language) for language in LANGUAGES),
            *phrases[figure.metric_id],
            figure.period_iso,
        ]
        for figure in figures
    }


def _opposite(figure: Figure) -> str:
    return metrics.presented(figure.metric.key, True)[0]


#: what two articles say of each other even where nobody knows whose they are
_DISAGREEMENTS = (comparison.Relation.CONFLICT, comparison.Relation.UNIT_MISMATCH, comparison.Relation.UPDATED)


def _may_disagree(summary: dict[str, Any] | None, claims: Sequence[Any]) -> bool:
    """Whether no value suits all claims, or they differ in unit: only then is it asked what stands beside them."""
    return summary is not None and len(claims) > 1 and (summary["common"] is None or len({claim.unit for claim in claims}) > 1)


def _row(
    figure: Figure,
    summary: dict[str, Any] | None,
    claims: Sequence[Any],
    marks: dict[str, int],
    names: Sequence[str],
    siblings: Mapping[int, Sequence[comparison.Sibling]],
    stages: Mapping[int, Stage],
) -> dict[str, Any]:
    """One figure's row for _WRITE."""
    known = {claim.outlet_name for claim in claims if claim.outlet_name != labels.UNKNOWN_OUTLET}
    row: dict[str, Any] = {
        "id": figure.pk,
        "relation": comparison.Relation.SINGLE,
        "reason": None,
        "diagnoses": [],
        "outliers": [],
        "spread": None,
        "unit": "",
        "hull": None,
        "common": None,
        "claim_count": len(claims),
        "outlet_count": len(known),
        "search": _search(names, claims),
        **{word: marks.get(word, 0) for word in Mark.Word.values},
    }
    if summary is None:
        return row
    told = {name: summary[name] for name in ("unit", "hull", "common")}
    negative = summary["negative"] and figure.kind == Kind.LEVEL
    _key, sign = metrics.presented(figure.metric.key, negative)
    statements = [
        statement(claim, figure, sign, outlet=voice(claim), published=claim.published_at, stage=stages.get(claim.pk))
        for claim in claims
    ]
    found = comparison.compare(statements, siblings=siblings.get(figure.pk, ()))
    if not known and found.relation not in _DISAGREEMENTS:  # whoever agrees here may be one and the same
        return row | told | {"reason": {"code": "unknown_outlets", "params": {}}}
    return (
        row
        | told
        | {
            "relation": found.relation,
            "reason": {"code": found.reason.code, "params": dict(found.reason.params)},
            "diagnoses": [
                {"code": diagnosis.code, "params": dict(diagnosis.params), "score": str(diagnosis.score)}
                for diagnosis in found.diagnoses
            ],
            "outliers": list(found.outliers),
            "spread": None if found.spread is None else str(found.spread),
        }
    )


def _search(names: Iterable[str], claims: Sequence[Claim]) -> str:
    words = dict.fromkeys(fold(word) for word in (*names, *(claim.quote for claim in claims)) if word)
    return "\n".join(words)[:LONGEST_SEARCH]
