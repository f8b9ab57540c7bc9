"""Which words of a list stand in a text? The longest ones, and none that only looks like one inside another word."""

from __future__ import annotations

import pytest

from factcheck.extraction.words.whole_words import WholeWords


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["revenue of"], "revenue of 3"),  # the longest
        (["revenue of"], "it had revenue of 3"),  # the ad revenue of had revenue hides nothing
        (["ad revenue"], "its ad revenue was 3"),
        (["staff", "gpu"], "staff and gpu"),
        (["收入"], "公司收入3億"),  # a Chinese word may stand anywhere
        (["gpu"], "擁有gpu3張"[:5]),
        # inside other words
        ([], "distaff gpus"),
        ([], "staffing"),
        (["staff"], "flagstaff, staff"),
    ],
)
def test_words_are_whole(words: list[str], text: str) -> None:
    known = WholeWords({word: word for word in ("revenue", "revenue of", "ad revenue", "staff", "gpu", "收入")})
    assert [held for _, _, held in known.found(text)] == words


def test_a_text_of_nothing_but_beginnings_is_quick() -> None:
    assert WholeWords({"ad revenue": "ad revenue"}).found("had revenue " * 50_000) == []


def test_the_beginning_of_a_longer_word_hides_no_shorter_one() -> None:
    known = WholeWords({word: word for word in ("保證金比率", "金", "公司治理", "公司")})
    assert [held for _, _, held in known.found("保證金上調，公司治")] == ["金", "公司"]
