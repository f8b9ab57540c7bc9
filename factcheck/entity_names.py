"""Which names in several files are names of one entity? Joined through the names they share, never against a file's own word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain, combinations, count

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
    for one, other in _surest_first(known):
        union = company[one] | company[other]
        if len({file for file, _ in union}) == len(union):
            company.update(dict.fromkeys(union, union))
    named = _named(company.values())
    return {place: named[members] for place, members in company.items()}


def _folded(names: Iterable[str]) -> set[str]:
    return {name for name in (fold(name).strip() for name in names) if name and name not in CALLED_BY_ANYONE}


def _surest_first(known: dict[Place, set[str]]) -> list[tuple[Place, Place]]:
    """Pairs of places that share a name: full names before short ones, long names before those that are shared by chance."""
    places_of: dict[str, set[Place]] = {}
    for place, names in known.items():
        for name in names:
            places_of.setdefault(name, set()).add(place)
    ranked = []
    for name, places in places_of.items():
        for pair in combinations(sorted(places), 2):
            full = sum(fold(entity).strip() == name for _, entity in pair)
            ranked.append((-full, -len(name), name, pair))
    return [pair for *_, pair in sorted(ranked)]


def _named(companies: Iterable[frozenset[Place]]) -> dict[frozenset[Place], str]:
    """A name for each, never the same for two: the surer company, the one in more files, has the first choice."""
    names: dict[frozenset[Place], str] = {}
    for members in sorted(set(companies), key=lambda members: (-len(members), sorted(members))):
        said = [entity for _, entity in sorted(members)]
        counts = Counter(map(fold, said))
        wanted = sorted(dict.fromkeys(said), key=lambda name: (counts[fold(name)], len(name), said.count(name)), reverse=True)
        numbered = (f"{wanted[0]} ({place})" for place in count(2))
        names[members] = next(name for name in chain(wanted, numbered) if name not in names.values())
    return names
