"""Which words of a list stand in a text? The longest at each place; what only looks like one inside a Latin word hides none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

T = TypeVar("T")

_LONGEST = 60  #: characters of a word
_ABBREVIATION = 3  #: letters
_REST_OF_WORD = re.compile("[a-z0-9]*")


class WholeWords(Generic[T]):
    """Words to look for, each with what it stands for; one automaton finds all of them in one pass over a text."""

    def __init__(self, words: Mapping[str, T]) -> None:
        self._automaton = AhoCorasick(
            words.keys(), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        )
        self._held = [(_is_latin(word[0]) or _is_latin(word[-1]), held) for word, held in words.items()]

    def found(self, folded: str) -> list[tuple[int, int, T]]:
        """Start, end and what it stands for of each word, in order.

        The automaton takes the ad revenue of h*ad revenue* and does not see the revenue: what such a find hides is looked for
        anew.
        """
        held = self._held
        words: list[tuple[int, int, T]] = []
        floor = 0
        for place, start, end in self._automaton.find_matches_as_indexes(folded):
            if start < floor:
                continue
            in_latin, meaning = held[place]
            if not in_latin or is_whole(folded, start, end):
                words.append((start, end, meaning))
                continue
            for hidden in self._hidden(folded, start, end):
                floor = hidden[1]
                words.append(hidden)
        return words

    def _hidden(self, folded: str, start: int, end: int) -> Iterator[tuple[int, int, T]]:
        """The words that begin between the second word of what stands here and its end."""
        at = _word_end(folded, start)
        while at < end:
            window, offset = folded[at : end + _LONGEST], at
            at = end
            for place, begins, ends in self._automaton.find_matches_as_indexes(window):
                in_latin, meaning = self._held[place]
                first, behind = offset + begins, offset + ends
                if first >= end:
                    return
                if in_latin and not is_whole(folded, first, behind):
                    at = _word_end(folded, first)
                    break
                yield first, behind, meaning


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _word_end(folded: str, start: int) -> int:
    match = _REST_OF_WORD.match(folded, start)
    return max(start + 1, match.end() if match is not None else 0)


def is_whole(folded: str, start: int, end: int) -> bool:
    """Whether a Latin word stands here by itself rather than in a longer one; a Chinese word may stand anywhere."""
    first, last = folded[start], folded[end - 1]
    before, after = folded[start - 1 : start], folded[end : end + 1]
    if first.isascii() and first.isalnum() and before.isascii() and before.isalnum():
        return False
    if after.isdigit() and end - start >= _ABBREVIATION and last.isalpha() and folded[start:end].isalpha():
        return True  # EPS0.47元, GDP53,850億元: Chinese sets no space before the number
    return not (last.isascii() and last.isalnum() and after.isascii() and after.isalnum())
