"""Which number of a list belongs to which year, metric or name? 2021年、2022年、2023年12月末…分別為6114名、5098名、4531名."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from factcheck.extraction.metric import scopes, segments_in_order
from factcheck.extraction.metric.metric_slot import fits
from factcheck.extraction.period.period_slot import suited
from factcheck.extraction.scene import Draft, Memory, Scene, Time
from factcheck.extraction.times import calendar
from factcheck.extraction.times.time_words import OF_CASUALTIES
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.figures import PART, Kind, Period
from factcheck.metrics import METRICS, Nature
from factcheck.units import dimension_of

_BETWEEN = frozenset(
    ("、", "和", "及", "与", "以及", "或", "、和", ",和", "and", ",", ", and", ",and", "，", "，和", "/", "、及")
)
_LONGEST_LINK = 16  #: characters between two numbers of a list
_NEAR = 8  #: characters between a list and its 分別 or respectively
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
    for draft in drafts:
        _drop_what_the_period_says(draft, memory.published)


def _drop_what_the_period_says(draft: Draft, published: date | None) -> None:
    """上週新增327例 are the cases of that week; what is told of a time to come is a forecast in every wording."""
    period, metric = draft.period, METRICS.get(draft.metric or "")
    if period is None or not draft.scope:
        return
    said = set()
    if metric is not None and metric.nature is Nature.DURATION and not period.is_instant:
        said.add("new")
    if published is not None and period.end > published:
        said.add("forecast")
    draft.scope = tuple(s for s in draft.scope if s not in said)


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
    """Whether nothing but a link stands between two numbers; between two moves their verbs too (增長3%、下降2%)."""
    start, end = last.quantity.end, draft.quantity.start
    if end - start > _LONGEST_LINK:
        return False
    between = scene.folded[start:end].strip()
    if between not in _BETWEEN:
        if last.kind is not Kind.RATE or draft.kind is not Kind.RATE:
            return False
        moves = scene.roles(start, end, Role.MOVE)
        if len(moves) != 1 or scene.folded[start : moves[0].start].strip() not in _BETWEEN:
            return False
    one, other = last.unit, draft.unit
    return one is None or other is None or dimension_of(one) == dimension_of(other)


def _deal(scene: Scene, group: list[Draft], memory: Memory, previous: list[Draft] | None) -> None:
    first, last = group[0].quantity.start, group[-1].quantity.end
    each_before = bool(scene.roles(scene.sentence.start, first, Role.EACH))
    each_behind = any(word.start - last <= _NEAR for word in scene.roles(last, scene.sentence.end, Role.EACH))
    each = each_before or each_behind
    times = _enumerated_times(scene, first, len(group), memory) or _same_times(scene, first, len(group), memory)
    metrics = _enumerated_metrics(scene, group, memory) if each else None
    if metrics is None and each_behind:
        metrics = _metrics_behind(scene, last, len(group))
    names = _enumerated_names(scene, first, len(group)) if each else None
    if metrics:
        _deal_metrics(scene, group, metrics, memory)
    elif not times and previous is not None and len(previous) == len(group) and previous[0].unit != "age":
        _deal_as_before(group, previous)
    elif names or not each_before or not segments_in_order.deal(scene, group):
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


def _deal_metrics(scene: Scene, group: list[Draft], metrics: list[Word], memory: Memory) -> None:
    """營收、淨利分別為17.4億元、3億元: to each number its metric, with the words that narrow it."""
    for draft, word in zip(group, metrics, strict=True):
        if fits(word.meaning, draft.quantity):
            base = scopes.of_move(draft.scope)
            draft.metric, draft.metric_word = word.meaning, word
            draft.scope = scopes.before(scene, word, memory.scope)[0] + base
            draft.because("metric", word.start, word.end, "dealt out in order")


def _deal_as_before(group: list[Draft], previous: list[Draft]) -> None:
    """…為17.4億元、3億元，年增21%、8%: each number goes on with the one at its place in the list before."""
    for draft, model in zip(group, previous, strict=True):
        own_word = draft.metric_word is not None and draft.metric_word.start > previous[-1].quantity.end
        base = scopes.of_move(draft.scope)
        draft.period, draft.entity = model.period or draft.period, model.entity
        draft.as_in(model, "period", "entity", rule=_AS_BEFORE)
        if not own_word:
            draft.metric, draft.scope = model.metric, scopes.of_no_move(model.scope) + base
            draft.as_in(model, "metric", "scope", rule=_AS_BEFORE)


def _share_the_metric(group: list[Draft], *, dealt: bool) -> None:
    """34億元、50億元: what the first is about, the others are too."""
    first, last = group[0], group[-1]
    if dealt and first.metric is None and last.metric is not None and last.kind is Kind.LEVEL:
        for draft in group[:-1]:  # 分別有3人、5人及2人*受傷*
            if draft.metric is None and draft.unit == last.unit and draft.kind is Kind.LEVEL:
                draft.metric, draft.scope, draft.metric_word = last.metric, last.scope, last.metric_word
                draft.as_in(last, "metric", "scope", rule="as the last of the list")
    for draft in group[1:]:
        if (
            not dealt
            and draft.metric is not None
            and not _are_two_metrics(draft, first)
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


def _are_two_metrics(one: Draft, other: Draft) -> bool:  # 死亡人數增至11人，67人受傷: nothing need tell them apart
    return one.metric != other.metric and one.metric in METRICS and other.metric in METRICS


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


def _enumerated_metrics(scene: Scene, group: list[Draft], memory: Memory) -> list[Word] | None:
    """營收、淨利分別為…; 死亡、受傷和失蹤人數分別為…: one metric a place, that which can be told in the unit of the list.

    死亡 is of a disease only where the text tells of one.
    """
    first, count = group[0].quantity, len(group)
    words = scene.roles(scene.sentence.start, first.start, Role.METRIC)
    told = scene.roles(scene.sentence.start, first.start, Role.AFTER, Role.METRIC)
    if memory.cases is None:
        hurt = {word.start: word for word in told if word.meaning in OF_CASUALTIES}
        found = _last_run(scene, [hurt[start] for start in sorted(hurt)], count)
        if found is not None:
            return found
    nouns = _last_run(scene, words, count)
    if nouns is not None:
        return nouns
    by_place = {word.start: word for word in reversed(told) if fits(word.meaning, first)}
    return _last_run(scene, [by_place[start] for start in sorted(by_place)], count)


def _metrics_behind(scene: Scene, after: int, count: int) -> list[Word] | None:
    """17.4億元和3億元分別是營收和淨利: the metrics that are enumerated right behind the list."""
    words = scene.roles(after, scene.sentence.end, Role.METRIC)[:count]
    if len(words) < count or any(after <= q.start < words[-1].end for q in scene.quantities):
        return None
    return words if all(_enumerated(scene, a.end, b.start) for a, b in pairwise(words)) else None


def _enumerated_names(scene: Scene, before: int, count: int) -> list[Word] | None:
    starts = {word.start for word in scene.entities}  # 無黨籍|江美鈴: the first only tells which
    return _last_run(scene, [w for w in scene.entities if w.end <= before and w.end not in starts], count)


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
