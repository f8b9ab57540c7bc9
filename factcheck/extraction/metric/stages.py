"""Does the text call a number a first one or the last word? 初值3.1%, 修訂後3.4%, 3.1% (preliminary)."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.extraction.scene import Draft, Scene
from factcheck.figures import STAGES, Stage
from factcheck.folding import fold
from factcheck.language_data import checked, load

_FAR = 30  #: so many characters before the number may it be called so
_RULES = {stage: rule for rule, stage in STAGES.items()}


class _Words(NamedTuple):
    before: re.Pattern[str]
    behind: re.Pattern[str]
    anywhere: re.Pattern[str]  #: any of them, as a part of a word too: with no \b first, the search passes over other characters
    stages: dict[str, Stage]


def are_told(folded: str) -> bool:
    """Whether the text may have any of these words; hardly one in ten has."""
    return _words().anywhere.search(folded) is not None


def mark(scene: Scene, draft: Draft) -> None:
    """Keeps the words that say it, the last before the number in its clause or those right behind it, as evidence."""
    quantity, words = draft.quantity, _words()
    floor = max(scene.clause_start(quantity.start), quantity.start - _FAR)
    found = list(words.before.finditer(scene.folded, floor, quantity.start))
    said = found[-1] if found else words.behind.match(scene.folded, quantity.end)
    if said is not None:
        stage = words.stages[said["word"]]
        draft.because("stage", *said.span("word"), _RULES[stage])


@cache
def _words() -> _Words:
    rows = checked(load("stages"), place="data/stages.toml", required=("provisional", "final"))
    said: dict[str, dict[str, Stage]] = {"before": {}, "behind": {}}
    for stage in Stage:
        row = checked(rows[stage.value], place=f"data/stages.toml [{stage.value}]", required=("before", "behind"))
        for place, words in row.items():
            said[place] |= {fold(word): stage for word in words}
    before, behind = (_any_of(said[place]) for place in ("before", "behind"))
    stages = said["before"] | said["behind"]
    anywhere = re.compile("|".join(map(re.escape, stages)))
    return _Words(re.compile(before), re.compile(rf"\s?\(?{behind}"), anywhere, stages)


def _any_of(words: dict[str, Stage]) -> str:
    """The longest first, so that 未經審計 is not read as 經審計; Latin words whole."""
    longest = sorted(words, key=len, reverse=True)
    return "(?P<word>" + "|".join(rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word) for word in longest) + ")"
