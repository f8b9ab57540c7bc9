"""Which time does the number speak of? Published on Wednesday 12 March 2025."""

from __future__ import annotations

import pytest

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
