"""Do the parts that an article lists add up to the total that it states? 共T，其中A、B; A、B和C，合計T."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.figures import Reading
from factcheck.sums import adding, amounts
from factcheck.sums.answers import Check, Outcome
from factcheck.sums.page import Page, Sentence
from factcheck.sums.words import HALVES, WORDS, says

_MOST = 24  #: parts of one total
_LIST = 20  #: characters from one part to the next, and from the last one to the total
_LEAD = 10  #: characters before a total in which 合計 stands
_IN_ALL = re.compile(rf"(?:{WORDS['in_all'].pattern})(?:{WORDS['links'].pattern})?$")
_TO_COMMA = re.compile(r"[^，,。;；、()]*")
_LINK = re.compile(r"^[、和及与]")


def checks(page: Page) -> Iterator[Check]:
    for sentence in page.sentences:
        for place, total in enumerate(sentence.readings):
            if not amounts.is_level(total) or amounts.is_ratio(total):
                continue
            if place >= 2 and says("together", page.before(total, _LEAD)):
                yield from _total_last(page, sentence, place)
            if len(sentence.readings) - place > 2:
                yield from _total_first(page, sentence, place)


def _total_last(page: Page, sentence: Sentence, place: int) -> Iterator[Check]:
    """A、B和C，合計T. It fails only where no other sum can be meant: yearly values, or 合計 before what nearly fits."""
    total = sentence.readings[place]
    parts: list[Reading] = []
    behind = total
    for part in reversed(sentence.readings[max(0, place - _MOST) : place]):
        words = page.between(part, behind)
        if not is_part(page, part, total) or len(words) > _LIST or says("of_which", words) or "(" in words or ")" in words:
            break
        parts.insert(0, part)
        behind = part
    check = adding.weighed(parts, total) if len(parts) > 1 else None
    if check is None:
        return
    at_once = _IN_ALL.search(page.before(total, _LEAD)) is not None
    if check.outcome is not Outcome.FAILS or _are_all_years(parts, total) or (at_once and adding.is_slip(check)):
        yield check


def _total_first(page: Page, sentence: Sentence, place: int) -> Iterator[Check]:
    """共T，其中A、B. It fails only where the list is all of it: both halves, or three parts that nearly fit and no 其餘."""
    total = sentence.readings[place]
    parts: list[Reading] = []
    before = total
    for part in sentence.readings[place + 1 : place + 1 + _MOST]:
        words = page.between(before, part)
        if not is_part(page, part, total) or len(words) > _LIST or "(" in words or ")" in words:
            break
        is_behind = len(parts) > 1 and _is_linked(page, parts[0]) and not _LINK.match(words)
        if says("of_which", words) != (before is total) or is_behind:
            break
        parts.append(part)
        before = part
    check = adding.weighed(parts, total) if len(parts) > 1 else None
    if check is not None and (check.outcome is not Outcome.FAILS or _is_all_of_it(page, total, parts, check)):
        yield check


def _is_linked(page: Page, first: Reading) -> bool:
    """Whether the list is one parted by 、, which ends at the first comma."""
    return _LINK.match(page.behind(first, 1)) is not None


def _is_all_of_it(page: Page, total: Reading, parts: Sequence[Reading], check: Check) -> bool:
    tail = page.behind(parts[-1], _LIST)
    if _LINK.match(tail) or says("rest", page.folded[total.end : parts[-1].end] + _to_comma(tail.lstrip("，,"))):
        return False
    return _are_halves(page, parts) or adding.is_slip(check)


def _are_halves(page: Page, parts: Sequence[Reading]) -> bool:
    """Whether each part has another word of one row beside it, and all of the row is there: 男41人、女17人."""
    beside = [page.before(part, _LEAD) + _to_comma(page.behind(part, _LEAD)) for part in parts]
    for row in HALVES:
        found = [[word for word in row if word in words] for words in beside]
        if len(parts) == len(row) and all(len(words) == 1 for words in found) and len({words[0] for words in found}) == len(row):
            return True
    return False


def _are_all_years(parts: Sequence[Reading], total: Reading) -> bool:
    """Whether the parts are of periods that follow each other and make up the total's: six yearly losses and their sum."""
    periods = [part.period for part in parts]
    if total.period is None or any(period is None or period.is_instant for period in periods):
        return False
    known = sorted((period.start, period.end) for period in periods if period is not None)
    follow = all((later[0] - earlier[1]).days == 1 for earlier, later in pairwise(known))
    whole = (known[0][0], known[-1][1]) == (total.period.start, total.period.end)
    return follow and whole and all(amounts.same_metric(part, total) and part.entity == total.entity for part in parts)


def is_part(page: Page, part: Reading, total: Reading) -> bool:
    """Whether it may be a part of the total: of the same unit, and nothing that nobody adds up (the highest, the average)."""
    return (
        amounts.is_level(part)
        and (part.unit == total.unit or (amounts.is_money(part) and amounts.same_unit(part, total)))
        and not says("not_added", page.before(part, _LEAD))
    )


def _to_comma(words: str) -> str:
    found = _TO_COMMA.match(words)
    return "" if found is None else found[0]
