"""What are 87宗 in a text that tells of a disease that spreads? Its cases."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.extraction.metric import scopes
from factcheck.extraction.metric.metric_fit import Found
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Memory, Scene
from factcheck.extraction.words.epidemic import RULE, diseases
from factcheck.extraction.words.vocabulary import Role, Word

#: what goes on behind 18,437宗: a verb or a case of the disease, no other thing (宗查詢)
_GOES_ON = re.compile(
    r"的|个案|病例|确诊|感染|增加|减少|上升|下降|升|跌|增|减|来自|与|和|及|最多|居|为|是|占|多|以上|左右|属|均|都|中|在|至"
)


def of_disease(found: Found, quantity: Quantity, memory: Memory) -> Found:
    """58宗麻疹, 軍團菌疫情增至87宗: where the noun is a disease, its cases are counted."""
    if memory.cases is None or quantity.unit != "case" or not found.key.endswith(diseases()):
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
