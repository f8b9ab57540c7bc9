"""What narrows a metric? The words before it that name a segment, a place of business or a way of counting."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import rjieba

from factcheck.extraction.scene import Scene
from factcheck.extraction.vocabulary import Role, Word
from factcheck.folding import fold
from factcheck.language_data import checked, load

_NOUNS = frozenset(
    ("n", "nz", "ns", "nt", "nr", "nrt", "eng", "l", "b", "a", "j", "vn", "x", "s", "f", "g", "an", "i", "v", "nrfg", "h", "k")
)
_NAMES = frozenset(("n", "nz", "nr", "nrt", "nt", "ns", "x", "eng", "nrfg", "j"))
_LONGEST = 16
_TERM = re.compile(r"[0-9]{1,2}(?:年|个月|天)期")
_NEXT = re.compile("下一?[期次届]")
_PART = re.compile(
    "(?:其中|当中)(国际|国内|本地|本土|外籍|外国|海外|境外|内地|大陆|女性|男性)$"
)  #: 其中國際|旅客: a part, though the word alone narrows nothing
_ANAPHORA = re.compile(r"(?:该|这|此)(?:部分|项|块|一)?(?:业务|板块|部分)?的?$")


@dataclass(frozen=True, slots=True)
class _Data:
    heads: tuple[str, ...]  #: the longest first
    plain: frozenset[str]
    marks: dict[str, str]  #: the longest first
    english: frozenset[str]
    people: tuple[str, ...]  #: the longest first
    variants: tuple[tuple[str, str], ...]  #: the longest first
    segments: dict[str, str]  #: every word of a segment, and its key


@cache
def _data() -> _Data:
    rows = checked(
        load("scopes"),
        place="data/scopes.toml",
        required=("heads", "plain", "english", "people", "marks", "labels", "variants", "segment"),
    )
    marks = {fold(word): scope for scope, words in rows["marks"].items() for word in words}
    return _Data(
        heads=tuple(sorted(map(fold, rows["heads"]), key=len, reverse=True)),
        plain=frozenset(map(fold, rows["plain"])),
        marks=dict(sorted(marks.items(), key=lambda pair: -len(pair[0]))),
        english=frozenset(rows["english"]),
        people=tuple(sorted(map(fold, rows["people"]), key=len, reverse=True)),
        variants=tuple(sorted(((fold(a), fold(b)) for a, b in rows["variants"].items()), key=lambda pair: -len(pair[0]))),
        segments={fold(word): fold(row["key"]) for row in rows["segment"] for word in (row["key"], *row["words"])},
    )


def before(scene: Scene, word: Word, remembered: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """The scopes of a metric word and where they begin (the word's own start when there are none).

    remembered is what 該部分業務 stands for.
    """
    clause = scene.clause_start(word.start)
    scope, start = _narrowing(scene, word, remembered, clause)
    if "forecast" not in scope and _is_forecast(scene.folded, clause, word.start):
        scope = (*scope, "forecast")
    return scope, start


def _is_forecast(folded: str, start: int, end: int) -> bool:
    """Whether the clause says before the metric that it is expected: 預計2024年營收."""
    return _forecasts().search(folded, start, end) is not None


@cache
def _forecasts() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(mark) for mark, scope in _data().marks.items() if scope == "forecast"))


def _narrowing(scene: Scene, word: Word, remembered: tuple[str, ...], clause: int) -> tuple[tuple[str, ...], int]:
    floor = scene.token_end_before(word.start, clause)
    stops = scene.roles(floor, word.start, Role.METRIC, Role.MOVE, Role.SHARE, Role.EACH, Role.AFTER)
    floor = max([floor, *(w.end for w in stops)])
    floor = max(floor, word.start - _LONGEST)
    run = scene.folded[floor : word.start].rstrip(" 的")
    if not run.strip():
        return (), word.start
    if _ANAPHORA.search(run):
        return remembered, word.start
    if run.isascii():
        return _english(scene, run, floor, word.start)
    return _chinese(run, floor, word.start)


def _chinese(run: str, floor: int, end: int) -> tuple[tuple[str, ...], int]:
    marks = _data().marks
    for mark in marks:
        if run.endswith(mark):
            return (marks[mark],), floor + len(run) - len(mark)
    name, start = _segment(run)
    if not name and (part := _PART.search(run)):
        return (part[1],), floor + part.start(1)
    if term := _TERM.search(run):
        return (term[0] + name,), floor + term.start()
    return ((name,), floor + start) if name else ((), end)


def _kept(name: str) -> str:
    """The name under which a segment is kept, whatever region or language wrote it: 智慧汽車 and smart vehicles as 智能汽车."""
    for variant, standard in _data().variants:
        name = name.replace(variant, standard)
    return _data().segments.get(name, name)


def _english(scene: Scene, run: str, floor: int, end: int) -> tuple[tuple[str, ...], int]:
    """cloud revenue, generative AI revenue: the words since the last one that narrows nothing."""
    kept: list[str] = []
    at = floor + len(run)
    for word in reversed(run.split(" ")):
        at -= len(word)
        if word in _data().english or word.endswith(("'s", "’s", ",", "ed", "ly")) or not word[:1].isalpha() or len(kept) == 3:
            break
        if _is_capitalised(scene, at, word):
            break
        kept.append(word)
        at -= 1
    name = " ".join(reversed(kept))
    return ((_kept(name),), end - len(name)) if name else ((), end)


def _is_capitalised(scene: Scene, at: int, word: str) -> bool:
    """Whether the word is written as a name: Waingok's shares, but not AI, and not the first word of a sentence."""
    written = scene.text[at : at + len(word)]
    return written[:1].isupper() and written[1:].islower() and scene.folded[scene.sentence.start : at].strip() != ""


def is_person(name: str) -> bool:
    """Whether the segmenter takes the whole for a person's name."""
    tagged = rjieba.tag(name)
    return len(tagged) == 1 and tagged[0][1] in ("nr", "nrt")


def may_be_person(name: str) -> bool:
    """A person's name, or a word that no dictionary has."""
    if any(word in name for word in ("分别", "依次", "各自", "共", "合计")):
        return False
    return is_person(name) or not rjieba.has_word(name)


def is_place_or_person(name: str) -> bool:
    """北區雨量, 蘇映彤支持度: the words before a metric name where or whose it is."""
    return is_person(name) or (len(name) in (2, 3, 4) and name.endswith(("市", "县", "省", "区", "州", "岛", "乡", "镇")))


def is_owner(name: str) -> bool:
    """Whether the words before a metric are the name of somebody rather than a part of a business: 上海遠山, 北京長河."""
    tagged = rjieba.tag(name)
    if len(tagged) > 1 and tagged[0][1] == "ns" and len(tagged[0][0]) >= 2:
        return True
    return any(tag == "nt" for _, tag in tagged)


def marked(scene: Scene, at: int) -> tuple[str, ...]:
    """新增1,209宗確診: the scope that a word directly before the number marks."""
    lead = scene.folded[max(scene.clause_start(at), at - 5) : at].rstrip(" 约近逾超达")
    if (part := _PART.search(lead)) is not None:
        return (part[1],)
    marks = _data().marks
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
    people = next((word for word in _data().people if lead.endswith(word)), None)
    if people is not None:
        return (people,)
    if "其中" in scene.folded[clause:at] and counted_before:
        return ("part",)
    return ("further",) if lead.endswith("再") else ()


def may_be_name(words: str) -> bool:
    """Whether these words are nothing but a noun or what no dictionary has: 嗶哩, 台積電ADR."""
    return all(tag in _NAMES for _, tag in rjieba.tag(words))


def is_group(name: str) -> bool:
    """Whether a tally of people may count these apart (兒童, 司機): alone they do not say what is counted."""
    return name in _data().people


def is_other_noun(gap: str) -> bool:
    """Whether the words before a number name a thing of their own."""
    tagged = rjieba.tag(gap)
    if not tagged or len(gap) > 8:
        return False
    word, tag = tagged[-1]
    return tag in ("n", "nz") and len(word) >= 2 and word not in _data().plain and not word.isascii()


def of_clause(scene: Scene, at: int) -> tuple[str, ...]:
    """The segment that a clause names as its doer: 雲端業務貢獻近三億元的收入."""
    floor = scene.token_end_before(at, scene.clause_start(at))
    lead = scene.folded[max(floor, at - 2 * _LONGEST) : at]
    heads = _data().heads
    cut = max((lead.rfind(head) + len(head) for head in heads if head in lead), default=0)
    name, _ = _segment(lead[:cut]) if cut else ("", 0)
    return (name,) if name else ()


def segment_before(scene: Scene, floor: int, at: int) -> tuple[str, int]:
    """The segment that stands with its head noun right before a number (雲端*業務*10.51億元), and where it begins."""
    floor = max(floor, scene.token_end_before(at, floor), at - _LONGEST, scene.folded.rfind("、", floor, at) + 1)
    run = scene.folded[floor:at].rstrip(" 约近逾超达为有共占的")
    if not run.endswith(_data().heads):
        return "", at
    name, start = _segment(run)
    return name, floor + start


def _segment(run: str) -> tuple[str, int]:
    """The trailing nouns of the run that name a segment, without its head noun, and where they begin."""
    heads, plain = _data().heads, _data().plain
    bare = run
    has_head = False
    while head := next((h for h in heads if bare.endswith(h) and len(bare) > len(h)), None):
        bare, has_head = bare[: -len(head)].rstrip(" 的"), True
    kept: list[str] = []
    at = len(bare)
    for word, tag in reversed(rjieba.tag(bare)):
        if word == " " and kept:
            at -= 1
            continue
        plain_verb = tag == "v" and not has_head and (len(word) == 1 or rjieba.has_word(word))
        if tag not in _NOUNS or word in plain or plain_verb or len(kept) == 5:
            break
        kept.append(word)
        at -= len(word)
    while kept and at and bare[at - 1].isdigit() and bare[at - 1].isascii():  # 95無鉛汽油
        at -= 1
        kept.append(bare[at])
    name = "".join(reversed(kept)).strip("\"'“”‘’<>《》-·、")
    return (
        (_kept(name), at)
        if len(name) >= 2 or name in _data().segments or (name.isascii() and name.isalpha() and len(name) > 1)
        else ("", 0)
    )
