"""In which currency does a claim of a figure in doubt stand, where its text never says one? lining_up's rule on the record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from django.db import connection

from articles.querysets.keys import array
from factcheck.lining_up.assumed_money import Sum, units

_SUMS = """
    SELECT claim.figure_id, claim.id, claim.unit, words ->> 'rule'
    FROM articles_claim AS claim JOIN articles_figure AS figure ON figure.id = claim.figure_id
    LEFT JOIN LATERAL jsonb_array_elements(claim.evidence) AS words ON words ->> 'slot' = 'unit'
    WHERE claim.figure_id = ANY (%(figures)s) AND claim.superseded_at IS NULL AND figure.dimension = 'money'
        AND 'unit' <> ALL (claim.corrected)
"""


def settled(figures: Collection[int]) -> dict[int, str]:
    """For each claim of these figures whose currency was only assumed, that of the others: one statement for any number."""
    if not figures:
        return {}
    told: dict[int, list[tuple[int, Sum]]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_SUMS, {"figures": array(sorted(figures))})
        for figure, claim, unit, rule in cursor.fetchall():
            told[figure].append((claim, Sum(unit, rule)))
    found: dict[int, str] = {}
    for sums in told.values():
        changed = zip(sums, units([one for _claim, one in sums]), strict=True)
        found |= {claim: unit for (claim, one), unit in changed if unit != one.unit}
    return found
