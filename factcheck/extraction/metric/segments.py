"""Which segment of a business do words name? The nouns before a metric or a number (雲端業務), or the doer of a clause."""

from __future__ import annotations

import re

import rjieba

from factcheck.extraction.scene import Scene
from factcheck.extraction.words.scope_words import scope_words

_NOUNS = frozenset(
    (
        "n",
        "ng",
        "nz",
        "ns",
        "nt",
        "nr",
        "nrt",
        "eng",
        "l",
        "b",
        "a",
        "j",
        "vn",
        "x",
        "s",
        "f",
        "g",
        "an",
        "i",
        "v",
        "nrfg",
        "h",
        "k",
    )
)
_FIRMS = ("企业", "公司")  #: before which a verb is a part of what they are called: 国有*控股*企业, 外商*投资*企业
_TAGGED_WRONG = frozenset(("港澳台", "零部件", "类", "畜"))  #: numbers and classifiers, to the segmenter
#: what an industry does, in its name: 醫藥*製造*, 批發和*零售*
_OF_INDUSTRY = frozenset(
    (*("制造", "加工", "供应", "冶炼", "开采", "采选"), *("批发", "零售", "运输", "仓储", "餐饮", "住宿", "居住", "修理"))
)
_ABOVE_SIZE = "规模以上"  #: the firms that are counted: of 规模以上工业企业 the segment is 工业企业
_BRANCHES = ("业", "住宅", "办公楼", "基础设施", "技改", "民间")
_OF_A_FIRM = ("实业", "置业", "物业", "兴业", "企业", "事业", "伟业")
JOINS = frozenset("、及和与")
_JOINED = re.compile(f"[{''.join(JOINS)}]")
LONGEST = 16  #: characters before a metric or a number among which its segment stands


def of_clause(scene: Scene, at: int) -> tuple[str, ...]:
    """The segment that a clause names as its doer: 雲端業務貢獻近三億元的收入."""
    floor = scene.token_end_before(at, scene.clause_start(at))
    lead = scene.folded[max(floor, at - 2 * LONGEST) : at]
    heads = scope_words().heads
    cut = max((lead.rfind(head) + len(head) for head in heads if head in lead), default=0)
    name, _ = in_chinese(lead[:cut]) if cut else ("", 0)
    return (name,) if name else ()


def before(scene: Scene, floor: int, at: int) -> tuple[str, int]:
    """The segment that stands with its head noun right before a number (雲端*業務*10.51億元), and where it begins."""
    floor = max(floor, scene.token_end_before(at, floor), at - LONGEST, scene.folded.rfind("、", floor, at) + 1)
    run = scene.folded[floor:at].rstrip(" 约近逾超达为有共占的")
    if not run.endswith(scope_words().heads):
        return "", at
    name, start = in_chinese(run)
    return name, floor + start


def in_chinese(run: str) -> tuple[str, int]:
    """The trailing nouns of the run that name a segment, without its head noun, and where they begin."""
    heads = scope_words().heads
    bare = run
    has_head = False
    while head := next((h for h in heads if bare.endswith(h) and len(bare) > len(h)), None):
        bare, has_head = bare[: -len(head)].rstrip(" 的"), True
    kept: list[str] = []
    at = len(bare)
    floor = bare.rfind(_ABOVE_SIZE) + len(_ABOVE_SIZE) if _ABOVE_SIZE in bare else 0
    for word, tag in reversed(rjieba.tag(bare[floor:])):
        if word == " " and kept:
            at -= 1
            continue
        if len(kept) == 5 or _ends_a_name(word, tag, kept, has_head=has_head):
            break
        kept.append(word)
        at -= len(word)
    while kept and at and bare[at - 1].isdigit() and bare[at - 1].isascii():  # 95無鉛汽油
        at -= 1
        kept.append(bare[at])
    name = "".join(reversed(kept)).strip("\"'“”‘’<>《》-·、")
    return (
        (_kept(name), at)
        if len(name) >= 2 or name in scope_words().segments or (name.isascii() and name.isalpha() and len(name) > 1)
        else ("", 0)
    )


def _ends_a_name(word: str, tag: str, kept: list[str], *, has_head: bool) -> bool:
    """Whether a word is no part of the name that stands behind it (kept: its words, the last first)."""
    if word in _OF_INDUSTRY:
        return False
    if (tag not in _NOUNS and word not in _TAGGED_WRONG) or word in scope_words().plain:
        return True
    if tag != "v" or has_head or (kept and kept[0] in _FIRMS):
        return False
    return len(word) == 1 or rjieba.has_word(word)


def is_a_branch(name: str) -> bool:
    """Whether it names a branch that things are counted of apart (製造業, 住宅), rather than a firm (遠山實業)."""
    return name.endswith(_BRANCHES) and not name.endswith(_OF_A_FIRM)


def are_names(said: str) -> bool:
    """Whether all of the words are a part's name, or several joined: 電力、熱力、燃氣及水生產和供應業."""
    return all(map(_is_a_name, _JOINED.split(said)))


def _is_a_name(words: str) -> bool:
    name, at = in_chinese(words.removeprefix("新"))
    return len(words) == 1 or (name != "" and at == 0)


def in_english(scene: Scene, run: str, floor: int, end: int) -> tuple[tuple[str, ...], int]:
    """cloud revenue, generative AI revenue: the words since the last one that narrows nothing."""
    kept: list[str] = []
    at, plain = floor + len(run), scope_words().english
    for word in reversed(run.split(" ")):
        at -= len(word)
        if word in plain or word.endswith(("'s", "’s", ",", "ed", "ly")) or not word[:1].isalpha() or len(kept) == 3:
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


def _kept(name: str) -> str:
    """The name under which a segment is kept, whatever region or language wrote it: 智慧汽車 and smart vehicles as 智能汽车."""
    for variant, standard in scope_words().variants:
        name = name.replace(variant, standard)
    return scope_words().segments.get(name, name)
