"""What narrows a metric? The words before it that name a segment, a part of those counted or a way of counting."""

from __future__ import annotations

import re
from functools import cache

from factcheck import kinds
from factcheck.extraction.metric import segments
from factcheck.extraction.metric.segments import LONGEST
from factcheck.extraction.scene import Scene
from factcheck.extraction.words.scope_words import scope_words
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.metrics import METRICS

_OF_A_MOVE = ("qoq", "yearly", "since ")  #: what says against what something has moved, or how often
_TERM = re.compile(r"[0-9]{1,2}(?:年|个月|天)期")
_NEXT = re.compile("下一?[期次届]")
_PART = re.compile(
    "(?:其中|当中)(国际|国内|本地|本土|外籍|外国|海外|境外|内地|大陆|女性|男性)$"
)  #: 其中國際|旅客: a part, though the word alone narrows nothing
_LAST_OF_BRANCHES = frozenset("业宅楼施改间区部")
_ANAPHORA = re.compile(r"(?:该|这|此)(?:部分|项|块|一)?(?:业务|板块|部分)?的?$")


def before(scene: Scene, word: Word, remembered: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """The scopes of a metric word and where they begin (the word's own start when there are none).

    remembered is what 該部分業務 stands for.
    """
    clause = scene.clause_start(word.start)
    kind = of_kind(scene, word)
    scope, start = (kind, word.start) if kind else _narrowing(scene, word, remembered, clause)
    if "forecast" not in scope and _is_forecast(scene.folded, clause, word.start):
        scope = (*scope, "forecast")
    return scope, start


def of_kind(scene: Scene, word: Word) -> tuple[str, ...]:
    """爆竊案, burglaries: the kind that a metric word names by itself, as a scope; none of most words."""
    kind = kinds.of_metric(word.meaning).get(scene.folded[word.start : word.end])
    return () if kind is None else (kind,)


def _is_forecast(folded: str, start: int, end: int) -> bool:
    """Whether the clause says before the metric that it is expected: 預計2024年營收; 優於市場預期 compares what has been."""
    return _forecasts().search(folded, start, end) is not None


@cache
def _forecasts() -> re.Pattern[str]:
    marks = "|".join(re.escape(mark) for mark, scope in scope_words().marks.items() if scope == "forecast")
    return re.compile(f"(?<![超逾于胜合逊如达])(?<![于胜合达]市场)(?:{marks})")


def _narrowing(scene: Scene, word: Word, remembered: tuple[str, ...], clause: int) -> tuple[tuple[str, ...], int]:
    floor = scene.token_end_before(word.start, clause)
    stops = scene.roles(floor, word.start, Role.METRIC, Role.MOVE, Role.SHARE, Role.EACH, Role.AFTER)
    part = None if word.role is Role.SHARE else next((w for w in stops if _is_part(scene, w, word)), None)
    floor = max([floor, *(w.end for w in stops if w is not part)])
    floor = max(floor, _whole_word(scene.folded, floor, word.start - LONGEST))
    run = scene.folded[floor : word.start].rstrip(" 的")
    if "一" <= run[-1:] <= "鿿" and scene.folded[floor + len(run)] == " ":
        return (), word.start  # 超預期 毛利率67.7%: a headline's next clause
    if not run.isascii():  # a title, and a headline's clause before its space, narrow nothing
        cut = max(map(run.rfind, " 》」!！")) + 1
        floor, run = floor + cut, run[cut:]
    if not run.strip():
        return (), word.start
    if _ANAPHORA.search(run):
        return remembered, word.start
    if run.isascii():
        return segments.in_english(scene, run, floor, word.start)
    scope, start = _chinese(run, floor, word.start)
    if part is not None and (start >= part.start or scene.folded[start].isdigit()):
        return (), word.start  # 人口|死亡率: the word before is no part of its own, as 太陽能|發電|裝機容量 is
    return scope, start


def _is_part(scene: Scene, other: Word, word: Word) -> bool:
    """太陽能*發電*裝機容量: a metric's word right before another is a part of a longer name; 歸母淨利|虧損 is none."""
    if other.role is not Role.METRIC or other.end != word.start or scene.folded[other.start] == "每":
        return False
    metric = METRICS.get(other.meaning)
    return metric is not None and not metric.of_organisation


def _whole_word(folded: str, floor: int, at: int) -> int:
    """Where an English word begins that would be cut at this place; Chinese ones are as long as they are."""
    if at <= floor or not (folded[at].isascii() and folded[at].isalpha()):
        return at
    return max(folded.rfind(" ", floor, at) + 1, floor)


def _chinese(run: str, floor: int, end: int) -> tuple[tuple[str, ...], int]:
    marks = scope_words().marks
    for mark in marks:
        if run.endswith(mark) and (marks[mark] != "forecast" or _is_forecast(run, max(0, len(run) - len(mark)), len(run))):
            return (marks[mark],), floor + len(run) - len(mark)
    if run.endswith("业") and not segments.JOINS.isdisjoint(run) and segments.are_names(run):
        return (run,), floor  # 電力、熱力、燃氣及水生產和供應業|增加值
    name, start = segments.in_chinese(run)
    if not name and (part := _PART.search(run)):
        return (part[1],), floor + part.start(1)
    if term := _TERM.search(run):
        return (term[0] + name,), floor + term.start()
    return ((name,), floor + start) if name else ((), end)


def of_branch(folded: str, clause: int, at: int) -> tuple[str, ...]:
    """住宅|投資7萬億元, 中部地區|投資: the branch or the part of a country that stands before a verb, and is no doer."""
    if at <= clause or folded[at - 1] not in _LAST_OF_BRANCHES:
        return ()
    name, _ = segments.in_chinese(folded[max(clause, at - LONGEST) : at])
    return (name,) if name and (is_opposed(name) or segments.is_a_branch(name)) else ()


def of_no_move(scope: tuple[str, ...]) -> tuple[str, ...]:
    """The scopes that another number of the metric has too, whatever this one is measured against."""
    return tuple(part for part in scope if part != "earlier" and not part.startswith(_OF_A_MOVE))


def of_move(scope: tuple[str, ...]) -> tuple[str, ...]:
    """The scopes that say against what a number has moved."""
    return tuple(part for part in scope if part.startswith(_OF_A_MOVE))


def marked(scene: Scene, at: int) -> tuple[str, ...]:
    """新增1,209宗確診: the scope that a word directly before the number marks."""
    lead = scene.folded[max(scene.clause_start(at), at - 5) : at].rstrip(" 约近逾超达")
    if (part := _PART.search(lead)) is not None:
        return (part[1],)
    marks = scope_words().marks
    return next(((scope,) for mark, scope in marks.items() if lead.endswith(mark)), ())


def of_next(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """頭獎連20摃，下期上看7.7億: what stands between a metric and its number says that it is of the next time."""
    return ("forecast",) if _NEXT.search(scene.folded, start, end) else ()


def of_people(scene: Scene, at: int, *, counted_before: bool) -> tuple[str, ...]:
    """其中兒童2人死亡, 司機1人: which of the people a tally counts; 再有2人 those that came to it.

    counted_before: the sentence has told the same tally already, so that 其中 is a part of it.
    """
    clause = scene.clause_start(at)
    lead = scene.folded[max(clause, at - 10) : at].rstrip(" 有约近逾超达共至少")
    people = next((word for word in scope_words().people if lead.endswith(word)), None)
    if people is not None:
        return (people,)
    if "其中" in scene.folded[clause:at] and counted_before:
        return ("part",)
    return ("further",) if lead.endswith("再") else ()


def is_opposed(name: str) -> bool:
    """Whether every country has such a part (東部, 城鎮), so that it is nobody's name."""
    return name in scope_words().opposed


def is_group(name: str) -> bool:
    """Whether a tally of people may count these apart (兒童, 司機): alone they do not say what is counted."""
    return name in scope_words().people
