"""Which party won how many? Names each with a bare number behind them: Reform 21, Labour 16, Greens two."""

from __future__ import annotations

import re

from factcheck.extraction.scene import Draft, Scene
from factcheck.figures import Kind

RULE = "listed after the number that says what is counted"
NAMED = "named right before the number"
#: what parties, teams and countries are listed with
_LISTED = frozenset(
    ("seats", "votes", "vote_share", "polling_support", "medals", "gold_medals", "seats_lost", "seats_gained", "seats_total")
)
_OF_EACH = {"seats_total": "seats"}  #: of the 54 seats each party has some
#: :, Reform UK 21, / and Liberal Democrats 11
_NAME = re.compile(r"(?:[:;,] |\band )(?:the )?([A-Z][A-Za-z’'&.-]*(?: (?:of |and )?[A-Z][A-Za-z’'&.-]*){0,3}) $")
_END = re.compile(r"[,.;)]|$| and |\n")
_LONGEST = 48  #: characters of a name and what stands before it


def deal(scene: Scene, drafts: list[Draft]) -> None:
    """Gives the bare numbers of a roll of two names or more the metric told last before it, and each its name."""
    model: Draft | None = None
    roll: list[tuple[Draft, int, int]] = []
    for draft in drafts:
        named = _name_before(scene, draft)
        if named is not None:
            roll.append((draft, *named))
        elif draft.metric in _LISTED and draft.kind is Kind.LEVEL and not roll:
            model = draft
    if model is None or len(roll) < 2:
        return
    listed = _OF_EACH.get(model.metric or "", model.metric)
    for draft, start, end in roll:
        word = draft.metric_word
        if draft.metric is None or (word is not None and start <= word.start and word.end <= end):
            draft.metric, draft.metric_word, draft.unit = listed, model.metric_word, draft.unit or model.unit
            draft.as_in(model, "metric", rule=RULE)
        if draft.metric == listed:
            draft.entity = scene.text[start:end]
            draft.because("entity", start, end, NAMED)
            if draft.period is None:
                draft.period, draft.time = model.period, model.time
                draft.as_in(model, "period", rule=RULE)


def _name_before(scene: Scene, draft: Draft) -> tuple[int, int] | None:
    """Where the name stands that a bare number of a roll follows; None where it is no such number."""
    quantity = draft.quantity
    if quantity.unit not in (None, "percent", "seat", "vote") or quantity.has_scale:
        return None
    if _END.match(scene.text, quantity.end) is None or scene.text[quantity.start - 1 : quantity.start] != " ":
        return None
    found = _NAME.search(scene.text, max(scene.sentence.start, quantity.start - _LONGEST), quantity.start)
    return (found.start(1), found.end(1)) if found is not None else None
