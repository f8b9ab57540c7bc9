"""Is this bare number the toll of an earlier hour? It had been 16 at noon on Wednesday, 10 at 9 pm and eight on Monday.

English tells how a toll rose by numbers and times alone. What stands behind each of them says when; without a time it is nothing.
"""

from __future__ import annotations

import re

from factcheck.extraction.metric.metric_fit import Found, fits
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.times.time_words import OF_CASUALTIES
from factcheck.extraction.words.vocabulary import Role
from factcheck.figures import Kind

#: what leads from the subject to its number
_IT_STOOD = re.compile(
    r"(?<![a-z])(?:it|(?:the |that |their )(?:toll|figure|number|count|tally))"
    r" (?:had )?(?:been|was|stood|stood at|reached|risen to) $"
)
#: the same words once more before the next number: stood at 58 … and at 37
_AT_ONCE_MORE = re.compile(r"(?:,| and|, and) at $")
#: what stands between the time of a number and the next number
_AND = re.compile(r" ?(?:,|;|and|, and|; and) ?")
_TIME_BEHIND = re.compile(r" (?:at |on |by |as of |late on |early on |in the )?(?:about )?")
_TOLL = "dead"
_RULE = "counted as the number before it"


def of_number(scene: Scene, quantity: Quantity, done: list[Draft], memory: Memory) -> Found | None:
    """The metric of the toll that this number tells with the time behind it."""
    if quantity.unit is not None or not _has_a_time_behind(scene, quantity):
        return None
    if _IT_STOOD.search(scene.folded, max(scene.sentence.start, quantity.start - 40), quantity.start):
        word = next(
            (one.metric_word for (metric, scope, _), one in memory.tallies.items() if (metric, scope) == (_TOLL, ())), None
        )
        return None if word is None else Found(_TOLL, word, (), _RULE)
    before = _the_same_before(scene, quantity, done)
    if before is None or before.metric is None or before.metric_word is None or not fits(before.metric, quantity):
        return None
    return Found(before.metric, before.metric_word, (), _RULE)


def _has_a_time_behind(scene: Scene, quantity: Quantity) -> bool:
    behind = next((t.mention for t in scene.times if t.mention.start >= quantity.end), None)
    return behind is not None and behind.english and _TIME_BEHIND.fullmatch(scene.folded, quantity.end, behind.start) is not None


def _the_same_before(scene: Scene, quantity: Quantity, done: list[Draft]) -> Draft | None:
    """The toll that the number goes on with: right behind its time, or led to by the same at."""
    tolls = [one for one in done if one.metric in OF_CASUALTIES and one.kind is Kind.LEVEL]
    if not tolls:
        return None
    if _AT_ONCE_MORE.search(scene.folded, max(0, quantity.start - 9), quantity.start):
        return next((one for one in reversed(tolls) if scene.folded.endswith(" at ", 0, one.quantity.start)), None)
    last = tolls[-1]
    if last is not done[-1] or scene.roles(last.quantity.end, quantity.start, Role.METRIC, Role.AFTER):
        return None
    time = next((t.mention for t in reversed(scene.times) if last.quantity.end < t.mention.end <= quantity.start), None)
    if time is None or _AND.fullmatch(scene.folded, time.end, quantity.start) is None:
        return None
    return last
