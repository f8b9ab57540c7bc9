"""Which readings are known by their number, within one story, whatever their clauses say or leave open?

A number that several texts tell is one figure (same_value), rounded or hedged (near_value), or with a slip in it
(slipped_value). The reading whose clause says most names the figure for all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from factcheck.figures import Kind
from factcheck.lining_up import said_outright
from factcheck.lining_up.figure_key import Key, Member, figure_period
from factcheck.lining_up.near_value import near
from factcheck.lining_up.said import Said, together
from factcheck.lining_up.same_value import same
from factcheck.lining_up.slipped_value import slips
from factcheck.units import alike, in_base_unit

#: The surest first: each takes what the one before has settled.
_WAYS: tuple[Callable[[Sequence[Said]], list[tuple[int, ...]]], ...] = (same, near, slips)


def settle(members: list[Member], owners: Sequence[str | None], keys: list[Key | None]) -> None:
    """Gives readings the figure of those of other files that tell their number. Owners and keys stand beside the members."""
    for way in _WAYS:
        said = [_said(*one) for one in zip(members, owners, keys, strict=True)]
        for places in way(said):
            model = _model(places, keys)
            key = keys[model] or _key_of(together(said, places))
            for place in places:
                members[place], keys[place] = _as(members[place], members[model]), key


def _model(places: Sequence[int], keys: Sequence[Key | None]) -> int:
    """The reading that names the figure for all: the first whose figure most of them name, else the first at all."""
    named = Counter(keys[place] for place in places if keys[place] is not None)
    return max(places, key=lambda place: named[keys[place]])


def _said(member: Member, owner: str | None, key: Key | None) -> Said:
    reading = in_base_unit(member.reading)
    negative = reading.value is not None and reading.value < 0
    moves = reading.unit == "percentage_point" and reading.change is not None  # up by 2 points, up by 2 %: told apart later
    return Said(
        file=member.file.name,
        story=member.file.story,
        unit="percent" if moves else alike(reading.unit),
        value=None if reading.value is None else abs(reading.value),
        bounds=reading.bounds.mirrored() if negative else reading.bounds,
        kind=None if _may_be_any_kind(member) else reading.kind,
        entity=owner,
        metric_key=reading.metric_key,
        period=figure_period(reading),
        is_whole=key is not None,
        outright=said_outright.slots(reading),
    )


def _may_be_any_kind(member: Member) -> bool:
    """A percentage of something that the text does not say may be a level, a rate or a share."""
    reading = member.reading
    return reading.metric is None and reading.change is None and reading.kind is Kind.LEVEL


def _key_of(said: Said) -> Key:
    """The figure of readings of which none settles all: known by their number, so that no other number meets it."""
    number = said.bounds if said.value is None else said.value
    return Key(said.entity, said.metric_key, said.period, said.kind or Kind.LEVEL, said.unit, (said.story, number))


def _as(member: Member, model: Member) -> Member:
    """The member's words and number, about what the model is about."""
    mine, other = member.reading, model.reading
    mirrored = mine.value is not None and other.value is not None and (mine.value < 0) != (other.value < 0)
    reading = replace(
        mine,
        value=mine.value.copy_negate() if mine.value is not None and mirrored else mine.value,
        bounds=mine.bounds.mirrored() if mirrored else mine.bounds,
        unit=other.unit if alike(mine.unit) == alike(other.unit) else mine.unit,
        kind=other.kind,
        change=other.change,
        entity=other.entity,
        metric=other.metric,
        scope=other.scope,
        period=other.period if mine.period is None else mine.period,
    )
    return replace(member, reading=reading)
