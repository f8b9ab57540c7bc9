"""In which time does a number stand that has none in its sentence? In the paragraph's, or in that of the report told of."""

from __future__ import annotations

import re
from datetime import date

from factcheck.extraction.numbers.unit_words import is_span
from factcheck.extraction.period import day_s_news, health_counts, market_day, match_day, one_report
from factcheck.extraction.period.tense import (
    NOW,
    day_of_now,
    ends_ahead,
    has_been,
    is_forecast,
    is_long_ago,
    is_of_now,
    is_of_this_time,
    will_be,
)
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.times import school_years
from factcheck.extraction.times.relative_times import months_in
from factcheck.extraction.times.time_words import (
    OF_ONE_DAY,
    OF_PROJECTS,
    OF_THE_DAY,
    OF_THE_ECONOMY,
    OF_THE_MARKET,
    OF_THE_SEASON,
    OVER_A_SPAN,
    REPORT_WORDS,
)
from factcheck.figures import Kind, Period
from factcheck.metrics import METRICS, Metric, Nature
from factcheck.units import dimension_of

_OF_A_POLL = frozenset(("vote", "seat"))
_COUNTS = frozenset(("item", "number", "person", "company"))
_A_HALF, _YEAR = 170, 360  #: days
#: 設有512家, has 218 aircraft: a state; 最高可罰1.5萬元, 每人6000元, up to $500 each: a rule
_NO_COUNT = re.compile(
    "[有持设拥须每]|可[处罚传获领享申]|(?<![a-z])(?:has|have|holds|owns|runs|can|may|must|should|each|every|per(?! cent)) "
)
_ADDED_UP = re.compile("累计|累积|总计|合计|[共已达仍尚]|增至|升至")
#: whose rate on the year comes out by the month
BY_THE_MONTH = frozenset(
    ("inflation", "core_inflation", "producer_prices", "home_price", "rent", "wage", "wage_rise", "price", "oil_price")
)
_CARRIED = "carried from the sentence before"
_OF_THE_DAY = "the day that the text tells of"


def carried(scene: Scene, draft: Draft, memory: Memory) -> tuple[Period | None, str]:
    """The period and the rule that carried it; an event and what no metric is known of have none."""
    period, rule = _carried(scene, draft, memory)
    if period is None or (is_long_ago(period, memory) and (is_of_this_time(scene, draft) or is_of_now(scene, draft))):
        return None, ""
    if (
        has_been(scene, draft, period, memory)
        or will_be(scene, draft, period, memory)
        or _is_of_the_calendar(draft, period)
        or _is_a_season(draft, period)
    ):
        return None, ""
    return period, rule


def _is_of_the_calendar(draft: Draft, period: Period) -> bool:
    """通脹1.6% in a text on the financial year from April."""
    return draft.metric in OF_THE_ECONOMY and period.start.month != 1 and (period.end - period.start).days >= _YEAR


def _is_a_season(draft: Draft, period: Period) -> bool:
    """本季32支全壘打: the quarter of the calendar that 本季 would be is not the season of a sport."""
    return draft.metric in OF_THE_SEASON and 80 < (period.end - period.start).days < 100


def _carried(scene: Scene, draft: Draft, memory: Memory) -> tuple[Period | None, str]:
    metric, here = METRICS.get(draft.metric or ""), memory.period_at(scene.folded, draft.quantity)
    if is_of_now(scene, draft) and (here is None or not here.is_instant or day_s_news.has_passed(here, memory)):
        if (today := day_of_now(scene, draft, memory)) is not None:
            return today, health_counts.RULE
        if metric is None or (metric.nature is Nature.DURATION and not metric.of_organisation):
            return None, ""
        here = None
    if (match := match_day.of_count(scene, draft, here, memory)) is not None:
        return match, _OF_THE_DAY
    if metric is None and (draft.unit in _OF_A_POLL or _goes_on_with_the_poll(draft, memory)):
        return memory.event_day, _OF_THE_DAY
    if metric is None:
        return _of_unknown(scene, draft, memory, here)
    if metric.key in OF_THE_DAY and market_day.goes_on_with_the_month(draft, memory, here):
        return here, _CARRIED
    if metric.key in OF_THE_DAY:
        return market_day.of_price(here, draft.quantity.start, memory)
    if metric.key in OF_ONE_DAY:
        return memory.event_day, _OF_THE_DAY
    if metric.nature is Nature.EVENT:
        if here is not None and here in memory.counted and here.is_instant and _is_added_up(scene, draft):
            return here, _CARRIED  # 截至上午8時，36人受傷。另累計疏散1.4萬人
        found = _of_statistics(scene, draft, memory, here)
        return found if found[0] is not None else health_counts.carried(draft, memory)
    if here is not None and day_s_news.is_background(scene, here, memory):
        return None, ""
    is_state = metric.nature is Nature.INSTANT and not _moves_by_the_month(draft, memory)
    found = _of_state(draft, metric, memory, here) if is_state else _of_flow(scene, draft, metric, memory, here)
    return found if found[0] is not None else health_counts.carried(draft, memory)


def _moves_by_the_month(draft: Draft, memory: Memory) -> bool:
    """猪肉价格下降36.7%, in a text on December: what a price has moved by is of the month that the text reports."""
    is_of_a_month = memory.main is not None and months_in(memory.main) == 1
    return is_of_a_month and draft.kind in (Kind.RATE, Kind.CHANGE) and draft.metric in BY_THE_MONTH


def _is_added_up(scene: Scene, draft: Draft) -> bool:
    """累計疏散1.4萬人, 仍有2.7萬戶停電；倒塌房屋867間: counted with the tolls of its paragraph."""
    clause = scene.clause_start(draft.quantity.start)
    goes_on = scene.folded.startswith("；", scene.sentence.start - 1)
    return draft.kind is Kind.LEVEL and (goes_on or _ADDED_UP.search(scene.folded, clause, draft.quantity.start) is not None)


def _goes_on_with_the_poll(draft: Draft, memory: Memory) -> bool:
    """得票率28.5%；綠黨9.0%: of the poll, as the number before it in the paragraph."""
    last = memory.last
    if last is None or last.metric not in OF_ONE_DAY or draft.kind not in (Kind.LEVEL, Kind.SHARE):
        return False
    return draft.unit == "card" or (draft.unit == "percent" and last.unit in ("percent", "vote"))


def _of_state(draft: Draft, metric: Metric, memory: Memory, here: Period | None) -> tuple[Period | None, str]:
    """How much there is: at the paragraph's time, else where the report of the text ends."""
    if here is not None and not (metric.of_organisation and _is_a_month_of(here, memory.main)):
        return (here, _CARRIED) if not ends_ahead(here, memory) or metric.key in OVER_A_SPAN else (None, "")
    if (
        metric.of_organisation
        and metric.key not in OF_THE_MARKET
        and one_report.has_one_report(memory)
        and one_report.is_of_the_books(memory.main)
    ):
        return memory.main, "the span that the text reports"
    if metric.key in OVER_A_SPAN and one_report.is_of_the_budget(draft, memory):
        return memory.main, "the span that the text reports"
    return None, ""


def _of_flow(scene: Scene, draft: Draft, metric: Metric, memory: Memory, here: Period | None) -> tuple[Period | None, str]:
    """How much came: in the paragraph's span, else in that which the text reports; a single day only where it reports none."""
    if here is not None and not here.is_instant:
        return here, _CARRIED
    sentence = scene.folded[scene.sentence.start : draft.quantity.start]
    if memory.reported is not None and any(word in sentence for word in REPORT_WORDS):
        return memory.reported, "the period that the report covers"
    if one_report.has_one_report(memory) and (metric.of_organisation or not day_s_news.tells_of_a_day(memory)):
        return memory.main, "the span that the text reports"
    if here is not None and metric.key not in OF_PROJECTS:
        day_of_the_books = metric.of_organisation and _is_a_day_of_the_books(here, memory)
        return (memory.reported, "the span reported last") if day_of_the_books else (here, _CARRIED)
    if metric.of_organisation and len(memory.spans) == 1:
        return next(iter(memory.spans)), "the only span that the text names"
    return None, ""


def _is_a_day_of_the_books(period: Period, memory: Memory) -> bool:
    """The end of a quarter, or the day of the report itself: a flow told after it is of the reported span."""
    ends_quarter = period.end.month % 3 == 0 and period.end.day >= 30
    return ends_quarter or (memory.published is not None and (memory.published - period.end).days <= 3)


def _of_statistics(scene: Scene, draft: Draft, memory: Memory, here: Period | None) -> tuple[Period | None, str]:
    """上半年罪案44,286宗 … 拘捕5,012人: in a text that tells no event, but what has been counted over a span."""
    if one_report.is_of_the_budget(draft, memory) and draft.kind is Kind.LEVEL and here in (None, memory.main):
        return memory.main, "the span that the text reports"
    if not one_report.is_statistics(memory) or here not in (None, memory.main):
        return None, ""
    clause = scene.clause_start(draft.quantity.start)
    if "earlier" in draft.scope or NOW.search(scene.folded, clause, draft.quantity.start) or is_forecast(scene, draft):
        return None, ""
    return memory.main, "the span that the text reports"


def _counts_nothing(scene: Scene, draft: Draft) -> bool:
    return _NO_COUNT.search(scene.folded, scene.clause_start(draft.quantity.start), draft.quantity.start) is not None


def _is_a_month_of(here: Period, report: Period | None) -> bool:
    """大股東3月注資。淨債務9,360萬: a month of the reported half year or year, said in passing."""
    if report is None or not report.start <= here.start or not here.end <= report.end:
        return False
    return 27 <= (here.end - here.start).days < 31 and (report.end - report.start).days > _A_HALF


def _of_unknown(scene: Scene, draft: Draft, memory: Memory, here: Period | None) -> tuple[Period | None, str]:
    """A metric that the vocabulary does not know goes with its paragraph, or with the one report of the text."""
    is_bare = draft.unit is None and not draft.quantity.grouped  # climbed to 204,350
    if draft.metric is None and draft.kind is Kind.LEVEL and is_bare:
        return None, ""
    if market_day.moves(scene, draft):
        return (here, _CARRIED) if here and here.is_instant else (market_day.of_move(memory), _OF_THE_DAY)
    if here is not None and day_s_news.is_said_in_passing(here, scene.sentence.start, memory):
        return None, ""
    if here is not None and draft.kind is Kind.LEVEL and is_long_ago(here, memory) and dimension_of(draft.unit or "") in _COUNTS:
        return None, ""  # 2022年重新啟用。監察院認定5項違失: what is counted now
    if here is not None:
        if here.is_instant and draft.kind is not Kind.LEVEL and memory.main is not None:
            return memory.main, "the span that the text reports"
        if here.is_instant and draft.kind is Kind.LEVEL and not _goes_on_counting(draft, memory, here):
            return None, ""  # 昨日發生命案。他任教10多年: what somebody is or has is of no day of the news
        return here, _CARRIED
    if day_s_news.tells_of_a_day(memory):
        return None, ""
    known = draft.metric is not None or draft.kind is not Kind.LEVEL or one_report.is_of_the_budget(draft, memory)
    if one_report.has_one_report(memory) and known:
        return memory.main, "the span that the text reports"
    if not is_bare and not is_span(draft.unit or "") and not _counts_nothing(scene, draft):
        return _of_statistics(scene, draft, memory, here)
    return None, ""


def _goes_on_counting(draft: Draft, memory: Memory, day: Period) -> bool:
    """截至13日，…。另有162噸; 曾嶺水庫42.3%；雲峽水庫83.6%: counted on a day, or in one unit with the number before."""
    if day in memory.counted or memory.passed:
        return True
    last = memory.last
    if last is None or last.period != day or last.unit != draft.unit or draft.unit is None:
        return False
    return dimension_of(draft.unit) not in ("item", "number") and not is_span(draft.unit)


def that_has_been(period: Period, draft: Draft, memory: Memory, *, ahead: bool) -> Period:
    """A count of the running year is none at its end, which nobody knows yet: the span that the text reports stands for it."""
    metric = METRICS.get(draft.metric or "")
    if not ahead and market_day.is_on_its_way(draft, period, memory.published):
        return Period(start=period.start, end=memory.published or period.end)
    is_counted_before = (period.end - period.start).days < 80 or school_years.is_one(period)  # pupils when their year begins
    if metric is None or metric.nature is not Nature.INSTANT or is_counted_before or ahead:
        return period
    published: date | None = memory.published
    if published is None or period.end <= published or memory.main is None:
        return period
    if memory.main.end > published:
        return period  # 公務員明年加薪2.8%，今年為1.5%: a budget to come says nothing of this year
    is_later = memory.main.end < period.start and memory.main.end <= published
    if is_later and (period.start > published or not metric.of_organisation):
        return period  # 明年再升5%, in a text on what has been; 今年罰240萬元, in one on last year
    return memory.main if memory.where.get(memory.main, (0, 0))[0] < draft.quantity.start else period
