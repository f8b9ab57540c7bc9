"""Could one sum be the other, converted?"""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.comparison.currencies import implied_rate, may_be_converted
from tests.factcheck.comparison.wordings import money


def test_the_rate_that_leads_from_one_sum_to_the_other() -> None:
    assert implied_rate(money("6億", "USD"), money("42.6億", "CNY")) == Decimal("7.1")
    assert implied_rate(money("0", "USD"), money("42.6億", "CNY")) is None


@pytest.mark.parametrize(
    ("converted", "one", "other"),
    [
        (True, ("6億", "USD"), ("42.6億", "CNY")),
        (True, ("42.6億", "CNY"), ("6億", "USD")),
        (True, ("6億", "USD"), ("46.8億", "HKD")),
        (True, ("6億", "USD"), ("186億", "TWD")),
        (True, ("6億", "CNY"), ("26.4億", "TWD")),
        # some value that the wording allows: 4.34億 is 4.3億 as well
        (True, ("4.3億", "USD"), ("33.87億", "HKD")),
        # a label, not a conversion
        (False, ("6億", "USD"), ("6億", "CNY")),
        (False, ("6億", "USD"), ("55億", "HKD")),
        # a currency of which we know no rate
        (None, ("6億", "USD"), ("480億", "INR")),
    ],
)
def test_what_may_have_been_converted(converted: bool | None, one: tuple[str, str], other: tuple[str, str]) -> None:
    assert may_be_converted(money(*one), money(*other)) is converted
