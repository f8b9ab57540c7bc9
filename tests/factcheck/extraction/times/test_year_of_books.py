"""When does a year of the books end that the text explains in brackets? Published on Wednesday 12 March 2025."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import time_of


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        ("2023-10-01/2024-09-30", "64億", "遠山公司2024財年（截至2024年9月）營收64億元。"),
        ("2023-10-01/2024-09-30", "64億", "遠山公司去年度（去年9月止）營收64億元。"),
        # the next one is counted from it, and goes by the same year
        ("2022-10-01/2023-09-30", "78億", "遠山公司2024財年（截至2024年9月）營收64億元，上一財年為78億元。"),
        ("2023-04-01/2024-03-31", "64億", "遠山公司2023財年（截至2024年3月）營收64億元。"),
        ("2024-04-01/2025-03-31", "48億", "遠山公司2023財年（截至2024年3月）營收64億元。\n2024財年預算48億元。"),
        ("2024-10-01/2025-09-30", "48億", "遠山公司2024財年（截至2024年9月）營收64億元。\n2025財年預算48億元。"),
        # a month that only tells when it begins
        ("2024-04-01/2025-03-31", "356億", "遠山2024/25年度（4月起）赤字356億元。"),
        ("2023-04-01/2024-03-31", "364億", "遠山2024/25年度（4月起）赤字356億元，上年度為364億元及4.8%。"),
    ],
)  # fmt: skip
def test_the_year_of_the_books(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote) == period


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # the books of another year than the calendar's: their 全年, 上一財年 and the previous year
        ("2023-07-01/2024-06-30", "3億", "遠山公布，截至2024年6月底全年營收3億元。"),
        ("2023-07-01/2024-06-30", "3億", "遠山公布2023-24賽季財報。財報顯示，全年營收3億元，較上一財年的2億元多。"),
        ("2022-07-01/2023-06-30", "2億", "遠山公布2023-24賽季財報。財報顯示，全年營收3億元，較上一財年的2億元多。"),
        (
            "2022-07-01/2023-06-30",
            "$2m",
            "Revenue was $3m in the year to June 30, 2024, higher than the $2m of the previous year.",
        ),
        ("2023-01-01/2023-12-31", "2億", "遠山2024年營收3億元，較上一財年的2億元多。"),
        # the quarter of the clause before, the months of the report
        ("2024-07-01/2024-09-30", "1億", "遠山2024年首三季營收9億元。\n第三季營收3億元；季內純利1億元。"),
        ("2024-01-01/2024-09-30", "$2m", "Revenue was $9m in the first nine months of 2024.\nThe nine-month profit was $2m."),
        (None, "$2m", "The nine-month profit of the company was $2m."),
        # the new cases of the day on which they were told
        ("2025-03-11", "6例", "疾管署昨（11日）公布，新增確診病例6例，累計確診病例23例。"),
        ("2025-03-11", "23例", "疾管署昨（11日）公布，新增確診病例6例，累計確診病例23例。"),
        # a paper named by its quarter tells of the months up to its end; what is to come reports nothing
        ("2024-01-01/2024-09-30", "2億", "遠山公布2024年三季報。前三季度，公司營收9億元。\n費用方面，銷售費用2億元。"),
        ("2024-01-01/2024-12-31", "2億", "遠山明年擴建看台\n遠山公布，2024年營收9億元。\n銷售費用2億元。"),
        # a month of the reported year is said in passing
        ("2024-12-31", "5億", "遠山公布，2024年營收9億元。\n大股東2024年3月注資1億元。淨債務5億元。"),
        # the time last year, of which same and this say that it is one
        (
            "2024-01-01/2024-06-30",
            "$2m",
            "Revenue was $3m in the first half of 2025, compared with $2m in the same stretch of 2024.",
        ),
        (
            "2025-01-01/2025-02-28",
            "$3m",
            "In the first two months of the year the company earned $3m. At the same time its costs rose.",
        ),
        # the poll of a day that it was held on
        ("2025-03-11", "27席", "遠山市11日舉行市議會選舉。選舉委員會12日公布，新綠黨贏得27席。"),
        ("2025-03-11", "27席", "遠山市昨日舉行市議會選舉，新綠黨贏得27席。市長凌晨1時致電祝賀。"),
        (None, "27席", "遠山市昨日舉行記者會，新綠黨贏得27席。"),
        # in a text on next year's budget what has been is of this year
        ("2025-02-28", "6738億", "遠山市明年總預算案收入1200億元。截至2月底財政儲備6738億元。"),
        ("2024-10-01/2024-12-31", "1.9%", "遠山市2026年總預算案：收入1200億元。去年第四季失業率1.9%。"),
    ],
)
def test_the_years_that_a_text_goes_by(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote) == period
