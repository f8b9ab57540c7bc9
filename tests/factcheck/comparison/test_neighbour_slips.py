"""Is the number right, but of something else? What a neighbouring figure must say for it, and what says nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.comparison import Comparison, Differs, Relation, Sibling, Statement, compare
from factcheck.figures import Kind
from tests.factcheck.comparison.wordings import money, part, points, stated

YEAR_BEFORE = "2023-01-01/2023-12-31"


def sibling(statement: Statement, differs: Differs, of: str) -> Sibling:
    return Sibling(statement=replace(statement, outlet="Harbour Daily"), differs=differs, of=of)


def last_year(wording: str, unit: str = "CNY") -> Sibling:
    return sibling(stated(wording, unit=unit), Differs.PERIOD, YEAR_BEFORE)


def metric(wording: str, key: str) -> Sibling:
    return sibling(money(wording), Differs.METRIC, key)


def kind(statement: Statement) -> Sibling:
    return sibling(statement, Differs.KIND, statement.kind.value)


def first(answer: Comparison) -> str:
    return answer.diagnoses[0].code if answer.diagnoses else ""


def change(wording: str, unit: str = "CNY") -> Statement:
    return stated(wording, unit=unit, kind=Kind.CHANGE)


FOUND = [
    ("other_period", money("14.4億"), money("17.4億"), last_year("14.4億")),
    # a loss this year, the same number of profit last year
    ("other_period", money("14.4億"), money("17.4億"), last_year("-14.4億")),
    # rounded, to three digits and more
    ("other_period", money("14.4億"), money("17.4億"), last_year("14.43億")),
    # it explains better than one apart does
    ("other_period", stated("6113"), stated("6114"), last_year("6113", "person")),
    ("other_metric", money("2.51億"), money("3.12億"), metric("2.51億", "operating_profit")),
    ("other_metric", money("6.2億"), money("17.4億"), metric("6.2億", "revenue/雲")),
    ("other_metric", stated("321"), stated("4,512"), sibling(stated("321"), Differs.METRIC, "confirmed_cases/new")),
    ("other_entity", money("5.31億"), money("17.4億"), sibling(money("5.31億"), Differs.ENTITY, "遠山物流")),
    ("change_as_level", money("3.07億"), money("17.4億"), kind(change("3.07億"))),
    ("change_as_level", part("3.5"), part("61.2"), kind(replace(points("3.5"), kind=Kind.CHANGE))),
    ("level_as_change", change("17.4億"), change("3.07億"), kind(money("17.4億"))),
    # nobody states the change: 17.4 - 14.4 = 3.0
    ("difference_as_level", money("3.0億"), money("17.4億"), last_year("14.4億")),
    ("difference_as_level", stated("1,250"), stated("6,113"), last_year("4,863", "person")),
]


@pytest.mark.parametrize(("code", "wrong", "right", "neighbour"), FOUND)
def test_the_neighbour_explains_it(code: str, wrong: Statement, right: Statement, neighbour: Sibling) -> None:
    for pair in ([wrong, right], [right, wrong]):
        assert first(compare(pair, siblings=[neighbour])) == code


NOT = [
    # the neighbour has neither number, or one near it
    (money("14.4億"), money("17.4億"), last_year("14.5億")),
    (money("14億"), money("17.4億"), last_year("14.4億")),
    # it has both numbers, but for the sign
    (money("14.4億"), money("-14.4億"), last_year("14.4億")),
    # in other money
    (money("14.4億"), money("17.4億"), last_year("14.4億", "USD")),
    # a rate beside a change is no “up to”
    (change("3.07億"), change("17.4億"), kind(change("3.07億"))),
    # 17.4 - 14.4 is not 2.0; what is left of the noughts of 10000 proves nothing
    (money("2.0億"), money("17.4億"), last_year("14.4億")),
    (money("3億"), money("17.4億"), last_year("14.4億")),
    # more than half of it is not by how much it moved
    (money("10.0億"), money("17.4億"), last_year("7.4億")),
]


@pytest.mark.parametrize(("wrong", "right", "neighbour"), NOT)
def test_what_a_neighbour_does_not_explain(wrong: Statement, right: Statement, neighbour: Sibling) -> None:
    siblings_codes = {"other_period", "other_metric", "other_entity", "change_as_level", "level_as_change", "difference_as_level"}
    answer = compare([wrong, right], siblings=[neighbour])

    assert answer.relation is Relation.CONFLICT
    assert siblings_codes.isdisjoint(diagnosis.code for diagnosis in answer.diagnoses)


def test_among_many_neighbours_some_number_is_soon_the_same() -> None:
    few, many = [last_year("15", "person")], [last_year(str(number), "person") for number in range(13, 40)]
    pair = [stated("14"), stated("15")]

    assert first(compare(pair, siblings=few)) == "other_period"
    assert first(compare(pair, siblings=many)) == "off_by_one"


def test_neighbours_change_no_relation() -> None:
    agreeing = [money("17.4億"), money("17.4億")]

    assert compare(agreeing, siblings=[last_year("17.4億")]) == compare(agreeing)


@pytest.mark.parametrize(
    ("text", "wrong", "right", "neighbour"),
    [
        (
            "Another period: Harbour Daily gives 4,531 for 2023; here 4,531 stands against 6,113.",
            stated("4531"),
            stated("6113"),
            last_year("4531", "person"),
        ),
        (
            "Another metric: Harbour Daily gives 251,000,000 CNY for Operating profit; here 251,000,000 CNY stands against "
            "312,000,000 CNY.",
            money("2.51億"),
            money("3.12億"),
            metric("2.51億", "operating_profit"),
        ),
        (
            "“Up by” or “up to”: from 4,863 for 2023 (Harbour Daily) to 6,113 it is 1,250, which is the change; here it is "
            "given as the whole.",
            stated("1,250"),
            stated("6,113"),
            last_year("4,863", "person"),
        ),
    ],
)
def test_the_sentence_names_the_neighbour(text: str, wrong: Statement, right: Statement, neighbour: Sibling) -> None:
    assert str(compare([wrong, right], siblings=[neighbour]).diagnoses[0]) == text
