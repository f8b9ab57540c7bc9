"""What people type into a field: the same numbers and times as in articles, and nothing else."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factcheck.extraction import typed
from factcheck.figures import Bounds, Qualifier

D = Decimal

#: value, decimals, scale, unit, qualifier; then what is typed
AMOUNTS = [
    (D(6113), 0, D(1), None, "exact", "6113"),
    (D(6113), 0, D(1), None, "exact", "6,113"),
    (D(6113), 0, D(1), "person", "exact", " 6113名 "),
    (D("1740000000"), 1, D(10**8), None, "exact", "17.4億"),
    (D("1740000000"), 1, D(10**8), "CNY", "approx", "約17.4億元人民幣"),
    (D("1740000000"), 2, D(10**9), None, "exact", "1.74 billion"),
    (D(21), 0, D(1), "percent", "exact", "21%"),
    (D(3000), 0, D(1000), None, "over", "逾3千"),
]
NO_AMOUNTS = ["", "many", "6113名員工", "6113 6114", "17.4億元和18億元", "9" * 300]


@pytest.mark.parametrize(("value", "decimals", "scale", "unit", "qualifier", "text"), AMOUNTS)
def test_amounts(value: Decimal, decimals: int, scale: Decimal, unit: str | None, qualifier: str, text: str) -> None:
    found = typed.amount(text)
    assert found is not None
    assert (found.value, found.decimals, found.scale, found.unit, found.qualifier) == (value, decimals, scale, unit, qualifier)


@pytest.mark.parametrize("text", NO_AMOUNTS)
def test_what_is_no_amount(text: str) -> None:
    assert typed.amount(text) is None


#: ISO, then what is typed; the article is of 24 October 2024
PERIODS = [
    ("2021-12-31", "2021-12-31"),
    ("2024-01-01/2024-06-30", "2024-01-01/2024-06-30"),
    ("2024-10-24T14:00", "2024-10-24 14:00"),
    ("2024-10-24T14:00", "2024-10-24T14:00"),
    ("2021-01-01/2021-12-31", "2021"),
    ("2021-06-01/2021-06-30", "2021-06"),
    ("2021-12-31", "2021年底"),
    ("2024-01-01/2024-06-30", "2024年上半年"),
    ("2024-07-01/2024-09-30", "2024年第三季"),
    ("2023-01-01/2023-12-31", "去年"),
    ("2021-12-31", "31 December 2021"),
    ("2024-01-01/2024-06-30", "first half of 2024"),
]
NO_PERIODS = ["", "soon", "2024年上半年和下半年的收入", "2024-02-30", "6113", "2024-06-30/2024-01-01", "9999-12-31", "0001-01-01"]


@pytest.mark.parametrize(("iso", "text"), PERIODS)
def test_periods(iso: str, text: str) -> None:
    found = typed.period(text, published=date(2024, 10, 24))
    assert found is not None and found.iso == iso


@pytest.mark.parametrize("text", NO_PERIODS)
def test_what_is_no_period(text: str) -> None:
    assert typed.period(text, published=date(2024, 10, 24)) is None


def test_a_number_stands_for_what_it_stands_for_in_an_article() -> None:
    exact, about = Qualifier.EXACT, Qualifier.APPROX
    assert typed.bounds(D(6113), decimals=0, scale=D(1), unit="person", qualifier=exact) == Bounds.point(D(6113))
    wanted = Bounds(low=D(1735000000), high=D(1745000000))
    assert typed.bounds(D(1740000000), decimals=1, scale=D(10**8), unit="CNY", qualifier=exact) == wanted
    assert typed.bounds(D(21), decimals=0, scale=D(1), unit="percent", qualifier=exact) == Bounds(low=D("20.5"), high=D("21.5"))
    assert typed.bounds(D(6000), decimals=0, scale=D(1), unit="person", qualifier=about) == Bounds(low=D(5500), high=D(6500))
