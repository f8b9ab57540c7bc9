"""What would a sum be in another currency, by the average rate of its year? For a sentence to say; it decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.comparison.statement import EXACT, Statement
from factcheck.language_data import LanguageDataError, checked, load

DOLLAR = "USD"


class Conversion(NamedTuple):
    """A sum in the currency of another, and by which rate: units of the other currency for one of its own."""

    value: Decimal
    rate: Decimal
    year: int


@cache
def per_dollar() -> Mapping[int, Mapping[str, Decimal]]:
    """By year, how many units of each currency a US dollar bought on average. Raises LanguageDataError on a torn table."""
    rows = checked(load("rates"), place="data/rates.toml", required=("first", "per_dollar"))
    lines: Mapping[str, list[str]] = rows["per_dollar"]
    years = {len(rates) for rates in lines.values()}
    if len(years) != 1:
        raise LanguageDataError("data/rates.toml has lines of different length: one rate a year for each currency")
    return {
        rows["first"] + place: {DOLLAR: Decimal(1), **{code: Decimal(rates[place]) for code, rates in lines.items()}}
        for place in range(years.pop())
    }


def converted(one: Statement, other: Statement) -> Conversion | None:
    """One's value in other's currency at the average of its year, the nearest year that we have; None where we have no rate."""
    if one.value is None or one.year is None:
        return None
    table = per_dollar()
    year = min(max(one.year, min(table)), max(table))
    if abs(one.year - year) > 1 or one.unit not in table[year] or other.unit not in table[year]:
        return None
    rate = EXACT.divide(table[year][other.unit], table[year][one.unit])
    return Conversion(EXACT.multiply(one.value, rate), rate, year)
