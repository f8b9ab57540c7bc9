"""What do the scale words behind a numeral make of it? Value first, then the ways; the letters that are scales or none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.extraction.numbers import quantities
from factcheck.folding import fold
from tests.factcheck.extraction.examples import bounds, flat, number, numbers


@pytest.mark.parametrize(
    ("value", "text"),
    flat(
        ("1740000000", ["17.4億元", "17.4 億元", "17.4 億 元", "17億4千萬元", "17億4000萬元", "十七億四千萬元"]),
        ("15000", ["1萬5千人", "1萬5人", "1萬5000人", "1.5萬人", "1 萬 5 千人", "一萬五人", "一萬五千人"]),
        ("120000000", ["1億2千萬元", "1億2000萬元", "一億二千萬元", "1.2億元"]),
        ("2780000000000", ["2兆7,800億元", "2兆7800億元", "2.78萬億元", "兩兆七千八百億元"]),
        ("41000000", ["4千1百萬元", "4100萬元", "四千一百萬元"]),
        ("1003000", ["100萬三千人", "100萬3000人"]),
        ("500014600", ["5億1萬4千6百元"]),
        ("10800", ["1萬800人", "1萬零800人"]),
        ("200000000", ["兩個億元", "2個億元", "2億元"]),
        ("3000000000000", ["3兆元", "3萬億元", "三萬億元"]),
        ("40000", ["40k people", "40 thousand people", "4萬人"]),
        ("5000000", ["5m people", "$5m", "5 mln people", "500萬人"]),
        ("3400000000", ["US$3.4bn", "US$3.4 billion", "US$3.4-billion", "$3.4b"]),
        ("25000000000000", ["2.5e13人"]),
        # as India counts
        ("2750000000000", ["Rs 2.75 lakh crore", "₹2.75 lakh crore", "Rs 2.75 lakh cr", "₹2,75,000 crore", "Rs 2,75,000 crores"]),
        ("46000000000", ["Rs 4,600 crore", "Rs 4,600 cr", "₹4,600cr", "Rs 4.6 thousand crore"]),
        ("1200000", ["12 lakh people", "12 lakhs people", "12,00,000 people", "Rs 12 lakh"]),
        # 一 of a scale
        ("10000", ["逾萬人", "萬餘人", "萬多人", "破萬人", "近萬人"]),
        ("100000000", ["逾億元", "近億元", "上億元", "億餘元"]),
        ("1000000", ["百萬人", "逾百萬人", "1百萬人"]),
    ),
)
def test_ways_to_write_a_large_number(value: str, text: str) -> None:
    assert number(text).value == Decimal(value)


@pytest.mark.parametrize(
    ("allowed", "text"),
    [
        ("(10, 20)", "十幾人"),
        ("(100000, 200000)", "十幾萬人"),
        ("(300000, 400000)", "30幾萬人"),
        ("(20, 30)", "二十幾人"),
        ("[200, 1000)", "數百人"),
        ("[2000, 10000)", "數以千計的人"),
        ("[1000, 100000)", "成千上萬人"),
        ("[100000000, 1000000000)", "億元級"),
        ("[10000000000, 100000000000)", "百億級"),
        ("[10000000000, 100000000000)", "百億元級"),
        ("(100000, )", "十多萬人"),
        ("(20, )", "二十餘人"),
        ("[5, 15)", "十來個"),
    ],
)
def test_some_of_a_scale(allowed: str, text: str) -> None:
    assert number(text).bounds == bounds(allowed)


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        ("megawatt", "5兆瓦"),
        ("megahertz", "100兆赫"),
        ("megabit", "3兆位元"),
        ("megabyte", "3兆位元組"),
        ("kilometre", "3千米"),
        ("kilogram", "5千克"),
    ],
)
def test_a_scale_word_that_belongs_to_the_unit(unit: str, text: str) -> None:
    quantity = number(text)
    assert (quantity.value, quantity.unit) == (Decimal(text[0]) if text[1] in "兆千" else 100, unit)


@pytest.mark.parametrize("text", ["4K電視", "1.8m", "5g", "百度", "千里馬", "萬一", "每百萬人", "億元", "12 cr"])
def test_what_is_no_scale(text: str) -> None:
    assert [quantity for quantity in numbers(text) if quantity.has_scale] == []


def test_a_date_behind_a_number_is_no_part_of_it() -> None:
    folded = fold("賺3億2024年")
    assert [quantity.value for quantity in quantities.scan(folded, [(3, 8)])] == [300000000]
