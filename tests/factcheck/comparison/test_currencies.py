"""Could one sum be the other, converted?"""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.comparison.currencies import implied_rate, is_plausible
from tests.factcheck.comparison.wordings import stated


def test_the_rate_that_leads_from_one_sum_to_the_other() -> None:
    assert implied_rate(stated("6億", unit="USD"), stated("42.6億", unit="CNY")) == Decimal("7.1")
    assert implied_rate(stated("0", unit="USD"), stated("42.6億", unit="CNY")) is None


@pytest.mark.parametrize(
    ("plausible", "rate", "one", "other"),
    [
        (True, "7.1", "USD", "CNY"),
        (True, "0.14", "CNY", "USD"),
        (True, "7.8", "USD", "HKD"),
        (True, "31", "USD", "TWD"),
        (True, "4.4", "CNY", "TWD"),
        # a label, not a conversion
        (False, "1", "USD", "CNY"),
        (False, "8.8", "USD", "HKD"),
        # a currency of which we know no rate
        (None, "80", "USD", "INR"),
    ],
)
def test_rates_of_these_years(plausible: bool | None, rate: str, one: str, other: str) -> None:
    assert is_plausible(Decimal(rate), one, other) is plausible
