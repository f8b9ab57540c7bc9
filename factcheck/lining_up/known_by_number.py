"""Which readings are known by their number, within one story, whatever their clauses say or leave open?

A number that several texts tell is one figure (same_value), rounded or hedged (near_value), or with a slip in it
(slipped_value). The reading whose clause says most names the figure for all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from factcheck.figures import HEADLINE, Kind, Reading
from factcheck.lining_up import assumed_money, said_outright
from factcheck.lining_up.figure_key import Key, Member, figure_period, nature
from factcheck.lining_up.near_value import near
from factcheck.lining_up.said import Said, together
from factcheck.lining_up.same_value import same
from factcheck.lining_up.slipped_value import slips
from factcheck.lining_up.sole_age import ages
from factcheck.metrics import METRICS, Nature, moves_by_the_hour
from factcheck.units import MONEY, alike, dimension_of, in_base_unit

#: The surest first: each takes what the one before has settled.
_WAYS: tuple[Callable[[Sequence[Said]], list[tuple[int, ...]]], ...] = (same, near, slips, ages)


_OF_ANYTHING = frozenset(("number", "item", "person", "person_time", "case"))  #: counters that say little of what they count
_EITHER = frozenset(("person", "item"))
_THINGS = frozenset(
    ("item", "vehicle", "machine", "ship", "aircraft", "flight", "building", "dwelling", "company", "shop", "school", "animal")
)  # fmt: skip
#: 2% and 2個百分點 may be one number under two labels: the comparison tells them apart
_UNITS = {"percentage_point": "percent"}


def settle(members: list[Member], owners: Sequence[str | None], keys: list[Key | None]) -> None:
    """Gives readings the figure of those of other files that tell their number. Owners and keys stand beside the members."""
    for way in _WAYS:
        said = [said_of(*one) for one in zip(members, owners, keys, strict=True)]
        for places in way(said):
            model = _model(places, keys)
            key, number = keys[model] or key_of(together(said, places)), members[model].number
            for place in places:
                members[place], keys[place] = as_one(members[place], members[model], model if number is None else number), key


def told_by_several(members: Sequence[Member], owners: Sequence[str | None]) -> list[tuple[int, ...]]:
    """The places of the readings of each number that several files tell, equal or rounded, before anything else is known."""
    said = [said_of(member, owner, None) for member, owner in zip(members, owners, strict=True)]
    rounded = near(said)
    counted = {place for places in rounded for place in places}
    alike = (places for places in same(said) if counted.isdisjoint(places))  # else one number would count as two
    return [places for places in (*alike, *rounded) if said[places[0]].digits > 1]


def _model(places: Sequence[int], keys: Sequence[Key | None]) -> int:
    """The reading that names the figure for all: the first whose figure most of them name, else the first at all."""
    named = Counter(keys[place] for place in places if keys[place] is not None)
    return max(places, key=lambda place: named[keys[place]])


def said_of(member: Member, owner: str | None, key: Key | None) -> Said:
    reading = in_base_unit(member.reading)
    negative = reading.value is not None and reading.value < 0
    return Said(
        file=member.file.name,
        story=None if member.file.story is None else (member.file.story, member.circle),
        unit=like(reading.unit),
        counter=counter(reading.unit),
        heads=reading.start < member.file.text.find("\n", 0, HEADLINE),
        people=people(reading.unit, reading.metric),
        money=assumed_money.said(reading),
        value=None if reading.value is None else abs(reading.value),
        bounds=reading.bounds.mirrored() if negative else reading.bounds,
        kind=None if _may_be_any_kind(member) else reading.kind,
        change=reading.change,
        in_points=reading.unit == "percentage_point",
        entity=owner,
        metric_key=reading.metric_key,
        period=figure_period(reading),
        is_whole=key is not None,
        outright=said_outright.slots(reading),
    )


def like(unit: str) -> str:
    """The same for units in which texts give one number: all money, per cent and points, whatever is counted."""
    return MONEY if dimension_of(unit) == MONEY else _UNITS.get(unit) or alike(unit)


def counter(unit: str) -> str | None:
    """The unit of a count that says what is counted."""
    return unit if alike(unit) == "number" and unit not in _OF_ANYTHING else None


def people(unit: str, metric: str | None) -> bool | None:
    """Whether a count is of people; None where its unit does not say it: votes and cases may be people.

    Nor does it where a metric is counted in both: 72萬個職位, *720,000 workers hired*.
    """
    if metric and metric in METRICS and METRICS[metric].dimensions >= _EITHER:
        return None
    if unit == "person":
        return True
    return False if unit in _THINGS else None


def _may_be_any_kind(member: Member) -> bool:
    """A percentage of something that the text does not say may be a level, a rate or a share."""
    reading = member.reading
    return reading.metric is None and reading.change is None and reading.kind is Kind.LEVEL


def key_of(said: Said) -> Key:
    """The figure of readings of which none settles all: known by their number, so that no other number meets it."""
    number = said.bounds if said.value is None else said.value
    return Key(said.entity, said.metric_key, said.period, said.kind or Kind.LEVEL, said.unit, (said.story, number))


def _lends_its_time(model: Reading) -> bool:
    """Whether its time is that of every text with its number: not of what moves on, a toll or a price."""
    return not moves_by_the_hour(model.metric_key) and nature(model.metric) is not Nature.EVENT


def as_one(member: Member, model: Member, number: int) -> Member:
    """The member's words and amount, about what the model is about."""
    mine, other = member.reading, model.reading
    value, bounds = mine.value, mine.bounds
    if value is not None and other.value is not None and (value < 0) != (other.value < 0) and mine.metric != other.metric:
        value, bounds = value.copy_negate(), bounds.mirrored()  # 3億 of a loss, where the other text says -3億 of profit
    reading = replace(
        mine,
        value=value,
        bounds=bounds,
        unit=other.unit if alike(mine.unit) == alike(other.unit) else mine.unit,
        kind=other.kind,
        change=other.change if other.kind is Kind.LEVEL else mine.change or other.change,
        entity=other.entity,
        metric=other.metric,
        scope=other.scope,
        period=other.period if mine.period is None and _lends_its_time(other) else mine.period,
    )
    return replace(member, reading=reading, number=number)
