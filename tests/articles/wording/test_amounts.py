"""Amounts as people write them, exact to the last digit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.utils import translation

from articles.wording import amounts

NBSP = "\N{NO-BREAK SPACE}"

#: value, unit, then in English, Traditional and Simplified Chinese (a space here is a no-break space there)
WRITTEN = [
    ("6113", "person", "6,113 people", "6,113 人", "6,113 人"),
    ("1740000000", "CNY", "1.74 billion yuan", "17.4 億元人民幣", "17.4 亿元人民币"),
    ("6093000000", "CNY", "6.093 billion yuan", "60.93 億元人民幣", "60.93 亿元人民币"),
    ("-6093000000", "CNY", "−6.093 billion yuan", "−60.93 億元人民幣", "−60.93 亿元人民币"),
    ("44500000", "person", "44.5 million people", "4,450 萬人", "4,450 万人"),
    # a scale word that would hide or invent digits is not used
    ("44502776", "person", "44,502,776 people", "4,450.2776 萬人", "4,450.2776 万人"),
    ("1234567", "person", "1,234,567 people", "123.4567 萬人", "123.4567 万人"),
    ("99999", "person", "99,999 people", "99,999 人", "99,999 人"),
    # ratios
    ("255.70", "percent", "255.7%", "255.7%", "255.7%"),
    ("0", "percent", "0%", "0%", "0%"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "unit", "english", "hant", "hans"), WRITTEN)
def test_amounts(value: str, unit: str, english: str, hant: str, hans: str) -> None:
    for language, wanted in (("en", english), ("zh-hant", hant), ("zh-hans", hans)):
        with translation.override(language):
            assert amounts.amount(Decimal(value), unit) == wanted.replace(" ", NBSP)


@pytest.mark.parametrize(("change", "wanted"), [("up", "+21%"), ("down", "−21%"), ("", "21%")])
def test_a_rate_carries_its_direction(change: str, wanted: str) -> None:
    assert amounts.amount(Decimal(21), "percent", change=change) == wanted


def test_a_column_has_one_scale() -> None:
    with translation.override("zh-hant"):
        scale = amounts.scale_for([Decimal(3_400_000_000), Decimal(3_433_000_000), None])
        assert amounts.amount(Decimal(3_400_000_000), "CNY", scale=scale) == f"34{NBSP}億元人民幣"
        assert amounts.scale_for([Decimal(3_400_000_000), Decimal(7)]) == amounts.ONE


@pytest.mark.parametrize(
    ("spread", "wanted"),
    [
        (None, "—"),
        ("0", "0%"),
        ("0.043", "4.3%"),
        ("0.00016356", "0.016%"),
        ("0.1", "10%"),
        ("9", "900%"),
        ("1E-12", "< 0.00001%"),
    ],
)
def test_gaps(spread: str | None, wanted: str) -> None:
    assert amounts.gap(None if spread is None else Decimal(spread)) == wanted


@pytest.mark.parametrize(
    ("value", "reference", "wanted"), [("6113", "6114", "−0.016%"), ("104.3", "100", "+4.3%"), ("5", "5", ""), ("5", "0", "")]
)
def test_differences(value: str, reference: str, wanted: str) -> None:
    assert amounts.difference(Decimal(value), Decimal(reference)) == wanted


def test_an_axis_says_what_it_counts() -> None:
    with translation.override("zh-hant"):
        scale = amounts.scale_for([Decimal(3_400_000_000)])
        assert amounts.axis("CNY", scale) == "億元人民幣"
        assert amounts.axis("", scale) == "億"  # where the units differ
        assert amounts.axis("percent", amounts.ONE) == ""
    assert amounts.axis("person", amounts.ONE) == "people"


#: quote, unit, what it counts for an English and a Traditional reader
BARE = [
    ("6,114", "person", "people", "人"),
    ("6.1 million", "person", "people", "人"),
    ("1.74 billion", "CNY", "yuan", "元人民幣"),
    ("四千五百萬", "person", "people", "人"),
    ("6114名", "person", "", ""),
    ("4,531 people", "person", "", ""),
    ("$1.74 billion", "USD", "", ""),
    ("21", "percent", "", ""),
]


@pytest.mark.parametrize(("quote", "unit", "english", "hant"), BARE)
def test_what_a_bare_number_counts(quote: str, unit: str, english: str, hant: str) -> None:
    for language, wanted in (("en", english), ("zh-hant", hant)):
        with translation.override(language):
            assert amounts.counted(quote, unit) == wanted
