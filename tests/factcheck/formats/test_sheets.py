"""Sheets: tables with what stands above them, numbers as the sheet shows them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from factcheck.formats import read
from factcheck.formats.document import Unreadable
from factcheck.formats.number_formats import shown
from tests.factcheck.formats.blocks import blocks


def book(rows: Sequence[Sequence[Any]], *, formats: dict[str, str] | None = None, merged: str = "") -> bytes:
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = "損益表"
    for row in rows:
        sheet.append(row)
    for place, form in (formats or {}).items():
        sheet[place].number_format = form
    if merged:
        sheet.merge_cells(merged)
    draft = made.create_sheet("草稿")
    draft.append([9999])
    draft.sheet_state = "hidden"
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def test_a_sheet() -> None:
    rows = [
        ["遠山中期業績"],
        ["單位：億元"],
        ["", 2024, 2023],
        ["營收", 17.398, 14.33],
        ["佔比", 0.604, None],
        [],
        ["註：未經審計"],
    ]
    document = read(book(rows, formats={"B4": "0.0", "C4": "#,##0.00", "B5": "0.0%"}), name="a.xlsx")

    assert blocks(document) == [
        ("heading", "損益表"),
        ("caption", "遠山中期業績"),
        ("caption", "單位：億元"),
        ("table", "2024\t2023\n營收\t17.4\t14.33\n佔比\t60.4%"),
        ("caption", "註：未經審計"),
    ]
    assert document.notes == ({"code": "hidden_left_out", "params": {"count": 1}},)


def test_merged_cells_span() -> None:
    [table] = [
        block for block in read(book([["", "2024年", ""], ["營收", 1, 2]], merged="B1:C1"), name="a.xlsx").blocks if block.cells
    ]

    assert [(cell.row, cell.column, cell.columns) for cell in table.cells] == [(0, 1, 2), (1, 0, 1), (1, 1, 1), (1, 2, 1)]


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("6113", 6113, "General"),
        ("0.3", 0.1 + 0.2, "General"),
        ("6,113", 6113, "#,##0"),
        ("17.40", 17.4, "0.00"),
        ("17.4", 17.4, "#,##0.0#"),
        ("60.4%", 0.604, "0.0%"),
        ("60.4%", 60.4, '0.0"%"'),  # the sign is only written behind it
        ("(1,234)", -1234, "#,##0_);(#,##0)"),
        ("-5.0", -5, "0.0"),
        ("HK$1,234.5", 1234.5, '"HK$"#,##0.0'),
        ("¥1,234", 1234, "[$¥-804]#,##0"),
        ("1,740", 1739800000, "#,##0,,"),  # millions
        ("17.4億元", 17.4, '0.0"億元"'),
        ("-", 0, '#,##0;(#,##0);"-"'),
        ("007", 7, "000"),
        ("3", 2.5, "0"),  # as people round
        ("2024-06-30", datetime(2024, 6, 30), "yyyy-mm-dd"),
        ("2024-06-30", date(2024, 6, 30), "General"),
        ("TRUE", True, "General"),
        ("17.4億", "17.4億", "@"),
        ("1E+400", "1E+400", "0"),
    ],
)
def test_a_number_as_it_is_shown(text: str, value: object, form: str) -> None:
    assert shown(value, form) == text


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("指標,2024\n營收,17.4", "utf_8_sig"),
        ("指標\t2024\n營收\t17.4", "utf_8"),
        ('指標;2024\n"營收";17.4', "big5"),
        ("指標,2024\r\n營收,17.4\r\n", "gb18030"),
    ],
)
def test_csv(text: str, data: str) -> None:
    document = read(text.encode(data), name="a.csv")

    assert blocks(document) == [("table", "指標\t2024\n營收\t17.4")]


@pytest.mark.parametrize(("code", "data", "name"), [("no_text", book([]), "a.xlsx"), ("empty_file", b"", "a.csv"), ("damaged", book([["甲"]])[:3000], "a.xlsx")])  # fmt: skip
def test_nothing_to_read(code: str, data: bytes, name: str) -> None:
    with pytest.raises(Unreadable, match=code):
        read(data, name=name)
