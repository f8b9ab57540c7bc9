"""How well does a slip explain that two statements disagree? By how often it is made, and how few numbers it could make.

A slip that could have made few numbers of the right one, and made just this one, explains more than one that could have
made many: of 45000 there is one swap of its two digits, and eighteen ways to get one of them wrong. What two unrelated numbers
do by chance is the measure on the other side: two in a hundred numbers of two digits are one apart, two in a million of six.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from factcheck.comparison.answers import Diagnosis
from factcheck.comparison.statement import EXACT, Statement
from factcheck.comparison.wording import named

LEAST = Decimal("0.1")  #: a diagnosis that is less likely than this says nothing


@dataclass(frozen=True)
class Slip:
    """One rule's finding on one pair: a and b of its sentence, and what else the sentence says."""

    code: str
    one: Statement
    other: Statement
    likelihood: Decimal  #: that who made a mistake made this one, and that it came to these numbers
    params: Mapping[str, str] = field(default_factory=dict)
    is_note: bool = False  #: what an editor should see beside the diagnoses, however unlikely


def slip(code: str, one: Statement, other: Statement, *, weight: str, ways: int | Decimal = 1, **params: str) -> Slip:
    """weight: of a hundred mistakes in numbers how many are of this kind; ways: how many numbers it makes of a right one."""
    return Slip(code, one, other, EXACT.divide(Decimal(weight), ways), params)


def chance(one: Statement, other: Statement) -> Decimal:
    """How often a number has the digits of another by chance: once in a thousand where the less telling has three."""
    return Decimal(1).scaleb(-min(one.telling, other.telling), EXACT)


def ranked(slips: Iterable[Slip], *, pairs: int) -> tuple[Diagnosis, ...]:
    """The likeliest of each code, the likeliest first, each with its part of all that may have happened.

    Chance is among it: of many pairs, one or another fits some rule.
    """
    best: dict[str, Slip] = {}
    for found in slips:
        if found.code not in best or found.likelihood > best[found.code].likelihood:
            best[found.code] = found
    if not best:
        return ()
    likely = sorted(best.values(), key=lambda found: (-found.likelihood, found.code))
    whole = sum((found.likelihood for found in likely), 100 * pairs * chance(likely[0].one, likely[0].other))
    shares = [(found, EXACT.divide(found.likelihood, whole)) for found in likely]
    return tuple(
        Diagnosis(found.code, {"a": named(found.one), "b": named(found.other), **found.params}, _two_digits(share))
        for found, share in shares
        if share >= LEAST or found.is_note
    )


def _two_digits(share: Decimal) -> Decimal:
    return share.quantize(Decimal("0.01"), context=EXACT)
