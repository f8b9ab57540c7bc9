"""What does this engine read in a public test case? Its scanners asked in the words of the cases."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cases import Answer, Case

from factcheck.extraction.numbers import currency, quantities
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.times import calendar, periods
from factcheck.figures import Period, Qualifier
from factcheck.folding import fold
from factcheck.units import MONEY, UNITS, UNKNOWN_CURRENCY

_RATIOS = ("percent", "percentage_point")


def read(case: Case, text: str) -> list[Answer]:
    """The engine's answers to a case; text is the case's, or the same in Traditional characters."""
    folded = fold(text)
    if case.kind.startswith("times"):
        return list(_times(folded, case.reference))
    if case.kind == "money":
        return list(_money(folded, given="money_parser" in case.source))
    if case.kind == "percentages":
        return [_answer(quantity) for quantity in quantities.scan(folded, []) if quantity.unit in _RATIOS]
    if case.kind == "number ranges":
        return [_ends(folded, one) for one in quantities.scan(folded, [], bare=True) if _is_bounded(folded, one)]
    return list(_numbers(folded, any_unit=case.kind == "numerals"))


def _numbers(folded: str, *, any_unit: bool) -> Iterator[Answer]:
    """Every number, the ones without unit or scale too; money and percentages only with any_unit.

    A fraction (五分之一) is 20 percent to the engine and 0.2 to the cases.
    """
    for quantity in quantities.scan(folded, [], bare=True):
        if _is_fraction(folded, quantity) and quantity.value is not None:
            yield {"value": str(quantity.value / 100)}
        elif any_unit or (quantity.unit not in _RATIOS and not _is_money(quantity)):
            yield _answer(quantity)


def _is_bounded(folded: str, quantity: Quantity) -> bool:
    """Whether words bound the number; a number alone is no range, unless the words say so (等於)."""
    return quantity.qualifier is not Qualifier.EXACT or folded.endswith("等于", 0, quantity.start)


def _is_fraction(folded: str, quantity: Quantity) -> bool:
    words = folded[quantity.core : quantity.end].replace(" ", "")
    return quantity.unit == "percent" and ("/" in words or ("分之" in words and words[0] not in "百佰"))


def _money(folded: str, *, given: bool) -> Iterator[Answer]:
    """given: the text is known to be an amount of money, as the cases of a parser have it (三百万 is 3000000 CNY)."""
    own = currency.of_text(folded, "CN")
    for quantity in quantities.scan(folded, [], bare=given):
        if _is_money(quantity):
            yield _answer(quantity) | {"unit": own if quantity.unit == UNKNOWN_CURRENCY else quantity.unit}
        elif given and quantity.unit is None:
            yield _answer(quantity) | {"unit": own}


def _is_money(quantity: Quantity) -> bool:
    return quantity.unit is not None and UNITS[quantity.unit].dimension == MONEY


def _answer(quantity: Quantity) -> dict[str, str | None]:
    """value where one is said, low and high as the wording bounds them."""
    low, high = quantity.bounds.low, quantity.bounds.high
    return {
        "value": None if quantity.value is None or quantity.qualifier is Qualifier.RANGE else str(quantity.value),
        "low": None if low is None else str(low),
        "high": None if high is None else str(high),
    }


def _ends(folded: str, quantity: Quantity) -> Answer:
    """Both ends of what the wording allows; of a fraction as a number, as above."""
    factor = 100 if _is_fraction(folded, quantity) else 1
    ends = {"low": quantity.bounds.low, "high": quantity.bounds.high}
    return {end: None if limit is None else str(limit / factor) for end, limit in ends.items()}


def _times(folded: str, reference: str | None) -> Iterator[Answer]:
    published, anchor = _last_day(reference), None
    for mention in periods.scan(folded, english=False):
        period = calendar.resolve(mention, published=published, anchor=anchor)
        if period is not None:
            anchor = period
            yield _moments(period)


def _moments(period: Period) -> Answer:
    if period.at is not None:
        return {"start": period.at.isoformat(), "end": period.at.isoformat()}
    return {"start": period.start.isoformat(), "end": period.end.isoformat()}


def _last_day(reference: str | None) -> date | None:
    """The day of the reference; of a year or month alone its last, from which all of it can be seen."""
    if reference is None:
        return None
    parts = [int(part) for part in reference[:10].split("-")]
    if len(parts) == 3:
        return date(*parts)
    return Period.month(parts[0], parts[1]).end if len(parts) == 2 else date(parts[0], 12, 31)
