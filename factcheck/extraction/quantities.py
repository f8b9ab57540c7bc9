"""Where are numbers with a unit, and what does the wording allow? Numeral, scale, unit, hedge and range in one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.extraction import digit_forms, english_numerals, numerals, ratios
from factcheck.extraction.exclusions import has_lead, is_name
from factcheck.extraction.numeral_to_quantity import finished, with_unit
from factcheck.extraction.numerals import ARABIC, CHINESE, SPACED, VAGUE, Numeral
from factcheck.extraction.quantity import Quantity
from factcheck.extraction.ranges import joined
from factcheck.extraction.unit_words import unit_at

#: what may begin a number; Latin words are taken whole, for a number in words
# It begins with one class of characters, so that the search passes over all others at once.
_FIRST = CHINESE[1 : CHINESE.index("]")]
_START = re.compile(
    f"[0-9a-z半每成{_FIRST}](?:(?<=[0-9半])|(?<=[a-z])[a-z]*|(?<=[{_FIRST}]){CHINESE[CHINESE.index(']') + 1 :]}"
    f"|(?<=每)(?=[0-9{_FIRST}])|(?<=成)(?=千上|百上))"
)
_ARABIC = re.compile(ARABIC)
_SPACED = re.compile(SPACED)
_PART = re.compile(r"(?P<above>[1-9])/(?P<below>[2-9]|10)(?=的|以上|以下|强|弱|左右| of |多数)")
_ADDRESS = re.compile(r"[!-~]+")
_THOUSANDS = re.compile("成(千上万|百上千)")
_BY_THE = re.compile("数以(百|千|万|十万|百万|千万|亿|十亿)计的?")
_HURT_WORDS = (" dead", " killed", " die", " injured", " wounded", " hurt", " missing", " death", " were killed", " were injured")
_POINTS = ("percentage_point", "basis_point")
_LARGE = frozenset("百千万亿兆拾佰仟")
_CAN_END_A_NAME = frozenset("高初大小国")
_MOST_TOUCHING = 100  #: numbers with nothing but a sign between them; more are a serial, as a run of thirty digits is
_TIES = frozenset(",.~-/")
_TO_A_GAP = re.compile(r"[^\s，。；：、！？（）()]*")
_NUMERALS = frozenset(numerals.DIGITS) | frozenset(numerals.SCALES) | {"点"}


def scan(folded: str, masked: list[tuple[int, int]], *, bare: bool = False) -> Iterator[Quantity]:
    """Every number of the text in order, but those inside the masked spans (dates) and the ones that are names.

    bare: also numbers in Chinese words that stand without a unit or scale (二百五), which are words as often as numbers.
    """
    waiting: Quantity | None = None
    for quantity in _singles(folded, masked, bare=bare):
        both = None if waiting is None or quantity.start - waiting.end > 5 else joined(folded, waiting, quantity)
        if both is None:
            if waiting is not None and quantity.unit in _POINTS and waiting.unit == "item" and waiting.decimals:
                waiting = _in_points(folded, waiting, quantity)
            if waiting is not None and not waiting.only_in_range:
                yield waiting
            waiting = quantity
        else:
            waiting = both
    if waiting is not None and not waiting.only_in_range:
        yield waiting


def _in_points(folded: str, one: Quantity, other: Quantity) -> Quantity:
    """0.2個和0.8個百分點: the unit of both is said once."""
    linked = folded[one.end : other.start] in ("和", "及", "与", "、", "至", "到")
    return one._replace(unit=other.unit) if linked else one


def _singles(folded: str, masked: list[tuple[int, int]], *, bare: bool) -> Iterator[Quantity]:
    masks = iter([*masked, (len(folded) + 1, len(folded) + 1)])
    mask_start, mask_end = next(masks)
    floor = touching = 0
    search = _START.search
    match = search(folded)
    while match is not None:
        start, end = match.span()
        while mask_end <= start:
            mask_start, mask_end = next(masks)
        if mask_start < end:
            match = search(folded, max(end if end <= mask_start else mask_end, start + 1))
            continue
        char = folded[start]
        if "0" <= char <= "9":
            match = _ARABIC.match(folded, start)
            assert match is not None
            end = match.end()
            quantity = None if mask_start < end else _in_digits(folded, start, end, match[0], floor, mask_start)
        elif "a" <= char <= "z":
            if match[0] in ("http", "https", "www"):
                address = _ADDRESS.match(folded, start)
                end = address.end() if address is not None else end
            quantity = _in_english(folded, start, floor, mask_start) if match[0] in english_numerals.STARTS else None
        else:
            if folded[end : end + 1] in (" ", "点") and char in _NUMERALS and (spaced := _spaced(folded, start)) is not None:
                written, end = spaced
            else:
                written = match[0]
            quantity = _in_chinese(folded, start, end, written, floor, mask_start, bare=bare)
        if quantity is not None and quantity.end <= mask_start:
            gap = quantity.start - floor
            touching = touching + 1 if gap == 0 or (gap == 1 and folded[floor] in _TIES) else 0
            if touching > _MOST_TOUCHING:
                match, touching = search(folded, _past(folded, end)), 0
                continue
            end = floor = max(quantity.end, end) if quantity.end > start else end
            yield quantity
        elif quantity is not None and quantity.unit is not None:
            end = floor = mask_start
        match = search(folded, end)


def _past(folded: str, at: int) -> int:
    """Where a run that no space and no mark parts ends."""
    match = _TO_A_GAP.match(folded, at)
    return at if match is None else match.end()


def _in_digits(folded: str, start: int, end: int, written: str, floor: int, limit: int) -> Quantity | None:
    following = folded[end : end + 1]
    if _begins_with_point(folded, start, floor) and written.isdigit():
        start, written = start - 1, f"0.{written}"  # .602, as English has averages
    number = numerals.arabic(written)
    if number is None or number.value is None:
        return None
    if following in _BEFORE_PARTS and (ratio := _ratio_in_digits(folded, start, end, number)) is not None:
        return _ratio(folded, start, ratio, floor)
    longer = digit_forms.extended(folded, end, number)
    if longer is not None:
        number, end = longer
    elif is_name(folded, start, end, floor=floor):
        return None
    return with_unit(folded, start, end, number, in_words=False, floor=floor, limit=limit)


def _begins_with_point(folded: str, start: int, floor: int) -> bool:
    """Not at the beginning of a line: there it is the point of a list (．66人)."""
    return start > floor and folded[start - 1] == "." and (start == 1 or folded[start - 2] in " (")


#: what may stand behind digits that are a part of something: 三成, 75折, 5分之1, 1/3
_BEFORE_PARTS = frozenset("成折分份至到~-、/ ")


def _ratio_in_digits(folded: str, start: int, end: int, number: Numeral) -> tuple[Numeral, int] | None:
    following = folded[end]
    if following in "分份":
        return ratios.parts(folded, end, number)
    if following == "/":
        part = _PART.match(folded, start) if end == start + 1 and folded[start - 1 : start] != "/" else None
        above, below = (int(part["above"]), int(part["below"])) if part is not None else (1, 1)
        return (ratios.fraction(above, below), part.end()) if part is not None and above < below else None
    found = ratios.tenths(folded, start, end, number)
    return found if found is not None and found[1] > end else None


def _in_english(folded: str, start: int, floor: int, limit: int) -> Quantity | None:
    """Eleven dead, two-thirds of, hundreds of people; not a part of another word, an ordinal or a name."""
    before = folded[start - 1 : start]
    if before.isalnum() or (before in ("-", "'", "/", "@", "#", "_") and before):
        return None
    words = english_numerals.read(folded, start)
    if words is None or words.end > limit:
        return None
    number, end, is_part = words
    if is_part:
        return _ratio(folded, start, (number, end), floor)
    if folded[end : end + 1] in ("-", "'") and unit_at(folded, end) is None:
        return None
    if is_name(folded, start, end, floor=floor) or (folded.endswith(" no ", 0, start) and number.value == 1):
        return None
    quantity = with_unit(folded, start, end, number, in_words=True, floor=floor, limit=limit)
    if quantity is None or (quantity.unit is None and number.value == 1 and not folded.startswith(_HURT_WORDS, end)):
        return None  # one of them
    return quantity


def _spaced(folded: str, start: int) -> tuple[str, int] | None:
    """三千 八百 as one numeral, and where it ends; None where the words between the spaces are numbers of their own."""
    match = _SPACED.match(folded, start)
    if match is None:
        return None
    written = match[0].replace(" ", "")
    scales = any(char in numerals.SCALES or char == "点" for char in written)
    return (written, match.end()) if scales and numerals.chinese(written) is not None else None


def _in_chinese(folded: str, start: int, end: int, written: str, floor: int, limit: int, *, bare: bool) -> Quantity | None:
    before, following, char = folded[start - 1 : start], folded[end : end + 1], written[0]
    if before == "第":
        return None
    if char in _WORDS or following in _GOING_ON:
        found = _of_parts(folded, start, end, written, floor)
        if found is not None or char in _WORDS:
            return found
    number = numerals.chinese(written)
    if number is None:
        return None
    if following in ("分", "份", " "):
        parts = ratios.parts(folded, end, number) or ratios.short(folded, start)
        if parts is not None:
            return _ratio(folded, start, parts, floor)
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


_WORDS = frozenset("半每成")
#: what may stand behind a Chinese numeral that is a part of something, or only the beginning of it
_GOING_ON = frozenset("半成折、至到-~以 ")


def _of_parts(folded: str, start: int, end: int, written: str, floor: int) -> Quantity | None:
    """半數, 每五人有一人, 成千上萬, 三成, 五至六成, 八折, 數以千計."""
    char, following = written[0], folded[end : end + 1]
    if char == "每":
        every = ratios.one_of_every(folded, start)
        return None if every is None else _ratio(folded, start, (every[0], every[2]), floor)
    if char == "成":
        return _by_thousands(folded, start, _THOUSANDS, floor)
    if char in VAGUE:
        return _by_thousands(folded, start, _BY_THE, floor) if following == "以" else None
    if char == "半" or (following == "半" and written == "一"):
        half = ratios.half(folded, start)
        return None if half is None else _ratio(folded, start, half, floor)
    number = numerals.chinese(written)
    tenths = ratios.tenths(folded, start, end, number)
    return None if tenths is None else _ratio(folded, start, tenths, floor)


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


def _ratio(folded: str, start: int, found: tuple[Numeral, int], floor: int) -> Quantity | None:
    number, end = found
    return finished(
        folded, start, end, number, unit="percent", said=start, in_words=True, has_scale=False, inside=None, floor=floor
    )
