"""What is a headline's number of, and of which time? Of what the same number is below, where the headline leaves it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extraction.evidence import added
from factcheck.extraction.words.epidemic import RULE as CASES
from factcheck.figures import HEADLINE, Evidence, Reading
from factcheck.metrics import is_known
from factcheck.units import dimension_of

_LEAD = 1500  #: characters below the headline in which its numbers are told again
_TELLING = 3  #: digits by which a number is known again where the headline does not say of what it is
_AGAIN = "told again below"


def end_of_headline(folded: str) -> int:
    """Where a first line ends that is no sentence; 0 where there is none."""
    end = folded.find("\n", 0, HEADLINE)
    return end if end > 0 and not folded.endswith(("。", ".", "!", "?", "\u201d"), 0, end) else 0


def fill(readings: list[Reading], headline_end: int, *, english: bool = False) -> list[Reading]:
    """The readings, those of the headline with the slots of the first below that is the same figure and has them."""
    if not readings or readings[0].end > headline_end:
        return readings
    below = [r for r in readings if headline_end < r.start < headline_end + _LEAD]
    return [_filled(_of_its_percentage(r, below) if english else r, below) if r.end <= headline_end else r for r in readings]


def _of_its_percentage(headline: Reading, below: Sequence[Reading]) -> Reading:
    """Inflation slows to *2.8%*: in an English text the percentage with decimals that stands once below is the same one."""
    if headline.unit != "percent" or not headline.decimals:
        return headline
    same = [r for r in below if r.value == headline.value and r.unit == headline.unit]
    if len(same) != 1 or (headline.metric is not None and headline.metric != same[0].metric):
        return headline
    for slot in ("period", "entity"):
        if getattr(headline, slot) is None and any(e.slot == slot for e in same[0].evidence):
            names = same[0].names if slot == "entity" else headline.names
            value = {slot: getattr(same[0], slot)}
            headline = replace(headline, **value, names=names, evidence=_with(headline, same[0], slot))
    return headline


def _filled(headline: Reading, below: Sequence[Reading]) -> Reading:
    """The headline's reading with its metric, then with its time and its owner, where it names none."""
    if headline.metric is None or _is_said_by_unit(headline):
        same = next((r for r in below if is_known(r.metric) and _is_the_number(headline, r)), None)
        if same is not None:
            headline = replace(headline, metric=same.metric, scope=same.scope, evidence=_with(headline, same, "metric"))
    for slot in ("period", "entity"):
        if getattr(headline, slot) is None:
            same = next((r for r in below if getattr(r, slot) is not None and _is_told_again(headline, r)), None)
            if same is not None and any(e.slot == slot for e in same.evidence):
                names = same.names if slot == "entity" else headline.names
                value = {slot: getattr(same, slot)}
                headline = replace(headline, **value, names=names, evidence=_with(headline, same, slot))
    return headline


def _with(headline: Reading, same: Reading, slot: str) -> tuple[Evidence, ...]:
    """The headline's evidence and the words below that fill its slot."""
    said = tuple(e for e in headline.evidence if e.slot != slot)
    words = next((e for e in same.evidence if e.slot == slot), None)
    return said if words is None else added(said, Evidence(slot=slot, start=words.start, end=words.end, rule=_AGAIN))


def _is_said_by_unit(headline: Reading) -> bool:
    return any(e.slot == "metric" and e.rule == CASES for e in headline.evidence)


def _is_the_number(headline: Reading, reading: Reading) -> bool:
    """The very number again, in its unit, with digits enough to know it by."""
    same = headline.value == reading.value and headline.unit == reading.unit and headline.kind is reading.kind
    return same and _digits(headline) >= _TELLING


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
