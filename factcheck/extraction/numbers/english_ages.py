"""Which English numbers are ages that no unit says? Aged *eight* and *10*; a woman, *64*; Ada Okoro, *57*, who."""

from __future__ import annotations

import re
from functools import cache

from factcheck.extraction.numbers.quantity import Quantity
from factcheck.language_data import load

_UNIT = "age"
_OLDEST = 120
#: aged 38 *and* 41, aged eight, 10 *and* 12; ages 15 *to* 19
_AGED = re.compile(
    r"(?<![a-z])(?:aged|(?<!the )ages)(?: of)? (?:about |around |between |from |just |only |under |over |at least )?"
    r"(?:[a-z0-9-]{1,10}(?:, and |, | and | to | or )){0,5}$"
)
_LONGEST = 60  #: characters
_NAME = r"[A-Z][a-z'’-]+ (?:[A-Z]\. )?[A-Z][A-Za-z'’-]+"
_ENDS = re.compile(r"(?:, (?=[a-z])|[.;)\n]|$)")


@cache
def _somebody() -> re.Pattern[str]:
    people = "|".join(load("head_nouns")["somebody"])
    return re.compile(rf"(?:(?<![A-Za-z])(?:{people})|{_NAME}), $")


def marked(text: str, folded: str, numbers: list[Quantity]) -> list[Quantity]:
    """The numbers, those that are somebody's age with the unit of it."""
    if "age" not in folded and ", " not in folded:
        return numbers
    return [
        number._replace(unit=_UNIT) if number.unit is None and _is_age(text, folded, number) else number for number in numbers
    ]


def _is_age(text: str, folded: str, number: Quantity) -> bool:
    most = number.bounds.high if number.value is None else number.value
    if most is None or not 0 < most <= _OLDEST or number.decimals or number.has_scale or not folded[number.end - 1].isascii():
        return False
    if _AGED.search(folded, max(0, number.start - _LONGEST), number.start):
        return True
    is_bare = number.hedge is None and not number.in_words and number.value is not None
    return (
        is_bare
        and _ENDS.match(text, number.end) is not None
        and _somebody().search(text, max(0, number.start - _LONGEST), number.start) is not None
    )
