"""Is the number what another candidate got? Votes and shares are told of one after another, and named once."""

from __future__ import annotations

import re

from factcheck.extraction.metric.metric_fit import Found, fits
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.words.vocabulary import Role
from factcheck.figures import Kind

#: what is told of one candidate after another, and the words that lead to their numbers
_OF_PEOPLE = frozenset(("votes", "vote_share", "approval", "polling_support", "seats"))
_GETS = re.compile(
    r"(?:[以获得有到]|拿下|仅得|只得|斩获|赢得|取得)$|(?<![a-z])(?:with|at|on|won|took|taking|got|received|polled|against|by|to"
    r"|third on|second on|(?:to|against) [a-z-]+['’]s) $"
)


def of_people(scene: Scene, quantity: Quantity, clause: int, done: list[Draft], memory: Memory) -> Found | None:
    """林國棟則在山區以48.9%險勝, Mr Lo at 39%: votes and shares of another person, told like the number before."""
    before = [*reversed(done), *([memory.last] if memory.last is not None else [])]
    last = next((d for d in before if d.metric in _OF_PEOPLE and d.kind is Kind.LEVEL and _in_one_unit(d, quantity)), None)
    if last is None or last.metric is None or last.metric_word is None or not fits(last.metric, quantity):
        return None
    since = max(clause, done[-1].quantity.end if done else clause)
    gets = _GETS.search(scene.folded, clause, quantity.start) is not None or _is_named(scene, quantity)
    if not gets or scene.roles(since, quantity.start, Role.METRIC, Role.MOVE):
        return None
    return Found(last.metric, last.metric_word, (), "counted as the number before it")


def _in_one_unit(draft: Draft, quantity: Quantity) -> bool:
    return draft.unit == quantity.unit or (quantity.unit is None and quantity.grouped and draft.unit == "vote")


def _is_named(scene: Scene, quantity: Quantity) -> bool:
    """呼聲黨16.88%、綠黨佔9%: a name stands right before the number."""
    name = next((word for word in reversed(scene.entities) if word.end <= quantity.start), None)
    return name is not None and scene.folded[name.end : quantity.start] in ("", "占", "则", "则占", "仅", "只", "约")
