"""Do the words before a metric name somebody, or a thing of their own, rather than narrow it?"""

from __future__ import annotations

import rjieba

from factcheck.extraction.names.person_names import is_called_one
from factcheck.extraction.words.scope_words import scope_words

_NAMES = frozenset(("n", "nz", "nr", "nrt", "nt", "ns", "x", "eng", "nrfg", "j"))


def may_be_winner(name: str) -> bool:
    """林國棟 of 林國棟獲16,930票: a person's name, or a word that no dictionary has."""
    if any(word in name for word in ("分别", "依次", "各自", "共", "合计")):
        return False
    return is_called_one(name) or not rjieba.has_word(name)


def is_place_or_person(name: str) -> bool:
    """北區雨量, 周柏鈞支持度: the words before a metric name where or whose it is."""
    return is_called_one(name) or (len(name) in (2, 3, 4) and name.endswith(("市", "县", "省", "区", "州", "岛", "乡", "镇")))


def is_owner(name: str) -> bool:
    """Whether the words before a metric are the name of somebody rather than a part of a business: 上海遠山, 北京長河."""
    tagged = rjieba.tag(name)
    if len(tagged) > 1 and tagged[0][1] == "ns" and len(tagged[0][0]) >= 2:
        return True
    return any(tag == "nt" for _, tag in tagged)


def may_be_name(words: str) -> bool:
    """Whether these words are nothing but a noun or what no dictionary has: 嗶哩, 台積電ADR."""
    return all(tag in _NAMES for _, tag in rjieba.tag(words))


def is_other_noun(gap: str) -> bool:
    """Whether the words before a number name a thing of their own."""
    tagged = rjieba.tag(gap)
    if not tagged or len(gap) > 8:
        return False
    word, tag = tagged[-1]
    return tag in ("n", "nz") and len(word) >= 2 and word not in scope_words().plain and not word.isascii()
