"""How quick is the desk with 10,000, 100,000 and a million claims? Loads a made-up archive and times what the desk does."""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

SIZES = (10_000, 100_000, 1_000_000)
BATCH = 20_000  #: claims of one COPY
NEW_CLAIMS = 60
MOST_QUERIES, MOST_MS = 12, 50
#: a small server of one's own; what is measured must not be the waiting for its disk
SERVER = {"shared_buffers": "512MB", "work_mem": "16MB", "maintenance_work_mem": "256MB", "max_wal_size": "4GB", "jit": "off"}

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


# --- the archive ----------------------------------------------------------------------------------------------------------


def field(value: object) -> str:
    if value is None:
        return "\\N"
    text = str(value)
    return text if text.startswith("\\\\x") else text.translate(ESCAPES)


def copy(cursor: Any, table: str, rows: Iterable[Sequence[object]], *, columns: str = "") -> None:
    with cursor.copy(f"COPY articles_{table} ({columns or COLUMNS[table]}) FROM STDIN") as stream:
        for row in rows:
            stream.write("\t".join(map(field, row)) + "\n")


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
        columns, figures = with_defaults(archive.figure_rows())
        copy(cursor, "figure", figures, columns=columns)
        name_entities(archive)
        for articles, told in batches(archive.article_rows()):
            copy(cursor, "article", articles)
            copy(cursor, "claim", told)
        for table in COLUMNS:
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('articles_{table}', 'id'), max(id)) FROM articles_{table}")
        cursor.execute("SET session_replication_role = origin")
    seconds = time.perf_counter() - begun
    say("loaded", f"{seconds:.1f} s, {number / seconds:,.0f} claims a second, with all checks and indexes")


def with_defaults(rows: Iterable[tuple[object, ...]]) -> tuple[str, Iterator[tuple[object, ...]]]:
    """Names and rows of figures with the columns for which the database has no default: none has been lined up yet."""
    from articles.models import Figure

    names = [name.strip() for name in COLUMNS["figure"].split(",")]
    known: dict[str, object] = {"relation": "single", "created_at": "2026-01-01", "diagnoses": "[]", "outliers": "[]"}
    empty: dict[str, object] = {}
    for column in Figure._meta.concrete_fields:
        name = str(column.column)
        if name not in names and not column.null:
            default = "{}" if column.get_internal_type() == "ArrayField" else column.get_default()
            empty[name] = known.get(name, default)
    added = tuple(empty.values())
    return ", ".join([*names, *empty]), (row + added for row in rows)


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


# --- what is measured -----------------------------------------------------------------------------------------------------


def say(name: str, told: str) -> None:
    print(f"{name:34} {told}", flush=True)


def line_up_all() -> None:
    """All figures from nothing, then once more when nothing has changed."""
    from articles import lineup
    from articles.models import Figure

    number = Figure.objects.count()
    for name in ("refresh of all figures, first", "refresh of all figures, again"):
        begun = time.perf_counter()
        sum(lineup.refresh_all())
        seconds = time.perf_counter() - begun
        say(name, f"{seconds:.1f} s, {seconds * 10_000 / number:.2f} s per 10,000 figures")
        vacuum()


def vacuum() -> None:
    """What autovacuum does in its own time."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def relations() -> None:
    from articles.models import Figure

    counts = Figure.objects.spoken().relation_counts()
    total = sum(counts.values())
    say("relations", ", ".join(f"{name} {100 * number / total:.1f} %" for name, number in sorted(counts.items())))


def place_all() -> None:
    """Every claim into its figure, the open ones by their number: as if the articles had come in one after the other."""
    from articles import lineup
    from articles.models import Claim

    begun, last, number = time.perf_counter(), 0, 0
    while keys := list(Claim.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH]):
        lineup.place(keys)
        last, number = keys[-1], number + len(keys)
    seconds = time.perf_counter() - begun
    say("claims placed", f"{seconds:.1f} s, {number / seconds:,.0f} claims a second")
    vacuum()


def line_up_one(runs: int) -> None:
    """A new article in the largest story: of sixty claims thirty on figures that others tell, twenty new, ten of open slots."""
    from django.db import connection, transaction
    from django.db.backends.postgresql.psycopg_any import DateRange

    from articles import lineup
    from articles.models import Article, Claim

    story, seconds = biggest_story(), []
    keys = list(
        Claim.objects.live()
        .lined_up()
        .in_story(story)
        .order_by("figure_id", "pk")
        .distinct("figure_id")
        .values_list("pk", flat=True)
    )
    draw = random.Random(3)
    for run in range(runs):
        with transaction.atomic():
            told = list(Claim.objects.filter(pk__in=draw.sample(keys, min(NEW_CLAIMS, len(keys)))).order_by("?"))
            text = "".join(f"{claim.quote}，" for claim in told)
            details = {"title": "new", "text": text, "original": text.encode(), "encoding": "utf_8", "sha256": str(run)}
            article = Article.objects.create(story=story, outlet_id=1 + run % 300, **details)
            at, made = 0, []
            for place, claim in enumerate(told):
                new = Claim(article=article, start=at, end=at + len(claim.quote), quote=claim.quote)
                for name in (
                    "value",
                    "bounds",
                    "unit",
                    "kind",
                    "change",
                    "entity_id",
                    "metric_id",
                    "period",
                    "decimals",
                    "scale",
                ):
                    setattr(new, name, getattr(claim, name))
                if place % 6 == 5:
                    new.metric_id = None
                if place % 6 in (2, 3):
                    new.period = DateRange(date(2030, 1, 1), date(2030 + place, 1, 1))
                at = new.end + 1
                made.append(new)
            new_keys = [claim.pk for claim in Claim.objects.bulk_create(made)]
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            begun = time.perf_counter()
            touched = lineup.place(new_keys)
            placed = time.perf_counter()
            lineup.refresh(touched)
            seconds.append((time.perf_counter() - begun, placed - begun))
            transaction.set_rollback(True)
    say(f"a new article of {NEW_CLAIMS} claims lined up", milliseconds([both for both, _placed in seconds]))
    say("  of which placing", milliseconds([placed for _both, placed in seconds]))


def biggest_story() -> Any:
    from django.db.models import Count

    from articles.models import Story

    return Story.objects.annotate(rows=Count("articles")).order_by("-rows").first()


def milliseconds(seconds: Sequence[float]) -> str:
    ordered = sorted(seconds)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"p50 {statistics.median(ordered) * 1000:7.1f} ms   p95 {p95 * 1000:7.1f} ms"


def pages(draw: random.Random, runs: int) -> Iterator[tuple[str, list[str]]]:
    """Each kind of page with the addresses that are asked: as an editor goes, the big ones among them."""
    from django.db.models import Count

    from articles.models import Article, Entity, Figure, Story

    figures, articles = Figure.objects.order_by("-pk").values_list("pk", flat=True)[0], Article.objects.order_by("-pk")[0].pk
    stories = list(Story.objects.annotate(rows=Count("articles")).order_by("-rows"))
    names = list(Entity.objects.order_by("pk")[:2000].values_list("name", flat=True))
    most = list(Figure.objects.order_by("-claim_count").values_list("pk", flat=True)[:20])
    disputed = list(Figure.objects.in_disagreement().values_list("pk", flat=True)[:2000])
    outlets = [1, 2, 3, 10, 40, 150, 299]

    yield "board", ["/board/"] * runs
    yield (
        "board, other relations",
        [f"/board/?relation={name}" for name in ("conflict", "unit_mismatch", "same", "single", "all")],
    )
    yield "board, other orders", [f"/board/?relation=all&sort={name}" for name in ("outlets", "recent", "name")]
    yield (
        "board, of a story",
        [f"/board/?story={draw.choice(stories[:200]).pk}" for _run in range(runs)] + [f"/board/?story={stories[0].pk}"] * 2,
    )
    yield "board, of an outlet", [f"/board/?relation={name}&outlet={pk}" for pk in outlets for name in ("disagree", "all")]
    yield "search, a name", [f"/board/?relation=all&q={draw.choice(names)}" for _run in range(runs)]
    yield (
        "search, one or two characters",
        [f"/board/?relation=all&q={word}" for word in ("遠", "電力", "員工", "雇员", "收入", "營收", "利")],
    )
    yield "search, a name and a metric", [f"/board/?relation=all&q={draw.choice(names)}+員工" for _run in range(runs)]
    yield "search, a number", [f"/board/?relation=all&q={draw.randrange(1000, 9999)}" for _run in range(runs)]
    yield "figure", [f"/figures/{draw.randrange(1, figures)}/" for _run in range(runs)]
    yield "figure, in disagreement", [f"/figures/{draw.choice(disputed)}/" for _run in range(runs)]
    yield "figure, the most told", [f"/figures/{pk}/" for pk in most]
    yield "story matrix", [draw.choice(stories).get_absolute_url() for _run in range(runs)]
    yield "story matrix, the largest", [story.get_absolute_url() for story in stories[:10]]
    yield "stories", ["/stories/"] * 10
    yield "articles", ["/articles/"] * 10
    yield "articles, found by words", [f"/articles/?q={draw.choice(names)}" for _run in range(10)]
    yield "sources", ["/sources/"] * 10
    yield "article", [f"/articles/{draw.randrange(1, articles)}/" for _run in range(runs)]


def ask_pages(client: Any, *, runs: int, only: str) -> list[str]:
    """Prints a line for each kind of page; the names of those that take too long."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    slow = []
    for name, addresses in pages(random.Random(7), runs):
        if only and only not in name:
            continue
        client.get(addresses[0])
        seconds, most = [], 0
        for address in addresses:
            begun = time.perf_counter()
            response = client.get(address)
            seconds.append(time.perf_counter() - begun)
            assert response.status_code == 200, (address, response.status_code)
        for address in addresses[:: max(1, len(addresses) // 4)]:
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            most = max(most, len(queries))
            if only:
                for query in sorted(queries, key=lambda query: -float(query["time"]))[:4]:
                    print(query["time"], query["sql"][:1500])
        p95 = sorted(seconds)[min(len(seconds) - 1, int(len(seconds) * 0.95))] * 1000
        if p95 > MOST_MS or most > MOST_QUERIES:
            slow.append(name)
        say(name, f"{milliseconds(seconds)}   {most:2} queries   {len(response.content):,} bytes")
    return slow


def merge_one(claims: int) -> None:
    """An entity with many claims becomes part of another, and is taken back."""
    from django.db import transaction

    from articles import merging, unmerging
    from articles.models import Claim, Entity, Merge

    gone, into = Entity.objects.order_by("pk")[:2]
    with transaction.atomic():
        keys = list(
            Claim.objects.live()
            .exclude(entity=into)
            .filter(entity__isnull=False)
            .order_by("pk")
            .values_list("pk", flat=True)[:claims]
        )
        have = gone.claims.count()
        if have < claims:  # a company that everybody writes of
            from articles import lineup

            Claim.objects.filter(pk__in=keys).update(entity=gone)
            lineup.refresh(lineup.place(keys))
        number, figures = gone.claims.count(), gone.figures.spoken().count()
        begun = time.perf_counter()
        merging.merge_entities(gone, into=into)
        say("two entities merged", f"{time.perf_counter() - begun:.1f} s ({number:,} claims, {figures:,} figures)")
        begun = time.perf_counter()
        unmerging.undo(Merge.objects.latest("pk"))
        say("the merge taken back", f"{time.perf_counter() - begun:.1f} s")
        transaction.set_rollback(True)


def database_size() -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        say("database", f"{cursor.fetchone()[0] / 2**20:,.0f} MB")
        cursor.execute(
            "SELECT relname, pg_table_size(oid), pg_indexes_size(oid) FROM pg_class "
            "WHERE relname IN ('articles_article', 'articles_claim', 'articles_figure') ORDER BY relname"
        )
        for name, table, indexes in cursor.fetchall():
            say(f"  {name.removeprefix('articles_')}", f"{table / 2**20:,.0f} MB and {indexes / 2**20:,.0f} MB of indexes")


def report(sizes: Sequence[int], *, seed: int, runs: int, only: str, steps: Sequence[Callable[[], object]] = ()) -> list[str]:
    from django.contrib.auth import get_user_model
    from django.core.management import call_command
    from django.test import Client

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    slow: list[str] = []
    client = Client(headers={"host": "localhost"})
    client.force_login(get_user_model().objects.create_superuser("editor"))
    for size in sizes:
        load(size, seed=seed)
        vacuum()
        place_all()
        line_up_all()
        relations()
        line_up_one(runs=10)
        slow = ask_pages(client, runs=runs, only=only)
        merge_one(min(50_000, size // 20))
        database_size()
    return slow


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, help="one size instead of 10,000, 100,000 and 1,000,000")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=40, help="addresses asked of each kind of page")
    parser.add_argument("--only", default="", help="only pages with these words in their name, with their slowest statements")
    parser.add_argument("--keep", action="store_true", help="ask again a server that DATABASE_URL names and that is filled")
    options = parser.parse_args()
    from factcheck.embedded_pg import Cluster
    from factcheck.throwaway_pg import CARELESS

    with tempfile.TemporaryDirectory(prefix="factcheck-bench-") as home:
        os.environ |= {"FACTCHECK_HOME": home, "DJANGO_SETTINGS_MODULE": "factcheck.settings", "LOG_LEVEL": "ERROR"}
        cluster = None
        if not os.environ.get("DATABASE_URL"):
            os.chmod(home, 0o755)
            cluster = Cluster(Path(home) / "pg", options={**CARELESS, **SERVER, "autovacuum": "on"})
            cluster.ensure()
            os.environ["DATABASE_URL"] = cluster.url()
        try:
            import django

            django.setup()
            slow = report([options.claims] if options.claims else SIZES, seed=options.seed, runs=options.runs, only=options.only)
        finally:
            if cluster is not None:
                cluster.destroy()
    if slow:
        print(f"\np95 over {MOST_MS} ms or more than {MOST_QUERIES} queries: {', '.join(slow)}")
    sys.exit(1 if slow else 0)


if __name__ == "__main__":
    main()
