"""Which exact value do people mean by what they type: 6113, 6,113名, 約7.35億元?"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.wording import amounts
from factcheck import units
from factcheck.extraction import extract, typed
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.figures import Bounds, Qualifier, Reading

UNREAD = _("This is not read as one amount. Write digits, such as 6113 or 7.35億元.")
LONGEST = 60  #: characters; the engine itself caps digits and exponent


@dataclass(frozen=True, kw_only=True)
class Amount:
    """A value as typed, with the bounds that its wording allows; unit is "" where none was written."""

    value: Decimal
    bounds: Bounds
    unit: str
    decimals: int = 0
    scale: Decimal = Decimal(1)
    qualifier: Qualifier = Qualifier.EXACT


class AmountField(forms.CharField):
    """Reads a typed amount as the engine reads articles, so that 7.35億 stands for the same bounds in both."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=LONGEST, **options)

    def clean(self, value: object) -> Amount | None:
        text = super().clean(value)
        return amount_of(text) if text else None


def amount_of(text: str) -> Amount:
    """Raises ValidationError where the text is not one amount."""
    one = typed.amount(text)
    if one is not None and one.value is not None:
        return _amount(one, one.value)
    found = extract(text)  # 6113名員工, with words around
    return _amount(found[0], found[0].value) if len(found) == 1 and found[0].value is not None else _plain(text)


def _amount(found: Quantity | Reading, value: Decimal) -> Amount:
    return Amount(
        value=value,
        bounds=found.bounds,
        unit=_known(found.unit or ""),
        decimals=found.decimals,
        scale=found.scale,
        qualifier=found.qualifier,
    )


def _plain(text: str) -> Amount:
    """Bare digits, which in an article would be no figure."""
    digits = text.replace(",", "").replace("，", "").replace(amounts.MINUS, "-").strip()
    sign, digits = (-1, digits[1:]) if digits.startswith("-") else (1, digits)
    whole, _dot, part = digits.partition(".")
    if not (whole + part).isascii() or not (whole + part).isdigit() or len(whole + part) > 30:
        raise forms.ValidationError(UNREAD, code="unread")
    exact = Decimal(digits) * sign
    if not part:
        return Amount(value=exact, bounds=Bounds.point(exact), unit="")
    half = Decimal(5).scaleb(-len(part) - 1)
    return Amount(value=exact, bounds=Bounds(low=exact - half, high=exact + half), unit="", decimals=len(part))


def _known(unit: str) -> str:
    return unit if unit in units.UNITS and unit != units.UNKNOWN_CURRENCY else ""


def unit_choices(unit: str) -> list[tuple[str, object]]:
    """As written or as the claim has it, then every unit of the same dimension."""
    language = amounts.language()
    same = ((code, units.label(code, language)) for code in _of_dimension(units.dimension_of(unit)))
    return [("", _("As written, else as the claim")), *same]


@lru_cache(maxsize=256)
def _of_dimension(dimension: str) -> list[str]:
    return [code for code in units.UNITS if units.dimension_of(code) == dimension and code != units.UNKNOWN_CURRENCY]
