"""How likely do two numbers of two texts, which both found no partner, speak of one figure? What speaks for it, and what against.

Each piece of evidence has a name and a weight (weights.py). The sum decides, no piece alone, and what decided can be told.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.figures import PART, Change
from factcheck.language_data import load
from factcheck.lining_up.said import TELLING, Said, is_of_one_scope, marks, segments
from factcheck.lining_up.surroundings import Around
from factcheck.lining_up.two_numbers import in_common
from factcheck.lining_up.weights import are_same
from factcheck.metrics import has_a_day, is_known
from factcheck.units import UNITS

_ENOUGH = 3
_NEAR_BY_CHANCE = ("one more", "another digit", "within", "rounded", "hedged", "noughts", "cut off", "point elsewhere 1")
_FEW = 30  #: numbers of a story: where there are fewer, a word that most of them have around them still tells
_LATER = timedelta(hours=18)  #: between two texts, after which a number that moves has moved


class Lone(NamedTuple):
    """One reading with what is known of it beside what it says."""

    said: Said
    unit: str  #: its unit as read
    around: Around
    change: Change | None = None
    published: datetime | None = None


class Company(NamedTuple):
    """How many numbers that both texts tell stand beside two numbers."""

    adjacent: int  #: right before both, right behind both: 0 to 2
    near: int  #: among the three before and behind both
    others: int = _ENOUGH  #: how many numbers at most both could have beside them


def beside(company: Company) -> list[str]:
    """What the numbers beside two numbers say; nothing where one of them stands alone in its text, as in a headline."""
    if not company.others:
        return ["alone"]
    return [f"adjacent {company.adjacent}", f"near {min(company.near, _ENOUGH)}"]


BEST_COMPANY = beside(Company(2, _ENOUGH))


def evidence(one: Lone, other: Lone, rarity: Mapping[str, float]) -> list[str] | None:
    """What there is to weigh of a pair but for its company; None where they cannot be one number.

    rarity says how telling each word of the story is.
    """
    mine, theirs = one.said, other.said
    unit = _unit(one, other)
    in_english = one.around.is_latin or other.around.is_latin
    value = unit and in_common(mine, theirs, step=_step(one.unit, other.unit), in_english=in_english)
    if unit is None or value is None or _are_told_apart(mine, theirs):
        return None
    if _are_two_counts(mine, theirs):
        return None
    found = [
        value,
        unit,
        f"metric {_metric(mine, theirs)}",
        f"kind {_slot(mine.kind, theirs.kind)}",
        f"entity {_entity(mine, theirs)}",
        f"period {_slot(mine.period, theirs.period)}",
        f"ideas {min(len(one.around.ideas & other.around.ideas), 2)}",
    ]
    if one.change is not None and other.change is not None and one.change is not other.change:
        found.append("one up, one down")
    if value.startswith(_NEAR_BY_CHANCE) and _may_be_anybody_s(mine, theirs):
        found.append("anybody's")
    if not are_same(found) and _is_later(one.published, other.published):
        found.append("printed later")
    if one.around.is_latin == other.around.is_latin:
        shared = sum(rarity.get(word, 0) for word in one.around.words & other.around.words)
        found.append(f"words {min(4, int(shared / 2.5))}")
    return found


def _are_two_counts(one: Said, other: Said) -> bool:
    """Whether one counts people and the other things: 4人, 4條搜救犬."""
    return one.people is not None and other.people is not None and one.people != other.people


def _is_later(one: datetime | None, other: datetime | None) -> bool:
    return one is not None and other is not None and abs(one.replace(tzinfo=None) - other.replace(tzinfo=None)) > _LATER


def _step(one: str, other: str) -> Decimal:
    """What one more is worth where both are told in one unit: a thousand metres of 966公里."""
    return UNITS[one].factor if one == other and one in UNITS else Decimal(1)


def _may_be_mislabelled(one: Said, other: Said) -> bool:
    """Narrowed by 0.3 points, rose 0.3%: of one digit two labels say more than the number, unless both name one metric."""
    return min(one.digits, other.digits) > 1 or (one.base_metric is not None and one.base_metric == other.base_metric)


_ANYTHING = frozenset(("number", "item"))  #: 128 *trusts*, 128*個*醫療信託: the unit does not say what is counted
#: units that a text may have left half unsaid: 22 km an hour, 305.2 billion where the text speaks of money
_HALF_SAID = (
    frozenset(("kilometre", "kilometre_per_hour")),
    frozenset(("metre", "metre_per_second")),
    frozenset(("item", "multiple")),
    frozenset(("point", "percentage_point")),
)


def _unit(one: Lone, other: Lone) -> str | None:
    if one.unit == other.unit:
        return "one unit"
    if one.said.unit == other.said.unit:
        if one.said.unit == "money":
            return "two currencies" if one.said.is_in_other_money(other.said) else "money"
        if one.said.unit == "percent":
            return "per cent or points" if _may_be_mislabelled(one.said, other.said) else None
        return "counts" if _ANYTHING.isdisjoint((one.unit, other.unit)) else "counts of anything"
    if {one.said.unit, other.said.unit} == {"number", "money"} and "number" in (one.unit, other.unit):
        return "money or no unit"
    return "half said" if {one.unit, other.unit} in _HALF_SAID else None


def _metric(one: Said, other: Said) -> str:
    mine, theirs = one.metric_key, other.metric_key
    if mine is None or theirs is None:
        return "open" if mine is theirs else "known to one" if is_known(mine or theirs) else "named by one"
    if mine == theirs:
        return "same"
    if mine.partition("/")[0] == theirs.partition("/")[0]:
        if not is_of_one_scope(mine, theirs):
            return "of two scopes"
        return "of two parts" if segments(mine) and segments(theirs) else "same but for a part"
    if is_known(mine) and is_known(theirs):
        return "different"
    return "of two names" if mine.isascii() == theirs.isascii() else "of two languages"


def _entity(one: Said, other: Said) -> str:
    found = _slot(one.entity, other.entity)
    return "told apart" if found == "different" and "entity" in one.outright & other.outright else found


def _may_be_anybody_s(one: Said, other: Said) -> bool:
    """2席 here and 1席 there: what one after another has lies near by chance, where a text does not say whose it is."""
    if (one.value == other.value and one.bounds == other.bounds) or (one.entity is not None and other.entity is not None):
        return False
    shared = one.base_metric if one.base_metric == other.base_metric else None
    return shared in _owned_one_by_one() and min(one.digits, other.digits) < TELLING


@cache
def _owned_one_by_one() -> frozenset[str]:
    """Metrics that parties, teams and people have one after another: seats, votes, medals."""
    return frozenset(load("entities")["of_people"])


_VAGUE = frozenset((PART, "part", "further", "earlier"))  #: scopes that say that there is another number, and not which


def _are_told_apart(one: Said, other: Said) -> bool:
    """Whether both clauses name their period, or both metrics what they are measured against, and not the same; prices a day."""
    if "period" in one.outright & other.outright and _slot(one.period, other.period) == "different":
        return True
    if has_a_day(one.metric_key) and has_a_day(other.metric_key) and _slot(one.period, other.period) == "different":
        return True
    mine, theirs = ([mark for mark in marks(said.metric_key) if mark not in _VAGUE] for said in (one, other))
    return bool(mine and theirs and mine != theirs)


def _slot(one: object, other: object) -> str:
    return "open" if one is None or other is None else "same" if one == other else "different"


def rarity(around: Sequence[Around]) -> dict[str, float]:
    """For every word that stands around numbers of a story how telling it is: the fewer numbers, the more."""
    count: dict[str, int] = {}
    for one in around:
        for word in one.words:
            count[word] = count.get(word, 0) + 1
    numbers = max(len(around), _FEW)
    return {word: math.log(numbers / number) for word, number in count.items()}
