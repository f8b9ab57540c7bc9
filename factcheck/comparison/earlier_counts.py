"""Which of two counts that one outlet gives for one moment is an earlier one? 由前一晚的14人升為16人.

Often the time beside both is that of the later one. Where another outlet gives one of the two as of an earlier moment, that is
its moment here too: the count has moved on, and nobody contradicts himself. And what is measured once, as a quake is, is of
the hour at which others measured just that: 4.0 without an hour is the quake of 22:44, not that of the next morning.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from factcheck.comparison.statement import Statement

_TWO = 2  #: numbers of which each has an hour; where one has none, nobody knows whether there were two


def at_their_moments(statements: Sequence[Statement]) -> Sequence[Statement]:
    """The statements of a running count, those of an earlier moment set there; unchanged where no outlet gives two at once."""
    statements = _measured_at(statements)
    at_once: dict[Hashable, set[Decimal]] = defaultdict(set)
    moments: dict[Hashable, dict[str, set[datetime]]] = defaultdict(lambda: defaultdict(set))
    for one in statements:
        if one.runs and one.value is not None and one.moment is not None:
            at_once[one.outlet, one.moment].add(one.value)
            moments[one.value][one.outlet].add(one.moment)
    if all(len(values) == 1 for values in at_once.values()):
        return statements
    return [
        _at_its_moment(one, moments[one.value]) if len(at_once.get((one.outlet, one.moment), ())) > 1 else one
        for one in statements
    ]


def _measured_at(statements: Sequence[Statement]) -> Sequence[Statement]:
    """What was measured once and is told without an hour, set at the one hour that others name for the very number."""
    hours: dict[Decimal, set[datetime]] = defaultdict(set)
    for one in statements:
        if one.stands and one.value is not None and one.as_of is not None and one.names_an_hour:
            hours[one.value].add(one.as_of)
    if len(hours) < _TWO:
        return statements
    return [
        replace(one, as_of=min(hours[one.value]))
        if one.stands and one.value is not None and not one.names_an_hour and len(hours.get(one.value, ())) == 1
        else one
        for one in statements
    ]


def _at_its_moment(one: Statement, moments: dict[str, set[datetime]]) -> Statement:
    """Set at the last moment before its own at which another outlet gives its number; as it is where one gives it for its own."""
    others = {moment for outlet, told in moments.items() if outlet != one.outlet for moment in told}
    earlier = [moment for moment in others if one.moment is not None and moment < one.moment]
    return one if one.moment in others or not earlier else replace(one, as_of=max(earlier))
