"""Are two counts of one moment, because what was counted along with them is the same?

38死、112傷、86人失蹤 here and 37死、112傷、86人失蹤 there: a count that has moved on seldom leaves all the others where they
were. Where two texts give the same injured and the same missing, or the same thousands of cases, somebody slipped. Nor does
one more firefighter make an update: of those who were sent, 183 and 184, 36 engines and 63, are one count written twice.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.comparison.out_of_turn import are_a_slip_apart
from factcheck.comparison.statement import Statement
from factcheck.units import COUNTERS_OF_PEOPLE

_ENOUGH = 2  #: counts that are the same
_SOME = Decimal(5)
_CREWS = Decimal(20)  #: people of whom nobody sends one more: they come in crews
_MANY = Decimal(1000)  #: a count so large does not stand still while another moves on


def of_one_count(one: Statement, other: Statement) -> bool:
    """Whether two numbers that a slip leads from one to the other were counted at once; not where both name their hours."""
    if one.value is None or other.value is None or not (one.runs and other.runs and are_a_slip_apart(one.value, other.value)):
        return False
    if one.as_of != other.as_of and one.names_an_hour and other.names_an_hour:
        return False
    if one.deployed or other.deployed:
        return abs(one.value - other.value) > 1 or (
            {one.unit, other.unit} <= COUNTERS_OF_PEOPLE and min(one.value, other.value) >= _CREWS
        )
    same = one.beside & other.beside
    if abs(one.value - other.value) > 1 and any(value >= _SOME for _what, value in same):
        return True  # the digits exchanged: seldom news, and seldom beside a count that stood still
    return len(same) >= _ENOUGH or any(value >= _MANY for _what, value in same)
