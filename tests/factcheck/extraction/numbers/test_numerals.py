"""Which number do these characters write? Arabic and Chinese numerals, value first."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from factcheck.extraction.numbers.numerals import ARABIC, CHINESE, MAX_DIGITS, SPACED, arabic, chinese
from factcheck.folding import fold
from tests.factcheck.extraction.examples import flat


def test_a_numeral_is_its_value_and_the_digits_after_its_point() -> None:
    numeral = arabic("1,234.50")
    assert numeral is not None
    assert (numeral.value, numeral.decimals, numeral.scale) == (Decimal("1234.50"), 2, 1)


@pytest.mark.parametrize(
    ("value", "written"),
    flat(
        ("0", ["0", "000", "0.0"]),
        ("7", ["7", "007"]),
        ("6113", ["6113", "6,113", "６１１３", "６,１１３", "6113.0"]),
        ("17.4", ["17.4", "１７．４", "17.40"]),
        ("1234567.89", ["1234567.89", "1,234,567.89"]),
        ("1234567", ["１，２３４，５６７", "12,34,567"]),
        ("312480", ["312,480", "3,12,480"]),
        ("120450000", ["12,04,50,000", "12,04,50,000.0"]),
    ),
)
def test_arabic_numerals(value: str, written: str) -> None:
    numeral = arabic(fold(written))
    assert numeral is not None
    assert numeral.value == Decimal(value)


def test_digits_without_end_are_no_number() -> None:
    assert arabic("9" * MAX_DIGITS) is not None
    assert arabic("9" * (MAX_DIGITS + 1)) is None
    assert chinese("九" * (MAX_DIGITS + 1)) is None


@pytest.mark.parametrize(
    ("matched", "text"),
    [
        ("1,234", "1,234"),
        # commas that part no thousands
        ("1", "1,23"),
        ("12", "12,3456"),
        ("3", "3,4,5"),
        # as India groups, and lists that look like it
        ("3,12,480", "3,12,480, which"),
        ("3", "3,12,48"),
        ("3", "3,12,4800"),
        ("3", "3,12,480,5"),
        # a point without digits behind it
        ("5", "5."),
    ],
)
def test_an_arabic_numeral_ends_where_its_form_ends(matched: str, text: str) -> None:
    match = re.match(ARABIC, text)
    assert match is not None
    assert match[0] == matched


@pytest.mark.parametrize(
    ("value", "written"),
    flat(
        ("3", ["三", "叁"]),
        ("2", ["二", "兩", "两", "贰", "貳"]),
        ("10", ["十", "一十", "拾"]),
        ("15", ["十五", "一十五"]),
        ("20", ["二十", "廿"]),
        ("32", ["三十二"]),
        ("105", ["一百零五", "壹佰零伍"]),
        ("250", ["二百五十", "兩百五", "两百五十"]),
        ("1008", ["一千零八"]),
        ("1080", ["一千零八十"]),
        ("2300", ["二千三百", "兩千三"]),
        ("13000", ["一萬三", "一万三千", "一萬三千"]),
        ("27000", ["二萬七千", "兩万七"]),
        ("100500", ["十萬零五百"]),
        ("3050000", ["三百零五萬"]),
        ("100000000", ["一億", "一亿", "壹億"]),
        ("120000000", ["一億二千萬", "一亿两千万"]),
        ("8000000000", ["八十億"]),
        ("3000000000000", ["三兆", "三万亿", "三萬億"]),
        # with a point
        ("1.6", ["一點六", "一点六"]),
        ("0.5", ["零點五"]),
        ("17.45", ["十七點四五"]),
        ("350000000", ["三點五億", "三点五亿"]),
        # digit by digit
        ("2024", ["二〇二四", "二零二四", "二○二四"]),
    ),
)
def test_chinese_numerals(value: str, written: str) -> None:
    numeral = chinese(fold(written))
    assert numeral is not None
    assert numeral.value == Decimal(value)


@pytest.mark.parametrize(
    ("scale", "written"),
    [
        # written out to the last one
        (1, "三"),
        (1, "三千"),
        (1, "一百零五"),
        # 萬 and 億 round, as in 80億
        (10**8, "八十億"),
        (10**4, "三萬"),
        (10**12, "三兆"),
        (10**8, "三點五億"),
        # stops at the word behind 萬
        (1000, "二萬七千"),
        (10**4, "一億二千萬"),
    ],
)
def test_a_scale_word_says_how_rough_the_number_is(scale: int, written: str) -> None:
    numeral = chinese(fold(written))
    assert numeral is not None
    assert numeral.scale == scale


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [
        # two neighbours
        (300, 400, "三四百"),
        (20, 30, "二三十"),
        (17, 18, "十七八"),
        (10**7, 2 * 10**7, "一兩千萬"),
        (30000, 50000, "三五萬"),
        # 數 and 幾
        (200, 1000, "數百"),
        (200000, 1000000, "幾十萬"),
        (20, 100, "几十"),
        (2 * 10**7, 10**8, "數千萬"),
    ],
)
def test_a_spoken_range_has_no_single_value(low: int, high: int, written: str) -> None:
    numeral = chinese(fold(written))
    assert numeral is not None
    assert (numeral.value, numeral.low, numeral.high) == (None, low, high)


@pytest.mark.parametrize("written", ["百千", "一百百", "萬三千百", "數", "幾", "三十三十", "一點", "萬億兆"])
def test_scales_in_no_order_are_no_number(written: str) -> None:
    assert chinese(fold(written)) is None


@pytest.mark.parametrize("text", ["一", "十五萬", "三點五億", "數百"])
def test_a_chinese_numeral_is_matched_whole(text: str) -> None:
    match = re.match(CHINESE, fold(text))
    assert match is not None
    assert match[0] == fold(text)


@pytest.mark.parametrize(
    ("value", "written"),
    flat(
        ("1010", ["一千零十"]),
        ("10111", ["一萬零百一十一"]),
        ("23", ["廿三", "二十三"]),
        ("35", ["卅五"]),
        ("11", ["一一", "壹壹"]),
        ("1720.1", ["一七二零點一"]),
        ("1111111111111111", ["一千一百一十一萬一千一百一十一億一千一百一十一萬一千一百一十一"]),
        ("10000", ["萬"]),
        ("100000000", ["億"]),
    ),
)
def test_rarer_ways_to_write_chinese_numerals(value: str, written: str) -> None:
    numeral = chinese(fold(written))
    assert numeral is not None
    assert numeral.value == Decimal(value)


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [(3, 4, "三四"), (1, 2, "一二"), (10, 20, "十幾"), (100000, 200000, "十幾萬"), (20, 30, "二十幾"), (120, 200, "一百幾十")],
)
def test_a_few_more_than_a_number(low: int, high: int, written: str) -> None:
    numeral = chinese(fold(written))
    assert numeral is not None
    assert (numeral.value, numeral.low, numeral.high) == (None, low, high)


@pytest.mark.parametrize("written", ["三點五幾", "幾萬幾", "十幾十", "萬億兆"])
def test_words_in_no_order_are_no_number(written: str) -> None:
    assert chinese(fold(written)) is None


def test_spaced_numerals_are_looked_at_only_so_far() -> None:
    match = re.match(SPACED, fold("一 " * 1000))
    assert match is not None
    assert match.end() < 200
