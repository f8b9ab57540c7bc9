"""What may have gone wrong between two statements that disagree? One rule per slip; the list stands at the foot.

A rule gets the pair with the smaller value first and answers with a score of 0 to 1: how well the slip explains the pair.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from factcheck.comparison.answers import Diagnosis
from factcheck.comparison.arithmetic import aligned, coarse_first, cut_off, digits_fit, gap, is_cut_off, rounded
from factcheck.comparison.statement import EXACT, Statement
from factcheck.comparison.wording import named, number

Rule = Callable[[Statement, Statement], Diagnosis | None]


def off_by_one(one: Statement, other: Statement) -> Diagnosis | None:
    """6113 and 6114 employees: counted with or without one, or a slip of the finger."""
    if not (one.is_exact and other.is_exact and gap(one, other) == 1):
        return None
    return _diagnosis("off_by_one", one, other, score="0.9")


def last_digit(one: Statement, other: Statement) -> Diagnosis | None:
    """7.35億 and 7.34億: rounded from different sums, or one rounded and one cut off."""
    if one.step != other.step or gap(one, other) != one.step or off_by_one(one, other):
        return None
    return _diagnosis("last_digit", one, other, score="0.85", gap=number(one.step))


def transposed_digits(one: Statement, other: Statement) -> Diagnosis | None:
    """45000 and 54000."""
    ones, others = aligned(one, other)
    places = _places_that_differ(ones, others)
    if len(places) != 2:
        return None
    first, second = places
    if (ones[first], ones[second]) != (others[second], others[first]):
        return None
    return _diagnosis("transposed_digits", one, other, score="0.9" if second == first + 1 else "0.6")


def power_of_ten(one: Statement, other: Statement) -> Diagnosis | None:
    """17.4億 and 174億: the point slipped by one, two or three places."""
    small, large = _by_size(one, other)
    for power in (1, 2, 3):
        sure = small.value is not None and small.value.scaleb(power, EXACT) == large.value
        # One digit alone fits by rounding whatever begins with it: 3億 and 34億 are no slip of the point.
        if digits_fit(small, large, power=power) and (sure or min(len(small.digits), len(large.digits)) > 1):
            return _diagnosis("power_of_ten", small, large, score="0.9" if sure else "0.6", factor=f"{10**power:,}")
    return None


def scale_word(one: Statement, other: Statement) -> Diagnosis | None:
    """7.35萬 and 7.35億, 5 million and 5 billion, 3 billion and 3億."""
    small, large = _by_size(one, other)
    if not small.value or not large.value:
        return None
    factor = EXACT.divide(large.scale, small.scale)
    powers = {4, 8, factor.adjusted() if factor > 1 else 4}
    for power in sorted(powers):
        if digits_fit(small, large, power=power):
            return _diagnosis("scale_word", small, large, score="0.95", factor=number(Decimal(10) ** power))
    return None


def currency_label(one: Statement, other: Statement) -> Diagnosis | None:
    """60億美元 and 60.93億元."""
    if one.shares_unit_with(other) or not (one.unit.isupper() and other.unit.isupper()) or not digits_fit(one, other):
        return None
    return _diagnosis("currency_label", *coarse_first(one, other), score="0.95")


def percent_label(one: Statement, other: Statement) -> Diagnosis | None:
    """2% and 2個百分點."""
    if {one.unit, other.unit} != {"percent", "percentage_point"} or not digits_fit(one, other):
        return None
    return _diagnosis("percent_label", one, other, score="0.95")


def truncated(one: Statement, other: Statement) -> Diagnosis | None:
    """60億 and 60.93億: the digits after the point were cut off, not rounded."""
    coarse, fine = coarse_first(one, other)
    if fine.value is None or not is_cut_off(coarse, fine):
        return None
    nearest = rounded(fine.value, coarse.step)
    return _diagnosis("truncated", coarse, fine, score="0.9", rounded=number(nearest))


def rounded_silently(one: Statement, other: Statement) -> Diagnosis | None:
    """6100 and 6113: idle zeros of a whole number are a rounding that the text does not confess."""
    for coarse, fine in ((one, other), (other, one)):
        unit = _idle_zeros(coarse)
        if unit is None or fine.value is None or fine.value == coarse.value or len(coarse.digits.rstrip("0")) < 2:
            continue
        if rounded(fine.value, unit) == coarse.value:
            return _diagnosis("rounded", coarse, fine, score="0.75", unit=number(unit))
        if cut_off(fine.value, unit) == coarse.value:
            return _diagnosis("truncated", coarse, fine, score="0.6", rounded=number(rounded(fine.value, unit)))
    return None


def direction(one: Statement, other: Statement) -> Diagnosis | None:
    """Up 5 % and down 5 %, a profit and a loss of 3億."""
    if not one.shares_unit_with(other) or not one.value or not other.value or (one.value < 0) == (other.value < 0):
        return None
    return _diagnosis("direction", one, other, score="0.9") if aligned(one, other)[0] == aligned(one, other)[1] else None


def doubled_digit(one: Statement, other: Statement) -> Diagnosis | None:
    """6113 and 613, 6113 and 61113."""
    place = _extra_digit(one, other)
    long = max(one.digits, other.digits, key=len)
    if place is None or long[place] not in (long[place - 1 : place] + long[place + 1 : place + 2]):
        return None
    return _diagnosis("doubled_digit", one, other, score="0.7")


def dropped_digit(one: Statement, other: Statement) -> Diagnosis | None:
    """6113 and 611, 4672 and 472."""
    if _extra_digit(one, other) is None or doubled_digit(one, other) or power_of_ten(one, other):
        return None
    return _diagnosis("dropped_digit", one, other, score="0.5")


def wrong_digit(one: Statement, other: Statement) -> Diagnosis | None:
    """24.57億 and 24.67億; in numbers of three digits and more, else it says nothing."""
    ones, others = aligned(one, other)
    if len(_places_that_differ(ones, others)) != 1 or len(ones) < 3 or gap(one, other) <= min(one.step, other.step):
        return None
    return _diagnosis("wrong_digit", one, other, score="0.4")


def _diagnosis(code: str, one: Statement, other: Statement, *, score: str, **params: str) -> Diagnosis:
    return Diagnosis(code, {"a": named(one), "b": named(other), **params}, Decimal(score))


def _places_that_differ(ones: str, others: str) -> list[int]:
    """Where two numbers of one length differ; none for numbers of different length."""
    if len(ones) != len(others):
        return []
    return [place for place, (digit, against) in enumerate(zip(ones, others, strict=True)) if digit != against]


def _by_size(one: Statement, other: Statement) -> tuple[Statement, Statement]:
    """The smaller amount first, whatever the sign."""
    return (one, other) if one.centre.copy_abs() <= other.centre.copy_abs() else (other, one)


def _idle_zeros(statement: Statement) -> Decimal | None:
    """What the last digit before the closing zeros of a whole number is worth: 100 for 6100; None without such zeros."""
    digits = statement.digits
    zeros = len(digits) - len(digits.rstrip("0"))
    return statement.step.scaleb(zeros, EXACT) if statement.is_exact and statement.value and zeros else None


def _extra_digit(one: Statement, other: Statement) -> int | None:
    """The place of the one digit that the longer number has and the shorter has not, both at one step."""
    short, long = sorted((one.digits, other.digits), key=len)
    if one.step != other.step or not one.shares_unit_with(other) or len(long) != len(short) + 1 or len(short) < 2:
        return None
    place = next((place for place, digit in enumerate(short) if digit != long[place]), len(short))
    return place if long[place + 1 :] == short[place:] else None


#: Asked of every pair that disagrees; the order changes nothing, the score ranks.
DIAGNOSES: tuple[Rule, ...] = (
    off_by_one,
    last_digit,
    transposed_digits,
    power_of_ten,
    scale_word,
    currency_label,
    percent_label,
    truncated,
    rounded_silently,
    direction,
    doubled_digit,
    dropped_digit,
    wrong_digit,
)
