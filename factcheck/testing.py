"""Where do the tests run? On a throw-away PostgreSQL. A pytest plugin (-p factcheck.testing).

It has to be a plugin: pytest-django imports the settings before any conftest.py is read.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

_watcher: subprocess.Popen[bytes] | None = None
_home: tempfile.TemporaryDirectory[str] | None = None


def _start() -> None:
    """Once per run: the workers of xdist inherit what the first process has set."""
    global _watcher, _home
    os.environ.setdefault("STATICFILES_BACKEND", "django.contrib.staticfiles.storage.StaticFilesStorage")
    os.environ.setdefault("DB_POOL_MAX", "24")  # twenty editors at once have one each, however slow the machine
    if "FACTCHECK_TESTS" in os.environ:
        return
    os.environ["FACTCHECK_TESTS"] = "1"
    _home = tempfile.TemporaryDirectory(prefix="factcheck-tests-")
    os.environ["FACTCHECK_HOME"] = _home.name
    (Path(_home.name) / "static").mkdir()  # WhiteNoise warns without it
    if not os.environ.get("DATABASE_URL"):
        from factcheck.throwaway_pg import temporary_cluster

        cluster, _watcher = temporary_cluster()
        os.environ["DATABASE_URL"] = cluster.url()


def pytest_unconfigure() -> None:
    if _watcher is not None and _watcher.stdin is not None:
        _watcher.stdin.close()
        _watcher.wait(30)
    if _home is not None:
        _home.cleanup()


_start()
