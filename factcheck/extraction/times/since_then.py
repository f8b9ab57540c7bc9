"""Over which time is counted what has been counted since then? 6月以來平均降雨量…, 2022年以來已有57家…: up to now."""

from __future__ import annotations

import re

from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.time_words import COUNTED_SINCE, NOT_COUNTED_SINCE, either

#: 以來 and what has been counted: a verb of counting, or the clause behind the comma
_SINCE = re.compile(
    "(?:初|份)?(?:以来|至今|迄今)(?=[，,]|已|累计|累积|共|合计|总计|平均|全[省市港国台县区球]|本[港市县]|各|录得|通报|报告)"
)
#: of what a record is told, and how long something has lasted: 2021年2月以來，首次…, 以來連續三年
_RECORD = re.compile(
    "新[高低]|最|首[度次见例宗位个超破现]|第[一二三1-3]|史上|历来|之[冠最]|连[续涨跌升降]|一直|从未|仅[次有]|来[的]?新|罕见"
)
_ENGLISH_CLAUSE = re.compile(r"[^.;\n]{0,80}")
_CLAUSE = re.compile("[^。；;\n]{0,40}")


#: since June 1, *since his debut in* August 2012
_SINCE_ENGLISH = re.compile(
    r"(?<![a-z])since (?:(?:early |late |mid-)|(?:the|its|his|her|their|our|an?) (?:[a-z'’-]+ ){1,5}(?:in|on|at|of) )?$"
)
#: what English has counted since then
_COUNTED_ENGLISH = re.compile(rf"(?<![a-z])(?:{either(COUNTED_SINCE)})(?![a-z])")
#: what has grown or is ranked since then
_NO_COUNT_ENGLISH = re.compile(rf"%|per ?cent|(?<![a-z])(?:{either(NOT_COUNTED_SINCE)})(?![a-z])")


def counted_in_english(folded: str, mention: Mention) -> Mention | None:
    """More than 680 people have died *since June 1*; *since his debut in August 2012* he has scored 74 goals."""
    if mention.to is not None or mention.last_year is not None or mention.same is not None or mention.clock is not None:
        return None
    if mention.edge is not None or mention.fiscal or mention.books or not (_is_one_month(mention) or mention.whole_year_only):
        return None
    since = _SINCE_ENGLISH.search(folded, max(0, mention.start - 60), mention.start)
    if since is None:
        return None
    start = max(folded.rfind(". ", 0, since.start()) + 1, folded.rfind("\n", 0, since.start()) + 1, since.start() - 120)
    before = folded[start : since.start()]
    if before.strip(' "“”.'):
        counts = _COUNTED_ENGLISH.search(before) and not _NO_COUNT_ENGLISH.search(before)
        return mention._replace(start=since.start(), since=True) if counts else None
    behind = _ENGLISH_CLAUSE.match(folded, mention.end)
    if behind is None or _NO_COUNT_ENGLISH.search(behind[0]) or not _COUNTED_ENGLISH.search(behind[0]):
        return None
    return mention._replace(start=since.start(), since=True)


def _is_one_month(mention: Mention) -> bool:
    """A month or a day of it; 二季度以來 in July leaves open whether July is among it."""
    return mention.months is not None and mention.months[0] == mention.months[1]


def counted(folded: str, mention: Mention) -> Mention | None:
    """The mention as the span from its first day to that of the telling; None where it only says of what time a record is."""
    if mention.to is not None or mention.last_year is not None or mention.same is not None or mention.clock is not None:
        return None
    if mention.edge is not None or mention.fiscal or mention.books or not (_is_one_month(mention) or mention.whole_year_only):
        return None
    since = _SINCE.match(folded, mention.end)
    if since is None:
        return None
    behind = _CLAUSE.match(folded, since.end())
    if behind is None or _RECORD.search(behind[0]) is not None:
        return None
    return mention._replace(end=since.end(), since=True)
