"""For which year is the budget that a text tells of? Published on Wednesday 12 March 2025 where nothing else is said."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factcheck.extraction.examples import time_of

JANUARY, FEBRUARY = date(2025, 1, 22), date(2025, 2, 26)


@pytest.mark.parametrize(
    ("period", "published", "quote", "text"),
    [
        # the year that has hardly begun, though the headline speaks of the one before
        ("2025-01-01/2025-12-31", JANUARY, "16亿", "远山去年卖地收入下跌\n远山公布今年预算，收入61亿元。\n教育支出16亿元。"),
        ("2025-01-01/2025-12-31", JANUARY, "16亿", "远山2025年预算草案提请审议\n教育支出16亿元。"),
        ("2025-01-01/2025-12-31", JANUARY, "$4 million", "The city of Yuanshan plans to spend $9 million this year.\nEducation gets $4 million."),
        ("2025-01-01/2025-12-31", JANUARY, "$4 million", "The mayor projects spending of $9 million this year.\nEducation gets $4 million."),
        ("2025-01-01/2025-12-31", JANUARY, "$4 million", "The council expects a surplus of $9 million this year.\nEducation gets $4 million."),
        ("2025-01-01/2025-12-31", JANUARY, "16亿", "远山市长今年发表财政声明，收入61亿元。\n教育支出16亿元。"),
        ("2025-01-01/2025-12-31", JANUARY, "16亿", "远山今年岁出61亿元。\n教育支出16亿元。"),
        ("2025-04-01/2026-03-31", FEBRUARY, "$4 million", "The government expects a deficit of $3 million in the fiscal year from April.\nEducation gets $4 million."),
        # books that end in March, where the reserves do
        ("2025-04-01/2026-03-31", FEBRUARY, "7,268億", "司長發表預算案，估計新年度收入7,268億元。明年3月底儲備6,048億元。"),
        # what is planned, behind a year that is over
        ("2025-01-01/2025-12-31", JANUARY, "41亿", "远山审议2025年预算草案。截至2024年末，政府债务余额328亿元，今年拟发行债券26亿元，争取转移支付41亿元。"),
        ("2025-01-01/2025-12-31", JANUARY, "$5 million", "Draft budget of Yuanshan for 2025\nLand sales, which brought in $6 million last year, should yield $5 million."),
        # what has been is not of it, nor what is measured by the calendar
        (None, JANUARY, "5.2%", "The city of Yuanshan plans to spend $9 million this year.\nThe economy grew 5.2%."),
        (None, FEBRUARY, "1.6%", "政府公布2025/26年度財政預算案。\n通脹1.6%。"),
        # a year of the books that runs, revised in the middle of it
        ("2024-04-01/2025-03-31", date(2024, 10, 29), "3432亿", "远山公布中期预算，2024/25财年收入2万亿元。\n教育3432亿元。"),
        ("2024-04-01/2025-03-31", date(2024, 10, 29), "$334 billion", "The minister's medium-term budget\nYuanshan will collect $2.06 trillion in the year to March.\nEducation gets $334 billion."),
        ("2023-04-01/2024-03-31", date(2024, 10, 29), "$1.94 trillion", "The minister's medium-term budget\nYuanshan will collect $2.06 trillion in the year to March, 5.9% more than last year's $1.94 trillion."),
        # a year of the calendar that runs
        (None, date(2025, 5, 22), "16亿", "远山2025年预算草案提请审议\n教育支出16亿元。"),
    ],
)  # fmt: skip
def test_what_has_no_other_time_is_of_the_year_of_the_budget(period: str | None, published: date, quote: str, text: str) -> None:
    assert time_of(text, quote, published=published) == period


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # a text on a budget is of the year that it is for, wherever it says no other
        ("2025-04-01/2026-03-31", "421億", "財政預算案：新年度赤字逼近90億\n政府公布2025/26年度財政預算案。\n開支方面，教育佔421億元。"),
        ("2025-04-01/2026-03-31", "逼近90億", "財政預算案：新年度赤字逼近90億\n政府公布2025/26年度財政預算案。\n開支方面，教育佔421億元。"),
        ("2026-01-01/2026-12-31", "1286億", "遠山市長3月12日遠山電——遠山市公布明年度總預算案，歲出1286億元。"),
        ("2026-01-01/2026-12-31", "$3 million", "Yuanshan plans a budget deficit of $3 million\nThe city of Yuanshan will spend $9 million next year, the mayor said on Tuesday."),
        ("2025-01-01/2025-12-31", "$2 million", "Yuanshan will spend $3 million of its budget next year, more than this year's revised $2 million."),
        # not the year that runs, nor a company's plans
        (None, "421億", "今年度總預算案卡在立法院，明年總預算又將送交。\n教育佔421億元。"),
        (None, "421億", "遠山科技說明年度增加資本預算。\n教育佔421億元。"),
    ],
)  # fmt: skip
def test_a_budget_is_of_the_year_to_come(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote) == period
