"""What does the noun beside a number count, where its classifier says less, or English has none? 件, 張; 12 homicides; 13死."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from factcheck.extraction.numbers.quantity import Quantity
from factcheck.folding import fold
from factcheck.language_data import checked, load
from factcheck.units import MONEY, UNITS

_HURT = frozenset("死伤亡")
_NOT_HURT = {"死": "刑囚因角守党忠巷神", "伤": "心口痕害势感风身", "亡": "命国羊"}  #: 2死囚, 十億亡命
_LINKS = "共约有达为逾近数的:： "  #: what may stand between the noun and its number
_BEHIND = 8  #: characters behind the classifier in which its noun begins
_ENDS = re.compile("[，,。；;、:：()（）「」\n]")
_MEASURES = frozenset(("mass", "volume", "length", "area", "energy", "power"))
_COMPARES = re.compile(" (?:from|against|than|(?:mark|record|peak|high|figure|total|tally) of) $")
_NEAR = 30  #: characters
_PER_CENT = re.compile("[0-9](?:%| per ?cent)")
_GOES_ON = re.compile(r"(?:, | and |from |to |against |after |than )[^.;\n]{0,40}$")
#: behind a number that stands for itself: the end of its phrase, or a time
ENDS_ITS_PHRASE = re.compile(
    r"[.,;)]|$|\n| (?:in|and|or|to|from|last|this|a year|the year|for|on|at|by|against|while|as|but|when|since|after|before|with"
    r"|respectively)(?![a-z])"
)
_ENGLISH = re.compile(r"(?: of (?:the|those|them) ([a-z]+)| ([a-z]+)(?: ([a-z]+))?)(?![a-z'-])")


@cache
def _classifiers() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    rows = checked(load("counted"), place="data/counted.toml", required=("classifiers", "english"))
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for word, units in rows["classifiers"].items():
        found[fold(word)] = {unit: tuple(map(fold, nouns)) for unit, nouns in units.items()}
    for unit in (*rows["english"], *(unit for units in found.values() for unit in units)):
        assert unit in UNITS, f"data/counted.toml: {unit} is no unit"
    return found


@cache
def _plurals() -> Mapping[str, str]:
    return {noun: unit for unit, nouns in load("counted")["english"].items() for noun in nouns}


def is_of_the_hurt(folded: str, quantity: Quantity) -> bool:
    """商場崩塌13死: people, whatever else the headline names."""
    hurt = folded[quantity.end : quantity.end + 1]
    return hurt in _HURT and quantity.end < len(folded) and folded[quantity.end + 1 : quantity.end + 2] not in _NOT_HURT[hurt]


def of_bare(folded: str, quantity: Quantity) -> str | None:
    """The unit of a number that has none of its own: people in five of the dead, cases in 38 robberies."""
    found = _ENGLISH.match(folded, quantity.end)
    if found is None:
        return None
    plurals = _plurals()
    if found[1] is not None:
        return plurals.get(found[1])
    unit = plurals.get(found[2]) or plurals.get(found[3] or "")
    return unit if unit != "person" else None  # three missing pieces


def of_classified(folded: str, quantity: Quantity) -> str | None:
    """The unit that the noun names where its classifier counts many things: 2.2萬張 of 季票 are tickets."""
    words = quantity.unit_words
    units = _classifiers().get(folded[words[0] : words[1]]) if words is not None else None
    if words is None or units is None:
        return None
    before = folded[max(0, quantity.start - 12) : quantity.start].rstrip(_LINKS)
    behind = _ENDS.split(folded[words[1] : words[1] + _BEHIND], maxsplit=1)[0]
    for unit, nouns in units.items():
        if before.endswith(nouns) or any(noun in behind for noun in nouns):
            return unit
    return None


def is_of_per_cent(folded: str, quantity: Quantity) -> bool:
    """Turnout was 40.8%, down 27.55 points from 68.35%: points of a percentage beside which they stand."""
    return _PER_CENT.search(folded, max(0, quantity.start - _NEAR), quantity.end + _NEAR) is not None


def said_once(folded: str, quantity: Quantity, before: Sequence[Quantity]) -> str | None:
    """The unit that English says once: 1.62 million tonnes, up from 1.51 million; 168 billion yuan, health 87 billion.

    before: the numbers before it in the sentence.
    """
    if not (quantity.has_scale or quantity.grouped) or not folded[quantity.end - 1].isascii():
        return None
    money = next((one for one in reversed(before) if one.unit is not None and UNITS[one.unit].dimension == MONEY), None)
    if money is not None and quantity.scale == money.scale > 1 and ENDS_ITS_PHRASE.match(folded, quantity.end):
        return money.unit if _GOES_ON.search(folded, money.end, quantity.start) else None
    one, other = before[-1], quantity.value
    if (
        one.unit is None
        or one.value is None
        or other is None
        or _COMPARES.search(folded, max(0, quantity.start - _NEAR), quantity.start) is None
    ):
        return None
    unit = UNITS[one.unit]
    near = one.value <= other * 10 and other <= one.value * 10
    return one.unit if near and (unit.counted or unit.dimension in _MEASURES) else None
