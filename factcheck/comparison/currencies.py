"""Could one sum be the other, converted? Wide bands of what a US dollar has bought, month by month, from 2010 to 2026.

The bands are no quotations: they are wide enough that a sum outside them was not converted but mislabelled.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factcheck.comparison.statement import EXACT, Statement

#: how many units of the currency one US dollar bought: least, most
PER_DOLLAR: Mapping[str, tuple[Decimal, Decimal]] = {
    "USD": (Decimal(1), Decimal(1)),
    "AUD": (Decimal("0.9"), Decimal("1.75")),
    "CAD": (Decimal("0.94"), Decimal("1.48")),
    "CHF": (Decimal("0.75"), Decimal("1.08")),
    "CNY": (Decimal("6.0"), Decimal("7.4")),
    "EUR": (Decimal("0.67"), Decimal("1.05")),
    "GBP": (Decimal("0.58"), Decimal("0.94")),
    "HKD": (Decimal("7.74"), Decimal("7.86")),
    "JPY": (Decimal(75), Decimal(163)),
    "KRW": (Decimal(1000), Decimal(1500)),
    "MOP": (Decimal("7.9"), Decimal("8.1")),
    "SGD": (Decimal("1.2"), Decimal("1.47")),
    "TWD": (Decimal("27.5"), Decimal("33.5")),
}


def implied_rate(one: Statement, other: Statement) -> Decimal | None:
    """How many of other's currency one unit of one's would have bought; None when a value is missing or zero."""
    if not one.value or not other.value:
        return None
    return EXACT.divide(other.value, one.value)


def may_be_converted(one: Statement, other: Statement) -> bool | None:
    """Whether some value that the one wording allows is, at a rate of these years, one that the other allows.

    4.3億美元 and 33.87億港元: the rate of the two values is none, but 4.34億 is 4.3億 as well. None where we have no band.
    """
    band = _band(one.unit, other.unit)
    if band is None:
        return None
    (low, high), (least, most) = _ends(one), _ends(other)
    reaches = least is None or high is None or least <= EXACT.multiply(high, band[1])
    return reaches and (most is None or low is None or EXACT.multiply(low, band[0]) <= most)


def _band(one: str, other: str) -> tuple[Decimal, Decimal] | None:
    """The least and the most of the other currency that one unit of the first has bought."""
    if one not in PER_DOLLAR or other not in PER_DOLLAR:
        return None
    least = EXACT.divide(PER_DOLLAR[other][0], PER_DOLLAR[one][1])
    return least, EXACT.divide(PER_DOLLAR[other][1], PER_DOLLAR[one][0])


def _ends(statement: Statement) -> tuple[Decimal | None, Decimal | None]:
    """The ends of the bounds, those of a loss without their sign."""
    bounds = statement.bounds if statement.centre >= 0 else statement.bounds.mirrored()
    return bounds.low, bounds.high
