"""Which English numbers count nothing, and which only look so?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import read

NOTHING = [
    ("two", "On day two of the Test it rained."),
    ("ten", "He told Channel Ten."),
    ("three times", "The launch was delayed three times by rain."),
    ("100,000", "There were 179 offences per 100,000 residents."),
]
FIGURES = [
    ("three", "This week three soldiers were killed."),
    ("three times", "Sales are three times higher than last year."),
    ("three times", "The offer was oversubscribed three times."),
    ("100,000", "Some 100,000 residents fled."),
]


@pytest.mark.parametrize(("number", "text"), NOTHING)
def test_it_counts_nothing(number: str, text: str) -> None:
    assert all(number not in reading.quote.lower() for reading in read(text))


@pytest.mark.parametrize(("number", "text"), FIGURES)
def test_it_is_a_figure(number: str, text: str) -> None:
    assert any(number in reading.quote.lower() for reading in read(text))
