"""Is the letter before a number money, and whose cents are these? P2.3 billion, N78,500, 97 cents."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.factcheck.extraction.examples import around, flat, read


@pytest.mark.parametrize(
    ("unit", "text"),
    flat(
        # a letter before millions is money by itself, and so are the other sums of its text
        ("PHP", ["Damage was put at P35 billion.", "The senate passed a P35-billion budget.", "A P35-B budget was passed."]),
        ("PHP", ["Rice costs P35 a kilo. The state spends P2.3 billion on it."]),
        ("NGN", ["The firm remitted N35 trillion.", "The firm remitted N35bn."]),
        # without millions, where the text is of the country
        ("PHP", ["Rice costs P35 a kilo in Manila.", "Filipino workers get P35 more."]),
        ("NGN", ["A bag of rice in Lagos sells for N35,500.", "The naira closed at N35 to the dollar."]),
        ("ZAR", ["Johannesburg drivers pay R35 more."]),
    ),
)
def test_a_letter_that_is_money(unit: str, text: str) -> None:
    assert around(text, "35").unit == unit


@pytest.mark.parametrize(
    "text", ["The P35 took off from a field.", "Traffic on the N35 was slow.", "Pupils of P4 and P35 billions."]
)
def test_a_letter_that_names_something(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("value", "unit", "region", "text"),
    [
        ("0.97", "USD", "US", "Crude added 97 cents to $71.24 a barrel."),
        ("0.97", "AUD", "AU", "It will pay a dividend of 97 cents a share."),
        ("0.648", "USD", "AU", "The dollar fell as low as US64.8 cents."),
        ("0.14", "INR", "IN", "The rupee strengthened 14 paise."),
        ("0.115", "GBP", "UK", "The shares fell 11½p to £1.32."),
        ("1500000000000", "USD", "US", "Debt came to $1.5t."),
    ],
)
def test_cents_and_pence(value: str, unit: str, region: str, text: str) -> None:
    reading = read(text, region=region)[0]
    assert (reading.value, reading.unit) == (Decimal(value), unit)
