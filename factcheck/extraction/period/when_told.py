"""Is a day only when something was told? A company's flow is never of the one day on which a report of it came out."""

from __future__ import annotations

from factcheck.extraction.scene import Draft, Memory, Time
from factcheck.extraction.times.time_words import OF_ACTS
from factcheck.metrics import METRICS, Nature

_REPORTED_WITHIN = 3  #: days; a paper tells what came out yesterday, a weekly what came out on Tuesday


def is_event(draft: Draft) -> bool:
    metric = METRICS.get(draft.metric or "")
    return metric is not None and metric.nature is Nature.EVENT


def is_only_when_told(time: Time, draft: Draft, memory: Memory) -> bool:
    """A company's flow is never of the one day that a report of it came out (HONG KONG, March 12 - Revenue rose …)."""
    metric = METRICS.get(draft.metric or "")
    if metric is None or metric.nature is not Nature.DURATION or not metric.of_organisation or time.period is None:
        return False
    if metric.key in OF_ACTS:
        return time.mention.told  # 9月25日，公司回購21.7萬股
    mention, published = time.mention, memory.published
    if not time.period.is_instant or mention.as_of or mention.edge is not None or mention.same is not None or mention.ago:
        return False
    return published is None or 0 <= (published - time.period.end).days <= _REPORTED_WITHIN
