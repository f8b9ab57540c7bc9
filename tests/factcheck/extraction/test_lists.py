"""Which number of a list belongs to which year, metric or name? And the ends of a from-to."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import read


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    """(quote, metric, period) of each reading."""
    return [(r.quote, r.metric, r.period.iso if r.period else None) for r in read(text)]


def test_years_and_numbers_are_dealt_out_in_order() -> None:
    assert told("2021年、2022年、2023年12月末，公司員工人數分別為6114名、5098名、4531名。") == [
        ("6114名", "employees", "2021-12-31"),
        ("5098名", "employees", "2022-12-31"),
        ("4531名", "employees", "2023-12-31"),
    ]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        # years
        (
            [("34億元", "2021-01-01/2021-12-31"), ("50億元", "2022-01-01/2022-12-31"), ("12億元", "2023-01-01/2023-12-31")],
            "公司2021年、2022年及2023年營收分別為34億元、50億元及12億元。",
        ),
        (
            [("34億元", "2021-01-01/2021-12-31"), ("50億元", "2022-01-01/2022-12-31"), ("12億元", "2023-01-01/2023-12-31")],
            "2021年至2023年，公司營收分別為34億元、50億元和12億元。",
        ),
        (
            [("34亿元", "2021-01-01/2021-12-31"), ("50亿元", "2022-01-01/2022-12-31")],
            "2021年和2022年，公司营收分别为34亿元和50亿元。",
        ),
        (
            [("34億元", "2022-01-01/2022-12-31"), ("50億元", "2024-01-01/2024-12-31")],
            "公司2022年、2024年營收依序為34億元、50億元。",
        ),
        # half years and quarters
        (
            [("3億元", "2024-01-01/2024-03-31"), ("5億元", "2024-04-01/2024-06-30")],
            "公司2024年第一季、第二季營收分別為3億元、5億元。",
        ),
        # tied times
        (
            [("34億元", "2021-01-01/2021-12-31"), ("50億元", "2022-01-01/2022-12-31")],
            "公司營收從2021年的34億元增加到2022年的50億元。",
        ),
        # English
        (
            [("$34 million", "2021-01-01/2021-12-31"), ("$50 million", "2022-01-01/2022-12-31")],
            "Revenue in 2021 and 2022 was $34 million and $50 million respectively.",
        ),
    ],
)
def test_times_are_dealt_out(expected: list[tuple[str, str]], text: str) -> None:
    assert told(text) == [(quote, "revenue", period) for quote, period in expected]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ([("17.4億元", "revenue"), ("3億元", "net_profit")], "公司營收、淨利分別為17.4億元、3億元。"),
        ([("17.4亿元", "revenue"), ("3亿元", "net_profit")], "公司营收和净利润分别达17.4亿元和3亿元。"),
        (
            [("1億元", "selling_expense"), ("2億元", "administrative_expense"), ("3億元", "research_expense")],
            "公司的銷售開支、行政開支及研發開支分別為1億元、2億元及3億元。",
        ),
    ],
)
def test_metrics_are_dealt_out(expected: list[tuple[str, str]], text: str) -> None:
    assert [(quote, metric) for quote, metric, _ in told(text)] == expected


def test_names_are_dealt_out() -> None:
    readings = read("台灣、香港和日本的人口分別為2340萬人、750萬人和1.24億人。")
    assert [(r.entity, r.quote) for r in readings] == [("台灣", "2340萬人"), ("香港", "750萬人"), ("日本", "1.24億人")]


def test_a_fall_from_and_to_is_two_levels() -> None:
    assert told("公司員工從2021年底的6113名，減少至2023年底的4531名。") == [
        ("6113名", "employees", "2021-12-31"),
        ("4531名", "employees", "2023-12-31"),
    ]


def test_rates_follow_the_order_of_the_list_before() -> None:
    text = "公司營收、淨利分別為17.4億元、3億元，年增21%、8%。"
    assert [(quote, metric) for quote, metric, _ in told(text)][2:] == [("21%", "revenue"), ("8%", "net_profit")]


def test_a_tally_in_one_breath_is_not_dealt_out() -> None:
    assert [(quote, metric) for quote, metric, _ in told("事故造成3人死亡、12人受傷、2人失蹤。")] == [
        ("3人", "dead"),
        ("12人", "injured"),
        ("2人", "missing"),
    ]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        # respectively, behind the list
        ([("$34 million", "revenue"), ("$5 million", "net_profit")], "Revenue and net profit were $34 million and $5 million respectively."),
        ([("12%", "revenue"), ("8%", "net_profit")], "Revenue and net profit rose 12% and 8% respectively."),
        # the other way round
        ([("17.4億元", "revenue"), ("3億元", "net_profit")], "17.4億元和3億元分別是公司的營收和淨利。"),
        # moves of their own
        ([("0.7%", "inflation"), ("2.2%", "producer_prices")], "CPI及PPI分別上升0.7%及下跌2.2%。"),
        # parallel clauses
        ([("3%", "exports"), ("2%", "imports")], "出口增長3%、進口下降2%。"),
        # parts of a whole
        ([("17.4億元", "revenue"), ("10億元", "revenue"), ("6.9億元", "revenue")], "公司營收17.4億元，其中雲端業務10億元、硬體業務6.9億元。"),
        # the metric behind the last
        ([("3人", "injured"), ("5人", "injured"), ("2人", "injured")], "台北、台中及高雄分別有3人、5人及2人受傷。"),
    ],
)  # fmt: skip
def test_lists_both_ways_round(expected: list[tuple[str, str]], text: str) -> None:
    assert [(quote, metric) for quote, metric, _ in told(text)] == expected


def test_parts_of_a_whole_are_apart() -> None:
    readings = read("公司營收17.4億元，其中雲端業務10億元、硬體業務6.9億元。")
    assert [r.metric_key for r in readings] == ["revenue", "revenue/云", "revenue/硬件"]


def test_two_moves_without_a_word_for_each_keep_their_own_metric() -> None:
    assert [(quote, metric) for quote, metric, _ in told("公司營收年增21%、淨利年減8%。")] == [
        ("21%", "revenue"),
        ("8%", "net_profit"),
    ]


def test_what_happened_to_people_is_dealt_out_too() -> None:
    readings = read("而4日的死亡、受傷和失蹤人數分別為52人、602人和28人。")

    assert [(reading.quote, reading.metric) for reading in readings] == [
        ("52人", "dead"),
        ("602人", "injured"),
        ("28人", "missing"),
    ]
