"""How is an exact amount written for people: 17.4 億元人民幣, 1.74 billion yuan, +21%?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils import translation
from django.utils.translation import gettext as _

from factcheck import units
from factcheck.figures import Bounds

MOST_DECIMALS = 5  #: a scale word that would need more of them hides the figure instead of showing it
THIN = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True, kw_only=True)
class Scale:
    """A scale word and what it is worth."""

    factor: Decimal
    word: str


ONE = Scale(factor=Decimal(1), word="")
SCALES = {
    "en": (
        Scale(factor=Decimal(10) ** 12, word="trillion"),
        Scale(factor=Decimal(10) ** 9, word="billion"),
        Scale(factor=Decimal(10) ** 6, word="million"),
    ),
    "zh-hant": (Scale(factor=Decimal(10) ** 8, word="億"), Scale(factor=Decimal(10) ** 4, word="萬")),
    "zh-hans": (Scale(factor=Decimal(10) ** 8, word="亿"), Scale(factor=Decimal(10) ** 4, word="万")),
}
SCALED_FROM = Decimal(100_000)  #: below it the digits themselves are easier to compare
BARE = re.compile(
    r"(?:[\d\s.,，．−-]|hundred|thousand|million|billion|trillion|[一二三四五六七八九十兩两零〇百千萬万億亿兆])+", re.IGNORECASE
)
RATIOS = frozenset({"percent", "percentage_point", "basis_point", "multiple"})


def language() -> str:
    """The reader's language, as the engine's labels know it: en, zh-hant or zh-hans."""
    found = (translation.get_language() or "en").lower()
    return found if found in SCALES else "en"


def scale_for(values: Iterable[Decimal | None]) -> Scale:
    """One scale word for a whole column: the largest that the smallest amount reaches and that hides no digit."""
    known = [abs(value) for value in values if value]
    if not known:
        return ONE
    for scale in SCALES[language()]:
        if min(known) >= max(scale.factor, SCALED_FROM) and all(_decimals(v / scale.factor) <= MOST_DECIMALS for v in known):
            return scale
    return ONE


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def digits(value: Decimal) -> str:
    """Every digit, grouped by three, with a true minus sign: −6,495,000,000."""
    plain = f"{value.normalize():,f}" if value else "0"
    return plain.replace("-", MINUS)


def amount(value: Decimal | None, unit: str, *, change: str = "", scale: Scale | None = None) -> str:
    """The amount with its unit, never parted by a line break. A change or rate carries its direction as a sign."""
    if value is None:
        return "—"
    scale = scale or (ONE if unit in RATIOS else scale_for([value]))
    number = digits(value / scale.factor)
    sign = {"up": "+", "down": MINUS}.get(change, "")
    return sign + _joined(number, scale.word, unit)


def _joined(number: str, word: str, unit: str) -> str:
    if unit == "percent":
        return f"{number}%"
    name = units.label(unit, language())
    if language() == "en":
        return THIN.join(part for part in (number, word, name) if part)
    return f"{number}{THIN}{word}{name}" if word or name else number


def _scaled(value: Decimal, scale: Scale) -> str:
    return THIN.join(part for part in (digits(value / scale.factor), scale.word if value else "") if part)


def counted(quote: str, unit: str) -> str:
    """What a bare number (6,114; 6.1 million; 6114萬) counts, in the reader's words; empty where the quote itself says it."""
    return units.label(unit, language()) if unit and unit not in RATIOS and BARE.fullmatch(quote) else ""


def axis(unit: str, scale: Scale) -> str:
    """What the bare digits along an axis are counted in: billion yuan, 億元人民幣. Ratios carry their own sign."""
    if unit in RATIOS:
        return ""
    name = units.label(unit, language()) if unit else ""
    return THIN.join(part for part in (scale.word, name) if part) if language() == "en" else scale.word + name


def full(value: Decimal | None, unit: str) -> str:
    """All digits, for the accessible name and the hover text."""
    return "" if value is None else _joined(digits(value), "", unit)


def gap(spread: Decimal | None) -> str:
    """A relative gap (0.043) as a percentage of two significant digits: 4.3%."""
    if spread is None:
        return "—"
    percent = spread * 100
    if percent == 0:
        return "0%"
    places = max(0, 1 - percent.adjusted()) if percent < 100 else 0
    return f"{digits(round(percent, places))}%" if places < 6 else f"< {digits(Decimal(10) ** -5)}%"


def difference(value: Decimal, reference: Decimal) -> str:
    """How far value lies from the reference, with its sign: +4.3%."""
    if not reference or value == reference:
        return ""
    part = (value - reference) / abs(reference)
    return ("+" if part > 0 else MINUS) + gap(abs(part))


def allowed(bounds: Bounds, unit: str = "") -> str:
    """Which values the wording stands for, in words; empty for a number that is exactly itself."""
    scale = ONE if unit in RATIOS else scale_for((bounds.low, bounds.high))
    sign = "%" if unit == "percent" else ""
    low, high = (None if end is None else _scaled(end, scale) + sign for end in (bounds.low, bounds.high))
    if low is not None and low == high:
        return ""
    if low is not None and high is not None:
        return _("stands for %(low)s to %(high)s") % {"low": low, "high": high}
    if low is not None:
        return _("stands for %(low)s and more") % {"low": low}
    return _("stands for less than %(high)s") % {"high": high} if high is not None else ""
