"""How does the engine read what papers of Hong Kong, Macau and Singapore write in their own way?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, numbers, time_of

METRICS = [
    # what is asked of parliament, and what it comes to
    ("subsidy", "委員會通過175億元的撥款申請。", "175億元"),
    ("subsidy", "委員會通過追加撥款，涉及約54.6億元。", "54.6億元"),
    # gaming
    ("gaming_revenue", "首季博彩收益達589億元。", "589億元"),
    ("gaming_revenue", "累計博彩毛收入153億元。", "153億元"),
    ("betting_duty", "本年度博彩稅137.5億元。", "137.5億元"),
    # flats change hands
    ("property_deals", "上月居屋錄349宗註冊。", "349宗"),
    ("property_deals", "上周末屋苑錄得12宗買賣。", "12宗"),
    ("home_sales", "上個月有1911個組屋單位轉手。", "1911個"),
    ("price", "原業主以731萬元入市。", "731萬元"),
    # who voted is not who may
    ("voters_who_voted", "有119萬名選民投票。", "119萬名"),
    ("electorate", "當地有119萬名選民。", "119萬名"),
    # travellers of a place, and of a railway
    ("visitors", "旅發局公布訪港數字，海外旅客有24萬人次。", "24萬人次"),
    ("passengers", "高鐵昨日運送旅客24萬人次。", "24萬人次"),
    # who works, and who would work more
    ("labour_force", "總勞動人口為383萬人。", "383萬人"),
    ("underemployed", "就業不足人數升至59,400人。", "59,400人"),
    # a launch of flats
    ("flat_registrations", "新盤過去4日累收逾8000票。", "8000票"),
    ("cancelled_home_sales", "上季新盤撻訂宗數錄381宗。", "381宗"),
    ("home_sales", "該盤累售近1800伙。", "1800伙"),
    # hotels
    ("hotel_guests", "全年酒店住客1357萬人次。", "1357萬人次"),
    # those that are solved are not all
    ("crime_cases/凶杀", "上半年兇殺案有15宗，14宗已偵破。", "15宗"),
    ("cases_solved", "上半年兇殺案有15宗，14宗已偵破。", "14宗"),
    ("revenue", "期內收入及其他收益105.8億元。", "105.8億元"),
    # what drives a number is not what it is of
    ("gdp", "第二季國內生產總值在出口增長帶動下增加16.1%。", "16.1%"),
    ("exports", "第二季出口在需求帶動下增加16.1%。", "16.1%"),
    # an influenza season
    ("severe_cases/new", "當局昨日新增16宗成人嚴重流感個案。", "16宗"),
    ("cash_seized", "警方起獲12萬400令吉的現款。", "12萬400令吉"),
    # points of a market, of which the sentence names no index
    ("index_level/intraday", "大市早段一度升695點。", "695點"),
    ("index_level/intraday", "港股低見20,011點。", "20,011點"),
]


@pytest.mark.parametrize(("key", "text", "quote"), METRICS)
def test_what_is_told(key: str, text: str, quote: str) -> None:
    assert around(text, quote).metric_key == key


TIMES = [
    # 初步 is no beginning of a month
    ("2025-02-01/2025-02-28", "上月初步訪港旅客為8萬人次。", "8萬人次"),
    ("2025-02-01", "上月初訪港旅客為8萬人次。", "8萬人次"),
    ("2025-01-01/2025-01-31", "1月初步訪港旅客為8萬人次。", "8萬人次"),
    # 先前三個月 are not the first three of the year
    ("2024-12-01/2025-02-28", "截至2月底的三個月，與先前三個月比較，零售額下跌11%。", "11%"),
    ("2025-01-01/2025-03-31", "前三個月零售額下跌11%。", "11%"),
    # half a year by its other names
    ("2025-01-01/2025-06-30", "今年頭半年錄得2871宗罪案。", "2871宗"),
    ("2025-01-01/2025-06-30", "首半年錄得2871宗罪案。", "2871宗"),
    # the day in brackets on which it was said
    ("2024-01-01/2024-12-31", "局長今日（12日）表示，去年錄得2871宗罪案，減少6.2%。", "6.2%"),
    ("2024-01-01/2024-12-31", "局長周三（12日）公布，去年錄得2871宗罪案，減少6.2%。", "6.2%"),
    ("2025-03-12", "全城今日（12日）錄得2871宗罪案。", "2871宗"),
    # what it is the same as
    ("2024-10-01/2024-12-31", "去年10月至12月失業率為3.1%，與同年9月至11月相同，就業不足率為1.1%。", "1.1%"),
    # what it is compared with, a comma behind it
    ("2024-04-01/2024-06-30", "去年第三季錄381宗罪案，較第二季263宗，按季多44.9%。", "263宗"),
    # a season of two years has no days
    (None, "總結2016至2017年度馬季，共錄得1,174億元投注額。", "1,174億元"),
    ("2016-04-01/2017-03-31", "2016至2017年度營收1,174億元。", "1,174億元"),
]


@pytest.mark.parametrize(("period", "text", "quote"), TIMES)
def test_when_it_was(period: str | None, text: str, quote: str) -> None:
    assert time_of(text, quote, region="HK") == period


@pytest.mark.parametrize(
    ("count", "text"),
    [
        # years before those that are read as times
        (0, "自1884年有紀錄以來最高。"),
        (0, "該校於1872年成立。"),
        (1, "古城有1500年歷史。"),
        # a tower of an estate, and towers
        (0, "成交單位為6座中層E室。"),
        (1, "村內有6座高塔。"),
    ],
)
def test_what_is_no_figure(count: int, text: str) -> None:
    assert len(numbers(text)) == count
