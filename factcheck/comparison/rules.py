"""How do two statements of one figure stand to each other? The rules in the order in which they are asked stand at the foot.

The masters are XBRL's duplicate-fact rules: what is stated to the same precision must be equal, what is stated to
different precision must have a value in common. Half-open bounds say both: 7.35 and 7.34 only touch.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from factcheck.comparison.answers import Reason, Relation
from factcheck.comparison.arithmetic import coarse_first, digits_fit, gap, is_cut_off, relative_gap
from factcheck.comparison.currencies import implied_rate, is_plausible
from factcheck.comparison.diagnoses import power_of_ten, scale_word, transposed_digits
from factcheck.comparison.statement import EXACT, Statement
from factcheck.comparison.wording import clock, named, number, percent, span
from factcheck.figures import Bounds

PERCENTS = {"percent", "percentage_point"}
#: A diagnosis that explains a pair this well is a slip, not a count that has moved on.
CERTAIN = Decimal("0.85")


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What one rule says of one pair."""

    relation: Relation
    reason: Reason
    one: Statement
    other: Statement
    gap: Decimal  #: relative: among equally grave findings the widest speaks


Rule = Callable[[Statement, Statement], Finding | None]


def muddled_currencies(one: Statement, other: Statement) -> Finding | None:
    """60億美元 against 60.93億元: the same digits under two currencies are a wrong label, never agreement."""
    if not _in_two_currencies(one, other) or not digits_fit(one, other):
        return None
    coarse, fine = coarse_first(one, other)
    code = "currency_truncated" if is_cut_off(coarse, fine) else "currency"
    return _finding(Relation.UNIT_MISMATCH, Reason(code, {"a": named(coarse), "b": named(fine)}), one, other)


def converted(one: Statement, other: Statement) -> Finding | None:
    """6億美元 against 42.5億元: two currencies agree when a rate of these years leads from one to the other."""
    rate = implied_rate(one, other) if _in_two_currencies(one, other) else None
    plausible = None if rate is None else is_plausible(rate, one.unit, other.unit)
    if rate is None or plausible is None:
        return None
    relation, code = (Relation.COMPATIBLE, "converted") if plausible else (Relation.UNIT_MISMATCH, "currencies_apart")
    shown = f"{number(rate.quantize(Decimal('0.0001'), context=EXACT))} {other.unit}/{one.unit}"
    return _finding(relation, Reason(code, {"a": named(one), "b": named(other), "rate": shown}), one, other)


def muddled_percentage_points(one: Statement, other: Statement) -> Finding | None:
    """上升2% against 上升2個百分點."""
    if {one.unit, other.unit} != PERCENTS or not digits_fit(one, other):
        return None
    return _finding(Relation.UNIT_MISMATCH, Reason("percentage_points", {"a": named(one), "b": named(other)}), one, other)


def same(one: Statement, other: Statement) -> Finding | None:
    """Equal and equally precise, however it is written: 4,531 and 四千五百三十一."""
    if not one.shares_unit_with(other) or one.value != other.value or one.bounds != other.bounds:
        return None
    return _finding(Relation.SAME, Reason("equal", {"a": named(one), "count": "2"}), one, other)


def compatible(one: Statement, other: Statement) -> Finding | None:
    """34億 and 34.33億: precision or hedge differ, one value satisfies both."""
    if not one.shares_unit_with(other) or not one.bounds.overlaps(other.bounds):
        return None
    params = {**_both(one, other), "common": span(_common(one.bounds, other.bounds))}
    return _finding(Relation.COMPATIBLE, Reason("overlap", params), one, other)


def updated(one: Statement, other: Statement) -> Finding | None:
    """A toll at 14:00 and at 18:00: the count has moved on, unless its digits betray a slip.

    The reason says which of the two times is assumed, and when the later count is the lower.
    """
    if not one.shares_unit_with(other) or one.moment is None or other.moment is None or one.moment == other.moment:
        return None
    slips = (rule(one, other) for rule in (transposed_digits, power_of_ten, scale_word))
    if any(slip and slip.score >= CERTAIN for slip in slips):
        return None
    early, late = (one, other) if one.moment < other.moment else (other, one)
    assumed = ", ".join(clock(told.moment) for told in (early, late) if told.moment_is_assumed)
    code = ("fell" if late.centre < early.centre else "moved_on") + ("_assumed" if assumed else "")
    times = {"a_time": clock(early.moment), "b_time": clock(late.moment)} | ({"assumed": assumed} if assumed else {})
    params = {"a": named(early), "b": named(late), "gap": number(gap(early, late)), **times}
    return _finding(Relation.UPDATED, Reason(code, params), one, other)


def muddled_scale(one: Statement, other: Statement) -> Finding | None:
    """7.35億 against 7.35萬: the number is the same, the scale word is not."""
    if not one.shares_unit_with(other) or one.scale == other.scale or not one.value or not other.value:
        return None
    if EXACT.divide(one.value, one.scale) != EXACT.divide(other.value, other.scale):
        return None
    factor = max(EXACT.divide(one.scale, other.scale), EXACT.divide(other.scale, one.scale))
    reason = Reason("scale", {"a": named(one), "b": named(other), "factor": number(factor)})
    return _finding(Relation.UNIT_MISMATCH, reason, one, other)


def conflict(one: Statement, other: Statement) -> Finding | None:
    """No value satisfies both: 6113 and 6114."""
    if not one.shares_unit_with(other) or one.bounds.overlaps(other.bounds):
        return None
    if one.is_exact and other.is_exact:
        code = "both_exact"
    else:
        code = "equally_precise" if one.step == other.step and _plain(one) and _plain(other) else "apart"
    return _finding(Relation.CONFLICT, Reason(code, {**_both(one, other), **_difference(one, other)}), one, other)


def self_contradiction(finding: Finding) -> Reason:
    """The reason for a figure on which one outlet alone speaks, in two voices."""
    if finding.relation is not Relation.CONFLICT:
        return finding.reason
    one, other = finding.one, finding.other
    return Reason("contradicts_itself", {"outlet": one.outlet, **_both(one, other), **_difference(one, other)})


def _in_two_currencies(one: Statement, other: Statement) -> bool:
    """ISO codes of currencies are the only units in capitals."""
    return not one.shares_unit_with(other) and one.unit.isupper() and other.unit.isupper()


def _plain(statement: Statement) -> bool:
    """Whether the bounds are those of the digits alone, half a step either side, so that the sentence need not print them."""
    low, high = statement.bounds.low, statement.bounds.high
    return low is not None and high is not None and (low == high or EXACT.subtract(high, low) == statement.step)


def _common(one: Bounds, other: Bounds) -> Bounds:
    """What two overlapping bounds share."""
    lows = [(b.low, not b.low_closed) for b in (one, other) if b.low is not None]
    highs = [(b.high, b.high_closed) for b in (one, other) if b.high is not None]
    low, low_open = max(lows, default=(None, False))
    high, high_closed = min(highs, default=(None, False))
    return Bounds(low=low, high=high, low_closed=not low_open, high_closed=high_closed)


def _both(one: Statement, other: Statement) -> dict[str, str]:
    return {"a": named(one), "b": named(other), "a_bounds": span(one.bounds), "b_bounds": span(other.bounds)}


def _difference(one: Statement, other: Statement) -> dict[str, str]:
    return {"gap": number(gap(one, other)), "percent": percent(relative_gap(one, other))}


def _finding(relation: Relation, reason: Reason, one: Statement, other: Statement) -> Finding:
    return Finding(relation=relation, reason=reason, one=one, other=other, gap=relative_gap(one, other))


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
