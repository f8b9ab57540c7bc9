"""Outlets' words in the reader's script: what changes, what does not, and that marks hold."""

from __future__ import annotations

import pytest

from articles.display import scripts
from articles.display.passages import Passage, Stretch, paragraphs, parts

#: language of the article, script asked for, then how 6113名員工/员工 is shown
SHOWN = [
    ("zh-hant", "original", "员工和員工"),
    ("zh-hant", "hant", "员工和員工"),  # as it is: another outlet's words may be quoted in it
    ("zh-hant", "hans", "员工和员工"),
    ("zh-hans", "hans", "员工和員工"),
    ("zh-hans", "hant", "員工和員工"),
    ("", "hant", "員工和員工"),
    ("en", "hant", "员工和員工"),
]


@pytest.mark.parametrize(("language", "script", "wanted"), SHOWN)
def test_what_is_shown(language: str, script: str, wanted: str) -> None:
    assert scripts.to(script, language)("员工和員工") == wanted


def test_marks_hold_through_the_switch() -> None:
    text = "公司头发业务有6113名员工。\n皇后在后面。"
    lines = paragraphs(text, parts(text)[0], [Stretch(start=text.index("6113"), end=text.index("员工"), item="claim")])
    shown = scripts.paragraphs_in(scripts.to("hant", "zh-hans"), lines)
    assert [[(piece.text, piece.item) for piece in line.pieces] for line in shown] == [
        [("公司頭髮業務有", None), ("6113名", "claim"), ("員工。", None)],
        [("皇后在後面。", None)],
    ]
    assert [line.start for line in shown] == [line.start for line in lines]


def test_a_passage_is_shown_part_by_part() -> None:
    passage = Passage(before="截至年底有", quote="6113名", after="員工。")
    assert scripts.passage_in(scripts.to("hans", "zh-hant"), passage) == Passage(
        before="截至年底有", quote="6113名", after="员工。"
    )


@pytest.mark.parametrize(
    ("asked", "kept", "script"),
    [
        ("hant", "", "hant"),
        ("", "hans", "hans"),
        ("original", "hans", "original"),
        ("kana", "hans", "hans"),
        ("", "kana", "original"),
        ("", "", "original"),
    ],
)
def test_the_address_goes_before_what_was_kept(asked: str, kept: str, script: str) -> None:
    assert scripts.chosen({"show": asked}, {"script": kept}) == script


def test_the_key_goes_round() -> None:
    following = {script: next(choice.code for choice in scripts.choices(script) if choice.next) for script in scripts.CHOICES}
    assert following == {"original": "hant", "hant": "hans", "hans": "original"}
