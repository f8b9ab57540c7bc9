"""RTF, as Word and WordPad write it."""

from __future__ import annotations

import pytest

from factcheck.formats import read
from factcheck.formats.document import Unreadable
from tests.factcheck.formats.blocks import blocks


@pytest.mark.parametrize(
    ("text", "rtf"),
    [
        ("遠山有6113名", r"{\rtf1\ansi\ansicpg950{\fonttbl{\f0\fcharset136 PMingLiU;}}\f0 \'bb\'b7\'a4\'73\'a6\'b36113\'a6\'57}"),
        ("远山", r"{\rtf1\ansi{\fonttbl{\f0\fcharset134 SimSun;}}\f0 \'d4\'b6\'c9\'bd}"),
        ("遠山 17.4億", r"{\rtf1\ansi {\b \u-28576?\u23665?} 17.4\u20740?}"),
        ("甲\n\n乙", r"{\rtf1\ansi\uc1 \u30002?\par \u20057?{\*\generator Writer 6113;}}"),
    ],
)
def test_the_text(text: str, rtf: str) -> None:
    assert read(rtf.encode(), name="a.rtf").text == text


def test_a_table() -> None:
    row = r"\trowd\cellx1\cellx2\intbl {}\cell {}\cell\row "
    rtf = r"{\rtf1\ansi before\par " + row.format("A|B", "17.4") + row.format("C", "2") + r"\pard after\par}"

    assert blocks(read(rtf.encode(), name="a.rtf")) == [
        ("paragraph", "before"),
        ("table", "A|B\t17.4\nC\t2"),
        ("paragraph", "after"),
    ]


@pytest.mark.parametrize("rtf", [r"{\rtf1}", r"{\rtf1 {\*\x 6113}", "{\\rtf1" + "{" * 5000])
def test_nothing_to_read(rtf: str) -> None:
    with pytest.raises(Unreadable, match="no_text"):
        read(rtf.encode(), name="a.rtf")


def test_notes_stand_at_the_end() -> None:
    data = rb"{\rtf1\ansi Staff was 6113{\super\chftn{\footnote\pard Counted on {\b 31} December.}}, up 2%.\par Next.\par}"
    found = read(data)
    assert found.text.split("\n")[0] == "Staff was 6113, up 2%."
    assert [found.text[block.start : block.end] for block in found.blocks if block.kind == "note"] == ["Counted on 31 December."]


def test_a_note_without_an_end_stays_where_it_is() -> None:
    assert "Counted" in read(rb"{\rtf1\ansi Staff was 6113{\footnote Counted once.\par}").text
