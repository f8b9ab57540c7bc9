"""Whose is a number for which its sentence names nobody? As the number before it, else of whom the text has been speaking."""

from __future__ import annotations

import re

from factcheck.extraction.entity.entity_named import SENTENCE, may_be_of_another
from factcheck.extraction.entity.owners import is_part, is_somebody_s, is_speaker_behind, is_subject, may_own
from factcheck.extraction.metric import metric_carried
from factcheck.extraction.names.entities import Cast
from factcheck.extraction.names.name_words import holds, words
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.words.vocabulary import Word
from factcheck.metrics import METRICS

_SHARES = re.compile("(?:shares|stocks?|units) (?:of|in) (?:[a-z-]+ ){0,4}")
#: 以西部省7,670例最多, 山北縣占104宗: of a place that nobody knows; 全省 and 該縣 are known ones
_OF_A_PLACE = re.compile(
    "(?<![全该本各我同整外跨])[\u4e00-\u9fff](?<![全该本各我同整外跨两三多])[省州郡县市区镇](?:[占以则有报]|通报|录得|新增|累计|约|近|逾|超|共|达|为|另|分别)*$"
)
_SHARE_OF_IT = re.compile("[、，,;；(和及 ]{0,2}得票(?:率|占比|比例|比率)(?:为|达|约|仅|高达|是)?")  #: 476萬票*、得票佔比*34.6%
_SPOKEN_OF = "carried from what the text speaks of"
_PLACE = "the place that the text is about"
_HOME = "the country that the paper is printed in"


def remember_subject(scene: Scene, memory: Memory, cast: Cast) -> None:
    """Notes who the sentence speaks of, for the sentences behind it."""
    for word in scene.entities:
        if is_part(scene, word) or is_somebody_s(scene, word):
            continue
        if word.meaning != cast.topic and is_speaker_behind(scene, word):
            continue
        if cast.may_be_spoken_of(word.meaning) and (is_subject(scene, word) or _is_of_its_shares(scene, word)):
            remember(memory, word.meaning, word.start, word.end)


def _is_of_its_shares(scene: Scene, word: Word) -> bool:
    """Shares of Farhill fell: the sentence speaks of Farhill."""
    return _SHARES.fullmatch(scene.folded[scene.sentence.start : word.start].lstrip()) is not None


def remember(memory: Memory, name: str, start: int, end: int) -> None:
    """Notes that the text now speaks of this name, and where it was named."""
    memory.subject = name
    memory.where[name] = (start, end)


def from_before(scene: Scene, draft: Draft, memory: Memory, cast: Cast) -> Draft | None:
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
    if said is not None and said.rule in (SENTENCE, _SPOKEN_OF, _PLACE, _HOME):
        return None
    if (
        scene.closes_a_bracket(last.quantity.end, draft.quantity.start)
        and said is not None
        and said.start > last.quantity.start - 8
    ):
        return None
    goes_on = metric_carried.goes_on(scene, last.quantity.end, draft.quantity.start)
    goes_on = goes_on or _SHARE_OF_IT.fullmatch(scene.folded, last.quantity.end, draft.quantity.start) is not None
    return last if goes_on and may_own(last.entity, draft, cast) else None


def carry(scene: Scene, draft: Draft, memory: Memory, cast: Cast) -> None:
    """The place or the organisation that the text has been speaking of, unless the clause speaks of others (業界, 全球)."""
    clause = scene.clause_start(draft.quantity.start)
    if draft.metric in words("of_people") or draft.metric in words("of_named") or (cast.of_event and draft.metric not in METRICS):
        return  # votes are somebody's who is named with them
    if holds("others", scene.folded, clause, draft.quantity.start) or _is_of_a_place_there(scene, draft, clause, memory):
        return
    if may_be_of_another(scene, draft, clause):
        return
    speakers = (memory.topic, memory.subject) if _is_new_paragraph(scene, memory) else (memory.subject, memory.topic)
    if draft.metric in words("not_of_the_subject"):
        speakers = (None, None)
    speaker = next((name for name in speakers if name and may_own(name, draft, cast)), None)
    if speaker is not None:
        draft.entity, rule = speaker, _SPOKEN_OF
    elif memory.place and _may_be_of_the_place(draft.metric) and may_own(memory.place, draft, cast):
        draft.entity, rule = memory.place, _PLACE
    elif cast.home and cast.topic is None and _is_a_nation_s(draft, cast):
        draft.entity, rule = cast.home, _HOME
    else:
        return
    draft.because("entity", *memory.words_of(draft.entity, draft.quantity.start), rule)


def _is_of_a_place_there(scene: Scene, draft: Draft, clause: int, memory: Memory) -> bool:
    """Whether a place stands before the number that is no name of the text."""
    named = _OF_A_PLACE.search(scene.folded, clause, draft.quantity.start)
    return named is not None and not any(word.end == named.start() + 2 for word in scene.entities)


def _is_a_nation_s(draft: Draft, cast: Cast) -> bool:
    """Deficits and the growth of the economy; herds and the coal that is dug only where the text says 全國 or 國家統計局."""
    if draft.metric in words("of_nations"):
        return True
    return cast.of_nation and draft.metric in words("of_nations_told") and draft.unit != "item"


def _may_be_of_the_place(metric: str | None) -> bool:
    return metric in METRICS and metric not in words("not_of_the_place")


def _is_new_paragraph(scene: Scene, memory: Memory) -> bool:
    """Whether a paragraph has begun since the subject was named: 公司 is then again the one that the text is about."""
    if memory.subject is None:
        return True
    _, end = memory.words_of(memory.subject, scene.sentence.start)
    return scene.folded.find("\n", end, scene.sentence.start) >= 0
