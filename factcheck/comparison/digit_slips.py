"""Which slips of the finger make one number of another? Off by one, digits that changed places, doubled, dropped, wrong."""

from __future__ import annotations

from factcheck.comparison.arithmetic import aligned, gap
from factcheck.comparison.slip import Slip, slip
from factcheck.comparison.statement import Statement


def off_by_one(one: Statement, other: Statement) -> Slip | None:
    """6113 and 6114 employees: counted with or without one, or a slip of the finger."""
    if not (one.is_exact and other.is_exact) or gap(one, other) != 1:
        return None
    return slip("off_by_one", one, other, weight="15", ways=2)


def transposed_digits(one: Statement, other: Statement) -> Slip | None:
    """45000 and 54000; digits that do not stand side by side change places more seldom."""
    ones, others = aligned(one, other)
    places = _places_that_differ(ones, others)
    if len(places) != 2:
        return None
    first, second = places
    if (ones[first], ones[second]) != (others[second], others[first]):
        return None
    here, there = ones[first : second + 1], others[first : second + 1]
    length = max(2, len(ones.strip("0")))
    if second == first + 1:
        return slip("transposed_digits", one, other, weight="15", ways=length - 1, here=here, there=there)
    return slip("transposed_digits", one, other, weight="3", ways=length * (length - 1) // 2, here=here, there=there)


def doubled_digit(one: Statement, other: Statement) -> Slip | None:
    """6113 and 613, 6113 and 61113: of two digits that are the same, one more or one less."""
    short, long, place = _one_digit_more(one, other)
    if place is None or long.digits[place] not in (long.digits[place - 1 : place] + long.digits[place + 1 : place + 2]):
        return None
    return slip("doubled_digit", short, long, weight="6", ways=len(short.digits), digit=long.digits[place])


def dropped_digit(one: Statement, other: Statement) -> Slip | None:
    """6113 and 611, 4672 and 472."""
    short, long, place = _one_digit_more(one, other)
    if place is None or doubled_digit(one, other):
        return None
    return slip("dropped_digit", short, long, weight="6", ways=len(long.digits), digit=long.digits[place])


def wrong_digit(one: Statement, other: Statement) -> Slip | None:
    """24.57億 and 24.87億; in numbers of three digits and more, else it says nothing."""
    ones, others = aligned(one, other)
    places = _places_that_differ(ones, others)
    if len(places) != 1 or len(ones) < 3 or gap(one, other) <= min(one.step, other.step):
        return None
    here, there = ones[places[0]], others[places[0]]
    return slip("wrong_digit", one, other, weight="6", ways=9 * len(ones), here=here, there=there)


def _places_that_differ(ones: str, others: str) -> list[int]:
    """Where two numbers of one length differ; none for numbers of different length, the first three for hopeless ones."""
    places: list[int] = []
    if len(ones) != len(others):
        return places
    for place, digit in enumerate(ones):
        if digit != others[place]:
            places.append(place)
            if len(places) == 3:
                break
    return places


def _one_digit_more(one: Statement, other: Statement) -> tuple[Statement, Statement, int | None]:
    """The shorter, the longer and the place of the one digit that the shorter has not, both written at one step.

    A nought more at the end has its own rule.
    """
    short, long = (one, other) if len(one.digits) <= len(other.digits) else (other, one)
    if len(long.digits) != len(short.digits) + 1 or len(short.digits) < 2 or long.digits == f"{short.digits}0":
        return short, long, None
    if one.step != other.step or not one.shares_unit_with(other):
        return short, long, None
    place = next((place for place, digit in enumerate(short.digits) if digit != long.digits[place]), len(short.digits))
    return short, long, place if long.digits[place + 1 :] == short.digits[place:] else None
