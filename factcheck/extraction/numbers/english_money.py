"""Is the letter before a number money? R370, P2.3 billion, N78,500, where the text shows whose money it is."""

from __future__ import annotations

import re
from functools import cache

from factcheck.units import UNITS

_AROUND = 2000  #: characters: within a long article's length of it
_MOST_DIGITS = 20


@cache
def of_letters() -> dict[str, str]:
    """The currency of each letter that papers write before a sum."""
    return {unit.letter: code for code, unit in UNITS.items() if unit.letter}


def is_money(folded: str, at: int, letter: str) -> bool:
    """Whether the letter before the number at this place is money: the text tells of the country, or of a sum in the letter."""
    unit = UNITS[of_letters()[letter]]
    around = folded[max(0, at - _AROUND) : at + _AROUND]
    if any(word in around for word in unit.shown_by):
        return True
    return unit.shown_by_sums and _in_sums(letter).search(around) is not None


@cache
def _in_sums(letter: str) -> re.Pattern[str]:
    """P1.12 trillion, N1.4tn: a letter before a number of millions names nothing but money."""
    return re.compile(rf"(?<![a-z0-9]){letter}[0-9][0-9.,]{{0,{_MOST_DIGITS}}}[ -]?(?:[mb]illion|trillion|bn|tn|[mbt])(?![a-z])")
