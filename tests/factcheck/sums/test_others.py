"""Shares, differences, multiples and averages."""

from __future__ import annotations

import pytest

from tests.factcheck.sums.examples import said

HOLDS = [
    ("share holds 60.4", "遠山科技2024年收入17.4億元。遠山科技2024年雲業務收入為10.51億元，佔總收入60.4%。"),
    ("share nearly 26.15", "員工總數7246人，其中研發人員1895人，佔比26.1%。"),  # cut off, not rounded
    ("share holds 26.2", "員工總數7246人，其中研發人員1895人，佔比約26%。"),
    ("share holds 87.076", "遠山水庫存水444.09萬立方公尺，占庫容510萬立方公尺的87.08%。"),
    ("share holds 69.299", "長河持有遠山科技股份18.0657億股，其中已質押股份為12.5194億股，佔其所持股份的69.30%。"),
    ("difference holds 0.2", "失業率由3.1%升至3.3%，上升0.2個百分點。"),
    ("difference holds -152700000", "基金規模為7.7625億元，較三季度末的9.2895億元減少1.527億元。"),
    ("multiple holds 3", "遠山科技今年賣出600輛，是去年200輛的3倍。"),
    ("times_more holds 2", "遠山科技今年賣出600輛，較去年200輛增加兩倍。"),  # twice more, and to some papers twice as much
    ("multiple holds 2", "遠山科技今年賣出400輛，較去年200輛增加兩倍。"),
    ("average holds 30000", "30名員工合共獲發90萬元，人均3萬元。"),
]
FAILS = [
    ("share fails 40", "共有300家門市，其中北部120家，佔48%。"),
    ("difference fails 0.2", "失業率由3.1%升至3.3%，上升0.4個百分點。"),
    ("multiple fails 3", "遠山科技今年賣出600輛，是去年200輛的5倍。"),
    ("average fails 30000", "30名員工合共獲發90萬元，人均9萬元。"),
]
SILENT = [
    "長河持有遠山科技股份5.1億股，其中質押1.2億股，佔公司總股本的4.83%。",  # of another whole
    "出資額4900萬元，佔認繳出資比例的98%，長河出資額100萬元，佔認繳出資比例的2%。",  # the first is a part itself
    "堰塞湖水位高1078公尺，較昨日3天下降2公尺。",
]


@pytest.mark.parametrize(("expected", "text"), HOLDS + FAILS)
def test_sums(expected: str, text: str) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said_where_a_role_is_not_sure(text: str) -> None:
    assert said(text) == []
