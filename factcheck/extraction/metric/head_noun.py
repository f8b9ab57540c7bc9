"""What is the number about, where the vocabulary does not know it? The noun tied to it: *用水量*增至3億, 350輛*電動巴士*."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import rjieba

from factcheck.extraction.metric import known_nouns, scopes
from factcheck.extraction.metric.english_head_noun import of_english
from factcheck.extraction.metric.metric_fit import RATIOS, Found
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Memory, Scene
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.folding import fold
from factcheck.language_data import checked, load
from factcheck.units import UNITS, dimension_of

RULE = "head noun, unknown to the vocabulary"
_LONGEST = 12  #: characters that are looked at for the noun
_LONGEST_LINK = 4
_LONGEST_NAME = 5  #: characters of a phrase that still takes another word
_MOST_STEPS = 8  #: words and times between a noun and its number
_NOUNS = frozenset(("n", "nz", "vn", "l", "an", "j", "nrt", "i"))
_MODIFIERS = _NOUNS | frozenset(("b", "ns", "nt", "nr", "eng", "a", "f"))
_SUFFIXES = frozenset(("k", "ng"))  #: 者, 員, 師: they end a noun that the segmenter takes apart
_OF_A_KIND, _MADE_SO = ("式", "型", "性", "未成年", "限量版"), ("国产", "特制")  #: which of them: no noun by itself
#: units that say themselves who or what is counted: no noun follows them
_SELF_EVIDENT = (*"男女注人户票岁元年月天日分秒点度成倍", "人次", "小时", "分钟")
_UNCOUNTED = frozenset(RATIOS) | frozenset(("county", "shot", "stab"))
_UNCOUNTED |= frozenset(
    ("money", "length", "area", "mass", "time", "age", "celsius", "degree", "energy", "power", "point", "score", "vote")
)


@dataclass(frozen=True, slots=True)
class _Data:
    measures: tuple[str, ...]
    ratios: tuple[str, ...]
    generic: frozenset[str]
    plain: frozenset[str]
    crowds: frozenset[str]
    persons: tuple[str, ...]
    holders: tuple[str, ...]
    links: frozenset[str]


@cache
def _data() -> _Data:
    keys = ("measures", "ratios", "generic", "plain", "crowds", "persons", "holders", "links")
    english = (
        "english_measures",
        "english_ratios",
        "english_plain",
        "english_people",
        "english_links",
        "english_things",
        "of_a_vote",
        "no_customers",
        "somebody",
    )
    rows = checked(load("head_nouns"), place="data/head_nouns.toml", required=(*keys, *english, "diseases"))
    words = {key: tuple(map(fold, rows[key])) for key in keys}
    return _Data(
        measures=words["measures"],
        ratios=words["ratios"],
        generic=frozenset(words["generic"]),
        plain=frozenset(words["plain"]),
        crowds=frozenset(words["crowds"]),
        persons=words["persons"],
        holders=words["holders"],
        links=frozenset(words["links"]),
    )


def of_number(scene: Scene, quantity: Quantity, memory: Memory) -> Found | None:
    """The noun behind a classifier (12,000名志願者), or the one that the number is told of (用水量達3億立方米)."""
    folded = scene.folded
    if folded[quantity.end : quantity.end + 1] == " " or folded[quantity.start - 1 : quantity.start] == " ":
        english = of_english(scene, quantity)
        if english is not None:
            return known_nouns.of_phrase(english, quantity) or Found(english.meaning, english, (), RULE)
    word = _behind(scene, quantity) or _known_before(scene, quantity) or _before(scene, quantity)
    if word is None:
        return None
    if (known := known_nouns.of_phrase(word, quantity)) is not None:
        return known
    scope = scopes.before(scene, word, memory.scope)[0] if word.end <= quantity.start else scopes.marked(scene, quantity.start)
    return Found(word.meaning, word, scope, RULE)


def is_ratio(noun: str) -> bool:
    """Whether a percentage of this noun is its level (空置率), not its growth."""
    return noun.endswith(_data().ratios) or noun.rpartition(" ")[2] in load("head_nouns")["english_ratios"]


def _behind(scene: Scene, quantity: Quantity) -> Word | None:
    """350輛電動巴士, 8000元的獎金: the nouns right behind a classifier, or a measure behind 的."""
    folded, start = scene.folded, quantity.end
    has_of = folded[start : start + 1] == "的"
    counted = _is_counted(scene, quantity)
    if not counted and not has_of:
        return None
    start += has_of
    run = folded[start : _limit(scene, start)]
    if not run or run[0] < "一":
        return None
    name = _phrase(run, is_thing=quantity.unit is not None and quantity.unit != "case" and not UNITS[quantity.unit].weak)
    if counted and len(known := known_nouns.begins(run, quantity)) > len(name):
        name = known  # 貨櫃輪, of which the segmenter makes 貨櫃|輪
    data = _data()
    if not _names_something(name) or (not counted and (not name.endswith(data.measures) or name in data.generic)):
        return None
    if quantity.unit == "person" and (name in data.crowds or scopes.is_group(name)):
        return None
    return Word(start, start + len(name), Role.METRIC, name)


def _is_counted(scene: Scene, quantity: Quantity) -> bool:
    """Whether a classifier ends the number, so that what it counts must follow: 名, 輛, 座, but not 人 or 元."""
    if quantity.unit is None or dimension_of(quantity.unit) in _UNCOUNTED:
        return False
    return not scene.folded[quantity.core : quantity.end].endswith(_SELF_EVIDENT)


def _limit(scene: Scene, start: int) -> int:
    """Up to where a noun behind the number may reach: the next number, name, time or known word."""
    end = min(start + _LONGEST, scene.sentence.end)
    starts = [end]
    starts += [q.start for q in scene.quantities if start <= q.start < end]
    starts += [w.start for w in scene.entities if start <= w.start < end]
    starts += [t.mention.start for t in scene.times if start <= t.mention.start < end]
    return min(starts)


def _phrase(run: str, *, is_thing: bool) -> str:
    """The nouns that the run begins with, up to the last that can be a head: 電動巴士 of 電動巴士投入營運, 泳客 of 泳客挑戰."""
    name = end = ""
    for word, tag in rjieba.tag(run)[:4]:
        if tag in _SUFFIXES and name:
            end = name = name + word
            continue
        is_long = bool(end) and len(name) > _LONGEST_NAME
        if tag not in _MODIFIERS or not "一" <= word[0] <= "鿿" or (tag in ("nr", "nt") and name) or is_long:
            break
        name += word
        if (len(word) > 2 and word.endswith(_OF_A_KIND)) or word in _MADE_SO:
            end = ""
        elif tag == "vn" and end and is_thing:
            break
        elif tag in _NOUNS or (tag in ("ns", "nt", "nr") and (name != word or rjieba.has_word(word))):
            end = name
    return end


def _names_something(name: str) -> bool:
    data = _data()
    return len(name) >= 2 and name not in data.plain and name not in data.generic


def _known_before(scene: Scene, quantity: Quantity) -> Word | None:
    """票站1,024個: the noun of a known metric before what a digit counts; none in 伺服器|零組件."""
    if quantity.unit is None or not any(char.isdigit() for char in scene.folded[quantity.start : quantity.end]):
        return None
    clause, dimension = scene.clause_start(quantity.start), dimension_of(quantity.unit)
    at = _noun_end(scene, clause, quantity.start)
    return known_nouns.before(scene, clause, at, dimension) if at is not None and dimension not in _UNCOUNTED else None


def _before(scene: Scene, quantity: Quantity) -> Word | None:
    """用水量同比增至3億立方米, 志願者有12,000名: the noun that nothing but links, moves and times ties to the number."""
    clause = scene.clause_start(quantity.start)
    if quantity.start - clause < 2 or not (scene.folded[quantity.start - 1] >= "一" or scene.folded[quantity.start - 1] in " :"):
        return None
    at = _noun_end(scene, clause, quantity.start)
    if at is None or not scene.folded[at - 1] >= "一":
        return None
    measures, counts = _data().measures, not (quantity.unit is None or dimension_of(quantity.unit) in _UNCOUNTED)
    if not counts and not scene.folded.endswith(measures, clause, at):
        return None  # before the words are looked at, which takes longer
    floor = max(clause, at - _LONGEST, scene.token_end_before(at, clause))
    if any(word.end > floor and word.start < at for word in scene.entities):
        return None
    run = scene.folded[floor:at]
    tokens = rjieba.tag(run)
    if not tokens:
        return None
    name = _measure(tokens) if run.endswith(measures) else _countable(quantity, tokens) if counts else None
    if name is None or any(word.end == at for word in scene.roles(floor, at, Role.METRIC, Role.SHARE, Role.PRONOUN)):
        return None
    return Word(at - len(name), at, Role.METRIC, name)


def _measure(tokens: list[tuple[str, str]]) -> str | None:
    """The noun that measures, with the one before it where it says nothing alone: 申請宗數, 候診時間."""
    name, tag = tokens[-1]
    data = _data()
    if name in data.generic or len(name) < 2:
        if len(tokens) < 2:
            return None
        before, tag = tokens[-2]
        if len(before) < 2 or before in data.plain or before in data.generic or tag not in _MODIFIERS | {"v"}:
            return None
        name = before + name
    elif tag not in _MODIFIERS and tag not in ("x", "q"):
        return None
    return None if name in data.plain or name in data.generic else name


def _countable(quantity: Quantity, tokens: list[tuple[str, str]]) -> str | None:
    """志願者有12,000名: a noun of the dictionary that is counted by a classifier, and no holder of what is counted."""
    name, tag = tokens[-1]
    data = _data()
    if tag not in ("n", "l") or len(name) < 2 or not rjieba.has_word(name):
        return None
    if name in data.plain or name in data.crowds or name in data.generic or name.endswith(data.holders):
        return None
    if quantity.unit == "person" and not name.endswith(data.persons):
        return None  # 群峰電商2,115人: whose staff they are
    return name


def _link_before(folded: str, clause: int, at: int) -> int:
    """How long the longest link is that ends here; 0 where none does."""
    links = _data().links
    for length in range(min(_LONGEST_LINK, at - clause), 0, -1):
        if folded[at - length : at] in links:
            return length
    return 0


def _noun_end(scene: Scene, clause: int, at: int) -> int | None:
    """Where the noun ends, once the links, moves and times between it and the number are taken off; None behind a share."""
    folded = scene.folded
    for _ in range(_MOST_STEPS):
        if at - 1 >= clause and folded[at - 1] == " ":
            at -= 1
        elif (word := scene.move_ending(at)) is not None and word.start >= clause:
            if word.role is Role.SHARE:
                return None
            at = word.start
        elif (time := next((t for t in scene.times if t.mention.end == at), None)) is not None and time.mention.start >= clause:
            at = time.mention.start
        elif link := _link_before(folded, clause, at):
            at -= link
        else:
            break
    return at if at - clause >= 2 else None
