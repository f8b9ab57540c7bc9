"""Which words gave each slot? Every filled slot has words of the text, also what was carried or dealt out."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extraction.evidence import SLOTS
from factcheck.figures import Kind, Qualifier, Reading
from tests.factcheck.extraction.examples import around, read

GOLD = Path(__file__).resolve().parents[3] / "bench" / "gold"


def words(text: str, quote: str, slot: str, *, region: str | None = None) -> str | None:
    """The words that gave this slot of the reading around a quote; None where the slot is empty."""
    reading = around(text, quote, region=region)
    return next((text[e.start : e.end] for e in reading.evidence if e.slot == slot), None)


def filled(reading: Reading) -> set[str]:
    slots = {
        "number": True,
        "unit": True,
        "hedge": reading.qualifier is not Qualifier.EXACT,
        "change": reading.kind is not Kind.LEVEL or reading.change is not None,
        "metric": reading.metric is not None,
        "scope": bool(reading.scope),
        "entity": reading.entity is not None,
        "period": reading.period is not None,
        "attribution": reading.attribution is not None,
    }
    return {slot for slot, is_filled in slots.items() if is_filled}


def test_each_slot_keeps_the_words_that_gave_it() -> None:
    text = "遠山科技2024年上半年收入約17.4億元人民幣。"
    assert {slot: words(text, "17.4", slot) for slot in SLOTS} == {
        "number": "17.4億",
        "unit": "元人民幣",
        "hedge": "約",
        "change": None,
        "metric": "收入",
        "scope": None,
        "entity": "遠山科技",
        "period": "2024年上半年",
        "attribution": None,
    }


@pytest.mark.parametrize(
    ("given_by", "slot", "quote", "text"),
    [
        # carried: the earlier mention, not the number's own place
        ("2024年上半年", "period", "3億", "長河銀行2024年上半年收入5億元。淨利潤3億元。"),
        ("長河銀行", "entity", "3億", "長河銀行2024年上半年收入5億元。淨利潤3億元。"),
        # dealt out in order
        ("2023年", "period", "50億", "長河銀行2022年、2023年收入分別為40億元、50億元。"),
        # the unit: its own word, a sign before the number, what the metric counts
        ("名", "unit", "6113", "長河銀行2021年末有6113名員工。"),
        ("US$", "unit", "3", "長河銀行去年收入US$3億。"),
        ("employees", "unit", "6,113", "Changhe Bank had 6,113 employees."),
        # a bare 元: the money that the text names elsewhere
        ("人民幣", "unit", "2億", "長河銀行收入人民幣3億元，另有開支2億元。"),
        # a percentage is number and unit in one
        ("三成", "unit", "三成", "收入增長三成。"),
        ("增長", "change", "三成", "收入增長三成。"),
        ("環比", "scope", "三成", "收入環比增長三成。"),
    ],
)
def test_the_words_that_gave_a_slot(given_by: str, slot: str, quote: str, text: str) -> None:
    assert words(text, quote, slot) == given_by


def test_the_money_of_a_region_points_at_the_bare_word() -> None:
    assert words("營收3億元。", "3億", "unit", region="TW") == "元"


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.txt")), ids=lambda path: path.stem)
def test_no_filled_slot_is_without_words(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for reading in read(text):
        assert {evidence.slot for evidence in reading.evidence} == filled(reading), reading.quote
        assert [evidence.slot for evidence in reading.evidence] == [s for s in SLOTS if s in filled(reading)]
        for evidence in reading.evidence:
            assert 0 <= evidence.start < evidence.end <= len(text)
            assert evidence.rule
