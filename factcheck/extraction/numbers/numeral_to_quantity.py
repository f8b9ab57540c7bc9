"""What do the words around a numeral make of it? Its scale and unit, currency, sign and hedges, and the bounds that follow."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.extraction.numbers import change_words, durations, hedges, numerals
from factcheck.extraction.numbers.exclusions import is_bare_year, is_span_that_places
from factcheck.extraction.numbers.magnitudes import Inside, scaled
from factcheck.extraction.numbers.numerals import CHINESE, MAX_DIGITS, Numeral
from factcheck.extraction.numbers.numerals import ONE as _ONE
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.numbers.ranges import goes_on
from factcheck.extraction.numbers.unit_words import PARTS, currency_before, is_span, unit_at, with_word_inside
from factcheck.figures import Bounds, Qualifier
from factcheck.units import MONEY, UNITS, UNKNOWN_CURRENCY

_HURT = ("死", "伤", "亡")
_PER_HOUR = {"kilometre": "kilometre_per_hour", "mile": "mile_per_hour"}
#: 91 km an hour, 210 kilometres (130 miles) per hour
_AN_HOUR = re.compile(r"(?: \([0-9.,]{1,6} ?[a-z]{2,10}\)|\))? (?:an|per) hour(?![a-z])")
_HOURLY = ("每小时", "时速", "时速约", "时速达", "时速逾", "限速", "限速为", "速限", "速限的", "车速", "车速达")
#: what is measured, so that even a whole number of it is rounded
ROUNDED = frozenset(("percent", "percentage_point", "multiple"))
_EXACT, _APPROX = Qualifier.EXACT, Qualifier.APPROX
_STEPS = [_ONE.scaleb(-places) for places in range(MAX_DIGITS + 1)]
_MONEYS = frozenset(code for code, unit in UNITS.items() if unit.dimension == MONEY)
#: the units with a rule of their own in with_unit()
_RULED = {"degree", "multiple", "metre", "score", *_PER_HOUR}
_PLAIN = frozenset(UNITS) - _MONEYS - frozenset(code for code in UNITS if is_span(code)) - _RULED
_HOTTEST = 60  #: what a 度 with decimals can be of heat
_BEHIND_DEGREES = frozenset("以左上下的至到或高低和及或、区线电多余角内")
#: 最高38.6度, 最多786.5毫米: of what is measured, the most that there was and no limit
_MEASURED = frozenset(
    code for code, unit in UNITS.items()
    if unit.dimension in ("length", "celsius", "degree", "kilometre_per_hour", "metre_per_second", "magnitude")
)  # fmt: skip
_CENTS = re.compile(rf"([0-9]|{CHINESE})[角毛毫](?:([0-9]|{CHINESE})[分仙])?(?![之钟色度])钱?")


def with_unit(
    folded: str, start: int, end: int, number: Numeral, *, in_words: bool, floor: int, limit: int, bare: bool = False
) -> Quantity | None:
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
    if found is None and in_words and not bare and not has_scale and not _counts_unmarked(folded, start, end):
        if not goes_on(folded, end) and not (start == floor + 1 and folded[floor] in "至到-~"):
            return None
        only_in_range = True
    if found is not None and has_scale and found[0] == "magnitude":
        found = None  # 百億級
    unit, stop = found if found is not None else (None, end)
    part = PARTS.get(folded[end:stop].lstrip(" "))
    if unit is None or (unit in _PLAIN and part is None):
        return finished(
            folded, start, stop, number, unit=unit, said=said, in_words=in_words, has_scale=has_scale, inside=inside,
            floor=floor, only_in_range=only_in_range,
        )  # fmt: skip
    if unit == "degree" and number.value is not None:
        if number.decimals and number.value <= _HOTTEST:
            unit = "celsius"
        elif number.value <= 5 and not in_words and _is_word(folded[stop : stop + 1]) and folded[stop] not in _BEHIND_DEGREES:
            return None  # 3度攔查: three times
    if unit in _PER_HOUR and (folded.endswith(_HOURLY, 0, start) or _AN_HOUR.match(folded, stop)):
        unit = _PER_HOUR[unit]
    elif unit == "metre" and (folded.endswith("每秒", 0, start) or folded.startswith((" a second", " per second"), stop)):
        unit = "metre_per_second"
    elif unit == "score" and "每股" in folded[max(0, start - 8) : start]:
        unit, number = UNKNOWN_CURRENCY, _smaller(number, Decimal("0.01"))  # 每股盈利27分
    if (whole := durations.with_hundredths(folded, stop, number, unit)) is not None:
        number, stop = whole
    elif is_span(unit):
        if is_span_that_places(folded, start, stop) or (unit == "second_span" and folded[stop : stop + 1].isdigit()):
            return None  # 3年內, and seconds that digits follow directly
        if (both := durations.with_smaller(folded, stop, number, unit)) is not None:
            number, stop, unit = both
        if folded[stop : stop + 1] == "半" and not number.decimals and number.value is not None:
            number, stop = _and_a_half(number), stop + 1
    elif unit == "multiple" and folded[stop : stop + 1] == "半":
        number, stop = _and_a_half(number), stop + 1
    elif part is not None:
        number = _smaller(number, part)
    elif UNITS[unit].dimension == MONEY and (cents := _and_cents(folded, stop, number)) is not None:
        number, stop = cents
    return finished(
        folded, start, stop, number, unit=unit, said=said, in_words=in_words, has_scale=has_scale, inside=inside, floor=floor,
        only_in_range=only_in_range,
    )  # fmt: skip


def _counts_unmarked(folded: str, start: int, end: int) -> bool:
    """Whether a number in words without a unit may count something: 三死, eleven dead, a toll at seven."""
    return folded[end : end + 1] in _HURT or "a" <= folded[start] <= "z"


def _and_a_half(number: Numeral) -> Numeral:
    """三個半月: half of one more."""
    return number if number.value is None else Numeral(number.value + Decimal("0.5"), 1, number.scale)


def _and_cents(folded: str, at: int, money: Numeral) -> tuple[Numeral, int] | None:
    """The 三角七分 of 五元三角七分, added."""
    match = _CENTS.match(folded, at) if folded[at + 1 : at + 2] in ("角", "毛", "毫") else None
    if match is None or money.value is None or money.decimals or money.scale != 1:
        return None
    value, decimals = money.value, 0
    for written in match.groups():
        part = None if written is None else numerals.arabic(written) if written.isascii() else numerals.chinese(written)
        if written is None:
            break
        if part is None or part.value is None or part.value >= 10:
            return None
        decimals += 1
        value += part.value.scaleb(-decimals)
    return Numeral(value, decimals), match.end()


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


def finished(
    folded: str, core: int, end: int, number: Numeral, *, unit: str | None, said: int, in_words: bool, has_scale: bool,
    inside: Inside | None, floor: int, only_in_range: bool = False,
) -> Quantity | None:  # fmt: skip
    """Currency, sign and hedges put around the number, and the bounds that follow. said: where the unit's word begins."""
    start = core
    unit_words = (said, end) if unit is not None else None
    currency = currency_before(folded, start) if unit is None or unit in _MONEYS else None
    if currency is not None and currency[1] >= floor:
        if unit in (None, UNKNOWN_CURRENCY):
            unit, unit_words = currency[0], (currency[1], start)
        start = currency[1]
    negative, start = _sign(folded, start, floor)
    qualifier, hedge, start, end = _hedged(folded, start, end, unit, inside, floor, has_scale=has_scale)
    if unit is None and hedge is None and not has_scale and not in_words and is_bare_year(folded, core):
        return None
    if has_scale and unit in (None, UNKNOWN_CURRENCY) and folded.startswith("级", end) and not number.decimals:
        number, end = _of_that_order(number), end + 1  # 億元級
    value = number.value
    if value is not None and negative:
        value = value.copy_negate()
    if value is None:
        qualifier = Qualifier.RANGE
    decimals, scale = number.decimals, number.scale
    bounds = _bounds(number, value, qualifier, unit)
    runs_on = not decimals and _is_word(folded[end : end + 1])
    grouped = not in_words and "," in folded[core : core + 5]
    return Quantity(  # in the order of its fields, which takes half the time of naming them
        start, end, core, value, bounds, unit, decimals, scale, qualifier, hedge, in_words, has_scale,
        unit_words, runs_on, False, grouped, only_in_range,
    )  # fmt: skip


def of_parts(folded: str, start: int, found: tuple[Numeral, int], floor: int) -> Quantity | None:
    """What words of parts come to (三分之一, 半數): a percentage. found: the numeral, and where it ends."""
    number, end = found
    return finished(
        folded, start, end, number, unit="percent", said=start, in_words=True, has_scale=False, inside=None, floor=floor
    )


def _hedged(
    folded: str, start: int, end: int, unit: str | None, inside: Inside | None, floor: int, *, has_scale: bool
) -> tuple[Qualifier, tuple[int, int] | None, int, int]:
    """What the words around and inside the number say together, where they stand, and the number's ends with them."""
    qualifier, hedge = (_EXACT, None) if inside is None else (inside[0], (inside[1], inside[1] + 1))
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
    low, high, scale = number.low, number.high, number.scale
    if value is None or (low is not None and qualifier in (_EXACT, _APPROX)):
        bounds = Bounds(low=low, high=high, low_closed=number.low_closed, high_closed=number.high_closed)
        return bounds.mirrored() if value is not None and value < 0 else bounds
    whole = number.decimals == 0 and (scale is _ONE or scale <= _ONE) and unit not in ROUNDED
    step = scale if number.decimals == 0 else _STEPS[number.decimals] if scale is _ONE else scale.scaleb(-number.decimals)
    return hedges.bounds(value, step, whole=whole, qualifier=qualifier)


def _of_that_order(number: Numeral) -> Numeral:
    """億元級, 百億級: from that number up to ten times it."""
    value = number.value
    return number if value is None else Numeral(None, 0, number.scale, value, value * 10, True, False)


def _is_word(char: str) -> bool:
    """Whether a Chinese character goes on with a word: 95無鉛, but not 3死5傷 or 3至5."""
    return "\u4e00" <= char <= "\u9fff" and char not in "的至到和及与或而则但为是左上以死伤亡多余"


_EITHER_WAY = ("plus or ", "plus-or-", "plus and ")
_MINUS = ("零下", "minus ")  #: 零下34.6℃, minus 34.6 degrees


def _sign(folded: str, start: int, floor: int) -> tuple[bool, int]:
    """Whether a minus stands before the number, and where the signed number begins; 80億-85億 has no sign, 同比+3% has one."""
    if start <= floor:
        return False, start
    before = folded[start - 1]
    if before in "下 ":
        found = next((word for word in _MINUS if folded.startswith(word, max(floor, start - len(word)), start)), "")
        if folded.endswith(_EITHER_WAY, 0, start - len(found)):
            return False, start
        return bool(found), start - len(found)
    if before == "负":
        is_either_way = folded[start - 2 : start - 1] == "正"  # 誤差正負3.1個百分點
        return not is_either_way, start if is_either_way else start - 1
    if before in "+-" and change_words.has_basis_before(folded, start - 1):
        return before == "-", start - 1
    if before == "-" and (start - 1 > floor or floor == 0):
        further = folded[start - 2 : start - 1]
        if not (further.isascii() and further.isalnum()) and further not in ("-", "年", "月", "日", "%", "元"):
            return True, start - 1
    return False, start
