"""Where does a bench keep its record? In a PostgreSQL of its own, which is gone with the bench, even when that is killed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def empty_record() -> Iterator[None]:
    """Django, set up on a database without tables and a home of its own. Nothing of the record may be imported before."""
    from factcheck.throwaway_pg import temporary_cluster

    with tempfile.TemporaryDirectory(prefix="factcheck-bench-") as home:
        cluster, watcher = temporary_cluster()
        try:
            os.environ |= {
                "DATABASE_URL": cluster.url(),
                "FACTCHECK_HOME": home,
                "DJANGO_SETTINGS_MODULE": "factcheck.settings",
                "LOG_LEVEL": "ERROR",
            }
            import django

            django.setup()
            yield
        finally:
            assert watcher.stdin is not None
            watcher.stdin.close()
            watcher.wait(30)
