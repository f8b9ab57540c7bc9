"""What has the move before reached, and how much of a sum has been spent so far?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around


@pytest.mark.parametrize(
    ("metric", "quote", "text"),
    [
        # where a day's move ended
        ("share_price", "58.7", "海星昨收市跌1.2%，報58.7元。"),
        ("share_price", "28.35", "海星昨日升1.6%，收28.35港元。"),
        ("share_price", "58.7", "海星股价收跌1.2%，报58.7港元。"),
        ("index_level", "4,012.6", "KOSPI指數上漲1.2%，收4,012.6點。"),
        ("index_level", "26,381", "The Hang Seng Index rose 0.9% to 26,381."),
        # points by which a market just named has moved
        ("index_level", "1900", "台股慘遭血洗！崩跌1900點，個股亮燈。"),
        ("futures_price", "877", "反彈是假的！夜盤暴漲877點。"),
        (None, "877", "遊戲開打！連跌877點。"),
        # what a growth has reached
        ("revenue", "20億", "公司營收增長5%至20億元。"),
        # a part of the sum, so far
        ("capital_expenditure", "6.2億", "全年資本支出調高為28億美元，首季已支出6.2億美元。"),
        ("capital_expenditure", "96.4億", "全年資本支出下修至150億元，前3季已支出96.4億元。"),
        # another thing, another order, nothing moved
        (None, "3,000元", "海星股價跌1.2%，每人收3,000元。"),
        (None, "6.2億", "公司員工300人，首季已支出6.2億美元。"),
    ],
)
def test_what_a_number_is_reached_by(metric: str | None, quote: str, text: str) -> None:
    assert around(text, quote).metric == metric


def test_a_bare_index_is_of_points() -> None:
    assert around("The Hang Seng Index rose 0.9% to 26,381.", "26,381").unit == "point"
