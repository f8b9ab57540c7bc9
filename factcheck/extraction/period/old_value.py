"""Of which time is the number that things have moved on from? A year before the new one, in a report on a half year or more."""

from __future__ import annotations

import re
from datetime import timedelta

from factcheck.extraction.period.tense import FORECAST
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.figures import Kind, Period
from factcheck.metrics import METRICS, Nature, is_known
from factcheck.units import MONEY, dimension_of

RULE = "a year before the new value"
_FAR = 60  #: characters from the old value to the new one, or back to it
_HALF, _YEAR, _MONTH = (timedelta(days=days) for days in (170, 360, 27))
#: what says that a quarter or a month too is measured from the year before
_YEARLY = re.compile(
    "同比|按年|年增|年减|year[ -]o(?:n|ver)[ -]year|(?<![a-z])y-o-y|(?<![a-z])yoy(?![a-z])"
    "|on an annual basis|on the year(?![a-z-])|a year (?:ago|earlier|before)|from a year|year-(?:ago|earlier)|prior-year"
)
#: what says that it is measured from something else
_OTHERWISE = re.compile(
    "环比|按季|按月|季增|季减|月增|月减|上季|上月|前一|上届|原|quarter-on-quarter|previous|originally|initial"
)
_TO = re.compile("[至到为达]| to ")
_LEVELS = (Kind.LEVEL, Kind.SHARE)


def date(scene: Scene, drafts: list[Draft], memory: Memory) -> None:
    """毛利率由42.3%升至44.6%, narrowed to £18.7m from £43.9m: in a report on a year the old value is that of the year before."""
    for place, old in enumerate(drafts):
        if not old.left_behind or old.period is not None or old.kind not in _LEVELS or not _is_reported(old):
            continue
        new = _new(scene, drafts, place)
        if new is None or new.period is None:
            continue
        before = _a_year_before(scene, old, new.period, memory)
        if before is not None:
            old.period = before
            old.as_in(new, "period", rule=RULE)


def _is_reported(old: Draft) -> bool:
    """Of a metric that is known, or money or per cent at least: 從1.5萬人精簡為5100人 may be of any day."""
    return is_known(old.metric) or (old.unit is not None and dimension_of(old.unit) in (MONEY, "percent"))


def _new(scene: Scene, drafts: list[Draft], place: int) -> Draft | None:
    """The value that was reached: behind the old one (由42.3%升至44.6%), in English before it too (to £18.7m from £43.9m)."""
    old = drafts[place]
    behind = next((draft for draft in drafts[place + 1 : place + 3] if _is_reached(draft, old)), None)
    if behind is not None and _TO.search(scene.folded, old.quantity.end, behind.quantity.start):
        return behind
    if " from " not in scene.folded[max(0, old.quantity.start - 14) : old.quantity.start]:
        return None
    return next((draft for draft in reversed(drafts[max(0, place - 2) : place]) if _is_reached(draft, old)), None)


def _is_reached(new: Draft, old: Draft) -> bool:
    far = max(new.quantity.start - old.quantity.end, old.quantity.start - new.quantity.end)
    return new.kind in _LEVELS and new.unit == old.unit and not new.left_behind and far < _FAR


def _a_year_before(scene: Scene, old: Draft, period: Period, memory: Memory) -> Period | None:
    metric = METRICS.get(old.metric or "")
    if metric is not None and metric.nature is Nature.EVENT:
        return None
    clause = scene.clause_start(old.quantity.start)
    sentence = scene.folded[scene.sentence.start : scene.sentence.end]
    if FORECAST.search(scene.folded, clause, old.quantity.start) or _OTHERWISE.search(sentence):
        return None
    length = period.end - period.start
    if period.is_instant:
        main = memory.main
        ends_the_year = main is not None and main.end == period.end and main.end - main.start > _YEAR
        return period.years_earlier() if ends_the_year and metric is not None else None
    if length > _HALF or (length > _MONTH and _YEARLY.search(sentence)):
        return period.years_earlier()
    return None
