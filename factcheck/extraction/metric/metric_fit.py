"""Can this metric be told in this unit? 300人 are no revenue, and 3億元 no employees."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.words.vocabulary import Word
from factcheck.metrics import METRICS
from factcheck.units import MONEY, UNITS, dimension_of

RATIOS = ("percent", "percentage_point", "multiple")
#: what no growth and no share is told of: a quake of magnitude 6 does not grow by 3 %
_NO_RATIO = frozenset(("length", "magnitude", "multiple", "celsius", "fahrenheit", "degree"))
#: what 個, 項 and 宗 may count
_THINGS = frozenset(("item", "case", "seat", "flight", "shop", "company", "building", "school", "dwelling"))


@dataclass(frozen=True, slots=True)
class Found:
    """A metric for a number: the word that says it, its scopes and the rule."""

    key: str
    word: Word
    scope: tuple[str, ...]
    rule: str
    of_whole: bool = False  #: the word names the whole of a share (佔總收入60%)


#: metrics of a few people, before whom a number of tens of thousands is a sum of money
_OF_THE_LAW = frozenset(("arrested", "prosecuted", "suspects", "convicted"))
#: what nobody counts in tens of thousands: 資金規模達2.8萬億 is no quake, 狂砍1900億 no score
_SMALL = frozenset(("magnitude", "points_scored"))
#: what one share has, which no sum of hundreds of millions is: 報收60.25億元
_OF_A_SHARE = frozenset(("eps", "diluted_eps", "loss_per_share", "share_price", "target_price", "issue_price", "buyback_price"))
#: the most that is told of them, a slipped point (規模51) with it: 15,000 dead behind the word earthquake are no magnitude,
#: and 289,113 votes no score
_LARGEST = {"magnitude": 100, "points_scored": 2000, "index_level": 10_000_000}
_A_SUM = 100_000_000
#: lengths that more or less of may fall: 雨量偏少78%
_OF_THE_WEATHER = frozenset(("rainfall", "daily_rainfall", "hourly_rainfall", "snowfall"))


#: shares of a hundred whose percentage points papers call points
_TOLD_IN_POINTS = frozenset(("margin_of_error", "vote_margin", "polling_support", "approval", "turnout"))


def is_ratio(quantity: Quantity) -> bool:
    """Whether the number is a part, a multiple or percentage points of something."""
    return quantity.unit is not None and dimension_of(quantity.unit) in RATIOS


def is_money(quantity: Quantity) -> bool:
    return quantity.unit is not None and dimension_of(quantity.unit) == MONEY


def fits(key: str, quantity: Quantity) -> bool:
    """Whether a metric can be told in this unit; ratios fit any metric, as growth or share of it."""
    if key in _OF_A_SHARE and quantity.value is not None and abs(quantity.value) >= _A_SUM:
        return False
    if key in _LARGEST and quantity.value is not None and quantity.value >= _LARGEST[key]:
        return False
    return _fits(key, quantity.unit, quantity.has_scale)


@lru_cache(maxsize=8192)
def _fits(key: str, unit: str | None, has_scale: bool) -> bool:
    metric = METRICS.get(key.partition("/")[0])
    if metric is None:
        return True
    if has_scale and key in _SMALL:
        return False
    if unit is None and has_scale and key in _OF_THE_LAW:
        return False  # 逃漏稅逾6千萬 檢起訴6人
    if unit is None:
        fits_bare = "percent" not in metric.dimensions or "number" in metric.dimensions  # PMI為54.1, or 54.1%
        return fits_bare and (has_scale or MONEY not in metric.dimensions)
    dimension = dimension_of(unit)
    if dimension in metric.dimensions:
        return True
    if unit == "point" and key in _TOLD_IN_POINTS:
        return True  # down two points to 32 per cent
    if dimension in RATIOS:
        return key in _OF_THE_WEATHER or not metric.dimensions <= _NO_RATIO
    return dimension == "item" and UNITS[unit].weak and not _THINGS.isdisjoint(metric.dimensions)
