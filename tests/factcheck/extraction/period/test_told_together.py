"""Which numbers does a sentence tell as one? Published on Wednesday 12 March 2025."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import time_of


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # what a move has reached, of which nobody knows what it is
        ("2024-01-01/2024-12-31", "$2.1 billion", "Yuanshan had revenue of $3 billion in 2024.\nLamps surged 46.2% to $2.1 billion."),
        ("2024-01-01/2024-12-31", "2.1億", "遠山2024年營收9億元。\n對長河升4.2%至2.1億元。"),
        # a level and the rate behind it
        ("2024-01-01/2024-12-31", "14.06亿", "远山2024年营收30亿元。\n灯具卖出14.06亿元，同比大增41.2%。"),
        # a level and its part
        ("2024-01-01/2024-12-31", "25.5%", "Yuanshan spent $983 million on research in 2024, or 25.5% of sales."),
        # the same in another money, and one and another
        ("2027-01-01/2027-12-31", "91億", "（中央社布拉格18日專電）政府計畫在2027年增加3億美元（約新台幣91億元）國防預算。"),
        ("2024-01-01/2024-12-31", "$4 million", "In 2024 sales of $3 million came from lamps and $4 million from chairs."),
        # the time of the sentence comes before one that is carried
        ("2024-01-01/2024-12-31", "5.2%", "The economy of Yuanshan grew 5.2% to $7 billion last year."),
        # what stands alone has none
        (None, "$2.1 billion", "Yuanshan had revenue of $3 billion in 2024.\nLamps are worth $2.1 billion."),
        # what moved is the new value, not that of the year before
        ("2024-01-01/2024-12-31", "58.3%", "遠山2024年淨損4億元，上年同期為淨損9.87億元，同比收窄58.3%。"),
        # what there is now is of no time that was told before
        (None, "300萬", "遠山2020年5月停工。目前簽約300萬件，約佔0.4%。"),
    ],
)  # fmt: skip
def test_the_time_of_one_is_the_other_s(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote) == period
