"""Which two names of a story are one entity, though no text says both? Those of which several texts tell the same numbers.

An English text knows 遠山銀行 as Farhill Bank, and no list of aliases has either. Where the texts of one story give two
telling numbers or more to both, the names are one entity's; two names that one text uses are never joined.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from factcheck.folding import fold

_ENOUGH = 2  #: one number may be shared by chance, or by a comparison


class Owned(NamedTuple):
    """Whose a reading says that its number is."""

    file: str
    owner: str


def joined(told: Iterable[Sequence[Owned]], owned: Iterable[Owned]) -> dict[str, str]:
    """For every name that is another's too: the name to use, that of more files. The surest pairs are joined first.

    Told are the owners of the readings of one number, for each number that several files tell; owned are those of all.
    """
    files: dict[str, set[str]] = defaultdict(set)
    for one in owned:
        files[one.owner].add(one.file)
    shared: Counter[tuple[str, str]] = Counter()
    for said in told:
        shared.update({pair for one, other in combinations(said, 2) if (pair := _pair(one, other, files))})
    found: dict[str, str] = {}
    for (name, other), count in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if count >= _ENOUGH and name not in found and other not in found and not files[name] & files[other]:
            found[other] = name
            files[name] |= files[other]
    return found


def _pair(one: Owned, other: Owned, files: dict[str, set[str]]) -> tuple[str, str] | None:
    """The two names in the order in which they would be joined; None where they cannot be one's."""
    if one.owner == other.owner or one.file == other.file or not _may_be_one(fold(one.owner), fold(other.owner)):
        return None
    first, second = sorted((one.owner, other.owner), key=lambda name: (-len(files[name]), name.isascii(), name))
    return first, second


def _may_be_one(name: str, other: str) -> bool:
    """Names in two scripts, or with two characters in common at one place: 遠山銀行 and 遠山銀, not 遠山 and 長河."""
    if name.isascii() != other.isascii():
        return True
    if name.isascii():
        return bool(set(name.split()) & set(other.split()))
    return any(name[at : at + 2] in other for at in range(len(name) - 1))
