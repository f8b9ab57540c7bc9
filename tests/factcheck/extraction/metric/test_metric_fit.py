"""Can this metric be told in this unit, and of a number so large?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around


@pytest.mark.parametrize(
    ("metric", "text", "quote"),
    [
        # what one share has is no sum, and a sum of it has another name
        ("dividend_per_share", "遠山科技配息1.5元。", "1.5元"),
        ("total_dividend", "遠山科技配息244億元。", "244億"),
        ("unit_value", "遠山基金淨值12.4元。", "12.4元"),
        ("net_assets", "遠山人壽淨值1200億元。", "1200億"),
        ("share_price", "遠山科技收報60.25元。", "60.25元"),
        (None, "春節檔收報60.25億元。", "60.25億"),
        # no quake and no score has tens of thousands, and a quake grows by no percentage
        ("magnitude", "規模6.3的地震襲擊遠山。", "6.3"),
        (None, "規模2.8萬億的計畫。", "2.8萬億"),
        (None, "攤位規模增長25%。", "25%"),
        ("points_scored", "遠山隊狂砍45分。", "45分"),
        (None, "外資狂砍1900億。", "1900億"),
    ],
)
def test_a_number_of_its_size(metric: str | None, text: str, quote: str) -> None:
    reading = around(text, quote)
    assert reading.metric == metric if metric else reading.metric not in ("share_price", "magnitude", "points_scored")


@pytest.mark.parametrize(
    ("metric", "text", "quote"),
    [
        # a part of a longer word says nothing
        ("investment", "遠山科技投資30億元。", "30億"),
        (None, "今日三萬投資人領回30億元。", "30億"),
        ("seriously_injured", "事故中4人有生命危險。", "4人"),
        (None, "事故後4人均無生命危險。", "4人"),
        ("wage", "裝修工人人工3萬元。", "3萬元"),
        (None, "遠山科技宣布30億元的人工智慧計畫。", "30億"),
        ("gdp", "遠山市經濟今年增長3%。", "3%"),
        (None, "經濟學家的預期是3%。", "3%"),
    ],
)
def test_a_part_of_a_longer_word(metric: str | None, text: str, quote: str) -> None:
    assert around(text, quote).metric == metric


@pytest.mark.parametrize(
    ("metric", "text", "quote"),
    [
        # what a company moves by is not the index's
        ("index_level", "恒指收漲2%，科指漲3%。", "3%"),
        ("share_price", "恒指收漲2%，騰訊漲3%。", "3%"),
        # the volume of a market is money as well as shares
        ("trading_turnover", "加權指數收在23,105點，成交量3,786億元。", "3,786億"),
        ("trading_turnover", "三大指數回升，上午半天成交達6800億元。", "6800億"),
        ("sale_price", "花瓶最終以6800萬元成交。", "6800萬"),
        ("shares_traded", "遠山科技成交量2058萬股。", "2058萬股"),
        ("growth_rate", "世界銀行將GDP增速預期下調至3.4%。", "3.4%"),
        ("reservoir_rate", "曾嶺水庫蓄水量達77.4%。", "77.4%"),
        ("prison_term", "檢方求處7年徒刑。", "7年"),
        # what is asked for stands right behind the sum, whatever is pledged for it
        ("loans", "公司擬以應收帳款質押，以應收帳款向銀行申請8000萬元貸款。", "8000萬"),
        # consoles are no cars, also where papers say only 銷量
        ("equipment_sales", "遠山電玩預計遊戲主機的銷量超過1480萬台。", "超過1480萬台"),
        ("vehicle_sales", "遠山汽車的銷量超過1480萬台。", "超過1480萬台"),
        # who works or looks for work is neither who has work nor who votes
        ("participation_rate", "The labour force participation rate rose to 67.1 per cent.", "67.1 per cent"),
        (
            "participation_rate",
            "Unemployment rose and payrolls fell. The participation rate fell to 62.3 per cent.",
            "62.3 per cent",
        ),
        ("participation_rate", "勞動力參與率升至67.1%，就業率持平。", "67.1%"),
        ("turnout", "The participation rate in the referendum fell to 62.3 per cent.", "62.3 per cent"),
        ("buyback_price", "遠山集團斥138萬元回購140萬股，每股回購價為0.98元。", "0.98元"),
        ("smartphone_shipments", "長河國智能手機市場銷量約3.33億部。", "約3.33億部"),
        ("order_value", "遠山工程中標1.7億元項目。", "1.7億"),
        ("net_worth", "創辦人身家縮水300億美元。", "300億"),
        ("money_laundered", "集團兩年洗錢23億元。", "23億"),
        ("products_recalled", "問題油品累計下架2.1萬公斤。", "2.1萬公斤"),
        ("admissions", "考生3萬名，錄取2萬7918人。", "2萬7918人"),
        ("schools", "遠山市84所學校停課。", "84所"),
        ("fraud_cases", "警方統計上半年詐騙8萬7430件。", "8萬7430件"),
        ("amount_defrauded", "集團詐騙8萬7430元。", "8萬7430元"),
        ("crime_cases", "上半年暴力案件4218件。", "4218件"),
        ("deficit_ratio", "財政赤字率降至4.4%。", "4.4%"),
        ("staff_cost", "遠山隊薪酬開支1.3億英鎊。", "1.3億"),
        ("wave_height", "最大波高0.62米。", "0.62米"),
        ("home_price_index", "住宅售價指數報306.8點。", "306.8點"),
        ("index_level", "遠山交易所昨日報306.8點。", "306.8點"),
        ("votes_against", "公投同意8萬8,912票、不同意10萬7,010票。", "10萬7,010票"),
        ("daily_rainfall", "遠山單日降雨量達763.5毫米。", "763.5毫米"),
    ],
)
def test_words_of_more_subjects(metric: str, text: str, quote: str) -> None:
    assert around(text, quote).metric == metric


def test_what_has_been_sold_on_balance_is_no_hedge() -> None:
    assert around("外資賣超1,890億元。", "1,890億").quote == "1,890億元"
