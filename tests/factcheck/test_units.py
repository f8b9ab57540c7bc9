"""What may a number be a number of? The units as data: dimensions, factors, labels, and one base unit for each dimension."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.units import BASE_UNITS, MONEY, UNITS, alike, dimension_of, dimension_of_figure, in_base_unit, label
from tests.factcheck.extraction.examples import bounds
from tests.factcheck.readings import reading


@pytest.mark.parametrize(
    ("dimension", "code"),
    [
        ("money", "CNY"),
        ("money", "TWD"),
        ("money", "XXX"),
        ("percent", "percent"),
        ("percentage_point", "percentage_point"),
        ("percentage_point", "basis_point"),
        ("length", "kilometre"),
        ("person", "person"),
        ("vehicle", "vehicle"),
        # a code that nobody defined is a dimension of its own
        ("zeppelin", "zeppelin"),
    ],
)
def test_units_of_one_dimension_can_be_compared(dimension: str, code: str) -> None:
    assert dimension_of(code) == dimension


@pytest.mark.parametrize(
    ("dimension", "code"), [("person", "case"), ("person", "person_time"), ("household", "household"), (MONEY, "CNY")]
)
def test_what_papers_count_for_people_is_told_in_one_figure(dimension: str, code: str) -> None:
    assert dimension_of_figure(code) == dimension


def test_percent_and_percentage_points_are_never_one() -> None:
    assert dimension_of("percent") != dimension_of("percentage_point")


@pytest.mark.parametrize(
    ("name", "code", "language"),
    [
        ("people", "person", "en"),
        ("人", "person", "zh-hant"),
        ("港元", "HKD", "zh-hans"),
        ("辆", "vehicle", "zh-hans"),
        ("輛", "vehicle", "zh-hant"),
        # no such language, no such unit
        ("people", "person", "fr"),
        ("zeppelin", "zeppelin", "en"),
    ],
)
def test_a_unit_has_a_name_in_each_language(name: str, code: str, language: str) -> None:
    assert label(code, language) == name


@pytest.mark.parametrize("code", UNITS)
def test_every_unit_is_complete(code: str) -> None:
    unit = UNITS[code]
    assert unit.code == code
    assert unit.factor > 0
    assert set(unit.labels) == {"en", "zh-hant", "zh-hans"}
    assert unit.factor == 1 or unit.dimension in BASE_UNITS


@pytest.mark.parametrize("code", [code for code in UNITS if code.isupper()])
def test_money_has_the_codes_of_iso_4217_and_no_factors(code: str) -> None:
    assert len(code) == 3
    assert dimension_of(code) == MONEY
    assert UNITS[code].factor == 1


@pytest.mark.parametrize(
    ("metres", "value", "unit"),
    [("3500", "3.5", "kilometre"), ("1.8", "180", "centimetre"), ("0.025", "25", "millimetre"), ("42", "42", "metre")],
)
def test_a_reading_turns_into_the_base_unit(metres: str, value: str, unit: str) -> None:
    based = in_base_unit(reading(value, metric=None, unit=unit))
    assert (based.unit, based.value) == ("metre", Decimal(metres))
    assert based.bounds == bounds(f"[{metres}, {metres}]")


def test_money_never_turns_into_other_money() -> None:
    dollars = reading("60", metric="net_loss", unit="USD")
    assert in_base_unit(dollars) == dollars


@pytest.mark.parametrize(
    ("is_alike", "unit", "other"),
    [
        (True, "shop", "company"),
        (True, "person", "number"),
        (True, "degree", "celsius"),
        (True, "CNY", "CNY"),
        # what is measured, and money, is told in one unit
        (False, "CNY", "HKD"),
        (False, "percent", "percentage_point"),
        (False, "person", "CNY"),
        (False, "metre", "number"),
    ],
)
def test_units_that_newspapers_interchange(is_alike: bool, unit: str, other: str) -> None:
    assert (alike(unit) == alike(other)) is is_alike
