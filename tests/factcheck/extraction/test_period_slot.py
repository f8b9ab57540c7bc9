"""Which time does the number speak of? Published on Wednesday 12 March 2025."""

from __future__ import annotations

import pytest

from factcheck.extraction.time_words import OF_ONE_DAY, OF_THE_DAY, OF_THE_MARKET
from factcheck.metrics import METRICS
from tests.factcheck.extraction.examples import around, flat, only


def iso(text: str, quote: str) -> str | None:
    period = around(text, quote).period
    return period.iso if period else None


def test_the_time_in_the_clause_is_the_number_s() -> None:
    assert iso("2024年上半年，公司營收17.4億元。", "17.4億") == "2024-01-01/2024-06-30"


@pytest.mark.parametrize(
    ("period", "text"),
    flat(
        # a flow has the span
        ("2024-01-01/2024-06-30", ["公司2024年上半年營收3億元。", "公司2024年的上半年營收3億元。", "截至2024年6月30日止六個月，公司收入3億港元。", "Revenue in the first half of 2024 was $3 million.", "The company had revenue of $3 million in the first half of 2024."]),
        ("2024-01-01/2024-12-31", ["公司去年營收3億元。", "公司2024年营收3亿元。", "2024年全年，公司營收3億元。", "截至2024年12月31日止年度，公司收入3億港元。", "公司2024年度營收3億元。"]),
        ("2024-07-01/2024-09-30", ["公司2024年第三季營收3億元。", "公司2024年三季度营收3亿元。", "公司2024年第3季營收3億元。"]),
        ("2024-01-01/2024-09-30", ["公司2024年前三季度營收3億元。", "公司2024年首九個月收入3億港元。"]),
        ("2025-02-01/2025-02-28", ["公司2月營收3億元。", "公司上月營收3億元。", "公司今年2月營收3億元。"]),
        ("2025-01-01/2025-02-28", ["公司今年1至2月營收3億元。", "公司今年前2個月營收3億元。"]),
    ),
)  # fmt: skip
def test_a_flow_has_a_span(period: str, text: str) -> None:
    assert iso(text, "3") == period


@pytest.mark.parametrize(
    ("period", "text"),
    [
        ("2021-12-31", "2021年12月31日，公司有6113名員工。"),
        ("2021-12-31", "截至2021年底，公司員工6113人。"),
        ("2021-12-31", "2021年末公司員工共6113人。"),
        ("2021-12-31", "截至2021年12月末，公司员工6113人。"),
        ("2021-12-31", "At the end of 2021, the company had 6,113 employees."),
        # a span stands for its last day
        ("2021-12-31", "2021年公司有6113名員工。"),
        ("2024-06-30", "2024年上半年，公司有員工6113人。"),
    ],
)
def test_a_state_has_a_day(period: str, text: str) -> None:
    reading = only(text)
    assert reading.period is not None
    assert (reading.metric, reading.period.iso) == ("employees", period)


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # what something is compared with is not the sentence's time
        ("2024-01-01/2024-06-30", "21%", "公司2024年上半年營收3億元，較去年同期增長21%。"),
        ("2024-01-01/2024-06-30", "21%", "公司2024年上半年營收3億元，比2022年增長21%。"),
        # the year before, in its own right
        ("2023-01-01/2023-06-30", "2.5億", "公司2024年上半年營收3億元，去年同期為2.5億元。"),
        ("2023-01-01/2023-06-30", "2.5億", "公司2024年上半年營收3億元，2023年同期為2.5億元。"),
        # a second time in the sentence
        ("2023-01-01/2023-12-31", "2.5億", "公司2024年營收3億元，2023年營收2.5億元。"),
        ("2024-01-01/2024-12-31", "3億", "公司2024年營收3億元，2023年營收2.5億元。"),
        # tied to its number
        ("2021-12-31", "6113", "公司員工從2021年底的6113人減至2023年底的4531人。"),
        ("2023-12-31", "4531", "公司員工從2021年底的6113人減至2023年底的4531人。"),
        # carried from the clause and the sentence before
        ("2024-01-01/2024-12-31", "1億", "公司2024年營收3億元，淨利1億元。"),
        ("2024-01-01/2024-12-31", "1億", "公司2024年營收3億元。同時淨利1億元。"),
        # a rate has the time of its level
        ("2024-01-01/2024-12-31", "21%", "公司2024年營收3億元，年增21%。"),
    ],
)
def test_each_number_has_its_own_time(period: str, quote: str, text: str) -> None:
    assert iso(text, quote) == period


@pytest.mark.parametrize(
    "text",
    [
        # nothing says it
        "公司營收3億元。",
        # a new paragraph carries neither of two times over
        "公司2023年停工，2024年開了新廠。\n公司營收3億元。",
        # a comparison alone
        "公司營收3億元，較去年同期多。",
    ],
)
def test_a_time_that_nothing_says_is_never_guessed(text: str) -> None:
    assert iso(text, "3億") is None


@pytest.mark.parametrize(
    ("period", "text"),
    [
        ("2025-03-11", "昨日火警造成3人死亡。"),
        ("2025-03-12T14:00", "截至12日下午2時，事故造成3人死亡。"),
        ("2025-03-02T14:30", "截至3月2日14時30分，地震造成3人死亡。"),
    ],
)
def test_a_toll_keeps_its_as_of_time(period: str, text: str) -> None:
    assert iso(text, "3人") == period


def test_relative_times_need_the_published_day() -> None:
    assert only("公司去年營收3億元。", published=None).period is None


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # the old value and the new one
        ("2023-01-01/2023-12-31", "2.5億", "公司2024年營收較2023年的2.5億元增至3億元。"),
        ("2024-01-01/2024-12-31", "3億", "公司2024年營收較2023年的2.5億元增至3億元。"),
        ("2024-01-01/2024-03-31", "2億", "公司2024年第二季營收3億元，較首季的2億元多五成。"),
        ("2025-04-01/2026-03-31", "8億", "政府預計2026/27年度赤字6億元，較上年度赤字8億元減少兩成半。"),
        ("2023-01-01/2023-12-31", "2.5億", "公司2024年年報顯示，營收3億元，上年為2.5億元。"),
        # a number of another time, said in passing
        ("2023-01-01/2023-12-31", "2.5億", "公司2024年營收3億元，2023年為2.5億元；淨利1億元。"),
        ("2024-01-01/2024-12-31", "1億", "公司2024年營收3億元，2023年為2.5億元；淨利1億元。"),
        ("2023-12-31", "12%", "截至2024年末，不良率為10%，上年末為12%。"),
        # English dates a number from behind
        ("2024-01-01/2024-12-31", "$3 million", "Revenue was $3 million in 2024 and $2 million in 2023."),
        ("2023-01-01/2023-12-31", "$2 million", "Revenue was $3 million in 2024 and $2 million in 2023."),
        ("2023-01-01/2023-12-31", "$2 million", "Revenue rose to $3 million in 2024, from $2 million a year earlier."),
        ("2024-01-01/2024-03-31", "$2 million", "Revenue was higher than in the first quarter of 2024, when it stood at $2 million."),
        ("2025-01-01/2025-12-31", "1.5%", "經濟去年增長3.1%，當局預測今年增長2%至3%，通脹率1.5%。"),
        # a quarter of the reported year holds for its sentence
        ("2024-01-01/2024-12-31", "3億", "公司2024年營收17.4億元。第四季營收5億元，季增8%。公司全員的研發費用3億元。"),
        ("2024-10-01/2024-12-31", "8%", "公司2024年營收17.4億元。第四季營收5億元，季增8%。"),
        ("2025-01-01/2025-03-31", "$3 million", "Revenue in the January-March period rose to $3 million."),
        ("2025-04-01/2026-03-31", "298億", "政府修訂本年度（2025/26）赤字為298億元。"),
        ("2023-01-01/2023-12-31", "$2 million", "Revenue rose to $3 million in 2024 from $2 million."),
        ("2023-01-01/2023-12-31", "$2m", "Revenue was $3m in 2024 (2023: $2m)."),
        ("2023-01-01/2023-06-30", "$2 million", "Revenue for the first half of 2024 was $3 million, compared with $2 million in the first half of 2023."),
        ("2024-01-01/2024-06-30", "5%", "Revenue for the first half of 2024 was $3 million, up 5% from a year earlier."),
        # what is ahead stays in its clause
        ("2024-01-01/2024-12-31", "1億", "公司2024年營收3億元，2025年目標4億元。淨利1億元。"),
        ("2024-01-01/2024-12-31", "1億", "公司2024年營收3億元，預計2025年第三季增長。\n淨利1億元。"),
        # from New Year to the day of the article
        ("2025-01-01/2025-03-12", "163例", "境外移入病例今年累計163例。"),
        ("2025-01-01/2025-03-09", "163例", "今年截至3月9日，境外移入病例163例。"),
        ("2025-01-01/2025-03-09", "163例", "截至3月9日，確診病例8例。境外移入病例今年累計163例。"),
        ("2025-01-01/2025-03-11", "163例", "境外移入病例今年至昨日為止錄得163例。"),
        ("2024-01-01/2024-03-09", "19例", "今年截至3月9日，確診病例163例，去年同期僅19例。"),
        ("2025-01-01/2025-03-11", "163 cases", "In the whole country, 163 cases were confirmed this year through Tuesday."),
        ("2025-03-09", "163名", "截至今年3月9日，公司員工163名。"),
    ],
)  # fmt: skip
def test_two_times_in_one_sentence(period: str, quote: str, text: str) -> None:
    assert iso(text, quote) == period


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
        # the lead says what the report is of, the headline may be of a part of it
        ("2024-01-01/2024-12-31", "20%", "遠山第四季轉盈\n遠山公布，去年營收3億元。\n毛利率20%。"),
        ("2024-10-01/2024-12-31", "20%", "遠山第四季轉盈。\n遠山公布，去年營收3億元。\n毛利率20%。"),
        # a goal for the whole year is for the one that runs
        ("2025-01-01/2025-12-31", "4億", "遠山2024年營收3億元，全年營收目標4億元。"),
        ("2024-01-01/2024-12-31", "4億", "遠山2024年第四季營收3億元，全年營收4億元。"),
        # what there is now is of no time that a clause before names; the report's end stands for it
        ("2024-12-31", "512家", "遠山2024年營收3億元，2025年開出60家門市，目前門市512家。"),
        (None, "92架", "遠山今年資本支出3億元，現有92架飛機。"),
        ("2025-01-01/2025-12-31", "60家", "遠山2024年營收3億元，預計2025年開出60家門市。"),
        # what a company spends is of no day on which something else was counted
        ("2024-01-01/2024-12-31", "3億", "遠山2024年營收9億元。年末員工500名，研發費用3億元。"),
        # a quarter gives way to the report in the next paragraph, also for what it is compared with
        ("2023-01-01/2023-12-31", "29%", "遠山2024年營收3億元。其中第四季營收1億元。\n境外收入佔37%，一年前為29%。"),
        # the day on which it was told is no company's span
        ("2024-01-01/2024-12-31", "1億", "公司2024年營收3億元。\n公司週二表示，淨利1億元。"),
        # nor is a distance that an earlier clause names
        ("2024-01-01/2024-12-31", "1億", "公司2024年營收3億元，創近三年新高，淨利1億元。"),
    ],
)
def test_the_report_that_the_text_is_about(period: str | None, quote: str, text: str) -> None:
    assert iso(text, quote) == period


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
    assert iso(text, quote) == period


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # what is planned or expected is of the time to come (published on 12 March 2025)
        ("2025-10-31", "50間", "遠山將於10月開設50間門市。"),
        ("2025-07-01/2025-12-31", "九成", "總經理說，產能利用率下半年要站上九成。"),
        ("2025-12-31", "60家", "遠山計劃年底前開出60家門市。"),
        ("2025-12-31", "20 shops", "Yuanshan plans to open 20 shops in the city by December."),
        ("2025-03-24", "40,000", "比賽預計24日登場，入場觀眾40,000人。"),
        ("2025-05-01", "40,000", "比賽5月1日登場，入場觀眾40,000人。"),
        # and what is told without such a word has been
        ("2024-10-31", "50間", "遠山10月底有50間門市。"),
        ("2024-07-01/2024-12-31", "九成", "產能利用率下半年為九成。"),
        ("2024-12-31", "60家", "遠山年底有60家門市。"),
        ("2024-11-30", "50間", "遠山資料顯示，11月底有50間門市。"),
        # a month ahead in which something begins
        ("2025-06-01/2025-06-30", "9.8億", "新廠6月投產，投資9.8億元。"),
        # the text does not move on to it
        ("2024-12-31", "500名", "遠山2024年營收3億元。舊廠將於5月15日關閉。公司員工500名。"),
    ],
)
def test_what_is_ahead_when_the_text_is_printed(period: str, quote: str, text: str) -> None:
    assert iso(text, quote) == period


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
        ("2024-10-01/2024-12-31", "5億", "遠山上季淨利5億元，與客戶相比不多。"),
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
    assert iso(text, quote) == period


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
    assert iso(text, quote) == period


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # the market has the day of the telling, where no other is named
        ("2025-03-11", "2.3%", "遠山昨日公布2024年業績，營收3億元。\n遠山股價收升2.3%。"),
        ("2025-03-11", "2.3%", "3月11日消息，滬指收盤上漲2.3%。"),
        ("2025-03-10", "2.3%", "3月11日消息，滬指周一上漲2.3%。"),
        (
            "2025-03-11",
            "2.3%",
            "TAIPEI, March 12 - Yuanshan raised the guidance for this year on Tuesday.\nYuanshan shares closed 2.3% higher.",
        ),
        # and never a quarter or a year
        (None, "61元", "維持其2024年盈測，上調2025年淨利預測3%，目標價61元。"),
        (None, "2.3%", "遠山2024年營收3億元。遠山股價收升2.3%。"),
        ("2024-01-01/2024-12-31", "2.3%", "遠山股價2024年累計升2.3%。"),
    ],
)
def test_a_price_of_the_market_is_of_a_day(period: str | None, quote: str, text: str) -> None:
    assert iso(text, quote) == period


def test_a_text_that_says_when_its_weeks_begin_is_taken_at_its_word() -> None:
    text = "疾管署昨天公布，上週（3月2日至3月8日）新增確診病例50例。上週新增境外移入病例8例。"
    assert {iso(text, "50例"), iso(text, "8例")} == {"2025-03-02/2025-03-08"}


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
        (None, "23例", "疾管署昨（11日）公布，新增確診病例6例，累計確診病例23例。"),
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
    assert iso(text, quote) == period


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
    assert iso(text, quote) == period


def test_the_metrics_that_the_times_name_are_known() -> None:
    assert set(METRICS) >= OF_ONE_DAY | OF_THE_MARKET | OF_THE_DAY


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
    assert iso(text, quote) == period
