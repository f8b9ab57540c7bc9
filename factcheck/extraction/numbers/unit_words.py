"""Which unit stands at this place? Longest word first, by its first character, over data/units.toml."""

from __future__ import annotations

import re
from collections import defaultdict

from factcheck.extraction.numbers import english_money
from factcheck.units import UNITS


def _prefixes() -> dict[str, tuple[tuple[str, str], ...]]:
    """The words that may stand before a number, by their last character, the longest first."""
    table: dict[str, dict[str, str]] = defaultdict(dict)
    for code, unit in UNITS.items():
        for word in (*unit.prefixes, *((unit.letter,) if unit.letter else ())):
            table[word[-1]].setdefault(word, code)
    return {key: tuple(sorted(words.items(), key=lambda item: -len(item[0]))) for key, words in table.items()}


def _suffixes() -> tuple[dict[str, tuple[tuple[str, str], ...]], dict[str, str]]:
    """The words that may stand behind a number: the longer ones by their first two characters, the others by their one."""
    longer: dict[str, dict[str, str]] = defaultdict(dict)
    single: dict[str, str] = {}
    for code, unit in UNITS.items():
        for word in (*unit.words, *unit.parts):
            if len(word) == 1:
                single.setdefault(word, code)
            else:
                longer[word[:2]].setdefault(word, code)
    return {key: tuple(sorted(words.items(), key=lambda item: -len(item[0]))) for key, words in longer.items()}, single


_BY_TWO, _BY_ONE = _suffixes()
_HEAT = re.compile("temperature|celsius|(?<![a-z])(?:heat|heatwave|hot|hottest|warm|cold|maximum|highs?|lows?|degrees)(?![a-z])")
_TIME_BEHIND = re.compile("[ -](?:to[ -]date|(?:on|over)[ -](?:year|quarter|month|week|day))(?![a-z])")
_NEAR_HEAT = 60  #: characters
_FRACTIONS = ("½", "¼", "¾")
_NEAR_POUNDS = 1000  #: characters
_LINES = frozenset(("360", "480", "540", "720", "1080", "1440", "2160"))
_MOST_SPACES = 4
_LETTERS = frozenset(english_money.of_letters())
_SHILLINGS = frozenset(("sh", "shs", "ksh", "tk"))
_STOCK_CODE = re.compile("[0-9]{6}(?![0-9,.])")
_PREFIXES = _prefixes()
# A classifier that is the head of another word counts nothing: 3人民法院 (never written), 5名單, 10分之一, 3度假
_NOT_A_UNIT_BEFORE = {
    "分": "之钟别布析享组店行公部局手数校",
    "点": "名评出击缀心火钟多半",
    "度": "假过",
    "级": "别分",
    "名": "单额次",
    "位": "于置数元",
    "台": "湾北中南东风币越日美韩港积股指铁糖籍商企海资",
    "项": "目",
    "次": "日",
    "部": "分门长会曲件",
    "家": "庭长人族",
    "本": "土地周月季年报",
    "起": "诉跳飞重点",
    "站": "上",
    "对": "于",
    "组": "织合成件",
    "场": "馆",
    "条": "例",
    "集": "团",
    "头": "部",
    "张": "贴",
    "人": "民才工瑞",
    "股": "东价权市票民友息利灾王神",
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
    "天": "气然价",
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
    "字": "母头",
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
    "男": "生神主团排篮足双单星方性装友校厕乒曲网子婴",
    "女": "神主团排篮足双单方性装友校厕乒曲网子婴权巫王优力鞋衣裤裙包袜",
    "枪": "手枝击支",
    "刀": "片具叉流客",
    "注": "意入射重册资目定销解视释明音",
    "厘": "清定",
    "页": "岩",
    "袋": "",
    "筒": "",
}


#: words for a decimal part of a unit: 港仙, ‰
PARTS = {word: part for unit in UNITS.values() for word, part in unit.parts.items()}
_SPANS = frozenset(code for code, unit in UNITS.items() if unit.dimension == "time")
_WEAK = frozenset(code for code, unit in UNITS.items() if unit.weak)
#: what headlines count right behind digits (警拘3男2女, 砍50刀); 一男子 and 兩刀 are speech
_BEHIND_DIGITS = frozenset("男女刀枪注")
_INSIDE = frozenset("多半余来")
_BEHIND_INSIDE = {"月": "month_span", "小时": "hour_span", "钟头": "hour_span", "星期": "week_span", "百分点": "percentage_point"}


def is_span(code: str) -> bool:
    """Whether the unit is one of time as an amount (3年, 20 minutes)."""
    return code in _SPANS


def unit_at(folded: str, at: int) -> tuple[str, int] | None:
    """The code of the unit that begins at this place (up to four spaces or a hyphen may come first) and where it ends."""
    pair = folded[at : at + 2]
    first = pair[:1]
    start = at
    if first == " " or first == "-":
        if first == "-" and not "a" <= pair[1:] <= "z":
            return None
        start += 1
        while folded[start : start + 1] == " " and start < at + _MOST_SPACES:
            start += 1
        pair = folded[start : start + 2]
    for word, code in _BY_TWO.get(pair, ()):
        if folded.startswith(word, start) and _is_whole(folded, word, start + len(word)):
            if word == "pc" and (start > at or not folded[max(0, at - 1) : at + 3].isascii()):
                continue  # 18pc in British headlines; 1.2億 PC are computers
            if start > at and (
                (folded[at] == "-" and _is_tied_word(code, word)) or _is_of_a_time(folded, code, start + len(word))
            ):
                continue
            return code, start + len(word)
    alone = _BY_ONE.get(pair[:1])
    if pair[:1] == "p" and (start > at or not _is_of_pence(folded, at)):
        return None
    if first == "c" and _is_of_heat(folded, at):
        return "celsius", at + 1
    if alone is None or (pair[1:] and not _stands_alone(pair[0], pair[1])):
        return None
    if pair[0] in _BEHIND_DIGITS and not folded[at - 1 : at].isdigit():
        return None
    if start > at and (folded[at] == "-" or (alone in _WEAK and not pair[0].isascii())):
        return None  # a lone classifier after a space starts a word of its own
    return alone, start + 1


def _is_of_a_time(folded: str, code: str, end: int) -> bool:
    """$350 million *year-to-date*, 3.2% *month on month*: a time and a comparison, which the number does not count."""
    return code in _SPANS and folded[end - 1] != "s" and _TIME_BEHIND.match(folded, end) is not None


def _is_of_heat(folded: str, at: int) -> bool:
    """43.2C, a high of 38C: right behind a digit, where heat is spoken of; a 12C battery and flat 12C are none."""
    following = folded[at + 1 : at + 2]
    if not folded[at - 1 : at].isdigit() or (following.isascii() and following.isalnum()):
        return False
    return _HEAT.search(folded, max(0, at - _NEAR_HEAT), at + _NEAR_HEAT) is not None


def _is_of_pence(folded: str, at: int) -> bool:
    """3.1p a share, 131.6p: right behind a digit where pounds or pence are spoken of; 1080p is a resolution."""
    if (
        not (folded[at - 1 : at].isdigit() or folded[at - 1 : at] in _FRACTIONS)
        or folded.startswith("p.m", at)
        or folded[at - 4 : at] in _LINES
        or folded[at - 3 : at] in _LINES
    ):
        return False
    around = folded[max(0, at - _NEAR_POUNDS) : at + _NEAR_POUNDS]
    return any(word in around for word in ("£", "p a ", "pence", "p per ", "petrol", "dividend"))


def _is_whole(folded: str, word: str, end: int) -> bool:
    """Whether a Latin word ends there: "mmr" is no mm."""
    if not (word[-1].isascii() and word[-1].isalpha()):
        return True
    following = folded[end : end + 1]
    return not (following.isascii() and following.isalnum())


def _stands_alone(char: str, following: str) -> bool:
    """Whether a unit of one character is no part of a longer word: 名單 is no 名."""
    if char.isascii() and char.isalpha() and following.isascii() and following.isalnum():
        return False
    return following not in _NOT_A_UNIT_BEFORE.get(char, "")


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
        if word in _SHILLINGS and (end < at or start == 0 or folded[start - 1] not in " (\n" or _STOCK_CODE.match(folded, at)):
            continue  # SH 600143 is a stock of Shanghai
        if word in _LETTERS and (end < at or not english_money.is_money(folded, at, word)):
            continue
        before = folded[start - 1 : start]
        if word[0].isascii() and word[0].isalpha() and before.isascii() and before.isalnum():
            continue
        return code, start
    return None
