"""Which number do digits write together with the signs behind them? Value first, then the ways; and what is no such form."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.factcheck.extraction.examples import flat, number, numbers


@pytest.mark.parametrize(
    ("value", "text"),
    flat(
        ("3.5", ["3½%", "3 1/2 per cent", "3-1/2 per cent"]),
        ("1.25", ["1¼%", "1 1/4 per cent"]),
        ("2.375", ["2 3/8 per cent"]),
        ("25000000000000", ["2.5e13人"]),
        ("100000", ["10^5人", "1e5人"]),
        ("0.001", ["1e-3公里"]),
        ("350.333333333333", ["350又三分之一公里", "三百五十又3分之1公里"]),
    ),
)
def test_ways_to_go_on_from_digits(value: str, text: str) -> None:
    assert number(text).value == Decimal(value)


@pytest.mark.parametrize("text", ["16e版", "2e手機", "3-1", "9^99", "999999999999^20", "1e99", "3 5/2"])
def test_what_is_no_such_form_is_no_large_number(text: str) -> None:
    assert all(quantity.value is not None and quantity.value < 10**3 for quantity in numbers(text) if quantity.is_small_talk)
    assert [quantity for quantity in numbers(text) if not quantity.is_small_talk] == []
