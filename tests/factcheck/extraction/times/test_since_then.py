"""Over which time is counted what has been counted since then? Published on Friday 20 June 2025."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factcheck.extraction.examples import time_of

PUBLISHED = date(2025, 6, 20)


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # from the first day of the month, of the day, of the year on
        ("2025-06-01/2025-06-20", "312毫米", "6月以來，全市平均雨量312毫米。"),
        ("2025-06-01/2025-06-20", "312箱", "今年6月以来，全市已查获假烟312箱。"),
        ("2025-05-15/2025-06-20", "312例", "自5月15日以來，全省累計確診312例。"),
        ("2022-01-01/2025-06-20", "57家", "2022年以来已有57家机构参与调研。"),
        ("2025-02-01/2025-06-20", "125隻", "今年2月至今，上市的新股125隻。"),
        # of a record it says since when there was none like it
        (None, "3萬點", "2月以來，首次跌破3萬點。"),
        (None, "3萬點", "2月以來新低，跌破3萬點。"),
        # a quarter that may be over says nothing of today
        (None, "23次", "一季度以来，遠山機場23次停飛。"),
        # what follows is not of it
        (None, "5個", "6月以來，全市累計確診312例。高風險區5個。"),
    ],
)
def test_since_when_something_has_been_counted(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote, published=PUBLISHED) == period


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # what begins as a word of telling, and is a longer one
        ("2025-06-12", "1.62億噸", "6月12日，電煤庫存1.62億噸。"),
        ("2025-06-17", "312點", "17日指數下跌312點。"),
        # 電 and 指 themselves tell
        (None, "3億元", "遠山6月17日電，營收3億元。"),
    ],
)
def test_a_day_on_which_nothing_was_told(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote, published=PUBLISHED) == period


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # a verb leads from those who were counted to their week, day or month
        ("2025-06-19", "3人", "今年已有11人死於山火，另有3人在昨晚離世。"),
        ("2025-06-09/2025-06-15", "兩人", "今年已有11人死於山火，其中兩人是上周的新增死者。"),
        ("2025-06-01/2025-06-30", "5例", "昨日新增12例確診，其中5例為本月入境。"),
        # not what something else is
        ("2025-06-19", "12人", "昨日12人確診，是今年最多。"),
        # what is measured by the hour has its hour, and a record its year; what is not, its day
        ("2025-06-19T14:00", "57.06米", "水文站19日14時水位漲至57.06米。"),
        ("1998-01-01/1998-12-31", "57.91米", "水位昨升至58.43米，打破1998年57.91米的紀錄。"),
        ("2025-06-19", "38.5度", "遠山19日14時氣溫升至38.5度。"),
        # the first round of a poll is not the day of the second
        ("2025-06-18", "79.9%", "18日舉行次輪投票，投票率79.9%，較首輪的81.4%下降。"),
        (None, "81.4%", "18日舉行次輪投票，投票率79.9%，較首輪的81.4%下降。"),
        (None, "42.7%", "18日舉行次輪投票。甲得票率48.1%，首輪則是42.7%。"),
        # a year that the text is at lends itself to 當年8月, and no other does; up to its day it is the year until then
        ("2015-08-01/2015-08-31", "3億元", "遠山2015年產能3萬噸，當年8月營收3億元。"),
        (None, "3億元", "遠山當年8月營收3億元。"),
        ("2021-01-01/2021-09-30", "3億元", "2021年至當年9月30日，遠山營收3億元。"),
        # a story does not go back in its month
        ("2025-06-18", "320萬元", "5月底聲請羈押，全案18日偵結，求償320萬元。"),
        ("2025-05-18", "320萬元", "5月12日聲請羈押，全案18日偵結，求償320萬元。"),
        # T+5日 is no 5th; what will be is of no day that is over; how long a price holds is not when it moved
        ("2025-01-25", "15.52億股", "截至2025年1月25日（T+5日），配股認購15.52億股。"),
        (None, "580億元", "行政院18日核定計畫，營運損失將高達580億元。"),
        ("2025-06-21", "0.7元", "遠山石油今天宣布，自明天起至8月2日止，油價調漲0.7元。"),
        # twelve at night ends a day
        ("2025-06-18", "12人", "截至18日晚上12時，已有12人死亡。"),
        # what there is in the year that runs is of it, in a text on the budget of the next one too
        ("2025-01-01/2025-12-31", "1.5%", "政府公布2026年度財政預算案，總收入214億元。\n公務員明年加薪2.8%，今年為1.5%。"),
        # what a market moves by has the day of the telling, and no year
        ("2025-06-19", "0.4%", "遠山去年營收3億元。\n昨日市場穩定。首都股市開市初段升0.4%。"),
    ],
)
def test_whose_day_it_is(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote, published=PUBLISHED) == period


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # what came or went over a span is of the span; what there is, of its last day
        ("2025-01-01/2025-03-31", "1,912家", "今年首季門店淨增1,912家。"),
        ("2025-03-31", "29,480家", "今年首季門店29,480家。"),
        # behind a semicolon the count goes on, in another sentence only where its words say so
        ("2025-06-19T18:00", "867間", "統計至19日18時，已有15人死亡；倒塌房屋867間。"),
        (None, "867間", "統計至19日18時，已有15人死亡。倒塌房屋867間。"),
        # money given and prices in a text on a budget are of its year
        ("2025-07-01/2026-06-30", "8,600萬元", "政府公布截至2026年6月底止年度財政預算，總開支48億元。\n捐款8,600萬元。"),
    ],
)
def test_what_goes_on_with_a_count(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote, published=PUBLISHED) == period
