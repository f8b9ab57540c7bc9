"""Which percentage do words of parts write? 百分之三, 八成五, 六、七成, 三分之一, 過半, 每五人有一人, two-thirds."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from factcheck.extraction.numbers import numerals
from factcheck.extraction.numbers.numerals import ARABIC, CHINESE, SPACED, Numeral

_NUMERAL = re.compile(rf"{ARABIC}|{CHINESE}")
_OF_A_HUNDRED = {100: 0, 1000: 1, 10000: 2}  #: 百分之, 千分之, 萬分之: how many places further to the right than per cent
_OF_PARTS = re.compile(" {0,2}[分份] {0,2}之 {0,2}")
_SPACED = re.compile(SPACED)
_AND_PARTS = re.compile(rf" {{0,2}}又 {{0,2}}({ARABIC}|{CHINESE})(?= {{0,2}}[分份])")
_D = "一二两三四五六七八九1-9"
_NO_TENTH = "0-9为了立功员果绩本就分熟长品交年人形名都语见"
#: 六七成, 六、七成, 五至六成
_SEVERAL = re.compile(rf"(?P<low>[{_D}])(?P<to>[至到~、-]?)(?P<high>[{_D}])成(?![{_NO_TENTH}半]|家(?!庭))")
#: 三成, 八成五, 兩成半, 9.5成; 八折; not the 成 of another word (三成為, 一成立)
_TENTHS = re.compile(
    rf" ?(?:(?P<word>成) ?(?P<ones>[{_D}半]?)(?![{_NO_TENTH}]|家(?!庭))|(?P<discount>折)(?![叠扇断射线腾磨旧合现返戟桂中]))"
)
#: Hong Kong leaves 之 out: 三分一, 四分三
_SHORT = re.compile(r"(?:三[分份](?P<third>[一二])|四[分份](?P<quarter>[一三]))(?![0-9十百千秒钟球卫])")
_EVERY = re.compile(
    rf"每(?P<whole>{ARABIC}|{CHINESE})(?P<unit>人|名|个|户|家|间|辆|宗|位)[^\s，,。;；、0-9]{{0,6}}?有(?P<about>近|约|逾|超过)?"
    rf"(?P<part>{ARABIC}|{CHINESE})(?P=unit)"
)
_HALF_ENDS = frozenset("年月天日小个场岛导径夜路山世季周星载生百空决价途数")
_SHARES = frozenset("占达率例已有")
_NOT = frozenset("未不没难无")
#: 過半席次, 過半門檻: how many a majority needs
_A_MAJORITY = ("席", "议席", "门槛", "优势", "多数", "执政", "局面", "的门槛")
HALF = Numeral(Decimal(50), 0, Decimal(10))


def parts(folded: str, end: int, whole: Numeral) -> tuple[Numeral, int] | None:
    """The percentage of 三分之一 or 百分之三點五, whose numeral before 分 ends at end, and where it ends."""
    behind = _OF_PARTS.match(folded, end)
    if behind is None or whole.value is None:
        return None
    match = _NUMERAL.match(folded, behind.end())
    part = None if match is None else _numeral(match[0])
    if (
        match is not None
        and folded[match.end() : match.end() + 1] in (" ", "点")
        and (spaced := _SPACED.match(folded, match.start()))
    ):
        merged = numerals.chinese(spaced[0].replace(" ", ""))
        match, part = (
            (spaced, merged)
            if merged is not None and any(c in numerals.SCALES or c == "点" for c in spaced[0])
            else (match, part)
        )
    if match is None or part is None:
        return None
    if whole.value in _OF_A_HUNDRED:
        return _moved(part, _OF_A_HUNDRED[int(whole.value)]), match.end()
    if part.value is None or part.decimals or whole.decimals or not (part.value > 0 and 1 < whole.value <= 1000):
        return None
    if part.value >= whole.value:  # 三分之五
        return Numeral(_four_places(part.value * 100 / whole.value)), match.end()
    return fraction(int(part.value), int(whole.value)), match.end()


def and_a_fraction(folded: str, end: int, number: Numeral) -> tuple[Numeral, int] | None:
    """350又三分之一: the number with the fraction behind it added, and where it ends."""
    match = _AND_PARTS.match(folded, end)
    whole = None if match is None else _numeral(match[1])
    if match is None or whole is None or number.value is None or number.decimals:
        return None
    part = parts(folded, match.end(), whole)
    if part is None or part[0].value is None or whole.value is None:
        return None
    above = _NUMERAL.search(folded, match.end())
    over = None if above is None else _numeral(above[0])
    if over is None or over.value is None:
        return None
    return Numeral((number.value + over.value / whole.value).quantize(Decimal("1e-12")).normalize(), 1), part[1]


def tenths(folded: str, start: int, end: int, number: Numeral | None) -> tuple[Numeral, int] | None:
    """The percentage of a 成 or a 折 behind the numeral between start and end, and where it ends: 八成五, 五至六成, 75折."""
    match = _SEVERAL.match(folded, start)
    if match is not None and (match["to"] or number is None or number.value is None or end - start == 2):
        low, high = _digit(match["low"]), _digit(match["high"])
        if low < high and (match["to"] not in ("", "、") or high - low <= 2):
            return Numeral(None, 0, Decimal(10), Decimal(low * 10), Decimal(high * 10)), match.end()
        if match["to"]:
            return None
    match = _TENTHS.match(folded, end)
    if match is None or number is None or number.value is None:
        return None
    value = number.value
    if match["discount"]:
        value = value * 10 if value < 10 else value
        return (
            (Numeral(value.normalize() if value % 1 else value), match.end()) if 0 < value < 100 and number.value != 10 else None
        )
    if value > 10 or (match["ones"] and number.decimals):
        return None
    if match["ones"]:
        return Numeral(value * 10 + (5 if match["ones"] == "半" else _digit(match["ones"]))), match.end()
    return Numeral(value * 10, 0, Decimal(10).scaleb(-number.decimals)), match.end()


def half(folded: str, start: int) -> tuple[Numeral, int] | None:
    """一半, 半數, 過半, 近半, 半成; start is where 半 stands or the 一 before it."""
    at = start + 1 if folded[start] == "一" else start
    if folded[at] != "半":
        return None
    following = folded[at + 1 : at + 2]
    if at > start:
        is_side = following in ("是", "天", "个", "径") or folded[start - 1 : start] in ("另", "后", "前", "上", "下")
        return None if is_side else (HALF, at + 1)
    if following == "数":
        return HALF, at + 2
    if following == "折":
        return HALF, at + 2
    if following == "成":
        return None if folded[at + 2 : at + 3] in ("品", "熟", "型", "年") else (Numeral(Decimal(5)), at + 2)
    if folded[start - 1 : start] not in ("近", "逾", "超", "过", "约", "足") or following in _HALF_ENDS:
        return None
    if folded[start - 1] == "过" and (folded[start - 2 : start - 1] in _NOT or folded.startswith(_A_MAJORITY, at + 1)):
        return None  # 得票未過半, 過半席次
    if folded[start - 1] != "过" or "\u4e00" <= following <= "\u9fff" or folded[start - 2 : start - 1] in _SHARES:
        return HALF, at + 1
    return None  # 無黨過半: a majority, no number


def short(folded: str, start: int) -> tuple[Numeral, int] | None:
    """三分一, 三分二, 四份三: but not behind another number (兩時三分一秒)."""
    match = _SHORT.match(folded, start)
    if match is None or folded[start - 1 : start] in ("点", "时", "十", "第"):
        return None
    part, whole = (match["third"], 3) if match["third"] else (match["quarter"], 4)
    return fraction(_digit(part), whole), match.end()


def one_of_every(folded: str, start: int) -> tuple[Numeral, int, int] | None:
    """每五人有一人 is one in five: the percentage, where the number begins and ends; None where two things are counted."""
    match = _EVERY.match(folded, start)
    if match is None or match["about"]:
        return None
    whole, part = _numeral(match["whole"]), _numeral(match["part"])
    if whole is None or part is None or whole.value is None or part.value is None or not 0 < part.value < whole.value <= 1000:
        return None
    if part.decimals or whole.decimals:
        return None
    if whole.value in (100, 1000):
        return _moved(part, 0 if whole.value == 100 else 1), match.start(), match.end()
    return fraction(int(part.value), int(whole.value)), match.start(), match.end()


@lru_cache(maxsize=256)
def fraction(part: int, whole: int) -> Numeral:
    """A part of a whole as a percentage. It stands for what lies nearer to it than to the next fraction with a whole up to ten.

    Who writes 三分之一 could have written 三成 or 八分之三: a third is from 31.7 to 35.4 percent, a half from 45 to 55.
    """
    value = Decimal(part * 100) / whole
    if 2 * part == whole:
        return Numeral(value, 0, Decimal(10), Decimal(45), Decimal(55), True, False)
    most = max(10, whole)
    others = {Decimal(n * 100) / d for d in range(1, most + 1) for n in range(d + 1) if n * whole != part * d}
    low = (value + max(other for other in others if other < value)) / 2
    high = (value + min(other for other in others if other > value)) / 2
    return Numeral(_four_places(value), 0, Decimal(1), _four_places(low), _four_places(high), True, False)


def _four_places(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.0001")).normalize() if value % 1 else value.quantize(Decimal(1))


def _moved(part: Numeral, places: int) -> Numeral:
    if not places:
        return part
    low, high = part.low, part.high
    return Numeral(
        None if part.value is None else part.value.scaleb(-places),
        part.decimals + places if part.scale == 1 else part.decimals,
        part.scale if part.scale == 1 else part.scale.scaleb(-places),
        None if low is None else low.scaleb(-places),
        None if high is None else high.scaleb(-places),
        part.low_closed,
        part.high_closed,
    )


def _numeral(text: str) -> Numeral | None:
    return numerals.arabic(text) if text[0].isascii() else numerals.chinese(text)


def _digit(text: str) -> int:
    return int(text) if text.isascii() else 10 if text == "十" else numerals.DIGITS[text]
