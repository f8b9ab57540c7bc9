"""Which slots does a number's own clause say?"""

from __future__ import annotations

import pytest

from factcheck.lining_up.said_outright import slots
from tests.factcheck.extraction.examples import around


@pytest.mark.parametrize(
    ("said", "words", "text"),
    [
        ({"metric", "entity"}, "3億", "遠山科技2024年的營收為3億元，遠山科技2023年的營收為2億元。"),
        ({"metric"}, "3億", "遠山科技昨日公布業績。\n營收3億元。"),
        (set(), "3億", "遠山科技昨日公布業績。\n其中3億元。"),
        (set(), "300", "遠山科技的圓盤有300個。"),  # a noun that the vocabulary does not know
    ],
)
def test_what_the_clause_says(said: set[str], words: str, text: str) -> None:
    assert slots(around(text, words)) - {"period"} == said
