"""Does the clause speak of now, of this time or of what is ahead? 目前, 本次, 預計: words that name no time."""

from __future__ import annotations

import re

from factcheck.extraction.period.when_told import is_event
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.figures import Kind, Period

NOW = re.compile("目前|现有|现时|(?<!到)现在|(?<![a-z])(?:now|currently) ")
#: 目前，旗下管理13支基金; 截至目前，…，管理規模15億元: of now, until another time is named
_UNTIL_NOW = re.compile("(?:(?<!截至)(?:目前|现时|如今)[，,]$|(?:截至|截止|到)(?:目前|现在)(?:为止)?[，,])")
_THIS_TIME = re.compile("本次|此次|这次")
FORECAST = re.compile(
    "目标|预期|预计|预测|预估|(?<![签预])订(?![单购])|料|计[划画]|有望|将|拟|上看|可望|展望|指引|估|预算"
    "|expect|forecast|target|guidance|outlook|will |plan|predict|project"
)
_NOT_NOW = re.compile("没有?[^，,]|无[^，,]|世界上|史上|唯一")
LONG_AGO = 365  #: days
_A_HALF = 170  #: days
_FORESEES = re.compile("(?:料|预[计测估期]|估计)[，,:：]|(?:expects?|forecasts?|predicts?|sees) ")

#: verbs of what is over
_HAS_BEEN = re.compile(
    " (?:grew|rose|fell|dropped|shrank|climbed|slipped|expanded|contracted|was|were|had|came|earned|fetched|totalled|amounted"
    "|reached|brought in|increased|decreased|declined)(?![a-z])"
)
_WILL_BE = re.compile(r"(?<![a-z])(?:will|plans? to|is to|are to|set to|aims? to|intends? to|due to) [a-z]")
_VERB_BEFORE = 40  #: characters
_OF_THE_YEAR = ("dividend_per_share", "total_dividend")  #: it will pay a final dividend: of the year that it reports


def is_of_now(scene: Scene, draft: Draft) -> bool:
    """集團現有92架飛機, 目前門市512家: of no time that a clause before has named, a tally aside."""
    return _now_said(scene, draft) is not None


def _now_said(scene: Scene, draft: Draft) -> re.Match[str] | None:
    if is_event(draft):
        return None
    start = scene.clause_start(draft.quantity.start)
    if (now := NOW.search(scene.folded, start, draft.quantity.start)) is not None:
        return now
    until_now = _UNTIL_NOW.search(scene.folded, scene.sentence.start, start)
    if until_now is None or until_now.end() == start:
        return until_now
    named_since = any(until_now.end() <= time.mention.start < start for time in scene.times)
    return None if named_since else until_now


def day_of_now(scene: Scene, draft: Draft, memory: Memory) -> Period | None:
    """目前開放3座碼頭: on the day of the telling, in a text that reports no span."""
    said = _now_said(scene, draft)
    if said is None or memory.main is not None or memory.published is None or draft.kind is not Kind.LEVEL:
        return None
    if is_forecast(scene, draft) or _NOT_NOW.search(scene.folded, said.end(), draft.quantity.start) is not None:
        return None
    today = Period.day(memory.published)
    memory.where.setdefault(today, said.span())
    return today


def is_of_this_time(scene: Scene, draft: Draft) -> bool:
    """本次交付20台: of no time long ago that the text has named."""
    return _THIS_TIME.search(scene.folded, scene.clause_start(draft.quantity.start), draft.quantity.start) is not None


def is_long_ago(period: Period, memory: Memory) -> bool:
    """Whether it was over more than a year before the article: of no clause that speaks of now, or of this time."""
    return memory.published is not None and (memory.published - period.end).days > LONG_AGO


def is_foreseen(scene: Scene, draft: Draft) -> bool:
    """戴女士料，全年樓價可升7%: what is expected, also where the verb stands before a comma."""
    return is_forecast(scene, draft) or _FORESEES.search(scene.folded, scene.sentence.start, draft.quantity.start) is not None


def is_forecast(scene: Scene, draft: Draft) -> bool:
    """Whether the words of the clause look ahead: a goal, a plan, what is expected."""
    start = scene.clause_start(draft.quantity.start)
    return FORECAST.search(scene.folded, start, draft.quantity.end + 6) is not None


def ends_ahead(span: Period, memory: Memory) -> bool:
    """2026年首次演習。人口約占七成: how much there is at the end of a year that runs nobody knows."""
    is_long = (span.end - span.start).days > _A_HALF
    return is_long and memory.published is not None and span.start <= memory.published < span.end


def has_been(scene: Scene, draft: Draft, period: Period, memory: Memory) -> bool:
    """The economy *grew* 5%, in a text on the year to come: what has been is not of it."""
    if memory.published is None or period.end <= memory.published or period != memory.main:
        return False
    clause = max(scene.clause_start(draft.quantity.start), draft.quantity.start - _VERB_BEFORE)
    return _HAS_BEEN.search(scene.folded, clause, draft.quantity.start) is not None


def will_be(scene: Scene, draft: Draft, period: Period, memory: Memory) -> bool:
    """It *will* lay off 2,100 workers, in a text on last year: what is ahead is of no span that is over."""
    if memory.published is None or period.end >= memory.published or draft.metric in _OF_THE_YEAR:
        return False
    clause = max(scene.clause_start(draft.quantity.start), draft.quantity.start - _VERB_BEFORE)
    return _WILL_BE.search(scene.folded, clause, draft.quantity.start) is not None
