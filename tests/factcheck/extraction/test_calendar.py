"""Which days does a mention mean? Told on Wednesday 12 March 2025, with and without a period that the text is at."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extraction import calendar, periods
from factcheck.figures import Period
from factcheck.folding import fold
from tests.factcheck.extraction.examples import PUBLISHED, flat


def resolved(text: str, *, published: date | None = PUBLISHED, anchor: str | None = None) -> str | None:
    (mention,) = periods.scan(fold(text), english=text.isascii())
    period = calendar.resolve(mention, published=published, anchor=Period.from_iso(anchor) if anchor else None)
    return period.iso if period else None


def test_a_half_year_has_its_first_and_last_day() -> None:
    assert resolved("2024年上半年") == "2024-01-01/2024-06-30"


@pytest.mark.parametrize(
    ("iso", "text"),
    flat(
        ("2021-12-31", ["2021年12月31日", "2021年末", "2021年底", "2021年12月末", "2021年12月底", "民國110年底", "end-2021"]),
        ("2024-02-29", ["2024年2月底", "2024年2月末"]),
        ("2024-02-01/2024-02-29", ["2024年2月", "2024年2月份"]),
        ("2023-07-01/2023-09-30", ["2023年第三季", "2023年三季度", "3Q23", "Q3 2023"]),
        ("2023-01-01/2023-09-30", ["2023年前三季度", "2023年首九個月", "2023年1-9月"]),
        ("2023-01-01/2023-12-31", ["2023年", "2023年度"]),
        ("2018-01-01/2023-12-31", ["2018年至2023年"]),
        ("2024-06-01/2024-06-05", ["2024年6月1日至5日", "2024年6月1日至6月5日"]),
        ("2024-10-01/2025-02-28", ["2024年10月至2025年2月"]),
        ("2024-07-01/2024-09-30", ["2024年三季度", "2024年三季報", "2024年第三季報"]),
        ("2025-07-01/2026-06-30", ["2025-26賽季財報", "2025/26賽季的財務報告"]),
        ("2024-04-01/2025-03-31", ["截至2025年3月31日止年度", "截至2025年3月底止十二個月", "the year ended 31 March 2025", "the year to March 2025"]),
        ("2024-07-01/2024-12-31", ["截至2024年12月31日止六個月", "six months ended 31 December 2024"]),
        ("2024-12-01/2025-02-28", ["截至2025年2月底止三個月", "the three months to February 2025"]),
        ("2024-10-01/2025-03-31", ["2024年10月至2025年3月", "from October 2024 to March 2025"]),
        ("2024-03-01/2024-06-30", ["2024年3月至6月", "from March to June 2024"]),
        ("2019-01-01/2023-12-31", ["從2019年到2023年", "between 2019 and 2023", "2019-2023年"]),
        ("2025-12-31", ["2025年底", "year-end 2025", "the end of 2025"]),
        ("2026-04-01/2027-03-31", ["2026-27年度", "2026至27年度", "2026/27財政年度"]),
        ("2025-03-02T14:30", ["2025年3月2日14時30分", "2025年3月2日下午2時30分"]),
    ),
)  # fmt: skip
def test_a_time_that_says_its_year_needs_nothing_else(iso: str, text: str) -> None:
    assert resolved(text, published=None) == iso


@pytest.mark.parametrize(
    ("iso", "text"),
    [
        ("2024-01-01/2024-12-31", "去年"),
        ("2025-01-01/2025-12-31", "今年"),
        ("2023-01-01/2023-12-31", "前年"),
        ("2024-12-31", "去年底"),
        ("2024-01-01/2024-06-30", "去年上半年"),
        ("2025-03-11", "昨日"),
        ("2025-03-12", "今（12）日"),
        ("2025-03-11", "今（11日）"),
        ("2025-03-11T23:00", "昨（11）晚11時"),
        ("2025-03-12T12:00", "今（12）日中午12時"),
        (None, "今（22）日"),
        ("2024-11-01/2025-03-08", "去年11月1日至本月8日"),
        ("2025-02-15/2025-03-08", "上月15日至本月8日"),
        ("2025-03-12", "今天"),
        ("2025-02-01/2025-02-28", "上月"),
        ("2025-03-01/2025-03-31", "本月"),
        ("2025-02-28", "上月底"),
        ("2024-10-01/2024-12-31", "上季"),
        ("2025-01-01/2025-03-12", "今年以來"),
        ("2025-01-01/2025-03-12", "年初至今"),
        ("2025-03-03/2025-03-09", "上週"),
        ("2025-03-10/2025-03-16", "本週"),
        ("2025-03-07", "上週五"),
        ("2025-03-10", "週一"),
        ("2025-03-07", "週五"),
        ("2025-03-12", "星期三"),
        ("2025-03-09T18:00", "6pm on Sunday"),
        ("2025-03-11T23:00", "昨晚11時"),
        ("2025-03-11T21:30", "昨晚9時半"),
        ("2025-02-14", "上月14日"),
        ("2025-04-01/2026-03-31", "the financial year starting April 1"),
        ("2023-01-01/2023-12-31", "兩年前"),
        ("2025-03-09", "三天前"),
        ("2024-12-01/2024-12-31", "三個月前"),
        ("2024-03-12/2025-03-11", "過去12個月"),
        ("2022-03-12/2025-03-11", "近三年"),
        ("2025-03-01/2025-03-10", "3月上旬"),
        ("2025-02-21/2025-02-28", "2月下旬"),
        ("2025-02-10/2025-02-12", "2月10日至12日"),
        ("2024-07-01/2024-12-31", "中期業績"),
        ("2024-01-01/2024-12-31", "全年業績"),
        ("2023-01-01/2025-12-31", "2023年至今年"),
        ("2024-06-30", "2024年中，"),
        ("2025-01-01", "今年初"),
        # the latest that had come
        ("2025-03-05", "3月5日"),
        ("2025-02-01/2025-02-28", "2月"),
        ("2024-11-30", "11月30日"),
        ("2025-03-10", "10日"),
        ("2025-02-28", "28日"),
        ("2025-01-01/2025-02-28", "1至2月"),
    ],
)
def test_a_relative_time_is_seen_from_the_published_day(iso: str, text: str) -> None:
    assert resolved(text) == iso


@pytest.mark.parametrize("text", ["去年", "昨日", "上月", "3月5日", "上季", "同期", "第三季"])
def test_without_a_published_day_it_means_nothing(text: str) -> None:
    assert resolved(text, published=None) is None


@pytest.mark.parametrize(
    ("iso", "text", "anchor"),
    [
        ("2023-01-01/2023-06-30", "去年同期", "2024-01-01/2024-06-30"),
        ("2023-02-01/2023-02-28", "去年同期", "2024-02-01/2024-02-29"),
        ("2022-01-01/2022-06-30", "2022年同期", "2024-01-01/2024-06-30"),
        ("2023-01-01/2023-06-30", "前年同期", "2024-01-01/2024-06-30"),
        ("2022-06-30", "6月底", "2022-01-01/2022-12-31"),
        ("2022-07-01/2022-12-31", "下半年", "2022-01-01/2022-12-31"),
        ("2023-05-14", "14日", "2023-05-01/2023-05-31"),
        ("2022-01-01/2022-12-31", "全年總", "2022-01-01/2022-06-30"),
        ("2023-05-01/2023-05-31", "當月", "2023-05-01/2023-05-31"),
        # what the text is at does not move a year that is said
        ("2021-12-31", "2021年底", "2024-01-01/2024-06-30"),
    ],
)
def test_the_period_that_the_text_is_at_lends_its_year(iso: str, text: str, anchor: str) -> None:
    assert resolved(text, anchor=anchor) == iso


@pytest.mark.parametrize(
    ("iso", "text"),
    [
        ("2024-10-01/2024-12-31", "截至2024年12月31日的第二财政季度"),
        ("2021-10-01/2021-12-31", "截至2022年1月1日的第一财季"),
        ("2022-01-01/2022-12-31", "22财年"),
        ("2020-01-01/2020-06-30", "2020年半年报"),
        ("2020-01-01/2020-06-30", "2020年半年度业绩"),
        ("2016-01-01/2021-12-31", "2016年至2021年12月"),
        ("2025-12-31", "距年底"),
        ("2024-12-31", "截至2024年12月31日的员工"),
    ],
)
def test_a_span_is_told_by_its_end_or_in_short(iso: str, text: str) -> None:
    assert resolved(text) == iso


@pytest.mark.parametrize("text", ["2023年2月30日", "2023年4月31日", "2023-02-29"])
def test_days_that_no_calendar_has_are_no_period(text: str) -> None:
    assert resolved(text) is None


def test_the_same_period_of_nothing_is_nothing() -> None:
    assert resolved("去年同期") is None


@pytest.mark.parametrize(
    ("iso", "text", "books_end"),
    [
        ("2024-07-01/2025-06-30", "2025財年", 6),
        ("2024-04-01/2025-03-31", "FY2025", 3),
        ("2024-07-01/2024-12-31", "上半財年", 6),
        ("2024-07-01/2024-09-30", "Q1 FY25", 6),
        ("2024-04-01/2025-03-31", "本年度", 3),
        ("2025-04-01/2026-03-31", "下年度", 3),
        ("2024-07-01/2025-06-30", "2024/25年度", 6),
        # no word on the books: the year of the calendar, and no quarter of it
        ("2025-01-01/2025-12-31", "2025財年", None),
        (None, "Q3 FY25", None),
    ],
)
def test_the_year_of_the_books_ends_where_the_text_says(iso: str | None, text: str, books_end: int | None) -> None:
    (mention,) = periods.scan(fold(text), english=text.isascii())
    period = calendar.resolve(mention, published=PUBLISHED, anchor=None, books_end=books_end)
    assert (period.iso if period else None) == iso


@pytest.mark.parametrize(
    ("iso", "text", "anchor"),
    [
        ("2023-01-01/2023-12-31", "上年", "2024-01-01/2024-12-31"),
        ("2023-12-31", "上年末", "2024-12-31"),
        ("2024-10-01/2024-12-31", "較上季", "2025-01-01/2025-03-31"),
        ("2025-06-30", "半年前", "2025-12-31"),
        ("2025-02-10/2025-02-16", "前一週", "2025-02-17/2025-02-23"),
        ("2024-06-30", "期末", "2024-01-01/2024-06-30"),
        ("2024-01-01/2024-06-30", "期內", "2024-01-01/2024-06-30"),
        ("2024-04-01/2024-06-30", "當季", "2024-04-01/2024-06-30"),
        # a day shortly before the article is of its year
        ("2025-03-05", "3月5日", "2024-01-01/2024-12-31"),
        ("2024-08-05", "8月5日", "2024-01-01/2024-12-31"),
    ],
)
def test_a_time_is_seen_from_what_the_text_is_at(iso: str, text: str, anchor: str) -> None:
    assert resolved(text, anchor=anchor) == iso
