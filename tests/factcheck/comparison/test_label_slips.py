"""Which slips leave the digits as they are? Each rule with its near misses."""

from __future__ import annotations

import pytest

from factcheck.comparison import Relation, Statement, compare
from factcheck.comparison.label_slips import conversion, currency_label, direction, percent_label
from tests.factcheck.comparison.wordings import money, part, points, quoted, stated

CURRENCY = [
    (True, money("60億", "USD"), money("60.93億")),
    (True, money("61億", "USD"), money("60.93億")),
    (True, money("20億", "HKD"), money("20億", "USD")),
    (False, money("6億", "USD"), money("25億")),
    # one currency, or 元, which may be it
    (False, money("20億"), money("20億")),
    (False, money("20億", "XXX"), money("20億")),
    # no currencies
    (False, part("2"), points("2")),
]


@pytest.mark.parametrize(("expected", "one", "other"), CURRENCY, ids=quoted)
def test_currency_label(expected: bool, one: Statement, other: Statement) -> None:
    assert bool(currency_label(one, other)) is bool(currency_label(other, one)) is expected


CONVERSION = [
    # 60億 at 7.1957
    (("43,170,000,000 CNY", "7.1957 CNY/USD", "2024"), money("60億", "USD", year=2024), money("60.93億", year=2024)),
    (("35,960,000,000 TWD", "32.1064 TWD/USD", "2024"), money("11.2億", "USD", year=2024), money("11.23億", "TWD", year=2024)),
    # the next year has no average yet
    (("43,120,000,000 CNY", "7.1875 CNY/USD", "2025"), money("60億", "USD", year=2026), money("60.93億", year=2026)),
    # a year, or a currency, of which we have no rate
    (None, money("60億", "USD"), money("60.93億")),
    (None, money("60億", "USD", year=1990), money("60.93億", year=1990)),
    (None, money("60億", "INR", year=2024), money("60.93億", year=2024)),
    (None, money("60億", year=2024), money("60.93億", year=2024)),
]


@pytest.mark.parametrize(("expected", "one", "other"), CONVERSION, ids=quoted)
def test_what_a_conversion_would_give(expected: tuple[str, str, str] | None, one: Statement, other: Statement) -> None:
    found = conversion(one, other)

    assert (found and tuple(found.params[name] for name in ("converted", "rate", "year"))) == expected


def test_both_readings_of_two_currencies_are_shown() -> None:
    answer = compare([money("60億", "USD", year=2018), money("60.93億", year=2018)])

    assert answer.relation is Relation.UNIT_MISMATCH
    assert [diagnosis.code for diagnosis in answer.diagnoses] == ["currency_label", "truncated", "conversion"]
    assert str(answer.diagnoses[-1]) == (
        "If it was converted: at 6.609 CNY/USD, the average of 2018, 6,000,000,000 USD would be 39,650,000,000 CNY; "
        "6,093,000,000 CNY is off by 550.8 %."
    )


def test_an_honest_conversion_needs_no_diagnosis() -> None:
    answer = compare([money("6億", "USD", year=2024), money("43.2億", year=2024)])

    assert (answer.relation, answer.diagnoses) == (Relation.COMPATIBLE, ())


PERCENT = [
    (("51", "52"), part("2"), points("2")),
    (("51.15", "52.3"), part("2.3"), points("2.3")),
    (("49", "48"), part("-2"), points("-2")),
    (("51", "52.3"), part("2"), points("2.3")),
    (None, part("2"), points("41")),
    (None, part("2"), part("2")),
]


@pytest.mark.parametrize(("expected", "one", "other"), PERCENT, ids=quoted)
def test_percent_label(expected: tuple[str, str] | None, one: Statement, other: Statement) -> None:
    found, swapped = percent_label(one, other), percent_label(other, one)

    assert (found and (found.params["by_percent"], found.params["by_points"])) == expected
    assert bool(swapped) is bool(found)


DIRECTION = [
    (True, part("21"), part("-21")),
    (True, money("3.4億"), money("-3.4億")),
    (True, money("3.4億"), money("-3.40億")),
    (True, money("34.5億"), money("-34.52億")),
    (False, money("3億"), money("-3.4億")),
    (False, part("21"), part("-12")),
    (False, part("21"), part("21")),
    (False, stated("0"), stated("0")),
    (False, money("3.4億"), money("-3.4億", "USD")),
]


@pytest.mark.parametrize(("expected", "one", "other"), DIRECTION, ids=quoted)
def test_direction(expected: bool, one: Statement, other: Statement) -> None:
    assert bool(direction(one, other)) is bool(direction(other, one)) is expected
