"""Which readings are known by their number, and which numbers tell nothing?"""

from __future__ import annotations

import pytest

from factcheck.figures import Kind, Period
from factcheck.lining_up.said import CROWD, together
from factcheck.lining_up.same_value import same
from tests.factcheck.lining_up.saying import said

ANOTHER_METRIC = {"metric_key": "revenue"}
NEXT_DOOR = {"entity": "怡晉銀行"}
CARRIED = {"outright": frozenset[str]()}


@pytest.mark.parametrize(
    "slots",
    [
        {"metric_key": None},
        {"entity": None},
        {"period": None},
        {"metric_key": None, "entity": None, "period": None, "kind": None},
        {"metric_key": "operating_expense/香港", "entity": None},  # one text leaves out of which part the number is
        # three digits outweigh what a clause seems to say: it is read wrongly more often than two things have one number
        ANOTHER_METRIC,
        NEXT_DOOR,
        {"period": Period.year(2024)},
        {"kind": Kind.CHANGE},
        {"money": "USD"},
    ],
)
def test_a_telling_number_is_of_one_figure(slots: dict[str, object]) -> None:
    [found] = same([said("a", **slots, **CARRIED), said("b")])

    assert found == (1, 0)  # the one that says most stands first


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # another unit, another number, another story, no story at all
        ({"unit": "person"}, {}),
        ({"value": "12110000000"}, {}),
        ({"story": 2}, {}),
        ({"story": None}, {"story": None}),
        # a count of two digits, and any number of one, is shared by chance where another metric is named
        ({"value": "31", "unit": "number", **ANOTHER_METRIC}, {"value": "31", "unit": "number"}),
        ({"value": "10000000000", **ANOTHER_METRIC, **CARRIED}, {"value": "10000000000"}),
        # fewer than three digits of two currencies
        ({"value": "12000000000", "money": "HKD"}, {"value": "12000000000", "money": "USD"}),
        # one digit where the clauses of both say something different
        ({"value": "10000000000", **NEXT_DOOR}, {"value": "10000000000"}),
        ({"value": "10000000000", "kind": Kind.CHANGE}, {"value": "10000000000"}),
    ],
)
def test_readings_that_stay_apart(one: dict[str, object], other: dict[str, object]) -> None:
    assert same([said("a", **one), said("b", **other)]) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "slots"),
    [
        ("12000000000", {"metric_key": None}),
        ("12000000000", ANOTHER_METRIC),
        ("31", {"unit": "number", "metric_key": "服务费"}),  # a noun that nobody defined tells nothing apart
        ("10000000000", {"entity": None}),
        ("10000000000", {"metric_key": None}),
        ("10000000000", {"period": Period.year(2024), **CARRIED}),
    ],
)
def test_fewer_digits_are_enough_where_nothing_is_against_it(value: str, slots: dict[str, object]) -> None:
    [found] = same([said("a", value, **slots), said("b", value, unit=slots.get("unit", "money"))])

    assert set(found) == {0, 1}


@pytest.mark.parametrize("another", [ANOTHER_METRIC, NEXT_DOOR, {"period": Period.year(2024)}, {"kind": Kind.CHANGE}])
def test_a_number_that_one_text_gives_for_two_things_goes_by_its_clause(another: dict[str, object]) -> None:
    found = same([said("a", "121"), said("a", "121", **another), said("b", "121", **another)])

    assert found == [(1, 2)]


def test_two_digits_for_two_metrics_of_one_text_go_by_their_metric_though_it_is_carried() -> None:
    found = same([said("a", "12"), said("a", "12", **ANOTHER_METRIC, **CARRIED), said("b", "12")])

    assert found == [(0, 2)]


def test_a_digit_that_tables_repeat_without_a_name_tells_nothing() -> None:
    """Thousands of them are looked at once each."""
    assert same([said(f"file {number % 3}", "5", metric_key=None) for number in range(5000)]) == []


def test_no_text_gives_a_long_number_for_two_things() -> None:
    found = same([said("a", "1213"), said("a", "1213", **ANOTHER_METRIC), said("b", "1213", metric_key=None)])

    assert found == [(0, 1, 2)]


def test_a_number_of_two_figures_tells_nothing() -> None:
    found = same([said("a", "121"), said("a", "121", **NEXT_DOOR), said("b", "121", **NEXT_DOOR), said("c", "121", entity=None)])

    assert found == [(1, 2)]


def test_a_small_number_that_one_text_gives_twice_needs_more() -> None:
    found = same([said("a", "5"), said("a", "5", metric_key=None), said("b", "5", metric_key=None)])

    assert found == []


def test_readings_of_one_file_say_nothing_of_each_other() -> None:
    assert same([said("a", entity=None), said("a")]) == []


def test_what_two_texts_leave_open_they_may_settle_together() -> None:
    readings = [said("a", entity=None), said("b", period=None)]
    [found] = same(readings)
    settled = together(readings, found)

    assert (settled.entity, settled.period) == ("匯岳銀行", Period.year(2025))


def test_in_a_crowd_the_clauses_decide() -> None:
    """Of many texts some tell one number by chance."""
    crowd = [said(f"file {number}", str(100 + number)) for number in range(CROWD)]

    assert same([said("a", **NEXT_DOOR), said("b")]) == [(0, 1)]
    assert same([said("a", **NEXT_DOOR), said("b"), *crowd]) == []
    assert same([said("a", entity=None), said("b"), *crowd]) == [(1, 0)]


DEAD = {"unit": "number", "metric_key": "dead", "people": True}


@pytest.mark.parametrize(
    ("value", "thing"),
    [
        ("4", {"metric_key": None, "people": False}),  # 4條搜救犬
        ("52", {"metric_key": None, "people": False}),
        ("318", {"metric_key": "aftershocks", "people": None}),  # cases may be people; but the clause says what they are
    ],
)
def test_people_are_no_things(value: str, thing: dict[str, object]) -> None:
    slots = {"unit": "number", **thing}

    assert same([said("a", value, **DEAD), said("b", value, **slots)]) == []
    both = [said("a", value, **DEAD), said("b", value, **DEAD), said("c", value, **slots)]
    assert [set(found) for found in same(both)] == [{0, 1}]


def test_votes_and_cases_may_be_people() -> None:
    [found] = same([said("a", "318", **DEAD), said("b", "318", **{**DEAD, "people": None})])

    assert set(found) == {0, 1}
