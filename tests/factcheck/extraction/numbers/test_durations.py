"""How much is an amount told in two parts?"""

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
        # hundredths behind the unit
        ("9.83", "second_span", "他以9秒83奪得百米金牌"),
        ("7.21", "metre", "她以7米21奪冠"),
        ("1.75", "metre", "身高1公尺75"),
        ("3.5", "metre", "水深3米5。"),
    ],
)
def test_two_parts_are_one_amount(value: str, unit: str, text: str) -> None:
    found = number(text)
    assert (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text", ["3 hours and 90 minutes", "3 hours 12 seconds", "1.5 hours 20 minutes", "跑100米3次", "100米38秒"]
)
def test_what_are_two_times(text: str) -> None:
    assert len(numbers(text)) == 2
