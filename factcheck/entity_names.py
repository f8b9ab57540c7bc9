"""Which names in several files are names of one entity? Joined through the names they share, never against a file's own word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import combinations

from factcheck.folding import fold

#: Words by which any article calls its subject: they name nobody across files.
CALLED_BY_ANYONE = frozenset(
    map(fold, ("公司", "該公司", "本公司", "集團", "該集團", "本集團", "the company", "the group", "it"))
)

Place = tuple[str, str]  #: file and the entity's name in it


def joined(mentions: Iterable[tuple[str, str | None, Iterable[str]]]) -> dict[Place, str]:
    """For every (file, entity) one name, the same for all that are one entity: the one most files use, then the longest.

    Two entities that one file tells apart stay apart, even where a third file gives both the same short name.
    """
    known: dict[Place, set[str]] = {}
    for file, entity, names in mentions:
        if entity is not None:
            known.setdefault((file, entity), set()).update(_folded(names))
    company: dict[Place, frozenset[Place]] = {place: frozenset({place}) for place in known}
    for one, other in _by_longest_shared_name(known):
        union = company[one] | company[other]
        if len({file for file, _ in union}) == len(union):
            company.update(dict.fromkeys(union, union))
    return {place: _name_of(members) for place, members in company.items()}


def _folded(names: Iterable[str]) -> set[str]:
    return {name for name in (fold(name).strip() for name in names) if name and name not in CALLED_BY_ANYONE}


def _by_longest_shared_name(known: dict[Place, set[str]]) -> list[tuple[Place, Place]]:
    """Pairs of places that share a name, the surest first: a long name is shared by chance less often than a short one."""
    places_of: dict[str, set[Place]] = {}
    for place, names in known.items():
        for name in names:
            places_of.setdefault(name, set()).add(place)
    longest_first = sorted(places_of, key=lambda name: (-len(name), name))
    return [pair for name in longest_first for pair in combinations(sorted(places_of[name]), 2)]


def _name_of(members: frozenset[Place]) -> str:
    counts = Counter(entity for _, entity in members)
    return max(counts, key=lambda name: (counts[name], len(name), name))
