"""What the cells of tables say: number, unit, metric, whose, which period. Tables are written in Markdown."""

from __future__ import annotations

import pytest

from factcheck.extraction import extract
from factcheck.figures import Reading
from factcheck.formats import read

FINANCIAL = """# 遠山科技中期業績

遠山科技公布上半年業績。

單位：人民幣百萬元

| 指標 | 2024年上半年 | 2023年上半年 | 同比變動 |
|---|---|---|---|
| 收入 | 1,739.8 | 1,433.2 | 21.4% |
| 銷售成本 | (973.4) | (784.6) | 24.1% |
| 淨利潤 | (2,477.1) | (3,142.7) | (21.2%) |
| 員工人數 | 4,672 | 5,098 | |
| 每股盈利（元） | 0.13 | — | |
| 其他 | 12 | 13 | 5% |
"""
HALVES = {"2024": "2024-01-01/2024-06-30", "2023": "2023-01-01/2023-06-30"}

TOLL = """# 長河大火

| 地區 | 死亡人數 | 受傷人數 |
|---|---|---|
| 灣仔 | 12 | 30 |
| 中環 | 3 | 7 |
| 合計 | 15 | 37 |
"""

ELECTION = """# 選舉結果

| 政黨 | 得票率 | 席次 |
|---|---|---|
| 遠山黨 | 40.1% | 51 |
| 長河黨 | 33.5% | 52 |
"""

ENGLISH = """# Distant Hill Inc. reports results

Distant Hill Inc. reported results on Tuesday.

| (USD million) | Six months ended 30 June 2024 | Six months ended 30 June 2023 |
|---|---|---|
| Revenue | 1,739.8 | 1,433.2 |
| Net loss | (2,477.1) | (3,142.7) |
| Employees | 4,672 | 5,098 |
"""

SEGMENTS = """遠山科技收入（人民幣億元）

| 分部 | 2024年上半年 | 佔比 |
|---|---|---|
| 生成式AI | 10.51 | 60.4% |
| 總計 | 17.40 | 100% |
"""


def readings(markdown: str) -> list[Reading]:
    document = read(markdown.encode(), name="a.md")
    found = extract(document.text, blocks=document.blocks)
    assert all(document.text[reading.start : reading.end] == reading.quote for reading in found)
    assert all(0 <= words.start < words.end <= len(document.text) for reading in found for words in reading.evidence)
    return found


def told(markdown: str) -> list[tuple[str, str, str, str, str | None, str | None]]:
    """(quote, value, unit, metric, entity, period)"""
    return [
        (
            reading.quote,
            f"{reading.value:f}",
            reading.unit,
            f"{reading.metric_key} {reading.kind} {reading.change or ''}".replace(" level", "").strip(),
            reading.entity,
            None if reading.period is None else reading.period.iso,
        )
        for reading in readings(markdown)
    ]


def test_a_financial_statement() -> None:
    far, now, then = "遠山科技", HALVES["2024"], HALVES["2023"]
    assert told(FINANCIAL) == [
        ("1,739.8", "1739800000.0", "CNY", "revenue", far, now),
        ("1,433.2", "1433200000.0", "CNY", "revenue", far, then),
        ("21.4%", "21.4", "percent", "revenue rate up", far, now),
        ("(973.4)", "973400000.0", "CNY", "cost_of_sales", far, now),  # what goes out stands in brackets
        ("(784.6)", "784600000.0", "CNY", "cost_of_sales", far, then),
        ("24.1%", "24.1", "percent", "cost_of_sales rate up", far, now),
        ("(2,477.1)", "-2477100000.0", "CNY", "net_profit", far, now),  # and what is less than nothing
        ("(3,142.7)", "-3142700000.0", "CNY", "net_profit", far, then),
        ("(21.2%)", "21.2", "percent", "net_profit rate down", far, now),
        ("4,672", "4672", "person", "employees", far, "2024-06-30"),  # the money of the table is not theirs
        ("5,098", "5098", "person", "employees", far, "2023-06-30"),
        ("0.13", "0.13", "CNY", "eps", far, now),  # the unit of the row goes before that of the table
    ]


def test_a_toll_by_district() -> None:
    assert [(quote, metric) for quote, _, _, metric, _, _ in told(TOLL)] == [
        ("12", "dead/湾仔"),
        ("30", "injured/湾仔"),
        ("3", "dead/中环"),
        ("7", "injured/中环"),
        ("15", "dead"),  # of all
        ("37", "injured"),
    ]


def test_an_election_by_party() -> None:
    assert [(quote, unit, metric, entity) for quote, _, unit, metric, entity, _ in told(ELECTION)] == [
        ("40.1%", "percent", "vote_share", "遠山黨"),
        ("51", "seat", "seats", "遠山黨"),
        ("33.5%", "percent", "vote_share", "長河黨"),
        ("52", "seat", "seats", "長河黨"),
    ]


def test_a_statement_in_english() -> None:
    far, now, then = "Distant Hill Inc", HALVES["2024"], HALVES["2023"]
    assert told(ENGLISH) == [
        ("1,739.8", "1739800000.0", "USD", "revenue", far, now),
        ("1,433.2", "1433200000.0", "USD", "revenue", far, then),
        ("(2,477.1)", "2477100000.0", "USD", "net_loss", far, now),
        ("(3,142.7)", "3142700000.0", "USD", "net_loss", far, then),
        ("4,672", "4672", "person", "employees", far, "2024-06-30"),
        ("5,098", "5098", "person", "employees", far, "2023-06-30"),
    ]


def test_segments_and_their_shares() -> None:
    assert [(quote, value, metric) for quote, value, _, metric, _, _ in told(SEGMENTS)] == [
        ("10.51", "1051000000.00", "revenue/生成式ai"),
        ("60.4%", "60.4", "revenue/生成式ai share"),
        ("17.40", "1740000000.00", "revenue"),
    ]


def test_the_words_that_gave_each_slot() -> None:
    text = read(FINANCIAL.encode(), name="a.md").text
    first = readings(FINANCIAL)[0]

    assert {words.slot: text[words.start : words.end] for words in first.evidence} == {
        "number": "1,739.8",
        "unit": "人民幣百萬元",
        "metric": "收入",
        "entity": "遠山科技",
        "period": "2024年上半年",
    }


@pytest.mark.parametrize(
    "table",
    [
        "| 排名 | 球隊 |\n|---|---|\n| 1 | 遠山 |\n| 2 | 長河 |",  # counts nothing
        "| 收入 | 支出 |\n|---|---|\n| 收入 | 12 |",  # of two things
        "| 日期 | 事項 |\n|---|---|\n| 2024-06-30 | 上市 |",
        "| 項目 | 2024 | 變動 |\n|---|---|---|\n| 其他 | 12 | 3 |",
        "| 甲 | 乙 |\n|---|---|\n| 2023 | 2024 |",
    ],
)
def test_numbers_of_which_nothing_is_said_are_not_read(table: str) -> None:
    assert told(table) == []


def test_a_cell_that_tells_something_in_words() -> None:
    table = "| 公司 | 近況 |\n|---|---|\n| 遠山科技 | 遠山科技2021年底有6113名員工。 |"

    assert [(quote, metric) for quote, _, _, metric, _, _ in told(table)] == [("6113名", "employees")]
