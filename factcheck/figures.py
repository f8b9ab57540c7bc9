"""What is a figure made of? The values shared by reading and comparing: frozen, exact, and able to say where they came from."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Context, Decimal
from enum import StrEnum
from typing import Self

#: The scope of a number of which the text does not say what part or which other thing it is of: it is lined up with nothing.
PART = "another"
HEADLINE = 200  #: characters: a first line that ends within them is a headline
EXACT = Context(prec=80)  #: thirty digits times twenty of scale, without rounding


class Kind(StrEnum):
    """What a number says of its metric. Two kinds are never lined up."""

    LEVEL = "level"  #: how much there is: revenue of 17.4億
    CHANGE = "change"  #: by how much it moved: up by 3億
    RATE = "rate"  #: by which part it moved: up 21 %
    SHARE = "share"  #: which part of a whole it is: 60.4 % of revenue


class Qualifier(StrEnum):
    """The hedge that a number carries; what it does to the bounds stands in data/hedges.toml."""

    EXACT = "exact"
    APPROX = "approx"
    UNDER = "under"
    OVER = "over"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"


class Stage(StrEnum):
    """Whether a text calls its number a first one or the last word; most texts say neither."""

    PROVISIONAL = "provisional"  #: 初步, 初值, preliminary
    FINAL = "final"  #: 修訂後, 終值, audited


#: the rules by which a stage is read
STAGES: Mapping[str, Stage] = {
    "a word for a first number": Stage.PROVISIONAL,
    "a word for the last word": Stage.FINAL,
}


def stage_of(rules: Iterable[str]) -> Stage | None:
    """What the rules by which a number was read say of its stage; None where none does."""
    return next((STAGES[rule] for rule in rules if rule in STAGES), None)


class Change(StrEnum):
    """The direction of a change or a rate; a level has none, even when it was reached by a fall."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, init=False)
class Bounds:
    """Which values the wording allows, in the unit of the reading. None is an open end: no limit on that side.

    Its own __init__, as that of Evidence, takes half the time of a frozen dataclass's; a text has many of both.
    """

    low: Decimal | None
    high: Decimal | None
    low_closed: bool = True
    high_closed: bool = False

    def __init__(self, *, low: Decimal | None, high: Decimal | None, low_closed: bool = True, high_closed: bool = False) -> None:
        fields = self.__dict__
        fields["low"], fields["high"], fields["low_closed"], fields["high_closed"] = low, high, low_closed, high_closed
        if low is None or high is None or low < high:
            return
        if low > high or not (low_closed and high_closed):
            raise ValueError(f"no value lies between {low} and {high}")

    @classmethod
    def point(cls, value: Decimal) -> Self:
        return cls(low=value, high=value, low_closed=True, high_closed=True)

    def __contains__(self, value: Decimal) -> bool:
        above = self.low is None or self.low < value or (self.low == value and self.low_closed)
        below = self.high is None or value < self.high or (self.high == value and self.high_closed)
        return above and below

    def overlaps(self, other: Bounds) -> bool:
        """Whether one value satisfies both. [7.35, 7.45) and [7.25, 7.35) only touch: they do not overlap."""
        return _starts_before_end(self, other) and _starts_before_end(other, self)

    def times(self, factor: Decimal) -> Bounds:
        """The same bounds in another unit; a negative factor mirrors them."""
        if factor < 0:
            return self.mirrored().times(factor.copy_negate())
        return replace(
            self,
            low=None if self.low is None else EXACT.multiply(self.low, factor),
            high=None if self.high is None else EXACT.multiply(self.high, factor),
        )

    def mirrored(self) -> Bounds:
        return Bounds(
            low=None if self.high is None else self.high.copy_negate(),
            high=None if self.low is None else self.low.copy_negate(),
            low_closed=self.high_closed,
            high_closed=self.low_closed,
        )


def _starts_before_end(one: Bounds, other: Bounds) -> bool:
    if one.low is None or other.high is None:
        return True
    return one.low < other.high or (one.low == other.high and one.low_closed and other.high_closed)


@dataclass(frozen=True, kw_only=True)
class Period:
    """The day, the span of days (both ends included) or the minute that a number speaks of.

    XBRL's two kinds: an instant (employees at a day) has start == end, a duration (revenue over a half year) has not,
    but for a single day, which the metric's nature tells apart.
    """

    start: date
    end: date
    at: datetime | None = None  #: an as-of time, local to the article; start and end are then its day

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a period cannot end ({self.end}) before it starts ({self.start})")

    @classmethod
    def day(cls, day: date) -> Self:
        return cls(start=day, end=day)

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        return cls(start=date(year, month, 1), end=date(year, month, monthrange(year, month)[1]))

    @classmethod
    def months(cls, year: int, first: int, last: int) -> Self:
        """From the first day of one month to the last day of another of that year; a half year is months(2024, 1, 6)."""
        return cls(start=date(year, first, 1), end=date(year, last, monthrange(year, last)[1]))

    @classmethod
    def year(cls, year: int) -> Self:
        return cls(start=date(year, 1, 1), end=date(year, 12, 31))

    @property
    def is_instant(self) -> bool:
        return self.start == self.end

    @property
    def last_day(self) -> Period:
        """The instant at which this period ends: what 2021 means for the number of employees."""
        return Period.day(self.end)

    @property
    def iso(self) -> str:
        """ISO 8601: 2021-12-31, 2024-01-01/2024-06-30 (both ends included) or 2025-03-02T14:00."""
        if self.at is not None:
            return self.at.strftime("%Y-%m-%dT%H:%M")
        return str(self.start) if self.is_instant else f"{self.start}/{self.end}"

    @classmethod
    def from_iso(cls, text: str) -> Self:
        """The inverse of iso. Raises ValueError on anything else."""
        if "T" in text:
            at = datetime.strptime(text, "%Y-%m-%dT%H:%M")
            return cls(start=at.date(), end=at.date(), at=at)
        first, _, last = text.partition("/")
        return cls(start=date.fromisoformat(first), end=date.fromisoformat(last or first))

    def years_earlier(self, years: int = 1) -> Period:
        """The same period of an earlier year (去年同期). A month's last day stays its last day."""
        return Period(start=_earlier(self.start, years), end=_earlier(self.end, years))


def _earlier(day: date, years: int) -> date:
    year = day.year - years
    last = monthrange(year, day.month)[1]
    was_last = day.day == monthrange(day.year, day.month)[1]
    return date(year, day.month, last if was_last else min(day.day, last))


@dataclass(frozen=True, init=False)
class Evidence:
    """Which words of the text gave a slot its value, and by which rule."""

    slot: str  #: number, unit, hedge, change, metric, scope, entity, period or attribution
    start: int
    end: int
    rule: str

    def __init__(self, *, slot: str, start: int, end: int, rule: str) -> None:
        fields = self.__dict__
        fields["slot"], fields["start"], fields["end"], fields["rule"] = slot, start, end, rule


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One figure as one text states it. Offsets are code points into that text: text[start:end] == quote.

    Numbers are in base units as stated: 17.4億元 is 1740000000 CNY, 21% is 21 percent, a loss of 3億 under net_loss is
    +3E8. A slot that the text does not settle is None, never guessed.
    """

    start: int
    end: int
    quote: str
    value: Decimal | None  #: None where the wording gives no single number (數百)
    bounds: Bounds
    unit: str  #: a code of data/units.toml
    kind: Kind = Kind.LEVEL
    qualifier: Qualifier = Qualifier.EXACT
    change: Change | None = None
    decimals: int = 0  #: digits after the decimal point, as written
    scale: Decimal = Decimal(1)  #: the scale word, as a factor: 億 is 1E8
    entity: str | None = None
    names: tuple[str, ...] = ()  #: every name under which the article knows the entity, its own spelling
    metric: str | None = None  #: a key of data/metrics.toml
    scope: tuple[str, ...] = ()  #: what narrows the metric: a segment (生成式AI), qoq, cumulative
    period: Period | None = None
    attribution: str | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def metric_key(self) -> str | None:
        """The metric with its scope, as stored and printed: revenue, revenue/生成式ai."""
        return None if self.metric is None else "/".join((self.metric, *self.scope))

    @property
    def stage(self) -> Stage | None:
        """Whether the text calls the number a first one or the last word; only the words themselves are kept for it."""
        return stage_of(words.rule for words in self.evidence)

    @property
    def is_of_a_part(self) -> bool:
        """Whether the text gives the metric another number before and does not say what this one is of."""
        return PART in self.scope

    @property
    def step(self) -> Decimal:
        """What one more in the last written digit is worth: 1000000 for 7.35億."""
        return self.scale.scaleb(-self.decimals)

    @property
    def signed_bounds(self) -> Bounds:
        """The bounds with the direction of a change in their sign, so that +21 % and -21 % are apart."""
        return self.bounds.mirrored() if self.change is Change.DOWN else self.bounds

    @property
    def signed_value(self) -> Decimal | None:
        return self.value.copy_negate() if self.value is not None and self.change is Change.DOWN else self.value
