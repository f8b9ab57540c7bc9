"""Markdown is read without its marks, each part of it a block."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.formats import read
from tests.factcheck.formats.blocks import blocks, cells

TEXT = """---
title: 遠山裁員
author: "陳大文"
date: 2024-10-24
---

# 遠山裁員**兩成**

遠山科技於*上週*
宣布裁員。
The company said `6,113` staff
would [stay](https://example.org/a).

## 業績

- 營收17.4億元
- 虧損24.7億元

> 「會過去的。」

| 單位：億元 | 2023 | 2024 |
|---|---|---|
| 營收 | 14.3 | 17.4 |
"""


def test_blocks() -> None:
    document = read(TEXT.encode(), name="a.md")

    assert blocks(document) == [
        ("title", "遠山裁員兩成"),
        ("paragraph", "遠山科技於上週宣布裁員。The company said 6,113 staff would stay."),
        ("heading", "業績"),
        ("item", "營收17.4億元"),
        ("item", "虧損24.7億元"),
        ("quote", "「會過去的。」"),
        ("table", "單位：億元\t2023\t2024\n營收\t14.3\t17.4"),
    ]
    assert cells(document) == [
        (0, 0, "單位：億元", True),
        (0, 1, "2023", True),
        (0, 2, "2024", True),
        (1, 0, "營收", False),
        (1, 1, "14.3", False),
        (1, 2, "17.4", False),
    ]


def test_what_stands_above_the_text() -> None:
    proposed = read(TEXT.encode(), name="a.md").proposed

    assert (proposed.title, proposed.byline, proposed.published) == ("遠山裁員", "陳大文", date(2024, 10, 24))


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("甲\n乙", "甲  \n乙"),  # a marked break stays
        ("6113名", "6113\\\n名"[:4] + "名"),
        ("2*3=6 與 a_b_c", "2*3=6 與 a_b_c"),
        ("甲乙", "甲<b onclick=x>乙</b>"),
        ("圖：廠房", "![圖：廠房](a.png)"),
    ],
)
def test_the_text_without_the_marks(text: str, markdown: str) -> None:
    assert read(markdown.encode(), name="a.md").text == text
