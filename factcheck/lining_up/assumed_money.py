"""In which currency is a bare 元 or $ that a text never explains? In that of the other texts of its figure, where they say one.

What such a sign was read in is a guess from the outlet's region or from other sums of the text; against a text that writes
人民幣 or NT$ it is no disagreement. A bare 元 is never US dollars.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

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


def said(reading: Reading) -> str | None:
    """The currency that the text itself gives the sum; None for what is no sum, or only taken for one."""
    return reading.unit if dimension_of(reading.unit) == MONEY and not _may_be(reading) else None


def settled(members: Sequence[Member]) -> list[Member]:
    """The members of one figure, those with an assumed currency in the one that all others say; unchanged where those differ."""
    currencies = {money for member in members if (money := said(member.reading)) is not None}
    if len(currencies) != 1:
        return list(members)
    [money] = currencies
    return [
        replace(member, reading=replace(member.reading, unit=money)) if money in _may_be(member.reading) else member
        for member in members
    ]


def _may_be(reading: Reading) -> frozenset[str]:
    """What an assumed currency may be instead; nothing for one that the text says."""
    rules = [one.rule for one in reading.evidence if one.slot == "unit"]
    if reading.unit == "CNY" and _OF_REGION in rules:
        return frozenset()  # the mainland's papers name every money but their own
    return next((_MAY_BE[rule] for rule in rules if rule in _MAY_BE), frozenset())
