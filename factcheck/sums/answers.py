"""What does the engine say of one sum inside an article? Which numbers take part as what, and whether the sum holds."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from factcheck.figures import Bounds, Reading


class Rule(StrEnum):
    """Which sum it is."""

    TOTAL = "total"  #: the parts added up give the total
    SHARE = "share"  #: the part is this share of the whole
    GROWTH = "growth"  #: from the old to the new value it is this many per cent
    DIFFERENCE = "difference"  #: from the old to the new value it is this much
    MULTIPLE = "multiple"  #: the new value is so many times the old one
    TIMES_MORE = "times_more"  #: the new value is more than the old one by so many times it
    AVERAGE = "average"  #: the total shared out over the count is this much each


class Role(StrEnum):
    """As what a reading takes part."""

    PART = "part"
    TOTAL = "total"
    WHOLE = "whole"
    SHARE = "share"
    OLD = "old"
    NEW = "new"
    GROWTH = "growth"
    DIFFERENCE = "difference"
    MULTIPLE = "multiple"
    COUNT = "count"
    AVERAGE = "average"


class Outcome(StrEnum):
    """What became of the sum, the gravest first."""

    FAILS = "fails"  #: no numbers that the wording allows give it
    NEARLY = "nearly"  #: it holds if a number was cut off, or rounded up, where rounding would give another last digit
    HOLDS = "holds"


@dataclass(frozen=True, kw_only=True)
class Part:
    """A reading in its role."""

    role: Role
    reading: Reading


@dataclass(frozen=True, kw_only=True)
class Check:
    """One sum of an article. parts stand in the order of the sum, the stated result last.

    result is what the numbers as written give, computed what their bounds allow; both in the unit of the stated number, with the
    direction of a move in the sign. off is how far the stated
    value lies from the result; nought unless the sum fails.
    """

    rule: Rule
    parts: tuple[Part, ...]
    result: Decimal
    computed: Bounds
    outcome: Outcome
    off: Decimal = Decimal(0)
    is_other_base: bool = False  #: the text measures the move against a later day than that of the old value

    @property
    def stated(self) -> Reading:
        """The number that the others are held against."""
        return self.parts[-1].reading

    @property
    def start(self) -> int:
        return min(part.reading.start for part in self.parts)

    @property
    def end(self) -> int:
        return max(part.reading.end for part in self.parts)

    def of(self, role: Role) -> tuple[Reading, ...]:
        return tuple(part.reading for part in self.parts if part.role is role)
