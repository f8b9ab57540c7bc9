"""What is a sum for, where a text tells of a public budget? 教育1,684億元, *health* 87 billion: the task right before it."""

from __future__ import annotations

import re
from functools import cache

from factcheck.extraction.metric.metric_fit import Found, is_money
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Scene
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.metrics import METRICS

_LONGEST = 24  #: characters of a noun and its verb before a sum
_LINKS = re.compile(
    r"(?:共|总计|合计|则|料|预计|方面|获得?|占|达到?|为|有|约|增加?至?|升至?|增长?至?|减少?至?|编列|[0-9.]+%至?| )+$"
    r"| (?:gets?|got|receives?|will (?:get|receive|cost)|costs?|takes?|is given|is put at|at|and|of|to|with|about|rises to"
    r"|[0-9.]+% to)* ?$"
)


def of_number(scene: Scene, quantity: Quantity, clause: int) -> Found | None:
    """The task of a public purse that stands right before a sum, with only links between."""
    if not is_money(quantity) and not quantity.has_scale:
        return None
    lead = _LINKS.sub("", scene.folded[max(clause, quantity.start - _LONGEST) : quantity.start])
    for key, words in _tasks():
        for word in words:
            if lead.endswith(word) and not (word.isascii() and lead[-len(word) - 1 : -len(word)].isalpha()):
                start = scene.folded.rfind(word, clause, quantity.start)
                return Found(key, Word(start, start + len(word), Role.METRIC, key), (), "what the public budget is for")
    return None


@cache
def _tasks() -> list[tuple[str, tuple[str, ...]]]:
    return [(metric.key, metric.in_budgets) for metric in METRICS.values() if metric.in_budgets]
