"""In what is a table? 單位：人民幣百萬元, （億元）, (USD million), HK$'000: what stands once and holds for every cell."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONEY = "人民币|港币|新台币|台币|美元|港元|欧元|日圆|英镑|元"
_SCALE = "十亿|百亿|千亿|百万|千万|十万|亿|万|千|兆|百"
_COUNTED = "人次|人|名|宗|辆|台|吨|股|户|间|家|平方米|公里|张|票|席|%|％"
_WORDS = rf"(?:{_MONEY})?(?:{_SCALE})?(?:{_MONEY}|{_COUNTED})?"
_SAID = re.compile(rf"(?:单位|金额单位|币种)\s?[:：为]?\s?(?P<said>{_WORDS})")
_BRACKETS = re.compile(rf"[(（]\s?(?:单位\s?[:：]?\s?)?(?P<bracket>{_WORDS})\s?[)）]")
_ALONE = re.compile(rf"(?:以)?(?P<alone>{_WORDS})(?:计|列示)?")
_ENGLISH = re.compile(
    r"(?:in )?(?P<code>rmb|cny|hk\$|hkd|us\$|usd|nt\$|twd|eur|gbp|jpy|\$|¥|€|£) ?(?:in )?"
    r"(?P<scale>millions?|billions?|thousands?|'000|mn|bn|m)?\b"
    r"|(?:in )?(?P<scale2>millions|billions|thousands) of (?P<name>(?:u\.?s\.?|hong kong) dollars|yuan|renminbi|euros)"
)
_BEFORE_UNIT = re.compile(r"单位\s?[:：为]?\s?$")
_BEHIND_UNIT = re.compile("列示|列报|呈列|为单位|计(?!的)")
_SCALES = {"'000": "thousand", "mn": "million", "m": "million", "bn": "billion"}
_CODES = {"yuan": "rmb", "renminbi": "rmb", "euros": "€"} | {
    f"{of} dollars": sign for of, sign in (("hong kong", "hk$"), ("us", "us$"), ("new taiwan", "nt$"))
}
_SIGNS = {"usd": "us$", "hkd": "hk$", "twd": "nt$", "eur": "€", "gbp": "£", "cny": "rmb"}  #: what nobody takes for a name
_BEFORE = ("人民币", "港币", "新台币", "台币")


@dataclass(frozen=True, slots=True)
class Unit:
    """What is written before and behind a number that has it, and where the table says so."""

    prefix: str
    suffix: str
    start: int
    end: int

    @property
    def is_money(self) -> bool:
        return bool(self.prefix) or re.search("[元圆镑]|美元|港币|台币", self.suffix) is not None


def stated(folded: str, start: int) -> Unit | None:
    """The unit that a caption or a header says; start is where it stands in the text."""
    for pattern, group in ((_SAID, "said"), (_BRACKETS, "bracket")):
        if (found := pattern.search(folded)) and found[group]:
            return _chinese(found[group], start + found.start(group))
    found = _ALONE.fullmatch(folded.strip())
    if found and found["alone"]:
        return _chinese(found["alone"], start + folded.index(found["alone"]))
    if found := _ENGLISH.search(folded[:200]):
        return _english(found, start)
    return None


def without(folded: str) -> tuple[int, int] | None:
    """Where a label's unit in brackets stands: 收入（億元）."""
    found = next((found for found in _BRACKETS.finditer(folded) if found["bracket"]), None)
    return None if found is None else found.span()


def _chinese(words: str, start: int) -> Unit | None:
    if words in ("百", "十万"):
        return None
    prefix = next((money for money in _BEFORE if words.startswith(money)), "")
    suffix = words.removeprefix(prefix)
    if prefix and not suffix.endswith("元"):
        suffix += "元"
    return Unit(prefix, suffix.replace("％", "%"), start, start + len(words))


def _english(found: re.Match[str], start: int) -> Unit | None:
    name = found["name"]
    code = found["code"] or _CODES.get(name or "", "us$")
    code = _SIGNS.get(code, code).upper()
    scale = (found["scale"] or found["scale2"] or "").rstrip("s")
    if not name and not scale and found["code"] in ("$", "¥", "€", "£"):
        return None
    scale = _SCALES.get(scale, scale)
    return Unit(f"{code} " if code.isalpha() else code, f" {scale}" if scale else "", start + found.start(), start + found.end())


def only_states(folded: str, start: int, end: int) -> bool:
    """Whether an amount without a digit only says what numbers are in: 以人民幣百萬元列示, or a line of its own."""
    before, behind = folded[max(0, start - 5) : start], folded[end : end + 3]
    alone = (not before or before.endswith("\n")) and (not behind or behind.startswith("\n"))
    return alone or _BEFORE_UNIT.search(before) is not None or (before.endswith("以") and _BEHIND_UNIT.match(behind) is not None)
