"""Whose and how much is it in English news of business? Two initials, a clause behind while, moves that look like ranges."""

from __future__ import annotations

import pytest

from factcheck.figures import Change, Kind
from tests.factcheck.extraction.examples import around, flat


@pytest.mark.parametrize(
    ("entity", "words", "text"),
    [
        (
            "Farhill and Longriver",
            "4.4",
            "Farhill and Longriver fell on Friday. Farhill and Longriver said so. Group sales at F&L rose 4.4%.",
        ),
        (
            "Longriver Group",
            "7 billion",
            "Farhill Group reported $12 billion in profit while Longriver Group recorded $7 billion net profit. Longriver Group said so. "
            "Farhill Group said so.",
        ),
        (
            "Farhill's Laboratories",
            "1,089",
            "Shares of Farhill's Laboratories rose. Farhill's Laboratories made Rs 1,089 crore in profit.",
        ),
        ("Farhill", "2.55", "Farhill, Britain's biggest retailer, has reported a 13% rise in profits to £2.55bn."),
        (
            "Farhill Land",
            "2.48",
            "Farhill Land reported profit of HK$2.48 billion. It pays 12 HK cents a share. HK cents are cents.",
        ),
        ("Farhill Gas", "1,089", "Shares of Farhill Gas climbed on Friday. The company's net profit stood at Rs 1,089 crore."),
    ],
)
def test_whose_it_is(entity: str, words: str, text: str) -> None:
    assert around(text, words).entity == entity


@pytest.mark.parametrize(
    ("value", "text"),
    flat(
        (14_800, ["The claimant count fell 14,800 to 760,200 in January."]),
        (760_200, ["The claimant count fell 14,800 to 760,200 in January."]),
        (2, ["Wage growth was edging up to 2 per cent."]),
    ),
)
def test_a_move_and_what_it_led_to_are_no_range(value: int, text: str) -> None:
    assert around(text, f"{value:,}").value == value


def test_a_range_stays_one() -> None:
    assert around("The plant needs 8,000 to 10,000 workers.", "8,000").value is None


@pytest.mark.parametrize(("unit", "region"), [("KES", "KE"), ("XXX", "US")])
def test_shillings(unit: str, region: str) -> None:
    assert around("Farhill's provision jumped to 3 billion shillings.", "3 billion", region=region).unit == unit


@pytest.mark.parametrize(
    ("metric", "text"),
    [
        ("home_price", "The annual rate of house price growth crept up slightly to 2.2% in September."),
        ("revenue", "Farhill, the grocer, said sales rose 2.2% in September."),
        ("vehicle_sales", "Farhill, the carmaker, said car sales rose 2.2% in September."),
        ("net_profit", "Farhill on Friday reported 2.2 per cent rise in net profit to Rs 424.92 crore."),
    ],
)
def test_how_much_it_has_grown(metric: str, text: str) -> None:
    reading = around(text, "2.2")
    assert (reading.metric, reading.kind, reading.change) == (metric, Kind.RATE, Change.UP)


def test_the_words_before_a_metric_are_whole() -> None:
    assert around("Farhill said general merchandise sales were up 7%.", "7%").scope == ("general merchandise",)
