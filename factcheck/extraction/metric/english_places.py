"""How many in each place? Twenty-two deaths were recorded in Norhaven, *17* in Wyrefold and *eight* in two other towns."""

from __future__ import annotations

import re

from factcheck.extraction.metric.english_head_noun import words_of
from factcheck.extraction.scene import Draft, Scene
from factcheck.figures import Kind
from factcheck.units import UNITS

RULE = "listed after the number that says what is counted"
NAMED = "named right behind the number"
#: in Norhaven, of West Norshire, in southern Norland, in two other regions
_PLACE = re.compile(r" (?P<by>in|of|from) (?:the )?(?:(?:[a-z]+ ){0,2}[A-Z]|(?:[a-z]+ ){1,3}(?P<places>[a-z]+s)(?![a-z]))")
_LISTED = re.compile(r"(?:, (?:and )?|; (?:and )?| and )$")
_FARTHEST = 60  #: characters from the first number to its place


def deal(scene: Scene, drafts: list[Draft]) -> None:
    """Gives the bare numbers of a list of places what the first of them counts."""
    model: Draft | None = None
    by = ""
    for draft in drafts:
        quantity = draft.quantity
        place = _PLACE.match(scene.text, quantity.end)
        if model is not None and place is not None and place["by"] == by and _is_listed(scene, draft, place):
            draft.metric, draft.metric_word, draft.unit, draft.kind = model.metric, model.metric_word, model.unit, Kind.LEVEL
            draft.period, draft.time, draft.attribution = model.period, model.time, draft.attribution or model.attribution
            draft.entity, draft.change = None, None
            draft.as_in(model, "metric", "period", rule=RULE)
            _name(scene, draft, place.end() - 1)
        elif _counts(draft):
            found = _placed(scene, draft)
            model, by = (draft, found) if found else (None, "")
        else:
            model = None


def _name(scene: Scene, draft: Draft, at: int) -> None:
    """The place of the number, where it is a name that the text knows."""
    name = next((word for word in scene.entities if word.start == at), None)
    if name is not None:
        draft.entity = name.meaning
        draft.because("entity", name.start, name.end, NAMED)


def _counts(draft: Draft) -> bool:
    """Whether the draft says what is counted, people or things one by one."""
    is_counted = draft.unit is None or UNITS[draft.unit].counted
    return draft.metric is not None and draft.kind is Kind.LEVEL and is_counted and draft.quantity.unit not in ("percent", "age")


def _placed(scene: Scene, draft: Draft) -> str:
    """The preposition that leads from the first number of a list to its place."""
    following = scene.following(draft.quantity)
    if following is None:
        return ""
    gap = scene.text[draft.quantity.end : following.start]
    places = list(_PLACE.finditer(gap[:_FARTHEST] if len(gap) < 2 * _FARTHEST else ""))
    return places[-1]["by"] if places and places[-1]["places"] is None else ""


def _is_listed(scene: Scene, draft: Draft, place: re.Match[str]) -> bool:
    quantity = draft.quantity
    if quantity.unit is not None or quantity.has_scale or quantity.decimals or quantity.value is None:
        return False
    if place["places"] is not None and place["places"] not in words_of("english_things"):
        return False
    return _LISTED.search(scene.text, max(scene.sentence.start, quantity.start - 8), quantity.start) is not None
