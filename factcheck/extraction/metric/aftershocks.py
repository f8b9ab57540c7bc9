"""Is this the magnitude of the quake, or of an aftershock? 記錄到餘震68次，最大規模5.7; a magnitude 5.1 aftershock."""

from __future__ import annotations

import re

from factcheck.extraction.scene import Draft, Scene
from factcheck.figures import PART, Qualifier

SCOPE = "aftershock"
_RULE = "the aftershocks that its sentence tells of"
_WORD = re.compile("余震|aftershocks?")
_BEHIND = re.compile("(?:级|以上|左右)?的?余震| aftershocks?")
#: the quake itself, named again behind its aftershocks
_QUAKE = re.compile("主震|本震|(?:强|大|次|场|级)地震|earthquake|(?<![a-z])quake")


def mark(scene: Scene, draft: Draft) -> None:
    """Gives the magnitude the scope "aftershock" where its sentence says so; 規模5以上 is of a class, and of none of them."""
    if draft.metric != "magnitude":
        return
    words = _words(scene, draft)
    if words is None:
        return
    draft.scope = (*draft.scope, SCOPE, *((PART,) if draft.quantity.qualifier is Qualifier.AT_LEAST else ()))
    draft.because("scope", *words, _RULE)


def _words(scene: Scene, draft: Draft) -> tuple[int, int] | None:
    folded, quantity = scene.folded, draft.quantity
    behind = _BEHIND.match(folded, quantity.end)
    if behind is not None:
        return behind.span()
    before = [match.span() for match in _WORD.finditer(folded, scene.sentence.start, quantity.start)]
    if not before or _QUAKE.search(folded, before[-1][1], quantity.start) is not None:
        return None
    return before[-1]
