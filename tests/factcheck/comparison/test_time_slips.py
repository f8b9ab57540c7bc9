"""Was the number right when it was printed? A first count against the last word, a value that everybody has given up since."""

from __future__ import annotations

import pytest

from factcheck.comparison import Statement, compare
from factcheck.comparison.neighbour_slips import Context
from factcheck.comparison.time_slips import provisional, superseded
from factcheck.figures import Stage
from tests.factcheck.comparison.wordings import money, stated

FIRST, LAST = Stage.PROVISIONAL, Stage.FINAL


def rate(wording: str, stage: Stage | None = None) -> Statement:
    return stated(wording, unit="percent", stage=stage)


PROVISIONAL = [
    (True, rate("3.1", FIRST), rate("3.4", LAST)),
    (True, rate("3.4", FIRST), rate("3.1", LAST)),
    # one text alone says what its number is
    (True, rate("3.1", FIRST), rate("3.4")),
    (True, rate("3.1"), rate("3.4", LAST)),
    # both say the same of theirs
    (False, rate("3.1", FIRST), rate("3.4", FIRST)),
    (False, rate("3.1"), rate("3.4")),
    # no revision comes to ten times as much
    (False, rate("3.1", FIRST), rate("31", LAST)),
    (False, money("3.1億"), stated("3.4億", unit="USD", stage=LAST)),
]


@pytest.mark.parametrize(("expected", "one", "other"), PROVISIONAL)
def test_provisional(expected: bool, one: Statement, other: Statement) -> None:
    assert bool(provisional(one, other, Context())) is bool(provisional(other, one, Context())) is expected


def test_the_first_number_is_named_first() -> None:
    found = compare([rate("3.4", FIRST), rate("3.1", LAST)]).diagnoses[0]

    assert str(found) == "Provisional against final: 3.4 % is a first number, 3.1 % a later one."


def test_both_words_say_more_than_one() -> None:
    both, one = (provisional(rate("3.1", FIRST), rate("3.4", stage), Context()) for stage in (LAST, None))

    assert both and one and both.likelihood > one.likelihood


def told(*pairs: tuple[str, str]) -> list[Statement]:
    return [stated(wording, printed=day) for wording, day in pairs]


SUPERSEDED = [
    (True, told(("6113", "2025-05-01"), ("6113", "2025-05-02"), ("6250", "2025-06-01"), ("6250", "2025-06-02"))),
    (True, told(("6250", "2025-05-01"), *(("6113", f"2025-06-0{day}") for day in range(1, 6)))),
    # one returns to the old number
    (False, told(("6113", "2025-05-01"), ("6113", "2025-06-02"), ("6250", "2025-06-01"), ("6250", "2025-06-03"))),
    # printed on one day, or nobody knows when
    (False, told(*((number, f"2025-05-01T0{hour}:00") for hour, number in enumerate(("6113", "6113", "6250", "6250"))))),
    (False, [*told(("6113", "2025-05-01"), ("6250", "2025-06-01"), ("6250", "2025-06-02")), stated("6113")]),
    (
        False,
        [
            *told(("6113", "2025-05-01"), ("6113", "2025-05-02"), ("6250", "2025-06-01"), ("6250", "2025-06-02")),
            stated("6113"),  # which may have been printed yesterday
        ],
    ),
    # of two, three or four texts one is soon the first
    (False, told(("6113", "2025-05-01"), ("6250", "2025-06-01"))),
    (False, told(("6113", "2025-05-01"), ("6113", "2025-05-02"), ("6250", "2025-06-01"))),
    (False, told(("6113", "2025-05-01"), *(("6250", f"2025-06-0{day}") for day in range(1, 4)))),
    # ten times as much is no revision
    (False, told(("6113", "2025-05-01"), ("6113", "2025-05-02"), ("61130", "2025-06-01"), ("61130", "2025-06-02"))),
]


@pytest.mark.parametrize(("expected", "statements"), SUPERSEDED)
def test_superseded(expected: bool, statements: list[Statement]) -> None:
    one, other = statements[0], next(statement for statement in statements if statement.value != statements[0].value)

    assert bool(superseded(one, other, Context(told=statements))) is expected


DAYS = [f"2025-05-0{day}" for day in range(1, 7)]


def test_a_longer_record_says_more() -> None:
    short = compare(told(*zip(("6113",) * 2 + ("6250",) * 2, DAYS, strict=False))).diagnoses
    long = compare(told(*zip(("6113",) * 3 + ("6250",) * 3, DAYS, strict=True))).diagnoses

    assert [diagnosis.code for diagnosis in (*short, *long)] == ["superseded", "superseded"]
    assert long[0].score > short[0].score
    assert str(long[0]) == "Superseded: 6,113 was printed until 2025-05-03, 6,250 since 2025-05-04."


def test_a_slip_that_explains_the_number_comes_first() -> None:
    answer = compare(told(*zip(("6113",) * 3 + ("6114",) * 3, DAYS, strict=True)))

    assert [diagnosis.code for diagnosis in answer.diagnoses] == ["off_by_one", "superseded"]
