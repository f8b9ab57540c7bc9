"""Which words surround, end and are taken for names? The lists of data/entities.toml, and one automaton for them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

from factcheck.extraction.words.whole_words import WholeWords
from factcheck.folding import fold
from factcheck.language_data import load
from factcheck.metrics import METRICS

#: what shows a name before it, though it is no word: a year, a month whose sales follow, votes
_COUNTED = re.compile(
    r"[0-9](?<![0-9,.][0-9])[0-9]{0,3}(?:年(?<=20[0-9]{2}年)|月(?=[^，。]{0,4}(?:营收|销量|收入|交付|交车))|[0-9,.万千百]{0,9}[余多]?票)"
    r"|(?:第[1-4一二三四]季度?|(?<![首前第0-9])[1-4一二三四]季度?|[上下]半年|前[1-9三二九一十]{1,2}个?[月季]度?|单[季月]|累计前[1-9三二]季|全年|首[0-9二三九]{1,2}个?月)(?=[^，。]{0,4}(?:营收|净利|纯利|获利|盈利|净亏|亏损|溢利|营业额|出货量|归母))"
)
#: 曜興地產(9961), (股份代號:9961), (NASDAQ: XYZ)
_CODE = re.compile(
    r"\((?!(?:19|20)[0-9]{2}\))"
    r"(?:(?:(?:股份|股票|证券)?代[号码][:：]?)?[0-9]{4,6}(?:[.-][a-z]{2,3})?|[a-z]{2,6}[:：] ?[0-9a-z]{1,6})\)"
)


class Sign(NamedTuple):
    """A word that shows a name before it: it ends one, or it follows one."""

    start: int
    end: int
    ends: bool
    follows: bool
    word: str


@cache
def words(name: str) -> frozenset[str]:
    return frozenset(map(fold, _seed()[name]))


@cache
def endings_of(name: str) -> tuple[str, ...]:
    """A list's words as a tuple, for str.endswith; the longest first."""
    return tuple(sorted(words(name), key=len, reverse=True))


def either(name: str) -> str:
    """A list's words as what a regular expression looks for, the longest first."""
    return "|".join(map(re.escape, endings_of(name)))


def ends_with(name: str, folded: str) -> bool:
    """Whether the text ends with a word of the list."""
    return bool(folded) and folded.endswith(by_last(name).get(folded[-1], ()))


@cache
def by_last(name: str) -> dict[str, tuple[str, ...]]:
    """A list's words by their last character: most texts end with none of these."""
    found: dict[str, list[str]] = {}
    for word in endings_of(name):
        found.setdefault(word[-1], []).append(word)
    return {last: tuple(several) for last, several in found.items()}


def holds(name: str, folded: str, start: int, end: int) -> bool:
    """Whether a word of the list stands between two offsets."""
    return start < end and _any_of(name).search(folded, start, end) is not None


@cache
def _any_of(name: str) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, endings_of(name))))


@lru_cache(maxsize=4096)
def is_agency(name: str) -> bool:
    """Whether it is an office that tells numbers of others: a ministry, a bureau, a centre."""
    folded = fold(name)
    if not folded.isascii():
        return ends_with("agencies", folded)
    return f" {folded}".endswith(tuple(f" {ending}" for ending in words("english_agencies"))) or folded.startswith(
        tuple(f"{head} " for head in words("english_agency_heads"))
    )


def signs(folded: str) -> list[Sign]:
    """Every sign in the text, the longest word at each place; endings that touch are one (科技 + 股份有限公司)."""
    forms = words("legal_forms")
    found: list[Sign] = []
    before = -1  # where the ending before ends
    for start, end, (word, ends, follows) in _signs().found(folded):
        if ends and before == start and found[-1].word.endswith("公司"):
            continue  # 遠山有限公司|投資建設: nothing stands behind a company in its name
        if ends and before == start:
            last = found.pop() if word in forms else found[-1]  # 遠山科技|芯片: the name may end before the second
            found.append(Sign(last.start, end, True, last.follows, last.word + word))
        else:
            found.append(Sign(start, end, ends, follows, word))
        before = end if ends else -1
    for pattern in (_COUNTED, _CODE):
        for match in pattern.finditer(folded):
            found.append(Sign(match.start(), match.end(), False, True, match[0]))
    return found


def follows(folded: str, at: int) -> bool:
    """Whether what stands here follows names: 遠山*宣布*."""
    return any(folded.startswith(word, at) for word in _by_first().get(folded[at : at + 1], ())) or (
        _COUNTED.match(folded, at) is not None or _CODE.match(folded, at) is not None
    )


@cache
def _seed() -> dict[str, Any]:
    return load("entities")


@cache
def followed() -> frozenset[str]:
    owned = {word for metric in METRICS.values() if metric.of_organisation for word in metric.words if not word.isascii()}
    metrics = {word for word in owned if not word.startswith(("业务", "板块"))}  # what stands before these is a segment
    return words("followers") | words("place_followers") | metrics


def is_said_of_names(word: str) -> bool:
    """Whether the word follows names, and is no part of them as 集團 and 科技 are: 營收, 宣布."""
    return word in followed() and word not in words("suffixes")


@cache
def _by_first() -> dict[str, tuple[str, ...]]:
    by_first: dict[str, list[str]] = {}
    for word in followed():
        by_first.setdefault(word[0], []).append(word)
    return {first: tuple(found) for first, found in by_first.items()}


@cache
def _signs() -> WholeWords[tuple[str, bool, bool]]:
    endings, followers = words("suffixes"), followed()
    return WholeWords({word: (word, word in endings, word in followers) for word in endings | followers})
