"""Which unit stands here? Units behind a number, currencies before it, and words that only begin like a unit."""

from __future__ import annotations

import pytest

from factcheck.extraction.unit_words import currency_before, unit_at
from factcheck.folding import fold
from tests.factcheck.extraction.examples import flat


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
        ("EUR", ["歐元", "欧元", " euros"]),
        ("JPY", ["日圓", "日元", "円"]),
        # ratios
        ("percent", ["%", "％", " per cent", " percent"]),
        ("percentage_point", ["個百分點", "个百分点", "百分點", " percentage points"]),
        ("basis_point", ["個基點", "基点", " basis points"]),
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
        ("bed", ["張病床", "张床位", " beds"]),
        ("dose", ["劑", "剂", " doses"]),
        ("building", ["棟", "幢", "栋"]),
        ("company", ["家", "家企業", "間公司"]),
        ("shop", ["家門市", "家门店", "間分店"]),
        # space, weight, heat
        ("kilometre", ["公里", "km"]),
        ("millimetre", ["毫米", "mm", "公釐"]),
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
        "人民",
        "股東",
        "家庭",
        "點名",
        "分店",
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
