"""Which times does an English text name? The longest at each place, in order, and none twice."""

from __future__ import annotations

import pytest

from factcheck.extraction.times.english_times import scan
from factcheck.folding import fold


@pytest.mark.parametrize(
    ("times", "text"),
    [
        (["the first half of 2024", "the same period last year"], "Up in the first half of 2024 from the same period last year."),
        (["three months ago", "last week"], "It fell three months ago and rose last week."),
        (["the year ended 31 March 2025"], "For the year ended 31 March 2025 it lost money."),
        (["this time last year"], "It was lower this time last year."),
        (["Monday", "yesterday"], "Shares rose on Monday and fell yesterday."),
        ([], "At the same time half of them left, and one quarter stayed for years."),
    ],
)
def test_the_times_of_a_sentence(times: list[str], text: str) -> None:
    mentions = list(scan(fold(text)))
    assert [text[mention.start : mention.end] for mention in mentions] == times
    assert all(mention.english for mention in mentions)
