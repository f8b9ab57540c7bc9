"""How does text become comparable without losing an offset? A fold that changes characters one for one, in place.

Traditional becomes Simplified (the character dictionaries of opencc-python-reimplemented, one-to-one pairs only), full-width
becomes half-width, Latin letters become lower case, dashes and tildes become one of each. It is for matching only.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "，：；！？"}
DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−－﹣"), ord("-"))
TILDES = dict.fromkeys(map(ord, "～〜∼﹏"), ord("~"))
SPACES = dict.fromkeys(map(ord, "\u3000\u00a0\u2002\u2003\u2009\u202f\t"), ord(" "))
#: halves of a character that a broken text may hold; what has no UTF-8 form cannot be searched by the automata
NO_CHARACTERS = dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)
# What the dictionaries leave out: variants that newspapers print, and the radicals that some PDF fonts print for 月 目 口 日.
VARIANTS = str.maketrans(
    "衆啓羣爲裏麪喫祕牀綫囯柒匯臺颱汙⽬⼝⽇⽉⼈⼤⼀⽔⾦〇○", "众启群为里面吃秘床线国七汇台台污目口日月人大一水金零零"
)

#: １，２００: a full-width comma belongs to the number only between full-width digits, else it parts clauses
_FULL_WIDTH_THOUSANDS = re.compile("([０-９])，(?=[０-９]{3}(?![０-９]))")


def fold(text: str) -> str:
    """The text for matching: as long as the text, so that every offset holds in both."""
    if _FULL_WIDTH_THOUSANDS.search(text):
        text = _FULL_WIDTH_THOUSANDS.sub(r"\1,", text)
    return text.translate(_table())


@cache
def _table() -> tuple[int, ...]:
    """At the place of every code point of the basic plane, what it becomes: the table that translate reads quickest.

    A character outside the plane is beyond its end, and stays as it is.
    """
    changed: dict[int, int] = {}
    for name in ("HKVariantsRev.txt", "TWVariantsRev.txt", "TSCharacters.txt"):
        for one, other in _single_pairs(name):
            changed[ord(one)] = ord(other)
    for code, first in list(changed.items()):  # a Hong Kong or Taiwan form leads to the common form and that one to Simplified
        changed[code] = changed.get(first, first)
    changed |= VARIANTS | FULL_WIDTH | DASHES | TILDES | SPACES | NO_CHARACTERS
    for letter in range(ord("A"), ord("Z") + 1):
        changed[letter] = letter + 32
        changed[letter + 0xFEE0] = letter + 32
    return tuple(changed.get(code, code) for code in range(0x10000))


def _single_pairs(name: str) -> list[tuple[str, str]]:
    """Pairs of one character and its first conversion, where that is one character too."""
    dictionary = resources.files("opencc") / "dictionary" / name
    rows = (line.split("\t") for line in dictionary.read_text(encoding="utf-8").splitlines() if "\t" in line)
    pairs = ((row[0], row[1].split(" ")[0]) for row in rows)
    return [(one, other) for one, other in pairs if len(one) == len(other) == 1]
