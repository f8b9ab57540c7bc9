"""Which number of a list belongs to which year, metric or name? 2021年、2022年、2023年12月末…分別為6114名、5098名、4531名."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from factcheck.extraction import calendar, scopes
from factcheck.extraction.metric_slot import fits
from factcheck.extraction.period_slot import suited
from factcheck.extraction.scene import Draft, Memory, Scene, Time
from factcheck.extraction.vocabulary import Role, Word
from factcheck.figures import PART, Kind, Period
from factcheck.units import dimension_of

_BETWEEN = frozenset(
    ("、", "和", "及", "与", "以及", "或", "、和", ",和", "and", ",", ", and", ",and", "，", "，和", "/", "、及")
)
_AS_BEFORE = "in the order of the list before"
_ENUMERATED = frozenset(("、", "和", "及", "与", "以及", "and", ",", ", and"))


def distribute(scene: Scene, drafts: list[Draft], memory: Memory) -> None:
    """Deals the times, metrics and names that are enumerated before a list of numbers out to them, in order."""
    previous: list[Draft] | None = None
    done: list[Draft] = []
    for group in _groups(scene, drafts):
        if len(group) > 1:
            _deal(scene, group, memory, previous or _before_rates(group, done))
            previous = group
        done += group


def _before_rates(group: list[Draft], done: list[Draft]) -> list[Draft] | None:
    """出口3012億元、進口1574億元，分別增長8.2%和2.3%: as many levels directly before as there are rates."""
    before = done[-len(group) :]
    is_rates = all(draft.kind is Kind.RATE for draft in group)
    return before if is_rates and len(before) == len(group) and all(draft.kind is Kind.LEVEL for draft in before) else None


def _groups(scene: Scene, drafts: list[Draft]) -> list[list[Draft]]:
    """Runs of numbers with nothing but 、 and 和 between them, in one dimension."""
    groups: list[list[Draft]] = []
    for draft in drafts:
        last = groups[-1][-1] if groups else None
        if last is not None and _follows(scene, last, draft):
            groups[-1].append(draft)
        else:
            groups.append([draft])
    return groups


def _follows(scene: Scene, last: Draft, draft: Draft) -> bool:
    between = scene.folded[last.quantity.end : draft.quantity.start].strip()
    if between not in _BETWEEN:
        return False
    one, other = last.unit, draft.unit
    return one is None or other is None or dimension_of(one) == dimension_of(other)


def _deal(scene: Scene, group: list[Draft], memory: Memory, previous: list[Draft] | None) -> None:
    first = group[0].quantity.start
    each = bool(scene.roles(scene.sentence.start, first, Role.EACH))
    times = _enumerated_times(scene, first, len(group), memory) or _same_times(scene, first, len(group), memory)
    metrics = _enumerated_metrics(scene, first, len(group)) if each else None
    names = _enumerated_names(scene, first, len(group)) if each else None
    if metrics:
        for draft, word in zip(group, metrics, strict=True):
            if fits(word.meaning, draft.quantity):
                draft.metric, draft.metric_word = word.meaning, word
                draft.scope = scopes.before(scene, word, memory.scope)[0]
                draft.because("metric", word.start, word.end, "dealt out in order")
    elif not times and previous is not None and len(previous) == len(group):
        for draft, model in zip(group, previous, strict=True):
            own_word = draft.metric_word is not None and draft.metric_word.start > previous[-1].quantity.end
            qoq = tuple(s for s in draft.scope if s == "qoq")
            draft.period, draft.entity = model.period, model.entity
            draft.as_in(model, "period", "entity", rule=_AS_BEFORE)
            if not own_word:
                draft.metric, draft.scope = model.metric, tuple(s for s in model.scope if s != "qoq") + qoq
                draft.as_in(model, "metric", "scope", rule=_AS_BEFORE)
    else:
        _share_the_metric(group, dealt=bool(times or names))
    if times:
        memory.dealt = tuple(period for period, _ in times)
        for draft, (period, time) in zip(group, times, strict=True):
            draft.period, draft.time = suited(period, draft), time
            draft.because("period", time.mention.start, time.mention.end, "dealt out in order")
    if names:
        for draft, word in zip(group, names, strict=True):
            draft.entity = word.meaning
            draft.because("entity", word.start, word.end, "dealt out in order")


def _share_the_metric(group: list[Draft], *, dealt: bool) -> None:
    """34億元、50億元: what the first is about, the others are too."""
    first = group[0]
    for draft in group[1:]:
        if (
            not dealt
            and draft.metric is not None
            and draft.kind is Kind.LEVEL
            and draft.period == first.period
            and draft.quantity.value != first.quantity.value
        ):
            draft.scope = (*draft.scope, PART)  # 規模5.1、3.7: two things, and the text does not say which is which
        if draft.metric is None and first.metric is not None and draft.kind is first.kind is Kind.LEVEL:
            draft.metric, draft.scope, draft.metric_word = first.metric, first.scope, first.metric_word
            taken = ("metric", "scope", "entity") if draft.period else ("metric", "scope", "entity", "period")
            draft.entity, draft.period = first.entity, draft.period or first.period
            draft.as_in(first, *taken, rule="as the first of the list")


def _enumerated_times(scene: Scene, before: int, count: int, memory: Memory) -> list[tuple[Period, Time]] | None:
    """The last run of exactly so many times before the list; 2018-2023年 is a run of six."""
    times = [t for t in scene.times if t.mention.end <= before]
    for time in reversed(times):
        mention = time.mention
        if mention.last_year is not None and mention.year is not None and mention.last_year - mention.year + 1 == count:
            return [(Period.year(year), time) for year in range(mention.year, mention.last_year + 1)]
    for last in range(len(times) - 1, count - 2, -1):
        run = times[last - count + 1 : last + 1]
        if all(_enumerated(scene, a.mention.end, b.mention.start) for a, b in pairwise(run)):
            dealt = _with_last_tail(run, memory.published)
            if all(period is not None for period, _ in dealt):
                return [(period, time) for period, time in dealt if period is not None]
    return None


def _same_times(scene: Scene, before: int, count: int, memory: Memory) -> list[tuple[Period, Time]] | None:
    """同期，研發費用分別為…: the times of the list before."""
    same = next((t for t in scene.times if t.mention.same == 0 and t.mention.end <= before), None)
    if same is None or len(memory.dealt) != count:
        return None
    return [(period, same) for period in memory.dealt]


def _with_last_tail(run: Sequence[Time], published: date | None) -> list[tuple[Period | None, Time]]:
    """2021年、2022年、2023年12月末 are three ends of December: the last one's month or edge is everybody's."""
    tail = run[-1].mention
    dealt: list[tuple[Period | None, Time]] = []
    for time in run:
        mention = time.mention
        if mention.whole_year_only and not tail.whole_year_only:
            mention = mention._replace(months=tail.months, day=tail.day, edge=tail.edge)
            dealt.append((calendar.resolve(mention, published=published, anchor=None), time))
        else:
            dealt.append((time.period, time))
    return dealt


def _enumerated_metrics(scene: Scene, before: int, count: int) -> list[Word] | None:
    return _last_run(scene, scene.roles(scene.sentence.start, before, Role.METRIC), count)


def _enumerated_names(scene: Scene, before: int, count: int) -> list[Word] | None:
    return _last_run(scene, [w for w in scene.entities if w.end <= before], count)


def _last_run(scene: Scene, words: list[Word], count: int) -> list[Word] | None:
    for last in range(len(words) - 1, count - 2, -1):
        run = words[last - count + 1 : last + 1]
        if all(_enumerated(scene, a.end, b.start) for a, b in pairwise(run)):
            return run
    return None


def _enumerated(scene: Scene, start: int, end: int) -> bool:
    """Whether nothing but an enumeration mark stands between, a few letters of a modifier aside."""
    between = scene.folded[start:end].strip()
    return between in _ENUMERATED or (between[:1] in "、和及与" and len(between) <= 6 and between != "")
