"""Which readings are known by their number, and which numbers tell nothing?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.figures import Kind, Period
from factcheck.lining_up import same_value
from factcheck.lining_up.said import CROWD, Said, together
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


@pytest.mark.parametrize(
    ("is_one", "value", "metric"),
    [(True, "3.1", None), (True, "0.3", "inflation"), (False, "0.3", None), (False, "0.3", "gdp_growth")],
)
def test_one_digit_in_points_and_in_per_cent_needs_one_metric(is_one: bool, value: str, metric: str | None) -> None:
    inflation = said("a", value, unit="percent", metric_key="inflation", **CARRIED)
    narrowed = said("b", value, unit="percent", metric_key=metric, in_points=True, **CARRIED)

    assert bool(same([inflation, narrowed])) == is_one


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


# --- a number that many tell -------------------------------------------------------------------------------------------

SLOTS = st.fixed_dictionaries(
    {
        "entity": st.sampled_from(["匯岳銀行", "怡晉銀行", "遠山科技", None]),
        "metric_key": st.sampled_from(["revenue", "employees", "operating_expense", None]),
        "period": st.sampled_from([Period.year(2024), Period.year(2025), None]),
        "kind": st.sampled_from([Kind.LEVEL, Kind.CHANGE, None]),
        "outright": st.sets(st.sampled_from(["metric", "entity", "period"])).map(frozenset),
    }
)


@given(st.sampled_from(["10", "21", "6113", "3"]), st.lists(SLOTS, min_size=2, max_size=14))
def test_whose_a_number_is_leaves_out_none_that_it_could_be(value: str, slots: list[dict[str, object]]) -> None:
    told = [said(f"{number}", value, **one) for number, one in enumerate(slots)]
    found: list[list[int]] = []
    known: list[Said] = []
    for index, one in enumerate(told):
        if one.digits == 1 and one.metric_key is None:
            continue
        fitting = [place for place, others in enumerate(known) if same_value._is_same(others, one)]
        if len(fitting) == 1:
            found[fitting[0]].append(index)
            known[fitting[0]] = known[fitting[0]].with_rest_of(one)
        elif not fitting:
            found.append([index])
            known.append(one)

    assert same_value._by_thing(told, range(len(told))) == [tuple(one) for one in found]


def test_a_number_of_a_thousand_companies_is_asked_once_of_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """As 10% is in an archive that is one story."""
    asked: list[int] = []
    real = same_value._is_same
    monkeypatch.setattr(same_value, "_is_same", lambda one, other: asked.append(1) or real(one, other))
    told = [said(f"{number}", "10", unit="percent", entity=f"遠山{number % 1000}") for number in range(2000)]

    assert len(same(told)) == 1000
    assert len(asked) <= 4 * len(told)
