"""What may a number be a number of? Units and currencies of data/units.toml, with dimensions, factors and labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from factcheck.figures import EXACT, Bounds, Reading
from factcheck.folding import fold
from factcheck.language_data import checked, load

MONEY = "money"
UNKNOWN_CURRENCY = "XXX"  #: ISO 4217's own code for "no currency"


@dataclass(frozen=True, kw_only=True)
class Unit:
    """One unit: factor is how many base units of its dimension one of it is; words and prefixes are folded."""

    code: str
    dimension: str
    factor: Decimal
    labels: Mapping[str, str]
    words: tuple[str, ...]
    prefixes: tuple[str, ...]
    letter: str | None  #: what may stand before the number too, where the text shows that it is money: P2.3 billion
    shown_by_sums: bool
    shown_by: tuple[str, ...]
    parts: Mapping[str, Decimal]  #: words for a decimal part of it, and which: 港仙 is 0.01
    weak: bool
    counted: bool


def _unit(code: str, row: Mapping[str, Any]) -> Unit:
    row = checked(
        row,
        place=f"data/units.toml [{code}]",
        required=("label",),
        optional=("dimension", "factor", "words", "prefixes", "letter", "shown_by_sums", "shown_by", "parts", "weak", "counted"),
    )
    labels = checked(row["label"], place=f"data/units.toml [{code}] label", required=("en", "zh-hant", "zh-hans"))
    return Unit(
        code=code,
        dimension=row.get("dimension", code),
        factor=Decimal(row.get("factor", "1")),
        labels=MappingProxyType(labels),
        words=tuple(map(fold, row.get("words", ()))),
        prefixes=tuple(map(fold, row.get("prefixes", ()))),
        letter=row.get("letter"),
        shown_by_sums=row.get("shown_by_sums", False),
        shown_by=tuple(map(fold, row.get("shown_by", ()))),
        parts=MappingProxyType({fold(word): Decimal(part) for word, part in row.get("parts", {}).items()}),
        weak=row.get("weak", False),
        counted=row.get("counted", False),
    )


UNITS: Mapping[str, Unit] = MappingProxyType({code: _unit(code, row) for code, row in load("units").items()})
_DIMENSIONS = {code: unit.dimension for code, unit in UNITS.items()}  #: asked for many times a number


def dimension_of(code: str) -> str:
    """The dimension of a unit; a code that nobody defined is a dimension of its own."""
    return _DIMENSIONS.get(code, code)


#: counters that papers interchange for people: 29人死亡, 28例死亡; 1,486萬人次, 14.86 million passengers
COUNTERS_OF_PEOPLE = frozenset(("person", "case", "person_time"))


def dimension_of_figure(code: str) -> str:
    """In which dimension two claims of one figure must be told: people and cases of them in one."""
    return "person" if code in COUNTERS_OF_PEOPLE else dimension_of(code)


def label(code: str, language: str) -> str:
    """The unit's name for people; language is en, zh-hant or zh-hans."""
    return UNITS[code].labels.get(language, UNITS[code].labels["en"]) if code in UNITS else code


BASE_UNITS: Mapping[str, str] = MappingProxyType(
    {unit.dimension: code for code, unit in reversed(list(UNITS.items())) if unit.factor == 1 and unit.dimension != MONEY}
)


def in_base_unit(reading: Reading) -> Reading:
    """The same reading in the base unit of its dimension: 3.5 kilometre is 3500 metre. No factor joins currencies."""
    unit = UNITS.get(reading.unit)
    if unit is None or unit.factor == 1:
        return reading
    value, bounds, code = in_base(reading.value, reading.bounds, reading.unit)
    return replace(reading, unit=code, value=value, bounds=bounds, scale=reading.scale * unit.factor)


def in_base(value: Decimal | None, bounds: Bounds, code: str) -> tuple[Decimal | None, Bounds, str]:
    """An amount in the base unit of its dimension."""
    unit = UNITS.get(code)
    if unit is None or unit.factor == 1:
        return value, bounds, code
    multiplied = None if value is None else EXACT.multiply(value, unit.factor)
    return multiplied, bounds.times(unit.factor), BASE_UNITS.get(unit.dimension, code)


def alike(code: str) -> str:
    """The same for units that newspapers interchange for one thing: 間, 家, 個 and none at all; 度 and degrees Celsius."""
    unit = UNITS.get(code)
    return "number" if unit is not None and unit.counted else "celsius" if code == "degree" else code
