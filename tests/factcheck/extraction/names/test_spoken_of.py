"""Whom is an article about?"""

from __future__ import annotations

import pytest

from factcheck.extraction.names import spoken_of
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.folding import fold

NEWS = "春季的成績單陸續出爐，各家公司都交出了不錯的數字，"


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("遠山", "遠山去年賺30億元。"),
        ("遠山", "遠山去年賺30億元\n公司說明，成績來自海外。"),
        ("遠山", f"{NEWS}遠山去年賺30億元，遠山今年續看好。"),
        ("長河", f"{NEWS}長河、遠山都上榜。長河與長河的對手長河。"),
        # named once, where the lead goes on, or below a headline without it
        (None, f"{NEWS}遠山去年賺30億元。"),
        (None, "春季的成績單出爐\n各公司都有斬獲，遠山去年賺30億元。"),
        # neither counts more
        (None, "遠山、長河去年各賺30億元。"),
    ],
)
def test_the_name_that_counts_most(topic: str | None, text: str) -> None:
    words = [
        Word(at, at + 2, Role.ENTITY, one) for at in range(len(text)) for one in ("遠山", "長河") if text.startswith(one, at)
    ]
    assert spoken_of.topic(words, [("台灣",)], fold(text)) == topic
    assert spoken_of.topic(words, [("遠山", "長河")], fold(text)) is None
