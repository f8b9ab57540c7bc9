"""How does the engine read the statistics of the mainland: branches, contributions, shares, and whose the numbers are?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, time_of

METRICS = [
    # branches of industry and kinds of firms: each has its growth, none that of the one before it
    ("value_added/国有控股企业", "2.1%", "国有控股企业增加值同比下降2.1%。"),
    ("value_added/外商及港澳台商投资企业", "3.2%", "国有控股企业增加值同比下降2.1%，外商及港澳台商投资企业增长3.2%。"),
    ("value_added/电力、热力、燃气及水生产和供应业", "2.6%", "制造业增加值增长6.9%，电力、热力、燃气及水生产和供应业增长2.6%。"),
    ("foreign_direct_investment/高技术制造业", "10.7%", "实际使用外资增长17.1%，其中高技术制造业增长10.7%。"),
    ("sales_to_output/工业企业", "97.3%", "规模以上工业企业产销率达到97.3%。"),
    ("industrial_profit", "2254亿元", "规模以上工业企业实现利润2254亿元。"),
    ("net_profit", "2254亿元", "远山集团实现利润2254亿元。"),
    ("export_delivery_value", "557亿元", "实现出口交货值557亿元。"),
    ("exports", "557亿元", "实现出口557亿元。"),
    ("cost_per_hundred", "85.95元", "每百元营业收入中的成本为85.95元。"),
    ("slaughter", "3195万头", "生猪出栏3195万头。"),
    ("livestock", "4020万头", "生猪存栏4020万头。"),
    # what a part adds
    ("contribution_to_growth/最终消费支出", "60.5%", "最终消费支出对经济增长贡献率为60.5%。"),
    ("gdp/最终消费支出/contribution", "3.0个", "最终消费支出对经济增长贡献率为60.5%，拉动经济增长3.0个百分点。"),
    ("gdp/工业/contribution", "1.9个", "工业增加值增长6.0%，拉动经济增长1.9个百分点。"),
    ("gdp/资本形成总额/contribution", "1.5个", "最终消费支出拉动GDP增长4.3个百分点，资本形成总额拉动1.5个百分点。"),
    ("gdp/货物和服务净出口/contribution", "0.2个", "最终消费支出拉动GDP增长4.3个百分点，货物和服务净出口拉动0.2个百分点。"),
    ("inflation/鲜菜/contribution", "0.48个", "受鲜菜价格上涨24%影响，CPI上涨约0.48个百分点。"),
    ("inflation", "2.1%", "受鲜菜价格上涨24%影响，CPI上涨2.1%。"),
    # shares: the part is what stands before 占, and what moves behind the share is the share
    ("gdp/税收收入", "9.7%", "税收收入占GDP比重为9.7%。"),
    ("gdp/税收收入", "0.6个", "税收收入占GDP比重为9.7%，同比提升0.6个百分点。"),
    ("industrial_output/高技术制造业", "15.8%", "高技术制造业增加值占规模以上工业增加值的比重为15.8%。"),
    (None, "6%", "标的公司营收占公司营收的6%。"),
    (None, "1.2个", "高铁里程占铁路营业里程的比重为15.8%，提高1.2个百分点。"),
    # one growth by its quarters
    ("gdp", "6.8%", "国内生产总值同比增长6.7%。分季度看，一季度同比增长6.8%。"),
    (None, "6.8%", "国内生产总值同比增长6.7%。从远山看，一季度同比增长6.8%。"),
]


@pytest.mark.parametrize(("metric", "quote", "text"), METRICS)
def test_what_the_numbers_are_about(metric: str | None, quote: str, text: str) -> None:
    assert around(text, quote, region="CN").metric_key == metric


@pytest.mark.parametrize(
    ("entity", "quote", "text"),
    [
        ("中國", "309亿元", "初步核算，第一产业增加值309亿元。"),
        ("中國", "4020万头", "国家统计局数据显示，生猪存栏4020万头。"),
        (None, "4020万头", "公司生猪存栏4020万头。"),
        ("中國", "1392万吨", "全国夏粮总产量1392万吨。"),
        (None, "1392万吨", "夏粮总产量1392万吨。"),  # no person either
        ("梅岭市", "309亿元", "梅岭市统计局通报，梅岭市第一产业增加值309亿元。"),
    ],
)
def test_whose_they_are(entity: str | None, quote: str, text: str) -> None:
    assert around(text, quote, region="CN").entity == entity


def test_a_paper_elsewhere_does_not_take_them_for_its_own() -> None:
    text = "大陸國家統計局公布，國內生產毛額年增4.7%。"
    assert around(text, "4.7%", region="TW").entity is None
    assert around(text.removeprefix("大陸國家統計局公布，"), "4.7%", region="TW").entity == "台灣"


@pytest.mark.parametrize(
    ("period", "text"),
    [
        ("2025-01-01/2025-06-30", "总产量略低于最高年份2021年，为历史第二高。上半年，猪肉产量3853万吨。"),
        ("2021-01-01/2021-06-30", "2021年总产量为历史第二高。上半年，猪肉产量3853万吨。"),
    ],
)
def test_the_year_of_a_record_dates_nothing_else(period: str, text: str) -> None:
    assert time_of(text, "3853", region="CN") == period
