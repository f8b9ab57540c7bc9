"""Which mention of a time is a number's? The one tied to it, the one right behind it, or the nearest free one before."""

from __future__ import annotations

import re

from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.period.tense import FORECAST, is_long_ago, is_of_now, is_of_this_time
from factcheck.extraction.period.tied_time import (
    LEADER_OF,
    are_enumerated,
    dates_the_number_before_it,
    is_old_value,
    is_tied,
    is_tied_to_its_list,
    looks_back,
)
from factcheck.extraction.period.time_behind import LINK_BEHIND, further_behind, moment_behind, right_behind
from factcheck.extraction.period.when_told import is_event, is_only_when_told
from factcheck.extraction.scene import Draft, Memory, Scene, Time
from factcheck.extraction.times.english_relatives import NO_SPAN
from factcheck.extraction.times.time_words import OF_CASUALTIES, OF_THE_DAY, OF_THE_SEASON
from factcheck.figures import Kind
from factcheck.metrics import METRICS, Nature

#: 27日凌晨*發生的*6.9級地震已致61人罹難, 27日*侵襲東岸的*颱風: when it struck, not when the dead were counted
_STRUCK = re.compile(
    r"[^，,。；;、\n0-9]{0,8}(?:发生|爆发|来袭|侵袭|袭击|登陆|失事|坠毁|坍塌|倒塌|爆炸|起火)[^，,。；;、\n0-9]{0,8}的"
)
#: what is ahead, said between an English time and a number
_WILL = re.compile(" (?:will|should|would|is (?:forecast|expected|set|due|seen)|are (?:forecast|expected|set|due)|aims?|plans?) ")
#: compared with 350 cars last year
_THAN = re.compile("(?:from|against|than|with|compared to|versus|vs) (?:an? )?(?:[a-z-]+ ){0,2}$")
_THAN_REACH, _A_YEAR = 40, 330  #: characters; days
#: 營運損失*將高達*580億, 經費*將增至*3億: what is ahead, behind a clause on what has been
_WILL_BE = re.compile(
    "[将会](?:再|续|继续|大幅|逐步|共|合计|每年)?"
    "(?:高?达|增|减|降|升|超|突破|近|逾|需|损失|投入|斥资|耗资|投资|花费|拨|编列|释出|兴建)"
)
_IN_ALL = re.compile("累计|累积|合计|总计|[涨跌]幅")
UNREAD = "unread"  #: the rule where the sentence has a time that nobody can place, for which no other stands


def choose(scene: Scene, draft: Draft, memory: Memory) -> tuple[Time | None, str]:
    """The mention and the rule that found it; None where the sentence has none for this number, or (UNREAD) an unknown one."""
    quantity = draft.quantity
    known = [time for time in scene.times if time.period is not None and not _is_of_the_season(time, draft)]
    if not known:
        return None, UNREAD if _is_unread(scene, draft) else ""
    before = [time for time in known if time.mention.end <= quantity.start]
    if before and (is_tied(scene, before[-1], quantity) or is_tied_to_its_list(scene, before[-1], quantity)):
        return before[-1], "tied to the number"
    if before and is_old_value(scene, before[-1], quantity):
        return before[-1], "what it is compared with"
    if (behind := right_behind(scene, known, draft, memory)) is not None:
        return _of_the_same_part(scene, behind, before, draft, memory), "right behind the number"
    if before and (earlier := _a_year_before(scene, before[-1], quantity)) is not None:
        return earlier, "a year before the new value"
    if before and _speaks_of_same_period(scene, before[-1], draft):
        return before[-1], "the same period, said in the clause"
    if _is_unread(scene, draft):
        return None, UNREAD
    free = [time for time in before if not _belongs_elsewhere(scene, time, draft, memory)]
    if free:
        return _that_is_over(scene, free, draft, memory), "the nearest before the number"
    further = further_behind(scene, known, draft, memory) or moment_behind(known, draft)
    return (further, "behind the number") if further is not None else (None, "")


def _is_of_the_season(time: Time, draft: Draft) -> bool:
    """本季32支全壘打: a season of sport, whose days nobody names."""
    return draft.metric in OF_THE_SEASON and time.mention.quarter_shift is not None


def _a_year_before(scene: Scene, time: Time, quantity: Quantity) -> Time | None:
    """rose to 1.86 billion yuan in 2025 *from* 774 million: a report compares with the year before where it says no other."""
    period = time.period
    if period is None or (period.end - period.start).days < 27 or scene.folded[time.mention.end : quantity.start] != " from ":
        return None
    return Time(time.mention, period.years_earlier())


def _of_the_same_part(scene: Scene, time: Time, before: list[Time], draft: Draft, memory: Memory) -> Time:
    """$410 million in the third quarter, *up from* $350 million *last year*: the same quarter of it."""
    mention, quantity = time.mention, draft.quantity
    if mention.year_shift != -1 or not mention.whole_year_only or scene.folded[quantity.end : mention.start].strip():
        return time
    if _THAN.search(scene.folded, max(0, quantity.start - _THAN_REACH), quantity.start) is None:
        return time
    here = before[-1].period if before else memory.carried
    if here is None or here.is_instant or (here.end - here.start).days >= _A_YEAR or time.period is None:
        return time
    then = here.years_earlier()
    return Time(mention, then) if then.end.year == time.period.end.year else time


def _speaks_of_same_period(scene: Scene, time: Time, draft: Draft) -> bool:
    """上年同期為淨虧損31.23億元, but not 較上年同期增長21%."""
    mention = time.mention
    if not mention.same or mention.base or draft.kind not in (Kind.LEVEL, Kind.SHARE) or draft.quantity.unit == "multiple":
        return False
    here = scene.clause_start(mention.start) == scene.clause_start(draft.quantity.start)
    if mention.english and " and " in scene.folded[mention.end : draft.quantity.start]:
        return False  # 3.4% above those of a year earlier and 0.18% above September's
    return here and not any(mention.end <= q.start < draft.quantity.start for q in scene.quantities)


def _is_unread(scene: Scene, draft: Draft) -> bool:
    """近一年共12次, in a text without a date: the nearest time of the clause is known to nobody, and no other stands for it."""
    if _is_of_a_season(scene, draft.quantity):
        return True
    start, end = scene.clause_start(draft.quantity.start), draft.quantity.start
    nearest = next((time for time in reversed(scene.times) if time.mention.end <= end), None)
    if nearest is None or nearest.period is not None or nearest.mention.start < start:
        return False
    return not (nearest.mention.base or nearest.mention.told or nearest.mention.same is not None)


def _is_of_a_season(scene: Scene, quantity: Quantity) -> bool:
    """Slipped to 90.8% *last fall*: days that nobody names stand right behind the number."""
    folded = scene.folded
    return any(
        time.mention.span == NO_SPAN and LINK_BEHIND.fullmatch(folded, quantity.end, time.mention.start) for time in scene.times
    )


def _belongs_elsewhere(scene: Scene, time: Time, draft: Draft, memory: Memory) -> bool:
    """Whether the mention is what something is compared with, told at, said in passing, or tied to an earlier number."""
    mention, quantity = time.mention, draft.quantity
    if draft.metric in OF_CASUALTIES and not mention.as_of and _STRUCK.match(scene.folded, mention.end) is not None:
        return True
    in_another_clause = mention.end <= scene.clause_start(quantity.start)
    if in_another_clause and not mention.as_of and is_of_now(scene, draft):
        return True
    is_old = time.period is not None and is_long_ago(time.period, memory)
    if in_another_clause and is_old and is_of_this_time(scene, draft):
        return True
    if mention.told and ((mention.clock is not None and is_event(draft)) or (_is_a_toll(draft) and not memory.has_moments)):
        return False  # 晚間8時公布，已有14人罹難; 曼谷14日專電…30人死亡: counted then
    if mention.told and "new" in draft.scope and draft.unit == "case" and time.period is not None and time.period.is_instant:
        return False  # 昨日公布新增6例: those of that day
    if mention.base or mention.same or mention.told or is_only_when_told(time, draft, memory):
        return True
    if mention.is_distance and scene.clause_start(mention.start) != scene.clause_start(quantity.start):
        return True
    if mention.english and LEADER_OF.match(scene.folded, mention.end) is not None:
        return True
    if dates_the_number_before_it(scene, time, memory) or _has_been_before_what_is_ahead(scene, time, draft, memory):
        return True
    if _is_another_clause_s_span(scene, time, draft):
        return True
    between = [q for q in scene.quantities if mention.end <= q.start < quantity.start]
    if not between or time.period is None or are_enumerated(scene, [*between, quantity]):
        return False
    if _is_of_a_state(time, draft) or (draft.metric in OF_THE_DAY and (time.period.end - time.period.start).days > 80):
        return True
    if is_tied(scene, time, between[0]):
        return True
    return any(
        looks_back(scene.folded, mention, time.period, later)
        for later in (memory.main, *(other.period for other in scene.times if other.mention.end <= mention.start))
    )


def _is_a_toll(draft: Draft) -> bool:
    return draft.kind is Kind.LEVEL and draft.metric in OF_CASUALTIES


def _is_another_clause_s_span(scene: Scene, time: Time, draft: Draft) -> bool:
    """第二季財報開局強勁，道瓊指數上漲150點: a price of the day is of no quarter that another clause names."""
    if draft.metric not in OF_THE_DAY or time.period is None or (time.period.end - time.period.start).days <= 80:
        return False
    if (
        time.mention.to_date
        and draft.kind is not Kind.LEVEL
        and _IN_ALL.search(scene.folded, time.mention.end, draft.quantity.start)
    ):
        return False  # 今年以來，公司股價累計上漲42%
    return time.mention.start < scene.clause_start(draft.quantity.start)


def _is_of_a_state(time: Time, draft: Draft) -> bool:
    """6月底員工5218人，研發支出8.9億元: a day of the books was the employees', and what a company spends is of a span."""
    metric = METRICS.get(draft.metric or "")
    if metric is None or metric.nature is not Nature.DURATION or not metric.of_organisation or time.period is None:
        return False
    return time.period.is_instant and (time.mention.edge == "end" or time.mention.as_of)


def _has_been_before_what_is_ahead(scene: Scene, time: Time, draft: Draft, memory: Memory) -> bool:
    """Land sales, which brought in $3 million last year, should yield $2 million: what is expected is of no year that is over."""
    mention = time.mention
    if memory.published is None or not _is_over(time, memory):
        return False
    clause = scene.clause_start(draft.quantity.start)
    if not mention.english:
        return mention.start < clause and _WILL_BE.search(scene.folded, clause, draft.quantity.start) is not None
    return _WILL.search(scene.folded, mention.end, draft.quantity.start) is not None


def _that_is_over(scene: Scene, free: list[Time], draft: Draft, memory: Memory) -> Time:
    """完成全年目標的四成；乙公司累計…: the whole year of a clause before, which is not over, gives way to a time that is."""
    nearest = free[-1]
    if len(free) == 1 or memory.published is None or _is_over(nearest, memory):
        return nearest
    clause = scene.clause_start(draft.quantity.start)
    end = nearest.mention.start if _is_state(draft) else draft.quantity.start
    if FORECAST.search(scene.folded, scene.clause_start(nearest.mention.start), end):
        return nearest  # 預測今年增長2%至3%，通脹率1.5%, 今年擬發債268億元，爭取補助415億元: what is ahead, both
    if nearest.mention.start >= clause or scene.sentence.clause_start(nearest.mention.end + 1) == clause:
        return nearest
    return next((time for time in reversed(free) if _is_over(time, memory)), nearest)


def _is_state(draft: Draft) -> bool:
    metric = METRICS.get(draft.metric or "")
    return metric is not None and metric.nature is Nature.INSTANT


def _is_over(time: Time, memory: Memory) -> bool:
    return time.period is None or memory.published is None or time.period.end <= memory.published
