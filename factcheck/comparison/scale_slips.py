"""Which slips make a number ten, a thousand, ten thousand times too large? The decimal point, and words such as 萬 and 億."""

from __future__ import annotations

from decimal import Decimal

from factcheck.comparison.arithmetic import by_size, digits_fit, has_another_scale_word, same_numeral
from factcheck.comparison.slip import Slip, slip
from factcheck.comparison.statement import EXACT, Statement
from factcheck.comparison.wording import number

_ENGLISH = frozenset((Decimal(10**6), Decimal(10**9), Decimal(10**12)))  #: million, billion, trillion; 兆 is among them


def power_of_ten(one: Statement, other: Statement) -> Slip | None:
    """17.4億 and 174億: the point slipped by one, two or three places, and no scale word explains it."""
    small, large = by_size(one, other)
    if not small.value or not large.value or same_numeral(small, large):
        return None
    for power in (1, 2, 3):
        sure = small.value.scaleb(power, EXACT) == large.value
        # One digit alone fits by rounding whatever begins with it: 3億 and 34億 are no slip of the point.
        if sure or (min(small.telling, large.telling) > 1 and digits_fit(small, large, power=power)):
            return slip("power_of_ten", small, large, weight="15" if sure else "3", ways=6, factor=f"{10**power:,}")
    return None


def scale_word(one: Statement, other: Statement) -> Slip | None:
    """7.35萬 and 7.35億, 5 million and 5 billion, 3 billion and 3億; 45000 and 4.5億 for 萬; 1萬4605 and 1億4605.

    And 9.5 million for 95億, which is 9.5 billion: a thousand times in English is a word, seldom the point.
    """
    small, large = by_size(one, other)
    if not small.value or not large.value:
        return None
    if same_numeral(small, large) or (small.scale != large.scale and _fits(small, large, _power(small, large))):
        factor = max(small.scale, large.scale) / min(small.scale, large.scale)
        return slip("scale_word", small, large, weight="15", ways=4, factor=number(factor))
    if _ENGLISH & {small.scale, large.scale} and _fits(small, large, 3):
        return slip("scale_word", small, large, weight="15", ways=4, factor="1,000")
    for power in (4, 8):
        if _fits(small, large, power):
            return slip("scale_word", small, large, weight="8", ways=4, factor=f"{10**power:,}")
    if has_another_scale_word(small.centre.copy_abs(), large.centre.copy_abs()):
        return slip("scale_word", small, large, weight="15", ways=4, factor="10,000")
    return None


def _power(small: Statement, large: Statement) -> int:
    """By how many tens the scale word of the larger is greater; 0 where it is not."""
    return max(0, EXACT.divide(large.scale, small.scale).adjusted())


def _fits(small: Statement, large: Statement, power: int) -> bool:
    if not power or small.value is None or large.value is None:
        return False
    exactly = small.value.scaleb(power, EXACT) == large.value
    return exactly or (min(small.telling, large.telling) > 1 and digits_fit(small, large, power=power))
