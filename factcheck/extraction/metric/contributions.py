"""Is a number what a part adds to the whole? 鮮菜價格上漲24%，影響CPI上漲0.48個百分點 is no inflation of 0.48 points."""

from __future__ import annotations

import re

from factcheck.extraction.metric import scopes
from factcheck.extraction.scene import Draft, Scene

MARK = "contribution"
_POINTS = frozenset(("percentage_point", "basis_point"))
#: 影響|CPI上漲, 拉動全國|工業增長, 拖累|出口
_ADDS = re.compile(
    "(?:影响|拉动|带动|推动|推高|拉高|拉低|拖累|拖低|贡献)(?:了|全国|全省|全市|全区|全县|整体|总体|我国|规模以上|规上)*$"
)
_NEAR = 16  #: characters


def mark(scene: Scene, draft: Draft, done: list[Draft]) -> None:
    """A scope of its own, with the part that the number before it is of."""
    word = draft.metric_word
    if word is None or draft.unit not in _POINTS or word.end > draft.quantity.start:
        return
    if _ADDS.search(scene.folded, max(scene.sentence.start, word.start - _NEAR), word.start) is None:
        return
    whole = (one for one in reversed(done) if MARK not in one.scope)
    part = scopes.of_no_move(before.scope)[:1] if (before := next(whole, None)) is not None else ()
    draft.scope = (*part, MARK)
