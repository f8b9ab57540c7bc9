"""Do the parts that stand in brackets behind a total add up to it? 43例（甲省24例，其中甲市19例；乙市14例；丙市5例）"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from factcheck.figures import Reading
from factcheck.sums import adding, amounts
from factcheck.sums.answers import Check
from factcheck.sums.page import Page
from factcheck.sums.totals import is_part
from factcheck.sums.words import says

_BRACKETS = re.compile(r"\(([^()\n]{6,600})\)")
_PARTED = re.compile(r"[;；]")
_LEAD = 16  #: characters between the total and the bracket: 例由無症狀感染者轉為確診病例
_NOUN = re.compile(r"[^，,。；;：:、()]*")


def checks(page: Page) -> Iterator[Check]:
    """In brackets stands all of it, unless they say otherwise: 等, 其餘."""
    starts = [reading.start for reading in page.readings]
    for brackets in _BRACKETS.finditer(page.folded):
        place = bisect_left(starts, brackets.start())
        total = page.readings[place - 1] if place else None
        if total is None or not amounts.is_level(total) or amounts.is_ratio(total) or not _follows(page, total, brackets):
            continue
        parts = _parts(brackets, page.readings[place : bisect_left(starts, brackets.end())])
        if len(parts) > 1 and all(is_part(page, part, total) for part in parts):
            check = adding.weighed(parts, total)
            if check is not None:
                yield check


def _follows(page: Page, total: Reading, brackets: re.Match[str]) -> bool:
    words = page.folded[total.end : brackets.start()]
    return len(words) <= _LEAD and _NOUN.fullmatch(words) is not None


def _parts(brackets: re.Match[str], inside: tuple[Reading, ...]) -> list[Reading]:
    """The parts of the list, without those that only a part is made of; none where the list is not the whole or not clear."""
    pieces = _PARTED.split(brackets[1])
    if says("rest", brackets[1]) or (len(pieces) == 1 and says("of_which", brackets[1])):
        return []
    found: list[Reading] = []
    start = brackets.start(1)
    for piece in pieces:
        of_which = re.search("其中|含|包括", piece)
        end = start + (len(piece) if of_which is None else of_which.start())
        found += [reading for reading in inside if start <= reading.start < end]
        start += len(piece) + 1
    return found
