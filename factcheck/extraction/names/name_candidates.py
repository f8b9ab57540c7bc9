"""What speaks for a run of words being a name? Its ending, what stands behind it, and what several clauses begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from factcheck.extraction.names import digests, foreign_names, name_runs, name_words
from factcheck.extraction.names.name_words import Sign, ends_with, words
from factcheck.extraction.names.person_names import may_be_person
from factcheck.extraction.words.vocabulary import Vocabulary

_ENOUGH = 4  #: points that make a name
_HEAD = 6  #: characters of a clause that are looked at for a name that begins several
_AFTER_NAME = re.compile(
    r"[，,。:：;；!！?？、()（）「」『』“”\"'《》\s的在将于与和是为等也同已今昨近以向从由对获则亦拟料估去上下全首第共每有达占较比因但而其曾仍均预截0-9]"
    r"|早前|日前|早些|最新|周[一二三四五六日]|单[季月]|本[季月周]|$"
)
_REPORTING = frozenset(("公告", "发布", "披露", "公布", "宣布", "表示", "称", "预计"))
_BEGINS_A_VERB = frozenset("收突连狂拟遭涨跌升挫飙爆赚亏斥砸增减买卖获")  #: 遠山科技收關注函, twice: the name ends before it
_SPOKEN = frozenset(("opening", "表示", "指出", "透露", "称", "指", "说明", "回应", "预计", "介绍"))
_SUBSIDIARY = frozenset("子母分总本该各孙")
_OF_PARTY = frozenset("产员团部籍内章务工主鞭政史外校费证代魁")  #: 黨員, 黨團: no party is named by these
_NO_PARTY = (
    "小党",
    "大党",
    "政党",
    "野党",
    "对党",
    "两党",
    "各党",
    "该党",
    "本党",
)  #: 地方小黨, 執政黨: kinds of parties, and none of them
_PLACE_ENDS = tuple("省市县区州")
_BEFORE_VOTES = frozenset("以获得拿的有约近逾仅只则")


@dataclass(slots=True)
class Candidate:
    """What speaks for a run of words being a name."""

    unusual: bool
    person: bool
    general: bool = False  #: a word that names nobody by itself
    short: str | None = None  #: what stands before its ending: what speaks for 遠山 speaks for 遠山科技 too
    points: int = 0
    signs: set[str] = field(default_factory=set)

    def add(self, sign: str, points: int) -> None:
        self.points += points
        self.signs.add(sign)

    def is_name(self, others: Mapping[str, Candidate]) -> bool:
        """Whether enough speaks for it. others: all of the text, for what its short name has."""
        if self.general and "code" not in self.signs:
            return False
        if self.person:
            return not self.signs <= _SPOKEN  # 李大山表示: who only speaks owns no number
        short = others.get(self.short or "")
        if not self.signs:
            return short is not None and short.is_name(others)
        points = self.points + (1 if self.unusual else -2) + (short.points if short else 0)
        signs = self.signs | (short.signs if short else set())
        decided = len(signs) > 1 or not signs.isdisjoint(("opening", "code", "form", "place", "label"))
        once = self.unusual and not signs.isdisjoint(("ending", "sales", "kind"))  # what is no word needs to be said but once
        return (decided and points >= _ENOUGH) or (once and points >= _ENOUGH - 1)


def of_text(runs: name_runs.Runs) -> dict[str, Candidate]:
    """Every run of words for which something speaks, by its folded spelling."""
    folded = runs.folded
    found: dict[str, Candidate] = {}

    def of(run: name_runs.Run, name: str) -> Candidate:
        general = name in words("general")
        return found.setdefault(name, Candidate(unusual=run.unusual, person=run.person and name == run.name, general=general))

    wholes: dict[int, tuple[str, name_runs.Run]] = {}  # where a name with its ending ends
    for sign in name_words.signs(folded):
        if sign.word[-1] == "票":
            for voted in _voted_for(folded, sign.start):
                found.setdefault(voted, Candidate(unusual=True, person=True)).add("votes", 4)
        if sign.ends and (run := _before_ending(runs, sign)) is not None:
            points = _of_ending(folded, sign, run)
            if points > 0 or (
                sign.word in words("plain_trades") or sign.word in words("legal_forms")
            ):  # else it is a name where what stands before it is one
                wholes[sign.end] = (run.name + sign.word, run)
                whole = of(run, run.name + sign.word)
                whole.short = run.name[:-1] if _is_to_another(run.name, sign.word) else run.name
                whole.unusual = whole.unusual or sign.word in words("parties")
                whole.points += points
                if points > 0:
                    whole.signs.add("form" if _is_form(sign.word) and run.introduced else "ending")
            if sign.follows:
                of(run, run.name).add(sign.word, 1)
        elif sign.follows and sign.start in wholes:
            name, run = wholes[sign.start]
            kind, points = _of_follower(folded, sign, run, name)
            of(run, name).add(kind, points)
        elif sign.follows and not sign.ends and (run := runs.before(sign.start, verb=True)) is not None:
            kind, points = _of_follower(folded, sign, run, run.name)
            of(run, _behind_its_country(run.name) if kind == "place" else run.name).add(kind, points)
    for name in foreign_names.persons(folded):
        named = found.setdefault(name, Candidate(unusual=True, person=True))
        named.person = True
        named.add("point", 4)
    for name in foreign_names.parties(folded):
        found.setdefault(name, Candidate(unusual=True, person=False)).add("form", 4)
    for run in digests.labels(folded):
        of(run, run.name).add("label", 3)
    for run, times in _beginnings(runs):
        again = of(run, run.name)
        again.add("again", 2 if run.unusual else 1)
        if run.unusual and times > 1 and _heads(folded, run.name) and not _begins_with_a_place(run.name):
            again.add("headline", 1 + (times > 2))
    return found


def _voted_for(folded: str, at: int) -> Iterator[str]:
    """蔡丹青16,930票: a family name and two more characters before votes, though they may be words elsewhere.

    And who stands with them on a ticket: 羅紹昀、蘇映彤以558萬票當選.
    """
    while folded[at - 1 : at] in _BEFORE_VOTES:
        at -= 1
    name = folded[at - 3 : at]
    before = folded[at - 4 : at - 3]
    if len(name) < 3 or not may_be_person(name):
        return
    if before and before in "、和与及" and may_be_person(folded[at - 7 : at - 4]):
        yield folded[at - 7 : at - 4]
    elif "一" <= before <= "鿿" and before not in "党籍人由对败过先区市县":
        return
    yield name


def _before_ending(runs: name_runs.Runs, sign: Sign) -> name_runs.Run | None:
    run = runs.before(sign.start, verb=False)
    if run is None and sign.word in words("parties"):
        return runs.of_party(sign.start, sign.word)
    return run


def _is_form(ending: str) -> bool:
    return ends_with("legal_forms", ending)


def _is_to_another(name: str, ending: str) -> bool:
    """遠山物流子|公司: told by what it is to the company before it."""
    return name[-1] in _SUBSIDIARY and ending == "公司"


def _of_ending(folded: str, sign: Sign, run: name_runs.Run) -> int:
    """How far an ending makes a name of what stands before it: 遠山*科技股份有限公司* for certain, 飛影*智能* before 汽車 not."""
    whole = run.name + sign.word
    plain = run.name in words("not_names") and sign.word not in words("parties")  # 新世代黨
    if sign.word in words("parties") and "加" in run.name[1:]:
        return 0  # 社盟加綠黨: two of them
    if whole in words("not_names") or plain or (run.person and len(run.name) > 2):
        return 0
    shown = name_words.follows(folded, sign.end)
    if _is_to_another(run.name, sign.word) or (run.name.endswith(_PLACE_ENDS) and not _is_form(sign.word)):
        return 0  # 和升縣|教育: what a county has
    is_party = (
        sign.word in words("parties")
        and whole not in words("kinds")
        and not whole.endswith(_NO_PARTY)
        and folded[sign.end : sign.end + 1] not in _OF_PARTY
    )
    if not shown and not is_party and not _is_form(sign.word) and not _AFTER_NAME.match(folded, sign.end):
        return 0
    return (2 if run.introduced else 1) + shown + _is_form(sign.word) + run.by_kind + 2 * is_party


def _behind_its_country(name: str) -> str:
    """西班牙瓦利亞自治區: the last one is meant."""
    known = Vocabulary.standard().entities
    return next((name[size:] for size in range(len(name) - 2, 1, -1) if name[:size] in known), name)


def _of_follower(folded: str, sign: Sign, run: name_runs.Run, name: str) -> tuple[str, int]:
    """The sign that a follower gives, and what it weighs."""
    start = folded.rfind(name, 0, sign.start)
    if sign.word[-1] == "票":
        return "votes", 4 if run.person else 0
    if sign.word[0] == "(":
        return "code", 4  # 曜興地產(9961): a stock code names a company
    if sign.word in _REPORTING and (start <= 1 or folded[start - 1] == "\n"):
        return "opening", 3
    if run.by_kind:
        return "kind", 3
    if sign.word in words("place_followers"):
        return "place", 3 if run.unusual and folded.count(name) > 1 else 1
    if sign.word in words("followers"):
        return sign.word, 2 if run.introduced else 1
    kind = "sales" if run.introduced and run.unusual and sign.word[:2] != "20" else "metric"
    return kind, 2 if run.introduced else 1


def _heads(folded: str, name: str) -> bool:
    """Whether the headline begins with it, and does not stand again below as it is."""
    return folded.startswith(name) and folded.count(folded[: len(name) + 4]) < folded.count(name)


def _begins_with_a_place(name: str) -> bool:
    """菲律賓渡輪: what begins with a known place describes something."""
    known = Vocabulary.standard().entities
    return any(name[:size] in known for size in range(2, len(name)))


def _beginnings(runs: name_runs.Runs) -> Iterator[tuple[name_runs.Run, int]]:
    """Names that several clauses begin with, and how many: what their first characters share, if it is a name as a whole."""
    folded = runs.folded
    heads: dict[str, list[int]] = {}
    for start in runs.starts:
        first = folded[start : start + 2]
        if first in heads:
            heads[first].append(start)
        else:
            heads[first] = [start]
    for first, starts in heads.items():
        if len(starts) < 2 or len(first) < 2 or not "\u4e00" <= first[0] <= "\u9fff" or first in name_runs.no_ends():
            continue
        several = [folded[start : start + _HEAD + 2] for start in starts]
        shared = {_shared(one, other) for one, other in pairwise(sorted(several))}
        for name in shared:
            name = name[:-1] if name[-1:] in _BEGINS_A_VERB and len(name) > 3 else name
            run = name_runs.within(name, at_boundary=True, verb=False) if 2 <= len(name) <= _HEAD else None
            if run is not None and run.name == name and run.introduced:
                yield run, sum(folded.startswith(name, start) for start in starts)


def _shared(one: str, other: str) -> str:
    size = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[:size]
