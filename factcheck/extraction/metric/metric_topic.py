"""What does a sentence say at its beginning that it is about, and which clause says nothing but a time?"""

from __future__ import annotations

import re

from factcheck.extraction.metric import scopes
from factcheck.extraction.metric.metric_fit import Found, fits, is_ratio
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.words.vocabulary import Role
from factcheck.figures import Kind
from factcheck.metrics import METRICS
from factcheck.units import UNITS, dimension_of

_TOPIC = re.compile("(?:方面|部分)[，,]")
_IN_TURN = re.compile(r"\s*(?:分|按|从|逐)(?:各)?(?:季度?|月份?|单季|单月|年度?|时间|时段|上下半年)(?:来)?看?[，,:：]")
_COLON = re.compile("[:：]")
_LONGEST_LABEL = 24  #: characters
_LONGEST_TOPIC = 14  #: characters
#: 一季度*為*22.43億元, 去年*僅*39億元: another time, right before its number
_IS = re.compile("的?(?:目标|预算|指引)?(?:则|仅|只|也|就|约)?(?:为|是|达|有)(?:约|近|逾)?")


def of_sentence(scene: Scene, quantity: Quantity) -> Found | None:
    """學費方面，公立大學平均28,600元: what the sentence says at its beginning that it is about."""
    start = scene.sentence.start
    if is_ratio(quantity):
        return _of_label(scene, quantity)
    said = _TOPIC.search(scene.folded, start, min(quantity.start, start + _LONGEST_TOPIC))
    if said is None or (quantity.unit is not None and UNITS[quantity.unit].weak):
        return None
    word = next((w for w in scene.roles(start, said.start(), Role.METRIC) if w.end == said.start()), None)
    if word is None or not fits(word.meaning, quantity) or scene.roles(said.end(), quantity.start, Role.METRIC):
        return None
    metric = METRICS.get(word.meaning)
    if quantity.unit is None or metric is None or dimension_of(quantity.unit) not in metric.dimensions:
        return None
    return Found(word.meaning, word, (), "carried from the clause before")


def _of_label(scene: Scene, quantity: Quantity) -> Found | None:
    """遊戲股6月營收：遠山年增2%、長河年增8%: the metric before a colon, of which each clause behind says how it moved."""
    start = scene.sentence.start
    colon = _COLON.search(scene.folded, start, min(quantity.start, start + _LONGEST_LABEL))
    if colon is None or not scene.roles(scene.clause_start(quantity.start), quantity.start, Role.MOVE):
        return None
    word = next((w for w in scene.roles(start, colon.start(), Role.METRIC) if w.end == colon.start()), None)
    if word is None or not fits(word.meaning, quantity) or scene.roles(colon.end(), quantity.start, Role.METRIC):
        return None
    return Found(word.meaning, word, (), "carried from the clause before")


def of_times_in_turn(scene: Scene, quantity: Quantity, done: list[Draft], memory: Memory) -> Found | None:
    """國內生產總值同比增長6.7%。*分季度看*，一季度增長6.7%: the sentence tells the growth before it by its times."""
    last = memory.before or memory.last
    if done or last is None or last.metric is None or last.metric_word is None or last.kind is not Kind.RATE:
        return None
    if not is_ratio(quantity) or last.unit != quantity.unit or not fits(last.metric, quantity):
        return None
    opens = _IN_TURN.match(scene.folded, scene.sentence.start)
    if opens is None or scene.roles(opens.end(), quantity.start, Role.METRIC, Role.SHARE):
        return None
    return Found(last.metric, last.metric_word, scopes.of_no_move(last.scope), "of the number before it")


def is_only_a_time(scene: Scene, quantity: Quantity, clause: int) -> bool:
    """一季度為22.43億元, 全年目標為200億元: its clause says nothing but a time."""
    return any(
        not scene.folded[clause : t.mention.start].strip(" ，,、") and _IS.fullmatch(scene.folded, t.mention.end, quantity.start)
        for t in scene.times
        if clause <= t.mention.start < t.mention.end <= quantity.start
    )
