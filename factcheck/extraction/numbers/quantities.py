"""Where are numbers with a unit, and what does the wording allow? Numeral, scale, unit, hedge and range in one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extraction.numbers import english_numerals, numerals
from factcheck.extraction.numbers.numerals import ARABIC, CHINESE
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.numbers.quantity_in_digits import in_digits
from factcheck.extraction.numbers.quantity_in_words import in_chinese, in_english, with_spaces
from factcheck.extraction.numbers.ranges import joined

#: what may begin a number; Latin words are taken whole, for a number in words
# It begins with one class of characters, so that the search passes over all others at once.
_FIRST = CHINESE[1 : CHINESE.index("]")]
_START = re.compile(
    f"[0-9a-z半每成{_FIRST}](?:(?<=[0-9半])|(?<=[a-z])[a-z]*|(?<=[{_FIRST}]){CHINESE[CHINESE.index(']') + 1 :]}"
    f"|(?<=每)(?=[0-9{_FIRST}])|(?<=成)(?=千上|百上))"
)
_ARABIC = re.compile(ARABIC)
_ADDRESS = re.compile(r"[!-~]+")
_POINTS = ("percentage_point", "basis_point")
_MOST_TOUCHING = 100  #: numbers with nothing but a sign between them; more are a serial, as a run of thirty digits is
_TIES = frozenset(",.~-/")
_TO_A_GAP = re.compile(r"[^\s，。；：、！？（）()]*")
_NUMERALS = frozenset(numerals.DIGITS) | frozenset(numerals.SCALES) | {"点"}


def scan(folded: str, masked: list[tuple[int, int]], *, bare: bool = False) -> Iterator[Quantity]:
    """Every number of the text in order, but those inside the masked spans (dates) and the ones that are names.

    bare: also numbers in Chinese words that stand without a unit or scale (二百五), which are words as often as numbers.
    """
    waiting: Quantity | None = None
    for quantity in _singles(folded, masked, bare=bare):
        both = None if waiting is None or quantity.start - waiting.end > 5 else joined(folded, waiting, quantity)
        if both is None:
            if waiting is not None and quantity.unit in _POINTS and waiting.unit == "item" and waiting.decimals:
                waiting = _in_points(folded, waiting, quantity)
            if waiting is not None and not waiting.only_in_range:
                yield waiting
            waiting = quantity
        else:
            waiting = both
    if waiting is not None and not waiting.only_in_range:
        yield waiting


def _in_points(folded: str, one: Quantity, other: Quantity) -> Quantity:
    """0.2個和0.8個百分點: the unit of both is said once."""
    linked = folded[one.end : other.start] in ("和", "及", "与", "、", "至", "到")
    return one._replace(unit=other.unit) if linked else one


def _singles(folded: str, masked: list[tuple[int, int]], *, bare: bool) -> Iterator[Quantity]:
    masks = iter([*masked, (len(folded) + 1, len(folded) + 1)])
    mask_start, mask_end = next(masks)
    floor = touching = 0
    search = _START.search
    match = search(folded)
    while match is not None:
        start, end = match.span()
        while mask_end <= start:
            mask_start, mask_end = next(masks)
        if mask_start < end:
            match = search(folded, max(end if end <= mask_start else mask_end, start + 1))
            continue
        char = folded[start]
        if "0" <= char <= "9":
            match = _ARABIC.match(folded, start)
            assert match is not None
            end = match.end()
            quantity = None if mask_start < end else in_digits(folded, start, end, match[0], floor, mask_start)
        elif "a" <= char <= "z":
            if match[0] in ("http", "https", "www"):
                address = _ADDRESS.match(folded, start)
                end = address.end() if address is not None else end
            quantity = in_english(folded, start, floor, mask_start) if match[0] in english_numerals.STARTS else None
        elif numerals.is_of_the_mainland(folded, start, end):
            match = search(folded, start + 1)
            continue
        else:
            if folded[end : end + 1] in (" ", "点") and char in _NUMERALS and (spaced := with_spaces(folded, start)) is not None:
                written, end = spaced
            else:
                written = match[0]
            quantity = in_chinese(folded, start, end, written, floor, mask_start, bare=bare)
        if quantity is not None and quantity.end <= mask_start:
            gap = quantity.start - floor
            touching = touching + 1 if gap == 0 or (gap == 1 and folded[floor] in _TIES) else 0
            if touching > _MOST_TOUCHING:
                match, touching = search(folded, _past(folded, end)), 0
                continue
            end = floor = max(quantity.end, end) if quantity.end > start else end
            yield quantity
        elif quantity is not None and quantity.unit is not None:
            end = floor = mask_start
        match = search(folded, end)


def _past(folded: str, at: int) -> int:
    """Where a run that no space and no mark parts ends."""
    match = _TO_A_GAP.match(folded, at)
    return at if match is None else match.end()
