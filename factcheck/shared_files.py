"""How do processes that start at the same time share a file? Advisory locks and write-once values; standard library only."""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

WINDOWS = os.name == "nt"


def try_lock(handle: IO[bytes], *, shared: bool = False) -> bool:
    """Whether the lock on an open file could be had at once. The system lets go of it when its holder dies."""
    try:
        if WINDOWS:  # knows no shared locks
            import msvcrt

            handle.seek(0)
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


@contextmanager
def file_lock(path: Path, *, timeout: float = 120) -> Iterator[None]:
    """Holds path alone. Raises TimeoutError when another process keeps it for longer than timeout seconds."""
    with open(path, "a+b") as handle:
        deadline = time.monotonic() + timeout
        while not try_lock(handle):
            if time.monotonic() > deadline:
                raise TimeoutError(f"another process has held {path} for {timeout:.0f} s; is it stuck?")
            time.sleep(0.05)
        yield


def written_once(path: Path, value: str) -> str:
    """What path says; the first caller's value is written there, readable by nobody else, and every later caller gets it."""
    with suppress(FileNotFoundError):
        return path.read_text(encoding="utf-8").strip()
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}-{secrets.token_hex(8)}")
    try:
        with open(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
            file.write(value)
        with suppress(FileExistsError):
            os.link(draft, path)  # all or nothing: nobody reads half a value
    finally:
        draft.unlink(missing_ok=True)
    return path.read_text(encoding="utf-8").strip()
