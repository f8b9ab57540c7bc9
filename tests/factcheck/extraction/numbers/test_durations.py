"""How long is a time told in two units?"""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.factcheck.extraction.examples import number, numbers


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("105", "minute_span", "全程1小時45分"),
        ("2052", "second_span", "an average of 34 minutes and 12 seconds"),
        ("2052", "second_span", "34 minutes 12 seconds"),
        ("195", "minute_span", "3 hours 15 minutes"),
        ("195", "minute_span", "3 hours, 15 mins"),
    ],
)
def test_two_units_are_one_time(value: str, unit: str, text: str) -> None:
    found = number(text)
    assert (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize("text", ["3 hours and 90 minutes", "3 hours 12 seconds", "1.5 hours 20 minutes"])
def test_what_are_two_times(text: str) -> None:
    assert len(numbers(text)) == 2
