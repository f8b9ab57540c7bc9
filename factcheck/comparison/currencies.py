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


def is_plausible(rate: Decimal, one: str, other: str) -> bool | None:
    """Whether one unit of the first currency has bought so much of the second in these years; None where we have no band."""
    if one not in PER_DOLLAR or other not in PER_DOLLAR:
        return None
    least = EXACT.divide(PER_DOLLAR[other][0], PER_DOLLAR[one][1])
    most = EXACT.divide(PER_DOLLAR[other][1], PER_DOLLAR[one][0])
    return least <= rate <= most
