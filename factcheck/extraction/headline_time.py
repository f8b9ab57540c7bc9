"""Which time has a headline's number that the text below tells again? That of the same number there: a headline leaves it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extraction.evidence import added
from factcheck.figures import Evidence, Reading
from factcheck.units import dimension_of

_LONGEST = 100  #: characters
_LEAD = 1500  #: characters below the headline in which its numbers are told again
_TELLING = 3  #: digits by which a number is known again where the headline does not say of what it is
_AGAIN = "told again below"


def end_of_headline(folded: str) -> int:
    """Where a first line ends that is no sentence; 0 where there is none."""
    end = folded.find("\n", 0, _LONGEST)
    return end if end > 0 and not folded.endswith(("。", ".", "!", "?", "\u201d"), 0, end) else 0


def fill(readings: list[Reading], headline_end: int) -> list[Reading]:
    """The readings, those of the headline with the time of the first below that is the same figure and has one."""
    below = [r for r in readings if headline_end < r.start < headline_end + _LEAD and r.period is not None]
    return [_dated(r, below) if r.end <= headline_end and r.period is None else r for r in readings]


def _dated(headline: Reading, below: Sequence[Reading]) -> Reading:
    same = next((reading for reading in below if _is_told_again(headline, reading)), None)
    words = next((e for e in same.evidence if e.slot == "period"), None) if same is not None else None
    if same is None or words is None:
        return headline
    again = Evidence(slot="period", start=words.start, end=words.end, rule=_AGAIN)
    return replace(headline, period=same.period, evidence=added(headline.evidence, again))


def _is_told_again(headline: Reading, reading: Reading) -> bool:
    """少賺6% … 純利下跌6.2%: one metric and kind, and a number that the headline's rounds."""
    if headline.kind is not reading.kind or (headline.change and reading.change and headline.change is not reading.change):
        return False
    if dimension_of(headline.unit) != dimension_of(reading.unit) or not headline.bounds.overlaps(reading.bounds):
        return False
    if any(scope.startswith("of ") for scope in reading.scope):
        return False  # of 2019: another event's
    if headline.metric is not None and headline.metric == reading.metric:
        return True
    return headline.value == reading.value and _digits(headline) >= _TELLING


def _digits(reading: Reading) -> int:
    return len(reading.value.normalize().as_tuple().digits) if reading.value is not None else 0
