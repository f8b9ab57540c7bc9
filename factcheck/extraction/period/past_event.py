"""Is this tally of the event that the text tells, or of one long past that it looks back on? Told by the time of the tally."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.extraction.scene import Draft
from factcheck.metrics import METRICS, Nature

#: so long an event is told of as news; what was counted before belongs to another
NEWS = timedelta(days=14)


def mark(draft: Draft, published: date | None) -> None:
    """2018年地震的17名死者 under a quake of today: the tally gets the scope "of 2018", so that it meets only its like.

    Within the year of publication the month is told too. What has been counted since long ago, 今年至今6.13萬公頃, is no more the
    event's: it is of the year or the month in which the count began. Nothing is marked where the text gives the tally no time.
    """
    period, metric = draft.period, METRICS.get(draft.metric or "")
    if period is None or published is None or metric is None or metric.nature is not Nature.EVENT:
        return
    is_long_ago, is_long = published - period.end > NEWS, period.end - period.start > NEWS and period.end <= published
    if not (is_long_ago or is_long) or any(scope.startswith("of ") for scope in draft.scope):
        return
    when = _of(period.end, whole_year=period.end.year < published.year)
    if not is_long_ago:
        when = _of(period.start, whole_year=(period.start.month, period.start.day) == (1, 1))
    draft.scope = (*draft.scope, f"of {when}")
    time = draft.time
    if time is not None:
        draft.because("scope", time.mention.start, time.mention.end, "a time long before the article")


def _of(day: date, *, whole_year: bool) -> str:
    return str(day.year) if whole_year else f"{day:%Y-%m}"
