"""Which place is a text about? One that it introduces itself, before the country around it; and none for what is no place."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around


@pytest.mark.parametrize(
    ("place", "quote", "text"),
    [
        # without 省 or 市: by what only a place has
        ("瀛川", "0.6%", "5月瀛川CPI同比上涨0.6%\n\n瀛川统计局公布，物价回升。"),
        ("瀛川", "1,127", "瀛川常住人口增加\n\n去年瀛川下雪。社会消费品零售总额1,127亿元。"),
        # by the dateline, where the text names it besides
        ("橫門", "87例", "橫門爆發疫情\n\n本報橫門10月21日電：當地累計確診87例。"),
        # before the country that it lies in
        (
            "Yingchuan",
            "0.6",
            "Prices edge up in Yingchuan\n\nYingchuan, a province in eastern China, saw inflation of 0.6% in May.",
        ),
        ("瀛川省", "5.2%", "中國瀛川省失業率上升\n\n瀛川省表示關注，失業率為5.2%。"),
        # China's Harbour: the second
        (
            "Jiangling",
            "4.2%",
            "China's Jiangling province is in the news. In May, Jiangling's economy grew 4.2%, the bureau said.",
        ),
    ],
)
def test_a_place_that_the_text_introduces_owns_its_tallies(place: str, quote: str, text: str) -> None:
    assert around(text, quote, region="CN").entity == place


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        # a whole province, which the text does not name, is not the country
        ("0.6%", "省统计局公布，全省居民消费价格同比上涨0.6%。"),
        # nor is a bureau, and the paper's home is not meant by a whole county
        ("0.6%", "省统计局公布，物价同比上涨0.6%。"),
    ],
)
def test_no_place_is_made_up(quote: str, text: str) -> None:
    assert around(text, quote, region="CN").entity is None


@pytest.mark.parametrize(
    ("region", "place"),
    [("TW", "台灣"), ("CN", "中國"), ("SG", "新加坡"), ("MY", "馬來西亞")],
)
def test_we_are_the_paper_s_country(region: str, place: str) -> None:
    assert around("我國去年通膨率2.3%。", "2.3%", region=region).entity == place


@pytest.mark.parametrize(
    ("entity", "text"),
    [
        (None, "Hong Kong-listed Farhill closed 5.8% higher."),
        (None, "Japan-based researchers put it 5.8% higher."),
        ("Japan", "Japan closed the year with inflation 5.8% higher."),
    ],
)
def test_where_a_company_is_owns_nothing(entity: str | None, text: str) -> None:
    names = around(text, "5.8%").names
    assert (names[0] if names else None) == entity


def test_a_word_that_only_points_is_no_name() -> None:
    assert around("本澳去年通脹率2.3%。", "2.3%", region="MO").names == ("澳門",)


def test_a_city_and_its_railway_are_two() -> None:
    text = "臨津地鐵去年收入41.7億元\n\n臨津市公布，臨津人口920萬人。臨津地鐵員工2.1萬人。"
    assert around(text, "41.7億").entity == "臨津地鐵"
    assert around(text, "920萬").entity == "臨津市"


def test_a_company_that_the_headline_begins_with_is_a_name() -> None:
    text = "福滿家併購同業\n\n超市龍頭福滿家昨開會。福滿家同時說明近況。上半年營收412.8億元。"
    assert around(text, "412.8億").entity == "福滿家"
    # a word that clauses begin with is none
    assert around("年增三成\n\n年增六成的說法有誤。年增最多是上半年，營收412.8億元。", "412.8億").entity is None


def test_a_name_that_begins_with_a_place_is_not_the_place() -> None:
    assert around("中國醫藥大學附設醫院公布，醫務結餘37億元。", "37億").entity is None


def test_a_town_may_be_called_as_a_shop_ends() -> None:
    assert around("橫門市失業率上升，橫門市通膨率3.5%。", "3.5%").entity == "橫門市"
    assert around("福滿家門市很多，通膨率3.5%。", "3.5%").entity is None
