"""How does a reading look to other programs? Keys, their order and plain numbers are a promise."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.figures import Bounds, Change, Kind
from factcheck.json_lines import claim_line, figure_line, plain
from factcheck.lining_up import File, group
from tests.factcheck.readings import reading


def test_a_claim() -> None:
    found = replace(
        reading("1740000000", unit="CNY", metric="revenue", period="2024-01-01/2024-06-30", start=12),
        value=Decimal("17.4") * Decimal("1E8"),
        bounds=Bounds(low=Decimal("17.35E8"), high=Decimal("17.45E8")),
    )

    assert json.dumps(claim_line(found, file="a.txt"), ensure_ascii=False) == (
        '{"file": "a.txt", "start": 12, "end": 22, "quote": "1740000000", "entity": "商湯", "metric": "revenue", '
        '"period": "2024-01-01/2024-06-30", "value": "1740000000", "low": "1735000000", "high": "1745000000", '
        '"low_closed": true, "high_closed": false, "unit": "CNY", "qualifier": "exact", "change": null, "attribution": null}'
    )


def test_a_claim_of_which_little_is_known() -> None:
    line = claim_line(
        replace(
            reading("5", metric=None, period=None, entity=None, change=Change.DOWN),
            value=None,
            bounds=Bounds(low=None, high=None),
        ),
        file="a.txt",
    )

    assert [line[key] for key in ("entity", "metric", "period", "value", "low", "high", "change")] == [None] * 6 + ["down"]


def test_a_figure() -> None:
    files = [
        File(name="a.txt", outlet="Harbour Daily", readings=[reading("6113")]),
        File(name="b.txt", outlet="b.txt", readings=[reading("6114", start=3)]),
    ]

    [found] = group(files)

    assert figure_line(found) == {
        "entity": "商湯",
        "metric": "employees",
        "period": "2021-12-31",
        "unit": "person",
        "relation": "conflict",
        "reason": "6,113 and 6,114 are both exact; they differ by 1 (0.02 %).",
        "diagnosis": [{"code": "off_by_one", "text": "Off by one: 6,113 + 1 = 6,114."}],
        "claims": [
            {
                "file": "a.txt",
                "outlet": "Harbour Daily",
                "start": 0,
                "end": 4,
                "quote": "6113",
                "value": "6113",
                "low": "6113",
                "high": "6113",
                "unit": "person",
            },
            # an outlet that nobody knows
            {
                "file": "b.txt",
                "outlet": None,
                "start": 3,
                "end": 7,
                "quote": "6114",
                "value": "6114",
                "low": "6114",
                "high": "6114",
                "unit": "person",
            },
        ],
    }
    assert list(figure_line(found)) == ["entity", "metric", "period", "unit", "relation", "reason", "diagnosis", "claims"]


@pytest.mark.parametrize(
    ("metric", "values", "stored"),
    [
        ("net_loss", ["24", "25"], ("net_loss", "24")),
        ("net_profit", ["-24", "-25"], ("net_loss", "24")),
        ("net_profit", ["24", "25"], ("net_profit", "24")),
        ("net_profit", ["-24", "25"], ("net_profit", "-24")),
    ],
)
def test_losses_are_printed_under_the_loss(metric: str, values: list[str], stored: tuple[str, str]) -> None:
    files = [
        File(name=value, outlet=value, readings=[reading(value, metric=metric, unit="CNY", period="2024-01-01/2024-06-30")])
        for value in values
    ]

    [found] = group(files)
    line = figure_line(found)

    assert (line["metric"], line["claims"][0]["value"]) == stored


def test_a_fall_on_which_all_agree_is_printed_without_a_minus() -> None:
    down = reading("50.6", metric="revenue", kind=Kind.RATE, unit="percent", change=Change.DOWN, period="2024-01-01/2024-06-30")

    [found] = group([File(name=name, outlet=name, readings=[down]) for name in "ab"])

    assert [claim["value"] for claim in figure_line(found)["claims"]] == ["50.6", "50.6"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1740000000", "17.40E8"),
        ("100", "1E2"),
        ("0.5", "0.50"),
        ("0", "0.00"),
        ("-50.6", "-50.6"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
    ],
)
def test_numbers_are_plain(text: str, value: str) -> None:
    assert plain(Decimal(value)) == text
