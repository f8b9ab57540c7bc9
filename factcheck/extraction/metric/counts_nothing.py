"""Which English numbers count nothing? Per *100,000* residents, day *two*, delayed *three times*, people aged *65 and over*."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Scene
from factcheck.figures import Qualifier
from factcheck.units import MONEY, UNITS

_AS_MANY = re.compile(r" (?:as|the|more|higher|that|its|what|larger|bigger|greater|over|faster|their|his|her)(?![a-z])")
_OFTEN = re.compile(
    r"(?<![a-z])(?:delayed|postponed|voted|tried|elected|arrested|shot|stabbed|hit|struck|rescheduled|married|appeared|met|visited"
    r"|warned|rejected|failed|won|lost|cancelled|changed|called|asked|back|down|off|him|her|them|it) $"
)
_NUMBERED = re.compile(
    r"(?<![a-z])(?:day|week|phase|part|stage|step|chapter|round|channel|game|act|grade|level|page|group|tier|class) $"
)
_BASES = frozenset(map(Decimal, (100, 1000, 10_000, 100_000, 1_000_000)))
_MONEYS = frozenset(code for code, unit in UNITS.items() if unit.dimension == MONEY)
#: what is counted behind a number: three *soldiers*
_COUNTED = re.compile(r" (?:[a-z-]{3,} ){0,2}(?:[a-z]{3,}(?<![suin'])s|people|children|men|women)(?![a-z'-])")


def in_english(scene: Scene, quantity: Quantity) -> bool:
    """Whether the number only measures a rate, numbers something, or says how often or how old somebody may be."""
    if not scene.folded[quantity.end - 1].isascii():
        return False
    if quantity.unit == "age" and quantity.unit_words is None:
        return quantity.qualifier is not Qualifier.EXACT  # people aged 65 and over, boys aged 15 to 19: nobody's age
    return _is_a_base(scene, quantity) or _is_numbered(scene, quantity) or _is_an_occasion(scene, quantity)


def _is_a_base(scene: Scene, quantity: Quantity) -> bool:
    """per *100,000 people*, for every *1,000* births: what a rate is measured by."""
    if quantity.value not in _BASES or quantity.unit in _MONEYS:
        return False
    return scene.folded.endswith((" per ", " for every ", " for each ", " out of every "), 0, quantity.start)


def _is_numbered(scene: Scene, quantity: Quantity) -> bool:
    """On day *two* of the Test, Channel *Ten*: a word that numbers, and nothing counted behind."""
    if not quantity.in_words or quantity.unit is not None or _COUNTED.match(scene.folded, quantity.end):
        return False
    return _NUMBERED.search(scene.folded, max(0, quantity.start - 14), quantity.start) is not None


def _is_an_occasion(scene: Scene, quantity: Quantity) -> bool:
    """Delayed *three times*, pushed back *four times* this year: how often, and no multiple of anything."""
    folded = scene.folded
    if quantity.unit != "multiple" or not quantity.in_words:
        return False
    if not folded.endswith("times", quantity.start, quantity.end) or _AS_MANY.match(folded, quantity.end):
        return False
    return _OFTEN.search(folded, max(scene.sentence.start, quantity.start - 30), quantity.start) is not None
