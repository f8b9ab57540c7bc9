"""Which unit stands here? Units behind a number, currencies before it, and words that only begin like a unit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.extraction.numbers.unit_words import currency_before, unit_at
from factcheck.figures import Qualifier
from factcheck.folding import fold
from tests.factcheck.extraction.examples import flat, number, read


def test_the_longest_unit_wins() -> None:
    assert unit_at(fold("個百分點"), 0) == ("percentage_point", 4)
    assert unit_at(fold("個"), 0) == ("item", 1)


@pytest.mark.parametrize(
    ("code", "text"),
    flat(
        # money
        ("XXX", ["元", "圓", "塊錢", "元的獎金"]),
        ("CNY", ["元人民幣", "人民币", "yuan"]),
        ("HKD", ["港元", "港幣", "港币"]),
        ("TWD", ["新台幣", "元新臺幣", "元新台幣"]),
        ("USD", ["美元", "美金", " US dollars"]),
        ("SGD", ["坡幣", "新加坡元"]),
        ("MYR", ["令吉", "馬幣", " ringgit"]),
        ("VND", ["越南盾", " dong"]),
        ("KRW", ["韓元", "韩元", " won"]),
        ("AUD", ["澳元"]),
        ("CHF", ["瑞郎", "瑞士法郎"]),
        ("INR", ["盧比", " rupees"]),
        ("THB", ["泰銖", "泰铢", " baht"]),
        ("PHP", ["披索", "菲律賓披索", " pesos"]),
        ("GBP", ["英鎊", " pounds"]),
        ("EUR", ["歐元", "欧元", " euros"]),
        ("JPY", ["日圓", "日元", "円"]),
        # ratios
        ("percent", ["%", "％", " per cent", " percent"]),
        ("percentage_point", ["個百分點", "个百分点", "百分點", " percentage points"]),
        ("basis_point", ["個基點", "基点", "bps", " bps", " basis points"]),
        ("multiple", ["倍", " times"]),
        # people
        ("person", ["人", "名", "位", "名員工", "人死亡", " people"]),
        ("person_time", ["人次"]),
        ("household", ["戶", "户", " households"]),
        ("vote", ["票", "張選票", " votes"]),
        ("seat", ["席", "個議席", " seats"]),
        ("case", ["例", "宗", "起", " cases"]),
        # things
        ("vehicle", ["輛", "辆", "輛汽車"]),
        ("aircraft", ["架次", "架", " aircraft"]),
        ("animal", ["頭", "隻", "头"]),
        ("item", ["隻股票", "只基金", "隻ETF"]),
        ("bed", ["張病床", "张床位", " beds"]),
        ("dose", ["劑", "剂", " doses"]),
        ("building", ["棟", "幢", "栋"]),
        ("company", ["家", "家企業", "間公司"]),
        ("shop", ["家門市", "家门店", "間分店"]),
        # space, weight, heat
        ("kilometre", ["公里", "km"]),
        ("millimetre", ["毫米", "mm", "公釐"]),
        ("square_metre", ["平方米"]),
        ("hectare", ["公頃", "公顷", " hectares"]),
        ("acre", ["英畝", " acres"]),
        ("mu", ["畝", "亩"]),
        ("ping", ["坪"]),
        ("square_foot", ["平方呎", " square feet"]),
        ("cubic_metre", ["立方米"]),
        ("barrel", ["桶", " barrels"]),
        ("kilowatt_hour", ["千瓦時", "度電"]),
        ("megawatt", ["兆瓦", "MW"]),
        ("gigawatt", ["吉瓦", "GW"]),
        ("hertz", ["赫茲"]),
        ("megahertz", ["兆赫", "MHz"]),
        ("byte", ["位元組"]),
        ("kilometre_per_hour", ["公里/小時", " km/h"]),
        ("mile_per_hour", [" mph", " miles per hour"]),
        ("fahrenheit", ["華氏度", "°F"]),
        ("flight", ["班次", "個航班", "班", " flights"]),
        ("train", ["列", "列列車"]),
        ("ticket", ["張門票", "張票", " tickets"]),
        ("item", ["件", "頁", "根", "枚", "株"]),
        ("storey", ["層", " storeys"]),
        ("second_span", ["秒", " seconds"]),
        ("week_span", ["個星期", "週", " weeks"]),
        ("tonne", ["公噸", "噸", "吨", " tonnes"]),
        ("square_metre", ["平方公尺", "平方米"]),
        ("celsius", ["℃", "攝氏度", "°C"]),
        # spans of time
        ("day_span", ["天", " days"]),
        ("month_span", ["個月", "个月"]),
        ("age", ["歲", "岁", " years old"]),
    ),
)
def test_a_unit_is_read_in_every_script(code: str, text: str) -> None:
    found = unit_at(fold(text), 0)
    assert found is not None
    assert found[0] == code


@pytest.mark.parametrize(
    "text",
    [
        # words that begin like a classifier
        "名單",
        "天價",
        "台股",
        "股息",
        "人瑞",
        "人民",
        "股東",
        "家庭",
        "點名",
        "分店",
        "層面",
        "班級",
        "班長",
        "列為",
        "角色",
        "面對",
        "具有",
        "周年",
        "元旦",
        "票房",
        # Latin words that begin like a unit
        "mmr vaccine",
        "percentile",
        # nothing
        "",
        "，",
        "的",
        " 家",
    ],
)
def test_words_that_begin_like_a_unit_are_none(text: str) -> None:
    assert unit_at(fold(text), 0) is None


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        ("0.05", "HKD", "5港仙"),
        ("0.055", "HKD", "5.5仙"),
        ("0.83", "USD", "83 US cents"),
        ("0.125", "GBP", "12.5 pence"),
        ("0.5", "XXX", "5角"),
        ("0.3", "percent", "3‰"),
        ("5.3", "XXX", "五元三角"),
        ("135.67", "XXX", "一百三十五塊六角七分"),
        # half of one more
        ("3.5", "month_span", "三個半月"),
        ("1.5", "multiple", "一倍半"),
        ("2.5", "year_span", "2年半"),
        # hours and minutes
        ("105", "minute_span", "1小時45分"),
        ("710", "minute_span", "11小時50分鐘"),
    ],
)
def test_parts_of_a_unit_are_counted_with_it(value: str, code: str, text: str) -> None:
    quantity = number(text)
    assert (quantity.value, quantity.unit) == (Decimal(value), code)


@pytest.mark.parametrize(
    ("values", "text"),
    [
        (["43.2"], "Monday's maximum in the district was 43.2C."),
        (["38", "-3"], "Temperatures reached 38C in Yingchuan and -3C in Hengmen."),
        ([], "He lived in flat 12C of the tower."),
        ([], "手機用12C電池"),
    ],
)
def test_a_c_behind_digits_is_heat_where_heat_is_spoken_of(values: list[str], text: str) -> None:
    assert [str(reading.value) for reading in read(text) if reading.unit == "celsius"] == values


@pytest.mark.parametrize(
    ("qualifier", "text"), [(Qualifier.OVER, "三個多月"), (Qualifier.OVER, "3個多小時"), (Qualifier.EXACT, "三個月")]
)
def test_a_word_may_stand_within_a_unit(qualifier: Qualifier, text: str) -> None:
    assert number(text).qualifier is qualifier


@pytest.mark.parametrize(
    ("code", "text"),
    [("percent", "a 3-percent rise"), ("year_span", None), ("person", "a 300-person team"), ("USD", "a 5-dollar fee")],
)
def test_a_hyphen_ties_a_unit_to_its_number(code: str, text: str | None) -> None:
    if text is None:  # a 5-year plan is a name, and no amount
        assert unit_at("-year plan", 0) is None
    else:
        assert number(text).unit == code


@pytest.mark.parametrize(
    ("code", "prefix"),
    [
        ("XXX", "$"),
        ("XXX", "¥"),
        ("HKD", "HK$"),
        ("HKD", "港幣"),
        ("HKD", "港幣 "),
        ("TWD", "NT$"),
        ("TWD", "新台幣"),
        ("TWD", "新臺幣"),
        ("USD", "US$"),
        ("USD", "USD "),
        ("CNY", "人民幣"),
        ("CNY", "RMB"),
        ("EUR", "€"),
        ("GBP", "£"),
        ("SGD", "S$"),
        ("MYR", "RM"),
    ],
)
def test_a_currency_may_stand_before_the_number(code: str, prefix: str) -> None:
    folded = fold(f"賺{prefix}500")
    found = currency_before(folded, folded.index("5"))
    assert found == (code, 1)


@pytest.mark.parametrize("text", ["賺500", "form500", "alarm500", "元 500"])
def test_other_words_are_no_currency(text: str) -> None:
    folded = fold(text)
    assert currency_before(folded, folded.index("5")) is None


@pytest.mark.parametrize(
    ("unit", "text", "quotes"),
    [
        ("person", "警拘3男2女", ["3男", "2女"]),
        ("person", "一男子被捕，3男排隊員與2女權分子", []),
        ("shot", "警方連開4槍，2槍手落網", ["4槍"]),
        ("stab", "男子遭砍50刀", ["50刀"]),
        ("county", "17縣市豪雨特報，3縣市長出席", ["17縣市"]),
    ],
)
def test_what_headlines_count_without_a_classifier(unit: str, text: str, quotes: list[str]) -> None:
    assert [one.quote for one in read(text) if one.unit == unit] == quotes
