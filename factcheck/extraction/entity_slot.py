"""Whose number is it? The name that owns the metric, the subject of the clause, or the one that the text has been speaking of."""

from __future__ import annotations

import re

from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.vocabulary import Role, Vocabulary, Word
from factcheck.folding import fold
from factcheck.metrics import METRICS, Nature

#: before a name that is spoken to, of or with: it is not the one whose figures follow
_OBJECT_BEFORE = re.compile(r"(?:向|与|和|跟|对|给|为|比|较|从|由|据|于|被|把|及|、|获得了?|引入|对标|by|to|with|than|against|and)\s*$")
_LEAD = re.compile(r"(?:[，,。:：、 “\"「『‘']|而|但|不过|其中|此外|另外|同时|当中|随着|在|至于|反观|例如|比如|虽然|尽管|由于|因|因为|其|的|年|月|日|the|meanwhile|but|and|however)*")
#: 根據商湯2024年上半年財報: what follows is the company's own
_ITS_REPORT = re.compile(r"的?[^，,。;；]{0,16}?(?:财报|年报|中报|季报|半年报|业绩|公告)")
_OWNED = re.compile(r"的? ?|'s ?|’s ?")


def remember_subject(scene: Scene, memory: Memory, vocabulary: Vocabulary) -> None:
    """Notes who the sentence speaks of, for the sentences behind it."""
    for word in scene.entities:
        if _is_subject(scene, word) and not _is_place(word, vocabulary):
            memory.subject = word.meaning


def fill(scene: Scene, draft: Draft, memory: Memory, vocabulary: Vocabulary) -> None:
    """Sets the entity. A tally of an event has one only where a place is named as its subject: else it is the story's event."""
    metric = METRICS.get(draft.metric or "")
    word, rule = _named(scene, draft, vocabulary)
    if metric is not None and metric.nature is Nature.EVENT:
        if word is not None and rule != "subject of the sentence" and _is_place(word, vocabulary):
            _set(draft, word, rule)
        return
    if word is not None:
        _set(draft, word, rule)
    elif metric is not None and (memory.subject or memory.topic):
        draft.entity = memory.subject or memory.topic
        draft.because("entity", draft.quantity.start, draft.quantity.start, "carried from what the text speaks of")


def _set(draft: Draft, word: Word, rule: str) -> None:
    draft.entity = word.meaning
    draft.because("entity", word.start, word.end, rule)


def _named(scene: Scene, draft: Draft, vocabulary: Vocabulary) -> tuple[Word | None, str]:
    at = draft.metric_word.start if draft.metric_word is not None and draft.metric_word.end <= draft.quantity.start else draft.quantity.start
    clause = scene.clause_start(at)
    here = [w for w in scene.entities if clause <= w.start and w.end <= at]
    if here and _owns(scene, here[-1], at, draft):
        return here[-1], "owner of the metric"
    for word in reversed(here):
        if _is_subject(scene, word) and not (_is_place(word, vocabulary) and not _place_counts(draft)):
            return word, "subject of the clause"
    if scene.roles(clause, at, Role.PRONOUN) and not here:
        return None, ""
    for word in reversed([w for w in scene.entities if w.end <= at]):
        if _is_subject(scene, word) and not (_is_place(word, vocabulary) and not _place_counts(draft)):
            return word, "subject of the sentence"
    return None, ""


def _owns(scene: Scene, word: Word, at: int, draft: Draft) -> bool:
    """商湯的營收, 商湯生成式AI收入: only 的 and the metric's scope stand between."""
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
    if lead.endswith(("据", "根据")):
        return _ITS_REPORT.match(scene.folded, word.end) is not None
    if _OBJECT_BEFORE.search(lead):
        return False
    for time in scene.times:
        if clause <= time.mention.start and time.mention.end <= word.start:
            lead = lead.replace(scene.folded[time.mention.start : time.mention.end], "", 1)
    if scene.folded[word.end : word.end + 3].startswith(("等", "、", "员工", "人士", "报道", "消息")):
        return False
    return _LEAD.fullmatch(lead) is not None


def _is_place(word: Word, vocabulary: Vocabulary) -> bool:
    return fold(word.meaning) in vocabulary.entities


def _place_counts(draft: Draft) -> bool:
    """Whether a place can own this metric (its population, its exports), rather than a company there."""
    return draft.metric is not None and draft.metric not in _OF_COMPANIES


_OF_COMPANIES = frozenset(
    "revenue net_profit net_loss adjusted_net_profit adjusted_net_loss recurring_net_profit operating_profit operating_loss ebitda ebitda_loss gross_profit "
    "pretax_profit gross_margin net_margin operating_margin eps dividend_per_share research_expense selling_expense administrative_expense operating_expense "
    "employees market_value share_price shareholding registered_capital pre_money_valuation post_money_valuation".split()
)
