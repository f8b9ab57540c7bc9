"""From which time is a move measured, where it is not the year before? 較2021年底少近四成, 比2019年同期增長, 比上月回落."""

from __future__ import annotations

from datetime import timedelta

from factcheck.extraction.scene import Draft, Scene, Time
from factcheck.extraction.times.relative_times import months_in
from factcheck.figures import Period


def scope(scene: Scene, draft: Draft, period: Period) -> tuple[str, ...]:
    """A move is of one figure with another only when both are measured from the same time.

    A year before is what everybody means, and is no scope.
    """
    clause = scene.clause_start(draft.quantity.start)
    bases = [time for time in scene.times if _is_a_base(scene, time) and clause <= time.mention.start < draft.quantity.start]
    base = _seen_from(bases[-1], period) if bases else None
    if base is None or base.end == period.years_earlier().end:
        return ()
    return (f"since {base.iso}",)


def _is_a_base(scene: Scene, time: Time) -> bool:
    """較去年同期 says nothing that everybody does not mean; 較2019年同期 does. 由上月上漲1.6%轉為下降 is no move from 上月."""
    start, end = time.mention.start, time.mention.end
    if scene.folded.endswith(("由", "从"), 0, start) and not scene.folded.startswith("的", end):
        return False
    return time.mention.base and (not time.mention.same or time.mention.year is not None)


def _seen_from(time: Time, period: Period) -> Period | None:
    """6月份, 比上月回落, in a text of July: the month before June. What is of no month has no 上月 to be measured from."""
    if time.mention.month_shift != -1 or time.period is None or months_in(time.period) != 1 or time.period.end < period.start:
        return time.period
    if months_in(period) != 1:
        return None
    before = period.start.replace(day=1) - timedelta(days=1)
    return Period.month(before.year, before.month)
