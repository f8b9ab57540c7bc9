"""Which figures are neighbours, so that a number may have been taken from one for the other?"""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.comparison import Differs
from factcheck.figures import Change, Kind, Reading
from factcheck.lining_up import File, Group, group
from factcheck.lining_up.neighbours import MOST, with_siblings
from tests.factcheck.readings import reading


def lined_up(*files: list[Reading]) -> list[Group]:
    return with_siblings(
        group(File(name=f"{number}.txt", outlet=f"outlet {number}", readings=f) for number, f in enumerate(files))
    )


def neighbours(*files: list[Reading]) -> list[tuple[Differs, str]]:
    """What the first figure is told of its neighbours."""
    return [(sibling.differs, sibling.of) for sibling in lined_up(*files)[0].siblings]


HERE = [[reading("6113")], [reading("6114")]]

NEIGHBOURS = [
    ((Differs.PERIOD, "2020-12-31"), reading("5593", period="2020-12-31")),
    ((Differs.METRIC, "shareholders"), reading("5593", metric="shareholders")),
    ((Differs.METRIC, "employees/海外"), reading("593", scope=("海外",))),
    ((Differs.KIND, "change"), reading("520", kind=Kind.CHANGE, change=Change.UP)),
]


@pytest.mark.parametrize(("known", "neighbour"), NEIGHBOURS)
def test_a_neighbour_differs_in_one_thing(known: tuple[Differs, str], neighbour: Reading) -> None:
    assert neighbours(*HERE, [neighbour]) == [known]


NONE = [
    # another period of another metric, another dimension, another company in another text
    reading("5593", period="2020-12-31", metric="shareholders"),
    reading("5593", unit="CNY", metric="revenue"),
    reading("5593", entity="遠山"),
    # nobody knows of what it is
    reading("5593", metric=None),
]


@pytest.mark.parametrize("other", NONE)
def test_what_is_no_neighbour(other: Reading) -> None:
    assert neighbours(*HERE, [other]) == []


def test_another_company_is_a_neighbour_where_one_text_speaks_of_both() -> None:
    both = [reading("6113"), reading("5593", entity="遠山", start=9)]

    assert neighbours(both, HERE[1]) == [(Differs.ENTITY, "遠山")]


def test_a_loss_goes_by_its_name() -> None:
    profit = {"unit": "CNY", "metric": "operating_profit", "period": "2024-01-01/2024-12-31"}
    here = [[reading(value, **profit)] for value in ("300", "400")]
    loss = reading("-500", unit="CNY", metric="net_profit", period="2024-01-01/2024-12-31")

    assert neighbours(*here, [loss]) == [(Differs.METRIC, "net_loss")]


def test_a_figure_of_one_text_is_not_asked_for_neighbours() -> None:
    [here, before] = lined_up([reading("6113"), reading("5593", period="2020-12-31", start=9)])

    assert here.siblings == before.siblings == ()


def test_numbers_are_told_once_and_not_without_end() -> None:
    before = reading("5593", period="2020-12-31")
    years = [reading(str(5000 + year), period=f"{1900 + year}-12-31", start=9 * year) for year in range(90)]

    assert len(neighbours(*HERE, [before], [before])) == 1
    assert len(neighbours(*HERE, years)) == MOST


def test_the_year_before_explains_the_conflict() -> None:
    told = [[reading("6113"), reading("5593", period="2020-12-31", start=9)], [reading("5593")]]

    assert lined_up(*told)[0].comparison.diagnoses[0].code == "other_period"
    assert "other_period" not in {d.code for d in replace(lined_up(*told)[0], siblings=()).comparison.diagnoses}
