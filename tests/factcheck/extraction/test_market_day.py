"""On which day did the market move? Never in a quarter or a year that another sentence names."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around


def iso(text: str, quote: str) -> str | None:
    period = around(text, quote).period
    return period.iso if period else None


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
        # while other rates go on with it
        ("2024-01-01/2024-12-31", "10%", "遠山2024年擴建三個廠。客訴量跌10%。"),
    ],
)
def test_the_day_of_a_move(period: str | None, quote: str, text: str) -> None:
    assert iso(text, quote) == period
