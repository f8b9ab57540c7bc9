"""Which time has a number whose sentence names none? Published on Wednesday 12 March 2025."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import time_of


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # the one span that a text reports is that of every flow, and its end that of every state
        ("2024-01-01/2024-12-31", "1億", "公司公布2024年業績，營收3億元。\n淨利1億元。"),
        ("2024-12-31", "500名", "公司公布2024年業績，營收3億元。\n公司有員工500名。"),
        # the headline's interim is the half year that the text names behind it
        ("2024-07-01/2024-12-31", "1億", "遠山中期多賺1億元\n遠山公布截至2024年12月底止六個月業績，營收3億元。"),
        # without one, the half that ended in the quarter before
        ("2024-07-01/2024-12-31", "1億", "遠山中期淨利1億元"),
        ("2024-07-01/2024-12-31", "3億", "遠山公布截至2024年12月底止六個月業績。上半財年營收3億元。"),
        # a half year that is not over has no results: 下半年 of what is planned is not what the interim means
        ("2024-07-01/2024-12-31", "3億", "遠山公布截至12月底止中期業績，營收3億元。\n公司下半年將開兩廠。"),
        ("2024-07-01/2024-12-31", "3億", "遠山中期營收3億元。\n今年上半年料開60家門市。"),
        # the lead says what the report is of, the headline may be of a part of it
        ("2024-01-01/2024-12-31", "20%", "遠山第四季轉盈\n遠山公布，去年營收3億元。\n毛利率20%。"),
        ("2024-10-01/2024-12-31", "20%", "遠山第四季轉盈。\n遠山公布，去年營收3億元。\n毛利率20%。"),
        # a goal for the whole year is for the one that runs
        ("2025-01-01/2025-12-31", "4億", "遠山2024年營收3億元，全年營收目標4億元。"),
        ("2024-01-01/2024-12-31", "4億", "遠山2024年第四季營收3億元，全年營收4億元。"),
        # what there is now is of no time that a clause before names; the report's end stands for it
        ("2024-12-31", "512家", "遠山2024年營收3億元，2025年開出60家門市，目前門市512家。"),
        # in a text without a report it is of the day of the telling; not what there is not, or will be
        ("2025-03-12", "92架", "遠山今年資本支出3億元，現有92架飛機。"),
        (None, "92架", "遠山目前計畫購入92架飛機。"),
        (None, "25萬元", "遠山目前也沒有開發25萬元的車型。"),
        ("2025-01-01/2025-12-31", "60家", "遠山2024年營收3億元，預計2025年開出60家門市。"),
        # what a company spends is of no day on which something else was counted
        ("2024-01-01/2024-12-31", "3億", "遠山2024年營收9億元。年末員工500名，研發費用3億元。"),
        # a quarter gives way to the report in the next paragraph, also for what it is compared with
        ("2023-01-01/2023-12-31", "29%", "遠山2024年營收3億元。其中第四季營收1億元。\n境外收入佔37%，一年前為29%。"),
        # the day on which it was told is no company's span
        ("2024-01-01/2024-12-31", "1億", "公司2024年營收3億元。\n公司週二表示，淨利1億元。"),
        # how much there is at the end of a year that runs nobody knows, but what is planned for it
        (None, "73%", "遠山市2025年首次辦城鎮演習。官員說，人口占全國73%。"),
        ("2025-12-31", "73%", "遠山市2025年預計人口占全國73%。"),
        # of what year something is a part is no year of the next number
        (None, "62億", "遠山營造中標62億元，約占本公司中國會計準則下2023年營業收入的0.5%。"),
        # what a project costs is of no day that was told of before it, what came in is
        (None, "100億", "遠山科技3月10日與長河市簽約。項目總投資100億元。"),
        ("2025-03-10", "12億", "3月10日票房破30億元。其中《遠山》票房12億元。"),
        # but a buyback has a day
        ("2025-03-10", "408萬股", "遠山科技3月10日耗資110萬港元回購408萬股。"),
        (None, "408萬股", "遠山科技3月10日公布，擬回購408萬股。"),
        # nor is a distance that an earlier clause names
        ("2024-01-01/2024-12-31", "1億", "公司2024年營收3億元，創近三年新高，淨利1億元。"),
    ],
)
def test_the_report_that_the_text_is_about(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote) == period


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # a time is that of what stands behind it, not of the numbers that came before
        ("2024-07-01/2024-09-30", "1億", "公司2024年第三季營收3億元。淨利1億元，年增五成，第二季為虧損2億元。"),
        (None, "55名", "公司旗下55名員工的團隊今年1月遷往遠山。"),
        ("2024-01-01/2024-06-30", "3億", "遠山2024年上半年營收9億元。\n研發費用較去年同期的2億元增加5%，達到3億元。"),
        # English names it behind the number, in the clause
        ("2025-03-11", "2.3%", "Yuanshan shares closed 2.3% higher in Taipei at $17.85 on Tuesday."),
        ("2024-01-01/2024-12-31", "$3 million", "Yuanshan had revenue of $3 million and a net loss of $2 million in 2024."),
        # what is compared with stays behind
        (None, "$2 million", "Profit was $9 million, against $6.5 million in 2023. Revenue was $2 million."),
    ],
)
def test_the_time_that_the_text_has_reached(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote) == period


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # what has been counted over a span, in a text that begins with it and tells of no day
        ("2025-01-01/2025-02-28", "512人", "警方今日公布，首兩個月罪案4,286宗，跌4.6%。\n拘捕512人。"),
        ("2025-01-01/2025-02-28", "312公斤", "警方今日公布，首兩個月罪案4,286宗，跌4.6%。\n檢獲可卡因312公斤。"),
        ("2025-01-01/2025-02-28", "2.6億", "警方今日公布，首兩個月罪案4,286宗，跌4.6%。\n投資騙案涉款2.6億元。"),
        # not what there is, what is ahead, or what is told of a day
        (None, "三成八", "警方今日公布，首兩個月罪案4,286宗，跌4.6%。\n警隊有女性三成八。"),
        (None, "312架", "警方今日公布，首兩個月罪案4,286宗，跌4.6%。\n警隊目前可用的直升機312架。"),
        (None, "512人", "警方今日公布，首兩個月罪案4,286宗，跌4.6%。\n警方預計拘捕512人。"),
        (None, "512人", "遠山昨日大火。首兩個月火警4,286宗，跌4.6%。\n警方拘捕512人。"),
        (None, "12至18人", "警方今日公布，首兩個月罪案4,286宗，跌4.6%。\n一人可傳給12至18人。"),
        # nor where hardly a number is said to be of it
        (None, "512人", "警方今日公布首兩個月罪案數字。\n拘捕512人。"),
    ],
)
def test_what_has_been_counted_over_the_span_of_a_text(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote) == period
