"""Which words of a list stand in a text? The longest at each place; what only looks like one inside a Latin word hides none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_LONGEST = 60  #: characters of a word
_REST_OF_WORD = re.compile("[a-z0-9]*")


def found(automaton: Any, folded: str) -> Iterator[tuple[int, int, Any]]:
    """Start, end and what the automaton holds for each word, in order. Its values are (length, in Latin letters, what it holds).

    The automaton takes the ad revenue of h*ad revenue* and does not see the revenue: what such a find hides is looked for anew.
    """
    floor = 0
    for last, (length, in_latin, held) in automaton.iter_long(folded):
        start, end = last + 1 - length, last + 1
        if start < floor:
            continue
        if not in_latin or is_whole(folded, start, end):
            yield start, end, held
            continue
        for hidden in _hidden(automaton, folded, start, end):
            floor = hidden[1]
            yield hidden


def _hidden(automaton: Any, folded: str, start: int, end: int) -> Iterator[tuple[int, int, Any]]:
    """The words that begin between the second word of what stands here and its end."""
    at = _word_end(folded, start)
    while at < end:
        window, offset = folded[at : end + _LONGEST], at
        at = end
        for last, (length, in_latin, held) in automaton.iter_long(window):
            first, behind = offset + last + 1 - length, offset + last + 1
            if first >= end:
                return
            if in_latin and not is_whole(folded, first, behind):
                at = _word_end(folded, first)
                break
            yield first, behind, held


def _word_end(folded: str, start: int) -> int:
    match = _REST_OF_WORD.match(folded, start)
    return max(start + 1, match.end() if match is not None else 0)


def is_whole(folded: str, start: int, end: int) -> bool:
    """Whether a Latin word stands here by itself rather than in a longer one; a Chinese word may stand anywhere."""
    first, last = folded[start], folded[end - 1]
    before, after = folded[start - 1 : start], folded[end : end + 1]
    if first.isascii() and first.isalnum() and before.isascii() and before.isalnum():
        return False
    return not (last.isascii() and last.isalnum() and after.isascii() and after.isalnum())
