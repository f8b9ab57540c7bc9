"""To which day does a health office count? Cases, tests and deaths that name no time go up to the day on which it tells them."""

from __future__ import annotations

from factcheck.extraction.scene import Draft, Memory
from factcheck.extraction.times.time_words import OF_EPIDEMICS
from factcheck.figures import Kind, Period

RULE = "the day on which the text was told"
#: what is counted with the cases, and without any too
_WITH_CASES = frozenset(("dead", "hospitalised", "intensive_care", "tests", "positivity_rate"))
_OF_AN_ACCIDENT = frozenset(("injured", "seriously_injured", "slightly_injured", "missing", "rescued", "trapped"))
_TOLD_WITHIN = 7  #: days from a count to the article on it


def carried(draft: Draft, memory: Memory) -> tuple[Period | None, str]:
    """The ministry said on Tuesday that 412 had fallen ill. Forty-three have died: by Tuesday."""
    return (_day(memory), RULE) if _is_one(draft, memory) else (None, "")


def note(draft: Draft, memory: Memory) -> None:
    """Remembers the day of the cases told last."""
    if draft.metric in OF_EPIDEMICS and draft.period is not None and draft.period.is_instant:
        memory.counted_on = draft.period.last_day


def _is_one(draft: Draft, memory: Memory) -> bool:
    if "earlier" in draft.scope or draft.kind not in (Kind.LEVEL, Kind.SHARE):
        return False
    tells_of_cases = memory.cases is not None or memory.counted_on is not None
    tells_of_cases = tells_of_cases and not any(metric in _OF_AN_ACCIDENT for metric, *_ in memory.tallies)
    return draft.metric in OF_EPIDEMICS or (tells_of_cases and draft.metric in _WITH_CASES)


def _day(memory: Memory) -> Period | None:
    """The day to which the text counts, else that on which it was told; none where it counts by weeks."""
    if memory.until is None:
        day, published = memory.counted_on, memory.published
        is_fresh = day is not None and published is not None and 0 <= (published - day.end).days <= _TOLD_WITHIN
        return day if is_fresh else None
    day = Period.day(memory.until)
    return day if day == memory.told or day in memory.counted else None
