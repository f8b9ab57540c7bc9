"""Which readings of several files speak of one figure? The line-up without a database, for the command line.

Two readings meet when entity, metric with scope, period, kind and dimension are the same; what the text does not settle
never meets anything, because a false alarm costs more trust than a missed one.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from factcheck import names_by_numbers, said_outright
from factcheck.comparison import Comparison, Statement, compare
from factcheck.entity_names import joined
from factcheck.figures import PART, Kind, Period, Reading
from factcheck.metrics import METRICS, Nature, canonical, presented
from factcheck.one_a_file import Told, split
from factcheck.same_value import Said, clusters, rounded
from factcheck.units import alike, dimension_of


@dataclass(frozen=True, kw_only=True)
class File:
    """One text with what was read in it. A file without a known outlet stands for itself: give its name as the outlet.

    Files of one story have the same story (one_story.stories()): a tally, whose owner is the story's event, meets no other
    story's, and a reading that leaves something open may be known by its number within it.
    """

    name: str
    outlet: str
    readings: Sequence[Reading]
    published: datetime | None = None
    story: Hashable = None


@dataclass(frozen=True, kw_only=True)
class Member:
    """One reading of a group, with its sign unified, and the file that states it."""

    file: File
    reading: Reading


@dataclass(frozen=True, kw_only=True)
class Group:
    """All that the files say of one figure."""

    entity: str | None  #: None for the event that the files are about, and where no text says whose it is
    metric_key: str | None  #: None where several texts give one number, and none says what it is
    period: Period | None  #: None for an event, whose as-of time moves on
    kind: Kind
    dimension: str
    members: tuple[Member, ...]

    @property
    def sign(self) -> int:
        """-1 where all is negative and people say it without the minus: a loss, a fall. Else 1."""
        values = [member.reading.signed_value for member in self.members]
        all_negative = all(value is not None and value < 0 for value in values)
        if self.kind is Kind.LEVEL:
            return presented(self.metric_key or "", all_negative)[1]
        return -1 if all_negative else 1

    @property
    def shown_metric(self) -> str | None:
        """The metric under which people look for the figure: net_loss where every value of net_profit is negative."""
        return self.metric_key and presented(self.metric_key, self.sign < 0 and self.kind is Kind.LEVEL)[0]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What each member states, in the sign in which the figure is shown; its ref is its place in the group."""
        statements = (statement(member, ref=place) for place, member in enumerate(self.members))
        return tuple(map(_mirrored, statements) if self.sign < 0 else statements)

    @property
    def comparison(self) -> Comparison:
        return compare(self.statements)


def group(files: Iterable[File]) -> list[Group]:
    """The figures of the files, each with every reading of it once per file, value and unit; in the order of first mention."""
    members = [Member(file=file, reading=canonical(reading)) for file in files for reading in file.readings]
    entities = joined((member.file.name, member.reading.entity, _names(member.reading)) for member in members)
    owners = [None if m.reading.entity is None else entities[m.file.name, m.reading.entity] for m in members]
    more = names_by_numbers.joined(_owned(members, owners))
    owners = [None if owner is None else more.get(owner, owner) for owner in owners]
    keys = [_figure(m.reading, owner, m.file.story) for m, owner in zip(members, owners, strict=True)]
    _known_by_number(members, owners, keys)
    groups: dict[Key, list[Member]] = {}
    for member, key in zip(members, keys, strict=True):
        if key is not None:
            groups.setdefault(key, []).append(member)
    return [group for key, found in groups.items() for group in _groups(key, found)]


def _owned(members: Sequence[Member], owners: Sequence[str | None]) -> Iterator[names_by_numbers.Owned]:
    for member, owner in zip(members, owners, strict=True):
        reading = member.reading
        if owner is not None and reading.value is not None:
            file = member.file
            yield names_by_numbers.Owned(file.name, file.story, owner, reading.metric_key, reading.unit, reading.value)


def _known_by_number(members: list[Member], owners: Sequence[str | None], keys: list[Key | None]) -> None:
    """Gives readings the figure of those of other files that say the same number, where their own clause says nothing else."""
    places, said = _said(members, owners, keys)
    for cluster in clusters(said):
        model = places[cluster.members[0]]
        together = keys[model] or _key_of(cluster.said)
        for place in (places[index] for index in cluster.members):
            members[place], keys[place] = _as(members[place], members[model]), together
    for index, other in rounded(said).items():
        place, model = places[index], places[other]
        if keys[place] is None:
            members[place], keys[place] = _as(members[place], members[model]), keys[model]


def _said(members: Sequence[Member], owners: Sequence[str | None], keys: Sequence[Key | None]) -> tuple[list[int], list[Said]]:
    """What every reading with one value says, and its place among the members."""
    places = [place for place, member in enumerate(members) if member.reading.value is not None]
    said = []
    for place in places:
        reading, file = members[place].reading, members[place].file
        value = reading.value or Decimal(0)
        said.append(
            Said(
                file=file.name,
                story=file.story,
                unit=alike(reading.unit),
                value=abs(value),
                bounds=reading.bounds.mirrored() if value < 0 else reading.bounds,
                kind=None if _may_be_any_kind(reading) else reading.kind,
                entity=owners[place],
                metric_key=reading.metric_key,
                period=figure_period(reading),
                is_whole=keys[place] is not None,
                outright=said_outright.slots(reading),
            )
        )
    return places, said


def _key_of(said: Said) -> Key:
    """The figure of readings of which none settles all: known by their number, so that no other number meets it."""
    kind = said.kind or Kind.LEVEL
    return Key(said.entity, said.metric_key, said.period, kind, said.unit, (said.story, said.value))


def _may_be_any_kind(reading: Reading) -> bool:
    """A percentage of something that the text does not say may be a level, a rate or a share."""
    return reading.metric is None and reading.change is None and reading.kind is Kind.LEVEL


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


def statement(member: Member, *, ref: Hashable) -> Statement:
    """What the comparison needs to know of a member."""
    reading, runs = member.reading, nature(member.reading.metric) is Nature.EVENT
    return Statement(
        ref=ref,
        outlet=member.file.outlet,
        quote=reading.quote,
        value=reading.signed_value,
        bounds=reading.signed_bounds,
        unit=reading.unit,
        kind=reading.kind,
        change=reading.change,
        decimals=reading.decimals,
        scale=reading.scale,
        qualifier=reading.qualifier,
        runs=runs,
        as_of=_moment(reading.period) if runs else None,
        published=member.file.published,
    )


def nature(metric: str | None) -> Nature:
    """The nature of a metric; one that the vocabulary does not know lasts over its period as most do."""
    return METRICS[metric].nature if metric is not None and metric in METRICS else Nature.DURATION


def figure_period(reading: Reading) -> Period | None:
    """The period of the figure: an instant metric speaks of the last day (employees of 2021), an event of none."""
    kind_of_metric = nature(reading.metric)
    if reading.period is None or kind_of_metric is Nature.EVENT:
        return None
    if kind_of_metric is Nature.INSTANT:
        return reading.period.last_day
    return Period(start=reading.period.start, end=reading.period.end)


class Key(NamedTuple):
    """What two readings must share to speak of one figure."""

    entity: str | None
    metric_key: str | None
    period: Period | None
    kind: Kind
    dimension: str
    story: Hashable  #: of a tally, and with the number of readings that leave something open; None for all else


def _figure(reading: Reading, entity: str | None, story: Hashable) -> Key | None:
    """The figure that a reading speaks of, or None where the text leaves one part of it open."""
    is_event = nature(reading.metric) is Nature.EVENT
    if reading.metric_key is None or reading.is_of_a_part or (not is_event and (entity is None or reading.period is None)):
        return None
    kind, dimension = reading.kind, dimension_of(reading.unit)
    if kind is Kind.CHANGE and dimension == "percentage_point":
        kind, dimension = Kind.RATE, "percent"  # up by 2 % and up by 2 points must meet, to be told apart
    return Key(entity, reading.metric_key, figure_period(reading), kind, dimension, story if entity is None else None)


def _groups(key: Key, members: Sequence[Member]) -> list[Group]:
    """The figure, and beside it the numbers that several texts give for something else under the same words."""
    once: dict[Hashable, Member] = {}
    for member in members:
        reading = member.reading
        said = (member.file.name, reading.unit, reading.signed_value, reading.signed_bounds if reading.value is None else None)
        if said not in once or (once[said].reading.period is None and reading.period is not None):
            once[said] = member  # a headline gives a toll without the time that the text gives it
    told = list(once.values())
    if nature((key.metric_key or "").partition("/")[0]) is Nature.EVENT or len({m.file.name for m in told}) == 1:
        return [_group(key, told)]
    counting, others = split([Told(m.file.name, m.reading.unit, m.reading.signed_bounds) for m in told])
    figure = _group(key, [told[index] for index in counting])
    return [figure, *(_group(key, [told[index] for index in same], scope=PART) for same in others)]


def _group(key: Key, members: Sequence[Member], *, scope: str = "") -> Group:
    entity, metric_key, period, kind, dimension, _ = key
    return Group(
        entity=entity,
        metric_key=f"{metric_key}/{scope}" if metric_key and scope else metric_key,
        period=period,
        kind=kind,
        dimension=dimension,
        members=tuple(members),
    )


def _mirrored(one: Statement) -> Statement:
    return replace(one, value=None if one.value is None else one.value.copy_negate(), bounds=one.bounds.mirrored())


def _names(reading: Reading) -> Iterable[str]:
    return chain(() if reading.entity is None else (reading.entity,), reading.names)


def _moment(period: Period | None) -> datetime | None:
    """The moment of a period as far as the text tells it: a day alone counts from its beginning."""
    return None if period is None else period.at or datetime.combine(period.end, time.min)
