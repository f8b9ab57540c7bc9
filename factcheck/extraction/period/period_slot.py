"""Which time does the number speak of? What its sentence says, else what is carried to it, as its metric has it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from factcheck.extraction.period import health_counts, measured_from
from factcheck.extraction.period.carried_time import BY_THE_MONTH, carried, that_has_been
from factcheck.extraction.period.tense import FORECAST, is_forecast, is_foreseen
from factcheck.extraction.period.time_choice import UNREAD, choose
from factcheck.extraction.period.timeless import is_of_no_time
from factcheck.extraction.scene import Draft, Memory, Scene, Time
from factcheck.extraction.times import school_years
from factcheck.extraction.times.relative_times import months_in
from factcheck.extraction.times.time_words import OF_CASUALTIES, OF_ONE_DAY, OF_THE_HOUR, OF_THE_MARKET, OVER_A_SPAN
from factcheck.figures import Kind, Period
from factcheck.metrics import METRICS, Nature
from factcheck.units import MONEY

_OF_BEFORE = re.compile(
    r"(?:(?:较|比)(?:首轮|第一轮|初选|上一?轮|前一?轮)的?|(?:首轮|第一轮|初选|上一?轮|前一?轮)(?:投票|选举)?(?:的|则是|则为|则|是|为|只有|仅|得|获|有))$"
    r"|(?:较|比)(?:上届|上次|前次|上一届|前一届|前一周|上周|前一日|前一天|此前|之前|原来|原先|原本|原估|原订|最初)"
    r"(?:估计|预估|预期|预测|预计|预算|公布|宣布|目标|计[划画])?(?:数|值|的数字)?的?$"
)
#: what adds up over the months: 新增, 到位, 接待
_CAME_IN = re.compile("新增|到位|接待|新设|新登记")
_REVISED = re.compile("预算|目标(?!价)|指引|预测|财测|资本支出|资本开支|forecast|guidance|target|budget|capital spending|capex")
#: widened to 14.8% from 13.2%
_FROM = re.compile(
    ",?(?: (?:up|down|compared|slightly|sharply))? from (?:about |around |some |nearly |almost |over |just |a |an )?"
)
#: 今年錄得14宗, have recorded 300 cases this year
_COUNTED = re.compile(
    "录得|[有已达共]|累计|发生|新增|出现|查获|通报|检出|接获|受理"
    "|recorded|reported|counted|counts|seen|(?:has|have) (?:had|been|died)"
)
#: 由12.3%, 由上月上漲2.4%
_LEFT = re.compile(
    "(?:[由从]|from)"
    "(?:(?:上个?月|上一?季度?|上年|去年|前一?个?月)(?:同期)?(?:的|(?:同比|环比)?(?:上[涨升]|下[降跌滑]|增长|减少|回落)))?"
    "[ 约近逾]*$"
)
#: 由12.3%*降至*10.1%, 由42.3%*擴闊2.3個百分點至*44.6%
#: 由42.3%*提高2.1個百分點，達到*44.4%
_MOVED_ON = re.compile(
    r"[，,]?[^，,。;；0-9]{0,8}(?:[0-9][0-9.,]{0,8}[^，,。;；0-9]{1,6}(?:[，,](?=[^，,。;；0-9]{0,2}[至到达]))?)?"
    "(?:至|到|为|达|to )"
)


def fill(scene: Scene, draft: Draft, memory: Memory) -> None:
    """Sets the period by the metric's nature: an instant metric takes the last day of a span."""
    if is_of_no_time(scene, draft):
        return
    time, rule = choose(scene, draft, memory)
    if rule == UNREAD:
        return
    if (time is None or rule.startswith("the nearest")) and _is_left_behind(scene, draft):
        _leave(draft)
        return
    period = time.period if time is not None else None
    if time is None:
        period, rule = carried(scene, draft, memory)
    if period is None:
        return
    if time is None or time.mention.edge is None:
        period = that_has_been(period, draft, memory, ahead=is_foreseen(scene, draft))
    draft.time = time
    if period == memory.main:
        memory.of_main += 1
    if draft.kind in (Kind.RATE, Kind.CHANGE):
        draft.scope = (*draft.scope, *measured_from.scope(scene, draft, period))
    fitted = period if not period.is_instant and _is_an_average(scene, draft) else suited(period, draft)
    of_its_nature = _since_new_year(scene, time, fitted, draft)
    over = _over_the_months(scene, time, _to_the_day(time, of_its_nature, draft, memory), draft, memory)
    draft.period = _of_its_month(time, over, draft)
    if draft.period != over:
        _go_on_in(draft.period, over, memory)
    health_counts.note(draft, memory)
    counted_to = memory.until or memory.published
    if time is not None and counted_to is not None and _has_been_counted(scene, time, draft, memory):
        draft.period = replace(draft.period, end=counted_to)
    metric = METRICS.get(draft.metric or "")
    if metric is not None and metric.nature is Nature.DURATION and not draft.period.is_instant:
        draft.scope = tuple(s for s in draft.scope if s != "cumulative")  # the span says over which time it adds up
    if (time is None or rule.startswith("the nearest")) and _is_revised(scene, draft):
        draft.scope = (*draft.scope, "earlier")
    if time is not None:
        draft.because("period", time.mention.start, time.mention.end, rule)
    else:
        draft.because("period", *memory.words_of(period, draft.quantity.start), rule)


def _is_left_behind(scene: Scene, draft: Draft) -> bool:
    """由12.3%降至10.1%, 較上屆的66%低: the number that things have moved on from, and no time is named for it."""
    lead = scene.folded[scene.clause_start(draft.quantity.start) : draft.quantity.start]
    return _OF_BEFORE.search(lead) is not None or (_is_moved_on_from(scene, draft, lead) and not _REVISED.search(lead))


def _is_revised(scene: Scene, draft: Draft) -> bool:
    """今年資本支出預算由380億元增至420億元: what was planned before, for the same year."""
    lead = scene.folded[scene.clause_start(draft.quantity.start) : draft.quantity.start]
    return _REVISED.search(lead) is not None and _is_moved_on_from(scene, draft, lead)


def _is_moved_on_from(scene: Scene, draft: Draft, lead: str) -> bool:
    """由12.3%降至10.1%, widened to 14.8% from 13.2%: the first in Chinese, the second in English."""
    behind = scene.folded[draft.quantity.end : draft.quantity.end + 26]
    if _LEFT.search(lead) is not None and _MOVED_ON.match(behind) is not None:
        return True
    if lead.rstrip().endswith((" up from", " down from")):
        return True
    before = scene.previous(draft.quantity)
    if before is None or (draft.quantity.unit not in (before.unit, None) and before.unit != "percent"):
        return False
    return _FROM.fullmatch(scene.folded, before.end, draft.quantity.start) is not None


def _leave(draft: Draft) -> None:
    """Unknown in time; a tally, which has no time of its own, is marked instead."""
    draft.left_behind = True
    metric = METRICS.get(draft.metric or "")
    if metric is not None and metric.nature is Nature.EVENT:
        draft.scope = (*draft.scope, "earlier")


def _since_new_year(scene: Scene, time: Time | None, period: Period, draft: Draft) -> Period:
    """今年截至9月15日…累計: from New Year to that day, where the metric is of a span."""
    metric = METRICS.get(draft.metric or "")
    tallied = time is not None and (time.mention.as_of or time.mention.same is not None)
    if not tallied or not period.is_instant or metric is None or metric.nature is not Nature.DURATION:
        return period
    lead = scene.folded[scene.sentence.start : draft.quantity.start]
    return (
        replace(period, start=date(period.end.year, 1, 1), at=None)
        if any(word in lead for word in ("今年", "年初", "本年"))
        else period
    )


def _is_an_average(scene: Scene, draft: Draft) -> bool:
    """2024年平均員工4.2萬名: an average is of the span that it was taken over, never of its last day."""
    metric = METRICS.get(draft.metric or "")
    if metric is None or metric.nature is not Nature.INSTANT or draft.kind is not Kind.LEVEL:
        return False
    return scene.folded.find("平均", scene.clause_start(draft.quantity.start), draft.quantity.start) >= 0


def _is_of_months(span: Period) -> bool:
    """January to the reported month."""
    return span.start.month == 1 and span.start.year == span.end.year and months_in(span) > 1


def _over_the_months(scene: Scene, time: Time | None, period: Period, draft: Draft, memory: Memory) -> Period:
    """截至10月底新增外資339億元, in a report on 1至10月: over these months, though its day alone is said."""
    metric, main = METRICS.get(draft.metric or ""), memory.main
    if main is None or not period.is_instant or period.end != main.end or not _is_of_months(main):
        return period
    if time is None or not time.mention.as_of or time.mention.edge is None or draft.kind is not Kind.LEVEL:
        return period
    if metric is not None and metric.nature is not Nature.DURATION:
        return period
    start = scene.clause_start(draft.quantity.start)
    return main if _CAME_IN.search(scene.folded, start, draft.quantity.start) is not None else period


def _of_its_month(time: Time | None, period: Period, draft: Draft) -> Period:
    """Consumer prices rose 2.8% in the year to August: English so tells a rate on the year, which is August's."""
    if time is None or not time.mention.english or time.mention.span != 12 or draft.metric not in BY_THE_MONTH:
        return period
    return Period.month(period.end.year, period.end.month) if months_in(period) == 12 else period


def _go_on_in(month: Period, year: Period, memory: Memory) -> None:
    """The text is at the month whose rate on the year it has told, and not at the year."""
    memory.period = month if memory.period == year else memory.period
    memory.main = month if memory.main == year else memory.main
    memory.reported = month if memory.reported == year else memory.reported
    memory.passed = [(mention, month if period == year else period) for mention, period in memory.passed]
    memory.where.setdefault(month, memory.where.get(year, (0, 0)))


def _to_the_day(time: Time | None, period: Period, draft: Draft, memory: Memory) -> Period:
    """A price moves up to the day on which it is told, also in a text on a month that is over: 今年以來股價漲23%."""
    if time is None or not time.mention.to_date or draft.metric not in OF_THE_MARKET or memory.published is None:
        return period
    is_cut = memory.main is not None and period.end == memory.main.end < memory.published
    return replace(period, end=memory.published) if is_cut else period


def _is_a_year_s_start(period: Period, draft: Draft) -> bool:
    """較年初的1.82%: the books of a year begin with those that closed the year before."""
    time = draft.time
    return time is not None and time.mention.edge == "start" and time.mention.months is None and period.end.month == 1


def _has_been_counted(scene: Scene, time: Time, draft: Draft, memory: Memory) -> bool:
    """本港今年錄得14宗: what happened in the year that runs has been counted to the day of the count, not to its end."""
    metric, period, published = METRICS.get(draft.metric or ""), draft.period, memory.published
    if metric is None or period is None or published is None or time.mention.year_shift != 0 or draft.kind is not Kind.LEVEL:
        return False
    if metric.of_organisation or metric.nature is Nature.INSTANT or metric.key in OF_ONE_DAY or MONEY in metric.dimensions:
        return False
    if not period.start <= published < period.end or not time.mention.whole_year_only or is_forecast(scene, draft):
        return False
    start = min(scene.clause_start(draft.quantity.start), scene.clause_start(time.mention.start))
    if FORECAST.search(scene.folded, start, draft.quantity.start) is not None:
        return False
    if draft.unit == "case" or metric.nature is Nature.EVENT:
        return True
    return _COUNTED.search(scene.folded, start, max(draft.quantity.start, time.mention.start)) is not None


def suited(period: Period, draft: Draft) -> Period:
    """The period as the metric's nature has it; rates and shares of an instant metric too. Only a tally keeps its hour."""
    metric = METRICS.get(draft.metric or "")
    is_counted = metric is not None and (metric.nature is Nature.EVENT or metric.key in (OF_CASUALTIES | OF_THE_HOUR))
    is_tally = metric is None or is_counted or (draft.time is not None and draft.time.mention.as_of)
    if period.at is not None and not is_tally:
        period = replace(period, at=None)
    if metric is None or metric.nature is not Nature.INSTANT or draft.kind is Kind.RATE:
        return period
    if metric.key == "index_level" and months_in(period) == 1:
        return period  # 9月樓價指數報306.8點: an index that comes out by the month
    if school_years.is_one(period) and not metric.of_organisation:
        return period
    if draft.kind is Kind.CHANGE and draft.time is not None and not period.is_instant:
        return period  # 當季淨增1,912家: what came or went over the span that is named
    if not period.is_instant and metric.key not in OVER_A_SPAN and metric.key not in OF_ONE_DAY:
        return period.last_day
    if _is_a_year_s_start(period, draft) and metric.of_organisation:
        return Period.day(date(period.end.year - 1, 12, 31))
    return period
