"""Is the percentage how much something grew, though no verb moved it? House price *growth* crept up to 2.2%."""

from __future__ import annotations

import re

from factcheck.extraction.scene import Draft, Scene
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.figures import Change

_GROWTH = re.compile(r"(?:[a-z]{0,6} )?growth(?![a-z])")
_OF_GROWTH = re.compile(r"(?:,? [a-z-]+){0,6} (?:to|at|was|of|hit|reached) ")


def of(scene: Scene, draft: Draft, *, is_level: bool) -> Word | None:
    """House price *growth* crept up slightly to 2.2%: how much prices have grown."""
    word, at = draft.metric_word, draft.quantity.start
    if word is None or word.end > at or is_level:
        return None
    said = _GROWTH.match(scene.folded, max(word.start, word.end - len(" growth")))
    if said is None or _OF_GROWTH.fullmatch(scene.folded, said.end(), at) is None:
        return None
    return Word(said.end() - len("growth"), said.end(), Role.RATE, Change.UP)
