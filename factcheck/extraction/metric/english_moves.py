"""Which English words away from a number say that it moved? *Shrank* for a fifth month, by 11.3 per cent; has been *cut*."""

from __future__ import annotations

import re

from factcheck.extraction.metric import metric_before
from factcheck.extraction.metric.metric_fit import Found
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.figures import Change, Kind
from factcheck.units import MONEY, dimension_of

_BY = re.compile(r", (?:and )?by (?:a |an |about |around |some |nearly |almost |more than |just )*$")
_LAST = 24  #: characters before a number
#: increased 0.3% *from September and* 3.7% from a year earlier
_AND_FROM = re.compile(
    r" (?:from|on|over|versus|compared (?:with|to))(?: [a-z]+){1,5},? and (?:by )?|(?: [a-z]+-on-[a-z]+),? and (?:by )?"
)
_FROM = re.compile(r" (?:from|on|over|versus|above|below|compared|year-on-year|year on year|month-on-month|annually)(?![a-z])")
#: Sh12 billion *has been cut* from roads, 300 jobs *will be added* to
_DONE = re.compile(
    r" (?:[a-z]+ ){0,2}?(?:(?:has|have|had) been|was|were|will be|would be|is to be|are to be|being) "
    r"(?:(?P<down>cut|slashed|trimmed|shaved|wiped|axed|lopped|knocked)|added) (?:from|off|to)(?![a-z])"
)
_ADDS = re.compile(r"(?<![a-z])(?P<verb>add|adds|adding) (?:(?:about|around|some|nearly|almost|another|a further|up to) )?$")
_TO = re.compile(r"(?: [a-z-]+){0,3} to (?:the|a|an|its|their|his|her|every|each|your|our)(?![a-z])")


def of(scene: Scene, draft: Draft, done: list[Draft]) -> Word | None:
    """The word of moving of an English number that no word right beside it moves."""
    quantity = draft.quantity
    if not scene.folded[quantity.end - 1].isascii() or scene.folded[quantity.start - 1 : quantity.start].strip():
        return None
    return _before_comma(scene, quantity) or _as_the_last(scene, draft, done) or _done_to(scene, draft)


def _before_comma(scene: Scene, quantity: Quantity) -> Word | None:
    """Exports *shrank* for a fifth straight month, by 11.3 per cent."""
    comma = _comma_before(scene, quantity)
    moves = scene.roles(scene.clause_start(comma - 1), comma, Role.MOVE) if comma is not None else ()
    return moves[-1] if moves else None


def _comma_before(scene: Scene, quantity: Quantity) -> int | None:
    if scene.folded[quantity.start - 1 : quantity.start] != " ":
        return None
    found = _BY.search(scene.folded, max(scene.sentence.start, quantity.start - _LAST), quantity.start)
    return found.start() if found is not None else None


def metric_before_comma(scene: Scene, quantity: Quantity, memory: Memory) -> Found | None:
    """Exports shrank for a fifth straight month, by 11.3 per cent: what moved stands where the verb does."""
    comma = _comma_before(scene, quantity)
    if comma is None:
        return None
    start = scene.clause_start(comma - 1)
    if " those " in scene.folded[start:comma]:
        start = scene.sentence.start  # exports to Taiwan expanded, while those to …
    return metric_before.in_clause(scene, quantity, start, comma, memory, rule="carried from the clause before")


def _as_the_last(scene: Scene, draft: Draft, done: list[Draft]) -> Word | None:
    """Earnings increased 0.3% from September and 3.7% from a year earlier."""
    last = done[-1] if done else None
    if last is None or last.unit != draft.unit or draft.unit != "percent" or last.kind is not Kind.RATE or last.change is None:
        return None
    folded = scene.folded
    if _AND_FROM.fullmatch(folded, last.quantity.end, draft.quantity.start) is None or not _FROM.match(
        folded, draft.quantity.end
    ):
        return None
    if draft.metric is None and last.metric is not None:
        draft.metric, draft.metric_word, draft.scope = last.metric, last.metric_word, last.scope
        draft.as_in(last, "metric", "scope", rule="told as one with another number")
    said = last.evidence.get("change")
    start, end = (said.start, said.end) if said is not None else (last.quantity.start, last.quantity.end)
    return Word(start, end, Role.MOVE, last.change)


def _done_to(scene: Scene, draft: Draft) -> Word | None:
    """Sh12 billion has been *cut* from roads; the rise will *add* £94.30 to a bill."""
    quantity, folded = draft.quantity, scene.folded
    if draft.unit is None or dimension_of(draft.unit) != MONEY:
        return None
    done = _DONE.match(folded, quantity.end)
    if done is not None:
        return Word(done.start(), done.end(), Role.MOVE, Change.DOWN if done["down"] else Change.UP)
    adds = _ADDS.search(folded, max(scene.sentence.start, quantity.start - _LAST), quantity.start)
    if adds is None or _TO.match(folded, quantity.end) is None:
        return None
    return Word(adds.start("verb"), adds.end("verb"), Role.MOVE, Change.UP)
