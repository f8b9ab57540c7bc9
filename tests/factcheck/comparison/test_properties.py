"""What holds of any set of statements? Their order says nothing, and a conflict is a pair without a common value."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.comparison import Relation, Statement, compare
from factcheck.figures import Bounds

#: examples take as long as a busy machine needs
patient = settings(suppress_health_check=[HealthCheck.too_slow])


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

    assert (compare(one_voice_each).relation is Relation.CONFLICT) == disjoint


@patient
@given(st.lists(statements(), min_size=2, max_size=8))
def test_without_its_outliers_a_set_is_no_conflict(given_statements: list[Statement]) -> None:
    one_voice_each = [replace(statement, ref=place, outlet=str(place)) for place, statement in enumerate(given_statements)]
    answer = compare(one_voice_each)
    rest = [statement for statement in one_voice_each if statement.ref not in answer.outliers]

    if answer.outliers:
        assert compare(rest).relation is not Relation.CONFLICT
