"""On which day do the weeks of a text begin, and which one is its 第10周? Published on Wednesday 12 March 2025."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factcheck.extraction.examples import time_of


@pytest.mark.parametrize(
    ("period", "region", "quote", "text"),
    [
        # who counts a disease in Taiwan and Hong Kong counts from Sunday to Saturday, on the mainland from Monday
        ("2025-03-02/2025-03-08", "TW", "46例", "疾管署公布，上週新增流感重症46例，前一週為31例。"),
        ("2025-02-23/2025-03-01", "TW", "31例", "疾管署公布，上週新增流感重症46例，前一週為31例。"),
        ("2025-03-02/2025-03-08", "HK", "5.3%", "衞生防護中心公布，第10周流感陽性率5.3%，前一周為4.1%。"),
        ("2025-02-23/2025-03-01", "HK", "4.1%", "衞生防護中心公布，第10周流感陽性率5.3%，前一周為4.1%。"),
        ("2025-03-03/2025-03-09", "CN", "46例", "疾控中心公布，上周新增流感重症46例。"),
        # other weeks begin on Monday everywhere
        ("2025-03-03/2025-03-09", "TW", "460輛", "遠山汽車上週交車460輛。"),
        # the days that the text gives come before both, by 上周 and by number
        ("2025-03-03/2025-03-09", "HK", "375宗", "第10周（3月3日至9日）錄得登革熱412宗。上周流感375宗。"),
        ("2025-02-23/2025-03-01", "CN", "375起", "第10周（3月2日至8日）新增登革热412起，比第9周的375起增加。"),
        ("2025-02-16/2025-02-22", "CN", "391起", "第10周（3月2日至8日）新增登革热412起；第8周为391起。"),
        ("2025-03-02/2025-03-08", "CN", "1036起", "上周手足口病1036起。第10周（3月2日至8日）新增登革热412起。"),
        # a week that is counted from something else is none of the year
        (None, "TW", "8人", "流感疫情升溫。治療第10週8人康復。"),
        (None, "TW", "320萬", "《遠山》上映第10週票房320萬元。"),
    ],
)  # fmt: skip
def test_the_week_of_a_number(period: str | None, region: str, quote: str, text: str) -> None:
    assert time_of(text, quote, region=region) == period


def test_a_late_week_in_january_is_of_the_year_before() -> None:
    text = "疾管署公布，第52週新增流感重症46例。"
    assert time_of(text, "46例", published=date(2026, 1, 6), region="TW") == "2025-12-21/2025-12-27"


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # the months up to the one that 截至 names
        ("2025-07-01/2026-06-30", "2,527万吨", "预计截至2026年6月的年度小麦出口2,527万吨。"),
        ("2024-07-01/2024-12-31", "30億元", "截至2024年12月的六個月，營收30億元。"),
        # a month beside a year that is ahead is of the year that runs; within a year from April it is where it falls
        ("2025-02-01/2025-02-28", "41%", "预计截至2026年6月的年度小麦出口2,527万吨。2月降水偏少41%。"),
    ],
)
def test_a_year_told_by_its_last_month(period: str, quote: str, text: str) -> None:
    assert time_of(text, quote) == period
