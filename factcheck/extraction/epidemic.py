"""Does a text tell of a disease that spreads, and what are its 87宗 then? Cases, local ones where the text says so."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import islice

from factcheck.extraction import scopes
from factcheck.extraction.metric_fit import Found
from factcheck.extraction.quantity import Quantity
from factcheck.extraction.scene import Memory, Scene
from factcheck.extraction.vocabulary import Role, Word
from factcheck.folding import fold
from factcheck.language_data import load

_CASES = frozenset(("confirmed_cases", "local_cases", "imported_cases", "severe_cases", "asymptomatic_cases", "vaccinated"))
_DISASTER = frozenset(("trapped", "missing", "power_outage", "buildings_damaged"))
RULE = "the cases of the disease that the text tells of"
#: what goes on behind 18,437宗: a verb or a case of the disease, no other thing (宗查詢)
_GOES_ON = re.compile(
    r"的|个案|病例|确诊|感染|增加|减少|上升|下降|升|跌|增|减|来自|与|和|及|最多|居|为|是|占|多|以上|左右|属|均|都|中|在|至"
)
_OFTEN = 3  #: times that a disease must be spoken of


def cases(known: list[Word], folded: str) -> str | None:
    """The metric of cases where a disease is spoken of again and again, and no disaster: local ones where most words say so."""
    said = [word.meaning for word in known if word.role in (Role.METRIC, Role.AFTER)]
    if _CASES.isdisjoint(said) or not _DISASTER.isdisjoint(said):
        return None
    if sum(1 for _ in islice(_spoken_of().finditer(folded), _OFTEN)) < _OFTEN:
        return None
    nouns = [word.meaning for word in known if word.role is Role.METRIC]
    local = nouns.count("local_cases")
    return "local_cases" if local > 1 and 2 * local > nouns.count("confirmed_cases") else "confirmed_cases"


def of_disease(found: Found, quantity: Quantity, memory: Memory) -> Found:
    """58宗麻疹, 軍團菌疫情增至87宗: where the noun is a disease, its cases are counted."""
    if memory.cases is None or quantity.unit != "case" or not found.key.endswith(_diseases()):
        return found
    return replace(found, key=memory.cases, rule=RULE)


def of_number(scene: Scene, quantity: Quantity, memory: Memory) -> Found | None:
    """累計87宗, 去年全年9宗: cases without another word are those of the disease that the text tells of."""
    if memory.cases is None or quantity.unit != "case" or not _counts_alone(scene, quantity):
        return None
    word = Word(quantity.core, quantity.end, Role.METRIC, memory.cases)
    return Found(memory.cases, word, scopes.marked(scene, quantity.start), RULE)


def _counts_alone(scene: Scene, quantity: Quantity) -> bool:
    """累計87宗, 錄得14宗輸入個案: nothing else is counted right behind the number, or it is a case of the disease."""
    behind = scene.folded[quantity.end : quantity.end + 1]
    return not "一" <= behind <= "鿿" or _GOES_ON.match(scene.folded, quantity.end) is not None


@cache
def _diseases() -> tuple[str, ...]:
    return tuple(map(fold, load("head_nouns")["diseases"]))


@cache
def _spoken_of() -> re.Pattern[str]:
    chinese = [re.escape(word) for word in _diseases() if not word.isascii()]
    english = [re.escape(word) for word in _diseases() if word.isascii()]
    return re.compile(f"{'|'.join(chinese)}|(?<![a-z])(?:{'|'.join(english)})")
