"""What may a hostile file not do? Write anything, make this process large, keep the next file from being read."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from factcheck.formats import child

ROOT = Path(__file__).parents[2]
ESCAPED = "factcheck-escaped.txt"  #: where the archives' names that lead elsewhere lead
OWN = {"var", ".venv", ".pytest_cache", ".hypothesis", ".mypy_cache", ".ruff_cache"}
MOST_GROWTH = 50 * 2**20


@contextmanager
def nothing_is_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Neither where this process and its readers work, nor where they put what is temporary, nor where a name leads."""
    here, temporary = folder / "here", folder / "temporary"
    here.mkdir()
    temporary.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(temporary))
    waiting: list[child.Reader] = []  # readers of this test's own, which know no other place than these
    monkeypatch.setattr(child, "_waiting", waiting)
    root = {path.name for path in ROOT.iterdir()}
    yield
    for reader in waiting:
        reader.close()
    escaped = [*Path("/tmp").glob(ESCAPED), *folder.parent.rglob(ESCAPED)]
    assert [*here.rglob("*"), *temporary.rglob("*"), *escaped] == []
    assert {path.name for path in ROOT.iterdir()} - OWN <= root


def memory() -> int:
    """Bytes that this process holds now; 0 where the system does not say."""
    gc.collect()
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0
