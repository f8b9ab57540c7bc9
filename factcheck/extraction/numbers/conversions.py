"""Which sums are only another sum put into other money? （約321億港元）, 約合人民幣1,050億元, $48.72bn ($1.54bn)."""

from __future__ import annotations

import re

_CONVERTS = frozenset("约合折相")
_INTO = ("约合", "折合", "折合约", "合约", "相当于", "相当于约", "约等于", "折算", "折约", "即约")
_OF_A_SUM = "0123456789.,万亿千百兆 "  #: between 約 and a name that stands behind its number
_MONEY_ENDS = frozenset("元币圆镑铢盾吉")  #: how a currency's name ends
_BRACKET = 24  #: characters of a bracket that converts a sum
_INTO_DOLLARS = re.compile(
    r"(?:yuan|\$[0-9.,]{1,12}(?: ?[mb]illion| ?[mb]n?)|元|ringgit|baht|yen|won|rupees|pesos|euros) ?\(\$[0-9]"
)


def names_none(folded: str, name: int, start: int, at: int) -> bool:
    """Whether the money's name there is of a sum that another is put into, and says nothing of the sums behind it.

    （約321億港元）, 1,195億澳門元，約合人民幣1,050億元. start: where the paragraph begins; at: the sum whose money is asked for.
    """
    head = folded[start:name].rstrip(_OF_A_SUM)
    if head.endswith(_INTO) or (head.endswith("约") and head[:-1].rstrip("，, ")[-1:] in _MONEY_ENDS):
        return True
    opened = folded.rfind("(", max(start, name - _BRACKET), name)
    closed = folded.find(")", name, at)
    return opened >= 0 and closed >= 0 and folded.find(")", opened, name) < 0 and folded[opened + 1 : opened + 2] in _CONVERTS


def is_put_into(folded: str, names: tuple[str, ...], own: tuple[str, ...]) -> bool:
    """Whether a sum is given in the region's money too: 1286億元新台幣（約321億港元）tells what the text counts in."""
    for name in names:
        at = folded.find(name)
        while at >= 0:
            bracket = at + len(name)
            if folded.startswith("(", bracket) or folded.startswith("元(", bracket):
                close = folded.find(")", bracket, bracket + _BRACKET)
                if close > 0 and any(mine in folded[bracket:close] for mine in own):
                    return True
            at = folded.find(name, at + 1)
    return False


def into_dollars(folded: str) -> bool:
    """Whether a sum of another money is followed by one in $: NT$48.72 billion ($1.54 billion)."""
    return "($" in folded and _INTO_DOLLARS.search(folded) is not None
