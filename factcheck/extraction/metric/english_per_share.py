"""Is this English sum what one share earned, pays or costs? Earnings of $1.42 *a share*; to buy the bank for $12 *per share*."""

from __future__ import annotations

import re

from factcheck.extraction.metric.metric_fit import Found, fits, is_money
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Memory, Scene
from factcheck.extraction.words.vocabulary import Role, Word

_A_SHARE = re.compile(r" (?:a|per) (?:diluted |ordinary |common )?share(?![a-z])")
_ON_A_BASIS = "per-share basis"
_OF_A_SHARE = {
    **dict.fromkeys(("net_profit", "adjusted_profit", "eps"), "eps"),
    **dict.fromkeys(("net_loss", "loss_per_share"), "loss_per_share"),
    **{
        key: key
        for key in ("diluted_eps", "dividend_per_share", "share_price", "issue_price", "target_price", "acquisition_price")
    },
    "book_value_per_share": "book_value_per_share",
    "dividends": "dividend_per_share",
    "total_dividend": "dividend_per_share",
}
_RULE = "before the number in its clause"
_FARTHEST = 60  #: characters from what was earned to the sum
#: agreed to buy the bank *for* $12 a share, a takeover *at* $12: what stands between tells no other sum
_BOUGHT = re.compile(
    r"(?<![a-z])(?:buy|buys|bought|acquire[sd]?|buyout|buy-out|takeover|take over|tender(?:ed)?|bid|bids|privati[sz]e"
    r"|take-private)"
    r"(?![a-z])[^.;0-9]{0,70} (?:for|at|of|to) (?:us|hk|a|nz|s|c)?$"
)
_OR = re.compile(r"(?<![a-z])(?P<verb>(?P<lost>lost)|made|earned|earns|netted) [^.;]{2,30}, or (?:about )?(?:us|hk|a|nz|s|c)?$")
_PRICE = "acquisition_price"


def of_number(scene: Scene, quantity: Quantity, memory: Memory) -> Found | None:
    """What the sentence last spoke of that a share has: its earnings, its dividend, its price; else what the one before did."""
    if quantity.has_scale or not scene.folded[quantity.end - 1].isascii() or not is_money(quantity):
        return None
    behind = _A_SHARE.match(scene.folded, quantity.end)
    if behind is None:
        return _on_a_basis(scene, quantity)
    bought = _BOUGHT.search(scene.folded, scene.sentence.start, quantity.start)
    words = [
        word
        for word in scene.roles(scene.sentence.start, quantity.start, Role.METRIC, Role.AFTER)
        if word.meaning in _OF_A_SHARE and (bought is None or word.start > bought.start())
    ]
    key: str | None = None
    if words:
        key, word = _OF_A_SHARE[words[-1].meaning], words[-1]
    elif bought is not None:
        key, word = _PRICE, Word(bought.start(), bought.end(), Role.METRIC, _PRICE)
    elif (made := _or_so_much(scene, quantity)) is not None:
        key, word = made
    elif memory.last is not None and memory.last.metric in _OF_A_SHARE.values() and memory.last.metric_word is not None:
        key, word = memory.last.metric, memory.last.metric_word
    else:
        return None
    return Found(key, word, (), _RULE) if key is not None and fits(key, quantity) else None


def _or_so_much(scene: Scene, quantity: Quantity) -> tuple[str, Word] | None:
    """The bank made $3.2bn, or $1.42 a share: so papers tell what is earned or lost."""
    said = _OR.search(scene.folded, scene.sentence.start, quantity.start)
    if said is None:
        return None
    key = "loss_per_share" if said["lost"] else "eps"
    return key, Word(*said.span("verb"), Role.METRIC, key)


def _on_a_basis(scene: Scene, quantity: Quantity) -> Found | None:
    """On a per-share basis, the maker had a profit of $1.27."""
    if scene.folded.find(_ON_A_BASIS, scene.sentence.start, quantity.start) < 0:
        return None
    start = max(scene.clause_start(quantity.start), quantity.start - _FARTHEST)
    words = scene.roles(start, quantity.start, Role.METRIC, Role.AFTER)
    key = _OF_A_SHARE.get(words[-1].meaning) if words else None
    return Found(key, words[-1], (), _RULE) if key is not None and fits(key, quantity) else None
