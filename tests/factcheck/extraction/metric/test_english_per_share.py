"""Is this English sum what one share earned?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, flat, read


@pytest.mark.parametrize(
    ("metric", "text"),
    flat(
        ("eps", ["Farhill reported first-quarter earnings of $3.50 a share.", "Farhill posted a profit of $3.50 per share."]),
        ("eps", ["On a per-share basis, the chipmaker said it had profit of $3.50."]),
        (
            "eps",
            ["Farhill made $90 million, or $3.50 a share, in the quarter.", "Earnings rose to $3.90 a share from $3.50 a share."],
        ),
        ("loss_per_share", ["Farhill lost $90 million, or $3.50 a share.", "Its loss was $90 million, or $3.50 per share."]),
        ("loss_per_share", ["Farhill posted a loss of $3.50 per diluted share."]),
        # what has a name of its own
        (
            "dividend_per_share",
            ["Farhill declared a final dividend of $1.10 per share, which brings the total for 2025 to $3.50 per share."],
        ),
        (
            "acquisition_price",
            ["Farhill agreed to buy Longriver for $3.50 per share in cash.", "A takeover of Longriver at $3.50 a share."],
        ),
        ("issue_price", ["Farhill priced its initial public offering at $3.50 a share."]),
        ("dividend_per_share", ["Farhill left its interim dividend at $3.50 a share."]),
        ("share_price", ["Shares of Farhill closed at $3.50 a share on Friday."]),
        # no share is told of
        (
            "net_profit",
            ["Farhill reported first-quarter earnings of $3.50 billion.", "Farhill's net profit per member was $3.50."],
        ),
    ),
)
def test_what_a_share_earned(metric: str, text: str) -> None:
    assert around(text, "3.50").metric == metric


def test_what_it_is_that_a_share_has_is_not_guessed() -> None:
    assert around("Analysts had expected $3.50 a share.", "3.50").metric is None


@pytest.mark.parametrize(
    ("metric", "text"),
    [
        # a low of a percentage is of no temperature
        ("unemployment_rate", "The unemployment rate fell to a record low of 35%."),
        ("inflation", "Inflation eased to a five-month low of 35%."),
        ("low_temperature", "The city had a low of 35 degrees Celsius."),
    ],
)
def test_a_low_is_of_what_fell(metric: str, text: str) -> None:
    assert around(text, "35").metric == metric


@pytest.mark.parametrize(
    ("units", "region", "text"),
    [
        (["fahrenheit"], "US", "Temperatures hit 114 degrees on Saturday."),
        (["fahrenheit", "fahrenheit"], "UK", "Temperatures hit 114 degrees Fahrenheit, 6 degrees above normal."),
        (["celsius"], "UK", "Temperatures hit 34 degrees on Saturday."),
        (["celsius", "celsius"], "US", "Temperatures hit 34 degrees Celsius, 6 degrees above normal."),
    ],
)
def test_degrees_of_a_paper(units: list[str], region: str, text: str) -> None:
    assert [reading.unit for reading in read(text, region=region)] == units
