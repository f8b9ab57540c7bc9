"""What is a number with its unit, before anybody knows what it is about?"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.figures import Bounds, Qualifier
from factcheck.units import UNITS


@dataclass(frozen=True, kw_only=True, slots=True)
class Quantity:
    """A number with its unit in the folded text, before anybody knows what it is about.

    unit is None for a number without one (6113, 1.7億); unit XXX is money of a currency that the text around must name.
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
    written_in_chinese: bool
    has_scale: bool
    unit_words: tuple[int, int] | None = None  #: the words that say the unit: 元, 名, US$
    runs_on: bool = False  #: a Chinese character follows that is neither unit nor small word
    is_word: bool = False  #: a verb says it alone (翻倍, halved); a figure only where a metric moves

    @property
    def is_small_talk(self) -> bool:
        """Whether it is an everyday count (三個, 一名, 兩位) that only a metric beside it makes a figure."""
        if self.unit is None:
            return not self.has_scale
        weak = UNITS[self.unit].weak
        if not self.written_in_chinese or self.hedge or self.value is None or self.value >= (21 if weak else 10):
            return False
        return self.unit not in ("percent", "percentage_point", "multiple") and not (
            self.has_scale and UNITS[self.unit].dimension == "money"
        )
