"""How quick is the desk with 10,000, 100,000 and a million claims? Loads a made-up archive and times what the desk does."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from archive_lineup import line_up_all, line_up_one, merge_one, place_all, relations, vacuum
from archive_loading import load
from archive_pages import MOST_MS, MOST_QUERIES, ask_pages
from told_times import say

SIZES = (10_000, 100_000, 1_000_000)
#: a small server of one's own; what is measured must not be the waiting for its disk
SERVER = {"shared_buffers": "512MB", "work_mem": "16MB", "maintenance_work_mem": "256MB", "max_wal_size": "4GB", "jit": "off"}


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


def report(sizes: Sequence[int], *, seed: int, runs: int, only: str) -> list[str]:
    from django.contrib.auth import get_user_model
    from django.core.management import call_command
    from django.test import Client

    from factcheck import collector

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    collector.look_seldom()  # as a process that serves pages does
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
