"""When do two names call one company? Legal forms say nothing, a trade may be left out, another trade is another company."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.folding import fold
from factcheck.language_data import load

_LONGEST = 12  #: characters of an ending
_BRACKETS = re.compile(r"\([^()]{1,12}\)")
#: behind a company's name: another company, told by what it is to that one
_TO_IT = frozenset(("子公司", "母公司", "孙公司", "分公司", "附属公司", "联营公司", "合营公司", "合资公司", "关联公司"))


@cache
def _forms() -> frozenset[str]:
    return frozenset(map(fold, load("entities")["legal_forms"]))


@cache
def _plain_trades() -> frozenset[str]:
    return frozenset(map(fold, load("entities")["plain_trades"]))


@cache
def _trades() -> frozenset[str]:
    rows = load("entities")
    offices = tuple(map(fold, rows["agencies"]))
    trades = {fold(word) for word in rows["suffixes"]} - set(_forms())
    return frozenset(word for word in trades if not word.endswith(offices))


@lru_cache(maxsize=8192)
def bare(name: str) -> str:
    """The folded name without its legal form: 遠山科技股份有限公司 and 遠山科技集團 are 远山科技."""
    name = _BRACKETS.sub("", name).strip(" .,").replace("国际机场", "机场")
    name = name.removeprefix("the ")
    while (shorter := _without(name, _forms())) is not None:
        name = shorter
    return name


@lru_cache(maxsize=8192)
def plain(name: str) -> str:
    """The bare name without a word that any company may add: 遠山科技 and 遠山集團 of one text are one company."""
    name = bare(name)
    return _without(name, _plain_trades()) or name


@lru_cache(maxsize=8192)
def core(name: str) -> str:
    """The bare name without its trade too: 遠山科技 and 遠山銀行 are both 远山, and so may be two companies."""
    name = bare(name)
    while (shorter := _without(name, _trades())) is not None:
        name = bare(shorter)
    return name


def _without(name: str, endings: frozenset[str]) -> str | None:
    for size in range(min(_LONGEST, len(name) - 1), 0, -1):
        ending = name[-size:]
        if ending not in endings:
            continue
        rest = name[:-size]
        if ending.isascii():
            if rest.endswith((" ", ", ")) and len(rest) > 3:
                return rest.rstrip(" ,&")
        elif len(rest) >= 2:
            return rest
    return None


def continues(full: str, short: str) -> bool:
    """Whether the full name only adds what it does or how it is set up: 遠山智能*科技*, but not 遠山移動*香港*."""
    rest = full.removeprefix(short)
    if not rest or rest == full or rest.startswith(" ") != short.isascii():
        return False
    return core("〇〇" + rest) == "〇〇"


def is_named_by(full: str, short: str) -> bool:
    """Whether the full name, folded, is of another company than the short one with which it begins: 遠山物流子公司."""
    return full.startswith(short) and full[len(short) :].removeprefix("的") in _TO_IT


def is_kin(one: str, other: str) -> bool:
    """Whether two names may be one company's: 遠山銀行 and 遠山人壽 are not, nor 遠山集團 and 遠山銀行; 遠山 may be either."""
    if is_named_by(one, other) or is_named_by(other, one):
        return False
    if core(one) != core(other) or plain(one) == plain(other):
        return True
    short, full = sorted((one, other), key=lambda name: len(plain(name)))
    return plain(short) == core(short) and not is_head(short) and not is_head(full)


def is_head(name: str) -> bool:
    """Whether the name is that of a whole group: the short name alone (遠山) means it rather than 遠山銀行."""
    return name.endswith(("集团", "控股", "金控", "控股公司", "集团公司", "股份有限公司", " group", " holdings", " plc"))


def is_registered(name: str) -> bool:
    """Whether the name carries the legal form by which it is registered: a newspaper says it once, if at all."""
    return name.endswith(
        ("有限公司", "有限责任公司", "股份", " inc", " ltd", " limited", " corp", " corporation", " llc", " ag", " plc")
    )
