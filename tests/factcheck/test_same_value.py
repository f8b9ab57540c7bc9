"""Which open readings are known by their number, and which numbers tell nothing?"""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.figures import Bounds, Kind, Period
from factcheck.same_value import Said, clusters, rounded


def said(file: str, value: str = "12130000000", **slots: object) -> Said:
    """Operating expense of 2025 as a text gives it that leaves nothing open, but for the slots that are given."""
    known: dict[str, object] = {
        "kind": Kind.LEVEL,
        "entity": "匯岳銀行",
        "metric_key": "operating_expense",
        "period": Period.year(2025),
        "unit": "HKD",
        "story": 1,
    } | slots
    whole = all(known[slot] is not None for slot in ("entity", "metric_key", "period"))
    known.setdefault("bounds", Bounds.point(Decimal(value)))
    return Said(file=file, value=Decimal(value), is_whole=whole, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "open_slots",
    [
        {"metric_key": None},
        {"entity": None},
        {"period": None},
        {"metric_key": None, "entity": None, "period": None, "kind": None},
        {"metric_key": "operating_expense/香港", "entity": None},  # one text leaves out of which part the number is
    ],
)
def test_an_open_reading_joins_the_whole_one_of_its_number(open_slots: dict[str, None]) -> None:
    [cluster] = clusters([said("a", **open_slots), said("b")])  # type: ignore[arg-type]

    assert cluster.members == (1, 0)
    assert cluster.said.metric_key == "operating_expense"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # nothing that both settle is different
        ({"metric_key": "revenue", "period": None}, {}),
        ({"entity": "怡晉銀行", "period": None}, {}),
        ({"period": Period.year(2024), "entity": None}, {}),
        ({"kind": Kind.CHANGE, "entity": None}, {}),
        # another unit, another number, another story, no story at all
        ({"unit": "CNY", "entity": None}, {}),
        ({"value": "12110000000", "entity": None}, {}),
        ({"story": 2, "entity": None}, {}),
        ({"story": None, "entity": None}, {"story": None}),
        # two digits are shared by chance where another metric is named, one digit wherever anything differs
        ({"value": "12000000000", "metric_key": "服务费", "outright": frozenset()}, {"value": "12000000000"}),
        ({"value": "10000000000", "metric_key": None}, {"value": "10000000000"}),
        ({"value": "10000000000", "entity": "怡晉銀行", "outright": frozenset()}, {"value": "10000000000"}),
    ],
)
def test_readings_that_stay_apart(one: dict[str, object], other: dict[str, object]) -> None:
    assert clusters([said("a", **one), said("b", **other)]) == []  # type: ignore[arg-type]


def test_a_number_that_nobody_explains_is_one_figure_too() -> None:
    [cluster] = clusters([said("a", metric_key=None), said("b", metric_key=None)])

    assert cluster.said.metric_key is None


@pytest.mark.parametrize(
    ("together", "slots", "outright"),
    [
        # what one of them has only carried from elsewhere may be wrong
        (True, {"entity": "怡晉銀行"}, {"metric", "period"}),
        (True, {"period": Period.year(2024)}, {"metric", "entity"}),
        (True, {"metric_key": "服务费"}, {"entity", "period"}),
        # what both clauses say stands against each other
        (False, {"entity": "怡晉銀行"}, {"entity"}),
        (False, {"period": Period.year(2024)}, {"period"}),
        (False, {"metric_key": "operating_expense/forecast"}, {"metric"}),
        (False, {"kind": Kind.CHANGE}, set()),
    ],
)
def test_carried_slots_do_not_keep_a_number_apart(together: bool, slots: dict[str, object], outright: set[str]) -> None:
    found = clusters([said("a"), said("b", **slots, outright=frozenset(outright))])

    assert [cluster.members for cluster in found] == ([(0, 1)] if together else [])


def test_readings_of_one_file_say_nothing_of_each_other() -> None:
    assert clusters([said("a", entity=None), said("a")]) == []


def test_what_two_texts_leave_open_they_may_settle_together() -> None:
    [cluster] = clusters([said("a", entity=None), said("b", period=None)])

    assert (cluster.said.entity, cluster.said.period) == ("匯岳銀行", Period.year(2025))


def test_a_number_of_two_figures_tells_nothing() -> None:
    found = clusters([said("a"), said("b", entity="怡晉銀行"), said("c", entity=None)])

    assert found == []


def between(low: str, high: str | None) -> Bounds:
    return Bounds(low=Decimal(low), high=None if high is None else Decimal(high))


@pytest.mark.parametrize(
    ("value", "slots"),
    [
        ("12000000000", {"entity": None}),
        ("12000000000", {"metric_key": None}),
        ("12000000000", {"period": Period.year(2024), "outright": frozenset()}),
        ("10000000000", {"entity": None}),
    ],
)
def test_fewer_digits_are_enough_where_more_is_known(value: str, slots: dict[str, object]) -> None:
    [cluster] = clusters([said("a", value, **slots), said("b", value)])

    assert set(cluster.members) == {0, 1}


@pytest.mark.parametrize(
    ("found", "value", "slots"),
    [
        ({0: 1}, "12100000000", {"period": None, "bounds": between("12050000000", "12150000000")}),
        ({0: 1}, "12100000000", {"entity": None, "bounds": between("12050000000", "12150000000")}),
        # does not round to it; allows anything; another metric, kind or owner; no metric
        ({}, "12200000000", {"period": None, "bounds": between("12150000000", "12250000000")}),
        ({}, "12000000000", {"period": None, "bounds": between("12000000000", None)}),
        ({}, "12000000000", {"period": None, "bounds": between("9000000000", "15000000000")}),
        ({}, "12100000000", {"period": None, "metric_key": "revenue", "bounds": between("12050000000", "12150000000")}),
        ({}, "12100000000", {"period": None, "metric_key": None, "bounds": between("12050000000", "12150000000")}),
        ({}, "12100000000", {"period": None, "kind": Kind.CHANGE, "bounds": between("12050000000", "12150000000")}),
        ({}, "12100000000", {"period": None, "entity": "怡晉銀行", "bounds": between("12050000000", "12150000000")}),
    ],
)
def test_an_open_reading_that_rounds_a_number_joins_it(found: dict[int, int], value: str, slots: dict[str, object]) -> None:
    assert rounded([said("a", value, **slots), said("b")]) == found


def test_a_rounded_number_of_two_figures_joins_neither() -> None:
    readings = [
        said("a", "12100000000", period=None, bounds=between("12050000000", "12150000000")),
        said("b"),
        said("c", period=Period.year(2024)),
    ]

    assert rounded(readings) == {}
