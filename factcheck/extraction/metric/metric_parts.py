"""Is a number a part of a whole that was told before it, or the total of a list? 其中雲端業務10.51億元, 其中，*小麥*3,340萬噸."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.extraction.metric import segments
from factcheck.extraction.metric.metric_fit import RATIOS, Found, fits
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.figures import Kind
from factcheck.units import dimension_of

RULE = "a part of the whole before it"
_TOTALS = ("累计", "累积", "合计", "总计", "共计", "in total", "altogether")
_NOUN = re.compile(r"[ ，,；;、]*(?:其中|当中)?[，,]?([一-鿿]{2,5}?)(?:则|约|为|有|达|近|逾)*")
_LONGEST_GAP = 16  #: characters from one part to the next, its rate between
_PARTED = frozenset(("mass", "barrel", "energy", "area"))  #: what a crop, a fuel or a field is a part of

_SHORT = frozenset(("投资", "投资额", "销售额", "销售面积", "产值", "面积"))  #: what several metrics of the vocabulary end with
_TRADED = frozenset(("exports", "imports", "trade"))  #: goods are its parts


def part_of(scene: Scene, clause: int, quantity: Quantity, done: list[Draft], memory: Memory) -> Found | None:
    """營收17.4億元，其中雲端業務10.51億元、硬體業務6.9億元: a segment's number is of the metric of the whole."""
    if (another := _next_part(scene, clause, quantity, done[-1] if done else memory.last)) is not None:
        return another
    whole = _whole(done, quantity) or (done[-1] if done else memory.last)
    if whole is None or whole.metric is None or whole.metric_word is None or whole.kind is not Kind.LEVEL:
        return None
    if quantity.unit is None or quantity.unit != whole.unit or not fits(whole.metric, quantity):
        return None
    if not any(word in scene.folded[scene.sentence.start : quantity.start] for word in ("其中", "当中")):
        return None
    floor = max(clause, scene.token_end_before(quantity.start, whole.quantity.end))
    name, start = segments.before(scene, floor, quantity.start)
    if not name and (dimension_of(quantity.unit) in _PARTED or whole.metric in _TRADED):
        name, start = _bare_part(scene, floor, quantity.start)
    if not name:
        return None
    return Found(whole.metric, Word(start, quantity.start, Role.METRIC, whole.metric), (name,), RULE)


def _whole(done: list[Draft], quantity: Quantity) -> Draft | None:
    """總產量5,860萬噸，減少4.8%。其中，小麥3,340萬噸: the last level in that unit, past the rates behind it."""
    levels = (draft for draft in reversed(done) if draft.kind is Kind.LEVEL and draft.unit == quantity.unit and not draft.scope)
    return next(levels, None)


def _bare_part(scene: Scene, floor: int, at: int) -> tuple[str, int]:
    """小麥 of 其中，小麥3,340萬噸: nothing but a noun stands before the number."""
    lead = scene.folded[floor:at]
    said = _NOUN.fullmatch(lead)
    if said is None or segments.in_chinese(said[1])[0] != said[1]:
        return "", 0
    return said[1], floor + said.start(1)


def of_longer(scene: Scene, found: Found, quantity: Quantity, last: Draft | None) -> Found:
    """房地產開發投資9.9萬億元，其中*住宅投資*7萬億元: the last word of a longer metric, with a part of it."""
    if last is None or last.metric is None or last.metric_word is None or last.metric == found.key or not found.scope:
        return found
    said = scene.folded[found.word.start : found.word.end]
    longer = scene.folded[last.metric_word.start : last.metric_word.end]
    is_short = said in _SHORT and longer.endswith(said) and longer != said
    return replace(found, key=last.metric) if is_short and fits(last.metric, quantity) else found


def total_of_list(scene: Scene, clause: int, quantity: Quantity, last: Draft | None) -> Found | None:
    """8.49億元、…和34.66億元，累計投入達到163億元: the sum of what was listed before."""
    if last is None or last.metric is None or last.metric_word is None or quantity.unit is None:
        return None
    if dimension_of(quantity.unit) in RATIOS or not any(word in scene.folded[clause : quantity.start] for word in _TOTALS):
        return None
    if not fits(last.metric, quantity):
        return None
    scope = tuple(part for part in last.scope if part != "new")  # 新增35例，累計1,200例
    return Found(last.metric, last.metric_word, (*scope, "cumulative"), "the total of the numbers before it")


def _next_part(scene: Scene, clause: int, quantity: Quantity, last: Draft | None) -> Found | None:
    """小麥3,340萬噸，減少7.2%；*大麥1,490萬噸*: one part after another, each with its number and perhaps its rate."""
    if last is None or last.metric is None or not last.scope or quantity.unit is None or not fits(last.metric, quantity):
        return None
    parted = dimension_of(quantity.unit) in _PARTED or last.metric in _TRADED
    near = 0 < quantity.start - last.quantity.end <= _LONGEST_GAP and parted
    if not near or (last.unit != quantity.unit and dimension_of(last.unit or "") not in RATIOS):
        return None
    name, start = _bare_part(scene, max(clause, last.quantity.end), quantity.start)
    if not name:
        return None
    return Found(last.metric, Word(start, quantity.start, Role.METRIC, last.metric), (name,), RULE)
