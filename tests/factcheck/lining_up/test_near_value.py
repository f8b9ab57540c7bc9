"""Which numbers are one number, rounded or hedged differently?"""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.figures import Bounds, Change, Kind
from factcheck.lining_up.near_value import near
from factcheck.lining_up.said import CROWD
from tests.factcheck.lining_up.saying import between, said

ROUNDED = {"bounds": between("12050000000", "12150000000")}
OVER = {"bounds": between("12000000000", None)}
UNDER = {"bounds": Bounds(low=None, high=Decimal("13000000000"), high_closed=False)}


@pytest.mark.parametrize(
    ("value", "slots"),
    [
        ("12100000000", ROUNDED),
        ("12100000000", {**ROUNDED, "entity": "怡晉銀行", "metric_key": "revenue"}),  # three digits of its own tell
        ("12000000000", {"bounds": between("11500000000", "12500000000")}),
        ("12000000000", {"bounds": between("11500000000", "12500000000"), "metric_key": None}),
        # a hedge reaches as far as its last digit is worth: 逾120億 is less than 130億, 近130億 more than 120億
        ("12000000000", OVER),
        ("12000000000", {**OVER, "metric_key": None}),
        ("13000000000", UNDER),
        ("10000000000", {"bounds": between("10000000000", None)}),  # 逾百億: of one digit, but of its metric
    ],
)
def test_numbers_that_allow_each_other_are_one(value: str, slots: dict[str, object]) -> None:
    [found] = near([said("a", value, **slots), said("b")])

    assert set(found) == {0, 1}


@pytest.mark.parametrize(
    ("value", "slots"),
    [
        # does not round to it; ends before it; leaves anything open
        ("12200000000", {"bounds": between("12150000000", "12250000000")}),
        ("11000000000", {"bounds": between("11000000000", None)}),
        ("14000000000", {"bounds": Bounds(low=None, high=Decimal("14000000000"), high_closed=False)}),
        # two digits, and a hedge: another metric or kind
        ("12000000000", {"bounds": between("11500000000", "12500000000"), "metric_key": "revenue"}),
        ("12000000000", {"bounds": between("11500000000", "12500000000"), "kind": Kind.CHANGE}),
        ("12000000000", {**OVER, "metric_key": "revenue"}),
        # one digit: only of its own metric
        ("10000000000", {"bounds": between("10000000000", None), "metric_key": None}),
        ("10000000000", {"bounds": between("9500000000", "10500000000")}),
        # another unit, another story
        ("12100000000", {**ROUNDED, "unit": "person"}),
        ("12100000000", {**ROUNDED, "story": 2}),
    ],
)
def test_numbers_that_stay_apart(value: str, slots: dict[str, object]) -> None:
    assert near([said("a", value, **slots), said("b")]) == []


def test_a_text_that_gives_two_of_them_for_two_things_tells_nothing() -> None:
    another = {"metric_key": "revenue", **ROUNDED}

    assert near([said("a", "12100000000", **another), said("a"), said("b")]) == []
    assert near([said("a", "12000000000", bounds=between("11500000000", "12500000000")), said("a"), said("b")]) == []


def test_a_change_that_a_level_of_one_text_rounds_is_another_number() -> None:
    assert near([said("a", "12100000000", kind=Kind.CHANGE, **ROUNDED), said("a"), said("b")]) == []


def test_sums_of_two_currencies_are_two_sums() -> None:
    other = said("b", money="USD")

    assert near([said("a", "12100000000", money="HKD", **ROUNDED), other]) == []
    assert near([said("a", "12100000000", **ROUNDED), other]) == [(0, 1)]


def test_a_rise_is_not_near_a_fall() -> None:
    fall = said("a", "1726.48", unit="point", kind=Kind.CHANGE, change=Change.DOWN)
    rise = said("b", "1000", unit="point", kind=Kind.CHANGE, bounds=between("1000", None), change=Change.UP)
    over = said("b", "1700", unit="point", kind=Kind.CHANGE, bounds=between("1700", None), change=Change.DOWN)

    assert not near([fall, rise])
    assert near([fall, over]) == [(0, 1)]


def test_a_digit_alone_says_too_little_however_near_it_is() -> None:
    about = {"bounds": between("9950000000", "10050000000")}

    assert near([said("a", "10000000000", **about), said("b", "10010000000")]) == []
    assert near([said("a", "10100000000", bounds=between("10050000000", "10150000000")), said("b", "10110000000")]) == [(0, 1)]


def test_a_headline_may_round_what_its_text_gives_in_full() -> None:
    [found] = near([said("a", "12100000000", metric_key=None, **ROUNDED), said("a"), said("b")])

    assert set(found) == {0, 1, 2}


def test_a_heap_that_does_not_all_fit_is_not_one_number() -> None:
    heap = [("a", "1010", "960", "1060"), ("b", "1043", "1042.5", "1043.5"), ("c", "973", "972.5", "973.5")]

    assert near([said(file, value, bounds=between(low, high)) for file, value, low, high in heap]) == []


def test_a_hedge_that_fits_two_numbers_takes_the_one_of_its_metric() -> None:
    hedged = said("a", "12000000000", **OVER)
    numbers = [said("b"), said("c", "12480000000", metric_key="revenue")]

    assert [set(found) for found in near([hedged, *numbers])] == [{0, 1}]


def test_a_hedge_that_fits_two_numbers_of_its_metric_takes_none() -> None:
    assert near([said("a", "12000000000", **OVER), said("b"), said("c", "12480000000")]) == []


def test_in_a_crowd_numbers_that_allow_each_other_must_name_one_metric() -> None:
    crowd = [said(f"file {number}", str(100 + number)) for number in range(CROWD)]
    other = said("a", "12100000000", **ROUNDED, metric_key="revenue")

    assert near([other, said("b")]) != []
    assert near([other, said("b"), *crowd]) == []
    assert near([said("a", "12100000000", **ROUNDED), said("b"), *crowd]) != []
    hedged = said("a", "12000000000", **OVER, metric_key=None)
    assert near([hedged, said("b")]) != []
    assert near([hedged, said("b"), *crowd]) == []


@pytest.mark.parametrize(
    ("joined", "value", "slots"),
    [
        (True, "10000000000", {"bounds": between("10000000000", None), "heads": True}),
        (True, "10000000000", {"bounds": between("5000000000", "15000000000"), "heads": True}),
        # below the headline, or too far off to be the same number
        (False, "10000000000", {"bounds": between("10000000000", None)}),
        (False, "20000000000", {"bounds": between("11000000000", "30000000000"), "heads": True}),
    ],
)
def test_a_headline_rounds_what_stands_below_it(joined: bool, value: str, slots: dict[str, object]) -> None:
    """One digit, and nothing known of it: 逾百億 over 121億 of the same text, which another has too."""
    rounded = said("b", value, metric_key=None, entity=None, period=None, **slots)

    found = near([said("a", **ROUNDED), said("b", **ROUNDED), rounded])

    assert (found != []) is joined
