"""Which numbers does a sentence tell as one? A level with its rate or its share: the time of one is the other's."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.extraction.period.period_slot import suited
from factcheck.extraction.period.tense import is_of_now
from factcheck.extraction.scene import Draft, Scene
from factcheck.figures import Kind
from factcheck.units import MONEY, dimension_of

RULE = "told as one with another number"
_FAR, _BRACKET = 40, 12  #: characters
_MOVES = frozenset((Kind.RATE, Kind.CHANGE))
#: surged 46.2% *to* $21.7 billion, 升4.2%*至*8.2億元: the move, and what it reached
_REACHED = re.compile(
    r",? to (?:about |around |some |nearly |almost |over |just |a record )?|[，,]?[^，,。；;0-9]{0,3}[至到达][^，,。；;0-9]{0,3}"
)
#: 14.06億元，*同比大增*41.2%; 548.6 billion yuan, *up* 4.7%: the level, and how it moved
_MOVED = re.compile(
    r",? (?:up|down|a (?:rise|fall|drop|gain|decline|decrease) of|an increase of|an improvement of)"
    r" (?:by |about |around |nearly |almost |more than |over )?"
    "|, (?:about |around |nearly |almost |more than |over )?|[，,（(][^，,。；;0-9由从]{1,8}"
)
#: 983 million yuan, *or* 25.5% of sales; 8,216 *(*8.1%); 7,670宗，*即*41.6%: the level, and its part of a whole
_PART = re.compile(
    r",? or (?:about |around |nearly |almost |some |more than |over )?|,? ?[（(](?:about |约)?"
    r"|，?(?:即|相当于|约占|占)[^，,。；;0-9]{0,8}"
)
#: 360億克朗（*約*551億元）: the same in another money
_CONVERTED = re.compile("[（(](?:约|折合|约合|约等于|相当于|即|about |around |roughly )?")
_OR = re.compile(",? or (?:about |around |nearly |almost )?")
_SHARES = 10_000  #: of a company there are more
_PER_SHARE = frozenset(("eps", "dividend_per_share"))
#: 3.32 billion yuan came from products *and* 547 billion from licensing
_AND = re.compile(r"(?: [a-z-]+){0,5},? and (?:[a-z-]+ ){0,3}")
_MORE = re.compile(" (?:more|less|fewer|higher|lower)(?![a-z])")


def share(scene: Scene, drafts: list[Draft]) -> None:
    """Gives a number without a time of its sentence that of the number it is told with; nothing where both have one or none."""
    for place, (one, other) in enumerate(pairwise(drafts)):
        if other.kind in _MOVES and place and _is_an_older_value(one, drafts[place - 1]):
            continue
        if one.period is not None and _is_converted(scene, one, other):
            _take(scene, other, one)
        elif _says_more(one, other):
            if not (other.kind in _MOVES and _is_of_the_year_before(one)) and _are_one(scene, one, other):
                _take(scene, other, one)
        elif _says_more(other, one) and _are_one(scene, one, other):
            _take(scene, one, other)


def share_per_share(scene: Scene, drafts: list[Draft]) -> None:
    """Up from $187 million, *or* 91 cents, a year ago: what one share has is of the profit's time, once that is known."""
    for one, other in pairwise(drafts):
        if one.period is not None and one.period != other.period and _is_per_share(scene, one, other):
            _take(scene, other, one)


def _are_one(scene: Scene, one: Draft, other: Draft) -> bool:
    if other.quantity.start - one.quantity.end > _FAR or one.left_behind or other.left_behind:
        return False
    gap = scene.folded[one.quantity.end : other.quantity.start]
    if one.metric != other.metric and one.metric is not None and other.metric is not None and other.kind is not Kind.SHARE:
        return False
    if one.kind in _MOVES:
        return other.kind is Kind.LEVEL and _REACHED.fullmatch(gap) is not None
    if other.kind in _MOVES:
        if gap.startswith(", ") and gap.strip(", ") == "" and _MORE.match(scene.folded, other.quantity.end) is None:
            return False
        return _MOVED.fullmatch(gap) is not None
    if other.metric is None and _is_money(one) and _is_money(other):
        return one.unit == other.unit and _AND.fullmatch(gap) is not None
    return other.unit == "percent" and one.unit != "percent" and _PART.fullmatch(gap) is not None


def _is_converted(scene: Scene, one: Draft, other: Draft) -> bool:
    """360億克朗（約新台幣551億元）: the same in another money."""
    if other.quantity.start - one.quantity.end > _BRACKET or one.unit == other.unit or not _is_money(one) or not _is_money(other):
        return False
    return _CONVERTED.fullmatch(scene.folded, one.quantity.end, other.quantity.start) is not None


def _is_per_share(scene: Scene, one: Draft, other: Draft) -> bool:
    if not _is_money(one) or not _is_money(other) or not (other.metric in _PER_SHARE or _is_far_less(other, one)):
        return False
    return _OR.fullmatch(scene.folded, one.quantity.end, other.quantity.start) is not None


def _is_far_less(other: Draft, one: Draft) -> bool:
    mine, whole = other.quantity.value, one.quantity.value
    return mine is not None and whole is not None and mine * _SHARES < whole


def _is_money(draft: Draft) -> bool:
    return draft.unit is not None and dimension_of(draft.unit) == MONEY


def _says_more(one: Draft, other: Draft) -> bool:
    """Whether the first has a time and the other none, or one of its sentence and the other one that was carried to it."""
    if one.period is None or (one.time is not None and one.time.mention.base):
        return False
    return other.period is None or (one.time is not None and other.time is None)


def _is_of_the_year_before(draft: Draft) -> bool:
    """上年同期為9.87億元，同比收窄58.3%: what moved is the new value."""
    return draft.time is not None and draft.time.mention.same is not None


def _is_an_older_value(one: Draft, before: Draft) -> bool:
    """開支1138億元，2026年為1086億元，增4.8%: what has grown is the newer of the two."""
    if one.period is None or before.period is None or one.kind is not Kind.LEVEL or before.kind is not Kind.LEVEL:
        return False
    return one.unit == before.unit and one.period.end < before.period.end and one.metric in (None, before.metric)


def _take(scene: Scene, draft: Draft, model: Draft) -> None:
    if model.period is None or (model.time is None and is_of_now(scene, draft)):
        return
    draft.time = model.time
    draft.period = suited(model.period, draft)
    draft.as_in(model, "period", rule=RULE)
