"""Words of a cell are never taken for a formula, and numbers stay numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from articles.display.cells import number, words


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        # what a spreadsheet could reckon with, call or send
        ("'=1+1", "=1+1"),
        ('\'=HYPERLINK("https://example.org")', '=HYPERLINK("https://example.org")'),
        ("'+852 1234 5678", "+852 1234 5678"),
        ("'-5%", "-5%"),
        ("'-2+3", "-2+3"),
        ("'@SUM(A1)", "@SUM(A1)"),
        ("'\t=1", "\t=1"),
        ("'\r=1", "\r=1"),
        ("'\n1", "\n1"),
        ("' =1", " =1"),
        ("'＝1＋1", "＝1＋1"),
        ("'－5", "－5"),
        ("'＠甲", "＠甲"),
        # what it leaves alone
        ("-5", "-5"),
        ("-5.25", "-5.25"),
        ("6,113名", "6,113名"),
        ("5-6月", "5-6月"),
        ("遠山科技 · 員工人數", "遠山科技 · 員工人數"),
        ("", ""),
    ],
)
def test_words(cell: str, text: str) -> None:
    assert words(text) == cell


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1740000000", Decimal("17.40E+8")),
        ("1740000000", Decimal("1740000000.00")),
        ("-0.2", Decimal("-0.20")),
        ("100", Decimal(100)),
        ("0.00000001", Decimal("1E-8")),
        ("123456789012345678901234567890.1", Decimal("123456789012345678901234567890.10")),  # every digit
        ("", None),
    ],
)
def test_numbers(cell: str, value: Decimal | None) -> None:
    assert number(value) == cell
