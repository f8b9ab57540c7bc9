"""Does a stated average fit the total and the number of those who share it?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.figures import Bounds, Reading
from factcheck.sums import amounts
from factcheck.sums.answers import Check, Part, Role, Rule
from factcheck.sums.intervals import divided
from factcheck.sums.page import Page, Sentence
from factcheck.sums.weighing import weighed

_LEAD = 10  #: characters before an average in which 平均每 stands
#: 平均每人, 平均一人, 每人平均, 人均: what it is of one of
_PER = re.compile(r"平均[每一](.)|每(.).{0,4}平均|([人户年月日])均|平均.{1,4}每(.)")
_ALIKE = {
    "日": "日天",
    "天": "日天",
    "人": "人名位",
    "名": "人名位",
    "位": "人名位",
}  #: counts that are counted by other words too
_BACK = 4  #: numbers before the average among which its total and its count are looked for


def checks(page: Page) -> Iterator[Check]:
    for sentence in page.sentences:
        for place, average in enumerate(sentence.readings):
            if place < 2 or not amounts.is_level(average):
                continue
            per = _per(page.before(average, _LEAD))
            if per is not None:
                yield from _check(page, sentence, place, per)


def _per(words: str) -> str | None:
    """What the average is of one of, by all words for it: 人名位 for 平均每人; None where the words say no average."""
    found = _PER.search(words)
    if found is None:
        return None
    per: str = next(group for group in found.groups() if group)
    return _ALIKE.get(per, per)


def _check(page: Page, sentence: Sentence, place: int, per: str) -> Iterator[Check]:
    average = sentence.readings[place]
    before = sentence.readings[max(0, place - _BACK) : place]
    totals = [reading for reading in before if _is_total(reading, average)]
    counts = [reading for reading in before if amounts.is_level(reading) and _counts(page, reading, per)]
    if len(totals) != 1 or len(counts) != 1 or totals[0] is counts[0]:
        return
    parts = (
        Part(role=Role.TOTAL, reading=totals[0]),
        Part(role=Role.COUNT, reading=counts[0]),
        Part(role=Role.AVERAGE, reading=average),
    )
    check = weighed(Rule.AVERAGE, parts, _average)
    if check is not None:
        yield check


def _is_total(reading: Reading, average: Reading) -> bool:
    return amounts.is_level(reading) and not amounts.is_ratio(average) and amounts.same_unit(reading, average)


def _counts(page: Page, reading: Reading, per: str) -> bool:
    return page.folded[reading.start : reading.end].endswith(tuple(per))


def _average(bounds: Sequence[Bounds]) -> Bounds | None:
    total, count = bounds
    return divided(total, count)
