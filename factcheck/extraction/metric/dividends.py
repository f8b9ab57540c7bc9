"""Is a dividend told of several shares together? 每10股派1.5元."""

from __future__ import annotations

import re

from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Scene

_SEVERAL = {"十": "10", "拾": "10", "ten": "10", "百": "100", "一百": "100"}
_OF_SEVERAL = re.compile(r"每(10|100|[十拾百]|一百)股")
_FOR_SEVERAL = re.compile(r" (?:per|for every|for each) (10|100|ten) shares")


def per_several(scene: Scene, quantity: Quantity) -> str | None:
    """每10股派1.5元: a scope of its own, so that it never meets a dividend per share; the value stays as it is written."""
    said = _OF_SEVERAL.search(scene.folded, scene.clause_start(quantity.start), quantity.start)
    if said is None:
        said = _FOR_SEVERAL.match(scene.folded, quantity.end)
    return None if said is None else f"per {_SEVERAL.get(said[1], said[1])} shares"
