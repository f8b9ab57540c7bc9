"""What does one reading say of its number, and which of it is settled? The terms in which numbers of a story are matched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck import scope_labels
from factcheck.figures import Bounds, Change, Kind, Period
from factcheck.metrics import dimensions_of, has_a_day, is_known, parts

CROWD = 12  #: in a story of more texts two numbers are equal or alike by chance, unless their texts name one metric
TELLING = 3  #: so many digits of its own make a number one that two texts do not share by chance


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """What one reading says, with the sign of its value left out; None where it leaves something open."""

    file: str
    story: Hashable
    unit: str
    value: Decimal | None  #: None for a range
    bounds: Bounds
    kind: Kind | None
    entity: str | None
    metric_key: str | None
    period: Period | None
    is_whole: bool  #: whether it names a figure by itself
    counter: str | None = None  #: the unit of a count that says what is counted: aircraft, dwelling; None for people and things
    money: str | None = None  #: the currency, where the text says it; unit is "money" for all of them
    change: Change | None = None
    heads: bool = False  #: whether it stands in the headline
    people: bool | None = None  #: of a count whether it counts people; None where its unit does not say it
    in_points: bool = False  #: whether it is told in percentage points; unit is "percent" for both
    outright: frozenset[str] = frozenset(("metric", "entity", "period"))  #: the slots that its own clause says

    @property
    def digits(self) -> int:
        """How many digits the number has of its own: 2 for 7.8億 and for 120; of a range those of its ends together."""
        if self.value is not None:
            return own_digits(self.value)
        return sum(own_digits(end) for end in (self.bounds.low, self.bounds.high) if end is not None)

    @property
    def base_metric(self) -> str | None:
        """The metric without its scopes, where the vocabulary knows it; a noun that nobody defined tells nothing apart."""
        return self.metric_key.partition("/")[0] if is_known(self.metric_key) and self.metric_key else None

    @property
    def subjects(self) -> frozenset[str]:
        """What the number is known to be of: its metric, or what it counts."""
        return frozenset(filter(None, (self.metric_key, self.counter)))

    @property
    def is_a_count(self) -> bool:
        """Whether it counts things, of which a story has many: people, houses, flights."""
        return self.unit == "number"

    def agrees(self, other: Said) -> bool:
        """Whether nothing that both settle is different."""
        return not self._differing(other)

    def contradicts(self, other: Said) -> bool:
        """Whether the clauses of both say something different; what either has carried from elsewhere may be wrong."""
        differing = self._differing(other)
        if "metric" in differing and is_of_one_scope(self.metric_key, other.metric_key):
            differing.discard("metric")  # 收入, 外賣收入: one text leaves out of which part the number is
        return "kind" in differing or bool(differing & self.outright & other.outright)

    def is_in_other_money(self, other: Said) -> bool:
        """Whether both texts say their currency, and not the same."""
        return self.money is not None and other.money is not None and self.money != other.money

    def is_of_another_metric(self, other: Said) -> bool:
        """Whether both name a metric that the vocabulary knows, and not the same."""
        one, another = self.base_metric, other.base_metric
        return one is not None and another is not None and one != another

    def counts_other_things(self, other: Said) -> bool:
        """Whether one counts people and the other things, by their classifiers or by what both clauses name."""
        if self.people is not None and other.people is not None and self.people != other.people:
            return True
        if "metric" not in self.outright & other.outright or not self.is_of_another_metric(other):
            return False
        return dimensions_of(self.base_metric).isdisjoint(dimensions_of(other.base_metric))

    def _differing(self, other: Said) -> set[str]:
        pairs = (
            ("kind", self.kind, other.kind),
            ("entity", self.entity, other.entity),
            ("metric", self.metric_key, other.metric_key),
            ("period", self.period, other.period),
        )
        return {slot for slot, mine, theirs in pairs if mine is not None and theirs is not None and mine != theirs}

    def with_rest_of(self, other: Said) -> Said:
        """This, with what it leaves open as the other has it."""
        return replace(
            self,
            kind=self.kind or other.kind,
            entity=self.entity or other.entity,
            metric_key=self.metric_key or other.metric_key,
            period=self.period or other.period,
            outright=self.outright | other.outright,
        )

    @property
    def settled(self) -> int:
        """How much it says, and how much of that outright: who says most stands first."""
        slots = (self.metric_key, self.entity, self.period, self.kind)
        return 100 * self.is_whole + 10 * len(self.outright) + sum(slot is not None for slot in slots)


def is_of_one_scope(one: str | None, other: str | None) -> bool:
    """Whether two metrics differ in nothing but a segment: revenue, and revenue of one part of the company."""
    return _without_segment(one) == _without_segment(other)


def _without_segment(metric_key: str | None) -> tuple[str, ...]:
    """The metric with those scopes only that make another number of it: forecast, qoq, of 2018; a segment is left out."""
    return ((metric_key or "").partition("/")[0], *marks(metric_key))


def marks(metric_key: str | None) -> tuple[str, ...]:
    """The scopes that make another number of a metric."""
    return tuple(scope for scope in parts(metric_key)[1] if scope in scope_labels.marks() or scope[:3] in ("of ", "sin"))


def segments(metric_key: str | None) -> tuple[str, ...]:
    """The scopes that say of which part it is."""
    return tuple(scope for scope in parts(metric_key)[1] if scope not in marks(metric_key))


def own_digits(value: Decimal) -> int:
    """How many digits a value has of its own: 2 for 7.8億 and for 120."""
    return len(value.normalize().as_tuple().digits)


def numbers(said: Sequence[Said]) -> Iterator[tuple[int, ...]]:
    """The indexes of the readings of each number of a story and unit, those that say most first."""
    alike: dict[Hashable, list[int]] = defaultdict(list)
    for index, one in enumerate(said):
        if one.story is not None:
            number = (one.bounds.low, one.bounds.high) if one.value is None else one.value
            alike[one.story, one.unit, number].append(index)
    for indexes in alike.values():
        yield most_first(said, indexes)


def crowds(said: Sequence[Said]) -> frozenset[Hashable]:
    """The stories that so many texts tell that a number alone says less."""
    files: dict[Hashable, set[str]] = defaultdict(set)
    for one in said:
        files[one.story].add(one.file)
    return frozenset(story for story, texts in files.items() if len(texts) > CROWD)


def most_first(said: Sequence[Said], indexes: Sequence[int]) -> tuple[int, ...]:
    """The indexes, those of the readings that say most first."""
    return tuple(sorted(indexes, key=lambda index: -said[index].settled)) if len(indexes) > 1 else tuple(indexes)


def together(said: Sequence[Said], indexes: Sequence[int]) -> Said:
    """What the first says, with what it leaves open as the next have it."""
    found = said[indexes[0]]
    for index in indexes[1:]:
        found = found.with_rest_of(said[index])
    return found


def are_told_apart(one: Said, other: Said) -> bool:
    """Whether both clauses name whose the number is, and not the same; or they are prices, or other such levels, of two days."""
    if "entity" in one.outright & other.outright and _are_two(one.entity, other.entity):
        return True
    periods_differ = one.period is not None and other.period is not None and one.period != other.period
    return periods_differ and has_a_day(one.metric_key) and has_a_day(other.metric_key)


def _are_two(name: str | None, other: str | None) -> bool:
    """Whether two names are not the same; across scripts nobody knows."""
    return name is not None and other is not None and name != other and name.isascii() == other.isascii()


def go_two_ways(one: Said, other: Said) -> bool:
    """Whether one is up and the other down: a slip where the number is the same, two moves where it is only near."""
    return one.change is not None and other.change is not None and one.change is not other.change


def differ_in_kind(one: Said, other: Said) -> bool:
    """Whether one is a level and the other a change or a share, where both say so."""
    return one.kind is not None and other.kind is not None and one.kind != other.kind
