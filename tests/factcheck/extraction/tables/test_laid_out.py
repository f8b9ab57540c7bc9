"""A text with blocks: its furniture is not read, and what is read keeps its place."""

from __future__ import annotations

import pytest

from factcheck.extraction import extract, pipeline
from factcheck.formats.document import Block, BlockKind

MENU = "熱門：長河裁員9999人\n\n"
BODY = "遠山科技2021年底有6113名員工\n\n【長河報專訊】遠山科技公布，2024年上半年收入為人民幣17.4億元。"
RELATED = "\n\n相關文章：長河去年虧損24.7億元"


def blocks(*parts: tuple[str, BlockKind]) -> tuple[str, tuple[Block, ...]]:
    text, found = "", []
    for words, kind in parts:
        start = len(text) + len(words) - len(words.lstrip())
        text += words
        found.append(Block(start=start, end=len(text.rstrip()), kind=kind))
    return text, tuple(found)


def test_without_blocks_as_prose() -> None:
    assert extract(BODY) == pipeline.extract(BODY)


def test_blocks_that_are_all_prose_change_nothing() -> None:
    text, found = blocks((BODY, BlockKind.PARAGRAPH))

    assert extract(text, blocks=found) == pipeline.extract(BODY)


def test_furniture_is_not_read() -> None:
    text, found = blocks((MENU, BlockKind.FURNITURE), (BODY, BlockKind.PARAGRAPH), (RELATED, BlockKind.FURNITURE))
    readings = extract(text, blocks=found)

    assert [reading.quote for reading in readings] == ["6113名", "人民幣17.4億元"]
    assert all(text[reading.start : reading.end] == reading.quote for reading in readings)
    for ours, plain in zip(readings, pipeline.extract(BODY), strict=True):
        assert (ours.metric, ours.entity, ours.period) == (plain.metric, plain.entity, plain.period)
        assert [text[words.start : words.end] for words in ours.evidence] == [
            BODY[words.start : words.end] for words in plain.evidence
        ]


def test_a_text_that_is_all_furniture() -> None:
    text, found = blocks((MENU, BlockKind.FURNITURE))

    assert extract(text, blocks=found) == []


@pytest.mark.parametrize(
    "text", ["所有金額以人民幣百萬元列示。", "單位：人民幣百萬元", "人民幣百萬元", "以百萬港元計。", "以美元千元為單位"]
)
def test_what_a_report_is_in_is_no_amount(text: str) -> None:
    assert extract(text) == []


@pytest.mark.parametrize(
    ("quote", "text"), [("近百萬元", "損失近百萬元。"), ("千億元", "以千億元計的投資。"), ("百萬元", "獎金高達百萬元。")]
)
def test_an_amount_without_a_digit_is_one(quote: str, text: str) -> None:
    assert [reading.quote for reading in extract(text)] == [quote]
