"""Which week does a text report? The last one it names that was just over: 單週, 過去一周 and 前一週 are seen from it."""

from __future__ import annotations

from datetime import date

from factcheck.extraction.period.weeks import is_week
from factcheck.extraction.scene import Memory
from factcheck.extraction.times.mention import Mention
from factcheck.figures import Period

_FRESH = 14  #: days; a bulletin on a week comes out in the second one behind it at the latest
_ONE_WEEK = ((1, "week"), (7, "day"))


def note(mention: Mention, period: Period | None, memory: Memory) -> date | None:
    """Remembers the week that the text has come to; its last day where the text says outright which days it has."""
    if period is None or not is_week(period) or mention.base or mention.prior or mention.told or mention.same is not None:
        return None
    if memory.published is None or not 0 <= (memory.published - period.end).days <= _FRESH:
        return None
    memory.week = period
    said_outright = mention.week is not None or mention.week_ends or mention.to is not None
    return period.end if said_outright else None


def seen_from(mention: Mention, memory: Memory) -> Period | None:
    """The reported week, where the mention leaves open of which one it speaks and the text is at no other."""
    if memory.week is None or is_week(memory.period):
        return None
    of_the_week = mention.week_shift is not None and (mention.current or mention.prior)
    if of_the_week and mention.current and memory.period is not None and memory.period.is_instant:
        return None  # 14日 … 當周: that of the day
    return memory.week if of_the_week else None


def as_week(mention: Mention, memory: Memory) -> Mention:
    """過去一周 in a bulletin on a week names that week, and the text goes on from it."""
    if mention.past in _ONE_WEEK and memory.week is not None and not mention.base:
        return mention._replace(past=None, week_shift=0, current=True)
    return mention
