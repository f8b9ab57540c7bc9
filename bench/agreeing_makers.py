"""What do two right numbers look like? Each maker writes one value twice: rounded, hedged, in another scale or money."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from slip_values import (
    MONEY,
    YEAR,
    Case,
    Maker,
    Written,
    any_value,
    counted,
    money,
    part,
    stated,
    telling,
    with_neighbours,
)

from factcheck.comparison.rates import per_dollar


def written_alike(chance: random.Random) -> Case:
    right = any_value(chance)
    return with_neighbours(chance, right, stated(right))


def rounded_rightly(chance: random.Random) -> Case:
    right = telling(lambda c: c.choice((money, part))(c), chance)
    step = Decimal(1).scaleb(-chance.randrange(right.places))
    digits = str(Decimal(right.digits).quantize(step, rounding=ROUND_HALF_UP))
    return with_neighbours(chance, right, stated(replace(right, digits=digits)))


def hedged(chance: random.Random) -> Case:
    """逾 and 近 with the round number below and above, 約 with the nearest."""
    right = telling(counted, chance, 3)
    step = 10 ** (len(right.digits) - 2)
    below = int(right.digits) // step * step
    nearest = below + step if 2 * (int(right.digits) - below) >= step else below
    hedge, value = chance.choice((("逾", below), ("近", below + step), ("約", nearest)))
    if value == int(right.digits):
        hedge = "約"
    return with_neighbours(chance, right, stated(replace(right, digits=str(value)), hedge=hedge))


def in_another_scale(chance: random.Random) -> Case:
    right = Written(digits=f"{chance.uniform(1, 90):.2f}", scale="億", unit="USD")
    digits = format(Decimal(right.digits) * 10_000, ".0f")
    return with_neighbours(chance, right, stated(replace(right, digits=digits, scale="萬")))


def converted(chance: random.Random) -> Case:
    """Into the money of the paper, at a rate of the day near the year's average; the Hong Kong dollar is pegged."""
    right = telling(money, chance)
    other = chance.choice([unit for unit in MONEY if unit != right.unit])
    table = per_dollar()[YEAR]
    apart = 0.002 if {other, right.unit} == {"HKD", "USD"} else 0.03
    rate = table[other] / table[right.unit] * Decimal(str(chance.uniform(1 - apart, 1 + apart)))
    digits = f"{Decimal(right.digits) * rate:.2f}"
    if Decimal(digits) < 1:
        return converted(chance)
    return with_neighbours(chance, right, stated(replace(right, digits=digits, unit=other)))


AGREEING: Mapping[str, Maker] = {
    make.__name__: make for make in (written_alike, rounded_rightly, hedged, in_another_scale, converted)
}
