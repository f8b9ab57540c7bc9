"""Which tolls are numbers that stand behind a time alone? 16時遇難2人，20時*6人*; 晚間死亡24人與失蹤31人，早上則為*17人與41人*.

A course of counts says once what it counts. Behind the next time stand as many numbers as behind the one before, in their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from factcheck.extraction.metric.metric_fit import fits
from factcheck.extraction.scene import Draft, Memory, Scene, Time
from factcheck.figures import PART, Kind
from factcheck.metrics import moves_on

RULE = "as many numbers behind the next time"
#: between the numbers of one time and the next time
_NEXT = re.compile(r"[^,;，；。0-9]{0,10}[,;，；、] ?(?:and |then |but )?(?:by |on |at |as of )?")
#: between a time and its number
_LEADS = re.compile(r"[,，]? ?(?:则)?(?:为|是|达|有|增至|升至|it was |it had risen to )?")
_AND = re.compile(r" ?(?:与|和|及|、|and) ?")
_ENDS = re.compile(r"[,;，；。、)）]|\.(?![0-9])|$")


def deal(scene: Scene, drafts: Sequence[Draft], memory: Memory) -> None:
    """Gives the numbers of each time the metrics of those of the time before."""
    models = memory.counts
    for time, told in _by_time(scene, drafts):
        if time is not None and len(models) == len(told) and _are_alone(scene, time, told, models):
            for draft, model in zip(told, models, strict=True):
                _deal(draft, model, time)
        models = told if all(map(_is_a_toll, told)) and len({draft.metric for draft in told}) == len(told) else []
    memory.counts = models


def _by_time(scene: Scene, drafts: Sequence[Draft]) -> Iterator[tuple[Time | None, list[Draft]]]:
    """The numbers of the sentence by the time that stands last before them."""
    for start, told in groupby(drafts, lambda draft: _last_before(scene, draft.quantity.start)):
        yield (None if start is None else scene.times[start]), list(told)


def _last_before(scene: Scene, at: int) -> int | None:
    return next((place for place in reversed(range(len(scene.times))) if scene.times[place].mention.end <= at), None)


def _is_a_toll(draft: Draft) -> bool:
    return moves_on(draft.metric) and draft.kind is Kind.LEVEL and not draft.left_behind


def _are_alone(scene: Scene, time: Time, told: Sequence[Draft], models: Sequence[Draft]) -> bool:
    """Whether nothing stands between the tolls before and the time, and nothing but the numbers behind it."""
    folded, numbers = scene.folded, [draft.quantity for draft in told]
    if _NEXT.fullmatch(folded, models[-1].quantity.end, time.mention.start) is None:
        return False
    if _LEADS.fullmatch(folded, time.mention.end, numbers[0].start) is None or _ENDS.match(folded, numbers[-1].end) is None:
        return False
    return all(_AND.fullmatch(folded, one.end, other.start) for one, other in pairwise(numbers))


def _deal(draft: Draft, model: Draft, time: Time) -> None:
    if model.metric is None or draft.unit not in (model.unit, None) or not fits(model.metric, draft.quantity):
        return
    draft.metric, draft.metric_word, draft.scope, draft.kind = model.metric, model.metric_word, _of_the_whole(model), model.kind
    draft.unit, draft.entity = model.unit, model.entity
    draft.as_in(model, "metric", "scope", "entity", rule=RULE)
    if time.period is not None:
        draft.period, draft.time = time.period, time
        draft.because("period", time.mention.start, time.mention.end, RULE)


def _of_the_whole(model: Draft) -> tuple[str, ...]:
    """Its scope, without the mark of another number than the first: the one to come has a time of its own."""
    return tuple(scope for scope in model.scope if scope != PART)
