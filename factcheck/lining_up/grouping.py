"""How do the readings of several files become figures? From names to keys, from keys to groups, one step after another.

Two readings meet when entity, metric with scope, period, kind and dimension are the same; what the text does not settle
never meets anything, because a false alarm costs more trust than a missed one.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from itertools import chain

from factcheck.comparison import Comparison, Sibling, Statement, compare
from factcheck.entity_names import joined
from factcheck.figures import PART, Kind, Period, Qualifier, Reading, Stage
from factcheck.lining_up import assumed_money, counted_beside, known_by_number, probably_one
from factcheck.lining_up.circles import OwnedNumber, drawn
from factcheck.lining_up.figure_key import Figure, File, Key, Member, figure_of, nature
from factcheck.lining_up.names_by_numbers import Owned
from factcheck.lining_up.names_by_numbers import joined as joined_by_numbers
from factcheck.lining_up.one_a_file import Told, split
from factcheck.metrics import Nature, canonical, deployed, ends, is_of_its_hour, is_over, moves_on, presented, stands
from factcheck.units import in_base_unit


@dataclass(frozen=True, kw_only=True)
class Group:
    """All that the files say of one figure."""

    entity: str | None  #: None for the event that the files are about, and where no text says whose it is
    metric_key: str | None  #: None where several texts give one number, and none says what it is
    period: Period | None  #: None for an event, whose as-of time moves on
    kind: Kind
    dimension: str
    members: tuple[Member, ...]
    siblings: tuple[Sibling, ...] = ()  #: what is stated of neighbouring figures (neighbours.with_siblings)

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
        return compare(self.statements, siblings=self.siblings)


def group(files: Iterable[File]) -> list[Group]:
    """The figures of the files, each with every reading of it once per file, value and unit; in the order of first mention."""
    members, owners, keys, figures = settled(files)
    joined_figures = probably_one.join(members, owners, keys, figures)
    return [_group(figure.key, [members[place] for place in figure.places], scope=figure.scope) for figure in joined_figures]


def settled(files: Iterable[File]) -> tuple[list[Member], list[str | None], list[Key | None], list[Figure]]:
    """Every reading of the files, its owner and its key, and the figures that keys and numbers make of them."""
    members = [member for file in files for member in _members(file)]
    entities = joined((member.file.name, member.reading.entity, _names(member.reading)) for member in members)
    owners = [None if m.reading.entity is None else entities[m.file.name, m.reading.entity] for m in members]
    members = _in_circles(members, owners)
    more = _names_by_numbers(members, owners)
    owners = [None if owner is None else more.get(owner, owner) for owner in owners]
    keys = [figure_of(m.reading, owner, m.file.story) for m, owner in zip(members, owners, strict=True)]
    known_by_number.settle(members, owners, keys)
    return members, owners, keys, _figures(members, keys)


def _members(file: File) -> Iterator[Member]:
    beside = counted_beside.of_readings(file.readings)
    for place, reading in enumerate(file.readings):
        yield Member(file=file, reading=canonical(reading), beside=beside.get(place, frozenset()))


def _in_circles(members: Sequence[Member], owners: Sequence[str | None]) -> list[Member]:
    readings = (in_base_unit(member.reading) for member in members)
    told = (
        OwnedNumber(member.file.name, member.file.story, owner, reading.metric, reading.unit, reading.value)
        for member, owner, reading in zip(members, owners, readings, strict=True)
    )
    circle = drawn(told)
    return [replace(member, circle=number) if (number := circle[member.file.name]) else member for member in members]


def _names_by_numbers(members: Sequence[Member], owners: Sequence[str | None]) -> dict[str, str]:
    owned = [None if owner is None else Owned(m.file.name, owner) for m, owner in zip(members, owners, strict=True)]
    told = known_by_number.told_by_several(members, owners)
    return joined_by_numbers([[one for index in same if (one := owned[index])] for same in told], filter(None, owned))


def statement(member: Member, *, ref: Hashable) -> Statement:
    """What the comparison needs to know of a member."""
    reading = member.reading
    runs, as_of = _course(reading, member.file.published)
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
        ends=ends(reading.metric),
        deployed=deployed(reading.metric),
        stands=stands(reading.metric),
        is_over=runs and _is_over(reading.period, member.file.published),
        as_of=as_of,
        published=member.file.published,
        stage=reading.stage,
        beside=member.beside if runs else frozenset(),
        year=_year(reading.period, member.file.published),
    )


def _course(reading: Reading, published: datetime | None) -> tuple[bool, datetime | None]:
    """Whether the number moves on with time, and when it stood so, as far as the text tells it."""
    if nature(reading.metric) is Nature.EVENT:
        return True, _moment(reading.period)
    at = None if reading.period is None else reading.period.at
    day = None if reading.period is None else reading.period.end
    return is_of_its_hour(reading.metric_key, day, at, published), at


def _is_over(period: Period | None, published: datetime | None) -> bool:
    return period is not None and period.at is None and is_over(period.start, period.end, published)


def _figures(members: list[Member], keys: Sequence[Key | None]) -> list[Figure]:
    """The figures that the keys name, each with the places of its readings; an assumed currency is settled in the members."""
    places: dict[Key, list[int]] = {}
    for place, key in enumerate(keys):
        if key is not None:
            places.setdefault(key, []).append(place)
    for found in places.values():
        for place, member in zip(found, assumed_money.settled([members[place] for place in found]), strict=True):
            members[place] = member
    return [figure for key, found in places.items() for figure in _split(key, members, found)]


def _split(key: Key, members: Sequence[Member], places: Sequence[int]) -> list[Figure]:
    """The figure, and beside it the numbers that several texts give for something else under the same words."""
    once: dict[Hashable, int] = {}
    again: dict[Hashable, list[int]] = {}
    for place in places:
        reading = members[place].reading
        bounds = reading.signed_bounds if reading.value is None else None
        said = (members[place].file.name, reading.unit, reading.signed_value, bounds)
        again.setdefault(said, []).append(place)
        if said not in once or _says_more(reading, members[once[said]].reading):
            once[said] = place
    kept, spare = list(once.values()), [[p for p in again[said] if p != place] for said, place in once.items()]
    if len({members[place].file.name for place in kept}) == 1:
        return [Figure(key, "", kept, [place for more in spare for place in more])]
    told = [_told(members[place]) for place in kept]
    counting, others = split(told, moves_on=moves_on(key.metric_key), ends=ends(key.metric_key))
    return [
        Figure(key, scope, [kept[index] for index in same], [place for index in same for place in spare[index]])
        for scope, same in (("", counting), *((PART, same) for same in others))
    ]


def _says_more(reading: Reading, other: Reading) -> bool:
    """Of one number told twice: a headline gives a toll without the time that the text gives it, or as 至少37人."""
    if (reading.period is None) != (other.period is None):
        return other.period is None
    return reading.qualifier is Qualifier.EXACT is not other.qualifier


def _told(member: Member) -> Told:
    reading = member.reading
    return Told(
        file=member.file.name,
        unit=reading.unit,
        value=reading.value,
        bounds=reading.signed_bounds,
        number=member.number,
        moment=_moment(reading.period),
        published=member.file.published,
        is_first=reading.stage is Stage.PROVISIONAL,
    )


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


def _year(period: Period | None, published: datetime | None) -> int | None:
    """The year whose rates convert a sum."""
    return period.end.year if period is not None else None if published is None else published.year


def _moment(period: Period | None) -> datetime | None:
    """The moment of a period as far as the text tells it: a day alone counts from its beginning."""
    return None if period is None else period.at or datetime.combine(period.end, time.min)
