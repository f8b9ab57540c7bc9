"""What does the news of a day, or a report, only look back on? Times long past, which what follows is not of."""

from __future__ import annotations

import sys

from factcheck.extraction.period.tense import LONG_AGO
from factcheck.extraction.scene import Memory, Scene
from factcheck.figures import Period

_REPORTED_WITHIN = 130  #: days from the end of a year or a half to the last report on it


def tells_of_a_day(memory: Memory) -> bool:
    """Whether the text tells of a day, a match or an accident, and names a year long over only beside it."""
    main, published = memory.main, memory.published
    if main is None or published is None or memory.event_day is None:
        return False
    return (published - main.end).days > _REPORTED_WITHIN


def has_passed(day: Period, memory: Memory) -> bool:
    """7月6日遭毆打。至目前僅逮捕1人: what there is now is of no day before yesterday, to which nothing has been counted."""
    if memory.published is None or day in memory.counted or day.at is not None:
        return False
    return (memory.published - day.end).days > 1


def is_background(scene: Scene, here: Period, memory: Memory) -> bool:
    """2021年結婚。昨日因逃稅1.57億被判: a year long before the text's day or report, of which no number has been told."""
    now = memory.event_day or memory.main
    if now is None or here.is_instant or (now.end - here.end).days <= LONG_AGO:
        return False
    if memory.last is not None and memory.last.period is not None and memory.last.period.end == here.end:
        return False
    return memory.where.get(here, (sys.maxsize, 0))[0] < scene.sentence.start


def is_said_in_passing(here: Period, sentence: int, memory: Memory) -> bool:
    """2013年海難61人喪生。現有40艘停航: in the news of a day, a time long ago that an earlier sentence looks back on."""
    if memory.event_day is None or memory.main is not None or memory.where.get(here, (0, 0))[0] >= sentence:
        return False
    return (memory.event_day.end - here.end).days > LONG_AGO
