"""What does the history cost the machine? Stores and changes claims by the thousand, with its triggers and without them."""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "bench"))

RUNS = 5

# as line-up and reading change claims; and what the same costs where a trigger of the statement has to gather the rows
CHANGES = {
    "claims moved to another figure": "UPDATE articles_claim SET figure_id = figure_id + 0 WHERE figure_id IS NOT NULL",
    "claims read again": "UPDATE articles_claim SET value = value, evidence = evidence, attribution = attribution",
}
STATEMENT = """
    CREATE FUNCTION bench_gather() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        INSERT INTO articles_claimevent (pgh_created_at, pgh_label, pgh_obj_id)
            SELECT now(), 'update', new_values.id FROM old_values JOIN new_values USING (id)
            WHERE old_values.edited_at IS DISTINCT FROM new_values.edited_at;
        RETURN NULL;
    END $$;
    CREATE TRIGGER bench_gather AFTER UPDATE ON articles_claim REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values
        FOR EACH STATEMENT EXECUTE FUNCTION bench_gather();
"""


TRIGGERS = "SELECT tgname FROM pg_trigger WHERE tgrelid = 'articles_claim'::regclass AND tgname LIKE 'pgtrigger_%'"


def timed(cursor: Any, sql: str) -> float:
    """Milliseconds, the median of some runs; each is rolled back."""
    found = []
    for _run in range(RUNS):
        cursor.execute("SAVEPOINT bench")
        begun = time.perf_counter()
        cursor.execute(sql)
        found.append((time.perf_counter() - begun) * 1000)
        cursor.execute("ROLLBACK TO SAVEPOINT bench")
    return statistics.median(found)


def report(claims: int) -> None:
    from django.core.management import call_command
    from django.db import connection, transaction
    from scale import load

    call_command("migrate", verbosity=0)
    load(claims, seed=1)
    print(f"{claims:,} claims, milliseconds, the median of {RUNS}\n{'':34}{'without':>10}{'as it is':>10}{'of statements':>16}")
    for name, sql in CHANGES.items():
        with transaction.atomic(), connection.cursor() as cursor:
            as_it_is = timed(cursor, sql)
            cursor.execute(STATEMENT)
            gathered = timed(cursor, sql)
            cursor.execute("DROP TRIGGER bench_gather ON articles_claim")
            cursor.execute(TRIGGERS)
            for (trigger,) in cursor.fetchall():
                cursor.execute(f"ALTER TABLE articles_claim DISABLE TRIGGER {trigger}")
            without = timed(cursor, sql)
            print(f"{name:34}{without:>10.0f}{as_it_is:>10.0f}{gathered:>16.0f}")
            transaction.set_rollback(True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=50_000)
    claims = parser.parse_args().claims
    from throwaway import empty_record

    with empty_record():
        report(claims)


if __name__ == "__main__":
    main()
