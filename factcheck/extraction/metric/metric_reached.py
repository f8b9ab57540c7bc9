"""Does the number say what the move before it has reached, or how much of a sum so far? 升1.6%，*收28.35元*."""

from __future__ import annotations

import re

from factcheck.extraction.metric import scopes
from factcheck.extraction.metric.metric_fit import Found, fits, is_money
from factcheck.extraction.names.entities import standard
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.figures import Kind

_REACHED = re.compile(
    r"[,，]? ?(?:而|并)?(?:至|到|达到?|升至|增至|降至|跌至|to) ?(?:(?:an average|a total|a record|a high|a low) (?:of )?)?"
)
_CLOSED = re.compile(
    r"[,，、] ?(?:[今昨前][日天]?)?(?:最新|收市|收盘|尾盘|最后|最终)?(?:现?报|收报?|报收|收于|收在|收报于|作收于|报收于) ?"
    r"|,? (?:at|to|to (?:close|end|finish|settle) at) "
)
#: will add £94.30 to a bill, *taking it to* £1,984.12
_TAKEN_TO = re.compile(
    r"[^.;\n]{0,40}, (?:taking|bringing|lifting|pushing|raising|cutting|leaving|driving|putting|sending|lowering|reducing)"
    r" (?:it|them|the (?:total|tally)(?: [a-z]+){0,4}|its total|the figure|the number|this|that|the price|the rate|the bill)"
    r" (?:up |down )?(?:to|at) "
)
_SO_FAR = re.compile(r"(?:已|已经|累计|共|只|仅|实际)*(?:支出|投入|完成|执行|动用|使用|用去|支用|编列)(?:了|约)?")
#: of what a part may have been spent or done so far
_SUMS = frozenset(("capital_expenditure", "budget", "project_cost", "spending", "investment", "contract_sales", "exports"))
_IN_POINTS = frozenset(("index_level", "futures_price"))
_LONGEST = 24  #: characters between the two numbers


def reached(scene: Scene, quantity: Quantity, last: Draft | None) -> Found | None:
    """用水量增長4%至3億立方米: what has grown is what has been reached."""
    if last is None or last.metric is None or last.metric_word is None:
        return None
    taken = _TAKEN_TO.fullmatch(scene.folded, last.quantity.end, quantity.start)
    if taken is not None and fits(last.metric, quantity) and quantity.unit in (None, last.unit):
        return Found(last.metric, last.metric_word, (), "reached by the move before it")
    if last.kind not in (Kind.RATE, Kind.CHANGE):
        return None
    if not fits(last.metric, quantity) or _REACHED.fullmatch(scene.folded, last.quantity.end, quantity.start) is None:
        return None
    scope = scopes.of_no_move(last.scope)
    return Found(last.metric, last.metric_word, scope, "reached by the move before it")


def closed_at(scene: Scene, quantity: Quantity, last: Draft | None) -> Found | None:
    """升1.6%，收28.35元; down 1.2% at $58.70: the price or the index that a move of a day has led to."""
    if last is None or last.unit != "percent" or quantity.has_scale:
        return None
    gap = _CLOSED.fullmatch(scene.folded, last.quantity.end, quantity.start)
    if gap is None:
        return None
    in_points = quantity.unit == "point" or (quantity.unit is None and quantity.grouped)
    key = "index_level" if in_points else "share_price" if is_money(quantity) else None
    told = last.metric == key or (
        key == "share_price" and last.metric is None and scene.folded[gap.start()] != " " and last.kind is Kind.RATE
    )
    if key is None or not told:
        return None
    word = last.metric_word or Word(gap.start(), gap.end(), Role.METRIC, key)
    return Found(key, word, last.scope if last.metric == key else (), "reached by the move before it")


_NEAR_MARKET = 60  #: characters
_MARKETS = re.compile(
    "台股|港股|美股|日股|韩股|陆股|a股|亚股|股市|大盘|指数|恒指|日经|道指|标普|纳指|(?P<of_futures>台指期|期指|夜盘|期货)"
)
_MOVED_BY = re.compile("[涨跌挫崩升弹扬杀泻摔飙喷](?:了|逾|近|约|超过|破|掉)?$")


def of_index(scene: Scene, quantity: Quantity, memory: Memory) -> Found | None:
    """加權指數盤中大跌，來到43,178點: points are of the index named before them in the sentence, or told of last."""
    if quantity.unit != "point":
        return None
    named = [word for word in scene.entities if word.end <= quantity.start and word.meaning in standard("index")]
    if named:
        return Found("index_level", named[-1]._replace(meaning="index_level"), (), "carried from the clause before")
    last = memory.last
    told = scene.folded[scene.sentence.start : quantity.start]
    if "market" in memory.topics and "指数" not in told and (last is None or last.metric not in _IN_POINTS):
        return Found(
            "index_level", Word(quantity.core, quantity.end, Role.METRIC, "index_level"), (), "points in a text on the market"
        )
    if last is None or last.metric not in _IN_POINTS or last.metric_word is None or last.unit not in ("point", "percent", None):
        return _of_market(scene, quantity)
    return Found(last.metric, last.metric_word, (), "carried from the clause before")


def _of_market(scene: Scene, quantity: Quantity) -> Found | None:
    """台股慘遭血洗！崩跌1900點: points by which a market just named has moved."""
    folded, start = scene.folded, quantity.start
    moved = _MOVED_BY.search(folded, max(0, start - 6), start)
    if moved is None:
        return None
    named = [*_MARKETS.finditer(folded, max(0, start - _NEAR_MARKET), start)]
    if not named:
        return None
    key = "index_level" if named[-1]["of_futures"] is None else "futures_price"
    return Found(key, Word(*named[-1].span(), Role.METRIC, key), (), "carried from the clause before")


def so_far(scene: Scene, quantity: Quantity, last: Draft | None) -> Found | None:
    """全年資本支出150億元，前3季已支出96.4億元: a part of the sum before it."""
    if last is None or last.metric not in _SUMS or last.metric_word is None or last.unit != quantity.unit:
        return None
    if last.kind is not Kind.LEVEL or not 0 < quantity.start - last.quantity.end <= _LONGEST:
        return None
    said = scene.folded[last.quantity.end : quantity.start]
    for time in scene.times:
        if last.quantity.end <= time.mention.start and time.mention.end <= quantity.start:
            said = said.replace(scene.folded[time.mention.start : time.mention.end], "")
    if _SO_FAR.fullmatch(said.strip(" ,，、内至")) is None:
        return None
    scope = tuple(s for s in last.scope if s not in ("forecast", "earlier"))
    return Found(last.metric, last.metric_word, scope, "a part of the whole before it")
