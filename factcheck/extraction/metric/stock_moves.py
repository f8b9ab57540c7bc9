"""Is it the share price that has moved, though no word says so? A name, a verb of the market and a percentage: 遠山科技漲5%."""

from __future__ import annotations

import re

from factcheck.extraction.names.entities import Cast
from factcheck.extraction.scene import Draft, Scene
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.figures import Kind
from factcheck.folding import fold
from factcheck.language_data import load
from factcheck.units import MONEY, dimension_of

METRIC = "share_price"
RULE = "what moves on the market, right behind its name"
#: 遠山科技(2330)午後一度*大漲*5%
_MOVED = re.compile(
    r"(?:\([^()]{2,24}\))? ?(?:近[0-9]{1,2}(?:个交易)?日|年内|今年以来|股价|盘中|盘前|盘后|盘初|早盘|午盘|午后|尾盘|开盘|开市后?"
    r"|收盘|收市|全日|今早|今晨|昨日?|今日?|[周上][一二三四五]"
    r"|一度|曾|也|则|亦|均|都|齐|续|再|更|又|大幅|单日|终场|最终|最多|现|逆势|[早午尾]段)*"
    r"(?P<verb>[大急劲重微小暴狂续收累齐再回反转]?(?:涨停|跌停|上涨|下跌|上扬|下挫|走高|走低|涨|跌|升|挫|泻|弹|扬|崩|飙))"
)
_MARKET = re.compile(
    r"股(?![东权息份本利])|[早午尾盘]盘|盘[中前后初]|收市|收盘|开市|开盘|恒指|指数|adr|[大小]市|市值|\([0-9]{4,6}(?:\.[a-z]{2})?\)|\.(?:us|hk|n|o|sh|sz)\)"
)
#: who may have moved, in at most ten characters
_NAME = re.compile(r" ?(?P<name>[\u4e00-\u9fffa-z*][\u4e00-\u9fffa-z0-9*&.-]{1,9})")
#: shares are spoken of before, in the sentence
_SHARES = re.compile(
    r"(?:概念|注意|个|类|科技|金融|汽车|芯片|中概|成分|权重|权值|能源|银行|地产|半导体|医药|航空|三大|港|美|日|欧|亚|台)股"
)
#: what moves and is no company's share
_NO_SHARE = tuple(map(fold, load("exclusions")["no_shares"]["words"]))


def mark(scene: Scene, draft: Draft, cast: Cast) -> None:
    """The share price, for a number without a metric that a company's name leads to, in a sentence of the market."""
    if draft.metric is None and not _names_anybody(scene, draft):
        return _of_a_name(scene, draft)
    if (
        draft.metric is not None
        or draft.entity is None
        or draft.kind not in (Kind.CHANGE, Kind.RATE)
        or not cast.may_be_spoken_of(draft.entity)
    ):
        return
    if draft.unit is None or dimension_of(draft.unit) not in ("percent", MONEY):
        return
    start = draft.quantity.start
    name = next((word for word in reversed(scene.entities) if word.end <= start and word.meaning == draft.entity), None)
    if name is None:
        return
    moved = _MOVED.fullmatch(scene.folded, name.end, start)
    if moved is None or _MARKET.search(scene.folded, scene.sentence.start, scene.sentence.end) is None:
        return
    draft.metric, draft.metric_word = METRIC, Word(moved.start("verb"), moved.end("verb"), Role.METRIC, METRIC)
    draft.because("metric", moved.start("verb"), moved.end("verb"), RULE)


def _of_a_name(scene: Scene, draft: Draft) -> None:
    """The share price of a company that nobody knows, where a clause on shares says nothing but its name and how it moved."""
    if draft.kind is not Kind.RATE or draft.unit is None or dimension_of(draft.unit) != "percent":
        return
    start, clause = draft.quantity.start, scene.clause_start(draft.quantity.start)
    named = _NAME.match(scene.folded, clause, start)
    if named is None or _SHARES.search(scene.folded, scene.sentence.start, clause) is None:
        return
    for end in range(named.start("name") + 2, named.end() + 1):
        moved = _MOVED.fullmatch(scene.folded, end, start)
        if moved is None:
            continue
        if not scene.folded.endswith(_NO_SHARE, clause, end):
            draft.metric, draft.metric_word = METRIC, Word(moved.start("verb"), moved.end("verb"), Role.METRIC, METRIC)
            draft.because("metric", moved.start("verb"), moved.end("verb"), RULE)
            draft.entity = None  # whoever the sentence began with
            draft.evidence.pop("entity", None)
        return


def _names_anybody(scene: Scene, draft: Draft) -> bool:
    start = draft.quantity.start
    clause = scene.clause_start(start)
    return any(clause <= word.start < start for word in scene.entities)
