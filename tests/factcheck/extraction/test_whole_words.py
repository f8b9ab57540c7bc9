"""Which words of a list stand in a text? The longest ones, and none that only looks like one inside another word."""

from __future__ import annotations

import ahocorasick
import pytest

from factcheck.extraction import whole_words


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
    automaton = ahocorasick.Automaton()
    for word in ("revenue", "revenue of", "ad revenue", "staff", "gpu", "收入"):
        automaton.add_word(word, (len(word), word.isascii(), word))
    automaton.make_automaton()
    assert [held for _, _, held in whole_words.found(automaton, text)] == words


def test_a_text_of_nothing_but_beginnings_is_quick() -> None:
    automaton = ahocorasick.Automaton()
    automaton.add_word("ad revenue", (10, True, "ad revenue"))
    automaton.make_automaton()
    assert list(whole_words.found(automaton, "had revenue " * 50_000)) == []
