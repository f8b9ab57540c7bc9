"""Which number do these characters write? Arabic and Chinese numerals, exact, with the digits as written."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

MAX_DIGITS = 30  #: longer runs of digits are serial numbers, and a door for attacks on the conversion
MAX_CHARACTERS = 40  #: of a Chinese numeral, which has a scale word beside most digits

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2}
DIGITS |= {c: i for i, c in enumerate("壹贰叁肆伍陆柒捌玖", 1)}
TENS = {"廿": 20, "卅": 30}
SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}
SCALES = {**SMALL, **LARGE}
VAGUE = frozenset("数几")
_EVERYDAY = frozenset("一二三四五六七八九两十百千几")
_OF_CHEQUES = frozenset("壹贰叁肆伍柒捌玖拾佰仟")
ONE = Decimal(1)
_LARGE_ALONE = frozenset(("万", "亿", "兆", "万亿"))

_AFTER_POINT = "零一二三四五六七八九壹贰叁肆伍陆柒捌玖"  #: no 兩: 一點兩小時
_DIGIT = "零一二三四五六七八九两壹贰叁肆伍陆柒捌玖"
#: an Arabic numeral, with or without thousands separators; no leading part of it can be read twice, so matching is linear
#: 3,12,480 is grouped as India does: three digits at the end, two before them; not without end, so that a list is read once
ARABIC = (
    r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?"
    r"|[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}(?!,?[0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
)
#: a run that may be a Chinese numeral; chinese() decides
CHINESE = rf"[{_DIGIT}廿卅十百千拾佰仟万亿兆数几](?:[{_DIGIT}十百千拾佰仟万亿兆几]|点(?=[{_AFTER_POINT}]))*"
#: the same with spaces between, as text taken from a page has it: 三千 八百; not without end, so that each place is read once
SPACED = rf"[{_DIGIT}廿卅十百千拾佰仟万亿兆](?: {{0,3}}(?:[{_DIGIT}十百千拾佰仟万亿兆几]|点 {{0,3}}(?=[{_AFTER_POINT}]))){{0,40}}"

_NEIGHBOURS = re.compile(r"(十?)([一二三四五六七八九两])([一二三四五六七八九两])([十百千]?)([万亿兆]{0,2})")
_VAGUE = re.compile("[数几](?:[十百千]?(?:万亿|[万亿兆])|[十百千])")
_FEW = re.compile("几([十百千]?)(万亿|[万亿兆])?$")
_FRACTION = re.compile(f"[{_DIGIT}]+")


class Numeral(NamedTuple):
    """A number as written. low and high are what a spoken range (三四百, 數百; value is then None) or a fraction allows."""

    value: Decimal | None
    decimals: int = 0
    scale: Decimal = ONE  #: of its last scale word: 二萬七千 has 1000
    low: Decimal | None = None
    high: Decimal | None = None
    low_closed: bool = True
    high_closed: bool = True


def is_of_the_mainland(folded: str, start: int, end: int) -> bool:
    """大陸一天, 對陸三項: the sixth digit of cheques is the end of another word beside everyday digits."""
    written = folded[start:end]
    if written[0] != "陆":
        return False
    if not _EVERYDAY.isdisjoint(written):
        return True
    return _OF_CHEQUES.isdisjoint(written[1:]) and folded[end : end + 1] not in ("元", "圆")


def arabic(text: str) -> Numeral | None:
    """What an ARABIC match says; None where it has too many digits to be a figure."""
    return _arabic(text) if len(text) <= 2 * MAX_DIGITS else None  # what is remembered is never long


@lru_cache(maxsize=4096)
def _arabic(text: str) -> Numeral | None:
    text = text.replace(",", "")
    if len(text) > MAX_DIGITS:
        return None
    return Numeral(Decimal(text), len(text.partition(".")[2]))


def chinese(text: str) -> Numeral | None:
    """What a CHINESE match says; None where the characters form no number (百千, 一百百, 點三)."""
    return _chinese(text) if len(text) <= MAX_CHARACTERS else None


@lru_cache(maxsize=4096)
def _chinese(text: str) -> Numeral | None:
    if text[0] in VAGUE:
        return _vague(text)
    if "几" in text:
        return _and_a_few(text)
    whole, point, fraction = text.partition("点")
    if point:
        return _with_point(whole, fraction)
    spoken = _spoken_range(text)
    if spoken is not None:
        return spoken
    if len(text) > 1 and all(c in DIGITS for c in text):  # 二〇二四: digit by digit
        return Numeral(Decimal("".join(str(DIGITS[c]) for c in text))) if len(text) <= MAX_DIGITS else None
    value = _composed(text)
    return None if value is None else Numeral(Decimal(value), 0, Decimal(_scale_word(text)))


def product(scales: str) -> int:
    """What a run of scale words multiplies by: 千萬 is 10**7."""
    factor = 1
    for char in scales:
        factor *= SCALES.get(char, 1)  # the 個 of 兩個億
    return factor


def _scale_word(text: str) -> int:
    """What the last scale word makes of the digits before it, as in Arabic numerals: 八十億 is 80億, so 1E8; 三千 is 3000, so 1.

    二萬七千 names 萬 and stops at 千: it stands for whole thousands.
    """
    scale = 1
    for char in reversed(text):
        if char not in LARGE:
            break
        scale *= LARGE[char]
    if scale == 1 and text[-1] in SMALL and any(char in LARGE for char in text):
        return SMALL[text[-1]]
    if text[0] in SMALL and scale > 1 and all(char in SCALES for char in text):  # 百億, 千萬: one of a scale without digits
        return product(text)
    return scale


def _composed(text: str) -> int | None:
    """二萬七千 by multiplying and adding; None where a scale stands where none can (萬三千百)."""
    total = section = 0
    digit: int | None = None
    smallest: int | None = None
    for char in text:
        if char in TENS:
            if digit is not None or section % 100:
                return None
            section, smallest = section + TENS[char], 10
        elif char in DIGITS:
            if digit is not None and digit != 0:
                return None
            digit = DIGITS[char]
        elif char in SMALL:
            if smallest is not None and SMALL[char] >= smallest:
                return None
            smallest = SMALL[char]
            section += (digit or 1) * smallest  # 一千零十: the 零 only fills
            digit = None
        elif char not in LARGE:
            return None  # 三點五幾
        else:
            section += digit or 0
            if section == 0 and total == 0:
                if text not in _LARGE_ALONE:
                    return None
                section = 1  # 近億元, 破萬: one of it
            if section == 0:  # 萬億: the scale multiplies what was there
                total *= LARGE[char]
            elif 0 < total < LARGE[char]:  # 一萬二千億: all before the scale; 二兆九千億 adds
                total = (total + section) * LARGE[char]
            else:
                total += section * LARGE[char]
            section, digit, smallest = 0, None, None
    if digit and section == 0 and total and text[-2:-1] in LARGE:  # 一萬三 is 13000
        return total + digit * LARGE[text[-2]] // 10
    if digit and smallest and smallest > 10 and text[-2:-1] in SMALL:  # 兩百五 is 250
        return total + section + digit * smallest // 10
    return total + section + (digit or 0)


def _with_point(whole: str, fraction: str) -> Numeral | None:
    """一點六, 三點五億: the digits after the point, then the scale."""
    digits = _FRACTION.match(fraction)
    base: int | str | None = _composed(whole) if whole else None
    if base is None and whole and all(c in DIGITS for c in whole):
        base = "".join(str(DIGITS[c]) for c in whole)
    if digits is None or base is None:
        return None
    tail = fraction[digits.end() :]
    if any(char not in SCALES for char in tail):
        return None
    scale = product(tail)
    written = "".join(str(DIGITS[c]) for c in digits[0])
    return Numeral(Decimal(f"{base}.{written}") * scale, len(written), Decimal(scale))


def _spoken_range(text: str) -> Numeral | None:
    """三四個, 兩三百, 一兩千萬, 十七八: two neighbouring digits name a range."""
    match = _NEIGHBOURS.fullmatch(text)
    if match is None:
        return None
    one, other = DIGITS[match[2]], DIGITS[match[3]]
    if other - one not in (1, 2):
        return None
    factor = product(match[4] + match[5])
    ten = 10 if match[1] else 0
    return Numeral(None, 0, Decimal(factor), Decimal((ten + one) * factor), Decimal((ten + other) * factor))


def _vague(text: str) -> Numeral | None:
    """數百, 幾十萬: from twice to ten times the scale, the top excluded; 數 alone is no number."""
    if not _VAGUE.fullmatch(text):
        return None
    factor = product(text[1:])
    return Numeral(None, 0, Decimal(factor), Decimal(2 * factor), Decimal(10 * factor), True, False)


def _and_a_few(text: str) -> Numeral | None:
    """十幾萬, 二十幾, 一百幾十: more than the number before and less than its next, both ends excluded."""
    few = _FEW.search(text)
    base = _composed(text[: few.start()]) if few else None
    if few is None or base is None or text[few.start() - 1] not in SMALL:
        return None
    step, factor = SMALL[text[few.start() - 1]], product(few[2] or "")
    part = SMALL.get(few[1], 1)
    if part >= step:
        return None
    low = base + 2 * part if part > 1 else base  # 一百幾十 begins at 120
    return Numeral(None, 0, Decimal(factor), Decimal(low * factor), Decimal((base + step) * factor), part > 1, False)
