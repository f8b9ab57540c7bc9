"""Which topics is a text about, so that 12 runs are of a match and no bus's, and 35% contained is said of a fire?"""

from __future__ import annotations

import re
from functools import cache

from factcheck.extraction.metric.metric_fit import Found
from factcheck.extraction.scene import Memory, Scene
from factcheck.folding import fold
from factcheck.language_data import checked, load
from factcheck.metrics import METRICS


def of_text(folded: str) -> frozenset[str]:
    """The topics of data/topics.toml of which the text has words enough."""
    return frozenset(topic for topic, (pattern, least) in _topics().items() if _has(folded, pattern, least))


def _has(folded: str, pattern: re.Pattern[str], least: int) -> bool:
    said: set[str] = set()
    for found in pattern.finditer(folded):
        said.add(found[1])
        if len(said) == least:
            return True
    return False


def is_of_another(found: Found, scene: Scene, memory: Memory) -> bool:
    """Whether an English word says its metric only in texts of a topic that this one is not of."""
    metric = METRICS.get(found.key)
    if metric is None or metric.only_in is None or metric.only_in in memory.topics:
        return False
    return scene.folded[found.word.start : found.word.end].isascii()


@cache
def _topics() -> dict[str, tuple[re.Pattern[str], int]]:
    rows = {
        topic: checked(row, place=f"data/topics.toml [{topic}]", required=("words", "least"))
        for topic, row in load("topics").items()
    }
    return {topic: (_any_of(row["words"]), row["least"]) for topic, row in rows.items()}


def _any_of(words: list[str]) -> re.Pattern[str]:
    longest_first = sorted(map(fold, words), key=len, reverse=True)
    first = "".join(sorted({word[0] for word in longest_first}))
    # It begins with one class of characters, so that the search passes over all others at once.
    return re.compile(rf"[{first}](?<![a-z-].)(?<=(?=({'|'.join(map(re.escape, longest_first))})(?![a-z-])).)")
