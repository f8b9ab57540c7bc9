"""Which unit stands at this place? Longest word first, by its first character, over data/units.toml."""

from __future__ import annotations

from collections import defaultdict

from factcheck.units import UNITS


def _by_first(*, suffix: bool) -> dict[str, tuple[tuple[str, str], ...]]:
    """Words by the character that is seen first: the first of a unit behind the number, the last of a prefix before it."""
    table: dict[str, dict[str, str]] = defaultdict(dict)
    for code, unit in UNITS.items():
        for word in (*unit.words, *unit.parts) if suffix else unit.prefixes:
            table[word[0] if suffix else word[-1]].setdefault(word, code)
    return {key: tuple(sorted(words.items(), key=lambda item: -len(item[0]))) for key, words in table.items()}


_SUFFIXES = _by_first(suffix=True)
_PREFIXES = _by_first(suffix=False)
# A classifier that is the head of another word counts nothing: 3人民法院 (never written), 5名單, 10分之一, 3度假
_NOT_A_UNIT_BEFORE = {
    "分": "之钟别布析享组店行公部局手数校",
    "点": "名评出击缀心火钟多半",
    "度": "假过",
    "级": "别",
    "名": "单额次",
    "位": "于置数元",
    "台": "湾北中南东风币越日美韩港积",
    "项": "目",
    "次": "日",
    "部": "分门长",
    "家": "庭长人族",
    "本": "土地周月季年报",
    "起": "诉跳飞重点",
    "站": "上",
    "对": "于",
    "组": "织合成",
    "场": "馆",
    "条": "例",
    "集": "团",
    "头": "部",
    "张": "贴",
    "人": "民才工",
    "股": "东价权市票",
    "票": "房价选",
    "例": "如",
    "针": "对",
    "套": "装",
    "元": "旦月年老首素",
    "倍": "感增",
    "尾": "",
    "床": "",
    "单": "位",
    "批": "发准",
    "种": "子",
    "份": "子",
    "年": "",
    "天": "气然",
    "克": "服",
    "米": "其饭",
    "所": "有以",
    "座": "谈",
    "届": "",
    "班": "级长主底导组房机子",
    "列": "为入出名席举明",
    "根": "据本源治",
    "角": "色度落逐子",
    "毫": "米克升无不",
    "面": "对向临前积子",
    "具": "有体备",
    "周": "年末岁刊转边围期长大",
    "首": "次先席都任府相要",
    "株": "式",
    "层": "面级次",
    "字": "母",
    "秒": "杀",
    "节": "目能省",
    "吋": "",
    "瓦": "斯",
    "赫": "",
    "斤": "",
    "幅": "度",
    "轮": "胎回流",
    "杯": "葛",
    "瓶": "颈",
    "桌": "上",
    "则": "是",
    "厘": "清定",
    "页": "岩",
    "袋": "",
    "筒": "",
}


#: words for a decimal part of a unit: 港仙, ‰
PARTS = {word: part for unit in UNITS.values() for word, part in unit.parts.items()}
_SPANS = frozenset(code for code, unit in UNITS.items() if unit.dimension == "time")
_WEAK = frozenset(code for code, unit in UNITS.items() if unit.weak)
_INSIDE = frozenset("多半余来")
_BEHIND_INSIDE = {"月": "month_span", "小时": "hour_span", "钟头": "hour_span", "星期": "week_span", "百分点": "percentage_point"}


def is_span(code: str) -> bool:
    """Whether the unit is one of time as an amount (3年, 20 minutes)."""
    return code in _SPANS


def unit_at(folded: str, at: int) -> tuple[str, int] | None:
    """The code of the unit that begins at this place (one space may come first) and where it ends."""
    first = folded[at : at + 1]
    start = at
    if first == " " or first == "-":
        start, first = at + 1, folded[at + 1 : at + 2]
        if start - 1 == at and folded[at] == "-" and not ("a" <= first <= "z"):
            return None
    for word, code in _SUFFIXES.get(first, ()):
        if not folded.startswith(word, start):
            continue
        end = start + len(word)
        following = folded[end : end + 1]
        if following:
            if following.isascii() and following.isalnum() and word[-1].isascii() and word[-1].isalpha():
                continue
            if len(word) == 1 and following in _NOT_A_UNIT_BEFORE.get(word, ""):
                continue
        if start > at and (
            _is_tied_word(code, word) if folded[at] == "-" else len(word) == 1 and code in _WEAK and not word.isascii()
        ):
            continue  # a lone classifier after a space starts a word of its own
        return code, end
    return None


def _is_tied_word(code: str, word: str) -> bool:
    """Whether a word behind a hyphen names something (a 5-year plan) rather than counting (a 3-percent rise)."""
    return len(word) == 1 or code in _SPANS or (code == "age" and word != "year-old")


def with_word_inside(folded: str, at: int) -> tuple[str, int, str] | None:
    """The unit of 個多月, 個半小時 at the 個, where it ends, and the word inside."""
    inside = folded[at + 1 : at + 2]
    if inside not in _INSIDE or not inside:
        return None
    for word, code in _BEHIND_INSIDE.items():
        if folded.startswith(word, at + 2):
            return code, at + 2 + len(word), inside
    return None


def currency_before(folded: str, at: int) -> tuple[str, int] | None:
    """The currency whose prefix ends at this place (one space may come between) and where it begins."""
    end = at - 1 if at and folded[at - 1] == " " else at
    for word, code in _PREFIXES.get(folded[end - 1 : end], ()):
        if not folded.endswith(word, 0, end):
            continue
        start = end - len(word)
        before = folded[start - 1 : start]
        if word[0].isascii() and word[0].isalpha() and before.isascii() and before.isalnum():
            continue
        return code, start
    return None
