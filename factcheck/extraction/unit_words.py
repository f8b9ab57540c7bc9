"""Which unit stands at this place? Longest word first, by its first character, over data/units.toml."""

from __future__ import annotations

from collections import defaultdict

from factcheck.units import UNITS


def _by_first(*, suffix: bool) -> dict[str, tuple[tuple[str, str], ...]]:
    """Words by the character that is seen first: the first of a unit behind the number, the last of a prefix before it."""
    table: dict[str, dict[str, str]] = defaultdict(dict)
    for code, unit in UNITS.items():
        for word in unit.words if suffix else unit.prefixes:
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
    "层": "",
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
}


def unit_at(folded: str, at: int) -> tuple[str, int] | None:
    """The code of the unit that begins at this place (one space may come first) and where it ends."""
    start = at + 1 if folded[at : at + 1] == " " else at
    for word, code in _SUFFIXES.get(folded[start : start + 1], ()):
        if not folded.startswith(word, start):
            continue
        end = start + len(word)
        following = folded[end : end + 1]
        if word[-1].isalpha() and word[-1].isascii() and following.isascii() and following.isalnum():
            continue
        if len(word) == 1 and following and following in _NOT_A_UNIT_BEFORE.get(word, ""):
            continue
        if start > at and not word[0].isascii() and len(word) == 1 and UNITS[code].weak:
            continue  # a lone classifier after a space starts a word of its own
        return code, end
    return None


def currency_before(folded: str, at: int) -> tuple[str, int] | None:
    """The currency whose prefix ends at this place (one space may come between) and where it begins."""
    end = at - 1 if at and folded[at - 1] == " " else at
    for word, code in _PREFIXES.get(folded[end - 1 : end], ()):
        start = end - len(word)
        if start < 0 or not folded.startswith(word, start):
            continue
        before = folded[start - 1 : start]
        if word[0].isascii() and word[0].isalpha() and before.isascii() and before.isalnum():
            continue
        return code, start
    return None
