"""Is a number what a part adds to the whole? 鮮菜價格上漲24%，影響CPI上漲0.48個百分點 is no inflation of 0.48 points."""

from __future__ import annotations

import re

from factcheck.extraction.metric import scopes, segments
from factcheck.extraction.scene import Draft, Scene
from factcheck.extraction.words.vocabulary import Role, Word

MARK = "contribution"
_OF_GROWTH = "contribution_to_growth"
_POINTS = frozenset(("percentage_point", "basis_point"))
_VERBS = "影响|拉动|带动|推动|推高|拉高|拉低|拖累|拖低|贡献"
#: 影響|CPI上漲, 拉動全國|工業增長, 拖累|出口
_ADDS = re.compile(f"(?:{_VERBS})(?:了|全国|全省|全市|全区|全县|整体|总体|我国|规模以上|规上)*$")
#: 資本形成總額*拉動*1.5個百分點, behind another that the sentence has told so
_ADDS_TOO = re.compile(f"(?:则|也|分别)?(?:{_VERBS})(?:了|约|近|逾|超)*$")
#: behind the metric that is added to: 影響CPI*(居民消費價格指數)下降約*0.09個百分點
_LEADS = re.compile(r"(?:\([^()\n]{2,20}\))?(?:同比|环比)?(?:上[涨升]|下[降跌]|回落|增长|成长)?(?:约|近|逾)*")
_DRIVEN = re.compile("受[^，,。；;\n]{2,24}影响[，,] ?$")
_NOUN_OF_A_BRANCH = ("增加值", "价格", "总产值", "产值")  #: 工業*增加值*增長6%，拉動經濟增長1.9個百分點: what industry adds
_PARTS_OF_DEMAND = (
    "消费支出",
    "资本形成总额",
    "资本形成",
    "净出口",
    "消费需求",
    "投资需求",
    "内需",
    "外需",
)  #: of the national accounts
_NEAR = 16  #: characters
_LONGEST = 20


def mark(scene: Scene, draft: Draft, done: list[Draft]) -> None:
    """A scope of its own, with the part that the clause names, or that the number before it is of."""
    word, last = draft.metric_word, done[-1] if done else None
    if word is not None and draft.metric == _OF_GROWTH and not draft.scope and word.end <= draft.quantity.start:
        part = _part(scene, scene.clause_start(word.start), word.start)
        draft.scope = (part,) if part else ()
    if draft.unit not in _POINTS:
        return
    clause = scene.clause_start(draft.quantity.start)
    again = _ADDS_TOO.search(scene.folded, max(clause, draft.quantity.start - _NEAR), draft.quantity.start)
    if again is not None and last is not None and MARK in last.scope and last.quantity.start >= scene.sentence.start:
        draft.metric, draft.metric_word = last.metric, last.metric_word
        draft.scope = _with(_part(scene, max(clause, last.quantity.end), again.start()))
        return
    word = _added_to(scene, draft.quantity.start) or word
    if word is None or word.end > draft.quantity.start:
        return
    adds = _ADDS.search(scene.folded, max(scene.sentence.start, word.start - _NEAR), word.start)
    if adds is not None:
        draft.metric, draft.metric_word = word.meaning, word
        draft.scope = _with(_part(scene, scene.clause_start(adds.start()), adds.start()) or _before(scene, done))
    elif _DRIVEN.search(scene.folded, scene.sentence.start, scene.clause_start(word.start)) is not None:
        draft.scope = _with(_before(scene, done))


def _added_to(scene: Scene, at: int) -> Word | None:
    """The metric of the sentence from which nothing but a bracket and a verb leads to the number."""
    words = scene.roles(max(scene.sentence.start, at - 2 * _NEAR), at, Role.METRIC)
    return next((word for word in words if _LEADS.fullmatch(scene.folded, word.end, at) is not None), None)


def _with(part: str) -> tuple[str, ...]:
    return (part, MARK) if part else (MARK,)


def _part(scene: Scene, start: int, end: int) -> str:
    """第三產業 of 第三產業拉動, 最終消費支出 of 其中,最終消費支出對: the nouns that are all the clause has before its verb."""
    said = scene.folded[start:end].strip(" ，,；;的对").removeprefix("其中").lstrip(" ，,")
    is_one = said.endswith(_PARTS_OF_DEMAND) or segments.are_names(said)
    return said if 2 <= len(said) <= _LONGEST and is_one else ""


def _before(scene: Scene, done: list[Draft]) -> str:
    """The part that the number before is of; where it has none, what its own metric is called."""
    before = next((one for one in reversed(done) if MARK not in one.scope), None)
    if before is None or before.metric_word is None:
        return ""
    if parts := scopes.of_no_move(before.scope):
        return parts[0]
    noun = scene.folded[before.metric_word.start : before.metric_word.end]
    return next((noun.removesuffix(end) for end in _NOUN_OF_A_BRANCH if noun.endswith(end) and noun != end), "")
