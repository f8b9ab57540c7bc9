"""Every code that can be stored has its sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.utils import translation

from articles.wording import comparisons, fetching, files, labels, reasons
from factcheck.comparison import wording as engine


@pytest.mark.parametrize("table", ["REASONS", "DIAGNOSES"])
def test_the_desk_says_what_the_engine_says(table: str) -> None:
    with translation.override("en"):
        ours = {code: str(text) for code, text in getattr(comparisons, table).items()}

    assert ours == dict(getattr(engine, table)), "articles/wording/comparisons.py has to repeat factcheck/comparison/wording.py"


def test_codes_are_apart() -> None:
    tables = (
        reasons.READING,
        fetching.NOT_FETCHED,
        fetching.FEEDS,
        files.UNREADABLE,
        files.NOTES,
        reasons.LINING_UP,
        comparisons.REASONS,
        comparisons.DIAGNOSES,
    )

    assert len(reasons.TEMPLATES) == sum(map(len, tables))


def test_whatever_stops_a_fetch_has_a_sentence() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in Path("factcheck/fetching").glob("*.py"))

    assert set(re.findall(r'NotFetched\(\s*code="(\w+)"', code)) == set(fetching.NOT_FETCHED) - {"fetch_given_up"}


def test_a_sentence() -> None:
    said = {"code": "off_by_one", "params": {"a": "6,113", "b": "6,114"}}

    with translation.override("en"):
        assert reasons.sentence(said) == "Off by one: 6,113 + 1 = 6,114."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", None),
        ("from_the_future a=1", {"code": "from_the_future", "params": {"a": "1"}}),
        ("from_the_future", {"code": "from_the_future"}),
    ],
)
def test_what_is_not_known_is_shown_as_it_is(text: str, said: dict[str, object] | None) -> None:
    assert reasons.sentence(said) == text


@pytest.mark.parametrize(
    ("said", "language", "stored"),
    [
        ("64\u00a0億美元", "zh-hant", "6,400,000,000 USD"),
        ("64\u00a0亿美元", "zh-hans", "6,400,000,000 USD"),
        ("6.4\u00a0billion\u00a0US dollars", "en", "6,400,000,000 USD"),
        ("[10.505\u00a0億, 10.515\u00a0億)", "zh-hant", "[1,050,500,000, 1,051,500,000)"),
        # small numbers, ratios, rates and names stay as they are
        ("6,113", "zh-hant", "6,113"),
        ("60.4 %", "zh-hant", "60.4 %"),
        ("7.1 CNY/USD", "en", "7.1 CNY/USD"),
        ("Harbour Ledger", "zh-hant", "Harbour Ledger"),
    ],
)
def test_amounts_are_said_as_the_reader_counts(said: str, language: str, stored: str) -> None:
    with translation.override(language):
        assert reasons.in_readers_words(stored) == said


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Another period: 甲報 gives 4,531 for 2023; here 4,531 stands against 6,113.", "en"),
        ("疑為他期數字：甲報報2023年為 4,531；此處有 4,531 與 6,113 兩說。", "zh-hant"),
        ("疑为他期数字：甲報报2023年为 4,531；此处有 4,531 与 6,113 两说。", "zh-hans"),
    ],
)
def test_a_period_is_said_as_people_say_it(said: str, language: str) -> None:
    params = {"outlet": "甲報", "stated": "4,531", "period": "2023-01-01/2023-12-31", "a": "4,531", "b": "6,113"}

    with translation.override(language):
        assert reasons.sentence({"code": "other_period", "params": params}) == said


@pytest.mark.parametrize(
    ("said", "stored"),
    [
        ("10.505\u00a0億 至 10.515\u00a0億", "[1,050,500,000, 1,051,500,000)"),
        ("20 以上", "[20, ∞)"),
        ("不超過 20", "(−∞, 20]"),
        ("6,113", "6,113"),
    ],
)
def test_what_a_wording_allows_is_said_without_brackets(said: str, stored: str) -> None:
    params = {"a": "甲", "b": "乙", "a_bounds": "1", "b_bounds": "2", "common": stored}

    with translation.override("zh-hant"):
        assert reasons.sentence({"code": "overlap", "params": params}) == f"甲 容許 1，乙 容許 2；兩者同時成立於 {said}。"


def test_a_moment_is_said_as_people_say_it() -> None:
    params = {"a": "12", "b": "15", "gap": "3", "a_time": "2025-03-02 14:00", "b_time": "2025-03-02 18:00"}

    with translation.override("zh-hant"):
        said = reasons.sentence({"code": "moved_on", "params": params})
    assert "2025年3月2日 14:00" in said and "2025年3月2日 18:00" in said


@pytest.mark.parametrize(("name", "language"), [("Operating profit", "en"), ("營業利益", "zh-hant"), ("营业利润", "zh-hans")])
def test_a_metric_is_said_by_its_name(name: str, language: str) -> None:
    params = {"outlet": "甲報", "stated": "251", "metric": "operating_profit", "a": "251", "b": "312"}

    with translation.override(language):
        assert name in reasons.sentence({"code": "other_metric", "params": params})


def test_every_diagnosis_has_a_short_name() -> None:
    assert set(labels.SLIPS) == set(engine.DIAGNOSES), "articles/wording/labels.py names each kind of slip in a few words"
