"""Whose number is it? The name that its sentence gives, else the one that the text has been speaking of, or nobody."""

from __future__ import annotations

import re

from factcheck.extraction.entity import entity_named
from factcheck.extraction.entity.entity_carried import carry, from_before, remember
from factcheck.extraction.entity.entity_named import SENTENCE, first_of_ticket
from factcheck.extraction.entity.owners import is_a_name, noun_before
from factcheck.extraction.metric import metric_carried
from factcheck.extraction.names import person_names
from factcheck.extraction.names.entities import Cast
from factcheck.extraction.names.name_words import words
from factcheck.extraction.period.headline_time import end_of_headline
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.metrics import METRICS, Nature
from factcheck.units import dimension_of

_SPANS = frozenset(("time", "age"))
_OF_THE_QUAKE = frozenset(("magnitude", "focal_depth"))
#: behind the place of an event: 中部發生, 強震, 外海地震
_HAPPENED = re.compile(
    "(?:[东西南北中]{1,2}[部方]|外海|近海|沿海|海域|山区)?(?:今|昨|凌晨|清晨|上午|下午|晚间?)?"
    "(?:发生|遭遇|[强大]?地震|强震|强烈地震|台风|飓风|洪水|洪灾|水灾|暴雨|山火|野火|空难|坠机|海啸|火山|爆炸|矿难)"
)
_AGAINST = (" to ", "票比", "比")  #: by 17,815 to 14,207: what another has


def fill(scene: Scene, draft: Draft, memory: Memory, cast: Cast) -> None:
    """Sets the entity. A tally of an event has one only where a place is named as its subject: else it is the story's event."""
    metric = METRICS.get(draft.metric or "")
    if draft.metric is None and draft.unit is not None and dimension_of(draft.unit) in _SPANS:
        return  # 4天颱風假, 男，59歲: nobody's
    if draft.owner is not None and draft.metric_word is not None and is_a_name(scene, draft.owner):
        _name_before_metric(scene, draft, memory, cast)
        return
    if draft.metric in words("of_people") and (_is_another_s(scene, draft) or _is_of_whom_follows(scene, draft)):
        return
    if metric is not None and metric.nature is not Nature.EVENT and (last := from_before(scene, draft, memory, cast)) is not None:
        draft.entity = last.entity
        draft.as_in(last, "entity", rule="as the number before it in the sentence")
        return
    if entity_named.is_of_several(scene, draft):
        return
    word, rule = entity_named.owner(scene, draft, cast)
    if (word is None or rule == SENTENCE) and draft.metric is None and _is_of_another_name(scene, draft):
        return
    if (word is None or rule == SENTENCE) and (noun := noun_before(scene, draft)) is not None:
        draft.entity = scene.text[slice(*noun)]
        draft.because("entity", *noun, "named before the metric")
        return
    if metric is not None and metric.nature is Nature.EVENT:
        if word is None or rule == SENTENCE or _is_where_it_was(scene, word, draft):
            return
        if _is_part_of_the_event(word.meaning, memory, cast):
            _set(draft, word, rule)
    elif word is not None:
        _set(draft, word, rule)
    elif metric is not None or _is_of_the_report(draft, memory) or _is_told_on(draft, memory) or _has_pronoun(scene, draft):
        carry(scene, draft, memory, cast)


def _is_another_s(scene: Scene, draft: Draft) -> bool:
    """by 17,815 to 14,207: the second number is of somebody whom the clause need not name."""
    before = scene.previous(draft.quantity)
    return before is not None and scene.folded[before.end : draft.quantity.start] in _AGAINST


def _is_of_whom_follows(scene: Scene, draft: Draft) -> bool:
    """擊敗得2,189票的陳一清, whom the text names once: his, and not the winner's."""
    end = draft.quantity.end
    if not scene.folded.startswith("的", end) or any(word.start == end + 1 for word in scene.entities):
        return False
    return person_names.may_be_person(scene.folded[end + 1 : end + 4])


def _is_of_another_name(scene: Scene, draft: Draft) -> bool:
    """騰訊漲5%，知乎漲3.5%: a name that nobody knows stands before the verb, since the number before."""
    before = scene.previous(draft.quantity)
    since = max(scene.clause_start(draft.quantity.start), before.end if before is not None else 0)
    return metric_carried.names_another(scene, since, draft.quantity.start)


def _has_pronoun(scene: Scene, draft: Draft) -> bool:
    clause = scene.clause_start(draft.quantity.start)
    return bool(scene.roles(clause, draft.quantity.start, Role.PRONOUN))


def _is_of_the_report(draft: Draft, memory: Memory) -> bool:
    """Whether a number of nobody knows what stands in a paragraph that reports what the article's company has."""
    last = memory.last
    if last is None or last.entity is None or last.entity != memory.topic or draft.unit is None:
        return False
    metric = METRICS.get(last.metric or "")
    return metric is not None and metric.of_organisation and dimension_of(draft.unit) not in _SPANS


def _is_told_on(draft: Draft, memory: Memory) -> bool:
    """2025年營收17億元……航線新增24條: a noun that the vocabulary does not know is the company's where the number before it is.

    In a text that tells of many (竊21件機密, 新增4檔處置股) it is mostly somebody else's.
    """
    last = memory.last
    return draft.metric is not None and last is not None and last.entity is not None and last.entity == memory.topic


def _is_part_of_the_event(name: str, memory: Memory, cast: Cast) -> bool:
    """A place within the event's: neither the one that the text is about nor a whole country."""
    return name in cast.places and name not in cast.countries and name != memory.place


def _is_where_it_was(scene: Scene, word: Word, draft: Draft) -> bool:
    """菲律賓中部發生7.1級地震 已致4死: where the event was that a headline tells of; a quake has no other place than its own."""
    in_headline = scene.sentence.start < end_of_headline(scene.folded)
    return (in_headline or draft.metric in _OF_THE_QUAKE) and _HAPPENED.match(scene.folded, word.end) is not None


def _name_before_metric(scene: Scene, draft: Draft, memory: Memory, cast: Cast) -> None:
    """The words before the metric name somebody whom nothing else in the text introduces."""
    assert draft.owner is not None and draft.metric_word is not None
    start = scene.folded.rfind(draft.owner, scene.sentence.start, draft.metric_word.start)
    end = start + len(draft.owner)
    named = next((word for word in scene.entities if word.start >= start and word.end == end), None)
    if named is not None and named.meaning in cast.people and (first := first_of_ticket(scene, named)) is not named:
        start, end, named = first.start, first.end, first
    draft.entity = named.meaning if named is not None else (scene.text[start:end] if start >= 0 else draft.owner)
    metric = METRICS.get(draft.metric or "")
    if metric is not None and metric.of_organisation:
        remember(memory, draft.entity, start, end)
    draft.because("entity", start, end, "named before the metric")


def _set(draft: Draft, word: Word, rule: str) -> None:
    draft.entity = word.meaning
    draft.because("entity", word.start, word.end, rule)
