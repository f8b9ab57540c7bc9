"""Is the number a level, a change, a rate or a share, and which way does it go? The words of moving around it."""

from __future__ import annotations

import re

from factcheck.extraction.scene import Draft, Scene
from factcheck.extraction.vocabulary import Role, Word
from factcheck.figures import Change, Kind
from factcheck.folding import fold
from factcheck.language_data import checked, load
from factcheck.metrics import METRICS
from factcheck.units import dimension_of

_ROWS = checked(
    load("changes"),
    place="data/changes.toml",
    required=("up", "down", "rate_up", "rate_down", "reach", "neutral", "share", "yoy", "qoq"),
)
_REACH = tuple(sorted(map(fold, _ROWS["reach"]), key=len, reverse=True))
_QOQ = tuple(map(fold, _ROWS["qoq"]))
_YOY = tuple(map(fold, _ROWS["yoy"]))
#: 較去年多1,500元, 比上季高1.2個百分點: adjectives that say more or less only in a comparison
_COMPARED = re.compile(r"(?:比|较|按[年月周季])[^，,。;；]{0,16}(多|少|高|低|快|慢)(?:出|了)?(?:约|近)?$")
_MORE = ("多", "高", "快")
_LINKS = frozenset(("、", "和", "及", "与", "以及", "and", ", and", ",", "或", "或者", "即", "(", "or", ", or"))
#: what may stand between a verb of moving and the amount that it moves by
_BY = re.compile(r"[了约近达 ]{0,3}(?:幅度?(?:达到?|为|约)?|超过?|逾|by|some|about|as much as|per cent)? ?")
_NOUN_BEHIND = re.compile(r"的?[^，,。:：、;；0-9]{0,5}| ?(?:year-on-year|year on year|annual|quarterly)? ?")
_ARTICLE_BEFORE = re.compile(r"(?:^|[^a-z])(?:an?|the) $")


def fill(scene: Scene, draft: Draft, done: list[Draft]) -> None:
    """Sets kind and direction. A level reached by a fall is a level without a direction."""
    dimension = dimension_of(draft.unit) if draft.unit else ""
    if dimension == "percent" or (dimension == "multiple" and draft.metric not in METRICS):
        _ratio(scene, draft, done)
    elif dimension in ("percentage_point", "multiple"):
        _moved(scene, draft)
        if dimension == "multiple" and draft.change is not None:
            draft.kind = Kind.RATE
    else:
        _moved(scene, draft)
    if draft.kind in (Kind.RATE, Kind.CHANGE) and _basis(scene, draft) == "qoq":
        draft.scope = (*draft.scope, "qoq")
        _say_basis(scene, draft)
    if draft.quantity.value is not None and draft.quantity.value < 0 and draft.kind is Kind.RATE:
        draft.change = Change.DOWN


def _ratio(scene: Scene, draft: Draft, done: list[Draft]) -> None:
    quantity = draft.quantity
    clause = scene.clause_start(quantity.start)
    before = scene.roles(clause, quantity.start, Role.MOVE, Role.RATE, Role.SHARE)
    if rates := [w for w in before if w.role is Role.RATE]:
        return _set(draft, Kind.RATE, rates[-1])
    if behind := _noun_behind(scene, draft):
        return _set(draft, Kind.RATE, behind)
    moves = [w for w in before if w.role is Role.MOVE]
    if moves and _moves_by(scene, moves[-1], quantity.start):
        return _set(draft, Kind.RATE, moves[-1])
    if _COMPARED.search(scene.folded[clause : quantity.start]):
        return _moved(scene, draft)
    last = done[-1] if done else None
    if last is not None and last.kind in (Kind.RATE, Kind.CHANGE) and _is_next_in_list(scene, last, draft):
        draft.kind, draft.change = Kind.RATE, last.change
        draft.as_in(last, "change", rule="as the number before it in the list")
        return None
    is_level = draft.metric is not None and "percent" in METRICS[draft.metric].dimensions if draft.metric in METRICS else False
    shares = [
        w
        for w in scene.roles(scene.sentence.start, quantity.start, Role.SHARE)
        if w.start >= clause or moves or _reached(scene, quantity.start) or _with_metric(scene, draft, w)
    ]
    if shares and not is_level:
        return _set(draft, Kind.SHARE, shares[-1])
    if (
        quantity.value is not None
        and draft.metric
        and not is_level
        and any(word in scene.folded[clause : quantity.start] for word in (*_YOY, *_QOQ))
    ):
        draft.kind, draft.change = Kind.RATE, Change.DOWN if quantity.value < 0 else Change.UP
        return None
    if not is_level and draft.metric is not None:
        draft.metric, draft.scope = None, ()  # a percentage of something that the text does not say
    return None


def _with_metric(scene: Scene, draft: Draft, share: Word) -> bool:
    """收入貢獻…，已經從2022年的28.8%: the share stands beside the metric that was carried."""
    word = draft.metric_word
    return (
        word is not None
        and scene.clause_start(word.start) == scene.clause_start(share.start)
        and abs(share.start - word.end) <= 6
    )


def _moved(scene: Scene, draft: Draft) -> None:
    """增加3億元 is a change; 增至17.4億元 and 增加到17.4億元 are levels."""
    clause = scene.clause_start(draft.quantity.start)
    more = _COMPARED.search(scene.folded[clause : draft.quantity.start])
    if more is not None:
        word = Word(clause + more.start(1), clause + more.end(1), Role.MOVE, Change.UP if more[1] in _MORE else Change.DOWN)
        return _set(draft, Kind.RATE if draft.unit in ("percent", "multiple") else Kind.CHANGE, word)
    moves = scene.roles(clause, draft.quantity.start, Role.MOVE)
    if moves and _moves_by(scene, moves[-1], draft.quantity.start):
        return _set(draft, Kind.CHANGE, moves[-1])
    return None


def _set(draft: Draft, kind: Kind, word: Word) -> None:
    draft.kind = kind
    if kind is not Kind.SHARE:
        draft.change = Change(word.meaning)
    draft.because("change", word.start, word.end, f"{kind} by its word")


def _moves_by(scene: Scene, word: Word, at: int) -> bool:
    """Whether nothing but an amount stands between the verb and the number: 增長21%, 減少了7.7%, rose by 21%."""
    gap = scene.folded[word.end : at]
    if _reached(scene, at) and not gap.strip().endswith("达") and "幅" not in gap:
        return False
    return _BY.fullmatch(gap) is not None


def _reached(scene: Scene, at: int) -> bool:
    lead = scene.folded[max(scene.sentence.start, at - 6) : at].rstrip(" ")
    return lead.endswith(tuple(w for w in _REACH if not w.isascii())) or re.search(r"(?:^|[^a-z])to$", lead) is not None


def _noun_behind(scene: Scene, draft: Draft) -> Word | None:
    """256%的驚人增長, a 21 per cent increase."""
    quantity = draft.quantity
    limit = scene.following(quantity)
    words = scene.roles(quantity.end, min(quantity.end + 24, limit.start if limit else quantity.end + 24), Role.MOVE, Role.RATE)
    if not words:
        return None
    gap = scene.folded[quantity.end : words[0].start]
    if gap.startswith("的") or (
        gap.startswith(" ") and _ARTICLE_BEFORE.search(scene.folded[max(0, quantity.start - 5) : quantity.start])
    ):
        return words[0] if _NOUN_BEHIND.fullmatch(gap) else None
    return None


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


def _basis(scene: Scene, draft: Draft) -> str:
    """Against what the move is measured: the last such word in the clause."""
    clause = scene.clause_start(draft.quantity.start)
    lead = scene.folded[clause : draft.quantity.end + 30]
    qoq = max((lead.rfind(word, 0, draft.quantity.end - clause) for word in _QOQ), default=-1)
    yoy = max((lead.rfind(word, 0, draft.quantity.end - clause) for word in _YOY), default=-1)
    if qoq < 0 and yoy < 0 and any(word in lead for word in _QOQ if word.isascii()):
        return "qoq"
    return "qoq" if qoq > yoy else "yoy"
