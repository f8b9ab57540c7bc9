"""What does a comparison say? A relation, the reason with its arithmetic, and what may have gone wrong."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from factcheck.comparison.wording import DIAGNOSES, REASONS, sentence


class Relation(StrEnum):
    """How the statements of one figure stand to each other, the gravest last."""

    SINGLE = "single"  #: one outlet alone speaks
    SAME = "same"  #: equal and equally precise
    COMPATIBLE = "compatible"  #: precision or hedge differ, one value satisfies all
    UPDATED = "updated"  #: the count has moved on between two as-of times
    UNIT_MISMATCH = "unit_mismatch"  #: the digits fit; currency, scale or % / percentage points do not
    CONFLICT = "conflict"  #: no value satisfies all


@dataclass(frozen=True)
class Reason:
    """Why the relation holds: a code with the figures of its sentence. Its text is English; the desk translates by code."""

    code: str
    params: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return sentence(REASONS[self.code], self.params)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Diagnosis:
    """One thing that may have gone wrong between two statements."""

    code: str
    params: Mapping[str, str]
    score: Decimal  #: how likely it is among all that may have happened, chance included: 0 to 1

    @property
    def text(self) -> str:
        return sentence(DIAGNOSES[self.code], self.params)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """The answer on all statements of one figure."""

    relation: Relation
    reason: Reason
    diagnoses: tuple[Diagnosis, ...] = ()  #: the likeliest first; only for conflict and unit_mismatch
    spread: Decimal | None = None  #: widest gap between two values, as a part of their median; None without two values
    outliers: tuple[Hashable, ...] = ()  #: refs of those that stand against a majority of outlets, where there is one
