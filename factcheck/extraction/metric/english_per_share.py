"""Is this English sum what one share earned? Earnings of $1.42 *a share*; *on a per-share basis*, profit of $1.27."""

from __future__ import annotations

import re

from factcheck.extraction.metric.metric_fit import Found, fits, is_money
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Scene
from factcheck.extraction.words.vocabulary import Role

_A_SHARE = re.compile(r" (?:a|per) (?:diluted |ordinary |common )?share(?![a-z])")
_ON_A_BASIS = "per-share basis"
_OF_A_SHARE = {"net_profit": "eps", "adjusted_profit": "eps", "net_loss": "loss_per_share"}
_FARTHEST = 60  #: characters from what was earned to the sum


def of_number(scene: Scene, quantity: Quantity) -> Found | None:
    """Earnings and losses alone: a dividend or a price of 3.1p a share has a name of its own."""
    if quantity.has_scale or not scene.folded[quantity.end - 1].isascii() or not is_money(quantity):
        return None
    behind = _A_SHARE.match(scene.folded, quantity.end)
    if behind is None and scene.folded.find(_ON_A_BASIS, scene.sentence.start, quantity.start) < 0:
        return None
    start = max(scene.clause_start(quantity.start), quantity.start - _FARTHEST)
    words = scene.roles(start, quantity.start, Role.METRIC, Role.AFTER)
    key = _OF_A_SHARE.get(words[-1].meaning) if words else None
    if key is None or not fits(key, quantity):
        return None
    return Found(key, words[-1], (), "before the number in its clause")
