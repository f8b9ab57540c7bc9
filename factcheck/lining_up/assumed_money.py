"""In which currency is a bare 元 or $ that a text never explains? In that of the other texts of its figure, where they say one.

What such a sign was read in is a guess from the outlet's region or from other sums of the text; against a text that writes
人民幣 or NT$ it is no disagreement. A bare 元 is never US dollars.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from factcheck.figures import Reading
from factcheck.lining_up.figure_key import Member
from factcheck.units import MONEY, dimension_of

_YUAN = frozenset(("CNY", "TWD", "HKD", "MOP", "SGD", "MYR"))  #: whose papers write a bare 元
_DOLLARS = frozenset(("USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD"))
_OF_REGION = "the money of the outlet's region"
#: by the rule that gave a reading its currency: what the sign may mean instead
_MAY_BE = {
    _OF_REGION: _YUAN,
    "the money that the text names": _YUAN,
    "the money named last before it": _YUAN,
    "the wording of one region's papers": _YUAN,
    "nothing says which money": _YUAN,
    "the dollar of the outlet's region": _DOLLARS,
}


class Sum(NamedTuple):
    """A unit, and the rule by which its text gave it; the rule is None where nothing is known of it."""

    unit: str
    rule: str | None

    @property
    def money(self) -> str | None:
        """The currency that the text itself gives; None for what is no sum, or only taken for one."""
        return self.unit if dimension_of(self.unit) == MONEY and not self.may_be else None

    @property
    def may_be(self) -> frozenset[str]:
        """What an assumed currency may be instead; nothing for one that the text says."""
        if self.unit == "CNY" and self.rule == _OF_REGION:
            return frozenset()  # the mainland's papers name every money but their own
        return _MAY_BE.get(self.rule or "", frozenset())


def units(sums: Sequence[Sum]) -> list[str]:
    """The units of what is said of one figure: an assumed currency is the one that all others say, unless they differ."""
    said = {money for one in sums if (money := one.money) is not None}
    money = next(iter(said)) if len(said) == 1 else ""
    return [money if money in one.may_be else one.unit for one in sums]


def said(reading: Reading) -> str | None:
    """The currency that the text itself gives the sum; None for what is no sum, or only taken for one."""
    return _sum(reading).money


def settled(members: Sequence[Member]) -> list[Member]:
    """The members of one figure, those with an assumed currency in the one that all others say; unchanged where those differ."""
    found = zip(members, units([_sum(member.reading) for member in members]), strict=True)
    return [one if one.reading.unit == unit else replace(one, reading=replace(one.reading, unit=unit)) for one, unit in found]


def _sum(reading: Reading) -> Sum:
    return Sum(reading.unit, next((one.rule for one in reading.evidence if one.slot == "unit"), None))
