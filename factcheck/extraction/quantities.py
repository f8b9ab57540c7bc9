"""Where are numbers with a unit, and what does the wording allow? Numeral, scale, unit, hedge and range in one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extraction import hedges, numerals
from factcheck.extraction.exclusions import has_lead, is_name, is_span_of_years
from factcheck.extraction.magnitudes import scaled
from factcheck.extraction.numerals import ARABIC, CHINESE, Numeral
from factcheck.extraction.quantity import Quantity
from factcheck.extraction.ranges import joined
from factcheck.extraction.ratios import percentage
from factcheck.extraction.unit_words import currency_before, unit_at
from factcheck.figures import Bounds, Qualifier
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
_PER_HOUR = {"kilometre": "kilometre_per_hour"}


def scan(folded: str, masked: list[tuple[int, int]]) -> Iterator[Quantity]:
    """Every number of the text in order, but those inside the masked spans (dates) and the ones that are names."""
    found = _singles(folded, masked)
    waiting = next(found, None)
    for quantity in found:
        if waiting is None:
            break
        both = joined(folded, waiting, quantity)
        if both is None:
            yield waiting
            waiting = quantity
        else:
            waiting = both
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
        quantity = _read(folded, match, floor=done)
        if quantity is not None and quantity.end <= mask_start:
            done = quantity.end
            yield quantity
        elif quantity is not None and quantity.unit is not None:
            done = mask_start


def _read(folded: str, match: re.Match[str], *, floor: int) -> Quantity | None:
    kind = match.lastgroup
    start, end = match.span()
    if kind == "arabic":
        if is_name(folded, start, end):
            return None
        number = numerals.arabic(match[0])
        return None if number is None else _with_unit(folded, start, end, number, chinese=False, floor=floor)
    if kind == "chinese":
        if folded[start - 1 : start] == "第":
            return None
        number = numerals.chinese(match[0])
        if number is None or (match[0][0] in "百千" and not has_lead(folded, start)):
            return None
        return _with_unit(folded, start, end, number, chinese=True, floor=floor)
    ratio = percentage(kind or "", match[0])
    return (
        None
        if ratio is None
        else _finished(
            folded,
            start,
            end,
            start,
            ratio,
            unit="percent",
            said=start,
            chinese=True,
            has_scale=False,
            open_over=False,
            floor=floor,
        )
    )


def _with_unit(folded: str, start: int, end: int, number: Numeral, *, chinese: bool, floor: int) -> Quantity | None:
    """The number with its scale words, further parts (2兆7,800億) and unit."""
    number, end, open_over = scaled(folded, start, end, number)
    has_scale = number.scale >= 1000
    found = unit_at(folded, end)
    if found is None and folded[end : end + 1] in hedges.INSIDE and (behind := unit_at(folded, end + 1)) is not None:
        found, open_over = behind, True
    if found is None and chinese and not has_scale and folded[end : end + 1] not in ("死", "伤", "亡"):
        return None
    if found is not None and found[0] in _PER_HOUR and folded[max(0, start - 3) : start].endswith(("每小时", "时速", "时速约")):
        found = _PER_HOUR[found[0]], found[1]
    unit, stop = found if found else (None, end)
    if unit == "year_span" and is_span_of_years(folded, start, stop):
        return None
    return _finished(
        folded,
        start,
        stop,
        start,
        number,
        unit=unit,
        said=end,
        chinese=chinese,
        has_scale=has_scale,
        open_over=open_over,
        floor=floor,
    )


def _finished(
    folded: str,
    start: int,
    end: int,
    core: int,
    number: Numeral,
    *,
    unit: str | None,
    said: int,
    chinese: bool,
    has_scale: bool,
    open_over: bool,
    floor: int,
) -> Quantity:
    """Currency, sign and hedges put around the number, and the bounds that follow. said: where the unit's word begins."""
    unit_words = (said, end) if unit is not None else None
    currency = currency_before(folded, start)
    if currency is not None and currency[1] >= floor and (unit in (None, "XXX") or UNITS[unit].dimension == "money"):
        if unit in (None, "XXX"):
            unit, unit_words = currency[0], (currency[1], start)
        start = currency[1]
    negative, start = _sign(folded, start) if start > floor else (False, start)
    qualifier, hedge = Qualifier.EXACT, None
    if open_over:
        qualifier, hedge = Qualifier.OVER, (core, end)
    ahead = hedges.before(folded, start)
    if ahead is not None and ahead[1] < floor:
        ahead = None  # the word is the number's before: 30人以上
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
        start=start,
        end=end,
        core=core,
        value=value,
        bounds=limits,
        unit=unit,
        unit_words=unit_words,
        decimals=number.decimals,
        scale=number.scale,
        qualifier=qualifier,
        hedge=hedge,
        written_in_chinese=chinese,
        has_scale=has_scale,
        runs_on=not number.decimals and _is_word(folded[end : end + 1]),
    )


def _is_word(char: str) -> bool:
    """Whether a Chinese character goes on with a word: 95無鉛, but not 3死5傷 or 3至5."""
    return "\u4e00" <= char <= "\u9fff" and char not in "的至到和及与或而则但为是左上以死伤亡多余"


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
