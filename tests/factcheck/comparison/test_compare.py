"""What do several statements of one figure come to?"""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.comparison import Relation, Statement, compare
from factcheck.figures import Bounds, Qualifier
from tests.factcheck.comparison.wordings import stated

#: examples take as long as a busy machine needs
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

OVER, UNDER = Qualifier.OVER, Qualifier.UNDER


def test_outlets_that_give_the_same_number_agree() -> None:
    answer = compare([stated("4,531"), stated("4531"), stated("4531")])

    assert answer.relation is Relation.SAME
    assert str(answer.reason) == "All 3 statements give 4,531."
    assert answer.diagnoses == ()
    assert answer.spread == 0


def test_two_exact_numbers_that_differ_are_a_conflict_with_its_arithmetic() -> None:
    first, second, third = stated("6113"), stated("6114"), stated("6114")

    answer = compare([first, second, third])

    assert answer.relation is Relation.CONFLICT
    assert str(answer.reason) == "6,113 and 6,114 are both exact; they differ by 1 (0.02 %)."
    assert answer.diagnoses[0].code == "off_by_one"
    assert answer.outliers == (first.ref,)
    assert answer.spread == Decimal("0.000163559045")  # 1 / 6114


SAME, COMPATIBLE, CONFLICT, MISMATCH = Relation.SAME, Relation.COMPATIBLE, Relation.CONFLICT, Relation.UNIT_MISMATCH

PAIRS: list[tuple[Relation, Statement, Statement]] = [
    # XBRL: equal and equally precise is a complete duplicate
    (SAME, stated("17.4億"), stated("17.4億")),
    (SAME, stated("6,114"), stated("6114")),
    # XBRL: less precise is consistent when it holds the more precise
    (COMPATIBLE, stated("34億"), stated("34.33億")),
    (COMPATIBLE, stated("50億"), stated("49.68億")),
    (COMPATIBLE, stated("122億"), stated("121.58億")),
    (COMPATIBLE, stated("172億"), stated("171.77億")),
    (COMPATIBLE, stated("256", unit="percent"), stated("255.7", unit="percent")),
    (COMPATIBLE, stated("60", unit="percent"), stated("60.4", unit="percent")),
    (COMPATIBLE, stated("1.7億"), stated("1.68億")),
    (COMPATIBLE, stated("18.9億"), stated("18.92億")),
    (COMPATIBLE, stated("17.4億"), stated("1,740,300,000")),
    (COMPATIBLE, stated("-24.6億"), stated("-24.57億")),
    # hedges open one side
    (COMPATIBLE, stated("10.51億"), stated("11億", qualifier=UNDER)),
    (COMPATIBLE, stated("60.4", unit="percent", qualifier=OVER), stated("60.4", unit="percent")),
    (COMPATIBLE, stated("60.4", unit="percent", qualifier=OVER), stated("60", unit="percent")),
    (COMPATIBLE, stated("3000", qualifier=OVER), stated("3,412")),
    (CONFLICT, stated("60.5", unit="percent", qualifier=OVER), stated("60", unit="percent")),
    (CONFLICT, stated("11億", qualifier=UNDER), stated("11.02億")),
    # XBRL: the same stated precision must be equal; half-open bounds only touch
    (CONFLICT, stated("7.35億"), stated("7.34億")),
    (CONFLICT, stated("35億"), stated("34億")),
    (CONFLICT, stated("45000"), stated("54000")),
    (CONFLICT, stated("-43.07億"), stated("-43.08億")),
    # XBRL: different precision without a common value is inconsistent (EDGAR Filer Manual 6.5.12)
    (COMPATIBLE, stated("5萬"), stated("5.5萬")),
    (CONFLICT, stated("5萬"), stated("5.6萬")),
    (CONFLICT, stated("34億"), stated("34.61億")),
    (CONFLICT, stated("60億"), stated("60.93億")),
    (CONFLICT, stated("6,100"), stated("6,113")),
    # where that manual closes the intervals, 四捨五入 does not: 3,450,000,000 is 35億
    (COMPATIBLE, stated("35億"), stated("3,450,000,000")),
    (CONFLICT, stated("34億"), stated("3,450,000,000")),
    # the edge belongs to the upper neighbour
    (COMPATIBLE, stated("35億"), stated("34.5億")),
    (COMPATIBLE, stated("34億"), stated("34.45億")),
    # the digits fit, the unit does not
    (MISMATCH, stated("60億", unit="USD"), stated("60.93億", unit="CNY")),
    (MISMATCH, stated("64億", unit="USD"), stated("64.95億", unit="CNY")),
    (MISMATCH, stated("60億", unit="USD"), stated("60億", unit="CNY")),
    (MISMATCH, stated("2", unit="percent"), stated("2", unit="percentage_point")),
    (MISMATCH, stated("2", unit="percent"), stated("2.3", unit="percentage_point")),
    (MISMATCH, stated("7.35億"), stated("7.35萬")),
    (MISMATCH, stated("5 million"), stated("5 billion")),
    (MISMATCH, stated("7.4億"), stated("7.35萬")),
    (CONFLICT, stated("3億"), stated("3.4萬")),
    # one sum in two currencies, honestly converted, or beyond any rate
    (COMPATIBLE, stated("6億", unit="USD"), stated("42.5億", unit="CNY")),
    (COMPATIBLE, stated("39.8億", unit="HKD"), stated("37.7億", unit="CNY")),
    (COMPATIBLE, stated("-6億", unit="USD"), stated("-42.5億", unit="CNY")),
    (Relation.SINGLE, stated("-6億", unit="USD"), stated("42.5億", unit="CNY")),
    (MISMATCH, stated("6億", unit="USD"), stated("25億", unit="CNY")),
    # rounded before or after: 4.34億 is 4.3億, and 3.2億 a Hong Kong way to say 3億
    (COMPATIBLE, stated("4.3億", unit="USD"), stated("33.87億", unit="HKD")),
    (COMPATIBLE, stated("3億", unit="CNY"), stated("3.2億", unit="HKD")),
    (COMPATIBLE, stated("4億", unit="USD", qualifier=OVER), stated("33.87億", unit="HKD")),
    (MISMATCH, stated("4.3億", unit="USD"), stated("35.87億", unit="HKD")),
    (MISMATCH, stated("39.8億", unit="HKD"), stated("39.8億", unit="CNY")),
    # 元 without a country may be any of the yuan currencies, but no dollar of America
    (SAME, stated("37.7億", unit="XXX"), stated("37.7億", unit="CNY")),
    (COMPATIBLE, stated("34億", unit="XXX"), stated("34.33億", unit="TWD")),
    (CONFLICT, stated("7.35億", unit="XXX"), stated("7.34億", unit="CNY")),
    (MISMATCH, stated("60億", unit="USD"), stated("60.93億", unit="XXX")),
    # per cent and percentage points whose digits do not fit measure different things
    (Relation.SINGLE, stated("2", unit="percent"), stated("41", unit="percentage_point")),
]


@pytest.mark.parametrize(("relation", "one", "other"), PAIRS, ids=lambda part: getattr(part, "quote", part))
def test_two_outlets(relation: Relation, one: Statement, other: Statement) -> None:
    answer = compare([one, other])

    assert answer.relation is relation
    assert answer.reason.text  # every code has its sentence, every sentence its figures
    assert all(diagnosis.text for diagnosis in answer.diagnoses)
    assert compare([other, one]) == answer


@pytest.mark.parametrize(
    ("relation", "one", "other"),
    [
        (COMPATIBLE, stated("15.3", unit="kilometre"), stated("15.28", unit="kilometre")),
        (COMPATIBLE, stated("15.3", unit="kilometre"), stated("15280", unit="metre")),
        (CONFLICT, stated("15.3", unit="kilometre"), stated("15400", unit="metre")),
        # acres are no kilometres
        (Relation.SINGLE, stated("15", unit="hectare"), stated("15", unit="kilometre")),
    ],
    ids=lambda part: getattr(part, "quote", part),
)
def test_measures_meet_in_one_unit(relation: Relation, one: Statement, other: Statement) -> None:
    assert compare([one, other]).relation is relation


def test_a_reason_names_the_measure() -> None:
    reason = compare([stated("15.3", unit="kilometre"), stated("15400", unit="metre")]).reason

    assert str(reason).startswith(
        "15,300 metres stands for [15,250, 15,350) and 15,400 metres for 15,400: no value satisfies both"
    )


def test_three_that_overlap_in_pairs_share_a_value() -> None:
    assert compare([stated("17億"), stated("17.4億"), stated("17.43億")]).relation is COMPATIBLE


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
            "12 as of 2025-03-02 14:00, 15 as of 2025-03-02 18:00: the count has moved on by 3. "
            "Time of publication, the text names none: 2025-03-02 18:00.",
            stated("12", as_of="2025-03-02T14:00"),
            stated("15", published="2025-03-02T18:00"),
        ),
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
        (stated("5,586,019", as_of="2024-01-13T21:00"), stated("5,586,091", as_of="2024-01-13T22:00")),
        (stated("120", as_of="2025-03-02T14:00"), stated("1200", as_of="2025-03-02T18:00")),
    ],
)
def test_what_is_no_update(one: Statement, other: Statement) -> None:
    assert compare([one, other]).relation is CONFLICT


@pytest.mark.parametrize(("early", "late"), [("12", "21"), ("1", "10"), ("12", "124"), ("7", "11")])
def test_a_toll_may_come_to_the_digits_of_a_slip(early: str, late: str) -> None:
    toll = [stated(early, as_of="2025-03-02T14:00"), stated(late, as_of="2025-03-02T18:00")]

    assert compare(toll).relation is Relation.UPDATED


@pytest.mark.parametrize("later", [1, 60])
def test_two_of_one_moment_are_in_conflict_though_others_moved_on(later: int) -> None:
    moved_on = [stated(str(20 + hour), as_of=f"2025-03-{3 + hour // 24:02}T{hour % 24:02}:00") for hour in range(later)]
    at_two = [stated("12", as_of="2025-03-02T14:00"), stated("15", as_of="2025-03-02T14:00")]

    assert compare([*moved_on, at_two[0]]).relation is Relation.UPDATED
    assert compare([*moved_on, stated("13", as_of="2025-03-02T16:00"), *at_two]).relation is CONFLICT


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


def test_one_outlet_that_says_it_thrice_is_single() -> None:
    answer = compare(
        [
            stated("17.4億", outlet="Harbour Daily"),
            stated("17.4億", outlet="Harbour Daily"),
            stated("17億", outlet="Harbour Daily"),
        ]
    )

    assert answer.relation is Relation.SINGLE
    assert answer.reason.code == "one_outlet"


def test_one_outlet_that_contradicts_itself_is_told_so_but_disagrees_with_nobody() -> None:
    answer = compare([stated("6113", outlet="Harbour Daily"), stated("6114", outlet="Harbour Daily")])

    assert answer.relation is Relation.SINGLE
    assert str(answer.reason) == "Harbour Daily contradicts itself: 6,113 and 6,114 differ by 1 (0.02 %)."


def test_what_an_outlet_says_besides_does_not_disagree_with_outlets_that_agree() -> None:
    besides = [stated("6113", outlet="A"), stated("4531", outlet="A"), stated("6113", outlet="B")]
    nobody_agrees = [stated("6113", outlet="A"), stated("4531", outlet="A"), stated("6114", outlet="B")]

    assert compare(besides).relation is SAME
    assert compare(nobody_agrees).relation is CONFLICT


def test_of_two_mismatches_the_reason_shows_the_slip() -> None:
    answer = compare(
        [
            stated("64億", unit="USD", outlet="A"),
            stated("64.95億", unit="CNY", outlet="B"),
            stated("65億", unit="CNY", outlet="C"),
        ]
    )

    assert answer.reason.code == "currency_truncated"
    assert {diagnosis.code for diagnosis in answer.diagnoses} <= {"currency_label", "truncated"}, "no digits of two currencies"


def test_a_mismatch_of_units_is_told_with_the_truncation() -> None:
    answer = compare([stated("60億", unit="USD"), stated("60.93億", unit="CNY"), stated("60.93億", unit="CNY")])

    assert str(answer.reason) == "6,000,000,000 USD is 6,093,000,000 CNY cut off, not rounded, and the currencies differ."
    assert [diagnosis.code for diagnosis in answer.diagnoses] == ["currency_label", "truncated"]
    assert len(answer.outliers) == 1


def test_a_conflict_outweighs_a_mismatch_and_an_agreement() -> None:
    answer = compare([stated("60億", unit="USD"), stated("60.93億", unit="CNY"), stated("60.94億", unit="CNY")])

    assert answer.relation is CONFLICT
    assert "currency_label" in {diagnosis.code for diagnosis in answer.diagnoses}


def test_two_against_two_have_no_outlier() -> None:
    assert compare([stated("7.35億"), stated("7.35億"), stated("7.34億"), stated("7.34億")]).outliers == ()


def test_thousands_of_values_are_compared_without_every_pair() -> None:
    answer = compare([stated(str(number)) for number in range(10_000, 13_000)])

    assert str(answer.reason) == "10,000 and 12,999 are both exact; they differ by 2,999 (30 %)."
    assert answer.diagnoses == (), "among so many numbers some are one apart, and it says nothing"


def test_nothing_to_compare_is_an_error() -> None:
    with pytest.raises(ValueError, match="needs one statement"):
        compare([])


# Properties


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """Any finite bounds, half open or points, of a handful of outlets."""
    value = draw(st.integers(1, 400))
    width = draw(st.sampled_from([0, 1, 5, 20]))
    bounds = Bounds.point(Decimal(value)) if not width else Bounds(low=Decimal(value - width), high=Decimal(value + width))
    ref = draw(st.integers(0, 10**9))
    return Statement(
        ref=ref, outlet=draw(st.sampled_from("ABCD")), quote=str(value), value=Decimal(value), bounds=bounds, unit="person"
    )


@patient
@given(st.lists(statements(), min_size=1, max_size=8), st.randoms())
def test_order_changes_nothing(given_statements: list[Statement], chance: random.Random) -> None:
    shuffled = list(given_statements)
    chance.shuffle(shuffled)
    one, other = compare(given_statements), compare(shuffled)

    assert (one.relation, one.reason, one.diagnoses, one.spread) == (other.relation, other.reason, other.diagnoses, other.spread)
    assert sorted(map(str, one.outliers)) == sorted(map(str, other.outliers))


@patient
@given(st.lists(statements(), min_size=1, max_size=8) | st.lists(statements(), min_size=60, max_size=80))
def test_a_set_is_in_conflict_exactly_when_some_pair_is_disjoint(given_statements: list[Statement]) -> None:
    """One statement an outlet: what an outlet says besides is another matter."""
    one_voice_each = [replace(statement, ref=place, outlet=str(place)) for place, statement in enumerate(given_statements)]
    disjoint = any(not one.bounds.overlaps(other.bounds) for one in one_voice_each for other in one_voice_each)

    assert (compare(one_voice_each).relation is CONFLICT) == disjoint


@patient
@given(st.lists(statements(), min_size=2, max_size=8))
def test_without_its_outliers_a_set_is_no_conflict(given_statements: list[Statement]) -> None:
    one_voice_each = [replace(statement, ref=place, outlet=str(place)) for place, statement in enumerate(given_statements)]
    answer = compare(one_voice_each)
    rest = [statement for statement in one_voice_each if statement.ref not in answer.outliers]

    if answer.outliers:
        assert compare(rest).relation is not CONFLICT


def test_thirty_digits_are_compared_exactly() -> None:
    one, other = "123456789012345678901234567890", "123456789012345678901234567891"

    assert "they differ by 1 (" in str(compare([stated(one), stated(other)]).reason)


def test_counts_of_one_hour_are_one_moment_however_late_they_are_printed() -> None:
    one = stated("120", as_of="2025-03-02T14:00", published="2025-03-02T15:00")
    other = stated("131", as_of="2025-03-02T14:00", published="2025-03-02T21:00")

    assert compare([one, other]).relation is Relation.CONFLICT
