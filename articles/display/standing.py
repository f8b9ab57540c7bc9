"""Where does a claim stand: marked by editors, apart by comparison, or untouched?"""

from __future__ import annotations

from collections.abc import Collection, Set
from decimal import Decimal
from typing import Protocol

from articles.querysets import DISAGREEMENTS
from factcheck.figures import Bounds


class Shown(Protocol):
    """A claim, or a row of what it says in brief."""

    @property
    def pk(self) -> int: ...
    @property
    def value(self) -> Decimal | None: ...
    @property
    def mark_words(self) -> Set[str]: ...
    @property
    def signed_value(self) -> Decimal | None: ...
    @property
    def signed_bounds(self) -> Bounds: ...


class Compared(Protocol):
    """A figure, or what comparison has found out of it."""

    @property
    def relation(self) -> str: ...
    @property
    def outliers(self) -> Collection[int]: ...


def standing(claim: Shown, figure: Compared) -> str:
    """agree, conflict, unclear or mixed when people have spoken; else apart (found by comparison) or unmarked."""
    words = claim.mark_words
    if words:
        return next(iter(words)) if len(words) == 1 else "mixed"
    return "apart" if is_apart(claim, figure) else "unmarked"


def is_apart(claim: Shown, figure: Compared) -> bool:
    """Whether comparison sets it against the others; of two that contradict each other, both are."""
    if figure.relation not in DISAGREEMENTS:
        return False
    return not figure.outliers or claim.pk in figure.outliers


def shown_value(claim: Shown, sign: int) -> Decimal | None:
    """The value as this figure's page shows it: a loss as a positive loss, a fall with its minus sign."""
    return None if claim.value is None else claim.value * sign


def plotted(claim: Shown, sign: int) -> tuple[Decimal | None, Bounds]:
    """Value and bounds for the number line: with the direction of a change in the sign."""
    value, bounds = claim.signed_value, claim.signed_bounds
    return (value, bounds) if sign > 0 else (None if value is None else -value, bounds.mirrored())
