"""Where are numbers with a unit, and what does the wording allow? Numeral, scale, unit, hedge and range in one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.extraction import hedges, numerals
from factcheck.extraction.numerals import ARABIC, CHINESE, Numeral
from factcheck.extraction.unit_words import currency_before, unit_at
from factcheck.figures import EXACT, Bounds, Qualifier
from factcheck.units import UNITS

_TENTHS = "[一二两三四五六七八九1-9]"
_NUMBER = re.compile(
    rf"(?P<percent>百分之(?:{ARABIC}|{CHINESE}))"
    rf"|(?P<tenths>{_TENTHS}成{_TENTHS[:-1]}半]?)(?![0-9为了立功员果本就分熟长品])"
    r"|(?P<part>[二三四五六七八九十2-9]分之[一二三四五六七八九1-9](?![0-9]))"
    r"|(?P<half>一半(?!是)|半数|(?<=[近逾超过])半(?=[,，。、的]))"
    rf"|(?P<arabic>{ARABIC})"
    rf"|(?P<chinese>{CHINESE})"
)
_SCALE = re.compile(r"[十百千]?[万亿兆]{1,2}|[百千]")
_ENGLISH_SCALE = re.compile(r"[ -]?(thousand|million|billion|trillion|mn|bn|tn|[mbk])(?![a-z])")
_ENGLISH = {"thousand": 3, "k": 3, "million": 6, "mn": 6, "m": 6, "billion": 9, "bn": 9, "b": 9, "trillion": 12, "tn": 12}
_YEARS_BEHIND = ("内", "前", "后", "来", "间", "期", "级", "代", "度", "以", "之", "初", "份")
_YEARS_BEFORE = ("近", "每", "前", "后", "去", "这", "第")
_PER_HOUR = {"kilometre": "kilometre_per_hour"}
_RANGE = re.compile(r" ?(?:[-~至到]|to|and)(?: ?)(?=[0-9一二三四五六七八九十两$])")


@dataclass(frozen=True, kw_only=True, slots=True)
class Quantity:
    """A number with its unit in the folded text, before anybody knows what it is about.

    unit is None for a number without one (6113, 1.7億); unit XXX is money of a currency that the text around must name.
    """

    start: int
    end: int
    core: int  #: where the numeral itself begins, its hedge and currency left out
    value: Decimal | None
    bounds: Bounds
    unit: str | None
    decimals: int
    scale: Decimal
    qualifier: Qualifier
    hedge: tuple[int, int] | None
    written_in_chinese: bool
    has_scale: bool

    @property
    def is_small_talk(self) -> bool:
        """Whether it is an everyday count (三個, 一名, 兩位) that only a metric beside it makes a figure."""
        if self.unit is None:
            return not self.has_scale
        weak = UNITS[self.unit].weak
        if not self.written_in_chinese or self.hedge or self.value is None or self.value >= (21 if weak else 10):
            return False
        return self.unit not in ("percent", "percentage_point", "multiple") and not (
            self.has_scale and UNITS[self.unit].dimension == "money"
        )


def scan(folded: str, masked: list[tuple[int, int]]) -> Iterator[Quantity]:
    """Every number of the text in order, but those inside the masked spans (dates) and the ones that are names."""
    found = _singles(folded, masked)
    waiting = next(found, None)
    for quantity in found:
        if waiting is None:
            break
        joined = _joined(folded, waiting, quantity)
        if joined is None:
            yield waiting
            waiting = quantity
        else:
            waiting = joined
    if waiting is not None:
        yield waiting


def _singles(folded: str, masked: list[tuple[int, int]]) -> Iterator[Quantity]:
    masks = iter([*masked, (len(folded) + 1, len(folded) + 1)])
    mask_start, mask_end = next(masks)
    done = 0
    for match in _NUMBER.finditer(folded):
        start = match.start()
        while mask_end <= start:
            mask_start, mask_end = next(masks)
        if start < done or mask_start < match.end():
            continue
        quantity = _read(folded, match)
        if quantity is not None and quantity.end <= mask_start:
            done = quantity.end
            yield quantity
        elif quantity is not None and quantity.unit is not None:
            done = mask_start


def _read(folded: str, match: re.Match[str]) -> Quantity | None:
    kind = match.lastgroup
    start, end = match.span()
    if kind == "arabic":
        if _is_name(folded, start, end):
            return None
        number = numerals.arabic(match[0])
        return None if number is None else _with_unit(folded, start, end, number, chinese=False)
    if kind == "chinese":
        if folded[start - 1 : start] == "第":
            return None
        number = numerals.chinese(match[0])
        if number is None or (match[0][0] in "百千" and not _has_lead(folded, start)):
            return None
        return _with_unit(folded, start, end, number, chinese=True)
    ratio = _ratio(kind or "", match[0])
    return (
        None
        if ratio is None
        else _finished(folded, start, end, start, ratio, unit="percent", chinese=True, has_scale=False, open_over=False)
    )


def _has_lead(folded: str, start: int) -> bool:
    """上千人, 近百家: a scale word counts something only behind a hedge; 百度, 千里 and 千萬別 are words."""
    return hedges.before(folded, start) is not None


def _ratio(kind: str, text: str) -> Numeral | None:
    """百分之三 is 3 percent, 八成五 85, 三分之一 33.33…, 一半 50."""
    if kind == "percent":
        digits = text[3:]
        return numerals.arabic(digits) if digits[0].isascii() else numerals.chinese(digits)
    if kind == "half":
        return Numeral(value=Decimal(50), scale=Decimal(10))
    if kind == "tenths":
        tens, _, ones = text.partition("成")
        value = _digit(tens) * 10 + (5 if ones == "半" else _digit(ones) if ones else 0)
        return Numeral(value=Decimal(value), scale=Decimal(1 if ones else 10))
    under, _, over = text.partition("分之")
    whole = Decimal(_digit(under))
    return Numeral(value=(Decimal(_digit(over)) * 100 / whole).quantize(Decimal("0.0001")), scale=Decimal(1))


def _digit(text: str) -> int:
    return int(text) if text.isascii() else 10 if text == "十" else numerals.DIGITS[text]


def _is_name(folded: str, start: int, end: int) -> bool:
    """Whether the digits are part of a name, a version, a code, an ordinal or a clock time rather than a number."""
    before, after = folded[start - 1 : start], folded[end : end + 1]
    if before in ("第", "#", "_", "/", "@", "№", "&") or before == "+" or after in ("+", "_", "/"):
        return True
    if before.isascii() and before.isalpha() and currency_before(folded, start) is None:
        return True
    if (
        before in ("-", ".", ":")
        and start > 1
        and folded[start - 2].isascii()
        and (folded[start - 2].isalpha() or (before != "-" and folded[start - 2].isdigit()))
    ):
        return True
    if after.isascii() and after.isalpha():
        return unit_at(folded, end) is None and _ENGLISH_SCALE.match(folded, end) is None
    if after in (":", "-") and folded[end + 1 : end + 2].isascii() and folded[end + 1 : end + 2].isalpha():
        return not folded.startswith("-fold", end) and not folded.startswith("-year", end)
    return after == ":" and folded[end + 1 : end + 2].isdigit()


def _with_unit(folded: str, start: int, end: int, number: Numeral, *, chinese: bool) -> Quantity | None:
    """The number with its scale words, further parts (2兆7,800億) and unit."""
    number, end, open_over = _scaled(folded, start, end, number)
    has_scale = number.scale >= 1000
    found = unit_at(folded, end)
    if found is None and folded[end : end + 1] in hedges.INSIDE and (behind := unit_at(folded, end + 1)) is not None:
        found, open_over = behind, True
    if found is None and chinese and not has_scale and folded[end : end + 1] not in ("死", "伤", "亡"):
        return None
    if found is not None and found[0] in _PER_HOUR and folded[max(0, start - 3) : start].endswith(("每小时", "时速", "时速约")):
        found = _PER_HOUR[found[0]], found[1]
    unit, stop = found if found else (None, end)
    if unit == "year_span" and _is_span_of_years(folded, start, stop):
        return None
    return _finished(folded, start, stop, start, number, unit=unit, chinese=chinese, has_scale=has_scale, open_over=open_over)


def _is_span_of_years(folded: str, start: int, end: int) -> bool:
    """4年內, 近3年, 每10年, 10年期: years that place or name something, not an amount."""
    return folded[end : end + 1] in _YEARS_BEHIND or folded[start - 1 : start] in _YEARS_BEFORE


def _scaled(folded: str, start: int, end: int, number: Numeral) -> tuple[Numeral, int, bool]:
    """The number times the scale words behind it; whether 多 or 餘 stands between."""
    over = False
    while True:
        at = end
        if folded[at : at + 1] in hedges.INSIDE and (_SCALE.match(folded, at + 1) or unit_at(folded, at + 1)):
            over, at = True, at + 1
        scale = _scale_at(folded, start, at)
        if scale is None:
            return number, at if over and unit_at(folded, at) else end, over and unit_at(folded, at) is not None
        factor, end = scale
        number = _times(number, factor)
        further = _further_part(folded, end, factor)
        if further is not None:
            part, end = further
            number = replace(
                number,
                value=None if number.value is None else EXACT.add(number.value, part.value or Decimal(0)),
                decimals=part.decimals,
                scale=part.scale,
            )
            continue
        if folded[end : end + 1] in hedges.INSIDE and unit_at(folded, end + 1) is not None:
            return number, end + 1, True
        return number, end, over


def _scale_at(folded: str, start: int, at: int) -> tuple[Decimal, int] | None:
    match = _SCALE.match(folded, at)
    if match is not None:
        unit = unit_at(folded, at)
        if unit is not None and unit[1] > at + 1 and folded[at] in "千百兆" and not match[0].endswith(("万", "亿")):
            return None  # 千瓦, 百分點, 兆瓦: the word is the unit's
        factor = 1
        for char in match[0]:
            factor *= numerals.SCALES[char]
        return Decimal(factor), match.end()
    match = _ENGLISH_SCALE.match(folded, at)
    if match is None:
        return None
    if len(match[1]) == 1 and currency_before(folded, start) is None:
        return None
    return Decimal(10) ** _ENGLISH[match[1]], match.end()


def _further_part(folded: str, at: int, above: Decimal) -> tuple[Numeral, int] | None:
    """The 7,800億 of 2兆7,800億, already scaled: a numeral directly behind a scale word, worth less than it."""
    match = re.compile(ARABIC).match(folded, at)
    number = numerals.arabic(match[0]) if match else None
    if match is None or number is None or number.value is None:
        return None
    scale = _SCALE.match(folded, match.end())
    factor, end = Decimal(1), match.end()
    if scale is not None and unit_at(folded, end) is None:
        end = scale.end()
        for char in scale[0]:
            factor *= numerals.SCALES[char]
    if number.value * factor >= above:
        return None
    return _times(number, factor), end


def _times(number: Numeral, factor: Decimal) -> Numeral:
    def scaled(value: Decimal | None) -> Decimal | None:
        return None if value is None else EXACT.multiply(value, factor)

    return replace(
        number, value=scaled(number.value), scale=number.scale * factor, low=scaled(number.low), high=scaled(number.high)
    )


def _finished(
    folded: str,
    start: int,
    end: int,
    core: int,
    number: Numeral,
    *,
    unit: str | None,
    chinese: bool,
    has_scale: bool,
    open_over: bool,
) -> Quantity:
    """Currency, sign and hedges put around the number, and the bounds that follow."""
    currency = currency_before(folded, start)
    if currency is not None and (unit in (None, "XXX") or UNITS[unit].dimension == "money"):
        unit, start = (currency[0] if unit in (None, "XXX") else unit), currency[1]
    negative, start = _sign(folded, start)
    qualifier, hedge = Qualifier.EXACT, None
    if open_over:
        qualifier, hedge = Qualifier.OVER, (core, end)
    ahead = hedges.before(folded, start)
    if ahead is not None:
        qualifier, hedge, start = ahead[0], (ahead[1], start), ahead[1]
    behind = hedges.after(folded, end) if unit is not None or has_scale or number.decimals else None
    if behind is not None and unit is None and not has_scale and behind[1] - end < 2:
        behind = None  # 規模6.8強震: the 強 is the quake's
    if behind is not None:
        if ahead is None:
            qualifier, hedge = behind[0], (end, behind[1])
        end = behind[1]
    value = None if number.value is None else number.value.copy_negate() if negative else number.value
    whole = number.scale == 1 and number.decimals == 0 and unit != "percent" and unit != "percentage_point"
    if value is None:
        assert number.low is not None and number.high is not None
        limits = Bounds(
            low=number.low, high=number.high, low_closed=True, high_closed=number.high % 10 != 0 or number.low * 5 != number.high
        )
        qualifier = Qualifier.RANGE
    else:
        limits = hedges.bounds(value, number.scale.scaleb(-number.decimals), whole=whole, qualifier=qualifier)
    return Quantity(
        start=start, end=end, core=core, value=value, bounds=limits, unit=unit, decimals=number.decimals, scale=number.scale,
        qualifier=qualifier, hedge=hedge, written_in_chinese=chinese, has_scale=has_scale,
    )  # fmt: skip


def _sign(folded: str, start: int) -> tuple[bool, int]:
    """Whether a minus stands before the number, and where the signed number begins."""
    before = folded[start - 1 : start]
    if before == "负":
        return True, start - 1
    if (
        before == "-"
        and not (folded[start - 2 : start - 1].isascii() and folded[start - 2 : start - 1].isalnum())
        and folded[start - 2 : start - 1] not in ("-", "年", "月", "日", "%", "元")
    ):
        return True, start - 1
    return False, start


def _joined(folded: str, one: Quantity, other: Quantity) -> Quantity | None:
    """10%至15%, 3至5万, 80億-85億元 as one range; None where the two are separate figures (從6114人至3756人)."""
    between = folded[one.end : other.start]
    if len(between) > 5 or not between or one.value is None or other.value is None or (one.hedge and one.hedge[1] == one.end):
        return None
    match = _RANGE.match(folded, one.end)
    if one.unit is not None and other.unit is None and not other.has_scale:
        return None  # 6.4% to 33,150
    if (
        match is None
        or match.end() not in (other.start, other.core)
        or folded[max(0, one.start - 1) : one.start] in ("从", "由", "自")
    ):
        return None
    between_and = "and" in between
    if between_and and not folded[max(0, one.start - 9) : one.start].endswith("between "):
        return None
    unit = other.unit
    if one.unit is not None and one.unit != unit and unit is not None and one.unit != "XXX":
        return None
    low, high = one.value, abs(other.value)
    if one.unit is None and not one.has_scale and other.has_scale and low < high / other.scale:
        low *= other.scale  # 3至5万
    if unit is None and one.unit is not None:
        unit = one.unit
    if unit is None or not low < high:
        return None
    return replace(
        other, start=one.start, core=one.core, unit=unit, value=None, qualifier=Qualifier.RANGE, written_in_chinese=False,
        bounds=Bounds(low=low, high=high, low_closed=True, high_closed=True), hedge=(one.end, other.start),
    )  # fmt: skip
