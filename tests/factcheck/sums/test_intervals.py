"""Which results do the bounds of several numbers allow?"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from factcheck.figures import Bounds
from factcheck.sums.intervals import divided, moved, widened

D = Decimal
ABOUT_FIVE = Bounds(low=D(4), high=D(6), low_closed=True, high_closed=False)
OVER_FIVE = Bounds(low=D(5), high=None, low_closed=False)
MOVED = [
    (Bounds.point(D(20)), Bounds.point(D(6)), Bounds.point(D(5))),
    (Bounds.point(D(-100)), Bounds.point(D(0)), Bounds.point(D(5))),
    # to nought from anything at all: one point, though an end of the old value is open
    (Bounds.point(D(-100)), Bounds.point(D(0)), ABOUT_FIVE),
    (Bounds(low=D(-40), high=D(20), low_closed=False, high_closed=True), Bounds.point(D(6)), Bounds(low=D(5), high=D(10))),
    (Bounds(low=D(-100), high=D(20), low_closed=False, high_closed=False), Bounds.point(D(6)), OVER_FIVE),
]


@pytest.mark.parametrize(("expected", "new", "old"), MOVED)
def test_by_how_much_one_has_become_the_other(expected: Bounds, new: Bounds, old: Bounds) -> None:
    assert moved(new, old) == expected


@pytest.mark.parametrize("other", [Bounds.point(D(0)), Bounds(low=None, high=D(5)), Bounds(low=D(0), high=D(5))])
def test_nothing_is_divided_by_what_may_be_nought(other: Bounds) -> None:
    assert divided(ABOUT_FIVE, other) is None


def test_what_cannot_be_written_out_is_rounded_outwards() -> None:
    third = divided(Bounds.point(D(1)), Bounds.point(D(3)))
    assert third is not None and third.low is not None and third.high is not None
    assert Fraction(third.low) < Fraction(1, 3) < Fraction(third.high)


def test_what_is_widened_does_not_hold_its_new_ends() -> None:
    wide = widened(Bounds.point(D(5)), D("0.1"))
    assert wide == Bounds(low=D("4.9"), high=D("5.1"), low_closed=False, high_closed=False)
    assert widened(OVER_FIVE, D(1)).high is None
