"""Where are numbers with a unit, and what are they worth? Value and unit first, then the ways to write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.extraction.numbers import quantities
from factcheck.figures import Qualifier
from factcheck.folding import fold
from tests.factcheck.extraction.examples import bounds, flat, number, numbers


def test_a_number_with_its_unit_is_one_quantity() -> None:
    text = "公司賺了17.4億港元，"
    quantity = number(text)
    assert (quantity.value, quantity.unit, quantity.decimals, quantity.scale) == (Decimal("1.74E9"), "HKD", 1, 10**8)
    assert text[quantity.start : quantity.end] == "17.4億港元"


@pytest.mark.parametrize(
    ("expected", "text"),
    flat(
        # whole numbers, thousands, full width
        (("6113", "person"), ["6113名", "6,113名", "６１１３名", "６，１１３名", "6113 人", "六千一百一十三人", "6,113 people"]),
        (("128645", "vote"), ["128645票", "128,645票", "128,645 votes", "12萬8645票", "12万8,645票", "十二萬八千六百四十五票"]),
        (("0", "case"), ["0例", "零例", "0宗", "0 cases"]),
        # decimals and scale words
        (("740000000", "XXX"), ["7.4億元", "7.4亿元", "７.４億元", "７．４億元", "7億4000萬元", "七億四千萬元", "七點四億元", "74000萬元", "740,000,000元"]),
        (("1740000000", "USD"), ["17.4億美元", "17.4亿美元", "US$17.4億", "US$1.74 billion", "USD 1.74bn", "1.74 billion US dollars"]),
        (("2780000000000", "TWD"), ["2兆7,800億新台幣", "2.78兆新台幣", "新台幣2兆7800億元", "NT$2.78 trillion", "2.78萬億新台幣", "27800億新台幣"]),
        (("35000", "vehicle"), ["3.5萬輛", "3.5万辆", "三萬五千輛", "3萬5千輛", "3萬5000輛", "35,000 vehicles", "35 thousand vehicles"]),
        (("5000000", "person_time"), ["500萬人次", "五百万人次", "5百萬人次"]),
        # percent
        (("21.5", "percent"), ["21.5%", "21.5％", "２１．５％", "百分之21.5", "百分之二十一點五", "21.5 per cent", "21.5 percent"]),
        (("80", "percent"), ["80%", "八成", "8成", "百分之八十"]),
        (("85", "percent"), ["八成五", "8成5", "八成半"]),
        (("50", "percent"), ["五成", "一半", "半數", "50%"]),
        # percentage points
        (("1.2", "percentage_point"), ["1.2個百分點", "1.2个百分点", "1.2 percentage points", "一點二個百分點"]),
        (("25", "basis_point"), ["25個基點", "25个基点", "25 basis points"]),
        (("3", "multiple"), ["3倍", "三倍", "3 times"]),
        # currency before the number
        (("4800000", "HKD"), ["HK$480萬", "HK$4.8 million", "480萬港元", "港幣480萬元", "港幣480萬", "HK$4,800,000"]),
        (("4800000", "CNY"), ["人民幣480萬元", "人民币480万元", "RMB 4.8 million", "480萬元人民幣", "4.8 million yuan"]),
        (("4800000", "TWD"), ["新台幣480萬元", "新臺幣480萬元", "NT$480萬", "NT$4.8m", "480萬元新台幣"]),
        (("500", "EUR"), ["€500", "500歐元", "五百欧元", "500 euros"]),
        (("500", "GBP"), ["£500", "500英鎊"]),
        (("500", "JPY"), ["500日圓", "500日元", "五百円", "500 yen"]),
        (("500", "XXX"), ["$500", "500元", "500塊錢", "¥500"]),
        # classifiers
        (("12", "aircraft"), ["12架次", "12架", "十二架"]),
        (("45", "building"), ["45棟", "45栋", "45幢"]),
        (("45", "household"), ["45戶", "45户", "四十五戶", "45 households"]),
        (("13", "seat"), ["13席", "十三席", "13個議席", "13 seats"]),
        (("230", "bed"), ["230張病床", "230张床位", "230 beds"]),
        (("600", "shop"), ["600家門市", "600家门店", "600間分店", "600 stores"]),
        (("90000", "dose"), ["9萬劑", "9万剂", "90,000 doses"]),
        (("45", "age"), ["45歲", "45岁"]),
        # weather and transport
        (("38.6", "celsius"), ["38.6℃", "38.6攝氏度", "38.6°C", "38.6 deg C"]),
        (("412.5", "millimetre"), ["412.5毫米", "412.5mm"]),
        (("120", "kilometre_per_hour"), ["時速120公里", "每小時120公里", "120 km/h"]),
        (("120", "kilometre"), ["120公里", "一百二十公里", "120km"]),
        # technology: 毫秒 is no 毫, a tenth of a dollar
        (("380", "millisecond"), ["380毫秒", "380 milliseconds", "380ms"]),
        (("3000", "nit"), ["3000尼特", "3,000 nits"]),
        (("5100", "milliampere_hour"), ["5100毫安时", "5,100mAh"]),
    ),
)  # fmt: skip
def test_ways_to_write_a_quantity(expected: tuple[str, str], text: str) -> None:
    quantity = number(text)
    assert (quantity.value, quantity.unit) == (Decimal(expected[0]), expected[1])


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("-3.2", "-3.2%"),
        ("-3.2", "−3.2%"),
        ("-34.6", "零下34.6℃"),
        ("-34.6", "minus 34.6 degrees Celsius"),
        ("-3.2", "負3.2%"),
        ("-3.2", "负3.2%"),
        ("-6495000000", "-64.95億元"),
        ("-5", "氣溫-5℃"),
        # no minus
        ("2.8", "a margin of error of plus or minus 2.8 percentage points"),
        ("2.5", "誤差為正負2.5個百分點"),
        ("3.1", "誤差正負3.1個百分點"),
        ("3.2", "A組3.2%"),
        ("12", "2024年-12元"),
    ],
)
def test_a_minus_is_part_of_the_number(value: str, text: str) -> None:
    assert numbers(text)[-1].value == Decimal(value)


@pytest.mark.parametrize(
    ("allowed", "unit", "text"),
    [
        ("[10, 15]", "percent", "10%至15%"),
        ("[10, 15]", "percent", "10%-15%"),
        ("[10, 15]", "percent", "10-15%"),
        ("[10, 15]", "percent", "10～15%"),
        ("[10, 15]", "percent", "10% to 15%"),
        ("[10, 15]", "percent", "between 10% and 15%"),
        ("[30000, 50000]", "XXX", "3至5萬元"),
        ("[30000, 50000]", "XXX", "3萬至5萬元"),
        ("[30000, 50000]", "XXX", "3-5万元"),
        ("[8000000000, 8500000000]", "USD", "80億至85億美元"),
        ("[8000000000, 8500000000]", "XXX", "80億元-85億元"),
        ("[200, 300]", "person", "200到300人"),
        ("[200, 300]", "person", "200至300人"),
        ("[22, 28]", "celsius", "22至28℃"),
        # spoken
        ("[300, 400]", "person", "三四百人"),
        ("[17, 18]", "person", "十七八人"),
        ("[200, 1000)", "person", "數百人"),
        ("[200000, 1000000)", "person", "幾十萬人"),
    ],
)
def test_a_range_is_one_quantity_without_a_single_value(allowed: str, unit: str, text: str) -> None:
    quantity = number(text)
    assert (quantity.qualifier, quantity.value, quantity.unit) == (Qualifier.RANGE, None, unit)
    assert quantity.bounds == bounds(allowed)


@pytest.mark.parametrize(
    ("values", "text"),
    [
        # from … to …: two levels
        (["6113", "4531"], "從6113名減至4531名"),
        (["6113", "4531"], "從6113名至4531名"),
        (["6113", "4531"], "由6113名到4531名"),
        # falling numbers and other units are no range
        (["300", "200"], "300人至200人"),
        (["3", "5"], "3人、5輛"),
        # a list
        (["6114", "5098", "4531"], "6114名、5098名、4531名"),
        (["34", "50", "122"], "34%、50%和122%"),
        (["5", "12"], "5 dead and 12 injured"),
    ],
)
def test_two_figures_stay_two(values: list[str], text: str) -> None:
    assert [quantity.value for quantity in numbers(text)] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    "text",
    [
        # versions, models, codes
        "V6",
        "A100晶片",
        "GPT-4o",
        "H800",
        "16e版",
        "5G網路",
        "Covid-19",
        "F-16V",
        "B747客機",
        "3D列印",
        "4K電視",
        # formulas and scores of plans
        "1+6+N計畫",
        "1+1+1",
        # ordinals
        "第3名",
        "第三屆",
        "第12屆",
        "第二人生",
        "No. #7",
        # clock times
        "14:30",
        "9:05開會",
        # Chinese words with a numeral in them
        "百度",
        "千里馬",
        "三星電子",
        "統一企業",
        "萬一",
        "四川",
        "一般",
        "七夕",
        # serial numbers
        "123456789012345678901234567890123",
        "abc123",
        "file_2023",
    ],
)
def test_numbers_in_names_are_no_quantities(text: str) -> None:
    assert [quantity for quantity in numbers(text) if quantity.unit] == []


@pytest.mark.parametrize(
    "text",
    [
        "V6引擎",
        "A100",
        "GPT-4o",
        "1+6+N",
        "第3",
        "14:30",
        "abc123",
        "file_2023",
        "RTX4090",
    ],
)
def test_not_even_a_bare_number_is_read_in_a_name(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("small", "text"),
    [
        (True, "三個"),
        (True, "一名"),
        (True, "兩位"),
        (True, "一家"),
        (True, "6113"),
        # digits, larger numbers, hedges
        (False, "3名"),
        (False, "十二名"),
        (False, "約三人"),
        (False, "三成"),
        (False, "三倍"),
        (False, "1.7億"),
    ],
)
def test_an_everyday_count_is_small_talk(small: bool, text: str) -> None:
    assert number(text).is_small_talk is small


def test_numbers_inside_dates_are_left_out() -> None:
    folded = fold("2024年有300人")
    assert [quantity.value for quantity in quantities.scan(folded, [(0, 5)])] == [300]


@pytest.mark.parametrize("text", ["3年內", "近3年", "每10年", "10年期公債", "未來5年間"])
def test_years_that_place_something_are_no_amount(text: str) -> None:
    assert [quantity for quantity in numbers(text) if quantity.unit == "year_span"] == []
