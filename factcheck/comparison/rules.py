"""How do two statements of one figure stand to each other? The rules in the order in which they are asked stand at the foot.

The masters are XBRL's duplicate-fact rules: what is stated to the same precision must be equal, what is stated to
different precision must have a value in common. Half-open bounds say both: 7.35 and 7.34 only touch.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import cached_property, partial

from factcheck.comparison.answers import Reason, Relation
from factcheck.comparison.arithmetic import (
    coarse_first,
    digits_fit,
    gap,
    has_another_scale_word,
    is_cut_off,
    relative_gap,
    same_numeral,
)
from factcheck.comparison.currencies import implied_rate, may_be_converted
from factcheck.comparison.digit_slips import transposed_digits
from factcheck.comparison.label_slips import PERCENTS, go_opposite_ways, in_two_currencies
from factcheck.comparison.scale_slips import scale_word
from factcheck.comparison.statement import EXACT, Statement
from factcheck.comparison.wording import clock, named, number, percent, span
from factcheck.figures import Bounds
from factcheck.units import UNITS


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What one rule says of one pair. Its sentence is made when it is asked for: of many findings one speaks."""

    relation: Relation
    code: str
    one: Statement
    other: Statement
    details: Callable[[], Mapping[str, str]]  #: the figures of the sentence

    @property
    def reason(self) -> Reason:
        return Reason(self.code, self.details())

    @cached_property
    def gap(self) -> Decimal:
        """Relative: among equally grave findings the widest speaks."""
        return relative_gap(self.one, self.other)


Rule = Callable[[Statement, Statement], Finding | None]


def muddled_currencies(one: Statement, other: Statement) -> Finding | None:
    """60億美元 against 60.93億元: the same digits under two currencies are a wrong label, never agreement.

    But 3億元人民幣 and 3.2億港元 may be one sum, converted.
    """
    if not in_two_currencies(one, other) or not digits_fit(one, other):
        return None
    if one.value != other.value and may_be_converted(one, other):
        return None
    coarse, fine = coarse_first(one, other)
    code = "currency_truncated" if is_cut_off(coarse, fine) else "currency"
    return _finding(Relation.UNIT_MISMATCH, code, one, other, partial(_named, coarse, fine))


def converted(one: Statement, other: Statement) -> Finding | None:
    """6億美元 against 42.5億元: two currencies agree when a rate of these years leads from one to the other."""
    rate = implied_rate(one, other) if in_two_currencies(one, other) else None
    plausible = None if rate is None or rate < 0 else may_be_converted(one, other)
    if rate is None or plausible is None:
        return None
    relation, code = (Relation.COMPATIBLE, "converted") if plausible else (Relation.UNIT_MISMATCH, "currencies_apart")
    shown = f"{number(rate.quantize(Decimal('0.0001'), context=EXACT))} {other.unit}/{one.unit}"
    return _finding(relation, code, one, other, partial(_named, one, other, rate=shown))


def muddled_percentage_points(one: Statement, other: Statement) -> Finding | None:
    """上升2% against 上升2個百分點."""
    if {one.unit, other.unit} != PERCENTS or not digits_fit(one, other):
        return None
    return _finding(Relation.UNIT_MISMATCH, "percentage_points", one, other, partial(_named, one, other))


def same(one: Statement, other: Statement) -> Finding | None:
    """Equal and equally precise, however it is written: 4,531 and 四千五百三十一."""
    if not one.shares_unit_with(other) or one.value != other.value or one.bounds != other.bounds:
        return None
    return _finding(Relation.SAME, "equal", one, other, partial(_named, one, other, count="2"))


def compatible(one: Statement, other: Statement) -> Finding | None:
    """34億 and 34.33億: precision or hedge differ, one value satisfies both."""
    if not one.shares_unit_with(other) or not one.bounds.overlaps(other.bounds):
        return None
    return _finding(Relation.COMPATIBLE, "overlap", one, other, lambda: {**_both(one, other), "common": _common(one, other)})


def updated(one: Statement, other: Statement) -> Finding | None:
    """A toll at 14:00 and at 18:00: the count has moved on, unless its digits betray a slip.

    The reason says which of the two times is assumed, and when the later count is the lower.
    """
    times = _times(one, other)
    if not one.shares_unit_with(other) or times is None or _is_a_slip(one, other):
        return None
    (early, first), (late, last) = sorted(zip((one, other), times, strict=True), key=lambda told: told[1])
    assumed = ", ".join(
        clock(time) for told, time in ((early, first), (late, last)) if told.moment_is_assumed or time != told.moment
    )
    code = ("fell" if late.centre < early.centre else "moved_on") + ("_assumed" if assumed else "")
    times_shown = {"a_time": clock(first), "b_time": clock(last)} | ({"assumed": assumed} if assumed else {})
    return _finding(
        Relation.UPDATED,
        code,
        one,
        other,
        lambda: {**_named(early, late), "gap": number(gap(early, late)), **times_shown},
    )


def _times(one: Statement, other: Statement) -> tuple[datetime, datetime] | None:
    """The two moments of a count; those of publication where both texts name one day and no hour. None unless they differ.

    What is measured once, as a quake is, has another value only where both texts name an hour: then there were two. What was
    counted over months that were over has none.
    """
    if one.moment is None or other.moment is None or (one.is_over and other.is_over):
        return None
    if one.stands and not (one.names_an_hour and other.names_an_hour):
        return None
    times = one.moment, other.moment
    if times[0] == times[1] and one.names_day_alone and other.names_day_alone and one.published and other.published:
        times = one.published.replace(tzinfo=None), other.published.replace(tzinfo=None)
    return times if times[0] != times[1] else None


def muddled_scale(one: Statement, other: Statement) -> Finding | None:
    """7.35億 against 7.35萬, 7.4億 against 7.35萬: the digits fit, the scale word does not."""
    if not one.shares_unit_with(other) or one.scale == other.scale:
        return None
    factor = max(EXACT.divide(one.scale, other.scale), EXACT.divide(other.scale, one.scale))
    found = scale_word(one, other)
    if not same_numeral(one, other) and (found is None or found.params["factor"] != number(factor)):
        return None
    return _finding(Relation.UNIT_MISMATCH, "scale", one, other, partial(_named, one, other, factor=number(factor)))


def conflict(one: Statement, other: Statement) -> Finding | None:
    """No value satisfies both: 6113 and 6114."""
    if not one.shares_unit_with(other) or one.bounds.overlaps(other.bounds):
        return None
    if one.is_exact and other.is_exact:
        code = "both_exact"
    else:
        code = "equally_precise" if one.step == other.step and _plain(one) and _plain(other) else "apart"
    return _finding(Relation.CONFLICT, code, one, other, lambda: {**_both(one, other), **_difference(one, other)})


def self_contradiction(finding: Finding) -> Reason:
    """The reason for a figure on which one outlet alone speaks, in two voices."""
    if finding.relation is not Relation.CONFLICT:
        return finding.reason
    one, other = finding.one, finding.other
    return Reason("contradicts_itself", {"outlet": one.outlet, **_both(one, other), **_difference(one, other)})


def _is_a_slip(one: Statement, other: Statement) -> bool:
    """Whether the digits of a later count betray a slip: 120 and 1200; but a toll may go from 1 to 10, and from 12 to 21.

    Three digits of which the last are left out, or that are exchanged, no count comes to by itself; nor a sum to two that are
    exchanged, nor a rise to a fall of the same digits.
    """
    telling = min(one.telling, other.telling)
    if go_opposite_ways(one, other) or has_another_scale_word(*sorted((one.centre.copy_abs(), other.centre.copy_abs()))):
        return True
    if one.digits.rstrip("0") == other.digits.rstrip("0"):
        return telling > 1 or not _is_counted(one.unit)
    if transposed_digits(one, other) is not None:
        return telling > (2 if _is_counted(one.unit) else 1)
    return telling > 2 and is_cut_off(*coarse_first(one, other))


def _is_counted(unit: str) -> bool:
    """Whether it is counted one by one: sums of money, and what is measured, do not grow tenfold from day to day."""
    return unit in UNITS and UNITS[unit].counted


def _plain(statement: Statement) -> bool:
    """Whether the bounds are those of the digits alone, half a step either side, so that the sentence need not print them."""
    low, high = statement.bounds.low, statement.bounds.high
    return low is not None and high is not None and (low == high or EXACT.subtract(high, low) == statement.step)


def _common(one: Statement, other: Statement) -> str:
    """What two overlapping bounds share."""
    both = (one.bounds, other.bounds)
    low, low_open = max([(b.low, not b.low_closed) for b in both if b.low is not None], default=(None, False))
    high, high_closed = min([(b.high, b.high_closed) for b in both if b.high is not None], default=(None, False))
    return span(Bounds(low=low, high=high, low_closed=not low_open, high_closed=high_closed))


def _named(one: Statement, other: Statement, **more: str) -> dict[str, str]:
    return {"a": named(one), "b": named(other), **more}


def _both(one: Statement, other: Statement) -> dict[str, str]:
    return {"a": named(one), "b": named(other), "a_bounds": span(one.bounds), "b_bounds": span(other.bounds)}


def _difference(one: Statement, other: Statement) -> dict[str, str]:
    return {"gap": number(gap(one, other)), "percent": percent(relative_gap(one, other))}


def _finding(
    relation: Relation, code: str, one: Statement, other: Statement, details: Callable[[], Mapping[str, str]]
) -> Finding:
    return Finding(relation=relation, code=code, one=one, other=other, details=details)


#: The first that has a finding on a pair decides it.
RULES: tuple[Rule, ...] = (
    muddled_currencies,
    converted,
    muddled_percentage_points,
    same,
    compatible,
    updated,
    muddled_scale,
    conflict,
)

#: The same for two that cannot both have been right in their turn.
OF_ONE_MOMENT: tuple[Rule, ...] = tuple(rule for rule in RULES if rule is not updated)
