"""When has a count moved on, and when are two counts in conflict? By the moment for which each is told."""

from __future__ import annotations

import pytest

from factcheck.comparison import Relation, Statement, compare
from tests.factcheck.comparison.wordings import stated


def test_a_count_that_moved_on_is_an_update() -> None:
    answer = compare([stated("12", as_of="2025-03-02T14:00"), stated("15", as_of="2025-03-02T18:00")])

    assert answer.relation is Relation.UPDATED
    assert str(answer.reason) == "12 as of 2025-03-02 14:00, 15 as of 2025-03-02 18:00: the count has moved on by 3."


@pytest.mark.parametrize(
    ("reason", "one", "other"),
    [
        # the text's own time outweighs that of publication
        (
            "12 as of 2025-03-02 14:00, 15 as of 2025-03-02 18:00: the count has moved on by 3.",
            stated("12", as_of="2025-03-02T14:00", published="2025-03-02T20:00"),
            stated("15", as_of="2025-03-02T18:00", published="2025-03-02T19:00"),
        ),
        # a time that is assumed is said
        (
            "12 as of 2025-03-02, 15 as of 2025-03-03 08:30: the count has moved on by 3. "
            "Time of publication, the text names none: 2025-03-02, 2025-03-03 08:30.",
            stated("15", published="2025-03-03T08:30"),
            stated("12", published="2025-03-02"),
        ),
        # a day alone is no hour: on the day of publication that of publication counts, later the order of publication
        (
            "12 as of 2025-03-02 14:00, 15 as of 2025-03-02 18:30: the count has moved on by 3. "
            "Time of publication, the text names none: 2025-03-02 18:30.",
            stated("12", as_of="2025-03-02T14:00", published="2025-03-02T19:00"),
            stated("15", as_of="2025-03-02", published="2025-03-02T18:30"),
        ),
        (
            "12 as of 2025-03-03 07:00, 15 as of 2025-03-03 09:00: the count has moved on by 3. "
            "Time of publication, the text names none: 2025-03-03 07:00, 2025-03-03 09:00.",
            stated("15", as_of="2025-03-02", published="2025-03-03T09:00"),
            stated("12", as_of="2025-03-02", published="2025-03-03T07:00"),
        ),
        # a toll that falls
        (
            "15 as of 2025-03-02 14:00, 12 as of 2025-03-02 18:00: the later count is lower by 3.",
            stated("12", as_of="2025-03-02T18:00"),
            stated("15", as_of="2025-03-02T14:00"),
        ),
        (
            "15 as of 2025-03-02 14:00, 12 as of 2025-03-02 18:00: the later count is lower by 3. "
            "Time of publication, the text names none: 2025-03-02 18:00.",
            stated("12", published="2025-03-02T18:00"),
            stated("15", as_of="2025-03-02T14:00"),
        ),
    ],
)
def test_an_update_says_which_time_is_assumed_and_which_count_is_lower(reason: str, one: Statement, other: Statement) -> None:
    answer = compare([one, other])

    assert (answer.relation, str(answer.reason)) == (Relation.UPDATED, reason)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the same moment
        (stated("12", as_of="2025-03-02T14:00"), stated("15", as_of="2025-03-02T14:00")),
        (stated("12", as_of="2025-03-02T14:00"), stated("15", published="2025-03-02T14:00")),
        (stated("12", as_of="2025-03-02"), stated("15", as_of="2025-03-02")),
        # a moment that nobody knows
        (stated("12", as_of="2025-03-02T14:00"), stated("15")),
        # what is left of a count without its last digits, and a sum ten times as large, are no progress
        (
            stated("374 million", unit="TWD", published="2026-04-03T13:00"),
            stated("3.748億", unit="TWD", published="2026-04-03T20:00"),
        ),
        (
            stated("4 million", unit="USD", published="2026-05-23T17:00"),
            stated("40 million", unit="USD", published="2026-05-23T20:00"),
        ),
        # a slip is no progress
        (
            stated("8.2億", unit="TWD", published="2026-05-23T17:00"),
            stated("2.8億", unit="TWD", published="2026-05-23T20:00"),
        ),
        (stated("14,605", published="2026-05-23T17:00"), stated("100,004,605", published="2026-05-23T20:00")),
        (
            stated("-2,953", unit="point", published="2026-05-23T17:00"),
            stated("2,953.7", unit="point", published="2026-05-23T20:00"),
        ),
        (stated("5,586,019", as_of="2024-01-13T21:00"), stated("5,586,091", as_of="2024-01-13T22:00")),
        (stated("120", as_of="2025-03-02T14:00"), stated("1200", as_of="2025-03-02T18:00")),
    ],
)
def test_what_is_no_update(one: Statement, other: Statement) -> None:
    assert compare([one, other]).relation is Relation.CONFLICT


@pytest.mark.parametrize(("early", "late"), [("12", "21"), ("1", "10"), ("12", "124"), ("7", "11")])
def test_a_toll_may_come_to_the_digits_of_a_slip(early: str, late: str) -> None:
    toll = [stated(early, as_of="2025-03-02T14:00"), stated(late, as_of="2025-03-02T18:00")]

    assert compare(toll).relation is Relation.UPDATED


def test_counts_of_one_hour_are_one_moment_however_late_they_are_printed() -> None:
    one = stated("120", as_of="2025-03-02T14:00", published="2025-03-02T15:00")
    other = stated("131", as_of="2025-03-02T14:00", published="2025-03-02T21:00")

    assert compare([one, other]).relation is Relation.CONFLICT


@pytest.mark.parametrize("later", [1, 60])
def test_two_of_one_moment_are_in_conflict_though_others_moved_on(later: int) -> None:
    moved_on = [stated(str(20 + hour), as_of=f"2025-03-{3 + hour // 24:02}T{hour % 24:02}:00") for hour in range(later)]
    at_two = [stated("12", as_of="2025-03-02T14:00"), stated("15", as_of="2025-03-02T14:00")]

    assert compare([*moved_on, at_two[0]]).relation is Relation.UPDATED
    assert compare([*moved_on, stated("13", as_of="2025-03-02T16:00"), *at_two]).relation is Relation.CONFLICT


def test_the_count_of_an_earlier_hour_is_no_outlier() -> None:
    earlier = stated("12", as_of="2025-03-02T14:00")
    at_ten = [stated(value, as_of="2025-03-02T22:00") for value in ("17", "19", "19")]
    answer = compare([earlier, *at_ten, stated("40", as_of="2025-03-03T09:00")])

    assert str(answer.reason).startswith("17 and 19 are both exact")
    assert answer.outliers == (at_ten[0].ref,)


def test_two_that_contradict_each_other_of_one_moment_are_both_apart() -> None:
    at_ten = [stated(value, as_of="2025-03-02T22:00") for value in ("17", "19")]

    assert compare([stated("12", as_of="2025-03-02T14:00"), *at_ten]).outliers == tuple(said.ref for said in at_ten)


def test_the_conflict_of_one_moment_speaks_before_that_with_a_count_of_no_moment() -> None:
    at_ten = [stated(value, as_of="2025-03-02T22:00") for value in ("17", "19")]

    answer = compare([*at_ten, stated("90")])

    assert str(answer.reason).startswith("17 and 19 are both exact")
    assert answer.outliers == tuple(said.ref for said in at_ten)


@pytest.mark.parametrize(
    ("relation", "early", "late"),
    [
        # measured once: a later text has no newer magnitude
        (Relation.CONFLICT, None, None),
        (Relation.CONFLICT, "2025-03-02", "2025-03-02T15:40"),
        # two hours are two quakes
        (Relation.UPDATED, "2025-03-02T15:40", "2025-03-02T19:05"),
    ],
)
def test_what_is_measured_once_is_not_updated(relation: Relation, early: str | None, late: str | None) -> None:
    one = stated("5.1", unit="magnitude", as_of=early, published="2025-03-02T16:00", stands=True)
    other = stated("5.5", unit="magnitude", as_of=late, published="2025-03-03T09:00", stands=True)

    assert compare([one, other]).relation is relation
