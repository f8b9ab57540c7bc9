"""Where are numbers with a unit, and what does the wording allow? Numeral, scale, unit, hedge and range in one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.extraction import english_numerals, hedges, numerals, ratios
from factcheck.extraction.exclusions import has_lead, is_bare_year, is_name, is_span_that_places
from factcheck.extraction.magnitudes import Inside, scaled
from factcheck.extraction.numerals import ARABIC, CHINESE, VAGUE, Numeral
from factcheck.extraction.quantity import Quantity
from factcheck.extraction.ranges import goes_on, joined
from factcheck.extraction.unit_words import PARTS, currency_before, is_span, unit_at, with_word_inside
from factcheck.figures import Bounds, Qualifier
from factcheck.units import MONEY, UNITS

#: what may begin a number; Latin words are taken whole, for a number in words
_START = re.compile(rf"[0-9半每成]|[a-z]+|{CHINESE}")
_ARABIC = re.compile(ARABIC)
_MIXED = re.compile(r"(?:[ -](?P<above>[1-9])/(?P<below>[2-8])(?![0-9/])|(?P<sign>[½¼¾]))")
_PART = re.compile(r"(?P<above>[1-9])/(?P<below>[2-9]|10)(?=的|以上|以下|强|弱|左右| of |多数)")
_SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_ADDRESS = re.compile(r"[!-~]+")
_THOUSANDS = re.compile("成(千上万|百上千)")
_BY_THE = re.compile("数以(百|千|万|十万|百万|千万|亿|十亿)计的?")
_HURT = ("死", "伤", "亡")
_HURT_WORDS = (" dead", " killed", " die", " injured", " wounded", " hurt", " missing", " death", " were killed", " were injured")
_LARGE = frozenset("百千万亿兆拾佰仟")
_PER_HOUR = {"kilometre": "kilometre_per_hour"}
_HOURLY = ("每小时", "时速", "时速约", "时速达", "时速逾")
#: what is measured, so that even a whole number of it is rounded
_ROUNDED = frozenset(("percent", "percentage_point", "multiple"))
_ONE = Decimal(1)
_CAN_END_A_NAME = frozenset("高初大小国")
#: 最高38.6度, 最多786.5毫米: of what is measured, the most that there was and no limit
_MEASURED = frozenset(
    code for code, unit in UNITS.items()
    if unit.dimension in ("length", "celsius", "degree", "kilometre_per_hour", "metre_per_second", "magnitude")
)  # fmt: skip
_MINUTES = re.compile(rf"(?:零)?([0-9]{{1,2}}|{CHINESE})分(?:钟)?(?![0-9之])")


def scan(folded: str, masked: list[tuple[int, int]]) -> Iterator[Quantity]:
    """Every number of the text in order, but those inside the masked spans (dates) and the ones that are names."""
    waiting: Quantity | None = None
    for quantity in _singles(folded, masked):
        both = None if waiting is None or quantity.start - waiting.end > 5 else joined(folded, waiting, quantity)
        if both is None:
            if waiting is not None and not waiting.only_in_range:
                yield waiting
            waiting = quantity
        else:
            waiting = both
    if waiting is not None and not waiting.only_in_range:
        yield waiting


def _singles(folded: str, masked: list[tuple[int, int]]) -> Iterator[Quantity]:
    masks = iter([*masked, (len(folded) + 1, len(folded) + 1)])
    mask_start, mask_end = next(masks)
    floor = 0
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
            quantity = _in_chinese(folded, start, end, match[0], floor, mask_start)
        if quantity is not None and quantity.end <= mask_start:
            end = floor = max(quantity.end, end) if quantity.end > start else end
            yield quantity
        elif quantity is not None and quantity.unit is not None:
            end = floor = mask_start
        match = search(folded, end)


def _in_digits(folded: str, start: int, end: int, written: str, floor: int, limit: int) -> Quantity | None:
    following = folded[end : end + 1]
    if following == "成" or folded[end + 1 : end + 2] == "成" or folded[end + 2 : end + 3] == "成":
        tenths = ratios.tenths(folded, start)
        if tenths is not None and tenths[1] > end:
            return _ratio(folded, start, tenths, floor)
    elif following == "/" and end == start + 1 and (part := _PART.match(folded, start)) is not None and folded[start - 1] != "/":
        above, below = int(part["above"]), int(part["below"])
        return _ratio(folded, start, (ratios.fraction(above, below), part.end()), floor) if above < below else None
    number = numerals.arabic(written)
    mixed = _MIXED.match(folded, end)
    if number is None or number.value is None or (mixed is None and is_name(folded, start, end, floor=floor)):
        return None
    if following in ("分", "份") and (parts := ratios.parts(folded, end, number)) is not None:
        return _ratio(folded, start, parts, floor)
    if mixed is not None and not number.decimals:
        part_of_one = _SIGNS[mixed["sign"]] if mixed["sign"] else Decimal(int(mixed["above"])) / int(mixed["below"])
        if part_of_one < 1:
            value = number.value + part_of_one.quantize(Decimal("0.001")).normalize()
            number, end = Numeral(value, -int(value.as_tuple().exponent)), mixed.end()
    return _with_unit(folded, start, end, number, in_words=False, floor=floor, limit=limit)


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
    quantity = _with_unit(folded, start, end, number, in_words=True, floor=floor, limit=limit)
    if quantity is None or (quantity.unit is None and number.value == 1 and not folded.startswith(_HURT_WORDS, end)):
        return None  # one of them
    return quantity


def _in_chinese(folded: str, start: int, end: int, written: str, floor: int, limit: int) -> Quantity | None:
    before, following, char = folded[start - 1 : start], folded[end : end + 1], written[0]
    if before == "第":
        return None
    if char == "半" or (following == "半" and written == "一"):
        half = ratios.half(folded, start)
        return None if half is None else _ratio(folded, start, half, floor)
    if char == "每":
        return _one_of_every(folded, start, floor)
    if char == "成":
        return _by_thousands(folded, start, _THOUSANDS, floor)
    if following in ("成", "、", "至", "到", "-", "~") and (tenths := ratios.tenths(folded, start)) is not None:
        return _ratio(folded, start, tenths, floor)
    if following == "成" and len(written) > 1 and (tenths := ratios.tenths(folded, end - 2)) is not None:
        return _ratio(folded, end - 2, tenths, floor) if len(written) == 2 else None
    if char in VAGUE and following == "以":
        return _by_thousands(folded, start, _BY_THE, floor)
    number = numerals.chinese(written)
    if number is None:
        return None
    if following in ("分", "份"):
        parts = ratios.parts(folded, end, number) or ratios.short(folded, start)
        if parts is not None:
            return _ratio(folded, start, parts, floor)
    if char in _LARGE and not _counts_alone(folded, start, end, written):
        return None
    if len(written) == 1 and before in _CAN_END_A_NAME and before and folded[end : end + 2] == "人数":
        return None  # 高三人數
    return _with_unit(folded, start, end, number, in_words=True, floor=floor, limit=limit)


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
    return _finished(
        folded, start, stop, number, unit=unit, said=match.end(), in_words=False, has_scale=True, inside=None, floor=floor
    )


def _one_of_every(folded: str, start: int, floor: int) -> Quantity | None:
    found = ratios.one_of_every(folded, start)
    return None if found is None else _ratio(folded, start, (found[0], found[2]), floor)


def _ratio(folded: str, start: int, found: tuple[Numeral, int], floor: int) -> Quantity:
    number, end = found
    return _finished(
        folded, start, end, number, unit="percent", said=start, in_words=True, has_scale=False, inside=None, floor=floor
    )


def _with_unit(folded: str, start: int, end: int, number: Numeral, *, in_words: bool, floor: int, limit: int) -> Quantity | None:
    """The number with its scale words, further parts (2兆7,800億) and unit."""
    number, end, inside = scaled(folded, start, end, number, limit=limit)
    has_scale = number.scale >= 1000
    found = unit_at(folded, end)
    said = end
    if found is None and folded[end : end + 1] in hedges.INSIDE and (behind := unit_at(folded, end + 1)) is not None:
        found, inside = behind, (hedges.INSIDE[folded[end]], end)
    elif found is not None and folded[end] == "个" and (between := with_word_inside(folded, end)) is not None:
        found, inside = between[:2], (hedges.INSIDE.get(between[2], Qualifier.EXACT), end + 1)
        if between[2] == "半":
            number, inside = _and_a_half(number), None
    only_in_range = False
    if found is None and in_words and not has_scale and not _counts_unmarked(folded, start, end):
        if not goes_on(folded, end) and not (start == floor + 1 and folded[floor] in "至到-~"):
            return None
        only_in_range = True
    if found is not None and has_scale and found[0] == "magnitude":
        found = None  # 百億級
    unit, stop = found if found else (None, end)
    if unit in _PER_HOUR and folded.endswith(_HOURLY, 0, start):
        unit = _PER_HOUR[unit]
    if unit is not None and is_span(unit):
        if is_span_that_places(folded, start, stop) or (unit == "second_span" and folded[stop : stop + 1].isdigit()):
            return None  # 3年內; 9秒83
        if unit == "hour_span" and (minutes := _and_minutes(folded, stop, number)) is not None:
            number, stop = minutes
            unit = "minute_span"
        if folded[stop : stop + 1] == "半" and not number.decimals and number.value is not None:
            number, stop = _and_a_half(number), stop + 1
    elif unit == "multiple" and folded[stop : stop + 1] == "半":
        number, stop = _and_a_half(number), stop + 1
    elif unit in ("percent", MONEY) or (unit is not None and folded[end:stop] in PARTS):
        number = _smaller(number, PARTS[folded[end:stop]]) if folded[end:stop] in PARTS else number
    return _finished(
        folded, start, stop, number, unit=unit, said=said, in_words=in_words, has_scale=has_scale, inside=inside, floor=floor,
        only_in_range=only_in_range,
    )  # fmt: skip


def _counts_unmarked(folded: str, start: int, end: int) -> bool:
    """Whether a number in words without a unit may count something: 三死, eleven dead, a toll at seven."""
    return folded[end : end + 1] in _HURT or "a" <= folded[start] <= "z"


def _and_a_half(number: Numeral) -> Numeral:
    """三個半月: half of one more."""
    return number if number.value is None else Numeral(number.value + Decimal("0.5"), 1, number.scale)


def _and_minutes(folded: str, at: int, hours: Numeral) -> tuple[Numeral, int] | None:
    """The minutes of 1小時45分 and where they end."""
    match = _MINUTES.match(folded, at)
    if match is None or hours.value is None or hours.decimals:
        return None
    minutes = numerals.arabic(match[1]) if match[1].isdigit() else numerals.chinese(match[1])
    if minutes is None or minutes.value is None or minutes.value >= 60:
        return None
    return Numeral(hours.value * 60 + minutes.value), match.end()


def _smaller(number: Numeral, factor: Decimal) -> Numeral:
    """5港仙 is 0.05 of a dollar, 3‰ is 0.3 percent; the digits as written keep their worth."""
    places = -factor.adjusted()
    value, low, high = number.value, number.low, number.high
    return Numeral(
        None if value is None else value.scaleb(-places),
        number.decimals,
        number.scale.scaleb(-places),
        None if low is None else low.scaleb(-places),
        None if high is None else high.scaleb(-places),
        number.low_closed,
        number.high_closed,
    )


def _finished(
    folded: str, core: int, end: int, number: Numeral, *, unit: str | None, said: int, in_words: bool, has_scale: bool,
    inside: Inside | None, floor: int, only_in_range: bool = False,
) -> Quantity | None:  # fmt: skip
    """Currency, sign and hedges put around the number, and the bounds that follow. said: where the unit's word begins."""
    start = core
    unit_words = (said, end) if unit is not None else None
    currency = currency_before(folded, start)
    if currency is not None and currency[1] >= floor and (unit in (None, "XXX") or UNITS[unit or ""].dimension == MONEY):
        if unit in (None, "XXX"):
            unit, unit_words = currency[0], (currency[1], start)
        start = currency[1]
    negative, start = _sign(folded, start, floor)
    qualifier, hedge, start, end = _hedged(folded, start, end, unit, number, inside, floor, has_scale=has_scale)
    if unit is None and hedge is None and not has_scale and not in_words and is_bare_year(folded, core):
        return None
    if has_scale and unit in (None, "XXX") and folded.startswith("级", end) and not number.decimals:
        number, end = _of_that_order(number), end + 1  # 億元級
    value = number.value
    if value is not None and negative:
        value = value.copy_negate()
    if value is None:
        qualifier = Qualifier.RANGE
    return Quantity(
        start=start,
        end=end,
        core=core,
        value=value,
        bounds=_bounds(number, value, qualifier, unit),
        unit=unit,
        unit_words=unit_words,
        decimals=number.decimals,
        scale=number.scale,
        qualifier=qualifier,
        hedge=hedge,
        in_words=in_words,
        has_scale=has_scale,
        runs_on=not number.decimals and _is_word(folded[end : end + 1]),
        grouped=not in_words and "," in folded[core : core + 5],
        only_in_range=only_in_range,
    )


def _hedged(
    folded: str, start: int, end: int, unit: str | None, number: Numeral, inside: Inside | None, floor: int, *, has_scale: bool
) -> tuple[Qualifier, tuple[int, int] | None, int, int]:
    """What the words around and inside the number say together, where they stand, and the number's ends with them."""
    qualifier, hedge = (Qualifier.EXACT, None) if inside is None else (inside[0], (inside[1], inside[1] + 1))
    ahead = hedges.before(folded, start)
    if ahead is not None and ahead[1] >= floor and not (unit in _MEASURED and folded[ahead[1]] == "最"):
        qualifier, hedge, start = hedges.together(ahead[0], qualifier), (ahead[1], start), ahead[1]
    behind = hedges.after(folded, end)
    if behind is not None and (unit is not None or has_scale or behind[1] - end > 1 or folded[end] == "+"):
        # 規模6.8強震: the 強 is the quake's
        qualifier, hedge, end = hedges.together(qualifier, behind[0]), hedge or (end, behind[1]), behind[1]
        if behind[0] is Qualifier.AT_LEAST and folded[end - 1] == "+" and unit is None and (counted := unit_at(folded, end)):
            end = counted[1]
    return qualifier, hedge, start, end


def _bounds(number: Numeral, value: Decimal | None, qualifier: Qualifier, unit: str | None) -> Bounds:
    low, high = number.low, number.high
    if value is None or (low is not None and qualifier in (Qualifier.EXACT, Qualifier.APPROX)):
        bounds = Bounds(low=low, high=high, low_closed=number.low_closed, high_closed=number.high_closed)
        return bounds.mirrored() if value is not None and value < 0 else bounds
    whole = number.decimals == 0 and number.scale <= _ONE and unit not in _ROUNDED
    step = number.scale if number.decimals == 0 else number.scale.scaleb(-number.decimals)
    return hedges.bounds(value, step, whole=whole, qualifier=qualifier)


def _of_that_order(number: Numeral) -> Numeral:
    """億元級, 百億級: from that number up to ten times it."""
    value = number.value
    return number if value is None else Numeral(None, 0, number.scale, value, value * 10, True, False)


def _is_word(char: str) -> bool:
    """Whether a Chinese character goes on with a word: 95無鉛, but not 3死5傷 or 3至5."""
    return "\u4e00" <= char <= "\u9fff" and char not in "的至到和及与或而则但为是左上以死伤亡多余"


def _sign(folded: str, start: int, floor: int) -> tuple[bool, int]:
    """Whether a minus stands before the number, and where the signed number begins; 80億-85億 has none."""
    if start <= floor:
        return False, start
    before = folded[start - 1]
    if before == "负":
        return True, start - 1
    if before == "-" and (start - 1 > floor or floor == 0):
        further = folded[start - 2 : start - 1]
        if not (further.isascii() and further.isalnum()) and further not in ("-", "年", "月", "日", "%", "元"):
            return True, start - 1
    return False, start
