"""Whose are the medals of a national team?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, flat


@pytest.mark.parametrize(
    ("entity", "text"),
    flat(
        ("日本", ["日本隊收獲35枚金牌。", "日本代表團共獲35枚獎牌。", "日本體育代表團取得35金。", "日本獲得35枚金牌。"]),
        # of whatever else is counted the team keeps its name
        ("日本隊", ["日本隊攻入35球。"]),
    ),
)
def test_a_medal_table_counts_countries(entity: str, text: str) -> None:
    assert around(text, "35").entity == entity


def test_medals_of_whatever_metal() -> None:
    text = "日本代表團共獲得金牌40枚，銀牌27枚，銅牌24枚，總計91枚獎牌。"

    assert [around(text, number).metric for number in ("40", "27", "24", "91")] == [
        "gold_medals",
        "silver_medals",
        "bronze_medals",
        "medals",
    ]
