"""What would a sum be in another currency, by the average rate of its year?"""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.comparison.currencies import PER_DOLLAR
from factcheck.comparison.rates import converted, per_dollar
from tests.factcheck.comparison.wordings import money


@pytest.mark.parametrize(
    ("rate", "one", "other", "year"),
    [
        ("7.1957", "USD", "CNY", 2024),
        ("6.609", "USD", "CNY", 2018),
        ("1", "USD", "USD", 2018),
        # the year before the first and the year after the last have the nearest
        ("6.7696", "USD", "CNY", 2009),
        ("31.1663", "USD", "TWD", 2026),
        (None, "USD", "CNY", 2008),
        (None, "USD", "CNY", 2027),
        (None, "USD", "INR", 2024),
        (None, "USD", "CNY", None),
    ],
)
def test_the_rate_of_a_year(rate: str | None, one: str, other: str, year: int | None) -> None:
    found = converted(money("1", one, year=year), money("1", other))

    assert (found and found.rate) == (None if rate is None else Decimal(rate))


def test_between_two_currencies_by_the_dollar() -> None:
    found = converted(money("37.7億", "CNY", year=2023), money("41.7億", "HKD"))

    assert found is not None
    assert round(found.value) == 4_168_408_536  # 37.7億 × 7.8292 ÷ 7.0809


@pytest.mark.parametrize("year", sorted(per_dollar()))
def test_every_average_lies_within_the_band_of_its_currency(year: int) -> None:
    for code, rate in per_dollar()[year].items():
        least, most = PER_DOLLAR[code]
        assert least <= rate <= most, f"{code} at {rate} in {year}"
