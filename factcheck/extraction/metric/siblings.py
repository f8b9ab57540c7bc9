"""Is a number of the next part of the kind that was told before it? 東部地區投資增長6.9%，*中部地區*增長8.2%."""

from __future__ import annotations

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


def next_of_kind(scene: Scene, quantity: Quantity, clause: int, last: Draft | None) -> Found | None:
    """The metric of the number before, of the part that opens this clause: one that ends as the part before it does."""
    if last is None or last.metric is None or last.metric_word is None or not is_ratio(quantity):
        return None
    if last.quantity.end < scene.sentence.start and not scene.folded.startswith(_SEMICOLONS, scene.sentence.start - 1):
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


def _part(scene: Scene, quantity: Quantity, start: int) -> str | None:
    """The noun that is all the clause says before its verb, or before 占."""
    moves = scene.roles(start, quantity.start, Role.MOVE, Role.SHARE, Role.METRIC, Role.BASIS)
    if not moves or any(move.role is Role.METRIC for move in moves):
        return None
    said = scene.folded[start : min(move.start for move in moves)].strip(" ,，;；、")
    for opening in _OPENS:
        said = said.removeprefix(opening).lstrip(" ,，")
    return said if 2 <= len(said) <= _LONGEST and segments.are_names(said) else None


def branch(scene: Scene, quantity: Quantity, start: int) -> str:
    """製造業增長6.9%，*電力、熱力、燃氣及水生產和供應業*增長2.6%: whose growth it is; empty where no branch is named."""
    said = _part(scene, quantity, start)
    return said if said is not None and said.endswith(_BRANCHES) else ""
