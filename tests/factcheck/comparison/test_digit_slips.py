"""Which slips of the finger make one number of another? Each rule with what it sees, and the near misses that it must not."""

from __future__ import annotations

import pytest

from factcheck.comparison import Statement
from factcheck.comparison.digit_slips import doubled_digit, dropped_digit, off_by_one, transposed_digits, wrong_digit
from tests.factcheck.comparison.wordings import money, part, quoted, stated

OFF_BY_ONE = [
    (True, stated("6113"), stated("6114")),
    (True, stated("12"), stated("13")),
    (True, stated("1,999"), stated("2000")),
    (True, stated("-3"), stated("-4")),
    # two apart
    (False, stated("6113"), stated("6115")),
    # rounded: one unit of the last digit is no one
    (False, money("7億"), money("8億")),
    (False, part("4"), part("5")),
]


@pytest.mark.parametrize(("expected", "one", "other"), OFF_BY_ONE, ids=quoted)
def test_off_by_one(expected: bool, one: Statement, other: Statement) -> None:
    assert bool(off_by_one(one, other)) is bool(off_by_one(other, one)) is expected


TRANSPOSED = [
    (("45", "54"), stated("45000"), stated("54000")),
    (("45", "54"), money("24.57億"), money("25.47億")),
    (("45", "54"), stated("4.5萬"), stated("54000")),
    (("19", "91"), stated("5,586,019"), stated("5,586,091")),
    # with a digit between them
    (("517", "715"), stated("2517"), stated("2715")),
    # the same digits in another order, but three of them moved
    (None, stated("123"), stated("312")),
    (None, stated("45000"), stated("55000")),
    # two that differ, and not crosswise
    (None, stated("4513"), stated("4631")),
    (None, stated("123"), stated("1320")),
]


@pytest.mark.parametrize(("expected", "one", "other"), TRANSPOSED, ids=quoted)
def test_transposed_digits(expected: tuple[str, str] | None, one: Statement, other: Statement) -> None:
    found = transposed_digits(one, other)

    assert (found and (found.params["here"], found.params["there"])) == expected


def test_digits_side_by_side_change_places_more_often() -> None:
    near, far = transposed_digits(stated("6123"), stated("6213")), transposed_digits(stated("6123"), stated("6321"))

    assert near and far and near.likelihood > far.likelihood


DOUBLED = [
    ("1", stated("6113"), stated("613")),
    ("1", stated("6113"), stated("61113")),
    ("7", money("177.4億"), money("17.4億")),
    # it stands beside no other of its kind
    (None, stated("4672"), stated("472")),
    # a nought more at the end is a slip of the point
    (None, stated("450"), stated("4500")),
    # another number altogether
    (None, stated("613"), stated("6223")),
    (None, money("17.4億"), stated("177.4億", unit="USD")),
]


@pytest.mark.parametrize(("expected", "one", "other"), DOUBLED, ids=quoted)
def test_doubled_digit(expected: str | None, one: Statement, other: Statement) -> None:
    found = doubled_digit(one, other)

    assert (found and found.params["digit"]) == expected


DROPPED = [
    ("6", stated("4672"), stated("472")),
    ("3", stated("6113"), stated("611")),
    ("2", money("24.57億"), money("4.57億")),
    ("0", stated("4072"), stated("472")),
    # a double, a nought at the end, two digits
    (None, stated("6113"), stated("613")),
    (None, stated("4670"), stated("467")),
    (None, stated("4672"), stated("46")),
    # of two digits one is always somewhere in the other
    (None, stated("47"), stated("7")),
]


@pytest.mark.parametrize(("expected", "one", "other"), DROPPED, ids=quoted)
def test_dropped_digit(expected: str | None, one: Statement, other: Statement) -> None:
    found = dropped_digit(one, other)

    assert (found and found.params["digit"]) == expected


WRONG = [
    (("5", "8"), money("24.57億"), money("24.87億")),
    (("1", "7"), stated("6113"), stated("6173")),
    # of two digits one is soon the same
    (None, stated("12"), stated("17")),
    # one apart, two digits, another length
    (None, stated("6113"), stated("6114")),
    (None, stated("6113"), stated("6175")),
    (None, stated("613"), stated("6113")),
]


@pytest.mark.parametrize(("expected", "one", "other"), WRONG, ids=quoted)
def test_wrong_digit(expected: tuple[str, str] | None, one: Statement, other: Statement) -> None:
    found = wrong_digit(one, other)

    assert (found and (found.params["here"], found.params["there"])) == expected
