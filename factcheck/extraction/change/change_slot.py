"""Is the number a level, a change, a rate or a share, and which way does it go? The words of moving around it."""

from __future__ import annotations

import re

from factcheck.extraction.change import english_growth, moved_by
from factcheck.extraction.metric import english_moves, head_noun
from factcheck.extraction.numbers import change_words
from factcheck.extraction.numbers.change_words import WHOLE
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft, Scene
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.figures import Change, Kind
from factcheck.metrics import METRICS
from factcheck.units import dimension_of

_LINKS = frozenset(("、", "和", "及", "与", "以及", "and", ", and", ",", "或", "或者", "即", "(", "or", ", or"))
_NOUN_BEHIND = re.compile(r"的?[^，,。:：、;；0-9也都则又亦仍]{0,5}| ?(?:year-on-year|year on year|annual|quarterly)? ?")
_ARTICLE_BEFORE = re.compile(
    r"(?:^|[^a-z])(?:(?:an?|the) (?:[a-z-]+ ){0,2}|(?:its|their|this|that|[a-z]+(?:'s?|’s?)) "
    r"|(?:report|post|record|register|log|clock|witness|see|show)(?:s|es|ed|ing)? (?:over |nearly |about |around )?)$"
)  #: papers of India leave the article out: reported 23.6 per cent rise in net profit
_IS = re.compile(r"(?:高达|达到?|为|是|有)?(?:约|近|逾|超过|仅)?")
_HOW_MUCH = re.compile(r"[，,]? ?(?:(?:增长|上升|上涨|下跌|下降)?幅度?)?(?:约|达到?|高达|为|近|逾|超过)?")
_ONLY_ABOUT = ("", "约", "近", "逾", "超过")  #: what leads to any number
_BASE = re.compile(r"(?:比|较|从|由|自)[^，,。]{0,10}的?$")  #: 較一年前的2.48%回落: what has fallen is another
_FARTHEST_NOUN = 24  #: characters behind the number
#: between a number and the percentage that explains it
_OF_CUTS = "layoffs"  #: the metric that is told by a verb that makes less
_EXPLAINS = frozenset(("(", "、", ", or ", " or ", "，", ",", ", ", "，即"))


def fill(scene: Scene, draft: Draft, done: list[Draft]) -> None:
    """Sets kind and direction. A level reached by a fall is a level without a direction."""
    dimension = dimension_of(draft.unit) if draft.unit else ""
    if draft.quantity.is_word:
        _whole(scene, draft)
    elif dimension == "percent" or (dimension == "multiple" and draft.metric not in METRICS):
        _ratio(scene, draft, done)
    else:
        _moved(scene, draft, done)
        if _is_what_was_cut(draft):
            draft.kind, draft.change = Kind.LEVEL, None
            del draft.evidence["change"]
        if dimension == "multiple" and draft.change is not None:
            draft.kind = Kind.RATE
    if draft.kind in (Kind.RATE, Kind.CHANGE):
        clause = scene.clause_start(draft.quantity.start)
        if _basis(scene, clause, draft.quantity) == "qoq":
            draft.scope = (*draft.scope, "qoq")
            _say_basis(scene, draft)
        if dimension == "percent" and change_words.is_averaged(scene.folded, clause, draft.quantity.start):
            draft.scope = (*draft.scope, "yearly")
        if draft.quantity.value is not None and draft.quantity.value < 0:
            draft.change = Change.DOWN


def _basis(scene: Scene, clause: int, quantity: Quantity) -> str:
    """What the clause says, else what the paragraph measures against."""
    if change_words.has_basis(scene.folded, clause, quantity.start):
        return change_words.basis(scene.folded, clause, quantity.end)
    of_topic = change_words.basis_of_topic(scene.folded, clause)
    return of_topic if of_topic == "qoq" else change_words.basis(scene.folded, clause, quantity.end)


def _whole(scene: Scene, draft: Draft) -> None:
    """淨利翻倍: the word says the amount and the direction."""
    start, end = draft.quantity.core, draft.quantity.end
    up = WHOLE[scene.folded[start:end]] > 0
    _set(draft, Kind.RATE, Word(start, end, Role.MOVE, Change.UP if up else Change.DOWN))


def _ratio(scene: Scene, draft: Draft, done: list[Draft]) -> None:
    quantity = draft.quantity
    clause = scene.clause_start(quantity.start)
    before = scene.roles(clause, quantity.start, Role.MOVE, Role.RATE, Role.SHARE)
    if rates := [w for w in before if w.role is Role.RATE]:
        return _set(draft, Kind.RATE, rates[-1])
    if behind := _noun_behind(scene, draft):
        return _set(draft, Kind.RATE, behind)
    moves = [w for w in before if w.role is Role.MOVE]
    if moves and (moved_by.moves_by(scene, moves[-1], quantity.start) or moved_by.acts_on(scene, draft, moves[-1])):
        return _set(draft, Kind.RATE, moves[-1])
    if compared := _in_comparison(scene, draft, clause, done):
        return _set(draft, Kind.RATE, compared)
    if said := _said_before(scene, draft, clause):
        return _set(draft, Kind.RATE, said)
    last = done[-1] if done else None
    if last is not None and last.kind in (Kind.RATE, Kind.CHANGE) and _is_next_in_list(scene, last, draft):
        draft.kind, draft.change = Kind.RATE, last.change
        draft.as_in(last, "change", rule="as the number before it in the list")
        return None
    if moved := english_moves.of(scene, draft, done):
        return _set(draft, Kind.RATE, moved)
    is_level = _has_percentages(draft.metric)
    if growth := english_growth.of(scene, draft, is_level=is_level):
        return _set(draft, Kind.RATE, growth)
    shares = [
        w
        for w in scene.roles(scene.sentence.start, quantity.start, Role.SHARE)
        if w.start >= clause or moves or moved_by.reached(scene, quantity.start) or _with_metric(scene, draft, w)
    ]
    if (shares or _in_brackets(scene, quantity)) and not is_level and _is_share_metric(scene, draft, clause):
        return None
    if shares and not is_level:
        return _set(draft, Kind.SHARE, shares[-1])
    if draft.metric is None or is_level:
        return None
    if quantity.value is not None and change_words.has_basis(scene.folded, clause, quantity.start):
        draft.kind, draft.change = Kind.RATE, Change.DOWN if quantity.value < 0 else Change.UP
        return None
    draft.metric, draft.scope = None, ()  # a percentage of something that the text does not say
    return None


def _said_before(scene: Scene, draft: Draft, clause: int) -> Word | None:
    """錄得雙位數增長，達12%: the clause before ends with the verb, and this one adds only how much."""
    lead = _HOW_MUCH.fullmatch(scene.folded, clause, draft.quantity.start)
    if lead is None or (_has_percentages(draft.metric) and "幅" not in lead[0]):
        return None  # 失業率上升，達4.1%
    if lead[0].strip("，, ") in _ONLY_ABOUT and "\u4e00" <= scene.folded[draft.quantity.end : draft.quantity.end + 1] <= "\u9fff":
        return None  # 電價飛漲，約半數家庭: a part of something else
    move = scene.move_ending(clause - 1)
    return move if move is not None and move.role is Role.MOVE else None


def _in_brackets(scene: Scene, quantity: Quantity) -> bool:
    """41,907 votes (42.1%), 41,907票、42.1%: the percentage explains the number before it."""
    before = scene.previous(quantity)
    if before is not None and scene.folded[before.end : quantity.start] in _EXPLAINS:
        return True
    return scene.folded.endswith("(", 0, quantity.start)


def _is_share_metric(scene: Scene, draft: Draft, clause: int) -> bool:
    """得41,907票，佔42.1%: a share of votes has a name of its own, and is a level of that; the draft takes it."""
    metric = METRICS.get(draft.metric or "")
    if metric is None or metric.share is None:
        return False
    wholes = (word.meaning for word in scene.roles(clause, draft.quantity.start, Role.METRIC))
    if metric.share_of is not None and metric.share_of not in wholes:
        return False
    draft.metric, draft.metric_word = metric.share, draft.metric_word
    return True


def _has_percentages(metric: str | None) -> bool:
    """Whether a percentage of the metric is its level: a margin, an unemployment rate, 空置率."""
    if metric is None:
        return False
    return "percent" in METRICS[metric].dimensions if metric in METRICS else head_noun.is_ratio(metric)


def _with_metric(scene: Scene, draft: Draft, share: Word) -> bool:
    """收入貢獻…，已經從2022年的28.8%: the share stands beside the metric that was carried."""
    word = draft.metric_word
    return (
        word is not None
        and scene.clause_start(word.start) == scene.clause_start(share.start)
        and abs(share.start - word.end) <= 6
    )


def _moved(scene: Scene, draft: Draft, done: list[Draft]) -> None:
    """增加3億元 is a change; 增至17.4億元 and 增加到17.4億元 are levels."""
    at = draft.quantity.start
    clause = scene.clause_start(at)
    compared = _in_comparison(scene, draft, clause, done)
    if compared is not None:
        return _set(draft, Kind.CHANGE, compared)
    if rate := _rate_before(scene, clause, at):
        return _set(draft, Kind.CHANGE, rate)
    last = done[-1] if done else None
    if last is not None and last.kind is Kind.CHANGE and last.unit == draft.unit and _is_next_in_list(scene, last, draft):
        draft.kind, draft.change = last.kind, last.change
        draft.as_in(last, "change", rule="as the number before it in the list")
        return None
    moves = scene.roles(clause, at, Role.MOVE)
    if (
        moves
        and not moved_by.is_metric(scene, draft, moves[-1])
        and not moved_by.is_no_amount(scene, draft, moves[-1])
        and (moved_by.moves_by(scene, moves[-1], at) or moved_by.acts_on(scene, draft, moves[-1]))
    ):
        return _set(draft, Kind.CHANGE, moves[-1])
    if behind := _noun_behind(scene, draft) or english_moves.of(scene, draft, done):
        return _set(draft, Kind.CHANGE, behind)
    return None


def _rate_before(scene: Scene, clause: int, at: int) -> Word | None:
    """增幅為5.8個百分點, 升幅達3億元: the noun of a move right before its amount."""
    rates = scene.roles(clause, at, Role.RATE)
    return rates[-1] if rates and _IS.fullmatch(scene.folded, rates[-1].end, at) else None


def _in_comparison(scene: Scene, draft: Draft, clause: int, done: list[Draft]) -> Word | None:
    """Adjectives that move: 較去年多3億, ，多12.9%, 58.7% more than a year before."""
    quantity = draft.quantity
    found = change_words.in_comparison(scene.folded, clause, quantity.start)
    if found is None and done and (draft.unit == "percent" or draft.unit == done[-1].unit):
        found = change_words.bare(scene.folded, clause, quantity.start)
    if found is None and scene.folded[quantity.end : quantity.end + 1] == " ":
        found = change_words.behind(scene.folded, quantity.end, scene.sentence.end)
        if found is None and draft.unit in ("percent", "multiple"):
            found = change_words.more_of(scene.folded, quantity.end)
    return found


def _set(draft: Draft, kind: Kind, word: Word) -> None:
    draft.kind = kind
    if kind is not Kind.SHARE:
        draft.change = Change(word.meaning)
    draft.because("change", word.start, word.end, f"{kind} by its word")


def _is_what_was_cut(draft: Draft) -> bool:
    """Will *cut* 420 *jobs*: so many layoffs, which have not become fewer; but 裁員人數*減少*300人."""
    if draft.metric != _OF_CUTS or draft.kind is not Kind.CHANGE or draft.change is not Change.DOWN:
        return False
    named, moved = draft.evidence.get("metric"), draft.evidence.get("change")
    return named is not None and moved is not None and named.end > moved.start


def _noun_behind(scene: Scene, draft: Draft) -> Word | None:
    """256%的驚人增長, 21%增長, a 21 per cent increase, a NT$3m fall."""
    quantity = draft.quantity
    if draft.unit != "percent" and scene.folded[quantity.end : quantity.end + 1] not in ("的", " "):
        return None
    limit = scene.following(quantity)
    end = min(quantity.end + _FARTHEST_NOUN, limit.start if limit else quantity.end + _FARTHEST_NOUN)
    words = scene.roles(quantity.end, end, Role.MOVE, Role.RATE)
    if not words:
        return None
    gap = scene.folded[quantity.end : words[0].start]
    if gap.startswith("的") or (
        gap.startswith(" ") and _ARTICLE_BEFORE.search(scene.folded, max(0, quantity.start - 24), quantity.start)
    ):
        return words[0] if _NOUN_BEHIND.fullmatch(gap) else None
    if gap or draft.unit != "percent" or (limit is not None and limit.start - words[0].end <= 4):
        return None
    return None if _BASE.search(scene.folded, max(scene.sentence.start, quantity.start - 14), quantity.start) else words[0]


def _is_next_in_list(scene: Scene, last: Draft, draft: Draft) -> bool:
    return scene.folded[last.quantity.end : draft.quantity.start].strip() in _LINKS


def _say_basis(scene: Scene, draft: Draft) -> None:
    """The word that the move is measured by; a scope before the metric keeps its own words."""
    if draft.scope != ("qoq",):
        return
    clause = scene.clause_start(draft.quantity.start)
    words = scene.roles(clause, min(draft.quantity.end + 30, scene.sentence.end), Role.BASIS)
    if words:
        draft.because("scope", words[-1].start, words[-1].end, "against what the move is measured")
