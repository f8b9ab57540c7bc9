"""Which time stands behind its number? English dates a number from behind, Chinese never does."""

from __future__ import annotations

import re

from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.numbers.unit_words import is_span
from factcheck.extraction.period.when_told import is_event, is_only_when_told
from factcheck.extraction.scene import Draft, Memory, Scene, Time
from factcheck.figures import Kind
from factcheck.units import dimension_of

#: what leads from a number to a time behind it: $3 million *in* 2024
LINK_BEHIND = re.compile(
    r"(?: [a-z-]+){0,3} (?:in|for|at|on|during|as of|as at|by|over|of|through) (?:its |the )?"
    r"| (?:[a-z-]+ ){0,2}| ?\((?:in |for )?"
)
#: 兩人*是*上周, 3例*為*昨日, 3人*均於*13日
_LEADS_ON = re.compile("(?:[一-鿿]{0,2}(?:患者|病例|个案|病患|死者)?(?:[均都则分]|分别)?[是为属系在于])")
_AND = re.compile(r" (?:[a-z]+ ){0,3}and ")
_PARTED = re.compile(r" (?:and|but|while|as|after|before|from|up|down|than|against|versus|compared|since|with)(?![a-z])")
_FAR = 48  #: characters
_COMPARED = re.compile(r"(?:compared with|compared to|against|versus|from|up from|down from) (?:[a-z]+ ){0,4}(?:[a-z]{0,3})$")


#: who and what does something at a time: people, homes, schools
_COUNTED = frozenset(("person", "household", "school", "company", "shop", "vehicle", "aircraft", "building"))


def right_behind(scene: Scene, known: list[Time], draft: Draft, memory: Memory) -> Time | None:
    """$3 million in 2024, 41,362 vehicles in June, $18.2 million a year earlier: English dates a number behind it."""
    quantity = draft.quantity
    time = next((time for time in known if time.mention.start >= quantity.end), None)
    if time is None or time.mention.base or time.mention.in_brackets or time.mention.start - quantity.end > _FAR:
        return None
    gap = scene.folded[quantity.end : time.mention.start]
    if not time.mention.english and _is_said_of_it(time, draft, gap):
        return time
    if not time.mention.english and not gap.strip():
        return None  # 2批4月生產的原油
    if not scene.folded[time.mention.start].isascii() or not scene.folded[quantity.start - 1 : quantity.start].isascii():
        return None
    shared = _shares(scene, quantity, time)
    if not gap.isascii() or not (shared or (LINK_BEHIND.fullmatch(gap) is not None and _PARTED.search(gap) is None)):
        return None
    if any(quantity.end <= other.start < time.mention.start for other in scene.quantities) and not shared:
        return None
    if time.mention.told or (time.mention.same is not None and draft.kind is Kind.RATE):
        return None
    return None if is_only_when_told(time, draft, memory) else time


def _is_said_of_it(time: Time, draft: Draft, gap: str) -> bool:
    """其中兩人是上周的新增死者, 3例為昨日確診: a verb leads from those who were counted to their day, week or month."""
    mention = time.mention
    if _LEADS_ON.fullmatch(gap) is None or mention.told or mention.same is not None or mention.as_of or mention.whole_year_only:
        return False
    is_of_people = draft.unit == "case" or (draft.unit is not None and dimension_of(draft.unit) in _COUNTED)
    return is_of_people and draft.kind is Kind.LEVEL


def _shares(scene: Scene, quantity: Quantity, time: Time) -> bool:
    """Up *from* 7.31 million treatments *and* 6.18 million patients in July: of July both."""
    following = scene.following(quantity)
    if following is None or not scene.folded.endswith((" from ", " with ", " than ", " against "), 0, quantity.start):
        return False
    if _AND.fullmatch(scene.folded, quantity.end, following.start) is None:
        return False
    return LINK_BEHIND.fullmatch(scene.folded, following.end, time.mention.start) is not None


def further_behind(scene: Scene, known: list[Time], draft: Draft, memory: Memory) -> Time | None:
    """revenue of $1.74 billion in the first half: before the next number and within the clause or the one behind."""
    quantity = draft.quantity
    following = scene.following(quantity)
    limit = following.start if following else scene.sentence.end
    time = next((t for t in known if quantity.end <= t.mention.start < limit), None)
    if (
        time is None
        or time.mention.base
        or time.mention.in_brackets
        or time.mention.told
        or time.mention.is_distance
        or is_only_when_told(time, draft, memory)
    ):
        return None
    gap = scene.folded[quantity.end : time.mention.start]
    if not time.mention.english and not gap.strip() and not _is_its_adverb(scene, time, draft):
        return None
    if time.mention.same is not None and not _COMPARED.search(scene.folded[max(0, quantity.start - 30) : quantity.start]):
        return None
    return time if gap.isascii() and len(gap) <= 60 and ", " not in gap.strip(", ") else None


def _is_its_adverb(scene: Scene, time: Time, draft: Draft) -> bool:
    """63所學校20日起停課, 3人昨晚獲救: when those who were counted did it; 8張5-6月發票 are of no such time."""
    mention, unit = time.mention, draft.unit
    if mention.start != draft.quantity.end or unit is None or is_span(unit) or dimension_of(unit) not in _COUNTED:
        return False
    if scene.folded.startswith("的", mention.end):
        return False
    return mention.day is not None or mention.day_shift is not None or mention.year_shift is not None


def moment_behind(known: list[Time], draft: Draft) -> Time | None:
    """killed nine people and injured 32, officials said on Friday at 6 pm: the moment to which a sentence counts."""
    if not is_event(draft):
        return None
    behind = (time for time in known if time.mention.start >= draft.quantity.end and time.mention.english)
    return next((time for time in behind if time.mention.clock and (time.mention.told or time.mention.as_of)), None)
