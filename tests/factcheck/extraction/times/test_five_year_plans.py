"""Which years has a five-year plan?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around


@pytest.mark.parametrize(
    ("period", "text"),
    [
        ("2021-01-01/2025-12-31", "“十四五”期间，长河投资3万亿元。"),
        ("2021-01-01/2025-12-31", "長河規劃在十四五期間投資3萬億元。"),
        ("2021-01-01/2025-12-31", "《规划》要求，“十四五”长河投资3万亿元。"),
        ("2016-01-01/2020-12-31", "“十三五”时期长河投资3万亿元。"),
        ("2026-01-01/2030-12-31", "「十五五」期間，長河擬投資3萬億元。"),
        # what a paper is called, and a project
        (None, "《长河“十四五”投资发展规划》提出投资3万亿元。"),
        (None, "远山线是长河的“十二五”重大项目，投资3万亿元。"),
        # a count
        (None, "長河有二十四五期廠房，投資3萬億元。"),
    ],
)
def test_a_plan_has_five_years(period: str | None, text: str) -> None:
    found = around(text, "3").period
    assert (found.iso if found else None) == period


def test_the_end_of_a_plan_is_a_day() -> None:
    found = around("“十四五”末，长河装机容量320万千瓦。", "320").period
    assert found is not None and found.iso == "2025-12-31"
