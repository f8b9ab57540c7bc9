"""Which name ends at a place of the text? The run of name-like words before it, back to where its clause begins."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

import rjieba

from factcheck.extraction.names.name_tokens import GRAMMAR, Token, is_unusual, token_of
from factcheck.extraction.names.name_words import ends_with, followed, words
from factcheck.extraction.names.person_names import family_names, is_person
from factcheck.extraction.words.vocabulary import Vocabulary

LONGEST = 14  #: characters of a name; longer runs are descriptions
_WORDS = 4  #: of a name
_ONE_LETTER_KINDS = frozenset("厂商企方")
_LIST_SIGNS = "●○◎■□◆◇▲△▼▽★☆►▶※◉⚫・•‧"
_BOUNDARY = re.compile(
    rf"[，,。：:；;！!？?、()（）「」『』“”\"'‘’《》〔〕【】\[\]/|丨︱{_LIST_SIGNS}—·<>\s]+|反观|对照|至于|首予|续予"
)
#: what stands between a name and its verb: 遠山*也*宣布, 遠山*昨日*公布
_SMALL = frozenset("拟拿也则却已均都将再又仍还共约近逾曾亦更仅只就才的在今昨得获以日")
_BETWEEN: tuple[str, ...] = ("一共", "预计", "分别", "只得", "仅得", "日前", "近日", "早前")
_BETWEEN += ("正式", "最近", "近期", "随后", "率先", "突然", "同日", "最新", "下午", "上午")
_BETWEEN += ("拿下", "取得", "赢得", "斩获", "囊括", "夺得", "拿到")
_BETWEEN += tuple(day + part for day in "今昨前" for part in "天年晚早") + tuple("周" + day for day in "一二三四五六日")
_NEVER_INSIDE = frozenset("0123456789%的向系把被将较该这那此其以及并按于所处")
_NEVER_LAST = frozenset("后前内外上下时间者率额量数价费税款度年月号类型法案")
_NEVER_FIRST = frozenset("占获惟即现予")  #: 佔|遠山, 獲|長河: single words before a name
_SEVERAL = ("上述", "以上", "其他", "其余", "主要", "传统")  #: 上述三黨: no party is named so
_TIME_WORD = re.compile(r"[财赛]季|财年|季度|年度|半年|月份|本[年月季]|[去今前明]年|全年")
_TIMES = ("年", "月", "日", "季", "季度", "年度", "月份")  #: 5月|瀛川CPI: a name may follow a time
_MONTHS = tuple(f"{month}月" for month in range(1, 13))
_SIDE = re.compile("^(?:在野|执政|左翼|右翼|极右|极左|中间派|反对派)的?")  #: 在野|社會聯盟: on which side a party stands
_SOCIETY = re.compile("[社工]会")  #: words that hold a letter of the grammar
_ANY_KIND = frozenset(("公司", "集团", "企业", "机构", "平台"))  #: these introduce a name only behind another word: 科技公司遠山


class Run(NamedTuple):
    """A name as far as its words tell. introduced: a clause or a kind of company begins before it."""

    name: str
    introduced: bool
    by_kind: bool
    unusual: bool  #: a word of it is in no dictionary or names somebody; else common nouns make it up
    person: bool


class Runs:
    """The runs of characters of one text in which names may stand: between boundaries, looked up from where they end."""

    def __init__(self, folded: str) -> None:
        self.folded = folded

    @cached_property
    def starts(self) -> list[int]:
        """Where clauses begin."""
        return [0, *(match.end() for match in _BOUNDARY.finditer(self.folded))]

    def before(self, end: int, *, verb: bool) -> Run | None:
        """The name that ends here. verb: what follows is no part of the name, so that small words may stand between."""
        folded = self.folded
        if not verb and folded[end - 1 : end] in GRAMMAR:
            return None
        clause = self.starts[bisect_right(self.starts, end) - 1]
        start = max(clause, end - LONGEST)
        if end - start < 2 or folded[end - 2 : end] in no_ends():
            return None
        run = folded[start:end]
        if verb and start > clause and not _end_of_kind(run, LONGEST - 2):
            return None  # a long clause that tells of others: nothing in it introduces a name
        return within(run, at_boundary=start == clause, verb=verb)

    def of_party(self, end: int, ending: str) -> Run | None:
        """The one to four characters between a clause's beginning and a party's ending: 新世代|黨5席, whatever words they are."""
        clause = self.starts[bisect_right(self.starts, end) - 1]
        name = _SIDE.sub("", self.folded[clause:end])
        if name.startswith(_SEVERAL):
            return None
        if not 1 < len(name) <= 4 or not GRAMMAR.isdisjoint(_SOCIETY.sub("", name)) or not _NEVER_INSIDE.isdisjoint(name):
            return None
        known = Vocabulary.standard().entities
        if any(name[at:] + ending in known for at in range(len(name))):
            return None  # 若|民眾黨
        return Run(name, True, False, True, False)


@lru_cache(maxsize=16384)
def within(run: str, *, at_boundary: bool, verb: bool) -> Run | None:
    """The name at the end of a run of characters; the same runs come again and again in one text."""
    if verb:
        run = _without_small_words(run)
    written = run
    run, introduced, by_kind = _behind_kind(run, at_boundary=at_boundary)
    in_office = by_kind and ends_with("offices", written[: len(written) - len(run)])
    if not 2 <= len(run) <= LONGEST or not _may_end_a_name(run):
        return None
    kept: list[Token] = []
    counted = False  # 27張: what follows a number is what it counts
    for word, tag in reversed(rjieba.tag(run)):
        token = token_of(word, tag)
        is_kind = token.is_kind and bool(kept)
        if is_kind or token.ends or len(kept) == _WORDS:
            is_time = token.counts and (word.endswith(_TIMES) or written.startswith(_MONTHS))
            by_kind, introduced, counted = is_kind, is_kind or is_time, token.counts and not is_time
            break
        kept.append(token)
    kept.reverse()
    while len(kept) > 1 and kept[0].word in _ONE_LETTER_KINDS:
        kept, introduced, by_kind = kept[1:], True, True
    while len(kept) > 1 and kept[0].word in _NEVER_FIRST:
        kept, introduced, by_kind = kept[1:], False, False
    name = "".join([token.word for token in kept])
    if len(name) > 3 and name[-3] in family_names():
        led = ends_with("kind_endings", name[:-3])
        if (led or (len(kept) > 1 and len(kept[-1].word) == 3)) and is_person(name[-3:]):
            return Run(name[-3:], True, False, True, True)  # 主席邱德昌, 民生黨羅紹昀: an office or a party before the person
    if counted or not _may_be_name(name):
        return None
    is_short = len(name) < 5 and not ends_with("suffixes", name)
    person = (in_office and is_short) or (name[0] in family_names() and is_person(name))
    return Run(name, introduced, by_kind and not person, is_unusual(kept), person)


def _without_small_words(run: str) -> str:
    while run:
        if run.endswith(_BETWEEN):
            run = run[:-2]
        elif run[-1] in _SMALL:
            run = run[:-1].rstrip("0123456789") if run[-1] == "日" else run[:-1]
        else:
            break
    return run


def _behind_kind(run: str, *, at_boundary: bool) -> tuple[str, bool, bool]:
    """The run behind the last noun for a kind of organisation, whether a name begins there, and whether there is one."""
    cut = _end_of_kind(run, len(run) - 1)
    if not cut:
        return run, at_boundary, False
    if run[:cut] in _ANY_KIND:  # 公司雲端收入: the company's own part
        return run[cut:], False, False
    return run[cut:], True, True


def _end_of_kind(run: str, most: int) -> int:
    """Where the last noun for a kind of organisation ends, 0 if there is none among so many characters."""
    found = _to_last_kind().match(run, 0, max(most, 0))
    return 0 if found is None else found.end()


@cache
def _to_last_kind() -> re.Pattern[str]:
    """All up to the end of the last such noun; a look behind has to be of one width, so that each length has its own."""
    by_length: dict[int, list[str]] = {}
    for kind in sorted(words("kinds")):
        by_length.setdefault(len(kind), []).append(re.escape(kind))
    return re.compile("(?s:.+)(?:" + "|".join(f"(?<={'|'.join(kinds)})" for kinds in by_length.values()) + ")")


def _may_end_a_name(run: str) -> bool:
    """Whether its last characters are those of a name or of a person's: told before the run is cut into words."""
    if run[-1] not in _NEVER_LAST and _NEVER_INSIDE.isdisjoint(run[-2:]):
        return True
    return not family_names().isdisjoint(run[-4:-1])


@cache
def no_ends() -> frozenset[str]:
    """Words of two characters that no name ends with, so that nothing need be looked for before them."""
    plain = (words("not_names") | words("kinds") | words("others")) - words("suffixes")
    return frozenset(word for word in plain if len(word) == 2) | frozenset(
        word for word in followed() if len(word) == 2 and word not in words("suffixes") and not word.endswith(tuple(_SMALL))
    )


def _may_be_name(name: str) -> bool:
    return is_person(name) or (
        2 <= len(name) <= 10
        and not (name.isascii() and (len(name) < 3 or name in words("small_words")))
        and name[0] not in GRAMMAR
        and name[-1] not in _NEVER_LAST
        and name not in words("not_names")
        and bool(_NEVER_INSIDE.isdisjoint(name))
        and not _TIME_WORD.search(name)
    )
