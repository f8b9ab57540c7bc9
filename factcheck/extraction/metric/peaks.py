"""Is 最高86萬戶 a limit, or the most that it came to? What an event was counted at is a peak: the number itself."""

from __future__ import annotations

from factcheck.extraction.numbers import hedges
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft
from factcheck.figures import Kind, Qualifier
from factcheck.metrics import METRICS, Nature
from factcheck.units import MONEY, UNITS

_WATCHED = ("viewers", "attendance")
_PEAK = ("最高", "最高达", "最多", "最多达", "最多有")
#: what may still come, or be allowed, before it in the clause
_AHEAD = ("可", "将", "预", "估", "料", "恐", "或", "上限", "不", "若", "如", "容")


def as_reached(folded: str, draft: Draft, clause: int) -> Quantity:
    """The draft's number; of a tally that was 最高 so high, without the hedge's bounds."""
    quantity, metric = draft.quantity, METRICS.get(draft.metric or "")
    if quantity.qualifier is not Qualifier.AT_MOST or quantity.hedge is None or quantity.value is None:
        return quantity
    if metric is None or not (metric.nature is Nature.EVENT or metric.key in _WATCHED) or draft.kind is not Kind.LEVEL:
        return quantity
    if draft.unit is None or UNITS[draft.unit].dimension == MONEY:
        return quantity
    if folded[slice(*quantity.hedge)] not in _PEAK or any(word in folded[clause : quantity.start] for word in _AHEAD):
        return quantity
    step = quantity.scale.scaleb(-quantity.decimals)
    whole = not quantity.has_scale and not quantity.decimals
    bounds = hedges.bounds(quantity.value, step, whole=whole, qualifier=Qualifier.EXACT)
    return quantity._replace(bounds=bounds, qualifier=Qualifier.EXACT)
