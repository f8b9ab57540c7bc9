"""Which two numbers are one number with a slip of the hand?"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.figures import Period
from factcheck.lining_up import slipped_value
from factcheck.lining_up.said import CROWD
from factcheck.lining_up.slipped_value import slips
from tests.factcheck.lining_up.saying import between, said

COUNT = {"unit": "number", "metric_key": "employees"}


@pytest.mark.parametrize(
    ("one", "other", "slots"),
    [
        ("841200000000", "842100000000", {}),
        ("6113", "6131", COUNT),
        ("10430000000", "104300000000", {}),
        ("6113", "6114", COUNT),
        ("6113", "6131", {"unit": "number", "metric_key": None}),
        ("50.29", "52.09", {"unit": "percent", "metric_key": "turnout"}),
        ("312", "3120", COUNT),
        ("3604", "3640", {"unit": "number", "metric_key": None}),  # a zero at the end is a digit too
        ("101070", "107010", COUNT),  # digits of a long number that are no neighbours
        ("9700000000", "9760000000", {}),  # 97億 and 97.6億: cut off, not rounded
        ("121100000000", "121190000000", {"metric_key": None}),
        ("611", "612", COUNT),
        ("218", "219", {"unit": "number", "metric_key": None, "counter": "aircraft"}),
        ("120", "1200", {"unit": "number", "metric_key": None, "counter": "aircraft"}),
        ("38460", "38461", {"unit": "number", "metric_key": None}),
        ("386500", "3865000", {"unit": "number", "metric_key": None}),
    ],
)
def test_one_slip_leads_from_one_to_the_other(one: str, other: str, slots: dict[str, object]) -> None:
    [found] = slips([said("a", one, **slots), said("b", other, **slots)])

    assert set(found) == {0, 1}


@pytest.mark.parametrize(
    ("one", "other", "slots"),
    [
        # digits that are not neighbours, two slips, another digit, too few digits
        ("312", "213", COUNT),
        ("841200000000", "481200000001", {}),
        ("841200000000", "841300000000", {}),
        ("12000000000", "21000000000", {}),
        ("611", "612", {"unit": "number", "metric_key": None}),
        # a number of two digits, or a count, begins as another does by chance
        ("9700000000", "9760000000", {"metric_key": None}),
        ("312", "31250", {"unit": "number", "metric_key": None}),
        # percentages and counts without a metric lie too near to each other
        ("52.3", "53.2", {"unit": "percent", "metric_key": None}),
        ("312", "3120", {"unit": "number", "metric_key": None}),
    ],
)
def test_numbers_that_are_no_slips(one: str, other: str, slots: dict[str, object]) -> None:
    assert slips([said("a", one, **slots), said("b", other, **slots)]) == []


def test_another_metric_another_unit_or_another_story_is_another_number() -> None:
    right = said("b", "6114", **COUNT)

    assert slips([said("a", "6113", unit="number", metric_key="shops"), right]) == []
    assert slips([said("a", "6113", unit="metre", metric_key=None), right]) == []
    assert slips([said("a", "6113", **COUNT, story=2), right]) == []


def test_sums_of_two_currencies_are_two_sums() -> None:
    assert slips([said("a", "841200000000", money="HKD"), said("b", "842100000000", money="USD")]) == []
    assert slips([said("a", "841200000000", money="HKD"), said("b", "842100000000")]) == [(0, 1)]


def test_two_owners_that_both_clauses_name_have_two_numbers() -> None:
    outright = frozenset(("entity", "metric"))
    one = said("a", "48000000000", entity="遠山", outright=outright)
    assert not slips([one, said("b", "48800000000", entity="長河", outright=outright)])
    assert slips([one, said("b", "48800000000", entity="長河", outright=frozenset())])
    assert slips([one, said("b", "48800000000", entity="Farhill", outright=outright)]), "across scripts nobody knows"


def test_prices_of_two_days_are_two() -> None:
    today, yesterday = Period.from_iso("2026-07-16"), Period.from_iso("2026-07-15")
    price = said("a", "48.6", metric_key="share_price", period=today)
    assert not slips([price, said("b", "46.8", metric_key="share_price", period=yesterday)])
    assert slips([price, said("b", "46.8", metric_key="share_price", period=today)])


def test_a_text_that_gives_both_numbers_means_two_things() -> None:
    assert slips([said("a", "6113", **COUNT), said("b", "6114", **COUNT), said("b", "6113", **COUNT)]) == []


def test_a_number_that_is_like_two_others_is_neither() -> None:
    assert slips([said("a", "6113", **COUNT), said("b", "6114", **COUNT), said("c", "6131", **COUNT)]) == []


def test_in_a_crowd_a_slip_must_name_its_metric() -> None:
    crowd = [said(f"file {number}", str(10 + number), **COUNT) for number in range(CROWD)]
    bare = {"unit": "number", "metric_key": None}

    assert slips([said("a", "6113", **bare), said("b", "6131", **COUNT)]) != []
    assert slips([said("a", "6113", **bare), said("b", "6131", **COUNT), *crowd]) == []
    assert slips([said("a", "6113", **COUNT), said("b", "6131", **COUNT), *crowd]) != []


def test_a_rounded_number_beside_them_hides_no_slip() -> None:
    rounded = said("c", "6120000", **COUNT, bounds=between("6115000", "6125000"))

    [found] = slips([said("a", "6124700", **COUNT), said("b", "61247000000", **COUNT), rounded])

    assert set(found) == {0, 1}


def begin_alike(one: Decimal, other: Decimal) -> bool:
    return slipped_value._digits(one)[:2] == slipped_value._digits(other)[:2]


@given(st.sets(st.decimals("0.01", "99999", places=2, allow_nan=False) | st.integers(1, 3000).map(Decimal), max_size=60))
def test_no_pair_is_overlooked_and_none_is_made_up(told: set[Decimal]) -> None:
    every = {
        (one, other)
        for one, other in combinations(sorted(told), 2)
        if slipped_value._are_exchanged(one, other)
        or (begin_alike(one, other) and (slipped_value._is_cut_off(one, other) or slipped_value._is_one_off(one, other)))
    }

    assert slipped_value._pairs(told) == every


def test_a_story_of_thousands_of_numbers_asks_no_more_of_each_than_a_small_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Numbers in rows, of which hundreds begin with the same two digits."""
    asked: list[int] = []
    for name in ("_are_exchanged", "_is_one_off"):
        real = getattr(slipped_value, name)

        def counted(one: Decimal, other: Decimal, real: Callable[[Decimal, Decimal], bool] = real) -> bool:
            asked.append(1)
            return real(one, other)

        monkeypatch.setattr(slipped_value, name, counted)
    for number in (500, 5000):
        asked.clear()
        slipped_value._pairs(map(Decimal, range(10_000, 10_000 + number)))
        assert len(asked) <= 20 * number, number
