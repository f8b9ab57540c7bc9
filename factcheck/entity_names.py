"""Which names in several files are names of one entity? Joined through the names they share, never against a file's own word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import chain, combinations, count

from factcheck.company_names import bare, is_kin, plain
from factcheck.folding import fold
from factcheck.language_data import load

#: Words by which any article calls its subject: they name nobody across files.
CALLED_BY_ANYONE = frozenset(
    map(fold, ("公司", "該公司", "本公司", "集團", "該集團", "本集團", "the company", "the group", "it"))
)
_SHORTEST_LATIN = 4  #: letters of a word that may stand for a longer name: Fang for Fang Yi-ning, but not Li

Place = tuple[str, str]  #: file and the entity's name in it


def joined(mentions: Iterable[tuple[str, str | None, Iterable[str]]]) -> dict[Place, str]:
    """For every (file, entity) one name, the same for all that are one entity: the one most files use, then the longest.

    Two entities that one file tells apart stay apart, even where a third file gives both the same short name; so do a
    group and its bank, which share the group's name.
    """
    known: dict[Place, set[str]] = {}
    for file, entity, names in mentions:
        if entity is not None:
            known.setdefault((file, entity), set()).update(_folded(names))
    company: dict[Place, frozenset[Place]] = {place: frozenset({place}) for place in known}
    for one, other in chain(_surest_first(known), _short_for_one(known)):
        union = company[one] | company[other]
        if len({file for file, _ in union}) == len(union) and _all_kin(company[one], company[other]):
            company.update(dict.fromkeys(union, union))
    named = _named(company.values())
    return {place: named[members] for place, members in company.items()}


def _folded(names: Iterable[str]) -> set[str]:
    return {name for name in (fold(name).strip() for name in names) if name and name not in CALLED_BY_ANYONE}


def _all_kin(some: frozenset[Place], others: frozenset[Place]) -> bool:
    return all(is_kin(fold(one), fold(other)) for _, one in some for _, other in others)


def _surest_first(known: dict[Place, set[str]]) -> list[tuple[Place, Place]]:
    """Pairs of places that share a name: full names before short ones, long names before those that are shared by chance.

    A legal form is no part of it: 遠山科技 and 遠山科技股份有限公司 share 遠山科技.
    """
    places_of: dict[str, set[Place]] = {}
    for place, names in known.items():
        for name in names | {form(name) for name in names for form in (bare, plain) if len(form(name)) > 1}:
            places_of.setdefault(name, set()).add(place)
    ranked = []
    for name, places in places_of.items():
        for pair in combinations(sorted(places), 2):
            full = sum(fold(entity).strip() == name for _, entity in pair)
            ranked.append((-full, -len(name), name, pair))
    return [pair for *_, pair in sorted(ranked)]


def _short_for_one(known: dict[Place, set[str]]) -> list[tuple[Place, Place]]:
    """Pairs of a short name and the only longer one of all the files that it begins: 遠山 and 遠山科技, Fang and Fang Yi-ning."""
    begin: dict[str, list[Place]] = {}
    for place in known:
        for start in _starts(fold(place[1])):
            begin.setdefault(start, []).append(place)
    pairs = []
    for place in sorted(known):
        short = fold(place[1])
        longer = begin.get(short, []) if short not in _of_the_world() else []
        if len({plain(fold(entity)) for _, entity in longer}) == 1:
            pairs += [(place, other) for other in sorted(longer)]
    return pairs


def _starts(name: str) -> list[str]:
    """What may stand for the name alone: its first two to four characters, or its first words."""
    if not name.isascii():
        return [name[:size] for size in (2, 3, 4) if size < len(name) and name[size:] not in _of_the_world()]
    words = name.split(" ")
    starts = (" ".join(words[:size]) for size in range(1, len(words)))
    return [start for start in starts if len(start) >= _SHORTEST_LATIN]


@cache
def _of_the_world() -> frozenset[str]:
    """Places: 中國 is no short name of a company that begins with it, and 遠山香港 is not 遠山."""
    rows = load("entities")["entity"]
    return frozenset(fold(alias) for row in rows if row["kind"] == "place" for alias in row["aliases"])


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
