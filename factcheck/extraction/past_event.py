"""Is this tally of the event that the text tells, or of one long past that it looks back on? Told by the time of the tally."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.extraction.scene import Draft
from factcheck.metrics import METRICS, Nature

#: so long an event is told of as news; what was counted before belongs to another
NEWS = timedelta(days=14)


def mark(draft: Draft, published: date | None) -> None:
    """2018年地震的17名死者 under a quake of today: the tally gets the scope "of 2018", so that it meets only its like.

    Within the year of publication the month is told too. Nothing is marked where the text gives the tally no time.
    """
    period, metric = draft.period, METRICS.get(draft.metric or "")
    if period is None or published is None or metric is None or metric.nature is not Nature.EVENT:
        return
    if published - period.end <= NEWS or any(scope.startswith("of ") for scope in draft.scope):
        return
    when = f"{period.end:%Y-%m}" if period.end.year == published.year else str(period.end.year)
    draft.scope = (*draft.scope, f"of {when}")
    time = draft.time
    if time is not None:
        draft.because("scope", time.mention.start, time.mention.end, "a time long before the article")
