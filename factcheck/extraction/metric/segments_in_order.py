"""Which parts are enumerated before a metric whose numbers come in the same order? 東部、中部、西部地區收入分別增長3%、4%、5%."""

from __future__ import annotations

import re

import rjieba

from factcheck.extraction.metric import owner_words, segments
from factcheck.extraction.scene import Draft, Scene

_LINKS = re.compile("、|以及|和|及|与")
_LONGEST_NAME = 12  #: characters
_VERBS = frozenset(("v", "p", "d", "r", "c", "t", "uj", "u", "w", "y"))
_LONGEST = 60  #: characters before the metric among which its parts stand
#: 16-24歲, 65歲及以上人口: people by their age
_AGE = re.compile("(?:[0-9]{1,2}[-~至到—–])?[0-9]{1,2}岁(?:及?以[上下])?(?:劳动力|户籍)?(?:人口|人群|居民|青年)?")
_LEAD = re.compile("^(?:其中|食品中|当中|分.{2,4}看)")


def deal(scene: Scene, group: list[Draft]) -> bool:
    """Sets the part that each number is of, where as many are named as there are numbers; whether it did."""
    words = {draft.metric_word for draft in group}
    word = next(iter(words))
    if len(words) > 1 or word is None or word.end > group[0].quantity.start:
        return False
    clause = max(scene.clause_start(word.start), word.start - _LONGEST)
    ends = [time.mention.end for time in scene.times if clause <= time.mention.start and time.mention.end <= word.start]
    clause = max([clause, *ends])
    names = _names(_LEAD.sub("", scene.folded[clause : word.start].strip(" ,，的")), len(group))
    if names is None:
        return False
    for draft, name in zip(group, names, strict=True):
        draft.scope = (name, *draft.scope[1:]) if draft.scope and _is_of_all(draft.scope[0], names) else (name, *draft.scope)
        draft.because("scope", clause, word.start, "dealt out in order")
    return True


def _is_of_all(scope: str, names: list[str]) -> bool:
    """Whether the scope that every number has is what the last of the names looked like."""
    return any(name in scope or scope in name for name in names)


def _names(said: str, count: int) -> list[str] | None:
    """The names, where they are as many as the numbers: split at every link, else at 、 alone (社會保障和就業)."""
    for parts in (_LINKS.split(said), said.split("、")):
        if len(parts) == count:
            names = [_name(part) for part in parts]
            known = [name for name in names if name is not None and not owner_words.is_owner(name)]
            return known if len(known) == count else None
    return None


def _name(part: str) -> str | None:
    if _AGE.fullmatch(part):
        return part
    joined = not segments.JOINS.isdisjoint(part) and len(part) <= _LONGEST_NAME
    if joined and segments.are_names(part.removeprefix("其他")):
        return part  # 其他用品及服務, 新材料及醫藥製造: one of several, by its own joint
    name, at = segments.in_chinese(part)
    if at and len(part) <= _LONGEST_NAME and _VERBS.isdisjoint(tag for _, tag in rjieba.tag(part)):
        return part  # 一線城市|新建商品住宅
    return name or None
