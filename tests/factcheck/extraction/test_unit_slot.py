"""In which unit is a number whose classifier counts many things? In that of its metric; by itself it counts items."""

from __future__ import annotations

import pytest

from factcheck.extraction import extract
from tests.factcheck.extraction.examples import around


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        ("case", "警方上半年受理詐騙案3,500件。"),
        ("case", "警方上半年接獲3,500宗騙案。"),
        ("case", "今年火警共3,500件。"),
        ("item", "今年核准專利3,500件。"),
        ("item", "商家出貨3,500件商品。"),
    ],
)
def test_a_classifier_of_any_thing_counts_cases_where_the_metric_does(unit: str, text: str) -> None:
    (reading,) = extract(text, region="TW")
    assert (reading.unit, reading.value) == (unit, 3500)


@pytest.mark.parametrize(
    ("units", "text"),
    [
        (["medal", "medal"], "代表隊奪得40枚金牌、27面銀牌。"),
        (["medal", "medal"], "代表隊拿下17金12銀。"),
        (["score"], "他全場拿下17分。"),
        (["ticket"], "球賽門票售出500張。"),
        (["card"], "他身上有500張信用卡。"),
        (["dwelling"], "洪水沖毀民房30間。"),
        (["item"], "市內有30間廟宇。"),
    ],
)
def test_a_classifier_of_many_things_counts_what_the_metric_counts(units: list[str], text: str) -> None:
    assert [reading.unit for reading in extract(text)] == units


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        # measures as English papers write them
        ("tonne", "The miner produced 61,400 metric tons of copper in the three months to June."),
        ("barrel", "With condensates included, crude output stood at 61,400 bpd in April."),
        ("square_metre", "The hall in the north covers 61,400 sqm."),
        # people by what they do or where they are from
        ("person", "The state has freed 61,400 inmates in the two years since."),
        ("person", "Some 61,400 first-time buyers and their agents turned up."),
        ("person", "Some 61,400 Kenyans and their guests turned up."),
        # what was produced is of vehicles where the text speaks of them, and else of nobody knows what
        ("vehicle", "The carmaker in the north lifted output to 61,400 in April."),
        ("number", "The mill in the north lifted output to 61,400 in April."),
    ],
)
def test_what_english_counts(unit: str, text: str) -> None:
    assert around(text, "61,400").unit == unit
