"""Whose number is it? The name that owns the metric, the subject of the clause, or the one that the text has been speaking of."""

from __future__ import annotations

import re

from factcheck.extraction import epidemic, metric_carried
from factcheck.extraction.entities import Cast
from factcheck.extraction.name_words import holds, words
from factcheck.extraction.owners import (
    is_a_name,
    is_named_behind,
    is_object,
    is_part,
    is_somebody_s,
    is_source,
    is_subject,
    may_own,
    noun_before,
    opens,
    owns,
)
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.vocabulary import Role, Word
from factcheck.metrics import METRICS, Nature
from factcheck.units import dimension_of

_OF_THE_QUAKE = frozenset(("magnitude", "focal_depth"))
_LONGEST_HEADLINE = 100
#: behind the place of an event: 中部發生, 強震, 外海地震
_HAPPENED = re.compile(
    "(?:[东西南北中]{1,2}[部方]|外海|近海|沿海|海域|山区)?(?:今|昨|凌晨|清晨|上午|下午|晚间?)?"
    "(?:发生|遭遇|[强大]?地震|强震|强烈地震|台风|飓风|洪水|洪灾|水灾|暴雨|山火|野火|空难|坠机|海啸|火山|爆炸|矿难)"
)
_COMES_FROM = ("来自", "出自", "位于", "在")
_STAKE = "shareholding"
_SPANS = frozenset(("time", "age"))
_SENTENCE = "subject of the sentence"
_SPOKEN_OF = "carried from what the text speaks of"
_PLACE = "the place that the text is about"
_HOME = "the country that the paper is printed in"
_POSSESSIVES = ("的", "'s ", "’s ")  #: won 21,458 votes to *Tsai's* 16,930
_AGAINST = (" to ", "票比", "比")  #: by 17,815 to 14,207: what another has
#: Kao Ming-tang, *who received* 13,927
_WHO = re.compile(r",? (?:who|which) (?:[a-z]+ ){1,3}(?:with |about |some |nearly |only )?")


def remember_subject(scene: Scene, memory: Memory, cast: Cast) -> None:
    """Notes who the sentence speaks of, for the sentences behind it."""
    for word in scene.entities:
        if is_part(scene, word) or is_somebody_s(scene, word):
            continue
        if cast.may_be_spoken_of(word.meaning) and is_subject(scene, word):
            _remember(memory, word.meaning, word.start, word.end)


def fill(scene: Scene, draft: Draft, memory: Memory, cast: Cast) -> None:
    """Sets the entity. A tally of an event has one only where a place is named as its subject: else it is the story's event."""
    metric = METRICS.get(draft.metric or "")
    if draft.metric is None and draft.unit is not None and dimension_of(draft.unit) in _SPANS:
        return  # 4天颱風假, 男，59歲: nobody's
    if draft.owner is not None and draft.metric_word is not None and is_a_name(scene, draft.owner):
        _name_before_metric(scene, draft, memory)
        return
    if draft.metric in words("of_people") and _is_another_s(scene, draft):
        return
    if metric is not None and metric.nature is not Nature.EVENT and (owner := _as_before(scene, draft, memory, cast)) is not None:
        draft.entity = owner.entity
        draft.as_in(owner, "entity", rule="as the number before it in the sentence")
        return
    word, rule = _named(scene, draft, cast)
    if (word is None or rule == _SENTENCE) and draft.metric is None and _is_of_another_name(scene, draft):
        return
    if (word is None or rule == _SENTENCE) and (noun := noun_before(scene, draft)) is not None:
        draft.entity = scene.text[slice(*noun)]
        draft.because("entity", *noun, "named before the metric")
        return
    if metric is not None and metric.nature is Nature.EVENT:
        if word is None or rule == _SENTENCE or _is_where_it_was(scene, word, draft):
            return
        if _is_part_of_the_event(word.meaning, memory, cast):
            _set(draft, word, rule)
    elif word is not None:
        _set(draft, word, rule)
    elif draft.metric is not None or _is_of_the_report(draft, memory) or _has_pronoun(scene, draft):
        _carry(scene, draft, memory, cast)


def _is_another_s(scene: Scene, draft: Draft) -> bool:
    """by 17,815 to 14,207: the second number is of somebody whom the clause need not name."""
    before = scene.previous(draft.quantity)
    return before is not None and scene.folded[before.end : draft.quantity.start] in _AGAINST


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


def _is_part_of_the_event(name: str, memory: Memory, cast: Cast) -> bool:
    """A place within the event's: neither the one that the text is about nor a whole country."""
    return name in cast.places and name not in cast.countries and name != memory.place


def _is_where_it_was(scene: Scene, word: Word, draft: Draft) -> bool:
    """菲律賓中部發生7.1級地震 已致4死: where the event was that a headline tells of; a quake has no other place than its own."""
    in_headline = scene.sentence.start <= scene.folded.find("\n", 0, word.start + _LONGEST_HEADLINE)
    return (in_headline or draft.metric in _OF_THE_QUAKE) and _HAPPENED.match(scene.folded, word.end) is not None


def _name_before_metric(scene: Scene, draft: Draft, memory: Memory) -> None:
    """The words before the metric name somebody whom nothing else in the text introduces."""
    assert draft.owner is not None and draft.metric_word is not None
    start = scene.folded.rfind(draft.owner, scene.sentence.start, draft.metric_word.start)
    end = start + len(draft.owner)
    known = next((w.meaning for w in scene.entities if w.start >= start and w.end == end), None)
    draft.entity = known or (scene.text[start:end] if start >= 0 else draft.owner)
    metric = METRICS.get(draft.metric or "")
    if metric is not None and metric.of_organisation:
        _remember(memory, draft.entity, start, end)
    draft.because("entity", start, end, "named before the metric")


def _set(draft: Draft, word: Word, rule: str) -> None:
    draft.entity = word.meaning
    draft.because("entity", word.start, word.end, rule)


def _remember(memory: Memory, name: str, start: int, end: int) -> None:
    memory.subject = name
    memory.where[name] = (start, end)


def _carry(scene: Scene, draft: Draft, memory: Memory, cast: Cast) -> None:
    """The place or the organisation that the text has been speaking of, unless the clause speaks of others (業界, 全球)."""
    clause = scene.clause_start(draft.quantity.start)
    if draft.metric in words("of_people") or (cast.of_event and draft.metric not in METRICS):
        return  # votes are somebody's who is named with them
    if holds("others", scene.folded, clause, draft.quantity.start):
        return
    if _may_be_of_another(scene, draft, clause):
        return
    speakers = (memory.topic, memory.subject) if _is_new_paragraph(scene, memory) else (memory.subject, memory.topic)
    speaker = next((name for name in speakers if name and may_own(name, draft, cast)), None)
    if speaker is not None:
        draft.entity, rule = speaker, _SPOKEN_OF
    elif memory.place and draft.metric in METRICS and may_own(memory.place, draft, cast):
        draft.entity, rule = memory.place, _PLACE
    elif cast.home and draft.metric in words("of_places") and not _is_said_by_unit(draft):
        draft.entity, rule = cast.home, _HOME
    else:
        return
    draft.because("entity", *memory.words_of(draft.entity, draft.quantity.start), rule)


def _may_be_of_another(scene: Scene, draft: Draft, clause: int) -> bool:
    """廣東8例: the cases of a disease may be of a place that nobody knows, where more than links stands before them."""
    return _is_said_by_unit(draft) and not metric_carried.continues(scene, clause, draft.quantity)


def _is_said_by_unit(draft: Draft) -> bool:
    """群聚新增6例: no word of the metric stands there, and the cases may be of a ward."""
    words = draft.evidence.get("metric")
    return words is not None and words.rule == epidemic.RULE


def _as_before(scene: Scene, draft: Draft, memory: Memory, cast: Cast) -> Draft | None:
    """公義黨17席，減少5席, Kao had 13,927 (37.2%): what goes on with the number before it is of the same owner."""
    last = memory.last
    if (
        last is None
        or last.entity is None
        or last.quantity.start < scene.sentence.start
        or last.quantity.end > draft.quantity.start
    ):
        return None
    said = last.evidence.get("entity")
    if said is not None and said.rule in (_SENTENCE, _SPOKEN_OF, _PLACE, _HOME):
        return None
    goes_on = metric_carried.goes_on(scene, last.quantity.end, draft.quantity.start)
    return last if goes_on and may_own(last.entity, draft, cast) else None


def _is_new_paragraph(scene: Scene, memory: Memory) -> bool:
    """Whether a paragraph has begun since the subject was named: 公司 is then again the one that the text is about."""
    if memory.subject is None:
        return True
    _, end = memory.words_of(memory.subject, scene.sentence.start)
    return scene.folded.find("\n", end, scene.sentence.start) >= 0


def _named(scene: Scene, draft: Draft, cast: Cast) -> tuple[Word | None, str]:
    """The name in the sentence that owns the number, and the rule that says so."""
    start = draft.quantity.start
    if not scene.entities:
        return None, ""
    able = [word for word in scene.entities if word.end <= start and may_own(word.meaning, draft, cast)]
    behind = next((word for word in scene.entities if _comes_from(scene, draft, word, cast)), None)
    if behind is not None:
        return behind, "named right behind the number"
    if not able:
        return None, ""
    metric, near = draft.metric_word, _right_before(scene, draft, able[-1])
    if near is not None and (metric is None or metric.start < near[0].start):
        return near  # 蘇映彤支持度四成五，周柏鈞為36%: the name is nearer than the metric
    return _owner(scene, draft, able) or near or _subject(scene, draft, able, cast) or (None, "")


def _comes_from(scene: Scene, draft: Draft, word: Word, cast: Cast) -> bool:
    """301宗來自澄江區: the place of the number stands behind it."""
    if draft.metric == _STAKE and scene.folded[draft.quantity.end : word.start] == "的" and may_own(word.meaning, draft, cast):
        return True  # 持股21.4%的遠山
    gap = scene.folded[draft.quantity.end : word.start] if 2 <= word.start - draft.quantity.end <= 3 else ""
    return gap.strip() in _COMES_FROM and word.meaning in cast.places and may_own(word.meaning, draft, cast)


def _owner(scene: Scene, draft: Draft, able: list[Word]) -> tuple[Word, str] | None:
    """遠山的營收, unemployment in Harbour City: whose the metric is."""
    word = draft.metric_word
    if word is None or word.end > draft.quantity.start:
        return None
    behind = next((name for name in able if name.start >= word.end and is_named_behind(scene, name, word.end)), None)
    if behind is not None:
        return behind, "named behind the metric"
    owners = [name for name in able if name.end <= word.start and name.start >= scene.clause_start(word.start)]
    return (owners[-1], "owner of the metric") if owners and owns(scene, owners[-1], word.start, draft) else None


def _right_before(scene: Scene, draft: Draft, name: Word) -> tuple[Word, str] | None:
    """周柏鈞為36%, 南灣市同月則有2,904棟: the name opens what is said after the number before it."""
    start = draft.quantity.start
    clause, before = scene.clause_start(start), scene.previous(draft.quantity)
    if _WHO.fullmatch(scene.folded, name.end, start):
        return name, "named right before the number"
    since = max(clause, before.end if before is not None else clause)
    if name.start >= since and scene.folded[name.end : start] in _POSSESSIVES:
        return name, "named right before the number"
    if name.end == start and name.start > since and scene.folded[since : name.start].lstrip("金银铜") == "、":
        return name, "named right before the number"  # 羅以森21,458票、蔡丹青16,930票; 日本16金、韓國12金
    if name.start < since or is_object(scene, name):
        return None
    opening = start - name.end <= 1 or (opens(scene, since, name.start) and not is_source(scene, name))
    return (name, "named right before the number") if opening else None


def _subject(scene: Scene, draft: Draft, able: list[Word], cast: Cast) -> tuple[Word, str] | None:
    """The subject of the clause, else the last one of the sentence, unless a pronoun speaks for another."""
    start, word = draft.quantity.start, draft.metric_word
    clause = scene.clause_start(start)
    here = [name for name in able if name.start >= clause]
    if word is not None and word.end <= clause:
        here = [name for name in able if name.start >= scene.clause_start(word.start)]
    for name in reversed(here):
        if is_subject(scene, name):
            return name, "subject of the clause"
    if not here and (scene.roles(clause, start, Role.PRONOUN) or _may_be_of_another(scene, draft, clause)):
        return None
    for name in reversed(able):
        if is_subject(scene, name) and not (
            draft.metric in (None, "seats") and (name.meaning in cast.places or name.meaning in cast.parties)
        ):
            return name, _SENTENCE
    return None
