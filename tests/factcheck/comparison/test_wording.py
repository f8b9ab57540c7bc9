"""How do figures and bounds read in a reason?"""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.comparison.wording import named, number, percent, span
from factcheck.figures import Bounds
from tests.factcheck.comparison.wordings import stated


@pytest.mark.parametrize(("text", "value"), [("735,000,000", "7.35E8"), ("7.35", "7.350"), ("0", "0.0"), ("-1,200", "-1.2E3")])
def test_numbers(text: str, value: str) -> None:
    assert number(Decimal(value)) == text


@pytest.mark.parametrize(
    ("text", "wording", "unit"),
    [
        ("6,113", "6113", "person"),
        ("735,000,000 CNY", "7.35億", "CNY"),
        ("60.4 %", "60.4", "percent"),
        ("2 percentage points", "2", "percentage_point"),
    ],
)
def test_units_stand_where_the_figure_does_not_tell_them(text: str, wording: str, unit: str) -> None:
    assert named(stated(wording, unit=unit)) == text


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("[7.35, 7.45)", Bounds(low=Decimal("7.35"), high=Decimal("7.45"))),
        ("6,113", Bounds.point(Decimal(6113))),
        ("(60.4, ∞)", Bounds(low=Decimal("60.4"), high=None, low_closed=False)),
        ("(−∞, 11)", Bounds(low=None, high=Decimal(11))),
        ("(−∞, ∞)", Bounds(low=None, high=None)),
    ],
)
def test_bounds(text: str, bounds: Bounds) -> None:
    assert span(bounds) == text


@pytest.mark.parametrize(
    ("text", "part"),
    [("0.02", "0.000164"), ("0.14", "0.00136"), ("1.5", "0.015"), ("25.3", "0.2528"), ("0", "0"), ("0.0002", "0.000002")],
)
def test_percentages_keep_digits_that_count(text: str, part: str) -> None:
    assert percent(Decimal(part)) == text
