"""Which unit does an English number leave to another one? 36.4 per cent, against *33.1*; *125* of the 243 seats; is on *14*."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from factcheck.extraction.numbers import hedges
from factcheck.extraction.numbers.counted_things import ENDS_ITS_PHRASE
from factcheck.extraction.numbers.numeral_to_quantity import ROUNDED
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.figures import Bounds, Kind
from factcheck.metrics import METRICS, Nature
from factcheck.units import UNITS

_AGAINST = re.compile(r",? (?:(?:(?:up|down) )?from|against|compared (?:with|to)|versus) (?:(?:just|only|about|a record) )?")
#: 348 *up from*, *than the* 803 reported, *three times the* 803 reported
#: most cases with 17,402, *followed by* Metro Manila *with* 14,198
_COMPARED = re.compile(
    r"(?:(?:up|down) from|compared (?:with|to)|against|followed by (?:[a-z.'-]+ ){1,4}(?:with|at|on))(?: just| only| about)? $"
)
_THE_OTHER = re.compile(r"(?:than|times|from|against|with|to|beating|below|above) the $")
_REPORTED = re.compile(
    r" (?:reported|recorded|posted|seen|registered|logged|counted|sold|in the same|a year|the year|last|in (?:19|20))"
)
_OF_WHOLE = re.compile(r" of (?:the |its |their |all |all the |some )?")
#: polls: *is on* 14, *steady at* 14, up one *to* 30
_STANDS = re.compile(
    r"(?<![a-z])(?:(?:is|are|was|were|steady|unchanged|remains?|stays?|stayed|sits?|stands?|stood) (?:on|at)"
    r"|(?:up|down) [a-z0-9.]{1,5}(?: points?)? (?:to|on)) $"
)
_MOVED = re.compile(r"(?<![a-z])(?:up|down|gained|lost|rose|fell|slipped|climbed|dropped)(?: by)? $")
#: in a paragraph that has told of seats: New Generation *won* five, Labour was *down* ten
_OF_SEATS = re.compile(r"(?<![a-z])(?:won|wins|took|takes|holds?|held|lost|gained|secured|kept|by|to|up|down|needs?) $")
_OF_POLLS = ("polling_support", "approval")
_OF_HOUSES = ("seat", "vote")
RULE = "told as one with another number"
_LEAD = 40  #: characters before the number
_BOTH_SIDES = 80  #: per cent that two sides have together at least: 52 per cent *to 48*


def completed(scene: Scene, quantity: Quantity, drafts: list[Draft], memory: Memory) -> Quantity:
    """The number in the per cent or the points that a number before it is told in; as it is where nothing says so."""
    if scene.folded[quantity.start - 1 : quantity.start] != " ":
        return quantity
    value = quantity.value
    if quantity.unit is not None or quantity.has_scale or quantity.grouped or value is None or not 0 < value <= 100:
        return quantity
    if ENDS_ITS_PHRASE.match(scene.folded, quantity.end) is None:
        return quantity
    last = drafts[-1] if drafts else None
    if last is not None and _is_other_side(scene, quantity, last):
        return _in(quantity, last, "percent")
    told = next((d for d in reversed(drafts) if _is_of_poll(d)), None) or memory.last
    if told is None or not _is_of_poll(told) or any(one.unit in _OF_HOUSES for one in scene.quantities):
        return quantity
    lead = scene.folded[max(scene.sentence.start, quantity.start - _LEAD) : quantity.start]
    if _STANDS.search(lead):
        return _in(quantity, told, "percent")
    return _in(quantity, told, "percentage_point") if _MOVED.search(lead) else quantity


def _is_of_poll(draft: Draft) -> bool:
    return draft.metric in _OF_POLLS and draft.unit in ("percent", "percentage_point")


def _is_other_side(scene: Scene, quantity: Quantity, last: Draft) -> bool:
    """36.4 per cent, *against* 33.1; by 52 per cent *to* 48."""
    value, other = quantity.value, last.quantity.value
    if last.unit != "percent" or last.kind is not Kind.LEVEL or value is None or other is None:
        return False
    gap = scene.folded[last.quantity.end : quantity.start]
    if gap == " to ":
        return _BOTH_SIDES <= value + other <= 100
    return _AGAINST.fullmatch(gap) is not None and other <= value * 10 and value <= other * 10


def _in(quantity: Quantity, model: Draft, unit: str) -> Quantity:
    bounds = quantity.bounds
    if quantity.value is not None:
        step = Decimal(1).scaleb(-quantity.decimals)
        bounds = hedges.bounds(quantity.value, step, whole=False, qualifier=quantity.qualifier)
    return quantity._replace(unit=unit, bounds=bounds, unit_words=model.quantity.unit_words)


def counted_as(scene: Scene, quantity: Quantity, drafts: list[Draft], memory: Memory) -> str | None:
    """The unit of a bare count that is compared with another, or a part of one: up from *348*; *125* of the 243 seats."""
    if quantity.unit is not None or quantity.value is None or not scene.folded[quantity.end - 1].isascii():
        return None
    if scene.folded[quantity.start - 1 : quantity.start] != " " and quantity.start > scene.sentence.start:
        return None
    following = scene.following(quantity)
    whole = following.unit if following is not None and _OF_WHOLE.fullmatch(scene.folded, quantity.end, following.start) else None
    if whole is not None and UNITS[whole].counted:
        return whole
    lead = scene.folded[max(scene.sentence.start, quantity.start - _LEAD) : quantity.start]
    if (
        memory.last is not None
        and memory.last.unit == "seat"
        and _OF_SEATS.search(lead)
        and ENDS_ITS_PHRASE.match(scene.folded, quantity.end)
    ):
        return "seat"
    compared = _COMPARED.search(lead) is not None and ENDS_ITS_PHRASE.match(scene.folded, quantity.end) is not None
    if not compared and not (_THE_OTHER.search(lead) and _REPORTED.match(scene.folded, quantity.end)):
        return None
    for draft in reversed(drafts[-3:]):
        unit, other = draft.unit or _usual_unit(draft), draft.quantity.value
        if unit is None or not UNITS[unit].counted or other is None:
            continue
        near = other <= quantity.value * 10 and quantity.value <= other * 10
        return unit if near else None
    return None


def _usual_unit(draft: Draft) -> str | None:
    """41 influenza cases: what its metric counts."""
    metric = METRICS.get(draft.metric or "")
    return metric.usual_unit if metric is not None and metric.usual_unit in UNITS else None


def share_back(scene: Scene, drafts: list[Draft]) -> None:
    """The toll rose *from 41* to 49: what a count has moved from is what it has moved to."""
    for one, other in pairwise(drafts):
        if one.metric is not None or one.quantity.unit is not None or other.metric is None or other.kind is not Kind.LEVEL:
            continue
        folded = scene.folded
        if folded[one.quantity.end : other.quantity.start] != " to " or not folded.endswith(" from ", 0, one.quantity.start):
            continue
        is_tally = other.metric in METRICS and METRICS[other.metric].nature is Nature.EVENT
        one.metric, one.metric_word = other.metric, other.metric_word
        one.scope = (*other.scope, "earlier") if is_tally else other.scope
        one.unit, one.entity, one.left_behind = other.unit, other.entity, True
        one.as_in(other, "metric", "scope", "entity", rule=RULE)


def rounded(draft: Draft, unit: str) -> Bounds:
    """The bounds of the number in its unit: down two points of a percentage is rounded, as down two per cent is."""
    quantity = draft.quantity
    if (
        draft.kind is not Kind.CHANGE
        or unit not in ROUNDED
        or quantity.unit in ROUNDED
        or quantity.value is None
        or quantity.decimals
    ):
        return quantity.bounds
    return hedges.bounds(quantity.value, quantity.scale, whole=False, qualifier=quantity.qualifier)
