"""Which percentage do words of parts write? Value first, then the ways; the bounds of parts; and words that are no part."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.extraction.numbers.ratios import fraction
from factcheck.figures import Qualifier
from tests.factcheck.extraction.examples import bounds, flat, number, numbers


@pytest.mark.parametrize(
    ("percent", "text"),
    flat(
        ("3", ["百分之三", "百分之3", "百份之三", "3%", "3％", "百 分之 3"]),
        ("3.5", ["百分之三點五", "百分之3.5", "3.5%"]),
        ("0.5", ["百分之零點五", "百分之0.5", "千分之五", "5‰"]),
        ("0.05", ["萬分之五"]),
        ("100", ["百分之百", "百分之一百", "十成"]),
        ("30", ["三成", "3成", "百分之三十", "三成家庭"]),
        ("85", ["八成五", "8成5", "八成半", "八點五成"]),
        ("25", ["兩成半", "二成五", "四分之一", "四分一", "4分之1"]),
        ("50", ["一半", "半數", "五成", "二分之一", "對半數"][:4]),
        ("5", ["半成", "百分之五"]),
        ("20", ["五分之一", "每五人有一人", "每5人就有1人", "1/5的人"]),
        ("3", ["每百人有三人", "每100人中有3人"]),
        ("75", ["四分之三", "四份三", "3/4的人"]),
        # discounts
        ("80", ["八折", "8折"]),
        ("75", ["75折", "七五折"]),
    ),
)
def test_ways_to_write_a_part(percent: str, text: str) -> None:
    quantity = number(text)
    assert (quantity.value, quantity.unit) == (Decimal(percent), "percent")


@pytest.mark.parametrize(
    ("allowed", "text"),
    [
        # 成 stands for tenths, 成五 for hundredths
        ("[25, 35)", "三成"),
        ("[84.5, 85.5)", "八成五"),
        ("(, 70)", "近七成"),
        ("(60, )", "逾六成"),
        ("[70, )", "七成以上"),
        # halves
        ("[45, 55)", "一半"),
        ("(, 50)", "近半"),
        ("(50, )", "過半數"),
        ("(, 50)", "不足半數"),
        # a third is what no other simple fraction is nearer to
        ("[31.6667, 35.4167)", "三分之一"),
        ("[64.5833, 68.3333)", "三分之二"),
        ("(66.6667, )", "三分之二強"),
        ("(, 33.3333)", "不到三分之一"),
        ("[31.6667, 35.4167)", "約三分之一"),
        # ranges
        ("[60, 70]", "六七成"),
        ("[60, 70]", "六、七成"),
        ("[50, 60]", "五至六成"),
        ("[20, 30]", "2至3成"),
        ("[10, 20]", "一成至兩成"),
    ],
)
def test_what_a_part_allows(allowed: str, text: str) -> None:
    assert number(text).bounds == bounds(allowed)


@pytest.mark.parametrize(("part", "whole"), [(1, 2), (1, 3), (2, 3), (3, 4), (2, 5), (9, 10), (1, 12), (99, 100)])
def test_a_fraction_lies_in_its_bounds_and_its_neighbours_outside(part: int, whole: int) -> None:
    stated = fraction(part, whole)
    assert stated.value is not None and stated.low is not None and stated.high is not None
    assert stated.low < stated.value < stated.high
    assert not stated.low <= Decimal(100 * part) / whole + 10 < stated.high


def test_a_third_agrees_with_a_third_in_percent_but_not_with_three_tenths() -> None:
    assert number("三分之一").bounds.overlaps(number("33.3%").bounds)
    assert number("三分之一").bounds.overlaps(number("35%").bounds)
    assert not number("三分之一").bounds.overlaps(number("30%").bounds)


@pytest.mark.parametrize(
    "text",
    [
        "一成為",
        "三成功",
        "五成員",
        "一半是因為",
        "無黨過半。",
        "近半年",
        "過半山",
        "半成品",
        "三分球",
        "四分衛",
        "兩時三分一秒",
        "十分滿意",
        "折斷",
        "三折疊手機",
    ],
)
def test_words_that_are_no_part(text: str) -> None:
    assert [quantity for quantity in numbers(text) if quantity.unit == "percent"] == []


def test_six_or_seven_tenths_are_a_range() -> None:
    assert number("六七成").qualifier is Qualifier.RANGE
