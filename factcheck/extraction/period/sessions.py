"""At which moment of trading does a price or an index stand: when the market opened, while it ran, or when it closed?

早盤大漲逾400點 and 終場上漲120點 of one day are both right; 收在42,671點 is settled, whenever it is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.extraction.scene import Draft, Scene
from factcheck.folding import fold
from factcheck.language_data import checked, load
from factcheck.metrics import METRICS, TRADED_IN

_SESSIONS = ("open", "intraday", "close")
_RULE = "a word for a moment of trading"
_ENDED = "收"  #: right before the number; anywhere else it begins other words


class _Words(NamedTuple):
    before: re.Pattern[str]
    behind: re.Pattern[str]
    sessions: dict[str, str]


def mark(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Gives prices and indices the scope of the last such word before them in the sentence, or of one right behind them."""
    traded = [draft for draft in drafts if _is_traded(draft.metric)]
    if not traded:
        return
    words = _words()
    said = list(words.before.finditer(scene.folded, scene.sentence.start, traded[-1].quantity.start))
    for draft in traded:
        found = words.behind.match(scene.folded, draft.quantity.end)
        if found is None:
            found = next((one for one in reversed(said) if one.end() <= draft.quantity.start), None)
        at = draft.quantity.start
        if scene.folded[at - 1 : at] == _ENDED and (found is None or found.end() < at):
            draft.scope = (*draft.scope, "close")
            draft.because("scope", at - 1, at, _RULE)
        elif found is not None:
            draft.scope = (*draft.scope, words.sessions[found["word"]])
            draft.because("scope", *found.span("word"), _RULE)


@cache
def _traded() -> frozenset[str]:
    return frozenset(m.key for m in METRICS.values() if m.by_the_hour and not TRADED_IN.isdisjoint(m.dimensions))


def _is_traded(metric: str | None) -> bool:
    return metric in _traded()


@cache
def _words() -> _Words:
    rows = checked(load("sessions"), place="data/sessions.toml", required=_SESSIONS)
    said: dict[str, dict[str, str]] = {"before": {}, "behind": {}}
    for session in _SESSIONS:
        row = checked(rows[session], place=f"data/sessions.toml [{session}]", required=("before", "behind"))
        for place, words in row.items():
            said[place] |= {fold(word): session for word in words}
    before, behind = (_any_of(said[place]) for place in ("before", "behind"))
    return _Words(re.compile(before), re.compile(rf"[之的 ]?{behind}"), said["before"] | said["behind"])


def _any_of(words: dict[str, str]) -> str:
    """The longest first; Latin words whole."""
    longest = sorted(words, key=len, reverse=True)
    return "(?P<word>" + "|".join(rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word) for word in longest) + ")"
