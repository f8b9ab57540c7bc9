"""Which years has a five-year plan of China? “十四五”期间, 十三五末."""

from __future__ import annotations

import re

from factcheck.extraction.times.chinese_time_tails import Found
from factcheck.extraction.times.time_words import small

_NUMERALS = frozenset("零一二两三四五六七八九十百千万0123456789")
_FIRST_YEARS = 1951  #: the first plan began then
_BEHIND = re.compile("(?P<quote>[”」])?(?:(?P<span>时期|期间)(?:以来)?|(?P<end>末|期末|收官)|(?P<start>初|开局之年)|以来)?")
#: 《“十四五”醫藥工業發展*規劃*》: what a paper is called
_PAPER = re.compile("[^，,。；;：:、\n0-9]{0,24}(?:规划|纲要|方案)")


def years(folded: str, start: int, key: re.Match[str]) -> Found | None:
    """The five years, or their end; nothing where the words may be a count (十四五個), or are part of a paper's name."""
    if folded[start - 1 : start] in _NUMERALS and start:
        return None
    plan = small(key[0][:-1])
    behind = _BEHIND.match(folded, key.end())
    assert behind is not None
    is_quoted = behind["quote"] is not None and folded[start - 1 : start] in ("“", "「")
    of_something = folded[start - 2 : start - 1] == "的"  # 規劃的“十二五”重大項目
    bare = behind.end() == key.end() + is_quoted
    if (bare and (not is_quoted or of_something or _PAPER.match(folded, behind.end()))) or (
        behind["quote"] is not None and not is_quoted
    ):
        return None
    first = _FIRST_YEARS + 5 * plan
    if plan < 6:
        return None  # before 1981 the plans kept no regular years
    if behind["end"]:
        return behind.end(), {"year": first + 4, "edge": "end"}
    if behind["start"]:
        return behind.end(), {"year": first}
    return behind.end(), {"year": first, "last_year": first + 4}
