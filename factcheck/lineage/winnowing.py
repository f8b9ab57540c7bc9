"""By which few numbers is a text found again among very many? Fingerprints, chosen by winnowing.

Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting" (SIGMOD 2003): of every WINDOW
neighbouring shingles the one with the least hash is kept, so that two texts with CERTAIN tokens in common, in a row, have a
fingerprint in common. Shingles are hashed as Karp and Rabin do; the hash is the same in every process, and fits a bigint.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.lineage.tokens import NUMBER, Tokens

SHINGLE = 9  #: tokens
WINDOW = 16  #: shingles
CERTAIN = SHINGLE + WINDOW - 1  #: tokens in a row that two texts cannot share unnoticed
MOST_NUMBERS = 3  #: of one shingle; what is mostly numbers is a table's row, and says nothing once they are alike

_PRIME = (1 << 61) - 1
_BASE = 1_315_423_911_072_361


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The hash of a shingle, and where in the text it begins."""

    hash: int
    start: int


def fingerprints(found: Tokens) -> list[Fingerprint]:
    """The fingerprints in the order of the text; of a shingle that it repeats the first alone. None of a text too short."""
    hashes = shingles(found.codes, SHINGLE)
    kept: dict[int, int] = {}
    for place in _least(hashes):
        kept.setdefault(hashes[place], found.starts[place])
    return [Fingerprint(key, start) for key, start in kept.items()]


def shingles(codes: Sequence[int], size: int) -> list[int]:
    """The hash of every run of so many tokens; 0, which no hash is, for one that is mostly numbers."""
    if len(codes) < size:
        return []
    highest = pow(_BASE, size, _PRIME)
    key = numbers = 0
    found = []
    for place, code in enumerate(codes):
        key = (key * _BASE + code) % _PRIME
        numbers += code == NUMBER
        if place >= size:
            key = (key - codes[place - size] * highest) % _PRIME
            numbers -= codes[place - size] == NUMBER
        if place >= size - 1:
            found.append(key if numbers <= MOST_NUMBERS else 0)
    return found


def _least(hashes: Sequence[int]) -> Iterator[int]:
    """The place of the least hash of every window, the rightmost of several; each place once."""
    waiting: deque[int] = deque()
    last = -1
    for place, key in enumerate(hashes):
        if key:
            while waiting and hashes[waiting[-1]] >= key:
                waiting.pop()
            waiting.append(place)
        while waiting and waiting[0] <= place - WINDOW:
            waiting.popleft()
        if place >= min(WINDOW, len(hashes)) - 1 and waiting and waiting[0] != last:
            last = waiting[0]
            yield last
