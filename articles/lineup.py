"""Which claims speak of one figure, and do they agree? The only door from the comparison into the database.

Both verbs take any number of rows in a constant number of statements, and are safe to repeat.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from django.db import connection, transaction

from articles import currencies, independence, judging, known_numbers, live_claims, neighbours, told, totals
from articles.models import Figure
from articles.querysets.keys import array
from articles.statements import statement, voice
from articles.wording import labels
from factcheck import comparison, units
from factcheck.figures import PART, Stage

BATCH = 10_000  #: figures of one statement
FEW = 1_000  #: claims of an article, and more than most have
STRETCH = 4_000  #: figures of one transaction where all are lined up again

# What a claim's figure is, by the rules of factcheck.lining_up.
_KEYS = f"""
    SELECT claim.id AS claim_id, claim.figure_id, claim.entity_id, claim.metric_id, {live_claims.KIND} AS kind,
           {live_claims.DIMENSION} AS dimension, {live_claims.PERIOD} AS period,
           claim.superseded_at IS NULL AND {live_claims.SETTLED} AS settled
    FROM articles_claim AS claim LEFT JOIN articles_metric AS metric ON metric.id = claim.metric_id
    WHERE claim.id = ANY (%(claims)s)
"""
_FOUND = f"""
    INSERT INTO articles_figure (entity_id, metric_id, period, kind, dimension, created_at, relation, diagnoses, outliers,
        unit, claim_count, outlet_count, agree_count, conflict_count, unclear_count, search, story_ids, outlet_ids, sort_name)
    SELECT DISTINCT entity_id, metric_id, period, kind, dimension, now(), 'single', '[]'::jsonb, '[]'::jsonb,
        '', 0, 0, 0, 0, 0, '', '{{}}'::bigint[], '{{}}'::bigint[], ''
    FROM ({_KEYS}) AS key WHERE settled
    ORDER BY entity_id, metric_id, period, kind, dimension
    ON CONFLICT DO NOTHING
"""
_PLACE = f"""
    UPDATE articles_claim AS claim SET figure_id = figure.id, lined_up_by = NULL
    FROM ({_KEYS}) AS key
    LEFT JOIN LATERAL {live_claims.figure_of("key", where="key.settled")} AS figure ON true
    WHERE claim.id = key.claim_id AND claim.superseded_at IS NULL AND claim.figure_id IS DISTINCT FROM figure.id
        AND (%(numbers)s OR claim.lined_up_by IS NULL)
    RETURNING key.figure_id, claim.figure_id
"""

_WRITE = """
    UPDATE articles_figure AS figure SET
        relation = found.relation, reason = found.reason, diagnoses = found.diagnoses, outliers = found.outliers,
        spread = found.spread, refreshed_at = now()
    FROM jsonb_to_recordset(%(rows)s::jsonb) AS found (
        id bigint, relation text, reason jsonb, diagnoses jsonb, outliers jsonb, spread numeric)
    WHERE figure.id = found.id AND (figure.relation, figure.reason, figure.diagnoses, figure.outliers, figure.spread)
        IS DISTINCT FROM (found.relation, found.reason, found.diagnoses, found.outliers, found.spread)
"""

# A second process of the database takes longer to come to help than what is asked of an article's claims.
_ALONE = "SET LOCAL max_parallel_workers_per_gather = 0"


def place(claims: Iterable[int], *, numbers: bool = True) -> set[int]:
    """Puts each live claim into the figure it speaks of, made where there is none.

    While a slot is open it stands in none, but for the one that other articles of the story give its number for.
    Returns the figures that lost or won a claim: refresh them. Eight statements.

    numbers=False: what is known by its number alone stays where it stands, for changed_hands to ask again; three statements.
    """
    keys = sorted(claims)
    if not keys:
        return set()
    dimensions = {code: units.dimension_of_figure(code) for code in units.UNITS}
    params: dict[str, Any] = {"claims": array(keys), "dimensions": json.dumps(dimensions), "part": PART, "numbers": numbers}
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        if len(keys) <= FEW:
            cursor.execute(_ALONE)
        cursor.execute(_FOUND, params)
        cursor.execute(_PLACE, params)
        touched = {figure for row in cursor.fetchall() for figure in row if figure is not None}
        return touched | known_numbers.place(cursor, keys) if numbers else touched


def refresh(figures: Iterable[Figure | int]) -> None:
    """Compares the live claims of each figure and stores what came out. Other figures are not touched."""
    ids = sorted({figure.pk if isinstance(figure, Figure) else figure for figure in figures})
    if not ids:
        return
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        for place in range(0, len(ids), BATCH):
            some = ids[place : place + BATCH]
            differing = totals.write(cursor, some)
            if differing:
                cursor.execute(_WRITE, {"rows": json.dumps(_compared(differing))})
            independence.count(cursor, some)
            judging.judge(some)


def refresh_all(*, at_once: int = 3) -> Iterator[int]:
    """Every figure there is, some thousands in a transaction; yields after each how many it had.

    So many at once, each on a connection of its own: while the database sums up some, others are compared.
    """
    with ThreadPoolExecutor(at_once) as workers:
        yield from workers.map(_refresh_apart, Figure.objects.stretches(STRETCH))


def _refresh_apart(keys: Sequence[int]) -> int:
    try:
        refresh(keys)
    finally:
        connection.close()  # the thread's own
    return len(keys)


def _compared(differing: Sequence[totals.Open]) -> list[dict[str, Any]]:
    """Rows for _WRITE: what the comparison says of figures whose claims are not alike."""
    ids = [one.figure for one in differing]
    figures = Figure.objects.named_by(ids)
    claims = told.of_figures(ids)
    doubtful = [one.figure for one in differing if one.may_disagree]
    siblings, stages, money = neighbours.siblings(doubtful), neighbours.stages(doubtful), currencies.settled(doubtful)
    beside = neighbours.counted_beside(doubtful)
    return [
        _row(
            figures[pk],
            claims[pk],
            -1 if is_negative else 1,
            siblings=siblings.get(pk, ()),
            stages=stages,
            money=money,
            beside=beside,
        )
        for pk, is_negative, _may_disagree in differing
    ]


#: what two articles say of each other even where nobody knows whose they are
_DISAGREEMENTS = (comparison.Relation.CONFLICT, comparison.Relation.UNIT_MISMATCH, comparison.Relation.UPDATED)


def _row(
    figure: Figure,
    claims: Sequence[told.Told],
    sign: int,
    *,
    siblings: Sequence[comparison.Sibling] = (),
    stages: Mapping[int, Stage] = MappingProxyType({}),
    money: Mapping[int, str] = MappingProxyType({}),
    beside: Mapping[int, frozenset[tuple[str, Decimal]]] = MappingProxyType({}),
) -> dict[str, Any]:
    """One figure's row for _WRITE."""
    statements = [
        statement(
            claim,
            figure,
            sign,
            outlet=voice(claim),
            published=claim.published_at,
            stage=stages.get(claim.pk),
            unit=money.get(claim.pk),
            beside=beside.get(claim.pk, frozenset()),
        )
        for claim in claims
    ]
    found = comparison.compare(statements, siblings=siblings)
    known = any(claim.outlet_name != labels.UNKNOWN_OUTLET for claim in claims)
    if not known and found.relation not in _DISAGREEMENTS:  # whoever agrees here may be one and the same
        found = comparison.Comparison(relation=comparison.Relation.SINGLE, reason=comparison.Reason("unknown_outlets"))
    return {
        "id": figure.pk,
        "relation": found.relation,
        "reason": {"code": found.reason.code, "params": dict(found.reason.params)},
        "diagnoses": [
            {"code": diagnosis.code, "params": dict(diagnosis.params), "score": str(diagnosis.score)}
            for diagnosis in found.diagnoses
        ],
        "outliers": list(found.outliers),
        "spread": None if found.spread is None else str(found.spread),
    }
