"""On which day was the text told?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around


@pytest.mark.parametrize(
    ("period", "text"),
    [
        # the day of the dateline, where it is just before the published one (12 March 2025)
        ("2025-03-11", "（遠山社法希爾11日專電）法希爾港今天發生爆炸，造成8人死亡。"),
        ("2025-03-11", "港口爆炸釀8死\n（遠山社法希爾11日綜合外電報導）法希爾港今天發生爆炸，造成8人死亡。"),
        ("2025-03-10", "远山社法希尔3月11日电（记者 乔明）法希尔港昨天发生爆炸，造成8人死亡。"),
        ("2025-03-11", "（遠山社法希爾12日專電）法希爾港昨天發生爆炸，造成8人死亡。"),
        # one long before, or behind the paper's day, and a day that is no dateline, say nothing of today
        ("2025-03-12", "（遠山社法希爾5日專電）法希爾港今天發生爆炸，造成8人死亡。"),
        ("2025-03-12", "當局11日公布預算。法希爾港今天發生爆炸，造成8人死亡。"),
    ],
)
def test_today_is_the_day_of_the_dateline(period: str, text: str) -> None:
    found = around(text, "8人").period
    assert found is not None and found.iso == period
