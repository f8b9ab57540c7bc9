"""Is a number of the next part of the kind that was told before it? 東部地區投資增長6.9%，*中部地區*增長8.2%."""

from __future__ import annotations

import re

from factcheck.extraction.metric import scopes, segments
from factcheck.extraction.metric.metric_fit import Found, fits, is_ratio
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft, Scene
from factcheck.extraction.words.vocabulary import Role
from factcheck.units import dimension_of

_LONGEST = 20  #: characters of a part's name
_BRANCHES = ("业", "企业")  #: how the branches of an economy end
_SEMICOLONS = ("；", ";")
_OPENS = ("其中", "而", "且")
#: a sentence that tells the parts of the number before it: 其中，城市上漲1.6%; 分產業看，第一產業下降
_TELLS_PARTS = re.compile("\\s*(?:其中[，,]?|[分从按][^，,。；;\n0-9]{1,6}[看分][，,])")


def next_of_kind(scene: Scene, quantity: Quantity, clause: int, last: Draft | None) -> Found | None:
    """The metric of the number before, of the part that opens this clause: one that ends as the part before it does."""
    if last is None or last.metric is None or last.metric_word is None or not is_ratio(quantity):
        return None
    if last.quantity.end < scene.sentence.start and not _goes_on(scene):
        return None
    if dimension_of(last.unit or "") != dimension_of(quantity.unit or "") or not fits(last.metric, quantity):
        return None
    said = _part(scene, quantity, max(clause, last.quantity.end))
    if said is None:
        return None
    before = scene.folded[max(0, last.metric_word.start - _LONGEST) : last.metric_word.start].rstrip("的")
    name = segments.in_chinese(said)[0] if segments.JOINS.isdisjoint(said) else said
    if not name or not ((last.scope and before.endswith(said[-1])) or scopes.is_opposed(name)):
        return None
    scope = tuple(part for part in last.scope[1:] if part in scopes.of_no_move(last.scope))
    return Found(last.metric, last.metric_word, (name, *scope), "counted as the number before it")


def _goes_on(scene: Scene) -> bool:
    """Whether the sentence goes on with the one before it: behind a semicolon, or telling its parts."""
    start = scene.sentence.start
    return scene.folded.startswith(_SEMICOLONS, start - 1) or _TELLS_PARTS.match(scene.folded, start) is not None


def _part(scene: Scene, quantity: Quantity, start: int) -> str | None:
    """The noun that is all the clause says before its verb, or before 占."""
    moves = scene.roles(start, quantity.start, Role.MOVE, Role.SHARE, Role.METRIC, Role.BASIS)
    if not moves or any(move.role is Role.METRIC for move in moves):
        return None
    end = min(move.start for move in moves)
    if (opens := _TELLS_PARTS.match(scene.folded, start, end)) is not None:
        start = opens.end()
    said = scene.folded[start:end].strip(" ,，;；、")
    for opening in _OPENS:
        said = said.removeprefix(opening).lstrip(" ,，")
    return said if 2 <= len(said) <= _LONGEST and segments.are_names(said) else None


def branch(scene: Scene, quantity: Quantity, start: int) -> str:
    """製造業增長6.9%，*電力、熱力、燃氣及水生產和供應業*增長2.6%: whose growth it is; empty where no branch is named."""
    said = _part(scene, quantity, start)
    return said if said is not None and said.endswith(_BRANCHES) else ""


def is_of_a_branch(scene: Scene, quantity: Quantity, start: int) -> bool:
    """Whether the verb stands behind the name of a branch, whether or not all of it can be told."""
    moves = scene.roles(start, quantity.start, Role.MOVE)
    return bool(moves) and scene.folded.endswith(_BRANCHES, start, moves[0].start)
