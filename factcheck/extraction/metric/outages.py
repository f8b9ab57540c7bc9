"""Is this the number of homes that still have no power, or of all that lost it? 尚有3萬戶未復電, 累計15萬戶曾停電.

Power companies tell both side by side: the second only grows, the first goes down to nought.
"""

from __future__ import annotations

import re

from factcheck.extraction.scene import Draft, Scene
from factcheck.figures import Kind

_METRICS = frozenset(("power_outage", "water_outage"))
_FAR = 12  #: characters behind the number, within its clause
_ENGLISH = 36
_STILL = re.compile("尚|仍|还有|还剩|剩下|未复|待复|待修|待抢修|抢修中|still|yet to|remain")
_EVER = re.compile("曾|累计|累积|一度|总共|had lost|at the peak|at its peak|at one point|in all|in total")
_CLAUSE_END = re.compile("[，,;；。:：]")
_SCOPES = (("still", _STILL), ("cumulative", _EVER))


def mark(scene: Scene, draft: Draft) -> None:
    """Gives the tally the scope "still" or "cumulative", where its clause says which it is."""
    if draft.metric not in _METRICS or draft.kind is not Kind.LEVEL or draft.scope:
        return
    quantity, folded = draft.quantity, scene.folded
    previous, following = scene.previous(quantity), scene.following(quantity)
    start = max(scene.clause_start(quantity.start), previous.end if previous is not None else 0)
    end = quantity.end + (_ENGLISH if folded[quantity.end : quantity.end + 1] == " " else _FAR)
    end = min(end, following.start if following is not None else scene.sentence.end)
    stop = _CLAUSE_END.search(folded, quantity.end, end)
    end = end if stop is None else stop.start()
    for scope, pattern in _SCOPES:
        words = pattern.search(folded, start, quantity.start) or pattern.search(folded, quantity.end, end)
        if words is not None:
            draft.scope = (scope,)
            draft.because("scope", *words.span(), "words before the metric")
            return
