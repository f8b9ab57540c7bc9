"""How does each slot of a reading stand in a form, so that what nobody touches stays exactly as it is?"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from articles.forms import named_metrics
from articles.wording import amounts
from articles.wording.periods import period_text
from factcheck import units
from factcheck.extraction import typed
from factcheck.figures import Reading

SCALES = {
    "en": ((12, "trillion"), (9, "billion"), (6, "million")),
    "zh-hans": ((12, "万亿"), (8, "亿"), (4, "万")),
    "zh-hant": ((12, "萬億"), (8, "億"), (4, "萬")),
}


def initial(reading: Reading, language: str) -> dict[str, str]:
    """What each field of the form holds before anybody types; language is the article's, whose scale words are used."""
    at = None if reading.period is None else reading.period.at
    low, high = _ends(reading)
    return {
        "value": "" if reading.value is None else written(reading.value, reading.decimals, reading.scale, language),
        "qualifier": str(reading.qualifier),
        "unit": reading.unit,
        "low": low,
        "high": high,
        "metric": named_metrics.name_of(reading.metric, amounts.language()) if reading.metric else "",
        "scope": named_metrics.scope_text(reading.scope),
        "entity": reading.entity or "",
        "period": f"{at:%Y-%m-%d %H:%M}" if at is not None else period_text(reading.period),
        "kind": str(reading.kind),
        "change": str(reading.change or ""),
        "attribution": reading.attribution or "",
    }


def _ends(reading: Reading) -> tuple[str, str]:
    """The two ends, empty where they are what the number itself says."""
    if reading.value is not None:
        usual = typed.bounds(
            reading.value,
            decimals=reading.decimals,
            scale=reading.scale,
            unit=reading.unit,
            qualifier=reading.qualifier,
        )
        if usual == reading.bounds:
            return "", ""
    low, high = ("" if end is None else amounts.digits(end) for end in (reading.bounds.low, reading.bounds.high))
    return low, high


def written(value: Decimal, decimals: int, scale: Decimal, language: str) -> str:
    """The number as the article has it, but for its hedge and unit: 17.4億, 6,113."""
    for zeros, word in SCALES.get(language, SCALES["zh-hant"]):
        if scale == Decimal(10) ** zeros:
            number = f"{value / scale:,.{decimals}f}"
            if Decimal(number.replace(",", "")) * scale == value:
                return f"{number}{' ' if language == 'en' else ''}{word}"
    return f"{value:,.{decimals}f}" if scale == 1 and decimals < 20 and round(value, decimals) == value else amounts.digits(value)


def unit_choices(unit: str) -> list[tuple[str, Any]]:
    """Those of the same dimension first; one that nobody has defined may stay."""
    language = amounts.language()
    names = sorted(((code, units.label(code, language)) for code in units.UNITS), key=lambda row: row[1])
    unknown = [] if unit in units.UNITS else [(unit, unit)]
    same = [row for row in names if units.dimension_of(row[0]) == units.dimension_of(unit)]
    return [(_("Of the same sort"), [*unknown, *same]), (_("Other units"), [row for row in names if row not in same])]
