"""What is this number about? The metric word behind it, before it in its clause, or carried from the clause before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.extraction import scopes
from factcheck.extraction.quantity import Quantity
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.vocabulary import Role, Word
from factcheck.metrics import METRICS
from factcheck.units import MONEY, UNITS, dimension_of

_COMPARED_WITH = re.compile(r"(?:(?:up|down) from|compared (?:with|to)|from|against|versus) $")
_WINNER = re.compile(r"([\u4e00-\u9fff]{2,3}?)(?:则|也|仅)?(?:获得?|以|拿下|得到?|囊括|夺得|赢得)$")
_LEADS_TO = re.compile(r" (?:to|at|was|were|is|of|reached|hit|stood at) $")
_IMPLIED = {unit: metric.key for metric in METRICS.values() for unit in metric.implied_by}
_SAID_BY_UNIT = "said by the unit"
_TOTALS = ("累计", "累积", "合计", "总计", "共计", "in total", "altogether")
_RATIOS = ("percent", "percentage_point", "multiple")
_GAP_TO_AFTER = re.compile(r"[^，,。:：、;；()（）0-9]{0,7}| [a-z ]{0,20}")
_GAP_FROM_VERB = re.compile(r"[^，,。:：、;；()（）0-9]{0,4}")
_GAP_TO_NOUN = re.compile(r"[的多余新 ]{0,2}[^，,。:：、;；()（）0-9的]{0,3}的? ?")
_GAP_TO_MONEY_NOUN = re.compile(r"的?[^，,。:：、;；()（）0-9]{0,2}| (?:in|of) (?:[a-z]+ ){0,2}")
# What may stand between a clause's beginning and a number that continues the clause before
_CONTINUES = re.compile(
    r"(?:[一两三四五六七八九十]年[间来内]?|净|在|相较|相比|达到了?|达|至了?|到了?|从|由|较|比|为|约|已经?|并|则|也|又|再"
    r"|进一步|大幅|共有?|合计|总计|其中|同比|环比|按年|按月|按季"
    r"|增[至加到长]?|升至?|减少?[至到]?|降低?[至到]?"
    r"|跌至?|下[滑跌降]|上[升涨]|优于|低于|高于|不如|提升|扩大|收窄|萎缩|锐减|激增|大[增减降涨跌]|了|的|是|有|而|且|但|只|仅|更|高达|多达|创下?"
    r"|去年|今年|前年|上年|年初|年中|同期|当时|现在|目前|当前|截至|年|月|日|底|末|上半|下半|全"
    r"|分别|各|另有?|还有?|占|比重|比例|相当于|折合|约合|预计|预期|可|将|能|会"
    r"|and|to|from|or|up|down|by|of|a|an|the|it|was|were|rose|fell|compared|with|which|while|versus| )*"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A metric for a number: the word that says it, its scopes and the rule."""

    key: str
    word: Word
    scope: tuple[str, ...]
    rule: str
    scope_at: int | None = None  #: where the words of the scope begin
    of_whole: bool = False  #: the word names the whole of a share (佔總收入60%)


def fits(key: str, quantity: Quantity) -> bool:
    """Whether a metric can be told in this unit; ratios fit any metric, as growth or share of it."""
    metric = METRICS.get(key.partition("/")[0])
    if metric is None:
        return True
    if quantity.unit is None:
        return "percent" not in metric.dimensions and (quantity.has_scale or MONEY not in metric.dimensions)
    dimension = dimension_of(quantity.unit)
    if dimension in _RATIOS:
        return dimension in metric.dimensions or not metric.dimensions <= {"length", "magnitude", "celsius", "degree"}
    if dimension == "item" and UNITS[quantity.unit].weak:
        return bool(metric.dimensions & {"item", "case", "seat", "flight", "shop", "company", "building"})
    return dimension in metric.dimensions


def fill(scene: Scene, draft: Draft, done: list[Draft], memory: Memory) -> None:
    """Sets the draft's metric and scope where the text says them."""
    found = _find(scene, draft.quantity, done, memory)
    if found is None:
        return
    draft.metric, draft.metric_word, draft.scope = found.key, found.word, found.scope
    metric = METRICS.get(found.key)
    if metric is not None and metric.one_counts and not found.scope:
        draft.scope = scopes.of_people(scene, draft.quantity.start, counted_before=any(d.metric == found.key for d in done))
    if metric is None or not found.scope or found.of_whole:
        pass
    elif (
        scopes.is_owner(found.scope[0])
        if metric.of_organisation
        else scopes.is_place_or_person(found.scope[0]) or found.rule == _SAID_BY_UNIT
    ):
        draft.scope, draft.owner = (), found.scope[0]
    draft.because("metric", found.word.start, found.word.end, found.rule)
    if found.scope:
        start = found.word.start if found.scope_at is None else found.scope_at
        draft.because("scope", start, found.word.end, "words before the metric")


def _find(scene: Scene, quantity: Quantity, done: list[Draft], memory: Memory) -> Found | None:
    ratio = quantity.unit is not None and dimension_of(quantity.unit) in _RATIOS
    behind = _behind(scene, quantity, memory, ratio=ratio)
    clause = scene.clause_start(quantity.start)
    here = _directly_before(scene, quantity, clause) or _before(scene, quantity, clause, quantity.start, memory)
    if here is not None and here.rule == "directly before the number":
        return here
    if behind is not None and behind.word.role is Role.AFTER:
        return behind
    if here is not None and (behind is None or quantity.unit is None or dimension_of(quantity.unit) == MONEY):
        return _of_whole(scene, quantity, here, clause, done, memory) if ratio else here
    if behind is not None:
        return behind
    if (implied := _implied(scene, quantity)) is not None:
        return implied
    last = done[-1] if done else None
    if quantity.unit is None and not quantity.has_scale:
        return _of_bare_number(scene, quantity, last)
    if ratio and last is not None and last.metric is not None and last.metric_word is not None and fits(last.metric, quantity):
        return Found(last.metric, last.metric_word, tuple(s for s in last.scope if s != "qoq"), "of the number before it")
    if (total := _total_of_list(scene, clause, quantity, last)) is not None:
        return total
    if not _continues(scene, clause, quantity):
        return None
    carried = _before(scene, quantity, scene.sentence.start, clause, memory, rule="carried from the clause before")
    return carried or _as_the_last(quantity, memory)


def _as_the_last(quantity: Quantity, memory: Memory) -> Found | None:
    """南灣市同月則有2,904棟: counted like the number before it in the paragraph, and nothing else is said."""
    last = memory.last
    if last is None or last.metric is None or last.metric_word is None or quantity.unit is None or last.unit is None:
        return None
    if UNITS[quantity.unit].weak or dimension_of(quantity.unit) in (MONEY, *_RATIOS) or quantity.unit != last.unit:
        return None
    return Found(last.metric, last.metric_word, last.scope, "counted as the number before it")


def _of_bare_number(scene: Scene, quantity: Quantity, last: Draft | None) -> Found | None:
    """down from 12,050: a number without a unit that is compared with the one before it."""
    if last is None or last.metric is None or last.metric_word is None or not fits(last.metric, quantity):
        return None
    lead = scene.folded[last.quantity.end : quantity.start]
    is_compared = _COMPARED_WITH.search(lead) is not None and not scene.roles(last.quantity.end, quantity.start, Role.METRIC)
    return Found(last.metric, last.metric_word, last.scope, "compared with the number before it") if is_compared else None


def _total_of_list(scene: Scene, clause: int, quantity: Quantity, last: Draft | None) -> Found | None:
    """8.49億元、…和34.66億元，累計投入達到163億元: the sum of what was listed before."""
    if (
        last is None
        or last.metric is None
        or last.metric_word is None
        or quantity.unit is None
        or not fits(last.metric, quantity)
    ):
        return None
    if dimension_of(quantity.unit) in _RATIOS or not any(word in scene.folded[clause : quantity.start] for word in _TOTALS):
        return None
    return Found(last.metric, last.metric_word, (*last.scope, "cumulative"), "the total of the numbers before it")


def _continues(scene: Scene, clause: int, quantity: Quantity) -> bool:
    """Whether the clause adds nothing before the number but times, moves and small words."""
    lead = scene.folded[clause : quantity.start]
    tokens = [(t.mention.start, t.mention.end) for t in scene.times]
    tokens += [(word.start, word.end) for word in scene.entities]
    tokens += [
        (w.start, w.end) for w in scene.roles(clause, quantity.start, Role.MOVE, Role.RATE, Role.SHARE, Role.BASIS, Role.EACH)
    ]
    tokens += [(quantity.start, quantity.end) for quantity in scene.quantities]
    for start, end in tokens:
        if clause <= start and end <= quantity.start:
            lead = lead.replace(scene.folded[start:end], "", 1)
    return _CONTINUES.fullmatch(lead.strip(" ,，")) is not None


def _implied(scene: Scene, quantity: Quantity) -> Found | None:
    """128,645票: the unit says it."""
    key = _IMPLIED.get(quantity.unit or "")
    if key is None:
        return None
    winner = _WINNER.search(scene.folded[scene.clause_start(quantity.start) : quantity.start])
    scope = (winner[1],) if winner and scopes.may_be_person(winner[1]) else ()
    return Found(key, Word(quantity.core, quantity.end, Role.METRIC, key), scope, _SAID_BY_UNIT)


def _directly_before(scene: Scene, quantity: Quantity, clause: int) -> Found | None:
    """死亡3人, 救出17名, 撤離居民512人: a word that else stands behind its number."""
    for word in reversed(scene.roles(clause, quantity.start, Role.AFTER)):
        gap = scene.folded[word.end : quantity.start]
        if (
            len(gap) <= 4
            and _GAP_FROM_VERB.fullmatch(gap)
            and fits(word.meaning, quantity)
            and not any(q.end <= word.start and word.start - q.end <= 3 for q in scene.quantities)
        ):
            return Found(word.meaning, word, (), "directly before the number")
    return None


def _behind(scene: Scene, quantity: Quantity, memory: Memory, *, ratio: bool) -> Found | None:
    """三人*死亡*, 6113名*員工*, 10.51億元的*收入*."""
    limit = scene.following(quantity)
    end = min(quantity.end + 16, limit.start if limit else quantity.end + 16)
    money = quantity.unit is None or dimension_of(quantity.unit) == MONEY
    for word in scene.roles(quantity.end, end, Role.METRIC, Role.AFTER):
        gap = scene.folded[quantity.end : word.start]
        pattern = _GAP_TO_AFTER if word.role is Role.AFTER else _GAP_TO_MONEY_NOUN if money or ratio else _GAP_TO_NOUN
        if pattern.fullmatch(gap) is None or not fits(word.meaning, quantity):
            continue
        if (money or ratio) and word.role is Role.METRIC and gap[:1] not in ("的", " ", ""):
            continue
        if ratio and (not gap.startswith(("的", " of")) or "percent" not in METRICS[word.meaning.partition("/")[0]].dimensions):
            continue
        if quantity.unit is None and gap.strip():
            continue
        scope = ("new",) if gap.startswith("新") else scopes.marked(scene, quantity.start)
        if money and not scope:
            scope = scopes.of_clause(scene, quantity.start)
        return Found(word.meaning, word, scope, "directly behind the number")
    return None


def _before(
    scene: Scene, quantity: Quantity, start: int, end: int, memory: Memory, *, rule: str = "before the number in its clause"
) -> Found | None:
    """The nearest fitting metric word before the number; a bare number wants it close by."""
    for word in reversed(scene.roles(start, end, Role.METRIC)):
        if not fits(word.meaning, quantity):
            continue
        if quantity.unit is None and not quantity.has_scale and not _is_near(scene, word, quantity):
            return None
        if _names_another(scene, word, quantity):
            return None
        scope, scope_at = scopes.before(scene, word, memory.scope)
        return Found(word.meaning, word, scope, rule, scope_at=scope_at)
    return None


def _is_near(scene: Scene, word: Word, quantity: Quantity) -> bool:
    """A bare number belongs to the metric right before it, or to one that an English verb leads to it from."""
    gap = scene.folded[word.end : quantity.start]
    limit = 30 if "," in scene.folded[quantity.core : quantity.end] else 4
    return len(gap) <= limit or (len(gap) <= 40 and gap.isascii() and _LEADS_TO.search(gap) is not None)


def _names_another(scene: Scene, word: Word, quantity: Quantity) -> bool:
    """學生有1,200人、教師80人: another noun stands between the number before and this one."""
    before = scene.previous(quantity)
    if before is None or before.end <= word.end:
        return False
    gap = scene.folded[before.end : quantity.start].strip(" 、，,和及与")
    for entity in scene.entities:
        if before.end <= entity.start and entity.end <= quantity.start:
            gap = gap.replace(scene.folded[entity.start : entity.end], "")
    return scopes.is_other_noun(gap)


def _of_whole(scene: Scene, quantity: Quantity, found: Found, clause: int, done: list[Draft], memory: Memory) -> Found | None:
    """A metric behind 佔 or 對 names the whole: the part is what was spoken of (生成式AI收入…，佔總收入60.4%)."""
    lead = scene.folded[clause : found.word.start]
    behind_share = any(word.end <= found.word.start for word in scene.roles(clause, quantity.start, Role.SHARE))
    if not behind_share and not lead.rstrip().endswith(("对", "对总", "对公司", "对集团")):
        return found
    part = next((d.scope for d in reversed(done) if d.metric == found.key and d.scope), ()) or _part_before(
        scene, found, clause, memory
    )
    return Found(found.key, found.word, part, "the whole of a share", of_whole=True) if part else None


def _part_before(scene: Scene, found: Found, clause: int, memory: Memory) -> tuple[str, ...]:
    shares = scene.roles(clause, found.word.start, Role.SHARE)
    if not shares:
        return memory.scope
    scope, _ = scopes.before(scene, shares[-1], memory.scope)
    if not scope:
        earlier = [w for w in scene.roles(scene.sentence.start, shares[-1].start, Role.METRIC) if w.meaning == found.key]
        scope = scopes.before(scene, earlier[-1], memory.scope)[0] if earlier else ()
    return scope
