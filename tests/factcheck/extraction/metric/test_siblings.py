"""Which part is a number of, where parts of one kind are told in turn or in a list? And what only adds to a whole?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around


@pytest.mark.parametrize(
    ("metric", "scope", "quote", "text"),
    [
        # in turn, with a comma or a semicolon
        ("population", ("中部",), "25%", "東部地區人口占39%，中部地區占25%。"),
        ("population", ("西部",), "27%", "東部地區人口占39%，中部地區占25%，西部地區占27%。"),
        ("property_investment", ("中部",), "8%", "1月，東部地區房地產開發投資增長6%；中部地區增長8%。"),
        ("inflation", ("农村",), "0.5%", "1月，CPI上漲0.8%，城市上漲0.9%，農村上漲0.5%。"),
        # what ends otherwise is another thing
        ("order_value", (), "8%", "1月，東部地區房地產開發投資增長6%；訂單增長8%。"),
        # in the order in which they are named
        ("government_revenue", ("中部",), "9.1%", "東部、中部、西部地區財政收入分別增長12.5%、9.1%、10.2%。"),
        ("unemployment_rate", ("25-59岁人口",), "4.5%", "16-24歲、25-59歲人口調查失業率分別為19.3%、4.5%。"),
    ],
)
def test_each_part_has_its_number(metric: str, scope: tuple[str, ...], quote: str, text: str) -> None:
    reading = around(text, quote, region="CN")
    assert (reading.metric, reading.scope) == (metric, scope)


@pytest.mark.parametrize(
    ("scope", "text"),
    [
        (("鲜菜", "contribution"), "1月，鮮菜價格上漲24%，影響CPI上漲約0.48個百分點。"),
        (("contribution",), "1月，拉動全國CPI上漲0.48個百分點。"),
        ((), "1月，CPI上漲0.48個百分點。"),
    ],
)
def test_what_a_part_adds_is_no_move_of_the_whole(scope: tuple[str, ...], text: str) -> None:
    assert around(text, "0.48", region="CN").scope == scope


@pytest.mark.parametrize(
    ("scope", "quote", "text"),
    [
        (("太阳能发电",), "10億千瓦", "5月底，太陽能發電裝機容量10億千瓦。"),
        (("外来户籍人口",), "5.8%", "外來戶籍人口調查失業率為5.8%。"),
        ((), "1億", "公司2024年歸母淨利虧損1億元。"),
        # no town is meant by 城鎮, and no place by 貧困
        (("城镇",), "19770元", "上半年，城鎮居民人均可支配收入19770元。"),
        (("农村",), "7142元", "上半年，農村居民人均可支配收入7142元。"),
        (("农村",), "3046萬", "2024年末，全國農村貧困人口3046萬人。"),
    ],
)
def test_a_metric_s_word_before_another_is_a_part_of_its_name(scope: tuple[str, ...], quote: str, text: str) -> None:
    assert around(text, quote, region="CN").scope == scope


@pytest.mark.parametrize(
    ("metric", "scope", "quote"),
    [
        ("active_cases", (), "167例"),
        ("severe_cases", (), "9例"),
        ("recovered", (), "805例"),
        ("epidemic_deaths", (), "46例"),
        ("confirmed_cases", ("cumulative",), "853例"),
    ],
)
def test_cases_of_a_bulletin_are_told_apart(metric: str, scope: tuple[str, ...], quote: str) -> None:
    text = (
        "新冠疫情通報：截至9月23日，現有確診病例167例（其中重症病例9例），累計治癒出院病例805例，"
        "累計死亡病例46例，累計報告確診病例853例，防疫不能鬆懈，疫情仍在。"
    )
    reading = around(text, quote, region="CN")
    assert (reading.metric, reading.scope) == (metric, scope)
