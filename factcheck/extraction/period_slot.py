"""Which time does the number speak of? The mention tied to it, the nearest free one before it, or the text's own."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from factcheck.extraction.quantity import Quantity
from factcheck.extraction.scene import Draft, Memory, Scene, Time
from factcheck.figures import Kind, Period
from factcheck.metrics import METRICS, Nature

_TIED = re.compile(r"[的 (]{0,2}")
_SAME_TIED = re.compile(r"(?:的|为|是|则为|仅为?|只有|约|达|录得|:|：| ){0,3}")
_OF_BEFORE = re.compile(r"(?:较|比)(?:上届|上次|前次|上一届|前一届|前一周|上周|前一日|前一天|此前|之前|原来|原先)的?$")
_MOVED_ON = re.compile(r"[，,]?[^，,。;；0-9]{0,8}(?:至|到|为|to )")
_COMPARED = re.compile(r"(?:compared with|compared to|against|versus|from) (?:[a-z]+ ){0,3}$")
_REPORT_WORDS = ("财报", "期内", "报告期", "年报", "中报", "季报", "业绩", "公告", "披露", "results")


def fill(scene: Scene, draft: Draft, memory: Memory) -> None:
    """Sets the period by the metric's nature: an instant metric takes the last day of a span."""
    if _is_left_behind(scene, draft):
        _leave(scene, draft)
        return
    time, rule = _choose(scene, draft)
    period = time.period if time is not None else None
    if time is None:
        period, rule = _carried(scene, draft, memory)
    if period is None:
        return
    draft.time = time
    if draft.kind in (Kind.RATE, Kind.CHANGE):
        draft.scope = (*draft.scope, *_since(scene, draft, period))
    draft.period = _since_new_year(scene, time, suited(period, draft), draft)
    metric = METRICS.get(draft.metric or "")
    if metric is not None and metric.nature is Nature.DURATION and not draft.period.is_instant:
        draft.scope = tuple(s for s in draft.scope if s != "cumulative")  # the span says over which time it adds up
    if time is not None:
        draft.because("period", time.mention.start, time.mention.end, rule)
    else:
        draft.because("period", *memory.words_of(period, draft.quantity.start), rule)


def _since(scene: Scene, draft: Draft, period: Period) -> tuple[str, ...]:
    """較2021年底少近四成: a move is of one figure with another only when both are measured from the same time.

    A year before is what everybody means, and is no scope.
    """
    clause = scene.clause_start(draft.quantity.start)
    bases = [
        t.period
        for t in scene.times
        if t.mention.base and not t.mention.same and clause <= t.mention.start < draft.quantity.start
    ]
    if not bases or bases[-1] is None or bases[-1].end == period.years_earlier().end:
        return ()
    return (f"since {bases[-1].iso}",)


def _is_left_behind(scene: Scene, draft: Draft) -> bool:
    """由12.3%降至10.1%, 較上屆的66%低: the number that things have moved on from, and no time is named for it."""
    clause = scene.clause_start(draft.quantity.start)
    lead = scene.folded[clause : draft.quantity.start]
    if _OF_BEFORE.search(lead):
        return True
    behind = scene.folded[draft.quantity.end : draft.quantity.end + 14]
    return lead.rstrip(" 约近逾").endswith(("由", "从", "from")) and _MOVED_ON.match(behind) is not None


def _leave(scene: Scene, draft: Draft) -> None:
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
    lead = scene.folded[max(0, draft.quantity.start - 80) : draft.quantity.start]
    return (
        replace(period, start=date(period.end.year, 1, 1), at=None)
        if any(word in lead for word in ("今年", "年初", "本年"))
        else period
    )


def suited(period: Period, draft: Draft) -> Period:
    """The period as the metric's nature has it; rates and shares of an instant metric too."""
    metric = METRICS.get(draft.metric or "")
    if metric is not None and metric.nature is Nature.INSTANT and not period.is_instant and draft.kind is not Kind.RATE:
        return period.last_day
    return period


def is_tied(scene: Scene, time: Time, quantity: Quantity) -> bool:
    """2021年12月31日*的*6113名, 去年同期*為*31.23億: the mention belongs to this number alone."""
    gap = scene.folded[time.mention.end : quantity.start]
    if time.mention.same is not None:
        return _SAME_TIED.fullmatch(gap) is not None
    return gap.startswith("的") and _TIED.fullmatch(gap) is not None


def _choose(scene: Scene, draft: Draft) -> tuple[Time | None, str]:
    quantity = draft.quantity
    before = [t for t in scene.times if t.mention.end <= quantity.start and t.period is not None]
    if before and is_tied(scene, before[-1], quantity):
        return before[-1], "tied to the number"
    if before and _speaks_of_same_period(scene, before[-1], draft):
        return before[-1], "the same period, said in the clause"
    free = [t for t in before if not _belongs_elsewhere(scene, t, quantity, draft)]
    if free:
        return free[-1], "the nearest before the number"
    behind = _behind(scene, quantity)
    return (behind, "behind the number") if behind is not None else (None, "")


def _speaks_of_same_period(scene: Scene, time: Time, draft: Draft) -> bool:
    """上年同期為淨虧損31.23億元, but not 較上年同期增長21%."""
    mention = time.mention
    if not mention.same or mention.base or draft.kind not in (Kind.LEVEL, Kind.SHARE):
        return False
    here = scene.clause_start(mention.start) == scene.clause_start(draft.quantity.start)
    return here and not any(mention.end <= q.start < draft.quantity.start for q in scene.quantities)


def _belongs_elsewhere(scene: Scene, time: Time, quantity: Quantity, draft: Draft) -> bool:
    """Whether the mention is what something is compared with, or tied to an earlier number."""
    if time.mention.base or time.mention.same:
        return True
    return any(is_tied(scene, time, q) for q in scene.quantities if time.mention.end <= q.start < quantity.start)


def _behind(scene: Scene, quantity: Quantity) -> Time | None:
    """revenue of $1.74 billion in the first half: before the next number and within the clause or the one behind."""
    following = scene.following(quantity)
    limit = following.start if following else scene.sentence.end
    time = next((t for t in scene.times if quantity.end <= t.mention.start < limit and t.period is not None), None)
    if time is None or time.mention.base:
        return None
    gap = scene.folded[quantity.end : time.mention.start]
    if time.mention.same is not None and not _COMPARED.search(scene.folded[max(0, quantity.start - 20) : quantity.start]):
        return None
    return time if gap.isascii() and len(gap) <= 60 and ", " not in gap.strip(", ") else None


def _carried(scene: Scene, draft: Draft, memory: Memory) -> tuple[Period | None, str]:
    """The paragraph's period; across paragraphs only what a report was said to cover, where a report is spoken of again."""
    metric = METRICS.get(draft.metric or "")
    if metric is None or metric.nature is Nature.EVENT:
        return None, ""
    if memory.period is not None:
        return memory.period, "carried from the sentence before"
    sentence = scene.folded[scene.sentence.start : draft.quantity.start]
    if metric.nature is Nature.DURATION and memory.reported is not None and any(word in sentence for word in _REPORT_WORDS):
        return memory.reported, "the period that the report covers"
    if metric.nature is Nature.DURATION and metric.of_organisation and len(memory.spans) == 1:
        return next(iter(memory.spans)), "the only span that the text reports"
    if metric.nature is Nature.DURATION and memory.main is not None and len(memory.spans) <= 1:
        return memory.main, "the span that the text opens with"
    return None, ""
