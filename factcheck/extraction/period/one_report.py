"""Which one span does a text report? The last of its books, a budget to come, or months over which something was counted."""

from __future__ import annotations

from factcheck.extraction.period.tense import LONG_AGO
from factcheck.extraction.scene import Draft, Memory
from factcheck.figures import Period
from factcheck.units import MONEY, dimension_of

_REPORTED_WITHIN = 130  #: days from the end of a year or a half to the last report on it
_REPORTED_FOR = 550  #: days after which no year is reported any more
_LEAD = 200  #: characters
_TOLD_OF = 2  #: numbers that a text says to be of a span, before others are taken for its


def has_one_report(memory: Memory) -> bool:
    """Whether the text reports one span: no later one has been told beside the first."""
    main = memory.main
    if main is None or (memory.published is not None and (memory.published - main.end).days > _REPORTED_FOR):
        return False
    now = memory.published
    over = [span for span in memory.spans if now is None or span.end <= now or main.end > now]
    return all(span.end <= main.end for span in over)  # a target for this year beside it is no later report


def is_statistics(memory: Memory) -> bool:
    """Whether the text begins with the one span that it reports, a month or more that is just over, and tells of no day."""
    main, published = memory.main, memory.published
    if main is None or published is None or memory.event_day is not None or memory.main_said > _LEAD:
        return False
    if memory.of_main < _TOLD_OF or (main.end - main.start).days > LONG_AGO:
        return False
    return has_one_report(memory) and 0 < (published - main.end).days <= _REPORTED_WITHIN


def is_of_the_books(span: Period | None) -> bool:
    """A quarter, a half or a year: what companies report."""
    return span is not None and (span.end - span.start).days > 80


def is_of_the_budget(draft: Draft, memory: Memory) -> bool:
    """Money in a text on a year to come: education takes 421億元."""
    main, published = memory.main, memory.published
    if main is None or published is None or main.end <= published:
        return False
    return draft.unit is not None and dimension_of(draft.unit) == MONEY
