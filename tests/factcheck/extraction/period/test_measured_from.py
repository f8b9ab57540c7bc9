"""From which time is a move measured? Published on Wednesday 12 March 2025."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around


@pytest.mark.parametrize(
    ("scope", "quote", "text"),
    [
        # everybody means the year before
        ((), "5%", "1月，南灣省出口3億元，同比增长5%。"),
        ((), "5%", "1月，南灣省出口3億元，比2024年同期增长5%。"),
        # the same months of an earlier year
        (("since 2019-01-01/2019-01-31",), "5%", "2025年1月，南灣省出口3億元，比2019年同期增长5%。"),
        (("since 2019-01-01/2019-01-31",), "5%", "2025年1月，南灣省出口3億元，与2019年同期相比增长5%。"),
        # in March the month before a report's month is not the one before March
        (("qoq", "since 2024-12-01/2024-12-31"), "0.3个", "2025年1月，南灣省通膨率為2%，比上月回落0.3个百分點。"),
        (("qoq", "since 2025-01-01/2025-01-31"), "0.3个", "2025年2月，南灣省通膨率為2%，比上月回落0.3个百分點。"),
        # so much a year, and that on the year
        (("yearly",), "6.5%", "1月，南灣省出口同比增长5%，两年平均增长6.5%。"),
        (("yearly",), "6.5%", "2020至2024年，南灣省出口年均增长6.5%。"),
        ((), "6.5%", "2024年均下降6.5%的是南灣省的出口。"),
    ],
)
def test_what_a_move_is_measured_from(scope: tuple[str, ...], quote: str, text: str) -> None:
    assert around(text, quote, region="CN").scope == scope


@pytest.mark.parametrize(
    ("scope", "quote", "text"),
    [
        (("qoq",), "0.3%", "从环比看，1月南灣省CPI上漲0.3%。"),
        (("qoq",), "0.6%", "环比看，1月南灣省CPI與上月持平。其中，食品價格下降0.6%。"),
        # until the text says another, and in its paragraph only
        ((), "0.6%", "环比看，1月南灣省CPI與上月持平。同比看，食品價格下降0.6%。"),
        ((), "0.6%", "环比看，1月南灣省CPI上漲0.3%。食品價格同比下降0.6%。"),
        ((), "0.6%", "环比看，1月南灣省CPI與上月持平。\n食品價格下降0.6%。"),
    ],
)
def test_a_paragraph_says_at_its_head_what_it_measures_against(scope: tuple[str, ...], quote: str, text: str) -> None:
    assert [part for part in around(text, quote, region="CN").scope if part == "qoq"] == [*scope]
