"""Does the number go on with the metric of another one, or with what its sentence is about?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around


@pytest.mark.parametrize(
    ("metric", "text", "quote"),
    [
        # what the sentence says at its beginning that it is about
        ("tuition", "學費方面，公立大學每學期平均28,600元。", "28,600元"),
        ("tuition", "學費部分，公立大學平均2萬8600元，私立大學5.4萬元。", "5.4萬元"),
        ("investment", "學費方面，市府投資3億元。", "3億"),
        (None, "學費方面，大學有28,600人。", "28,600人"),
        # the metric before a colon
        ("revenue", "遊戲股6月營收：遠山年增2%、長河年增8%", "8%"),
        (None, "遊戲股6月營收：遠山佔2%、長河佔8%", "8%"),
        # behind the space of a headline somebody else is spoken of
        (None, "通膨降溫助推樂觀情緒 Longriver的ADR又跌6%", "6%"),
        ("foreign_selling", "外資單日賣超台股1,890億元", "1,890億"),
        ("smartphone_shipments", "全球智能手機銷量達1569萬部", "1569萬部"),
        # another time, right before its number
        ("revenue", "遠山第二季營收25.93億元，季增16.1%；第一季為22.43億元。", "22.43億"),
        ("contract_sales", "遠山上半年合約銷售額96.3億元，全年目標為200億元。", "200億"),
        ("project_cost", "遠山第二季營收25.93億元，季增16.1%；第一季興建的廠房值22.43億元。", "22.43億"),
        # less rain than usual
        ("rainfall", "遠山7月雨量38.6毫米，較常年少78%。", "78%"),
        # the time before, behind after and having
        ("retail_sales", "Retail sales fell 2.2 percent in August, after rising 1.3 percent in July.", "1.3"),
        ("retail_sales", "Retail sales fell 2.2 percent in August, having edged up by 1.3 percent in July.", "1.3"),
        (None, "Retail sales fell to $2.2 billion in August, after cutting $1.3 billion from it.", "1.3"),
        # a sentence that begins by comparing the one before
        ("retail_sales", "Retail sales fell 2.2 percent in August. That followed a 1.3 percent drop in July.", "1.3"),
        ("retail_sales", "Retail sales rose 2.2 percent in August. The increase was less than July's 1.3 percent rise.", "1.3"),
        (None, "Retail sales fell 2.2 percent in August. That followed the dog for 1.3 percent of it.", "1.3"),
    ],
)
def test_what_goes_on(metric: str | None, text: str, quote: str) -> None:
    assert around(text, quote).metric == metric
