"""Which numbers are of no time? How old somebody is, how long something lasts, what a law allows."""

from __future__ import annotations

import re

from factcheck.extraction.numbers.unit_words import is_span
from factcheck.extraction.scene import Draft, Scene
from factcheck.units import MONEY, dimension_of

#: 今年高溫已有38天, 平均期限11.9年, 按工作日23天計算: counted or measured over the time that is named
_MEASURED = re.compile(
    "累计|累积|总计|合计|[已共]|平均|时[长数]|[日天]数|(?:工作|开工|营业|交易)日"
    "|average|total|recorded|(?<![a-z])(?:has|have) (?:had|been)"
)
#: 違者最高可罰300萬元, 最重可處3000萬元
_ALLOWED = re.compile(
    "(?:最高|最重|[可得]并?)[可得将能会]{0,2}(?:被|再|并|另|按次)?(?:处|罚|裁|开罚|科处|课)[^，,。；;0-9]{0,10}$"
)


def is_of_no_time(scene: Scene, draft: Draft) -> bool:
    """昨天辭職，他任職10年; 一名66歲男子昨天; 昨天三讀，最重可罰300萬元: nothing that was so on that day."""
    clause = scene.clause_start(draft.quantity.start)
    if draft.unit is not None and dimension_of(draft.unit) == MONEY:
        return _ALLOWED.search(scene.folded, clause, draft.quantity.core) is not None
    if draft.metric is not None or draft.unit is None:
        return False
    if draft.unit == "age":
        return True
    return is_span(draft.unit) and _MEASURED.search(scene.folded, clause, draft.quantity.start) is None
