"""Is this a year too long ago to be read as a time? 自1884年有紀錄以來, 建於1872年, the worst since 1885."""

from __future__ import annotations

import re

_CHINESE = re.compile("1[0-8][0-9]{2}年")
_BEFORE = frozenset("自从由于在至到")
_BEHIND = re.compile("(?:有(?:纪录|记录|统计)|开[始埠办业]|成立|创[立办建]|建[成立校]|落成|[起]?以来|的(?:最|纪录))")
_ENGLISH = re.compile(r"1[678][0-9]{2}(?![0-9a-z%-])(?![.,][0-9])")
_SINCE = "since "
#: founded in 1897; but in 1750 shops
_LEADS_TO = ("in ", "before ", "until ", "back to ", "dates from ", "dating from ", _SINCE)
_COUNTED = re.compile(r" (?:[a-z-]+ )?[a-z-]+s(?![a-z])| (?:per|million|people|of)(?![a-z])")


def is_one(folded: str, start: int) -> bool:
    """Whether the digits that start here write such a year."""
    year = _CHINESE.match(folded, start)
    if year is not None:
        return folded[start - 1 : start] in _BEFORE or _BEHIND.match(folded, year.end()) is not None
    year = _ENGLISH.match(folded, start)
    if year is None or not folded.endswith(_LEADS_TO, 0, start):
        return False
    return folded.endswith(_SINCE, 0, start) or _COUNTED.match(folded, year.end()) is None
