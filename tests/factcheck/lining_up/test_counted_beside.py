"""What stands in one breath with a count, and where a breath ends."""

from __future__ import annotations

from decimal import Decimal

from factcheck.figures import Kind, Reading
from factcheck.lining_up import counted_beside
from tests.factcheck.readings import reading


def told(metric: str, value: str, start: int, *, unit: str = "person", kind: Kind = Kind.LEVEL) -> Reading:
    return reading(value, metric=metric, unit=unit, entity=None, period=None, start=start, kind=kind)


def numbers(readings: list[Reading]) -> dict[int, set[int]]:
    found = counted_beside.of_readings(readings)
    return {place: {int(value) for _metric, value in others} for place, others in found.items()}


def test_the_others_of_its_breath() -> None:
    assert numbers([told("dead", "37", 0), told("injured", "112", 6), told("missing", "86", 14)]) == {
        0: {112, 86},
        1: {37, 86},
        2: {37, 112},
    }


def test_a_new_breath_begins_with_the_same_thing_again_and_far_off() -> None:
    assert numbers([told("dead", "58", 0), told("missing", "61", 9), told("dead", "38", 20), told("missing", "86", 29)]) == {
        0: {61},
        1: {58},
        2: {86},
        3: {38},
    }
    assert numbers([told("dead", "58", 0), told("missing", "61", 40)]) == {0: set(), 1: set()}


def test_people_stand_beside_people_and_things_beside_things() -> None:
    counts = [
        told("dead", "37", 0),
        told("homes_flooded", "147", 6, unit="dwelling"),
        told("injured", "20", 12, kind=Kind.CHANGE),
        told("游客", "300", 18),
        told("rainfall", "218", 22, unit="millimetre"),
        told("confirmed_cases", "46", 24, unit="case"),
        told("fallen_trees", "1738", 30, unit="item"),
    ]

    assert numbers(counts) == {0: {46}, 1: {1738}, 5: {37}, 6: {147}}
    assert counted_beside.of_readings([]) == {}


def test_a_count_alone_has_nothing_beside_it() -> None:
    assert counted_beside.beside([counted_beside.Count(0, 2, "dead", Decimal(3), of_people=True)]) == [frozenset()]
