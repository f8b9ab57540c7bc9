"""What does a row of the board or of a story show of a claim? Rows of one statement instead of models."""

from __future__ import annotations

from collections.abc import Set
from decimal import Decimal
from typing import NamedTuple

from factcheck.figures import Bounds


class Signed:
    """A row's amount with the direction of a rate or change in its sign, as Claim has it, and the words of its marks."""

    __slots__ = ()
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    low_closed: bool
    high_closed: bool
    change: str
    marked: tuple[str, ...]

    @property
    def mark_words(self) -> Set[str]:
        return set(self.marked)

    @property
    def signed_value(self) -> Decimal | None:
        return -self.value if self.value is not None and self.change == "down" else self.value

    @property
    def signed_bounds(self) -> Bounds:
        bounds = Bounds(low=self.low, high=self.high, low_closed=self.low_closed, high_closed=self.high_closed)
        return bounds.mirrored() if self.change == "down" else bounds


#: the columns of an amount, in the order of value … change of such a row
AMOUNT: tuple[str, ...] = (
    "value",
    *(f"bounds__{name}" for name in ("startswith", "endswith", "lower_inc", "upper_inc")),
    *("unit", "change"),
)

#: what Brief holds, as Claim.objects.briefly() asks for it, but for the words of the marks
BRIEF: tuple[str, ...] = (
    "figure_id",
    "pk",
    *(f"article__{name}" for name in ("outlet_id", "outlet__name", "outlet__region", "language", "story_id")),
    *("quote", *AMOUNT),
)


class _BriefColumns(NamedTuple):
    figure_id: int
    pk: int
    outlet_id: int
    outlet_name: str
    region: str
    language: str
    story_id: int
    quote: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    low_closed: bool
    high_closed: bool
    unit: str
    change: str
    marked: tuple[str, ...]


class Brief(_BriefColumns, Signed):
    """A stored claim with what a row of the board or of a story shows of it."""

    __slots__ = ()
