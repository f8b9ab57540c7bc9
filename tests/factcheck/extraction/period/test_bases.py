"""Which times are none of a number's, since something is only compared with them? Published on Wednesday 12 March 2025."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, time_of


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # what is outdone is of no number behind it, but for the one that it dates
        ("2025-02-01/2025-02-28", "3億", "2月，南灣省進出口增長5%，僅低於1月，其中出口3億元。"),
        ("2024-01-01/2024-12-31", "2%", "2025年2月，南灣省增速遠低於2024年2%的平均增速。"),
        # that of which a percentage is told
        ("2025-02-01/2025-02-28", "83%", "2月，南灣省旅客5萬人次，恢復至2019年的83%。"),
        ("2025-02-01/2025-02-28", "83%", "2月，南灣省旅客5萬人次，相當於2019年同期的83%。"),
        # what prices have moved on from, and the month that the text reports
        (None, "1.6%", "2025年2月，南灣省食品價格由上月上漲1.6%轉為下降1.2%。"),
        ("2025-02-01/2025-02-28", "1.2%", "2025年2月，南灣省食品價格由上月上漲1.6%轉為下降1.2%。"),
        ("2025-01-01/2025-01-31", "36.7%", "2025年1月，南灣省物價上漲1.5%。\n食品中，豬肉價格下降36.7%。"),
        # a budget, a holiday, a day of the old calendar
        ("2025-01-01/2025-02-28", "3億", "1至2月，南灣省財政收入3億元，占年初預算數的15%。"),
        (None, "4.22億", "2022年国庆节假期，全国出游4.22億人次。"),
        (None, "78億", "除夕至正月初六，全国电影票房78億元。"),
    ],
)
def test_what_is_only_compared_with_is_no_time(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote, region="CN") == period


def test_what_stands_in_brackets_does_not_hide_the_comparison() -> None:
    text = "与2010年(第六次普查数据)的5萬人相比，全国人口增加3萬人。"
    assert around(text, "3萬", region="CN").period is None
