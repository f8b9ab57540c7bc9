"""Which figures are put together because what is left over of two texts is probably one? left_over's answer, applied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.lining_up import surroundings
from factcheck.lining_up.figure_key import Figure, Key, Member
from factcheck.lining_up.known_by_number import as_one, key_of, said_of
from factcheck.lining_up.left_over import pairs
from factcheck.lining_up.likeness import Lone
from factcheck.lining_up.said import together
from factcheck.metrics import moves_on


def join(
    members: list[Member], owners: Sequence[str | None], keys: Sequence[Key | None], figures: Sequence[Figure]
) -> list[Figure]:
    """The figures, those that are probably one put together, and new ones of readings that stood in none."""
    parts = [part for figure in figures for part in apart(members, figure)]
    standing = standing_of(members, parts)
    found = pairs(lone_of(members, owners, keys), standing)
    if not found:
        return list(figures)
    heaps = heaps_of(len(parts), standing, [(pair.one, pair.other) for pair in found])
    joined = [_joined(members, owners, keys, parts, heap) for heap in heaps]
    gone = {place for figure in joined for place in figure.places}
    left = [figure._replace(places=[place for place in figure.places if place not in gone]) for figure in figures]
    return sorted((figure for figure in (*left, *joined) if figure.places), key=lambda figure: figure.places[0])


def apart(members: Sequence[Member], figure: Figure) -> list[Figure]:
    """The figure, or where one file alone gives it several numbers each of them: only one can be what another file tells.

    A tally moves on, and keeps its numbers.
    """
    if moves_on(figure.key.metric_key):
        return [figure]
    if len({members[place].file.name for place in figure.places}) > 1:
        return [figure]
    return [figure._replace(places=[place], again=[]) for place in figure.places]


def standing_of(members: Sequence[Member], figures: Sequence[Figure]) -> list[int | None]:
    """For each member the number of its figure; None where it stands in none."""
    standing: list[int | None] = [None] * len(members)
    for number, figure in enumerate(figures):
        for place in (*figure.places, *figure.again):
            standing[place] = number
    return standing


def lone_of(members: Sequence[Member], owners: Sequence[str | None], keys: Sequence[Key | None]) -> list[Lone]:
    """What each member says, with the words around it where its text is at hand and tells a story."""
    around = surroundings.of({m.file.name: m.file.text for m in members if m.file.story is not None})
    return [
        Lone(
            said_of(member, owner, key),
            member.reading.unit,
            around(member.file.name, member.reading.start, member.reading.end),
            member.reading.change,
            member.file.published,
        )
        for member, owner, key in zip(members, owners, keys, strict=True)
    ]


def heaps_of(count: int, standing: Sequence[int | None], pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Numbers of figures that are one, in order; a reading that stands in none has count and its place as its number."""
    heap_of: dict[int, list[int]] = {}
    for pair in pairs:
        numbers = [count + place if (number := standing[place]) is None else number for place in pair]
        heap = sorted({other for number in numbers for other in heap_of.get(number, [number])})
        heap_of.update(dict.fromkeys(heap, heap))
    return list({heap[0]: heap for heap in heap_of.values()}.values())


def _joined(
    members: list[Member],
    owners: Sequence[str | None],
    keys: Sequence[Key | None],
    figures: Sequence[Figure],
    heap: Sequence[int],
) -> Figure:
    """One figure of all, under the key of the one that most files tell."""
    parts = [figures[number].places if number < len(figures) else [number - len(figures)] for number in heap]
    places = sorted(place for part in parts for place in part)
    named = [number for number in heap if number < len(figures)]
    files = {number: len({members[place].file.name for place in figures[number].places}) for number in named}
    main = max(named, key=lambda number: files[number], default=None)
    if main is None:
        said = [said_of(members[place], owners[place], keys[place]) for place in places]
        order = sorted(range(len(places)), key=lambda index: -said[index].settled)
        model, key, scope = places[order[0]], key_of(together(said, order)), ""
    else:
        model, key, scope = figures[main].places[0], figures[main].key, figures[main].scope
    for place in places:
        if main is None or place not in figures[main].places:
            members[place] = _as_told(members[place], members[model])
    return Figure(key, scope, places, [place for number in named for place in figures[number].again])


def _as_told(member: Member, model: Member) -> Member:
    """The member in the model's terms; a unit that its text has left half unsaid is the model's."""
    found = as_one(member, model, 0)
    mine, other = member.reading, model.reading
    is_half_said = mine.value == other.value and mine.unit in ("number", "point", "kilometre", "metre", "item", "multiple")
    return replace(found, reading=replace(found.reading, unit=other.unit)) if is_half_said else found
