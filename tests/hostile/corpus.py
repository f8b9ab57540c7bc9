"""Every hostile file there is, made by script."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile.archives import archives
from tests.hostile.hostile import Hostile
from tests.hostile.pages import mails, pages
from tests.hostile.pdfs import pdfs
from tests.hostile.plain import names, plain, polyglots
from tests.hostile.words import words

#: what a reader works at until it is stopped: bench/hostile_files.py reads these too
STOPPED = {"cells.html"}


def corpus() -> Iterator[Hostile]:
    for kind in (archives, words, pdfs, pages, mails, plain, polyglots, names):
        yield from kind()


def soon_read() -> list[Hostile]:
    """Those that a test has the time for."""
    return [hostile for hostile in corpus() if hostile.name not in STOPPED]
