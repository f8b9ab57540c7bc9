"""What do the words around a number allow? Hedges of data/hedges.toml, and the bounds that each makes."""

from __future__ import annotations

from decimal import Decimal

from factcheck.figures import EXACT, Bounds, Qualifier
from factcheck.folding import fold
from factcheck.language_data import checked, load


def _read() -> tuple[dict[str, Qualifier], dict[str, Qualifier], dict[str, Qualifier]]:
    before: dict[str, Qualifier] = {}
    after: dict[str, Qualifier] = {}
    inside: dict[str, Qualifier] = {}
    for row in load("hedges")["hedge"]:
        checked(row, place="data/hedges.toml", required=("qualifier",), optional=("before", "after", "inside"))
        qualifier = Qualifier(row["qualifier"])
        for words, table in (("before", before), ("after", after), ("inside", inside)):
            table.update({fold(word): qualifier for word in row.get(words, ())})
    return before, after, inside


BEFORE, AFTER, INSIDE = _read()
_LONGEST_BEFORE = max(map(len, BEFORE))
_LONGEST_AFTER = max(map(len, AFTER))
# 過 hedges a number (過百萬人), but not as the tail of a verb of its own (不過, 通過, 經過, 超過 stands in the table)
_NOT_A_HEDGE = (
    "不过",
    "通过",
    "经过",
    "度过",
    "透过",
    "错过",
    "看过",
    "附近",
    "最近",
    "相近",
    "接近于",
    "飞快",
    "加快",
    "爆破",
    "打破",
    "将破",
    "签约",
    "合约",
    "节约",
    "预约",
    "条约",
    "履约",
    "违约",
    "纽约",
    "邀约",
    "租约",
    "赶快",
    "尽快",
    "靠近",
    "临近",
    "新近",
    "太过",
    "难过",
    "只不过",
    "吞并超",
    "高超",
    "英超",
    "中超",
)


def before(folded: str, start: int) -> tuple[Qualifier, int] | None:
    """The hedge that ends at start, spaces aside, and where it begins."""
    end = start
    while end > 0 and folded[end - 1] == " ":
        end -= 1
    for length in range(min(_LONGEST_BEFORE, end), 0, -1):
        word = folded[end - length : end]
        if word not in BEFORE:
            continue
        first = end - length
        if word[0].isascii() and first > 0 and folded[first - 1].isalnum() and folded[first - 1].isascii():
            continue  # "thunder 30": a part of another word
        if word == "上" and folded[end : end + 1] not in ("百", "千", "万", "亿"):
            continue
        if length == 1 and folded[max(0, end - 2) : end] in _NOT_A_HEDGE:
            continue
        return BEFORE[word], first
    return None


def after(folded: str, end: int) -> tuple[Qualifier, int] | None:
    """The hedge that begins at end, one space aside, and where it ends."""
    start = end + 1 if folded[end : end + 1] == " " else end
    for length in range(_LONGEST_AFTER, 0, -1):
        word = folded[start : start + length]
        if len(word) == length and word in AFTER:
            if word[-1].isascii() and folded[start + length : start + length + 1].isalpha() and word[0].isascii():
                continue
            return AFTER[word], start + length
    return None


def bounds(value: Decimal, step: Decimal, *, whole: bool, qualifier: Qualifier) -> Bounds:
    """What the wording allows around a value whose last written digit is worth step.

    whole: the number is written out to its last unit (6113名), so that it is exactly itself; else it stands for half a
    step either side, half-open as rounding is.
    """
    if value < 0 and qualifier in (
        Qualifier.EXACT,
        Qualifier.APPROX,
    ):  # as the positive number, mirrored: half a step is half open outwards
        return bounds(value.copy_negate(), step, whole=whole, qualifier=qualifier).mirrored()
    match qualifier:
        case Qualifier.UNDER:
            return Bounds(low=None, high=value, low_closed=False, high_closed=False)
        case Qualifier.OVER:
            return Bounds(low=value, high=None, low_closed=False, high_closed=False)
        case Qualifier.AT_LEAST:
            return Bounds(low=value, high=None, low_closed=True, high_closed=False)
        case Qualifier.AT_MOST:
            return Bounds(low=None, high=value, low_closed=False, high_closed=True)
        case Qualifier.APPROX:
            half = max(step, _last_digit_worth(value)) / 2
            return Bounds(low=EXACT.subtract(value, half), high=EXACT.add(value, half))
        case _:
            if whole:
                return Bounds.point(value)
            half = step / 2
            return Bounds(low=EXACT.subtract(value, half), high=EXACT.add(value, half))


def _last_digit_worth(value: Decimal) -> Decimal:
    """What one more in the last non-zero digit is worth: 1000 for 45000, 1 for 3001, 0.1 for 0.3."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) and value else Decimal(1)
