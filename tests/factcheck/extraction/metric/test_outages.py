"""Homes that still have no power, and all that ever lost it."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import read

SAID = [
    ("power_outage/still", "尚有3萬2,000戶未復電。"),
    ("power_outage/still", "目前仍有3萬2,000戶停電。"),
    ("power_outage/still", "台電搶修後，3萬2,000戶待復電。"),
    ("power_outage/still", "Some 32,000 homes are still without power."),
    ("water_outage/still", "仍有3,200戶停水。"),
    ("power_outage/cumulative", "全台曾停電15萬3,733戶。"),
    ("power_outage/cumulative", "颱風累計造成15萬3,733戶停電。"),
    # most texts say neither, and what else is counted has no such scope
    ("power_outage", "颱風造成15萬3,733戶停電。"),
    ("missing", "尚有3人失聯。"),
    ("power_restored", "仍在搶修，已復電12萬戶。"),
]


@pytest.mark.parametrize(("key", "text"), SAID)
def test_what_the_clause_says(key: str, text: str) -> None:
    assert [reading.metric_key for reading in read(text)] == [key]


def test_each_of_two_numbers_has_its_own() -> None:
    readings = read("全台曾停電15萬3,733戶，尚有3萬6,496戶未復電。")

    assert [reading.scope for reading in readings] == [("cumulative",), ("still",)]
