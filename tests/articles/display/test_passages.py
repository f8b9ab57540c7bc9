"""The sentence around a claim, and a text cut into what is marked and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.display.passages import AROUND, PART, Stretch, language_tag, paragraphs, parts, passage

#: text, quote, what stands before and after it
SENTENCES = [
    ("甲。商湯有6113名員工。乙。", "6113名", "商湯有", "員工。"),
    ("標題\n商湯有6113名員工", "6113名", "商湯有", "員工"),
    ("It rose 3.5 per cent. It has 4,531 people. End.", "4,531 people", "It has ", "."),
    ("6113名", "6113名", "", ""),
    ("中" * 300 + "6113名" + "文" * 300, "6113名", "…" + "中" * AROUND, "文" * AROUND + "…"),
]


@pytest.mark.parametrize(("text", "quote", "before", "after"), SENTENCES)
def test_sentences(text: str, quote: str, before: str, after: str) -> None:
    start = text.index(quote)
    found = passage(text, start, start + len(quote))
    assert (found.before, found.quote, found.after) == (before, quote, after)


def test_a_text_is_cut_at_its_claims() -> None:
    text = "甲有6113名。\n\n乙有6114名。"
    stretches = [Stretch(start=text.index(quote), end=text.index(quote) + 5, item=quote) for quote in ("6113名", "6114名")]
    lines = paragraphs(text, parts(text)[0], stretches)
    assert [[(piece.text, piece.item) for piece in line.pieces] for line in lines] == [
        [("甲有", None), ("6113名", "6113名"), ("。", None)],
        [("乙有", None), ("6114名", "6114名"), ("。", None)],
    ]


def test_of_two_that_overlap_the_first_is_marked() -> None:
    text = "近6113名"
    stretches = [Stretch(start=1, end=6, item="b"), Stretch(start=0, end=5, item="a")]
    assert [(piece.text, piece.item) for piece in paragraphs(text, parts(text)[0], stretches)[0].pieces] == [
        ("近6113", "a"),
        ("名", None),
    ]


def test_a_repeated_passage_is_said_once() -> None:
    text = "甲乙。\n丙丁。\n甲乙。\n丙丁。"
    lines = paragraphs(text, parts(text)[0], [], [(8, len(text))])
    assert [(line.again, line.first_again) for line in lines] == [(False, False), (False, False), (True, True), (True, False)]


@given(st.text(alphabet="甲\n", max_size=200), st.integers(1, 50))
def test_nothing_is_lost_between_parts(text: str, times: int) -> None:
    text *= times * 10
    found = parts(text)
    assert "".join(text[part.start : part.end] for part in found) == text
    assert all(part.end - part.start <= PART for part in found)


@pytest.mark.parametrize(
    ("language", "region", "tag"),
    [
        ("zh-hant", "HK", "zh-HK"),
        ("zh-hant", "MO", "zh-HK"),
        ("zh-hant", "TW", "zh-Hant-TW"),
        ("zh-hant", "", "zh-Hant-TW"),
        ("zh-hans", "CN", "zh-Hans"),
        ("zh-hans", "HK", "zh-Hans"),
        ("en", "HK", "en"),
        ("", "CN", "zh-Hans"),
        ("", "TW", "zh-Hant-TW"),
        ("", "", "und"),
    ],
)
def test_language_tags(language: str, region: str, tag: str) -> None:
    assert language_tag(language, region) == tag
