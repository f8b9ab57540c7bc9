"""What do the words around a number allow? Every hedge, before and behind, and the bounds it makes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.extraction.numbers import hedges
from factcheck.figures import Qualifier
from factcheck.folding import fold
from tests.factcheck.extraction.examples import around, bounds, flat, number


def test_a_hedge_opens_one_side() -> None:
    quantity = number("近300人")
    assert quantity.qualifier is Qualifier.UNDER
    assert quantity.bounds == bounds("(, 300)")
    assert quantity.value == 300


@pytest.mark.parametrize(
    ("qualifier", "text"),
    flat(
        (
            Qualifier.EXACT,
            ["300人", "共300人", "簽約300人", "300人起訴", "出超300人", "300人多次上訴", "300人餘波", "有300人", "300 people", "附近300人", "最近300人", "不過300人", "透過300人", "節約300元", "thunder 300 people"],
        ),
        (Qualifier.APPROX, ["約300人", "大約300人", "约莫300人", "大概300人", "約莫300人", "差不多300人", "300人左右", "300人許", "三百來人", "300 people or so", "around 300 people", "approximately 300 people", "some 300 people", "300人上下", "about 300 people", "roughly 300 people", "an estimated 300 people"]),
        (Qualifier.UNDER, ["近300人", "將近300人", "不足300人", "不到300人", "未滿300人", "低於300人", "逼近300人", "接近300人", "少於300人", "未達300人", "幾乎300人", "300人不到", "almost 300 people", "close to 300 people", "less than 300 people", "just shy of 300 people", "under 300 people", "nearly 300 people", "fewer than 300 people", "just under 300 people"]),
        (Qualifier.OVER, ["逾300人", "超過300人", "突破300人", "300多人", "300餘人", "过300人", "超300人", "破300人", "多於300人", "高於300人", "不止300人", "三百多人", "300人有餘", "300人出頭", "300人開外", "well over 300 people", "upwards of 300 people", "topped 300 people", "exceeding 300 people", "more than 300 people", "over 300 people", "in excess of 300 people"]),
        (Qualifier.AT_LEAST, ["至少300人", "不少於300人", "最少300人", "300人以上", "300人或以上", "300人起", "300人及以上", "不下300人", "起碼300人", "上看300人", "不低於300人", "300+人", "no fewer than 300 people", "not less than 300 people", "300 people and above", "at least 300 people", "300 people or more"]),
        (Qualifier.AT_MOST, ["至多300人", "最多300人", "不超過300人", "不逾300人", "300人以下", "300人以內", "300人或以下", "頂多300人", "不多於300人", "as many as 300 people", "at most 300 people", "up to 300 people", "no more than 300 people", "300 people or fewer"]),
    ),
)  # fmt: skip
def test_the_words_around_a_number_are_its_hedge(qualifier: Qualifier, text: str) -> None:
    assert number(text).qualifier is qualifier


@pytest.mark.parametrize(
    ("allowed", "text"),
    flat(
        # written out: exactly itself
        ("[6113, 6113]", ["6113人", "6,113名", "6113 people"]),
        ("[300, 300]", ["300人", "三百人"]),
        # decimals, scale words and percent: half a step either side
        ("[1735000000, 1745000000)", ["17.4億元", "17.4亿元"]),
        ("[734500000, 735500000)", ["7.35億元"]),
        ("[734995000, 735005000)", ["7億3500萬元"]),
        ("[35000, 45000)", ["4萬人", "四萬人"]),
        ("[20.5, 21.5)", ["21%", "21 per cent", "百分之二十一"]),
        ("[20.95, 21.05)", ["21.0%"]),
        # 約 widens to half of the last digit that is not zero
        ("[250, 350)", ["約300人", "大約三百人", "300人左右", "some 300 people"]),
        ("[315, 325)", ["約320人"]),
        ("[35000, 45000)", ["約4萬人", "約40,000人"]),
        # one open end
        ("(, 1100000000)", ["近11億元", "不到11億元", "nearly $1.1 billion"]),
        ("(3000, )", ["逾3000人", "3000多人", "三千多人", "3000餘人", "more than 3,000 people"]),
        ("(1000000, )", ["逾百萬人", "超過100萬人", "100多萬人", "1百多萬人", "一百餘萬人", "over 1 million people"]),
        # one end, closed
        ("[80, )", ["至少80人", "80人以上", "at least 80 people"]),
        # what is measured in times is rounded
        ("[2.5, 3.5)", ["3倍", "三倍", "3 times"]),
        ("[1.55, 1.65)", ["一點六倍", "1.6倍"]),
        ("(2, )", ["兩倍多", "逾2倍", "超過兩倍"]),
        ("(, 80]", ["至多80人", "80人以下", "不超過80人", "up to 80 people"]),
    ),
)  # fmt: skip
def test_a_wording_allows_these_values(allowed: str, text: str) -> None:
    assert number(text).bounds == bounds(allowed)


@pytest.mark.parametrize(
    ("allowed", "text"),
    [
        ("(-21.5, -20.5]", "-21%"),
        ("[-300, -300]", "-300元"),
        ("(-7345500000, -7344500000]", "-73.45億元"),
    ],
)
def test_a_negative_number_is_the_positive_one_mirrored(allowed: str, text: str) -> None:
    assert number(text).bounds == bounds(allowed)


@pytest.mark.parametrize(
    ("qualifier", "text"),
    [
        # two hedges of one number
        (Qualifier.AT_LEAST, "至少約300人"),
        (Qualifier.OVER, "約300多人"),
        (Qualifier.OVER, "逾300人以上"),
        (Qualifier.AT_MOST, "最多約300人"),
        (Qualifier.AT_LEAST, "at least some 300 people"),
        (Qualifier.APPROX, "近300餘人"),
        # the most that was measured is no limit
        (Qualifier.EXACT, "最高38.6℃"),
        (Qualifier.EXACT, "最多786.5毫米"),
        (Qualifier.AT_MOST, "最高300萬元"),
        # a bare number keeps its hedge
        (Qualifier.AT_LEAST, "規模5以上"),
        (Qualifier.EXACT, "規模6.8強震"),
        (Qualifier.AT_MOST, "擬減持不超2.16%"),
        (Qualifier.AT_MOST, "罰款未超3000萬元"),
        # 強 behind a number is "and some", but not where a name begins with it
        (Qualifier.OVER, "三成強的受訪者"),
        (Qualifier.OVER, "3億元強，創新高"),
        (Qualifier.EXACT, "26檔強山、遠山等個股"),
    ],
)
def test_hedges_that_meet(qualifier: Qualifier, text: str) -> None:
    assert number(text).qualifier is qualifier


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("近300人", "現場近300人離開"),
        ("300多人", "現場300多人離開"),
        ("至少300人", "現場至少300人離開"),
        ("300人左右", "現場300人左右離開"),
        ("nearly 300 people", "in all, nearly 300 people left"),
        ("逾100萬港元", "捐出逾100萬港元善款"),
        ("近HK$300", "捐出近HK$300善款"),
    ],
)
def test_the_hedge_is_part_of_the_quote(quote: str, text: str) -> None:
    quantity = number(text)
    assert text[quantity.start : quantity.end] == quote


@pytest.mark.parametrize("text", ["The rate edged up to 62.5%.", "It ticked up to 62.5%.", "The rate has crept up to 62.5%."])
def test_what_has_moved_up_to_a_number_is_there(text: str) -> None:
    assert around(text, "62.5").qualifier is Qualifier.EXACT


@pytest.mark.parametrize("word", ["近", "逾", "約", "至少", "up to", "nearly"])
def test_a_hedge_is_found_where_it_ends(word: str) -> None:
    folded = fold(f"現場{word} 300人")
    found = hedges.before(folded, folded.index("3"))
    assert found is not None
    assert folded[found[1] :].startswith(fold(word))


@pytest.mark.parametrize("text", ["300人", "附近300人", "上300人", "不過300人"])
def test_other_words_are_no_hedges(text: str) -> None:
    folded = fold(text)
    assert hedges.before(folded, folded.index("3")) is None


@pytest.mark.parametrize("qualifier", list(Qualifier))
def test_a_stated_value_is_never_far_from_its_bounds(qualifier: Qualifier) -> None:
    allowed = hedges.bounds(Decimal(300), Decimal(1), whole=True, qualifier=qualifier)
    assert Decimal(300) in allowed or Decimal(300) in (allowed.low, allowed.high)
