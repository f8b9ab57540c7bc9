"""What does a number in words say with its unit? 三百八十萬人, 三千 八百, 半數, 成千上萬, eleven dead, not 四川."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.extraction.numbers import english_numerals, numerals, ratios
from factcheck.extraction.numbers.exclusions import has_lead, is_name, is_team
from factcheck.extraction.numbers.numeral_to_quantity import finished, of_parts, with_unit
from factcheck.extraction.numbers.numerals import SPACED, VAGUE, Numeral
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.numbers.unit_words import unit_at

_SPACED = re.compile(SPACED)
_THOUSANDS = re.compile("成(千上万|百上千)")
_BY_THE = re.compile("数以(百|千|万|十万|百万|千万|亿|十亿)计的?")
_HURT_WORDS = (" dead", " killed", " die", " injured", " wounded", " hurt", " missing", " death", " were killed", " were injured")
_LARGE = frozenset("百千万亿兆拾佰仟")
_CAN_END_A_NAME = frozenset("高初大小国")
_WORDS = frozenset("半每成")
#: what may stand behind a Chinese numeral that is a part of something, or only the beginning of it
_GOING_ON = frozenset("半成折、至到-~以 ")


def in_chinese(folded: str, start: int, end: int, written: str, floor: int, limit: int, *, bare: bool) -> Quantity | None:
    """The number written between start and end, with spaces or without. floor, limit and bare are those of the scan."""
    before, following, char = folded[start - 1 : start], folded[end : end + 1], written[0]
    if before == "第" or (following == "人" and is_team(folded, start)) or (before == "快" and written + following == "一起"):
        return None
    if char in _WORDS or following in _GOING_ON:
        found = _of_a_part(folded, start, end, written, floor)
        if found is not None or char in _WORDS:
            return found
    number = numerals.chinese(written)
    if number is None:
        return None
    if following in ("分", "份", " "):
        parts = ratios.parts(folded, end, number) or ratios.short(folded, start)
        if parts is not None:
            return of_parts(folded, start, parts, floor)
    if (
        bare
        and len(written) == 1
        and (char in _LARGE or ("\u4e00" <= following <= "\u9fff" and following not in "到至多余来几又分"))
        and unit_at(folded, end) is None
    ):
        return None  # 四川
    if following in ("又", " ") and (mixed := ratios.and_a_fraction(folded, end, number)) is not None:
        number, end = mixed
    if char in _LARGE and not bare and not _counts_alone(folded, start, end, written):
        return None
    if len(written) == 1 and before in _CAN_END_A_NAME and before and folded[end : end + 2] == "人数":
        return None  # 高三人數
    return with_unit(folded, start, end, number, in_words=True, floor=floor, limit=limit, bare=bare)


def with_spaces(folded: str, start: int) -> tuple[str, int] | None:
    """三千 八百 as one numeral, and where it ends; None where the words between the spaces are numbers of their own."""
    match = _SPACED.match(folded, start)
    if match is None:
        return None
    written = match[0].replace(" ", "")
    scales = any(char in numerals.SCALES or char == "点" for char in written)
    return (written, match.end()) if scales and numerals.chinese(written) is not None else None


def _of_a_part(folded: str, start: int, end: int, written: str, floor: int) -> Quantity | None:
    """半數, 每五人有一人, 成千上萬, 三成, 五至六成, 八折, 數以千計."""
    char, following = written[0], folded[end : end + 1]
    if char == "每":
        every = ratios.one_of_every(folded, start)
        return None if every is None else of_parts(folded, start, (every[0], every[2]), floor)
    if char == "成":
        return _by_thousands(folded, start, _THOUSANDS, floor)
    if char in VAGUE:
        return _by_thousands(folded, start, _BY_THE, floor) if following == "以" else None
    if char == "半" or (following == "半" and written == "一"):
        half = ratios.half(folded, start)
        return None if half is None else of_parts(folded, start, half, floor)
    number = numerals.chinese(written)
    tenths = ratios.tenths(folded, start, end, number)
    return None if tenths is None else of_parts(folded, start, tenths, floor)


def _counts_alone(folded: str, start: int, end: int, written: str) -> bool:
    """Whether a scale word without digits is a number: behind a hedge, before 餘, or two of them with a unit (百萬人)."""
    if has_lead(folded, start):
        return True
    following = folded[end : end + 1]
    if following in ("余", "多"):
        return unit_at(folded, end + 1) is not None
    if folded.startswith(("级", "元级"), end):
        return len(written) > 1 or written in "亿兆"
    if len(written) < 2 or folded[start - 1 : start] in ("每", "成"):
        return False
    return unit_at(folded, end) is not None


def _by_thousands(folded: str, start: int, pattern: re.Pattern[str], floor: int) -> Quantity | None:
    """成千上萬人, 數以百萬計的車: some of a scale, with what they are."""
    match = pattern.match(folded, start)
    if match is None:
        return None
    scales = match[1]
    low, high = (numerals.product(scales[0]), numerals.product(scales[2]) * 10) if "上" in scales else (2, 10)
    factor = 1 if "上" in scales else numerals.product(scales)
    number = Numeral(None, 0, Decimal(factor), Decimal(low * factor), Decimal(high * factor), True, False)
    found = unit_at(folded, match.end())
    unit, stop = found if found is not None else (None, match.end())
    return finished(
        folded, start, stop, number, unit=unit, said=match.end(), in_words=False, has_scale=True, inside=None, floor=floor
    )


def in_english(folded: str, start: int, floor: int, limit: int) -> Quantity | None:
    """Eleven dead, two-thirds of, hundreds of people; not a part of another word, an ordinal or a name."""
    before = folded[start - 1 : start]
    if before.isalnum() or (before in ("-", "'", "/", "@", "#", "_") and before):
        return None
    words = english_numerals.read(folded, start)
    if words is None or words.end > limit:
        return None
    number, end, is_part = words
    if is_part:
        return of_parts(folded, start, (number, end), floor)
    if folded[end : end + 1] in ("-", "'") and unit_at(folded, end) is None:
        return None
    if is_name(folded, start, end, floor=floor) or (folded.endswith(" no ", 0, start) and number.value == 1):
        return None
    quantity = with_unit(folded, start, end, number, in_words=True, floor=floor, limit=limit)
    if quantity is None or (quantity.unit is None and number.value == 1 and not folded.startswith(_HURT_WORDS, end)):
        return None  # one of them
    return quantity
