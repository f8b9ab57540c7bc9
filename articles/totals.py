"""What do the claims of figures come to? Counts, ranges and, where all say one thing, the relation itself: by set-based SQL.

Most figures are told by one article, or alike by all: those are settled here, in one statement for any number of them. What
is left, where bounds, values or units differ, needs the comparison itself. A test holds the answers of both together.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from django.db.backends.utils import CursorWrapper

from articles.querysets.keys import array
from articles.wording import labels
from factcheck import comparison, metrics, units
from factcheck.comparison.wording import named
from factcheck.figures import Bounds
from factcheck.folding import fold

LONGEST_SEARCH = 4000  #: characters of the quotes of one figure
_APART = "\x1e"  #: between the quotes of two figures: in no text
_GROUPS = re.compile(r"(?<=\d)[,，](?=\d)")

_LOCK = "SELECT id FROM articles_figure WHERE id = ANY (%(figures)s) ORDER BY id FOR NO KEY UPDATE"
_QUOTES = """
    SELECT figure_id, string_agg(DISTINCT quote, E'\\n' ORDER BY quote) FROM articles_claim
    WHERE figure_id = ANY (%(figures)s) AND superseded_at IS NULL GROUP BY figure_id
"""

_SIGNED = """
    CASE claim.change WHEN 'down' THEN numrange(
        -upper(claim.bounds), -lower(claim.bounds),
        CASE WHEN upper_inc(claim.bounds) THEN '[' ELSE '(' END || CASE WHEN lower_inc(claim.bounds) THEN ']' ELSE ')' END
    ) ELSE claim.bounds END
"""
# The digits of comparison.wording.number: separators, no idle zeros.
_DIGITS = r"""
    CASE WHEN shown < 0 THEN '-' ELSE '' END || regexp_replace(trunc(abs(shown))::text, '(\d)(?=(\d{3})+$)', '\1,', 'g')
        || substring(trim_scale(abs(shown))::text FROM '\.\d+$|$')
"""
_WRITE = f"""
    WITH said AS MATERIALIZED (
        SELECT claim.figure_id, claim.unit, CASE claim.change WHEN 'down' THEN -claim.value ELSE claim.value END AS value,
               {_SIGNED} AS bounds, article.story_id, article.outlet_id, outlet.name AS outlet, claim.decimals,
               CASE WHEN outlet.name = %(unknown)s THEN -article.id ELSE article.outlet_id END AS voice -- each by itself
        FROM articles_claim AS claim JOIN articles_article AS article ON article.id = claim.article_id
        JOIN articles_outlet AS outlet ON outlet.id = article.outlet_id
        WHERE claim.figure_id = ANY (%(figures)s) AND claim.superseded_at IS NULL
    ), told AS (
        SELECT figure_id, unit, range_merge(range_agg(bounds)) AS hull, nullif(range_intersect_agg(bounds), 'empty') AS common,
               count(*) AS claims, count(value) AS valued, min(value) AS least, max(value) AS greatest,
               min(decimals) = max(decimals) AS as_fine,
               array_agg(DISTINCT outlet_id) AS outlets, array_agg(DISTINCT story_id) AS stories,
               min(voice) AS one_voice, max(voice) AS other_voice, min(outlet) AS outlet
        FROM said GROUP BY figure_id, unit
    ), main AS (
        SELECT DISTINCT ON (figure_id) *, count(*) OVER every AS units, sum(claims) OVER every AS claim_count
        FROM told WINDOW every AS (PARTITION BY figure_id)
        ORDER BY figure_id, cardinality(outlets) DESC, claims DESC, unit
    ), whole AS (
        SELECT figure_id, array_agg(DISTINCT story_id) AS stories, array_agg(DISTINCT outlet_id) AS outlets,
               min(voice) AS one_voice
        FROM said WHERE figure_id IN (SELECT figure_id FROM main WHERE units > 1) GROUP BY figure_id
    ), marked AS (
        SELECT claim.figure_id, count(*) FILTER (WHERE word = 'agree') AS agree,
               count(*) FILTER (WHERE word = 'conflict') AS conflict, count(*) FILTER (WHERE word = 'unclear') AS unclear
        FROM articles_mark AS mark JOIN articles_claim AS claim ON claim.id = mark.claim_id
        WHERE claim.figure_id = ANY (%(figures)s) AND claim.superseded_at IS NULL GROUP BY claim.figure_id
    ), summed AS (
        SELECT figure.id, main.unit, main.hull, main.common, main.outlet, main.claims, main.valued, main.units, main.claim_count,
               coalesce(whole.stories, main.stories) AS stories, coalesce(whole.outlets, main.outlets) AS outlets,
               cardinality(coalesce(whole.outlets, main.outlets))
                   - (coalesce(whole.one_voice, main.one_voice) < 0)::int AS known, -- the unknown outlet is none
               main.one_voice = main.other_voice AS is_alone, marked.agree, marked.conflict, marked.unclear, names.sort_name,
               main.units = 1 AND main.as_fine AND main.common = main.hull AND (main.valued = 0 OR main.valued = main.claims
                   AND main.least = main.greatest) AS alike,
               negative.is_negative, coalesce(main.least, lower(main.hull), upper(main.hull)) AS said,
               coalesce(-main.least, -upper(main.hull), -lower(main.hull)) AS mirrored
        FROM articles_figure AS figure JOIN articles_entity AS entity ON entity.id = figure.entity_id
        JOIN articles_metric AS metric ON metric.id = figure.metric_id
        LEFT JOIN main ON main.figure_id = figure.id LEFT JOIN whole ON whole.figure_id = figure.id
        LEFT JOIN marked ON marked.figure_id = figure.id
        CROSS JOIN LATERAL (SELECT figure.kind = 'level' AND split_part(metric.key, '/', 1) = ANY (%(opposites)s)
            AND coalesce(upper(main.hull) <= 0 AND lower(main.hull) IS DISTINCT FROM 0, false) AS is_negative) AS negative
        CROSS JOIN LATERAL (SELECT concat_ws(E'\\t', left(entity.name, 100), left(metric.key, 100),
            lpad((99999999 - coalesce(to_char(lower(figure.period), 'YYYYMMDD')::int, 0))::text, 8, '0')) AS sort_name) AS names
        WHERE figure.id = ANY (%(figures)s)
    ), answered AS (
        SELECT summed.*, CASE WHEN alike AND known > 0 AND NOT is_alone THEN 'same' ELSE 'single' END AS relation,
            CASE WHEN alike AND known > 0 AND valued > 1 THEN 0 END AS spread,
            CASE WHEN claim_count IS NULL THEN NULL WHEN known = 0 THEN '{{"code": "unknown_outlets", "params": {{}}}}'::jsonb
                WHEN is_alone
                THEN jsonb_build_object('code', 'one_outlet', 'params', jsonb_build_object('outlet', outlet, 'a', a))
                ELSE jsonb_build_object('code', 'equal', 'params', jsonb_build_object('a', a, 'count', claims::text))
            END AS reason, claim_count IS NULL OR alike AS is_settled
        FROM summed CROSS JOIN LATERAL (SELECT CASE WHEN is_negative THEN mirrored ELSE said END AS shown) AS one
        CROSS JOIN LATERAL (SELECT {_DIGITS} || coalesce(%(suffixes)s::jsonb ->> unit,
            CASE WHEN unit = upper(unit) AND unit <> lower(unit) THEN ' ' || unit ELSE '' END) AS a) AS two
    ), written AS (
        UPDATE articles_figure AS figure SET
            relation = CASE WHEN is_settled THEN new.relation ELSE figure.relation END,
            reason = CASE WHEN is_settled THEN new.reason ELSE figure.reason END,
            diagnoses = CASE WHEN is_settled THEN '[]' ELSE figure.diagnoses END,
            outliers = CASE WHEN is_settled THEN '[]' ELSE figure.outliers END,
            spread = CASE WHEN is_settled THEN new.spread ELSE figure.spread END,
            unit = coalesce(new.unit, ''), hull = new.hull, common = new.common,
            claim_count = coalesce(new.claim_count, 0), outlet_count = coalesce(known, 0),
            lineage_count = coalesce(known, 0), agree_count = coalesce(agree, 0),
            conflict_count = coalesce(conflict, 0), unclear_count = coalesce(unclear, 0), story_ids = coalesce(stories, '{{}}'),
            outlet_ids = coalesce(outlets, '{{}}'), sort_name = new.sort_name,
            search = coalesce(words.search, ''), refreshed_at = now()
        FROM answered AS new LEFT JOIN unnest(%(told)s::bigint[], %(search)s::text[]) AS words (id, search) ON words.id = new.id
        WHERE figure.id = new.id AND (
            (figure.unit, figure.hull, figure.common, figure.claim_count, figure.outlet_count, figure.agree_count,
             figure.conflict_count, figure.unclear_count, figure.story_ids, figure.outlet_ids, figure.sort_name, figure.search)
            IS DISTINCT FROM (coalesce(new.unit, ''), new.hull, new.common, coalesce(new.claim_count, 0), coalesce(known, 0),
             coalesce(agree, 0), coalesce(conflict, 0), coalesce(unclear, 0), coalesce(stories, '{{}}'),
             coalesce(outlets, '{{}}'),             new.sort_name, coalesce(words.search, ''))
            OR figure.refreshed_at IS NULL
            OR is_settled AND (figure.relation, figure.reason, figure.diagnoses, figure.outliers, figure.spread)
            IS DISTINCT FROM (new.relation, new.reason, '[]'::jsonb, '[]'::jsonb, new.spread))
    )
    SELECT id, is_negative, common IS NULL OR units > 1 FROM answered WHERE NOT is_settled ORDER BY id
"""


class Open(NamedTuple):
    """A figure whose claims do not all say one thing."""

    figure: int
    is_negative: bool  #: of a metric that is then shown as its opposite, as a loss
    may_disagree: bool  #: whether no value suits all, or they differ in unit: only then is it asked what stands beside them


def write(cursor: CursorWrapper, figures: Sequence[int]) -> list[Open]:
    """Locks the figures, writes what their live claims come to and settles those whose claims are alike; the others come back.

    Of those that come back relation, reason, diagnoses, outliers and spread stay as they were. What has not changed is not
    written.
    """
    params: dict[str, Any] = {
        "figures": array(figures),
        "unknown": labels.UNKNOWN_OUTLET,
        "opposites": list(metrics.OPPOSITES),
        "suffixes": _suffixes(),
    }
    # two refreshes of one figure follow each other, so that the later one has seen all
    cursor.execute(_LOCK, params)
    cursor.execute(_QUOTES, params)
    told = cursor.fetchall()
    search = searched([quotes for _figure, quotes in told]) if told else []
    cursor.execute(_WRITE, params | {"told": array(figure for figure, _quotes in told), "search": search})
    return [Open(*row) for row in cursor.fetchall()]


def searched(quotes: Sequence[str]) -> list[str]:
    """The quotes of each figure as a search finds them: folded at once, 6,113 as 6113."""
    folded = _GROUPS.sub("", fold(_APART.join(quotes)))
    return [words[:LONGEST_SEARCH] for words in folded.split(_APART)]


@cache
def _suffixes() -> str:
    """For each unit what stands behind its number in a reason."""
    one = Decimal(1)
    shown = {
        unit: named(comparison.Statement(ref=0, outlet="", quote="", value=one, bounds=Bounds.point(one), unit=unit))
        for unit in units.UNITS
    }
    return json.dumps({unit: text.removeprefix("1") for unit, text in shown.items()})
