"""On which page of its file does a passage stand? As the blocks of the text say, turns within a paragraph too."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from factcheck.formats.document import Block

Turns = Sequence[tuple[int, int]]  #: (place in the text, page that begins there), in order of their places


def turns_of(blocks: Iterable[Block]) -> Turns:
    """Where which page begins; nothing where the file has no pages."""
    found: list[tuple[int, int]] = []
    for block in blocks:
        if block.page is not None:
            found += [(block.start, block.page), *block.turns]
    return found


def page_at(turns: Turns, place: int) -> int | None:
    """The page of the character at this place."""
    at = bisect_right(turns, place, key=lambda turn: turn[0]) - 1
    return turns[at][1] if at >= 0 else None
