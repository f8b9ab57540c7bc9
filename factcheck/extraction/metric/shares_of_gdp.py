"""Is a percentage a deficit's or a debt's part of the economy? 赤字3,560億，佔GDP的4.4%: a ratio of its own."""

from __future__ import annotations

import re

from factcheck.extraction.metric.metric_fit import Found
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft, Scene
from factcheck.extraction.words.vocabulary import Role, Word

_ECONOMY = "gdp|国内生产总值|国内生产毛额|本地生产总值|地区生产总值|生产总值|国民生产总值|经济总量"
_BEFORE = re.compile(
    rf"(?:占|相当于|相当|等于|约为|至|达|为)(?:到)?(?:全[国省市州年]|本地|该[国省市州])?(?:{_ECONOMY})(?:总量)?(?:的)?(?:比重|比例|比率|比)?"
    r"(?:约|近|逾|为|达|仅|升至|降至|回落至|收窄至|扩大至)*$"
)
_BEHIND = re.compile(r" of (?:[a-z]+ ){0,2}(?:gdp|gross domestic product|economic output|national income)(?![a-z])")
_RATIOS = {"deficit": "deficit_ratio", **dict.fromkeys(("debt", "total_liabilities", "net_debt"), "government_debt_ratio")}
_FARTHEST = 40  #: characters before a number that are looked at


def of_number(scene: Scene, quantity: Quantity, clause: int, done: list[Draft]) -> Found | None:
    """The ratio of the deficit or the debt that its clause names, or of the one told of before it in the sentence."""
    if quantity.unit != "percent":
        return None
    floor = max(scene.sentence.start, quantity.start - _FARTHEST)
    said = _BEFORE.search(scene.folded, floor, quantity.start)
    behind = None if said is not None else _BEHIND.match(scene.folded, quantity.end)
    if said is None and behind is None:
        return None
    named = [word for word in scene.roles(clause, quantity.start, Role.METRIC) if word.meaning in _RATIOS]
    told = next((draft.metric for draft in reversed(done) if draft.metric in _RATIOS), None)
    key = _RATIOS.get(named[-1].meaning if named else told or "")
    if key is None:
        return None
    start, end = said.span() if said is not None else behind.span() if behind is not None else (quantity.start, quantity.end)
    return Found(key, Word(start, end, Role.METRIC, key), (), "the part of the economy that it is")
