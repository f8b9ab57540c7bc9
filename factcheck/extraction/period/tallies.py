"""Is this tally the event's, or of a part of it? A text gives the whole first; another number without a time is another's."""

from __future__ import annotations

import re

from factcheck.extraction.metric import small_counts
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.times.time_words import OF_CASUALTIES
from factcheck.figures import PART, Kind
from factcheck.metrics import METRICS, Nature
from factcheck.units import dimension_of

_FROM = re.compile("[从由自][^，,。;；0-9]{0,8}$")
_GREW = re.compile("攀升|上升|升至|增至|增加[到至]|升到|增到|climb|rise|rose")
_MORE = re.compile(" more (?!than )")
_REVISED = re.compile(
    "修[订正改]|更正|[上下]修|调[高低]为|revised|upgraded|downgraded|corrected|first put|initially|later (?:put )?(?:at|to)"
)


def tell_apart(scene: Scene, draft: Draft, memory: Memory) -> None:
    """213人受傷 … 北澗縣有2人受傷: the second is marked, unless it repeats the first, revises it or tells another time.

    The headline and the lead give the total of the event; what comes behind is of a district, a building, an hour.
    """
    metric = METRICS.get(draft.metric or "")
    if metric is None or metric.nature is not Nature.EVENT or draft.entity is not None or draft.kind is not Kind.LEVEL:
        return
    if metric.key in OF_CASUALTIES and _is_further(scene, draft):
        draft.scope = (*draft.scope, "further")
        draft.because("scope", draft.quantity.start, draft.quantity.end, "words before the metric")
    key = (metric.key, draft.scope, dimension_of(draft.unit) if draft.unit else "")
    if key not in memory.tallies and draft.quantity.is_small_talk and not small_counts.is_figure(scene, draft, None):
        return  # 最新一批死者有四人是消防員: talk is no whole
    first = memory.tallies.setdefault(key, draft)
    if first is draft or first.quantity.bounds.overlaps(draft.quantity.bounds):
        return
    has_its_own_time = draft.time is not None and draft.period != first.period
    if not has_its_own_time and not _is_revised(scene, draft):
        draft.scope = (*draft.scope, PART)
        draft.because("scope", draft.quantity.start, draft.quantity.end, "another number than the event's first")


def _is_revised(scene: Scene, draft: Draft) -> bool:
    """將震級修訂為6.9級, 由最初的7.1級修訂, 從首日的4人一路攀升: two numbers for one thing."""
    start = scene.clause_start(draft.quantity.start)
    if _FROM.search(scene.folded, start, draft.quantity.start) and _GREW.search(
        scene.folded, draft.quantity.end, scene.sentence.end
    ):
        return True
    return _REVISED.search(scene.folded, start, min(draft.quantity.end + 6, scene.sentence.end)) is not None


def _is_further(scene: Scene, draft: Draft) -> bool:
    """Pulled two more bodies, another 12 were hurt: what came to the tally."""
    start, end = draft.quantity.start, draft.quantity.end
    return _MORE.search(scene.folded, start, end + 6) is not None or scene.folded.endswith(" another ", 0, start)
