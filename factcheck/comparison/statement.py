"""What does the comparison need to know of one claim? A value with its bounds, and how it was written."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Context, Decimal
from functools import cached_property

from factcheck.figures import Bounds, Change, Kind, Qualifier, Stage

#: Figures have up to 30 digits and exponents up to 20: in 80 digits every sum and product of two of them is exact.
EXACT = Context(prec=80)

UNKNOWN_CURRENCY = "XXX"  #: ISO 4217's own code for "no currency"
YUAN = {"CNY", "HKD", "MOP", "TWD"}  #: the currencies that their own newspapers call 元


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One outlet's word on one figure, with its sign unified: a loss is a negative profit, a fall a negative rate."""

    ref: Hashable  #: the caller's name for it: a claim's id
    outlet: str
    quote: str
    value: Decimal | None
    bounds: Bounds
    unit: str
    kind: Kind = Kind.LEVEL
    change: Change | None = None
    decimals: int = 0
    scale: Decimal = Decimal(1)
    qualifier: Qualifier = Qualifier.EXACT
    runs: bool = False  #: whether it counts something that goes on (a toll)
    ends: bool = False  #: whether such a count goes down again, as those are found who were missing
    deployed: bool = False  #: whether it counts those who were sent, of whom one more is no news
    stands: bool = False  #: whether it was measured once, so that only two hours that both texts name make two of it
    is_over: bool = False  #: whether such a count is of months that were over when it was told: two of them are no update
    as_of: datetime | None = None  #: the moment that the text gives for a running count; None where it gives none
    published: datetime | None = None
    stage: Stage | None = None  #: whether its text calls it provisional or final
    beside: frozenset[tuple[str, Decimal]] = frozenset()  #: what else its text counts in the same breath: metric and number
    year: int | None = None  #: the year whose average rate would convert it: that of the figure, else of publication

    @cached_property
    def step(self) -> Decimal:
        """What one more in the last written digit is worth: 1000000 for 7.35億."""
        return self.scale.scaleb(-self.decimals, EXACT)

    def shares_unit_with(self, other: Statement) -> bool:
        """Whether the two numbers are numbers of one thing; 元 without a country is any currency that is called so."""
        if self.unit == other.unit:
            return True
        units = {self.unit, other.unit}
        return UNKNOWN_CURRENCY in units and units - {UNKNOWN_CURRENCY} <= YUAN

    @property
    def is_exact(self) -> bool:
        """Whether the wording allows one value only: a whole number written out, without a hedge."""
        return self.bounds.low is not None and self.bounds.low == self.bounds.high

    @cached_property
    def digits(self) -> str:
        """The digits as written, without sign, point and scale word: 735 for -7.35億; empty when there is no number."""
        if self.value is None:
            return ""
        written = EXACT.divide(self.value.copy_abs(), self.step)
        return format(written.to_integral_value(context=EXACT), "f")

    @cached_property
    def telling(self) -> int:
        """How many digits tell it from other numbers: 2 for 45000 and for 3.0億, 3 for 7.35億, 0 for nought and for no number."""
        digits = self.digits.lstrip("0")
        return len(digits if self.decimals else digits.rstrip("0"))

    @cached_property
    def moment(self) -> datetime | None:
        """When a running count stood so: the as-of time as printed, else, assumed, that of publication; None for all else.

        A text that names the day alone on which it was published speaks of the hour of its publication. Zones are dropped
        because articles print local time without one.
        """
        known = self.published if self.runs and self.moment_is_assumed else self.as_of
        return None if known is None else known.replace(tzinfo=None)

    @property
    def moment_is_assumed(self) -> bool:
        """Whether its moment is the time of publication, because the text names none, or that day alone."""
        if self.published is None or not self.runs:
            return False
        return self.as_of is None or (self.names_day_alone and self.as_of.date() == self.published.date())

    @property
    def names_day_alone(self) -> bool:
        """Whether the as-of time is a day: midnight stands for no hour."""
        return self.as_of is not None and self.as_of.time() == time.min

    @property
    def names_an_hour(self) -> bool:
        """Whether its text says at which hour it stood so."""
        return self.as_of is not None and not self.names_day_alone

    @cached_property
    def centre(self) -> Decimal:
        """The value, or where wording gives none (數百) the end of the bounds that is known."""
        for known in (self.value, self.bounds.low, self.bounds.high):
            if known is not None:
                return known
        return Decimal(0)
