"""How lines become a paragraph, and cells a table."""

from __future__ import annotations

import pytest

from factcheck.formats.document import BlockKind, Unreadable
from factcheck.formats.writing import Placed, Writer, one_line


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("遠山科技公布業績", "遠山科技\n公布業績"),
        ("收入17.4億元", "收入\n17.4億元"),
        ("GPT-4o模型", "GPT-4o\n模型"),
        ("佔60.4%", "佔60\n.4%"),
        ("有6,113名", "有6,\n113名"),
        ("2023 2024", "2023\n2024"),  # two numbers as well as one
        ("an increase of 21 percent", "an in-\ncrease of\n21 percent"),
        ("the AI-\u200bBox", "the AI-\u200bBox"),
        ("Hong Kong-Macau", "Hong Kong-Macau"),
    ],
)
def test_lines_are_joined(text: str, lines: str) -> None:
    assert one_line(lines) == text.replace("\u200b", " ")


def test_what_no_database_keeps_is_replaced_before_offsets_are_counted() -> None:
    writer = Writer()
    writer.add(BlockKind.PARAGRAPH, "甲\x00\x01\ud800乙")
    writer.add(BlockKind.PARAGRAPH, "6113名")
    document = writer.document("docx")

    assert (document.text, document.blocks[1].start) == ("甲\ufffd乙\n\n6113名", 5)
    assert document.notes == ({"code": "control_characters_replaced", "params": {"count": 3}},)


def test_a_table_that_only_lays_out_a_page_is_none() -> None:
    writer = Writer()
    writer.table([Placed(text="左" * 500, row=0, column=0), Placed(text="右", row=0, column=1)])

    assert [block.kind for block in writer.document("docx").blocks] == ["paragraph", "paragraph"]


def test_too_long_a_text() -> None:
    writer = Writer()
    with pytest.raises(Unreadable, match="too_long"):
        for _ in range(6):
            writer.add(BlockKind.PARAGRAPH, "甲" * 1_000_000)
