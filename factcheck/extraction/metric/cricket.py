"""What does a bare number of a cricket report count? 198 *for six*, 84 *off 47 balls*, *all out for* 187, took *four for* 29."""

from __future__ import annotations

import re

from factcheck.extraction.metric.metric_fit import Found
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Memory, Scene
from factcheck.extraction.words.vocabulary import Role, Word

_IN_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten"
#: 84 off 47 balls, 198 for six, 112 not out, 655 runs
_RUNS_BEHIND = re.compile(
    rf" (?:off (?:just |only )?[0-9]{{1,3}}(?: balls| deliveries|(?![0-9]))"
    rf"|for (?:the loss of )?(?:{_IN_WORDS}|[0-9])(?![0-9a-z])"
    r"(?! years| months| days)|not out(?![a-z])|all out(?![a-z]))"
)
_RUNS_BEFORE = re.compile(
    r"(?<![a-z])(?:(?:all|bowled|skittled|dismissed|bundled)(?: out)? for|chasing|set|piled up|strong at|racked up"
    r"|unbeaten(?: on)?"
    r"|(?:ended|finished|closed|halted)(?: the innings)? (?:on|at)|(?:total|score|target) of) (?:an? |just )?$"
)
_WICKETS_BEHIND = re.compile(r" for (?:just |only )?[0-9]{1,3}(?![0-9a-z,])")
_WICKETS_BEFORE = re.compile(
    r"(?<![a-z])(?:with|took|taking|claimed|claiming|figures of|returned|returning|finished with|grabbed) $"
)
_MOST_WICKETS, _MOST_RUNS = 10, 1000
_NEAR = 30  #: characters before the number


def of_number(scene: Scene, quantity: Quantity, memory: Memory) -> Found | None:
    """Runs or wickets, in a text on cricket; nothing where the number has a unit of its own."""
    if "cricket" not in memory.topics or quantity.unit is not None or quantity.value is None or quantity.has_scale:
        return None
    folded, start, end = scene.folded, max(scene.sentence.start, quantity.start - _NEAR), quantity.end
    if quantity.value <= _MOST_WICKETS:
        is_taken = _WICKETS_BEHIND.match(folded, end) and _WICKETS_BEFORE.search(folded, start, quantity.start)
        return _found("wickets", quantity, "the verb before the number") if is_taken else None
    if quantity.value >= _MOST_RUNS:
        return None
    if _RUNS_BEHIND.match(folded, end) is not None:
        return _found("runs", quantity, "directly behind the number")
    if _RUNS_BEFORE.search(folded, start, quantity.start) is not None:
        return _found("runs", quantity, "the verb before the number")
    return None


def _found(key: str, quantity: Quantity, rule: str) -> Found:
    return Found(key, Word(quantity.core, quantity.end, Role.METRIC, key), (), rule)
