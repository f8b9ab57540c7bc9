"""Does the bench of soundness see what is wrong with a reading?"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from sound import faults

from factcheck.extraction import extract
from factcheck.figures import Evidence

TEXT = "遠山科技2024年營業收入30億元。"


def test_sound_readings_have_no_fault() -> None:
    assert list(faults(TEXT, extract(TEXT, region="TW"))) == []


@pytest.mark.parametrize(
    "change",
    [
        {"start": 0},
        {"end": len(TEXT) + 1},
        {"quote": "31億元"},
        {"value": Decimal("NaN")},
        {"evidence": (Evidence(slot="unit", start=0, end=len(TEXT) + 1, rule="a slip"),)},
    ],
)
def test_a_fault_is_told(change: dict[str, object]) -> None:
    (reading,) = extract(TEXT, region="TW")
    assert len(list(faults(TEXT, [replace(reading, **change)]))) == 1


def test_readings_that_overlap_are_told() -> None:
    (reading,) = extract(TEXT, region="TW")
    assert list(faults(TEXT, [reading, reading])) == ["a reading that begins before the end of the one before it"]
