"""When does a year of the books end that the text explains in brackets? Published on Wednesday 12 March 2025."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        ("2023-10-01/2024-09-30", "64億", "遠山公司2024財年（截至2024年9月）營收64億元。"),
        ("2023-10-01/2024-09-30", "64億", "遠山公司去年度（去年9月止）營收64億元。"),
        # the next one is counted from it, and goes by the same year
        ("2022-10-01/2023-09-30", "78億", "遠山公司2024財年（截至2024年9月）營收64億元，上一財年為78億元。"),
        ("2023-04-01/2024-03-31", "64億", "遠山公司2023財年（截至2024年3月）營收64億元。"),
        ("2024-04-01/2025-03-31", "48億", "遠山公司2023財年（截至2024年3月）營收64億元。\n2024財年預算48億元。"),
        ("2024-10-01/2025-09-30", "48億", "遠山公司2024財年（截至2024年9月）營收64億元。\n2025財年預算48億元。"),
        # a month that only tells when it begins
        ("2024-04-01/2025-03-31", "356億", "遠山2024/25年度（4月起）赤字356億元。"),
        ("2023-04-01/2024-03-31", "364億", "遠山2024/25年度（4月起）赤字356億元，上年度為364億元及4.8%。"),
    ],
)  # fmt: skip
def test_the_year_of_the_books(period: str | None, quote: str, text: str) -> None:
    found = around(text, quote).period
    assert (found.iso if found else None) == period
