"""What is a figure made of? Bounds as intervals, periods as days, and the small arithmetic on both."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from factcheck.figures import Bounds, Change, Kind, Period
from tests.factcheck.extraction.examples import bounds
from tests.factcheck.readings import reading


def test_bounds_hold_the_values_that_the_wording_allows() -> None:
    rounded = Bounds(low=Decimal("7.35"), high=Decimal("7.45"))
    assert Decimal("7.35") in rounded
    assert Decimal("7.4499") in rounded
    assert Decimal("7.45") not in rounded


@pytest.mark.parametrize(
    ("written", "inside", "outside"),
    [
        ("[6113, 6113]", "6113", "6114"),
        ("[7.35, 7.45)", "7.35", "7.45"),
        ("(7.35, 7.45]", "7.45", "7.35"),
        # open ends
        ("(, 500)", "-1000000", "500"),
        ("(3000, )", "999999999", "3000"),
        ("[3000, )", "3000", "2999"),
        ("(, 80]", "80", "80.1"),
        ("(, )", "0", None),
    ],
)
def test_ends_are_open_or_closed(written: str, inside: str, outside: str | None) -> None:
    assert Decimal(inside) in bounds(written)
    assert outside is None or Decimal(outside) not in bounds(written)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[10.505, 10.515)", "(, 11)"),  # 10.51億 and 近11億
        ("[255.65, 255.75)", "[255.5, 256.5)"),  # 255.7% and 256%
        ("[6113, 6113]", "[6113, 6113]"),
        ("(3000, )", "[2000, 3001)"),
        ("[3000, )", "(, 3000]"),
        ("(, )", "[1, 1]"),
    ],
)
def test_wordings_that_one_value_satisfies_overlap(one: str, other: str) -> None:
    assert bounds(one).overlaps(bounds(other))
    assert bounds(other).overlaps(bounds(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[7.35, 7.45)", "[7.25, 7.35)"),  # 7.4億 and 7.3億 only touch
        ("[6113, 6113]", "[6114, 6114]"),
        ("(3000, )", "(, 3000]"),
        ("[3000, )", "(, 3000)"),
        ("(, 500)", "(500, )"),
    ],
)
def test_wordings_that_only_touch_do_not_overlap(one: str, other: str) -> None:
    assert not bounds(one).overlaps(bounds(other))
    assert not bounds(other).overlaps(bounds(one))


@pytest.mark.parametrize(("low", "high", "closed"), [("5", "4", True), ("5", "5", False)])
def test_bounds_without_a_value_are_refused(low: str, high: str, closed: bool) -> None:
    with pytest.raises(ValueError, match="no value lies between"):
        Bounds(low=Decimal(low), high=Decimal(high), high_closed=closed)


def test_a_factor_turns_bounds_into_another_unit() -> None:
    assert bounds("[3.45, 3.55)").times(Decimal(1000)) == bounds("[3450.00, 3550.00)")
    assert bounds("(, 3)").times(Decimal(10)) == bounds("(, 30)")


def test_a_negative_factor_mirrors_bounds() -> None:
    assert bounds("[7.35, 7.45)").times(Decimal(-1)) == bounds("(-7.45, -7.35]")
    assert bounds("(500, )").mirrored() == bounds("(, -500)")


@pytest.mark.parametrize(
    ("period", "iso"),
    [
        (Period.day(date(2021, 12, 31)), "2021-12-31"),
        (Period.month(2024, 2), "2024-02-01/2024-02-29"),
        (Period.months(2024, 1, 6), "2024-01-01/2024-06-30"),
        (Period.year(2023), "2023-01-01/2023-12-31"),
        (Period(start=date(2025, 3, 2), end=date(2025, 3, 2), at=datetime(2025, 3, 2, 14, 0)), "2025-03-02T14:00"),
    ],
)
def test_a_period_is_printed_as_iso_8601_and_read_again(period: Period, iso: str) -> None:
    assert period.iso == iso
    assert Period.from_iso(iso) == period


@pytest.mark.parametrize("text", ["", "2021", "2021-13-01", "2024-06-30/2024-01-01", "2025-03-02T25:00"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Period.from_iso(text)


def test_an_instant_is_a_single_day() -> None:
    assert Period.day(date(2021, 12, 31)).is_instant
    assert not Period.year(2021).is_instant
    assert Period.year(2021).last_day == Period.day(date(2021, 12, 31))


@pytest.mark.parametrize(
    ("earlier", "period"),
    [
        ("2023-01-01/2023-06-30", "2024-01-01/2024-06-30"),
        ("2020-12-31", "2021-12-31"),
        ("2023-02-01/2023-02-28", "2024-02-01/2024-02-29"),
        ("2024-02-01/2024-02-29", "2025-02-01/2025-02-28"),
    ],
)
def test_the_same_period_of_the_year_before_keeps_the_last_day_of_its_month(earlier: str, period: str) -> None:
    assert Period.from_iso(period).years_earlier().iso == earlier


def test_a_scope_is_part_of_the_metric_s_key() -> None:
    assert reading("17.4", metric="revenue").metric_key == "revenue"
    assert reading("10.51", metric="revenue", scope=("生成式ai",)).metric_key == "revenue/生成式ai"
    assert reading("3", metric=None).metric_key is None


def test_a_fall_has_the_other_sign() -> None:
    fall = reading("21", metric="revenue", unit="percent", kind=Kind.RATE, change=Change.DOWN, bounds=bounds("[20.5, 21.5)"))
    assert fall.signed_value == Decimal(-21)
    assert fall.signed_bounds == bounds("(-21.5, -20.5]")


def test_the_step_is_what_the_last_digit_is_worth() -> None:
    assert replace(reading("735000000"), decimals=2, scale=Decimal(10) ** 8).step == Decimal(1_000_000)
    assert reading("6113").step == 1
