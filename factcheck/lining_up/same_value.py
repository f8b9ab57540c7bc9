"""Which readings of one story give the same number for one thing? A number told by two texts is seldom two things.

One text says 營業費用121.3億元, another only 121.3億元 where the engine finds no metric, or the wrong one: a number of three
digits told in one unit and one story is one figure, unless one text gives it for two things (a longer one is never of two).
Of two digits no two texts may count other things with it; of one it must stand once in every text, and their clauses may not
say different things. In a crowd of texts numbers are equal by chance: there the clauses decide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations, islice, product
from operator import attrgetter

from factcheck.lining_up.said import TELLING, Said, crowds, numbers


def same(said: Sequence[Said]) -> list[tuple[int, ...]]:
    """Lists of indexes of readings of several files that give one number, those that say most first.

    Never a reading that fits two such lists: then its number tells nothing. What they speak of may be known to none of them.
    """
    found: list[tuple[int, ...]] = []
    crowded = crowds(said)
    for indexes in chain.from_iterable(_people_apart(said, same) for same in numbers(said) if len(same) > 1):
        if len({said[index].file for index in indexes}) > 1:
            is_one = said[indexes[0]].story not in crowded and _is_of_one_thing([said[index] for index in indexes])
            found += [indexes] if is_one else _by_thing(said, indexes)
    return [indexes for indexes in found if len({said[index].file for index in indexes}) > 1]


def _people_apart(said: Sequence[Said], indexes: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """4人 and 4條搜救犬: people and things, where one number counts both in the story; what says neither goes with the people."""
    things = tuple(index for index in indexes if said[index].people is False)
    if things and any(said[index].people for index in indexes):
        yield tuple(index for index in indexes if index not in things)
        yield things
    else:
        yield indexes


def _is_of_one_thing(readings: Sequence[Said]) -> bool:
    digits = readings[0].digits
    if digits > TELLING:
        return True  # no text gives such a number for two things
    of_file: dict[str, list[Said]] = defaultdict(list)
    for one in dict.fromkeys(readings):  # a table may say one thing a thousand times
        of_file[one.file].append(one)
    of_one_file = (pair for told in of_file.values() for pair in combinations(told, 2))
    if any(one.contradicts(other) or one.is_of_another_metric(other) for one, other in of_one_file):
        return False
    if readings[0].is_a_count and any(one.counts_other_things(other) for one, other in _of_two_files(of_file)):
        return False  # 318 injured, 318 aftershocks; 4人, 4條搜救犬
    if digits >= TELLING:
        return True
    metrics, currencies = ({value(one) for one in readings} - {None} for value in (_base_metric, _money))
    if len(currencies) > 1:
        return False
    if digits > 1:
        return len(metrics) < 2 or not readings[0].is_a_count
    if len({one.in_points for one in readings}) > 1 and (len(metrics) != 1 or any(_base_metric(one) is None for one in readings)):
        return False  # narrowed by 0.3 points, rose 0.3%: of a small number two labels say more than the digit
    is_told_once = len(readings) == len(of_file) or all(map(_are_of_one_metric, of_file.values()))
    return is_told_once and len(metrics) < 2 and not any(one.contradicts(other) for one, other in combinations(readings, 2))


def _are_of_one_metric(told: Sequence[Said]) -> bool:
    """4人死亡 in the headline, 至少4人死亡 below: told again, and known to be the same."""
    return told[0].metric_key is not None and len({one.metric_key for one in told}) == 1


def _of_two_files(of_file: Mapping[str, Sequence[Said]]) -> Iterator[tuple[Said, Said]]:
    for told, others in combinations(of_file.values(), 2):
        yield from product(told, others)


_base_metric = attrgetter("base_metric")
_money = attrgetter("money")


def _by_thing(said: Sequence[Said], indexes: Sequence[int]) -> list[tuple[int, ...]]:
    """The fullest readings first, so that those that leave much open find what they could be."""
    if said[indexes[0]].digits == 1:  # which no metric names are known to be of nothing, and a table may have thousands
        indexes = [index for index in indexes if said[index].metric_key is not None]
    found: list[list[int]] = []
    known: list[Said] = []  # what is said of each of them by all its readings together
    named: dict[str | None, list[int]] = defaultdict(list)  # their places by whose clauses say they are: 10% is many's
    for index in indexes:
        name = _named(said[index])
        places = range(len(known)) if name is None else chain(named[name], named[None])
        fitting = list(islice((place for place in places if _is_same(known[place], said[index])), 2))
        if len(fitting) == 1:
            [place] = fitting
            before, known[place] = _named(known[place]), known[place].with_rest_of(said[index])
            found[place].append(index)
            if (now := _named(known[place])) != before:
                named[before].remove(place)
                named[now].append(place)
        elif not fitting:
            named[name].append(len(known))
            found.append([index])
            known.append(said[index])
    return [tuple(same) for same in found]


def _named(one: Said) -> str | None:
    """Whose its own clause says it is: of two that say so differently neither is the other."""
    return one.entity if "entity" in one.outright else None


def _is_same(one: Said, other: Said) -> bool:
    names_one = one.metric_key is not None and one.metric_key == other.metric_key
    if one.is_in_other_money(other) or (one.is_a_count and one.counts_other_things(other)):
        return False
    if one.digits == 1:
        return names_one and one.agrees(other)
    is_enough = one.digits >= TELLING or one.metric_key is None or other.metric_key is None or names_one
    return is_enough and not one.contradicts(other)
