"""What is a number with its unit, before anybody knows what it is about?"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.figures import Bounds, Qualifier
from factcheck.units import MONEY, UNITS

_NEVER_SMALL = ("percent", "percentage_point", "multiple")


class Quantity(NamedTuple):
    """A number with its unit in the folded text, before anybody knows what it is about.

    unit is None for a number without one (6113, 1.7億); unit XXX is money of a currency that the text around must name.
    A tuple, for it is made several times as quickly as a frozen dataclass.
    """

    start: int
    end: int
    core: int  #: where the numeral itself begins, its hedge and currency left out
    value: Decimal | None
    bounds: Bounds
    unit: str | None
    decimals: int
    scale: Decimal
    qualifier: Qualifier
    hedge: tuple[int, int] | None
    in_words: bool  #: 三, three: speech as likely as a figure
    has_scale: bool
    unit_words: tuple[int, int] | None = None  #: the words that say the unit: 元, 名, US$
    runs_on: bool = False  #: a Chinese character follows that is neither unit nor small word
    is_word: bool = False  #: a verb says it alone (翻倍, halved); a figure only where a metric moves

    grouped: bool = False  #: with thousands separators, as only amounts are written
    only_in_range: bool = False  #: 三 of 三至五人: nothing by itself

    @property
    def is_small_talk(self) -> bool:
        """Whether it is an everyday count (三個, 一名, 兩位) that only a metric beside it makes a figure."""
        if self.unit is None:
            hedged = self.hedge is not None and self.qualifier is not Qualifier.RANGE
            return not (
                self.has_scale or self.grouped or (hedged and not self.in_words and self.value is not None and self.value >= 10)
            )
        unit = UNITS[self.unit]
        if not self.in_words or (self.hedge and self.qualifier is not Qualifier.RANGE and unit.dimension != "time"):
            return False
        most = self.bounds.high if self.value is None else self.value
        if most is None or most >= (21 if unit.weak else 10):
            return False
        return unit.dimension not in _NEVER_SMALL and not (self.has_scale and unit.dimension == MONEY)
