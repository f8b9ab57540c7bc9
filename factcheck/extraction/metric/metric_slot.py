"""What is this number about? The metric word behind it, before it in its clause, or carried from the clause before."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.extraction.metric import (
    budgets,
    cases_of_disease,
    contributions,
    cricket,
    dividends,
    english_moves,
    english_per_share,
    english_shares,
    game_records,
    head_noun,
    metric_before,
    metric_behind,
    metric_carried,
    metric_compared,
    metric_narrowed,
    metric_of_candidates,
    metric_parts,
    metric_reached,
    metric_topic,
    own_noun,
    owner_words,
    scopes,
    shares,
    shares_of_gdp,
    siblings,
    tolls_then,
    topics,
)
from factcheck.extraction.metric.metric_fit import Found, fits, is_money, is_ratio
from factcheck.extraction.names.person_names import is_called_one
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.metrics import METRICS

__all__ = ["fill", "fits"]

_WINNER = re.compile(r"([\u4e00-\u9fff]{2,3}?)(?:则|也|仅)?(?:斩获|获得?|以|拿下|得到?|囊括|夺得|赢得)$")
_NEAR = 16  #: characters before the number
_PER_SHARE = "dividend_per_share"
#: what is told of one share or unit, and what a sum of it is called: 分紅29億元, 淨值突破千億元
_OF_ALL = {_PER_SHARE: "total_dividend", "unit_value": "net_assets", "book_value_per_share": "net_assets"}
_A_SUM = 10_000_000
_IMPLIED = {unit: metric.key for metric in METRICS.values() for unit in metric.implied_by}
_SAID_BY_UNIT = "said by the unit"
_MEDALS = "medals"
#: of what the words before them are a kind, though the segmenter takes it for a person: 夏糧總產量, 皮卡銷量
_OF_KINDS = frozenset(
    (
        *("production", "planted_area", "crop_yield", "livestock", "slaughter"),
        *("sales_volume", "price", "waste", "exports", "imports"),
    )
)
_GETS = re.compile(
    "(?:申请|获得|取得|提供|获批|签订|签署|发行|募集|筹集|偿还|借入|贷出|给予|发放|支付|缴纳|补缴|追缴|拨付|领取|核发)"
    "(?:了|约|近|逾|超过|共|合计|共计|人民币|新台币)*$"
)


def fill(scene: Scene, draft: Draft, done: list[Draft], memory: Memory) -> None:
    """Sets the draft's metric and scope where the text says them."""
    done = scene.outside_brackets(draft.quantity, done)
    found = _find(scene, draft.quantity, done, memory)
    if found is not None and own_noun.contradicts(found, scene, draft.quantity):
        found = metric_behind.find(scene, draft.quantity)
        if found is None or own_noun.contradicts(found, scene, draft.quantity):
            found = head_noun.of_number(scene, draft.quantity, memory)
    if found is None or topics.is_of_another(found, scene, memory):
        return
    found = metric_narrowed.of(found, scene, draft.quantity, scene.clause_start(draft.quantity.start), memory)
    found = metric_parts.of_longer(scene, found, draft.quantity, done[-1] if done else memory.before or memory.last)
    value = draft.quantity.value
    if found.key in _OF_ALL and value is not None and abs(value) >= _A_SUM:
        found = replace(found, key=_OF_ALL[found.key])
    metric = METRICS.get(found.key)
    if memory.public and metric is not None and metric.of_government is not None:
        found = replace(found, key=metric.of_government)
        metric = METRICS[found.key]
    elif memory.cases is not None and metric is not None and metric.of_epidemic is not None:
        found = replace(found, key=metric.of_epidemic)
        draft.unit = draft.unit or metric.usual_unit
        metric = METRICS[found.key]
    draft.metric, draft.metric_word, draft.scope = found.key, found.word, found.scope
    if "forecast" not in found.scope and found.word.end < draft.quantity.start:
        near = max(found.word.end, draft.quantity.start - _NEAR)
        draft.scope = (*draft.scope, *scopes.of_next(scene, near, draft.quantity.start))
    if metric is not None and metric.one_counts and not found.scope:
        draft.scope = scopes.of_people(scene, draft.quantity.start, counted_before=any(d.metric == found.key for d in done))
    if found.scope and not found.of_whole and _is_its_owner(found):
        draft.scope, draft.owner = (), found.scope[0]
    if found.key == _PER_SHARE and (of_several := dividends.per_several(scene, draft.quantity)):
        draft.scope = (*draft.scope, of_several)
    contributions.mark(scene, draft, done)
    draft.because("metric", found.word.start, found.word.end, found.rule)
    if found.scope:
        draft.because("scope", found.word.start, found.word.end, "words before the metric")


def _is_its_owner(found: Found) -> bool:
    """Whether the words before the metric name whose it is, rather than a part of it."""
    metric, first = METRICS.get(found.key), found.scope[0]
    if metric is None or scopes.is_opposed(first):
        return False  # 城鎮居民收入: no town
    if metric.of_organisation:
        return owner_words.is_owner(first)
    if metric.key in _OF_KINDS and is_called_one(first):
        return False
    return owner_words.is_place_or_person(first) or found.rule == _SAID_BY_UNIT


def _find(scene: Scene, quantity: Quantity, done: list[Draft], memory: Memory) -> Found | None:
    clause = scene.clause_start(quantity.start)
    last = done[-1] if done else None
    together = english_shares.of_division(scene, quantity) or game_records.of_number(scene, quantity)
    together = together or cricket.of_number(scene, quantity, memory)
    if together is not None:
        return together
    if _is_of_all_medals(scene, quantity):
        return Found(_MEDALS, Word(quantity.core, quantity.end, Role.METRIC, _MEDALS), (), _SAID_BY_UNIT)
    shared = english_shares.of_subject(scene, quantity)
    if shared is not None and not _is_told_before(scene, quantity, clause, memory):
        return shared
    if (of_economy := shares_of_gdp.of_number(scene, quantity, clause, done)) is not None:
        return of_economy
    known = _known(scene, quantity, clause, done, memory) or _implied(scene, quantity, clause)
    if known is not None and not (memory.cases and known.key == "calls_received" and quantity.unit == "case"):
        return known  # 香港通報5宗: of the disease
    budgeted = budgets.of_number(scene, quantity, clause) if memory.public else None
    if budgeted is not None:
        return budgeted
    compared = metric_compared.of_comparison(scene, quantity, clause, done, memory)
    if compared is not None:
        return compared
    by_how_much = english_moves.metric_before_comma(scene, quantity, memory)
    if by_how_much is not None:
        return by_how_much
    said_again = metric_compared.of_pronoun(scene, quantity, clause, done, memory)
    said_again = said_again or metric_compared.of_followed(scene, quantity, done, memory)
    said_again = said_again or metric_topic.of_times_in_turn(scene, quantity, done, memory)
    if said_again is not None:
        return said_again
    after_it = metric_reached.closed_at(scene, quantity, last) or metric_reached.so_far(scene, quantity, last)
    if after_it is not None:
        return after_it
    of_people = metric_of_candidates.of_people(scene, quantity, clause, done, memory)
    if of_people is not None:
        return of_people
    sibling = siblings.next_of_kind(scene, quantity, clause, last or memory.before)
    if sibling is not None:
        return sibling
    unknown = head_noun.of_number(scene, quantity, memory)
    if quantity.unit is None and not quantity.has_scale:
        return (
            metric_compared.of_bare_number(scene, quantity, last)
            or tolls_then.of_number(scene, quantity, done, memory)
            or metric_reached.reached(scene, quantity, last)
            or unknown
        )
    if unknown is not None:
        return cases_of_disease.of_disease(unknown, quantity, memory)
    if is_ratio(quantity) and (of_last := metric_carried.of_rate(scene, quantity, clause, last)) is not None:
        return of_last
    return (
        metric_reached.reached(scene, quantity, last)
        or metric_carried.from_before(scene, quantity, clause, done, memory)
        or metric_reached.of_index(scene, quantity, memory)
        or cases_of_disease.of_number(scene, quantity, memory)
    )


def _is_told_before(scene: Scene, quantity: Quantity, clause: int, memory: Memory) -> bool:
    """Whether a verb or a noun before the number says already what it is of."""
    before = metric_behind.framed(scene, quantity, clause)
    return (before or metric_before.in_clause(scene, quantity, clause, quantity.start, memory)) is not None


def _known(scene: Scene, quantity: Quantity, clause: int, done: list[Draft], memory: Memory) -> Found | None:
    """A metric of the vocabulary beside the number: the verb and noun around it, then what stands closest."""
    if not scene.words:
        return metric_behind.framed(scene, quantity, clause)
    here = (
        english_per_share.of_number(scene, quantity, memory)
        or metric_behind.framed(scene, quantity, clause)
        or metric_before.directly(scene, quantity, clause, memory)
    )
    if here is not None:
        return here
    behind = metric_behind.find(scene, quantity)
    if behind is not None and (behind.word.role is Role.AFTER or (quantity.unit is None and _counts_along(behind, quantity))):
        return behind
    here = metric_before.in_clause(scene, quantity, clause, quantity.start, memory)
    if here is not None and behind is not None and _is_got(scene, quantity, behind):
        return behind
    if here is not None and (behind is None or quantity.unit is None or is_money(quantity) or _runs_on(scene, behind, quantity)):
        return here if not is_ratio(quantity) else _of_ratio(scene, quantity, here, clause, done, memory)
    return behind


def _of_ratio(scene: Scene, quantity: Quantity, here: Found, clause: int, done: list[Draft], memory: Memory) -> Found | None:
    """A percentage of the metric before it; of a rate that nobody knows where that is tied to it: 旅客*滿意率*92%."""
    metric = METRICS.get(here.key.partition("/")[0])
    if metric is not None and "percent" not in metric.dimensions:
        unknown = head_noun.of_number(scene, quantity, memory)
        if unknown is not None and unknown.word.end > here.word.end and head_noun.is_ratio(unknown.key):
            return unknown
    return shares.of_whole(scene, quantity, here, clause, done, memory)


def _runs_on(scene: Scene, behind: Found, quantity: Quantity) -> bool:
    """毛利率45%淨利率10%: a percentage is of the metric before it, unless 的 or of leads it to the one behind."""
    return is_ratio(quantity) and not scene.folded[quantity.end : behind.word.start].strip()


def _is_got(scene: Scene, quantity: Quantity, behind: Found) -> bool:
    """以應收帳款質押，向銀行申請8000萬元貸款: what is asked for, got or paid stands right behind the sum."""
    if not is_money(quantity) or scene.folded[quantity.end : behind.word.start] not in ("", "的"):
        return False
    return _GETS.search(scene.folded, scene.clause_start(quantity.start), quantity.start) is not None


def _counts_along(behind: Found, quantity: Quantity) -> bool:
    """4,672 employees: the noun right behind a bare number is what it counts."""
    return behind.word.start - quantity.end == 1 and not quantity.has_scale


def _is_of_all_medals(scene: Scene, quantity: Quantity) -> bool:
    """金牌40枚，銀牌27枚，總計91枚獎牌: of whatever metal."""
    return quantity.unit == "medal" and scene.folded.endswith("奖牌", quantity.core, quantity.end)


def _implied(scene: Scene, quantity: Quantity, clause: int) -> Found | None:
    """128,645票: the unit says it."""
    key = _IMPLIED.get(quantity.unit or "")
    if key is None:
        return None
    winner = _WINNER.search(scene.folded[clause : quantity.start])
    scope = (winner[1],) if winner and owner_words.may_be_winner(winner[1]) else ()
    return Found(key, Word(quantity.core, quantity.end, Role.METRIC, key), scope, _SAID_BY_UNIT)
