"""Which of the times that a text names is a number's? Published on Wednesday 12 March 2025."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import time_of


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # a clause that says the same noun of an earlier time, and ends
        ("2024-01-01/2024-12-31", "2億", "遠山2024年淨損5億元，2023年淨損9億元；營業損失2億元。"),
        ("2024-07-01/2024-09-30", "2億", "遠山2024年第三季淨利5億元，第二季為淨損9億元；營業利益2億元。"),
        ("2023-01-01/2023-12-31", "9億", "遠山2024年淨損5億元，2023年淨損9億元；營業損失2億元。"),
        # one that goes on, or tells of something else, takes the text along
        ("2023-01-01/2023-12-31", "2億", "遠山2024年淨損5億元，2023年淨損9億元，營業損失2億元。"),
        ("2023-01-01/2023-12-31", "2億", "遠山2024年轉盈，2023年淨損9億元；營業損失2億元。"),
        # the quarter before the one that the text is at; by itself the one before the article
        ("2024-07-01/2024-09-30", "9億", "遠山2024年第四季淨利5億元，上季則為淨損9億元。"),
        ("2024-07-01/2024-09-30", "9億", "遠山2024年第四季淨利5億元，與上季9億元相比減少四成。"),
        ("2024-07-01/2024-09-30", "9%", "遠山公布2024年第四季業績，毛利率由上季9%升至12%。"),
        ("2024-07-01/2024-09-30", "9%", "遠山公布2024年第四季業績，毛利率12%，高於上季的9%。"),
        ("2025-01-01/2025-01-31", "9億", "遠山2月營收12億元，高於上月的9億元。"),
        ("2024-10-01/2024-12-31", "5億", "遠山上季淨利5億元，與客戶相比不多。"),
        ("2025-02-01/2025-02-28", "9億", "遠山1月營收12億元，長河上月9億元。"),
        # what is revised stays in its year, what has changed leaves its number behind
        ("2025-01-01/2025-12-31", "380億", "遠山今年資本支出預算由380億元增至420億元。"),
        ("2025-01-01/2025-12-31", "420億", "遠山今年資本支出預算由380億元增至420億元。"),
        # but a report on half a year or more compares with the year before
        ("2023-01-01/2023-12-31", "12.3%", "遠山2024年毛利率由12.3%降至10.1%。"),
        ("2023-01-01/2023-06-30", "12.3%", "遠山2024年上半年毛利率由12.3%跌2.2個百分點至10.1%。"),
        ("2023-01-01/2023-12-31", "$9 million", "Yuanshan's loss narrowed to $5 million in 2024, down from $9 million."),
        ("2023-01-01/2023-12-31", "$9 million", "The loss of Yuanshan in 2024 narrowed from $9 million to $5 million."),
        ("2023-07-01/2023-09-30", "12.3%", "遠山2024年第三季毛利率按年由12.3%降至10.1%。"),
        ("2023-12-31", "$9 million", "Yuanshan reported revenue of $5 billion for 2024.\nNet debt climbed to $12 million from $9 million."),
        (None, "12.3%", "遠山2024年第三季毛利率由12.3%降至10.1%。"),
        (None, "12.3%", "遠山2024年下半年毛利率環比由12.3%降至10.1%。"),
        (None, "1.5萬人", "遠山2024年營收3億元。總部從1.5萬人精簡為5100人。"),
        (None, "61元", "遠山2024年營收3億元。長河證券將遠山目標價由61元上調至66.5元。"),
        (None, "13.2%", "In the third quarter of 2024 gross margin widened to 14.8% from 13.2%."),
        ("2023-07-01/2023-09-30", "13.2%", "In the third quarter of 2024 gross margin widened to 14.8% from 13.2% a year earlier."),
        ("2024-04-01/2024-06-30", "$9 million", "Yuanshan swung to a profit of $5 million in the third quarter of 2024 from a loss of $9 million in the previous three months."),
        ("2024-07-01/2024-09-30", "14.8%", "In the third quarter of 2024 profit was $5 million, against an operating loss of $4 million in Q2, and gross margin widened to 14.8%."),
        # the year before last, seen from the article
        ("2023-01-01/2023-12-31", "9億", "遠山去年淨利5億元，前年同期則有9億元。"),
        # the week in which a report came out is not its span, that of an outbreak is
        ("2024-01-01/2024-12-31", "9億", "遠山2024年淨利5億元，長河上周公布的業績顯示淨利9億元。"),
        ("2024-10-01/2024-12-31", "$9 million", "Yuanshan earned $5 million in the fourth quarter of 2024. Changhe last week reported quarterly revenue of $9 million."),
        ("2025-03-03/2025-03-09", "300 cases", "The city of Yuanshan last week reported 300 cases of dengue."),
        ("2025-02-01/2025-02-28", "5%", "Home sales rose 9% in February, data showed on Wednesday, while house sales fell 5%."),
    ],
)  # fmt: skip
def test_another_time_said_in_passing(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote) == period


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # an average is of the span that it was taken over, never of its last day
        ("2024-01-01/2024-12-31", "4.2萬", "遠山2024年平均員工4.2萬名。"),
        ("2024-12-31", "4.2萬", "遠山2024年員工4.2萬名。"),
        # days that follow each other are told with one month
        ("2025-04-18/2025-04-19", "91組", "音樂祭將於4月18、19日在遠山登場，集結91組藝人。"),
        # a record of another time, and what a share is a part of, are no time of the next number
        ("2025-03-11", "16.9元", "遠山科技昨日收報15.1元，逼近2011年4月12日高點，盤中最高見16.9元。"),
        # since when it has been counted; what has grown is the newer of two values
        (None, "301宗", "衞生署自1月8日首宗個案起，累計確診病例4,237宗。新增病例301宗。"),
        ("2026-01-01/2026-12-31", "4.8%", "遠山市明年開支1138億元，2025年為1086億元，增4.8%。"),
        # a plan for the year that runs is no later report
        ("2024-12-31", "512家", "遠山2024年營收3億元。公司今年將開60家門市。\n門市512家。"),
        (None, "3.95億", "合同4.26億元，占公司2020年度營業收入的17.77%。兩公司中標合計3.95億元。"),
    ],
)
def test_times_of_averages_days_and_records(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote) == period


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # what there is now, and what this time came to, is of no time that another clause names
        ("2025-03-10", "92架", "3月10日現有92架飛機。"),
        ("2025-03-12", "92架", "3月10日首航，現有92架飛機。"),
        ("2021-01-01/2021-12-31", "3億", "遠山2021年本次營收3億元。"),
        (None, "3億", "遠山2021年簽約，本次營收3億元。"),
    ],
)
def test_what_there_is_now(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote) == period
