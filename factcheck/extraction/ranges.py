"""Are two numbers the ends of one range? 10%至15%, 3至5万, but not 從6114人至3756人."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.extraction.quantity import Quantity
from factcheck.figures import Bounds, Qualifier

_MOVED_BY = re.compile(r"(?:增加|减少|上升|下跌|下降|调升|调高|调低|调降|上调|下调|增|减|升|跌|涨|降)了?$")
_RANGE = re.compile(r" ?(?:[-~至到]|to|and)(?: ?)(?=[0-9一二三四五六七八九十两$])")


def joined(folded: str, one: Quantity, other: Quantity) -> Quantity | None:
    """10%至15%, 3至5万, 80億-85億元 as one range; None where the two are separate figures (從6114人至3756人)."""
    between = folded[one.end : other.start]
    if len(between) > 5 or not between or one.value is None or other.value is None or (one.hedge and one.hedge[1] == one.end):
        return None
    match = _RANGE.match(folded, one.end)
    if one.unit is not None and other.unit is None and not other.has_scale:
        return None  # 6.4% to 33,150
    if (
        match is None
        or match.end() not in (other.start, other.core)
        or folded[max(0, one.start - 1) : one.start] in ("从", "由", "自")
    ):
        return None
    between_and = "and" in between
    if between_and and not folded[max(0, one.start - 9) : one.start].endswith("between "):
        return None
    unit = other.unit
    if unit not in ("percent", "percentage_point") and _MOVED_BY.search(folded[max(0, one.start - 6) : one.start]):
        return None  # 增加3億元至17.4億元: a change, and the level that it leads to
    if one.unit is not None and one.unit != unit and unit is not None and one.unit != "XXX":
        return None
    low, high = one.value, abs(other.value)
    if one.unit is None and not one.has_scale and other.has_scale and low < high / other.scale:
        low *= other.scale  # 3至5万
    if unit is None and one.unit is not None:
        unit = one.unit
    if unit is None or not low < high:
        return None
    return replace(
        other, start=one.start, core=one.core, unit=unit, value=None, qualifier=Qualifier.RANGE, written_in_chinese=False,
        bounds=Bounds(low=low, high=high, low_closed=True, high_closed=True), hedge=(one.end, other.start),
        unit_words=other.unit_words or one.unit_words,
    )  # fmt: skip
