"""How does the made-up archive come into the record? By COPY, as a dump is restored."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from told_times import say

BATCH = 20_000  #: claims of one COPY

COLUMNS = {
    "outlet": "id, name, folded, region, homepage",
    "story": "id, name, folded, slug, summary, event_id, created_at",
    "entity": "id, name, kind",
    "metric": "id, key, nature, names",
    "figure": "id, entity_id, metric_id, period, kind, dimension",
    "article": "id, story_id, outlet_id, title, byline, url, published_at, language, text, original, original_name, encoding, "
    "sha256, notes, blocks, state, created_at, read_at",
    "claim": 'id, article_id, figure_id, start, "end", quote, value, bounds, unit, kind, change, qualifier, decimals, scale, '
    "entity_id, metric_id, period, attribution, evidence, corrected, created_at",
}
ESCAPES = str.maketrans({"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"})


def field(value: object) -> str:
    if value is None:
        return "\\N"
    text = str(value)
    return text if text.startswith("\\\\x") else text.translate(ESCAPES)


def copy(cursor: Any, table: str, rows: Iterable[Sequence[object]]) -> None:
    columns, added = defaults(table)
    with cursor.copy(f"COPY articles_{table} ({columns}) FROM STDIN") as stream:
        for row in rows:
            stream.write("\t".join(map(field, (*row, *added))) + "\n")


def defaults(table: str) -> tuple[str, tuple[object, ...]]:
    """Names of a table's columns, the archive's first, and what stands in the others that the database does not fill itself."""
    from django.apps import apps

    names = [name.strip(' "') for name in COLUMNS[table].split(",")]
    known: dict[str, object] = {"relation": "single", "created_at": "2026-01-01"}  # no figure has been lined up yet
    empty: dict[str, object] = {}
    for column in apps.get_model("articles", table)._meta.concrete_fields:
        name = str(column.column)
        if name not in names and not column.null and not column.has_db_default():
            default = column.get_default()
            empty[name] = known.get(
                name, "{}" if column.get_internal_type() == "ArrayField" else "[]" if default == [] else default
            )
    return ", ".join(f'"{name}"' for name in (*names, *empty)), tuple(empty.values())


def load(claims: int, *, seed: int) -> None:
    """Empties the record and fills it; everything but the figures' answers is there afterwards."""
    from archive import Archive
    from django.db import connection

    from factcheck.metrics import METRICS
    from factcheck.units import dimension_of

    begun = time.perf_counter()
    known = [(key, str(metric.nature), metric.usual_unit) for key, metric in METRICS.items() if metric.opposite_of is None]
    archive = Archive(claims, metrics=known, dimension=dimension_of, seed=seed)
    number = sum(map(len, archive.told))
    sizes = {"claims": number, "articles": archive.article_count, "stories": archive.story_count, "figures": len(archive.figures)}
    print("\n=== " + ", ".join(f"{size:,} {name}" for name, size in sizes.items()))
    say("made up", f"{time.perf_counter() - begun:.1f} s")
    begun = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")  # as a dump is restored: checks and indexes, no triggers
        tables = ", ".join(f"articles_{table}" for table in (*COLUMNS, "entityalias", "metricalias"))
        cursor.execute(f"TRUNCATE {tables} CASCADE")
        for table, rows in (
            ("outlet", archive.outlets()),
            ("story", archive.stories()),
            ("entity", archive.entities()),
            ("metric", archive.metric_rows()),
        ):
            copy(cursor, table, rows)
        copy(cursor, "figure", archive.figure_rows())
        name_entities(archive)
        for articles, told in batches(archive.article_rows()):
            copy(cursor, "article", articles)
            copy(cursor, "claim", told)
        for table in COLUMNS:
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('articles_{table}', 'id'), max(id)) FROM articles_{table}")
        cursor.execute("SET session_replication_role = origin")
    seconds = time.perf_counter() - begun
    say("loaded", f"{seconds:.1f} s, {number / seconds:,.0f} claims a second, with all checks and indexes")


def name_entities(archive: Any) -> None:
    from articles.models import EntityAlias
    from factcheck.folding import fold

    made = []
    for place in range(archive.entity_count):
        for name in (archive.entity_name(place), f"Company {place}"):
            made.append(EntityAlias(entity_id=place + 1, kind="organisation", name=name, folded=fold(name)))
    EntityAlias.objects.bulk_create(made, batch_size=5_000, ignore_conflicts=True)


def batches(rows: Iterable[tuple[Any, list[Any]]]) -> Iterator[tuple[list[Any], list[Any]]]:
    articles: list[Any] = []
    claims: list[Any] = []
    for article, told in rows:
        articles.append(article)
        claims += told
        if len(claims) >= BATCH:
            yield articles, claims
            articles, claims = [], []
    yield articles, claims
