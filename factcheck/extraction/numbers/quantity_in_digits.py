"""What does a number in digits say with its unit? 17.4億港元, 6,113 people, 8成, 1/3; nothing where it is in a name."""

from __future__ import annotations

import re

from factcheck.extraction.numbers import digit_forms, numerals, ratios
from factcheck.extraction.numbers.exclusions import is_name
from factcheck.extraction.numbers.numeral_to_quantity import of_parts, with_unit
from factcheck.extraction.numbers.numerals import Numeral
from factcheck.extraction.numbers.quantity import Quantity

_PART = re.compile(r"(?P<above>[1-9])/(?P<below>[2-9]|10)(?=的|以上|以下|强|弱|左右| of |多数)")
_AVERAGE = 3  #: digits of a batting average
_RATE = re.compile("率[为是达升降至到有仅]{0,2}$")
#: what may stand behind digits that are a part of something: 三成, 75折, 5分之1, 1/3
_BEFORE_PARTS = frozenset("成折分份至到~-、/ ")


def in_digits(folded: str, start: int, end: int, written: str, floor: int, limit: int) -> Quantity | None:
    """The number written between start and end. floor: where the one before ends; limit: where the next date begins."""
    following = folded[end : end + 1]
    if written.isdigit() and (_begins_with_point(folded, start, floor) or _is_an_average(folded, start, written)):
        start, written = start - 1, f"0.{written}"  # .602, as English has averages
    number = numerals.arabic(written)
    if number is None or number.value is None:
        return None
    if following in _BEFORE_PARTS and (ratio := _in_parts(folded, start, end, number)) is not None:
        return of_parts(folded, start, ratio, floor)
    longer = digit_forms.extended(folded, end, number)
    if longer is not None:
        number, end = longer
    elif is_name(folded, start, end, floor=floor):
        return None
    return with_unit(folded, start, end, number, in_words=False, floor=floor, limit=limit)


def _begins_with_point(folded: str, start: int, floor: int) -> bool:
    """Not at the beginning of a line or of the text: there it is the point of a list (．66人)."""
    return start > floor + 1 and folded[start - 1] == "." and folded[start - 2] in " ("


def _is_an_average(folded: str, start: int, written: str) -> bool:
    """打擊率.312: three digits behind a point that follows the word for what is averaged."""
    return (
        len(written) == _AVERAGE
        and folded[start - 1 : start] == "."
        and _RATE.search(folded, max(0, start - 4), start - 1) is not None
    )


def _in_parts(folded: str, start: int, end: int, number: Numeral) -> tuple[Numeral, int] | None:
    following = folded[end]
    if following in "分份":
        return ratios.parts(folded, end, number)
    if following == "/":
        part = _PART.match(folded, start) if end == start + 1 and folded[start - 1 : start] != "/" else None
        above, below = (int(part["above"]), int(part["below"])) if part is not None else (1, 1)
        return (ratios.fraction(above, below), part.end()) if part is not None and above < below else None
    found = ratios.tenths(folded, start, end, number)
    return found if found is not None and found[1] > end else None
