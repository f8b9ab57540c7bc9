"""On which day did the market move? Never in a quarter or a year that another sentence names."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import time_of


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # the day that the text tells of, in the paragraphs behind, too (published on 12 March 2025)
        ("2025-03-12", "1.2%", "歐洲股市今天收紅。\n\n倫敦富時100指數上漲1.2%。"),
        ("2025-03-11", "18.5元", "港股昨日高開。\n遠山科技收報18.5元。"),
        # a day of the books is none of trading, nor is one weeks ago
        (None, "18.5元", "遠山科技2月3日停牌。\n遠山科技股價18.5元。"),
        # what a session moves by is of no year that is spoken of before
        ("2025-03-11", "10%", "遠山昨日停牌。公司預計2026年交易完成。遠山美股盤前跌10%。"),
        (None, "10%", "遠山預計2026年交易完成。遠山美股盤前跌10%。"),
        # nor of a quarter beside the day of the sentence before
        ("2025-03-11", "0.9美元", "第四季數據亮眼。美股11日全數收高。遠山ADR跌0.9美元。"),
        # while other rates go on with it
        ("2024-01-01/2024-12-31", "10%", "遠山2024年擴建三個廠。客訴量跌10%。"),
    ],
)
def test_the_day_of_a_move(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote) == period


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # the market has the day of the telling, where no other is named
        ("2025-03-11", "2.3%", "遠山昨日公布2024年業績，營收3億元。\n遠山股價收升2.3%。"),
        ("2025-03-11", "2.3%", "3月11日消息，滬指收盤上漲2.3%。"),
        ("2025-03-10", "2.3%", "3月11日消息，滬指周一上漲2.3%。"),
        (
            "2025-03-11",
            "2.3%",
            "TAIPEI, March 12 - Yuanshan raised the guidance for this year on Tuesday.\nYuanshan shares closed 2.3% higher.",
        ),
        # and never a quarter or a year
        (None, "61元", "維持其2024年盈測，上調2025年淨利預測3%，目標價61元。"),
        (None, "2.3%", "遠山2024年營收3億元。遠山股價收升2.3%。"),
        ("2024-01-01/2024-12-31", "2.3%", "遠山股價2024年累計升2.3%。"),
    ],
)
def test_a_price_of_the_market_is_of_a_day(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote) == period
