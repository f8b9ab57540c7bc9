"""On which day did the market move? A price that names no day is of the one that the text tells of, never of a year."""

from __future__ import annotations

import re
from datetime import date

from factcheck.extraction.metric import english_stocks
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.times.relative_times import months_in
from factcheck.extraction.times.time_words import OF_THE_MARKET
from factcheck.figures import Kind, Period

#: how the rules begin that carry a time to a number
_FROM_BEFORE = ("carried", "the span", "the only")
_A_WEEK = 7  #: days
_INDEXES = frozenset(("home_price_index", "rent_index", "index_level"))
_NEAR = 40  #: characters
#: a session or a market, and the verb right before the number
_TRADED = re.compile(
    "(?:盘[前中后初]|[早午尾收开]盘|[早午尾初]段|[开收]市|[美港韩日陆台欧a]股|股[市汇]|大盘|[汇币油金]价|汇率|adr|涨停|跌停)"
    "[^。；;\n]{0,30}(?:涨|跌|升|挫|弹|扬|飙|贬)[^，,。；;、\n]{0,3}$|收[涨跌]$"
)
#: 雷亞爾升0.9%*至5.42兌一美元*
_TO_A_RATE = re.compile(
    "[，,]?[至到报]?(?:[0-9][0-9.]{0,7})?(?:兑|算|换)[一1每]?(?:美元|美金|人民币|港元|日圆|欧元|英镑|新?[台坡]币)"
)


def of_price(here: Period | None, at: int, memory: Memory) -> tuple[Period | None, str]:
    """The day of a price and the rule that gave it: the paragraph's, the one that the text tells of, that of the telling."""
    if here is not None and here.is_instant and _is_of_these_days(here, memory):
        return here, "carried from the sentence before"
    day = memory.event_day
    if memory.told is None and day is not None and _is_of_these_days(day, memory):
        is_said = memory.words_of(day, at)[0] < at
        if is_said or (memory.published is not None and (memory.published - day.end).days <= 1):
            return day, "the day that the text tells of"  # 今日港股高開。…個股方面，遠山科技升5%
    return memory.told, "the day on which the text was told"


def of_move(memory: Memory) -> Period | None:
    """The day that the text tells of, where it was told on that day or the next one; else that of the telling."""
    day, published = memory.event_day, memory.published
    is_today = day is not None and (published is None or (published - day.end).days <= 1)
    return day if is_today else memory.told


def _is_of_these_days(day: Period, memory: Memory) -> bool:
    """A price that a text tells without a day is of no day of the books weeks before."""
    return memory.published is None or abs((memory.published - day.end).days) <= _A_WEEK


def goes_on_with_the_month(draft: Draft, memory: Memory, here: Period | None) -> bool:
    """9月售價指數報301.2點；大型單位指數報271.4: indexes of one month, and none of a day of trading."""
    last = memory.last
    if draft.metric != "index_level" or here is None or months_in(here) != 1 or last is None or last.period != here:
        return False
    return last.metric in _INDEXES


def is_on_its_way(draft: Draft, period: Period, published: date | None) -> bool:
    """Shares have gained 31% this year: what a price has moved by in a year that runs."""
    if draft.metric not in OF_THE_MARKET or draft.kind not in (Kind.RATE, Kind.CHANGE):
        return False
    return published is not None and period.start < published < period.end


def moves(scene: Scene, draft: Draft) -> bool:
    """預計2022年營收37億元。遠山美股盤前跌逾10%: what a day of trading moves by is of no year."""
    if draft.kind not in (Kind.RATE, Kind.CHANGE) or draft.metric is not None:
        return False
    near = max(scene.sentence.start, draft.quantity.start - _NEAR)
    if _TRADED.search(scene.folded, near, draft.quantity.start) is not None:
        return True
    return _TO_A_RATE.match(scene.folded, draft.quantity.end) is not None


def date_share(draft: Draft, memory: Memory) -> None:
    """Farhill, *which hit a high on Jan 27*, fell 0.6 per cent: a day told in passing, or before, is none of the move."""
    name, verb, said = (draft.evidence.get(slot) for slot in ("entity", "metric", "period"))
    if name is None or verb is None or said is None or verb.rule not in (english_stocks.RULE, english_stocks.ALONG):
        return
    in_passing = name.end <= said.start and said.end <= verb.start
    if (in_passing or said.rule.startswith(_FROM_BEFORE)) and (day := of_move(memory)) is not None:
        draft.period, draft.time = day, None
        draft.because("period", *memory.words_of(day, draft.quantity.start), "the day that the text tells of")
