"""How are written digits set beside each other? Rounding, cutting off and lining up at one step, all of it exact."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from factcheck.comparison.statement import EXACT, Statement

_PLACES = (4, 8)  #: of 萬 and 億, and between 萬, 億 and 兆
_SCALE = 10**4


def gap(one: Statement, other: Statement) -> Decimal:
    """How far apart the two values are."""
    return EXACT.subtract(one.centre, other.centre).copy_abs()


def relative_gap(one: Statement, other: Statement) -> Decimal:
    """The gap as a part of the smaller value; of the larger where the smaller is zero."""
    sizes = sorted((one.centre.copy_abs(), other.centre.copy_abs()))
    base = sizes[0] or sizes[1]
    return EXACT.divide(gap(one, other), base) if base else Decimal(0)


def coarse_first(one: Statement, other: Statement) -> tuple[Statement, Statement]:
    """The pair with the less precise one in front."""
    return (one, other) if one.step >= other.step else (other, one)


def by_size(one: Statement, other: Statement) -> tuple[Statement, Statement]:
    """The smaller amount first, whatever the sign."""
    return (one, other) if one.centre.copy_abs() <= other.centre.copy_abs() else (other, one)


def same_numeral(one: Statement, other: Statement) -> bool:
    """Whether one numeral stands before two scale words: 7.35萬 and 7.35億."""
    if one.scale == other.scale or not one.value or not other.value:
        return False
    return EXACT.multiply(one.value, other.scale) == EXACT.multiply(other.value, one.scale)


def has_another_scale_word(small: Decimal, large: Decimal) -> bool:
    """300萬 and 300億, 4.6萬 and 4.6億, 1萬4605 and 1億4605: the same numerals, one word of scale greater."""
    if small < _SCALE:
        return False
    if small.normalize(EXACT).as_tuple().digits == large.normalize(EXACT).as_tuple().digits:
        return large.adjusted() - small.adjusted() in _PLACES
    heads = (divmod(small, 10**place) for place in _PLACES)
    return any(
        head > 0 and large == EXACT.add(head.scaleb(place + _PLACES[0]), tail)
        for place, (head, tail) in zip(_PLACES, heads, strict=True)
    )


def rounded(value: Decimal, step: Decimal) -> Decimal:
    """Half away from zero, as newspapers round: 60.93 at a step of 1 is 61."""
    return _at(value, step, ROUND_HALF_UP)


def cut_off(value: Decimal, step: Decimal) -> Decimal:
    """Without the digits below the step: 60.93 at a step of 1 is 60."""
    return _at(value, step, ROUND_DOWN)


def is_cut_off(coarse: Statement, fine: Statement) -> bool:
    """Whether coarse is fine with its last digits left out, where rounding would give something else."""
    if coarse.value is None or fine.value is None or coarse.step <= fine.step:
        return False
    return coarse.value == cut_off(fine.value, coarse.step) != rounded(fine.value, coarse.step)


def digits_fit(one: Statement, other: Statement, *, power: int = 0) -> bool:
    """Whether other's digits are one's times ten to the power: equal, or equal once the finer is rounded or cut off.

    Bounds have no say in it: 超過60億美元 must not fit every larger number of 元.
    """
    if not one.value or not other.value:
        return False
    value, step = one.value.scaleb(power, EXACT), one.step.scaleb(power, EXACT)
    if step >= other.step:
        return value in (rounded(other.value, step), cut_off(other.value, step))
    return other.value in (rounded(value, other.step), cut_off(value, other.step))


def aligned(one: Statement, other: Statement) -> tuple[str, str]:
    """The digits of both, written at the finer step of the two and without signs: 4.5萬 and 54000 are 45000 and 54000."""
    step = min(one.step, other.step)
    return _digits(one.value, step), _digits(other.value, step)


def _digits(value: Decimal | None, step: Decimal) -> str:
    return "" if value is None else format(EXACT.divide(value.copy_abs(), step).to_integral_value(context=EXACT), "f")


def _at(value: Decimal, step: Decimal, rounding: str) -> Decimal:
    steps = EXACT.divide(value, step).to_integral_value(rounding=rounding, context=EXACT)
    return EXACT.multiply(steps, step)
