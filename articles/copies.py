"""Which articles carry passages of which? Looked for when an article comes in: the only door from lineage into the record.

Any number of articles at once: each stores its fingerprints, and only when they are there for all to see looks for others. So
of two that come in together one at least finds the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.models.functions import Left
from django.utils import timezone

from articles import independence
from articles.models import Article, CopiedPassage
from articles.querysets.articles import HEAVY
from factcheck import lineage
from factcheck.lineage import LONGEST, MOST_CARRIERS, MOST_OF_ONE_OUTLET, Fingerprint, Passage, Tokens

MOST_HOLDERS = 200  #: articles looked up by one fingerprint, the oldest first; what more have is every paper's phrase

_SIGN = """
    WITH found AS (SELECT * FROM unnest(%(hashes)s::bigint[], %(starts)s::int[]) AS found (hash, start)),
    gone AS (DELETE FROM articles_fingerprint WHERE article_id = %(article)s AND hash <> ALL (%(hashes)s::bigint[]))
    INSERT INTO articles_fingerprint (hash, article_id, start) SELECT hash, %(article)s, start FROM found ORDER BY hash
    ON CONFLICT (hash, article_id) DO UPDATE SET start = excluded.start WHERE articles_fingerprint.start <> excluded.start
"""
# One row for each article that shares a fingerprint which is nobody's furniture, with where these begin here; and one, of no
# article, for the furniture: its hashes, where they begin, and those that this very article has made furniture.
_SHARING = """
    WITH held AS MATERIALIZED (
        SELECT mine.hash, mine.start, holder.article_id, article.outlet_id
        FROM articles_fingerprint AS mine
        CROSS JOIN LATERAL (
            SELECT article_id FROM articles_fingerprint WHERE hash = mine.hash ORDER BY article_id LIMIT %(holders)s
        ) AS holder
        JOIN articles_article AS article ON article.id = holder.article_id
        WHERE mine.article_id = %(article)s
    ),
    furniture AS MATERIALIZED (
        SELECT hash, min(start) AS start, max(articles) AS articles
        FROM (SELECT hash, min(start) AS start, count(*) AS articles FROM held GROUP BY hash, outlet_id) AS told
        GROUP BY hash HAVING max(articles) > %(most)s
    )
    SELECT article_id, array_agg(start), array_agg(hash), NULL::bigint[]
    FROM held WHERE article_id <> %(article)s AND hash NOT IN (SELECT hash FROM furniture) GROUP BY article_id
    UNION ALL
    SELECT NULL, array_agg(start), array_agg(hash), array_agg(hash) FILTER (WHERE articles = %(most)s + 1) FROM furniture
    ORDER BY 1 NULLS FIRST
"""
# Passages of which most fingerprints have become furniture, found by the fingerprints that have just become so.
_FURNISHED = """
    DELETE FROM articles_copiedpassage AS passage
    USING (SELECT DISTINCT article_id FROM articles_fingerprint WHERE hash = ANY (%(crossed)s)) AS holder
    WHERE passage.later_id = holder.article_id AND (
        SELECT count(*) FILTER (WHERE mark.hash = ANY (%(furniture)s)) >= count(*) FILTER (
            WHERE mark.hash <> ALL (%(furniture)s)
            AND EXISTS (SELECT FROM articles_fingerprint WHERE hash = mark.hash AND article_id = passage.earlier_id)
        )
        FROM articles_fingerprint AS mark
        WHERE mark.article_id = passage.later_id AND mark.start >= passage.later_start AND mark.start < passage.later_end
    )
    RETURNING passage.earlier_id, passage.later_id
"""


class Sharing(NamedTuple):
    """Who shares fingerprints with an article, and which of its fingerprints are some outlet's furniture."""

    carriers: dict[int, list[Fingerprint]]
    furniture: list[Fingerprint]
    crossed: list[int]  #: hashes that are furniture since this article came in


def sign(article: Article) -> None:
    """Stores the fingerprints of the article's text by one statement, a transaction of its own. Twice changes nothing."""
    marks = lineage.fingerprints(lineage.tokens(article.text))
    with connection.cursor() as cursor:
        values: dict[str, Any] = {
            "article": article.pk,
            "hashes": [mark.hash for mark in marks],
            "starts": [mark.start for mark in marks],
        }
        cursor.execute(_SIGN, values)


def find(article: Article) -> set[int]:
    """Finds the passages that the signed article shares with others, and stores them; others' own stay as they are.

    Returns the figures beside the article's own whose lineages may have changed: refresh them. That the article has been compared
    is for the caller to save with whatever else it has found out of it. Eight statements at most.
    """
    with transaction.atomic(savepoint=False):
        sharing = _sharing(article)
        known = {_key(row): row for row in CopiedPassage.objects.of(article).order_by()}
        partners = {key for row in known.values() for key in (row.earlier_id, row.later_id)} - {article.pk}
        found = {_key(row): row for row in _passages(article, sharing, partners)}
        gone = [row.pk for key, row in known.items() if key not in found]
        if gone:
            CopiedPassage.objects.filter(pk__in=gone).delete()
        fresh = [
            found[key] for key in sorted(found.keys() - known.keys())
        ]  # in one order: two articles at once would block each other
        CopiedPassage.objects.bulk_create(fresh, ignore_conflicts=True)
        article.copies_sought_at = timezone.now()
        return independence.figures_of_both(_unfurnished(sharing)) if sharing.crossed else set()


def find_missing(*, most: int | None = None) -> Iterable[Article]:
    """Looks at articles that nobody has looked at, all of them signed before the first is set against others; yields each."""
    waiting = Article.objects.copies_unsought().order_by("pk")
    keys = list(waiting.values_list("pk", flat=True)[:most])
    for key in keys:
        sign(Article.objects.get(pk=key))
    for key in keys:
        article = Article.objects.get(pk=key)
        find(article)
        article.save(update_fields=["copies_sought_at"])
        yield article


def _sharing(article: Article) -> Sharing:
    with connection.cursor() as cursor:
        cursor.execute(_SHARING, {"article": article.pk, "holders": MOST_HOLDERS, "most": MOST_OF_ONE_OUTLET})
        (_none, starts, hashes, crossed), *rows = cursor.fetchall()
    carriers = {key: [Fingerprint(*mark) for mark in zip(theirs, at, strict=True)] for key, at, theirs, _ in rows}
    furniture = [Fingerprint(*mark) for mark in zip(hashes or (), starts or (), strict=True)]
    return Sharing(carriers, furniture, crossed or [])


def _passages(article: Article, sharing: Sharing, partners: Iterable[int]) -> list[CopiedPassage]:
    """With the articles that share most, and with those that a passage was found in before."""
    ranked = sorted(sharing.carriers, key=lambda key: (-len(sharing.carriers[key]), key))
    asked = {*ranked[:MOST_CARRIERS], *partners} & sharing.carriers.keys()
    if not asked:
        return []
    others = Article.objects.filter(pk__in=asked).annotate(compared=Left("text", LONGEST)).defer(*HEAVY).order_by("pk")
    own = lineage.tokens(article.text)
    rows: list[CopiedPassage] = []
    for other in others:
        rows += _shared(article, own, other, sharing)
    return rows


def _shared(article: Article, own: Tokens, other: Any, sharing: Sharing) -> Iterable[CopiedPassage]:
    marks = sharing.carriers[other.pk]
    for passage in lineage.carried(own, lineage.tokens(other.compared), marks, sharing.furniture):
        if _moment(article) < _moment(other):
            yield _row(article, other, passage)
        else:
            yield _row(other, article, lineage.mirrored(passage))


def _moment(article: Article) -> tuple[datetime, int]:
    """By what an article is earlier than another: when it was published, or else when the desk received it."""
    return article.published_at or article.created_at, article.pk


def _row(earlier: Article, later: Article, passage: Passage) -> CopiedPassage:
    return CopiedPassage(
        earlier=earlier,
        later=later,
        start=passage.start,
        end=passage.end,
        later_start=passage.other_start,
        later_end=passage.other_end,
        alike=passage.alike,
        changed=[[pair.start, pair.end, pair.other_start, pair.other_end] for pair in passage.changed],
    )


def _key(row: CopiedPassage) -> tuple[int, ...]:
    return row.earlier_id, row.later_id, row.start, row.end, row.later_start, row.later_end, row.alike


def _unfurnished(sharing: Sharing) -> Sequence[tuple[int, int]]:
    """Takes away the passages that are furniture since the article came in; returns whose they were."""
    with connection.cursor() as cursor:
        cursor.execute(_FURNISHED, {"crossed": sharing.crossed, "furniture": [mark.hash for mark in sharing.furniture]})
        return [(earlier, later) for earlier, later in cursor.fetchall()]
