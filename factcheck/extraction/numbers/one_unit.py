"""Which numbers of a list have their scale and unit from its last? 分別為3.2、4.5和5.1億元, 增長3.2、4.5和5.1個百分點."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.extraction.numbers import hedges
from factcheck.extraction.numbers.numeral_to_quantity import ROUNDED
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.figures import EXACT, Qualifier

_JOINS = ("、", "和", "及", "与", "以及")
_IN_TURN = re.compile("(?:分别|依次|先后|依序)[^，,。；;、0-9]{0,10}$")
_LEAD = 14  #: characters


def shared(folded: str, numbers: Sequence[Quantity]) -> list[Quantity]:
    """The numbers in order, those of such lists with what the last one says behind it; time is linear in their number."""
    found, at = list(numbers), 0
    while at < len(found):
        end = _end_of_list(folded, found, at)
        if end > at and _is_told_in_turn(folded, found[at : end + 1]):
            found[at:end] = _with_unit_of(found[end], found[at:end])
        at = end + 1
    return found


def _end_of_list(folded: str, numbers: Sequence[Quantity], at: int) -> int:
    """Which number ends the list of bare ones that begins here; at itself where there is none."""
    end = at
    while end + 1 < len(numbers) and _is_bare(numbers[end]) and folded[numbers[end].end : numbers[end + 1].start] in _JOINS:
        end += 1
    last = numbers[end]
    is_behind = last.unit_words is not None and last.unit_words[0] > last.core
    return end if is_behind and last.value is not None and last.hedge is None else at


def _is_bare(number: Quantity) -> bool:
    return number.unit is None and number.value is not None and not number.has_scale and number.hedge is None


def _is_told_in_turn(folded: str, listed: Sequence[Quantity]) -> bool:
    """Nothing else has a point in each; whole numbers may be anything (1、2、3號樓, 打擊率0.358、186支安打)."""
    start = listed[0].start
    if all(number.decimals and not number.in_words for number in listed):
        return True
    return _IN_TURN.search(folded, max(0, start - _LEAD), start) is not None


def _with_unit_of(last: Quantity, bare: Sequence[Quantity]) -> Iterator[Quantity]:
    """Each as if the scale and the unit stood behind it, with the bounds that follow: 19 of 19、17萬 is as rough as 17."""
    for number in bare:
        assert number.value is not None
        value = EXACT.multiply(number.value, last.scale)
        whole = not number.decimals and last.scale <= 1 and last.unit not in ROUNDED
        bounds = hedges.bounds(value, last.scale.scaleb(-number.decimals), whole=whole, qualifier=Qualifier.EXACT)
        yield number._replace(
            value=value, bounds=bounds, unit=last.unit, scale=last.scale, has_scale=last.has_scale, unit_words=last.unit_words
        )
