"""Are two numbers the ends of one range? 10%至15%, 3至5万, but not 從6114人至3756人."""

from __future__ import annotations

import re

from factcheck.extraction.numbers import numerals
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.figures import Bounds, Qualifier
from factcheck.units import MONEY, UNITS, UNKNOWN_CURRENCY

_MOVED_BY = re.compile(r"(?:增加|减少|上升|下跌|下降|调升|调高|调低|调降|上调|下调|增|减|升|跌|涨|降)了?$")
_MOVED_ENGLISH = re.compile(
    r"(?<![a-z])(?:rose|fell|gained|lost|added|shed|climbed|dropped|jumped|declined|slipped|slid|up|down|advanced|eased|dipped"
    r"|tumbled|plunged|surged|soared|increased|decreased|(?:%|per ?cent|pct|pc|points?),? or|%,) $"
)
_RANGE = re.compile(r" ?(?:\(含\))?(?:-{1,2}|[~至到和与跟及]|to|and)(?: ?)(?=[0-9一二三四五六七八九十两廿百千$£€¥a-z])")
_GOES_ON = re.compile(r"[至到~-][0-9一二三四五六七八九十两廿百千]")
_TAIL = re.compile("([一二三四五六七八九两])([十百千仟佰拾])(?![零一二三四五六七八九十百千万亿])")
_FAR_APART = 5  #: times; a move of between the one and the other, by 5% to 10%, has ends that are nearer
#: profit rose by $13.3bn to $30.3bn, in the past tense: by so much to so much; may rise by $1bn to $2bn is a range
_ROSE_BY = re.compile(
    r"(?<![a-z])(?<!be )(?:rose|fell|grew|increased|decreased|declined|dropped|climbed|jumped|surged|widened|narrowed|shrank"
    r"|slid|slipped|gained|soared|swelled|plunged|tumbled|advanced|expanded|contracted|improved|up|down)(?: [a-z]{2,12}ly)? by $"
)
_SPREAD = ("range from ", "ranges from ", "ranging from ", "ranged from ", "anywhere from ")
_FLOORS = (Qualifier.OVER, Qualifier.AT_LEAST)
_CEILINGS = (Qualifier.UNDER, Qualifier.AT_MOST)
_TOGETHER = re.compile(" ?(?:[,，、]|且|并且?|而|至|的?同时)? ?")
_FROM = ("从", "由", "自")


def goes_on(folded: str, end: int) -> bool:
    """Whether the number that ends here may be the lower end of a range: 三 in 三至五."""
    return _GOES_ON.match(folded, end) is not None


def joined(folded: str, one: Quantity, other: Quantity) -> Quantity | None:
    """10%至15%, 3至5万, 80億-85億元 as one range; None where the two are separate figures (從6114人至3756人)."""
    if one.value is None or other.value is None:
        return None
    if one.qualifier in _FLOORS and other.qualifier in _CEILINGS:
        return _between(folded, one, other)
    if one.end >= other.start or (one.hedge and one.hedge[1] == one.end):
        return None
    match = _RANGE.match(folded, one.end)
    if match is None or match.end() not in (other.start, other.core) or not _may_be_ends(folded, one, other, match[0]):
        return None
    unit = _unit(folded, one, other)
    low, high = one.value, abs(other.value)
    bare = one.unit is None or (one.unit_words is not None and one.unit_words[0] < one.core)  # $3-5 million
    if bare and one.scale == 1 and other.scale > 1 and low < high / other.scale:
        low *= other.scale  # 3至5万
    elif bare and low < 10 and (tail := _TAIL.match(folded, other.core)) is not None and numerals.DIGITS.get(tail[1], 0) > low:
        low *= numerals.SCALES[tail[2]]  # 三至五百
    if unit is None and not other.has_scale and not _counts_nouns(folded, one, other):
        return None
    if unit == "" or not low < high:
        return None
    return other._replace(
        start=one.start, core=one.core, unit=unit, value=None, qualifier=Qualifier.RANGE, in_words=one.in_words,
        bounds=Bounds(low=low, high=high, low_closed=True, high_closed=True), hedge=(one.end, other.start),
        unit_words=other.unit_words or one.unit_words, only_in_range=False,
    )  # fmt: skip


def _between(folded: str, one: Quantity, other: Quantity) -> Quantity | None:
    """5萬元以上10萬元以下, 大於20小於35: a floor and a ceiling that stand together."""
    unit = _unit(folded, one, other)
    low, high = one.bounds.low, other.bounds.high
    if unit == "" or low is None or high is None or not low < high or not _TOGETHER.fullmatch(folded[one.end : other.start]):
        return None
    return other._replace(
        start=one.start, core=one.core, unit=unit, value=None, qualifier=Qualifier.RANGE, in_words=one.in_words,
        bounds=Bounds(low=low, high=high, low_closed=one.bounds.low_closed, high_closed=other.bounds.high_closed),
        hedge=(one.end - 1, other.start), unit_words=other.unit_words or one.unit_words, only_in_range=False,
    )  # fmt: skip


def _may_be_ends(folded: str, one: Quantity, other: Quantity, between: str) -> bool:
    """Whether the words before do not say that something moved from one number to the other."""
    if one.unit is not None and other.unit is None and not other.only_in_range and not _goes_without(one, other):
        return False  # 6.4% to 33,150, 22.7% to 4.12 million
    if between == " to " and _is_behind(one) and _is_before(other):
        return False  # added 97 cents to $71.24
    if folded.endswith(" by ", 0, one.start) and one.value and other.value and other.value > _FAR_APART * one.value:
        return False  # pensions go up by $80 to $2,400
    if one.has_scale and one.unit is not None and other.has_scale and _ROSE_BY.search(folded[max(0, one.start - 40) : one.start]):
        return False
    if between == " to " and other.value and _is_led_to(folded, one, other):
        return False  # fell 14,800 to 760,200; 4.8 per cent or US$3.62 to US$72.66
    if folded[max(0, one.start - 1) : one.start] in _FROM and one.unit is not None:
        return False
    if "and" in between:
        return folded.endswith("between ", 0, one.start)
    if any(word in between for word in "和与跟及"):
        return folded.startswith(("之间", "间"), other.end)  # 在20和30之間
    if folded.endswith("from ", 0, one.start):
        return folded.endswith(_SPREAD, 0, one.start)
    if other.unit in ("percent", "percentage_point"):
        return True
    return not _MOVED_BY.search(folded[max(0, one.start - 6) : one.start])  # 增加3億元至17.4億元: a change, and its level


def _is_led_to(folded: str, one: Quantity, other: Quantity) -> bool:
    """Whether the first number is how far something moved and the second where that has led."""
    if one.value is None or other.value is None or other.value * other.scale < _FAR_APART * one.value * one.scale:
        return False
    return _MOVED_ENGLISH.search(folded, max(0, one.start - 24), one.start) is not None


def _is_behind(quantity: Quantity) -> bool:
    return quantity.unit_words is not None and quantity.unit_words[0] > quantity.core


def _is_before(quantity: Quantity) -> bool:
    return quantity.unit_words is not None and quantity.unit_words[0] < quantity.core


def _goes_without(one: Quantity, other: Quantity) -> bool:
    """Whether the upper end may leave the unit to the lower one: $3 to 5 million, 80億元至85億."""
    if not other.has_scale or one.unit is None:
        return False
    return UNITS[one.unit].dimension == MONEY or one.has_scale


def _unit(folded: str, one: Quantity, other: Quantity) -> str | None:
    """The unit of both ends; "" where they have two."""
    if one.unit is None or other.unit is None or one.unit == other.unit:
        return other.unit or one.unit
    if one.unit_words and other.unit_words and folded.startswith(folded[slice(*one.unit_words)], other.unit_words[0]):
        return other.unit  # 150家至180家門店
    if one.unit == UNKNOWN_CURRENCY and UNITS[other.unit].dimension == MONEY:
        return other.unit
    if other.unit == UNKNOWN_CURRENCY and UNITS[one.unit].dimension == MONEY:
        return one.unit  # HK$3 to $5, 人民幣3億至5億元
    return ""


def _counts_nouns(folded: str, one: Quantity, other: Quantity) -> bool:
    """8,000 to 10,000 jobs: bare numbers are a range where an English noun follows."""
    if one.unit is not None or (one.in_words and other.in_words) or folded.startswith("之间", other.end):
        return True
    return (
        "0" <= folded[one.core] <= "9" and one.value is not None and one.value >= 10 and folded[other.end : other.end + 1] == " "
    )
