"""What does a reading take over from the one whose number it has? All that it leaves open, but no time of what moves on."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.figures import Reading
from factcheck.lining_up import File
from factcheck.lining_up.figure_key import Member
from factcheck.lining_up.known_by_number import as_one, people
from tests.factcheck.readings import reading


def member(file: str, said: Reading) -> Member:
    return Member(file=File(name=file, outlet=file, readings=(said,)), reading=said)


@pytest.mark.parametrize(
    ("lends", "metric"),
    [
        (True, "employees"),
        (True, "revenue"),
        # a toll and a price are of their own hour
        (False, "dead"),
        (False, "share_price"),
    ],
)
def test_a_time_is_lent_but_by_what_moves_on(lends: bool, metric: str) -> None:
    model = reading("6113", metric=metric)
    known = as_one(member("a", replace(model, period=None)), member("b", model), 1)

    assert known.reading.period == (model.period if lends else None)
    assert known.number == 1


def test_a_loss_is_known_by_the_number_of_a_negative_profit() -> None:
    loss = reading("300000000", metric="net_loss", entity=None, unit="CNY")
    profit = reading("-300000000", metric="net_profit", unit="CNY")

    known = as_one(member("a", loss), member("b", profit), 1).reading

    assert (known.entity, known.metric, known.value) == ("商湯", "net_profit", Decimal(-300000000))


@pytest.mark.parametrize(
    ("are_people", "unit", "metric"),
    [
        (True, "person", "dead"),
        (True, "person", None),
        (False, "item", None),
        (False, "building", "homes_destroyed"),
        # 72萬個職位, 72萬人新增就業
        (None, "item", "jobs_created"),
        (None, "person", "jobs_created"),
        (None, "case", "dead"),
    ],
)
def test_which_counts_are_of_people(are_people: bool | None, unit: str, metric: str | None) -> None:
    assert people(unit, metric) is are_people
