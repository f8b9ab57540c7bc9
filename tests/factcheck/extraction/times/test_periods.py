"""Where does the text name a time, and which fields does it say? Each form with what stands in the mention."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.extraction.times import periods
from factcheck.extraction.times.periods import Mention
from factcheck.folding import fold
from tests.factcheck.extraction.examples import flat


def mentions(text: str) -> list[Mention]:
    return periods.scan(fold(text), english=text.isascii())


def said(mention: Mention) -> dict[str, Any]:
    """The fields that the mention says, offsets aside."""
    fields = {name: getattr(mention, name) for name in Mention._fields}
    return {
        name: value
        for name, value in fields.items()
        if name not in ("start", "end", "to", "english") and value is not None and value is not False
    }


def test_a_date_says_year_month_and_day() -> None:
    text = "至2021年12月31日止"
    (mention,) = mentions(text)
    assert said(mention) == {"year": 2021, "months": (12, 12), "day": 31}
    assert text[mention.start : mention.end] == "2021年12月31日"


@pytest.mark.parametrize(
    ("fields", "text"),
    flat(
        # days
        ({"year": 2021, "months": (12, 12), "day": 31}, ["2021年12月31日", "２０２１年１２月３１日", "2021-12-31", "2021/12/31", "2021.12.31", "二〇二一年十二月三十一日", "民國110年12月31日", "31 December 2021", "December 31, 2021"]),
        ({"months": (3, 3), "day": 5}, ["3月5日", "3月5號", "三月五日", "March 5", "5 March"]),
        ({"day": 14}, ["14日", "14號"]),
        ({"day_shift": -1}, ["昨日", "昨天", "yesterday", "last night"]),
        ({"day_shift": 0}, ["今日", "今天", "today", "this morning", "this evening"]),
        # months
        ({"year": 2024, "months": (2, 2)}, ["2024年2月", "2024年2月份", "二零二四年二月", "February 2024"]),
        ({"months": (11, 11)}, ["11月", "十一月", "11月份"]),
        ({"month_shift": -1}, ["上月", "上個月"]),
        ({"month_shift": 0}, ["本月"]),
        # ends
        ({"year": 2023, "months": (12, 12), "edge": "end"}, ["2023年12月末", "2023年12月底"]),
        ({"year": 2023, "edge": "end"}, ["2023年末", "2023年底", "2023年年底", "2023年終", "the end of 2023", "end-2023"]),
        ({"year_shift": -1, "edge": "end"}, ["去年底", "去年年底"]),
        ({"months": (6, 6), "edge": "end"}, ["6月底", "6月末", "end-June"]),
        # quarters
        ({"year": 2024, "months": (5, 5)}, ["2024年5月", "24年5月", "2024年5月份"]),
        ({"year": 2024, "months": (1, 2)}, ["2024年前兩月", "2024年前两个月", "2024年1-2月"]),
        ({"year": 2024, "months": (1, 3)}, ["2024年第一季", "2024年第1季", "2024年一季度", "2024年第一季度", "2024年首季", "2024Q1", "1Q24", "first quarter of 2024", "Q1 2024"]),
        ({"months": (7, 9)}, ["第三季", "第3季", "三季度", "第三季度", "third quarter", "Q3"]),
        ({"quarter_shift": -1}, ["上季", "上一季"]),
        # half years
        ({"year": 2024, "months": (1, 6)}, ["2024年上半年", "2024年的上半年", "2024 H1", "1H24", "first half of 2024"]),
        ({"months": (7, 12)}, ["下半年", "second half"]),
        # years
        ({"year": 2022}, ["2022年", "2022年度", "2022年全年", "民國111年", "二〇二二年", "in 2022"]),
        ({"year_shift": -1}, ["去年", "last year"]),
        ({"year_shift": -1, "prior": True}, ["上年", "上一年", "the previous year"]),
        ({"year_shift": 0}, ["今年", "本年", "this year"]),
        ({"year_shift": -2}, ["前年"]),
        # the same period
        ({"same": 1}, ["去年同期", "上年同期", "去年同月", "the same period last year", "a year earlier"]),
        ({"same": 2}, ["前年同期"]),
        # from New Year on
        ({"year": 2024, "months": (1, 9)}, ["2024年前三季度", "2024年前三季", "2024年前9個月", "2024年首九個月", "2024年1至9月", "2024年1-9月", "first nine months of 2024"]),
        ({"year_shift": 0, "to_date": True}, ["今年以來", "年初至今", "今年至今", "今年累計", "year to date", "so far this year"]),
        # weeks
        ({"week_shift": -1}, ["上週", "上周", "上星期", "上個禮拜", "last week"]),
        ({"week_shift": -1, "weekday": 4}, ["上週五", "上周五", "上星期五"]),
        ({"weekday": 1}, ["週二", "星期二", "禮拜二", "Tuesday", "on Tuesday"]),
        # books
        ({"year": 2025, "books": True}, ["2025財年", "FY2025", "FY25", "fiscal 2025", "2025財政年度"]),
        ({"year": 2025, "fiscal": True}, ["2025/26年度", "2025-26財年", "2025至26年度", "FY2025-26", "(2025/26)"]),
        ({"year": 2025, "months": (7, 9), "books": True}, ["Q3 FY25", "FY25 Q3", "2025財年第三季", "2025財年Q3"]),
        ({"months": (1, 6), "books": True}, ["上半財年"]),
        ({"year_shift": -1, "books": True, "prior": True}, ["上財年", "上一財年", "上一財政年度", "上個會計年度"]),
        ({"year_shift": 0, "books": True}, ["本財年", "本財政年度", "本年度"]),
        ({"year_shift": 0, "books": True, "months": (7, 9)}, ["本財年第三季", "本財年Q3"]),
        ({"year_shift": 1, "books": True}, ["下財年", "下一財年", "下個財政年度"]),
        ({"year_shift": 1, "books": True, "current": True}, ["新財年", "新年度"]),
        # what the text is at
        ({"year_shift": 1, "prior": True}, ["翌年", "隔年", "次年"]),
        ({"current": True, "whole": True}, ["當年", "同年", "該年", "該年度", "那年"]),
        ({"current": True, "quarter_shift": 0}, ["當季", "季內", "該季", "單季"]),
        ({"current": True, "week_shift": 0}, ["當週", "該週", "單週"]),
        ({"current": True}, ["當月", "該月", "單月"]),
        ({"this_day": True, "day_shift": 0}, ["當日", "同日", "該日"]),
        # what the report is of
        ({"reported": True, "span": 6}, ["the six months", "six-month profit"]),
        ({"reported": True, "span": 9}, ["the nine months", "nine-month net profit"]),
        ({"interim": True}, ["the half year", "the half-year", "half-year profit"]),
        ({"same": 1, "year": 2025}, ["2025年同期", "the same period of 2025", "the same nine months of 2025", "the same months of 2025"]),
        # distances
        ({"ago": (2, "year")}, ["兩年前", "2年前", "two years ago"]),
        ({"ago": (3, "day")}, ["三天前", "3天前"]),
        ({"ago": (3, "month")}, ["三個月前", "3個月前", "three months ago"]),
        ({"ago": (0, "year")}, ["半年前"]),
        ({"past": (12, "month")}, ["過去12個月", "近12個月", "the past 12 months"]),
        ({"past": (3, "year")}, ["近三年", "過去三年", "the last three years"]),
        ({"past": (-5, "year")}, ["未來五年"]),
        # short years and decades
        ({"year": 2024, "months": (7, 9)}, ["24年第三季", "24Q3"]),
        ({"year": 1998, "months": (4, 4), "day": 2}, ["98年4月2日"]),
        ({"year": 1990, "last_year": 1999}, ["90年代", "上世紀90年代", "20世紀90年代"]),
        ({"months": (1, 2)}, ["1至2月", "1-2月", "前2個月", "first two months"]),
    ),
)  # fmt: skip
def test_ways_to_name_a_time(fields: dict[str, Any], text: str) -> None:
    (mention,) = mentions(text)
    said_fields = {name: value for name, value in said(mention).items() if name not in ("as_of", "base")}
    assert said_fields == fields


@pytest.mark.parametrize(
    ("clock", "text"),
    [
        ((14, 0), "3月2日下午2時"),
        ((14, 30), "3月2日14時30分"),
        ((14, 30), "3月2日14:30"),
        ((14, 30), "3月2日14：30"),
        ((14, 0), "3月2日14：00时"),
        ((20, 0), "3月2日晚上8時"),
        ((12, 0), "3月2日中午"),
        ((6, 15), "3月2日6時15分"),
        ((6, 0), "3月2日清晨6點"),
    ],
)
def test_a_clock_time_belongs_to_its_day(clock: tuple[int, int], text: str) -> None:
    (mention,) = mentions(text)
    assert (mention.months, mention.day, mention.clock) == ((3, 3), 2, clock)


@pytest.mark.parametrize(
    "text",
    [
        "截至2024年6月30日",
        "截止2024年6月30日",
        "累計至3月2日",
        "as of June 30, 2024",
    ],
)
def test_an_as_of_time_is_known(text: str) -> None:
    (mention,) = mentions(text)
    assert mention.as_of


@pytest.mark.parametrize(
    "text",
    [
        "2014年3月至今",
        "2014年該基金成立以來",
        "3月以來",
        "較去年同期",
        "比2022年",
        "相比去年",
        "compared with the same period last year",
        "than in 2022",
    ],
)
def test_what_is_compared_with_is_known(text: str) -> None:
    (mention,) = mentions(text)
    assert mention.base


@pytest.mark.parametrize(
    ("months", "text"),
    [
        ((6, 6), "截至2024年6月30日止六個月"),
        ((12, 12), "截至2024年12月31日止年度"),
        ((9, 3), "截至2024年9月30日止三個月"),
        ((9, 3), "截至2024年9月底止季度"),
        ((6, 6), "2024年6月30日止半年"),
    ],
)
def test_a_span_may_be_told_by_its_end(months: tuple[int, int], text: str) -> None:
    (mention,) = mentions(text)
    assert (mention.year, mention.months, mention.span, mention.day) == (2024, (months[0],) * 2, months[1], None)


@pytest.mark.parametrize("text", ["2018年至2023年", "2018-2023年", "2018年-2023年", "2018至2023年"])
def test_a_run_of_years_is_one_mention(text: str) -> None:
    (mention,) = mentions(text)
    assert (mention.year, mention.last_year) == (2018, 2023)


@pytest.mark.parametrize("text", ["6月1日至5日", "6月1日-6月5日", "6月1日到5日"])
def test_a_run_of_days_is_one_mention(text: str) -> None:
    (mention,) = mentions(text)
    assert mention.to is not None
    assert (mention.months, mention.day, mention.to.day) == ((6, 6), 1, 5)


@pytest.mark.parametrize(
    "text",
    [
        # amounts of time
        "3個月",
        "12天",
        "8小時",
        # numbers of four digits
        "2024人",
        "12024年",
        "1688網站",
        "24小時",
        "8日遊",
        "三日內",
        "連續3日",
        "兩週年",
        # words
        "五月天",
        "二月河",
        "九月初九",
        "農曆三月",
        "年初一",
        "三月餅",
        "10月號",
        "5號線",
        "五年計劃",
        "三月不知肉味",
        "目前年產",
        "成本年增",
        "每週一",
        "歷史同期",
        "同年級",
        "判處6月",
        "各判3月",
        "同年齡",
        "six months",
        "a six-month ban",
        "half-year-old",
        "the 2024-25 season",
        "last nightclub",
        "中期選舉",
        "H1N1",
        "1357年6月10日",
        "a quarter of the staff",
        "they march on",
        "half of them",
        "Black Friday",
        "月亮",
        "每月薪資",
        "日本",
        "年輕人",
        "月餅",
        "may",
        "in 20 years",
        "2024 people",
        # decimals and impossible fields
        "3.5",
        "45日線",
    ],
)
def test_what_names_no_time(text: str) -> None:
    assert mentions(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "2020-23年",
        "6月1日至7月5日",
        "2024年10月至2025年3月",
        "from March to June 2024",
        "between 2019 and 2023",
        "March 3-5",
        "3月10至12日",
        "8/2-8/8",
        "3月上旬",
        "the July-to-September quarter",
        "去年11月1日至本月8日",
        "上月15日至本月8日",
        "2025-26賽季財報",
    ],
)
def test_a_range_is_one_mention(text: str) -> None:
    (mention,) = mentions(text)
    assert mention.to is not None or mention.last_year is not None or mention.fiscal


@pytest.mark.parametrize(
    "text",
    [
        "昨日公布",
        "週二在聲明中指出",
        "18日於市政會議上表示",
        "8月20日晚間披露",
        "週五表示",
        "12日下午發布",
        "said on Friday",
        "reported on 5 March",
    ],
)
def test_when_it_was_told_is_not_what_it_is_of(text: str) -> None:
    (mention,) = mentions(text)
    assert mention.told


@pytest.mark.parametrize("text", ["11日舉行記者會", "昨日召開業績發布會", "今（12）日舉行股東會"])
def test_a_day_of_an_event_that_tells_is_told(text: str) -> None:
    (mention,) = mentions(text)
    assert mention.told


@pytest.mark.parametrize("text", ["11日舉行市議會選舉", "昨日舉行揭牌典禮", "昨日收市", "8月20日晚間", "週五造成", "on Friday"])
def test_a_day_without_a_word_of_telling_is_not_told(text: str) -> None:
    (mention,) = mentions(text)
    assert not mention.told


@pytest.mark.parametrize("text", ["10月12日，星期一", "10月12日（週一）", "10月12日星期一"])
def test_a_day_with_its_weekday_is_one_mention(text: str) -> None:
    (mention,) = mentions(text)
    assert (mention.months, mention.day, mention.weekday) == ((10, 10), 12, None)
