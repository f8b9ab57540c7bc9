"""Which time does the number speak of? Published on Wednesday 12 March 2025."""

from __future__ import annotations

import pytest

from factcheck.extraction.times.time_words import OF_ONE_DAY, OF_THE_DAY, OF_THE_MARKET
from factcheck.metrics import METRICS
from tests.factcheck.extraction.examples import flat, only, time_of


def test_the_time_in_the_clause_is_the_number_s() -> None:
    assert time_of("2024年上半年，公司營收17.4億元。", "17.4億") == "2024-01-01/2024-06-30"


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
    assert time_of(text, "3") == period


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
    assert time_of(text, quote) == period


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
    assert time_of(text, "3億") is None


@pytest.mark.parametrize(
    ("period", "text"),
    [
        ("2025-03-11", "昨日火警造成3人死亡。"),
        ("2025-03-12T14:00", "截至12日下午2時，事故造成3人死亡。"),
        ("2025-03-02T14:30", "截至3月2日14時30分，地震造成3人死亡。"),
    ],
)
def test_a_toll_keeps_its_as_of_time(period: str, text: str) -> None:
    assert time_of(text, "3人") == period


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
    assert time_of(text, quote) == period


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # what is planned or expected is of the time to come (published on 12 March 2025)
        ("2025-10-31", "50間", "遠山將於10月開設50間門市。"),
        ("2025-10-31", "50間", "遠山計畫於10月開設50間門市。"),
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
    assert time_of(text, quote) == period


def test_the_metrics_that_the_times_name_are_known() -> None:
    assert set(METRICS) >= OF_ONE_DAY | OF_THE_MARKET | OF_THE_DAY
