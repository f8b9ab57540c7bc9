"""Which number of a running count fits into no course of it? 12 before it, 12 behind it, and 11 in between: a slip, no update.

A toll may fall once, where somebody was counted twice. That it falls and then is what it was before nobody has to believe.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from itertools import permutations

from factcheck.comparison.statement import Statement

Pair = frozenset[Decimal]
_SMALL = 10
_FEW = 4  #: of so few, one alone between two that are alike; fewer hurt there are whenever one of them dies
_MOST = 40  #: numbers told of two moments or more; beyond them nothing is looked for


def out_of_turn(statements: Sequence[Statement]) -> frozenset[Pair]:
    """Each such number with the one that stands on both sides of it. One outlet alone gives it; others give the other."""
    told: dict[Decimal, list[tuple[datetime, str]]] = defaultdict(list)
    for one in statements:
        if one.runs and one.is_exact and one.value is not None and one.moment is not None and _has_an_hour(one):
            told[one.value].append((one.moment, one.outlet))
    lasting = {value: times for value, times in told.items() if min(times)[0] < max(times)[0]}
    if not lasting or len(lasting) > _MOST:
        return frozenset()
    alone = {value: times for value, times in told.items() if len({outlet for _moment, outlet in times}) == 1}
    return frozenset(
        frozenset((odd, value))
        for odd, times in alone.items()
        for value, others in lasting.items()
        if are_a_slip_apart(odd, value, least=_FEW) and _are_between(times, others)
    )


def fallen(statements: Sequence[Statement]) -> frozenset[Pair]:
    """Each number that one outlet alone gives, with the one that a slip leads to and that others give after or before it.

    27 hurt in one paper, 26 in a later one: a toll hardly falls by one, or from 32 to 23, and none of them names an hour of
    its count. Not of what ends, as people are found and houses have power again.
    """
    told: dict[Decimal, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.runs and not one.ends and one.is_exact and one.value is not None and one.moment is not None:
            told[one.value].append(one)
    if len(told) > _MOST:
        return frozenset()
    return frozenset(
        frozenset((value, other))
        for value, other in permutations(told, 2)
        if are_a_slip_apart(value, other) and _is_lone_fall(told[value], told[other])
    )


def _is_lone_fall(odd: Sequence[Statement], others: Sequence[Statement]) -> bool:
    """Whether one outlet alone says the odd number, others the other, and what was said first is more."""
    voices = {one.outlet for one in others}
    if len({one.outlet for one in odd}) > 1 or odd[0].outlet in voices:
        return False
    if any(one.names_an_hour for one in (*odd, *others)):
        return False
    first, last = sorted((odd, others), key=lambda ones: _moments(ones)[0])
    if any(_has_moved_on(early, late) for early in first for late in last):
        return False
    return first[0].centre > last[0].centre and _moments(first)[-1] < _moments(last)[0]


def _has_moved_on(early: Statement, late: Statement) -> bool:
    """Whether more are counted beside it: one of 31 hurt is among 16 dead now, where there were 14."""
    before, after = dict(early.beside), dict(late.beside)
    return any(after[what] > value for what, value in before.items() if what in after)


def _moments(ones: Sequence[Statement]) -> list[datetime]:
    """When each was printed; the day that a text names is mostly that of what happened, not of the count."""
    told = (one.published.replace(tzinfo=None) if one.published else one.moment for one in ones)
    return sorted(moment for moment in told if moment is not None)


def _has_an_hour(one: Statement) -> bool:
    """Whether its moment is more than a day, on which a count may have gone through many numbers."""
    return one.moment_is_assumed or not one.names_day_alone


def are_a_slip_apart(one: Decimal, other: Decimal, *, least: int = _SMALL) -> bool:
    """Off by one or digits exchanged, of two digits or more: counts of 3 and 4 are often of two things."""
    small, large = sorted((one, other))
    return small >= least and (large - small == 1 or (sorted(str(small)) == sorted(str(large)) and small != large))


def _are_between(times: Sequence[tuple[datetime, str]], others: Sequence[tuple[datetime, str]]) -> bool:
    """Whether the others, without the outlet of these, give their number both before and behind all of these."""
    moments = [moment for moment, outlet in others if outlet != times[0][1]]
    return bool(moments) and min(moments) < min(times)[0] and max(times)[0] < max(moments)
