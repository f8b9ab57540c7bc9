"""Is this tally the event's, or of a part of it? A text gives the whole first; another number without a time is another's."""

from __future__ import annotations

from factcheck.extraction.scene import Draft, Memory
from factcheck.figures import PART, Kind
from factcheck.metrics import METRICS, Nature
from factcheck.units import dimension_of


def tell_apart(draft: Draft, memory: Memory) -> None:
    """213人受傷 … 北澗縣有2人受傷: the second is marked, unless it repeats the first or tells another time.

    The headline and the lead give the total of the event; what comes behind is of a district, a building, an hour.
    """
    metric = METRICS.get(draft.metric or "")
    if metric is None or metric.nature is not Nature.EVENT or draft.entity is not None or draft.kind is not Kind.LEVEL:
        return
    key = (metric.key, draft.scope, dimension_of(draft.unit) if draft.unit else "")
    first = memory.tallies.setdefault(key, draft)
    if first is draft or first.quantity.bounds.overlaps(draft.quantity.bounds):
        return
    has_its_own_time = draft.time is not None and draft.period != first.period
    if not has_its_own_time:
        draft.scope = (*draft.scope, PART)
        draft.because("scope", draft.quantity.start, draft.quantity.end, "another number than the event's first")
