"""Does this verb move that number? 增加3億, not 增至3億, *cut* its workforce by 10%, but *recovered* 12 bodies."""

from __future__ import annotations

import re

from factcheck.extraction.numbers.change_words import ACTS, BY, LOSES, ONLY_RATIOS, REACH, WHOLE
from factcheck.extraction.scene import Draft, Scene
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.units import MONEY, UNITS, dimension_of

_TO = re.compile(r"(?:^|[^a-z])to$")
_MOVED = re.compile(r"了?[一-鿿]{1,10}|(?: [a-z'-]+){1,5} (?:by )?")
_NO_OBJECT = re.compile(r" (?:to|at|of|from|than|in|for|on|by|as|and|or|but|up|down|after|while|was|were|is) ")
#: between a word of moving and the time that it happened
_TO_TIME = re.compile(" (?:in |on |over |during |for )?(?:the )?")
_PRICES = frozenset("涨跌挫泻崩扬弹翻")  #: what verbs of prices are written with
_OF_THEMSELVES = ("增长", "成长", "下降", "上升", "下滑", "衰退", "回升", "攀升", "走高", "走低", "萎缩")
_PRIZE = ("奖", "元奖", "大奖", "元大奖")
_RATIOS = ("percent", "percentage_point", "multiple")


def moves_by(scene: Scene, word: Word, at: int) -> bool:
    """Whether nothing but an amount stands between the verb and the number: 增長21%, 減少了7.7%, rose by 21%."""
    gap = scene.folded[word.end : at]
    if not gap:
        return True
    if scene.folded[word.start : word.end] in WHOLE:
        return False
    if reached(scene, at) and not gap.strip().endswith("达") and "幅" not in gap:
        return False
    return BY.fullmatch(gap) is not None or _with_its_time(scene, word.end, at)


def _with_its_time(scene: Scene, start: int, at: int) -> bool:
    """A fall *last month* of 0.3%, rose *in March* by 5%: a time between the word and its amount."""
    time = next((time.mention for time in scene.times if start < time.mention.start and time.mention.end < at), None)
    if time is None or not time.english or not scene.folded.startswith((" by ", " of "), time.end):
        return False
    return (
        _TO_TIME.fullmatch(scene.folded, start, time.start) is not None and BY.fullmatch(scene.folded, time.end, at) is not None
    )


def acts_on(scene: Scene, draft: Draft, word: Word) -> bool:
    """削減編制2%, 增加員工300人, cut its workforce by 10%: what is moved stands between the verb and the amount."""
    at = draft.quantity.start
    if scene.folded[word.start : word.end] not in ACTS or reached(scene, at):
        return False
    if _MOVED.fullmatch(scene.folded, word.end, at) is None:
        return False
    metric = draft.metric_word
    is_object = metric is not None and word.end <= metric.start and metric.end <= at
    is_ratio = draft.unit is not None and dimension_of(draft.unit) in _RATIOS
    return is_object or (is_ratio and (scene.folded.endswith(" by ", word.end, at) or _is_plain_object(scene, word.end, at)))


def _is_plain_object(scene: Scene, start: int, end: int) -> bool:
    """lifts *port volume* 7.6%: an English noun and nothing that leads elsewhere."""
    gap = scene.folded[start:end]
    return gap.isascii() and len(gap) > 1 and gap[0] == gap[-1] == " " and _NO_OBJECT.search(gap) is None


def reached(scene: Scene, at: int) -> bool:
    """Whether the words before an offset make the number there a level: 增*至*, rose *to*."""
    lead = scene.folded[max(scene.sentence.start, at - 6) : at].rstrip(" ")
    return lead.endswith(REACH) or (lead.endswith("to") and _TO.search(lead) is not None)


def is_no_amount(scene: Scene, draft: Draft, move: Word) -> bool:
    """Whether the verb moves no such amount: *recovered* 12 bodies; *lost* $3m, where nothing else is what moves."""
    verb = scene.folded[move.start : move.end]
    if _is_prize(scene, draft) or (_counts_things(draft) and _moves_no_things(scene, draft, move, verb)):
        return True
    is_ratio = draft.unit is not None and dimension_of(draft.unit) in _RATIOS
    is_money = draft.unit is not None and dimension_of(draft.unit) == MONEY
    return (verb in ONLY_RATIOS and not is_ratio) or (verb in LOSES and is_money and draft.metric is None)


def _is_prize(scene: Scene, draft: Draft) -> bool:
    """加碼100萬獎: the name of a prize, which nothing has grown by."""
    return scene.folded.startswith(_PRIZE, draft.quantity.end)


def _counts_things(draft: Draft) -> bool:
    return draft.unit is not None and UNITS[draft.unit].counted


def _moves_no_things(scene: Scene, draft: Draft, move: Word, verb: str) -> bool:
    """嗨漲2檔, 砍50刀, 保持增長 8家機構: prices move, not what is counted; behind a space another clause begins."""
    at, words = draft.quantity.start, draft.quantity.unit_words
    if not _PRICES.isdisjoint(verb) or (words is not None and scene.folded[words[0] : words[1]] == "刀"):
        return True
    spaced = words is not None and scene.folded[words[0] - 1 : words[0]] == " "
    return not spaced and verb.endswith(_OF_THEMSELVES) and scene.folded[move.end : at].startswith(" ")


def is_metric(scene: Scene, draft: Draft, move: Word) -> bool:
    """Whether the verb is what says the metric, and so no move of it: raised $3m; but 加息25個基點 is both."""
    if draft.metric == "net_loss" and scene.folded[move.start : move.end] == "lost":
        return True  # lost 412 million yuan last year
    word, is_english = draft.metric_word, scene.folded[move.start].isascii()
    if word is None or not (word.start == move.start or (is_english and word.start < move.start < word.end)):
        return False  # had *raised* $3m
    return not any(word.role is Role.METRIC and word.start == move.start for word in scene.words)
