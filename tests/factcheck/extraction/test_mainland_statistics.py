"""How does the engine read the statistics of the mainland: branches, contributions, shares, and whose the numbers are?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, read, time_of

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
    ("gdp/税收", "9.7%", "税收收入占GDP比重为9.7%。"),
    ("gdp/税收", "0.6个", "税收收入占GDP比重为9.7%，同比提升0.6个百分点。"),
    ("industrial_output/高技术制造业", "15.8%", "高技术制造业增加值占规模以上工业增加值的比重为15.8%。"),
    ("government_revenue/税收", "80.7%", "税收收入10.35亿元，占一般公共预算收入比重达80.7%。"),
    ("research_ratio", "20%", "研发费用2亿元，占营收20%。"),
    (None, "6%", "标的公司营收占公司营收的6%。"),
    (None, "1.2个", "高铁里程占铁路营业里程的比重为15.8%，提高1.2个百分点。"),
    # one growth by its quarters
    ("gdp", "6.8%", "国内生产总值同比增长6.7%。分季度看，一季度同比增长6.8%。"),
    ("fixed_asset_investment/第一产业", "18.3%", "固定资产投资增长11.9%。分产业看，第一产业下降18.3%。"),
    ("inflation/农村", "1.2%", "居民消费价格上涨1.5%。其中，城市上涨1.6%，农村上涨1.2%。"),
    ("electricity_consumption/工业", "2.2个", "工业用电量增长7%，高于全省平均水平2.2个百分点。"),
    # a part of a longer metric, by its last word
    ("property_investment/住宅", "7037亿元", "房地产开发投资9932亿元，其中，住宅投资7037亿元。"),
    ("property_investment/中部", "7.1%", "东部地区房地产开发投资增长10.8%；中部地区投资2075亿元，增长7.1%。"),
    ("investment/制造业", "72.3%", "制造业投资增长72.3%。"),
    ("investment", "3亿元", "远山实业投资3亿元。"),
    ("property_sales/住宅", "15.0%", "商品房销售额增长12.5%，其中住宅销售额增长15.0%。"),
    ("floor_area_completed", "5739万平方米", "房屋竣工面积5739万平方米。"),
    # lists, each with its number, and joints within a name
    ("price/其他用品及服务", "2.1%", "交通通信、教育文化娱乐、其他用品及服务价格分别上涨5.8%、2.6%和2.1%。"),
    ("price/生活用品及服务", "0.9%", "居住、生活用品及服务价格分别上涨1.3%和0.9%。"),
    ("industrial_output/新材料及医药制造", "12.3%", "非织造布、新材料及医药制造产值分别增长12.5%、12.3%。"),
    ("price/畜肉类", "24.8%", "畜肉类价格下降24.8%。"),
    ("inflation/食品烟酒类/contribution", "0.09个", "食品烟酒类价格下降0.3%，影响CPI（居民消费价格指数）下降约0.09个百分点。"),
    ("value_added/汽车零部件及装备制造产业", "15.6%", "装备增加值增长17.3%，其中汽车零部件及装备制造产业增长15.6%。"),
    (None, "20.7%", "主导产业增加值增长17.3%，远山来的产业增长20.7%。"),
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


def test_places_of_a_ranking_are_no_people() -> None:
    assert [reading.quote for reading in read("增速居全省第2位，比去年同期提升3位。有3位市民投诉。", region="CN")] == ["3位"]
