"""Whose number is it? The name that owns the metric, the subject of the clause, or the one that the text has been speaking of."""

from __future__ import annotations

import re

from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.vocabulary import Role, Word
from factcheck.folding import fold
from factcheck.language_data import load
from factcheck.metrics import METRICS, Nature

#: before a name that is spoken to, of or with: it is not the one whose figures follow
_OBJECT_BEFORE = re.compile(
    r"(?:向|与|和|跟|对|给|为|比|较|从|由|据|于|被|把|及|、|获得了?|引入|对标|by|to|with|than|against|and)\s*$"
)
_LEAD = re.compile(
    r"(?:[，,。:：、 “\"「『‘']|而|但|不过|其中|此外|另外|同时|当中|随着|在|至于|反观|例如|比如"
    r"|虽然|尽管|由于|因|因为|其|的|年|月|日"
    r"|the|meanwhile|but|and|however)*"
)
#: 根據遠山2024年上半年財報: what follows is the company's own
_ITS_REPORT = re.compile(r"的?[^，,。;；]{0,16}?(?:财报|年报|中报|季报|半年报|业绩|公告)")
#: 中指研究院的數據顯示, 工信部公布: who tells a number is not whose it is
_IS_SOURCE = re.compile(r"(?:的|最新|今日|昨日|近日|[0-9]{1,2}日)*(?:数据|统计|资料|调查|报告|民调|报道|消息)")
_SPEAKS = re.compile(
    r"(?:[今昨前]?[天日]|[0-9]{1,2}日|最新|近日)*(?:公布|发布|表示|说|称|指出|统计|通报|估计|预测|披露|透露|说明)"
)
_AGENCIES = tuple(map(fold, load("entities")["agencies"]))
_KINDS = tuple(map(fold, load("entities")["kinds"]))
_OWNED = re.compile(r"的? ?|'s ?|’s ?")


def remember_subject(scene: Scene, memory: Memory, places: frozenset[str]) -> None:
    """Notes who the sentence speaks of, for the sentences behind it."""
    for word in scene.entities:
        if _is_subject(scene, word) and word.meaning not in places:
            memory.subject = word.meaning
            memory.where[word.meaning] = (word.start, word.end)


def fill(scene: Scene, draft: Draft, memory: Memory, places: frozenset[str]) -> None:
    """Sets the entity. A tally of an event has one only where a place is named as its subject: else it is the story's event."""
    metric = METRICS.get(draft.metric or "")
    if draft.owner is not None and draft.metric_word is not None:
        start = scene.folded.rfind(draft.owner, scene.sentence.start, draft.metric_word.start)
        draft.entity = scene.text[start : start + len(draft.owner)] if start >= 0 else draft.owner
        if metric is not None and metric.of_organisation:
            memory.subject = draft.entity
            memory.where[draft.entity] = (start, start + len(draft.owner))
        draft.because("entity", start, start + len(draft.owner), "named before the metric")
        return
    word, rule = _named(scene, draft, places)
    if metric is not None and metric.nature is Nature.EVENT:
        if word is not None and rule != "subject of the sentence" and word.meaning in places - _WHOLE_COUNTRIES:
            _set(draft, word, rule)
        return
    if word is not None:
        _set(draft, word, rule)
    elif metric is not None and (memory.subject or memory.topic) and not (memory.place and not metric.of_organisation):
        draft.entity = memory.subject or memory.topic
        draft.because("entity", *memory.words_of(draft.entity, draft.quantity.start), "carried from what the text speaks of")
    elif metric is not None and not metric.of_organisation and memory.place:
        draft.entity = memory.place
        draft.because("entity", *memory.words_of(draft.entity, draft.quantity.start), "the place that the text is about")


def _set(draft: Draft, word: Word, rule: str) -> None:
    draft.entity = word.meaning
    draft.because("entity", word.start, word.end, rule)


def _named(scene: Scene, draft: Draft, places: frozenset[str]) -> tuple[Word | None, str]:
    beside = next((w for w in scene.entities if w.end == draft.quantity.start or w.end + 1 == draft.quantity.start), None)
    if beside is not None and beside.meaning in places and _place_counts(draft):
        return beside, "place beside the number"
    at = (
        draft.metric_word.start
        if draft.metric_word is not None and draft.metric_word.end <= draft.quantity.start
        else draft.quantity.start
    )
    clause = scene.clause_start(at)
    here = [w for w in scene.entities if clause <= w.start and w.end <= at]
    if here and _owns(scene, here[-1], at, draft):
        return here[-1], "owner of the metric"
    for word in reversed(here):
        if _is_subject(scene, word) and not (word.meaning in places and not _place_counts(draft)):
            return word, "subject of the clause"
    if scene.roles(clause, at, Role.PRONOUN) and not here:
        return None, ""
    for word in reversed([w for w in scene.entities if w.end <= at]):
        if _is_subject(scene, word) and not (word.meaning in places and not _place_counts(draft)):
            return word, "subject of the sentence"
    return None, ""


def _owns(scene: Scene, word: Word, at: int, draft: Draft) -> bool:
    """遠山的營收, 遠山生成式AI收入: only 的 and the metric's scope stand between."""
    if _OBJECT_BEFORE.search(scene.folded[max(0, word.start - 6) : word.start]):
        return False
    gap = scene.folded[word.end : at]
    for scope in draft.scope:
        gap = gap.replace(scope, "")
    return _OWNED.fullmatch(gap.replace("业务", "").replace("板块", "").strip()) is not None


def _is_subject(scene: Scene, word: Word) -> bool:
    """Whether only times and small words stand between the clause's beginning and the name."""
    clause = scene.clause_start(word.start)
    lead = scene.folded[clause : word.start]
    if lead.endswith(_KINDS):
        return True
    if lead.endswith(("据", "根据")):
        return _ITS_REPORT.match(scene.folded, word.end) is not None
    if _OBJECT_BEFORE.search(lead):
        return False
    for time in scene.times:
        if clause <= time.mention.start and time.mention.end <= word.start:
            lead = lead.replace(scene.folded[time.mention.start : time.mention.end], "", 1)
    if _IS_SOURCE.match(scene.folded, word.end) or (
        fold(word.meaning).endswith(_AGENCIES) and _SPEAKS.match(scene.folded, word.end)
    ):
        return False
    if scene.folded[word.end : word.end + 3].startswith(("等", "、", "员工", "人士", "报道", "消息")):
        return False
    return _LEAD.fullmatch(lead) is not None


def _place_counts(draft: Draft) -> bool:
    """Whether a place can own this metric (its population, its exports), rather than a company there."""
    metric = METRICS.get(draft.metric or "")
    return metric is not None and not metric.of_organisation


#: an event is told of for a whole country by everybody: the country is no part of it
_WHOLE_COUNTRIES = frozenset(load("entities")["countries"])
