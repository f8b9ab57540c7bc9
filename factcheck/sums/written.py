"""How is a sum written out, with its numbers as the text has them? 18.92 ÷ 17.83 − 1 = 6.11"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from factcheck.figures import EXACT, Reading
from factcheck.sums.answers import Check, Rule

#: between the parts of the sum, and behind the last of them, before the equals sign
_SIGNS = {
    Rule.TOTAL: ("+", ""),
    Rule.SHARE: ("÷", ""),
    Rule.GROWTH: ("÷", "− 1"),
    Rule.DIFFERENCE: ("−", ""),
    Rule.MULTIPLE: ("÷", ""),
    Rule.TIMES_MORE: ("÷", "− 1"),
    Rule.AVERAGE: ("÷", ""),
}
_EXACT = frozenset({Rule.TOTAL, Rule.DIFFERENCE})
SIGNED = frozenset({Rule.GROWTH, Rule.DIFFERENCE})  #: rules whose result carries its direction


@dataclass(frozen=True, kw_only=True)
class Step:
    """One number of the sum, and the sign before it; behind is what follows it (− 1)."""

    sign: str
    reading: Reading
    value: Decimal  #: without a minus sign: losses are added up as losses
    behind: str = ""


def steps(check: Check) -> list[Step]:
    """The left side of the sum."""
    between, behind = _SIGNS[check.rule]
    readings = [part.reading for part in check.parts[:-1]]
    last = len(readings) - 1
    return [
        Step(
            sign=between if place else "",
            reading=reading,
            value=(reading.value or Decimal(0)).copy_abs(),
            behind=behind if place == last else "",
        )
        for place, reading in enumerate(readings)
    ]


def result(check: Check) -> Decimal:
    """The right side, in the unit of the stated number: exact where nothing was divided, else one digit finer than stated."""
    if check.rule in _EXACT:
        return check.result.normalize(EXACT)
    finer = check.stated.scale.scaleb(-check.stated.decimals - 1)
    return EXACT.multiply(EXACT.divide(check.result, finer).to_integral_value(rounding=ROUND_HALF_UP, context=EXACT), finer)


def written(check: Check, amount: Callable[[Decimal, str], str]) -> str:
    """The whole sum in one line; amount writes a value with its unit."""
    left = " ".join(
        part for step in steps(check) for part in (step.sign, amount(step.value, step.reading.unit), step.behind) if part
    )
    right = result(check)
    sign = "+" if check.rule in SIGNED and right > 0 else ""
    return f"{left} = {sign}{amount(right, check.stated.unit)}"
