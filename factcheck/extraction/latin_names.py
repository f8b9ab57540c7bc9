"""Which names in Latin letters does an English text introduce, and which Chinese names do they stand beside?"""

from __future__ import annotations

import re
from collections import Counter

from factcheck.extraction import name_words
from factcheck.extraction.vocabulary import Vocabulary
from factcheck.folding import fold

_LATIN_NAME = re.compile(r"[A-Z][A-Za-z0-9&'.-]*(?: (?:[A-Z][A-Za-z0-9&'.-]*|of|and|the|de)){0,5}")
_IN_BRACKETS = re.compile(r"([\u4e00-\u9fff]{2,12})[(（]([A-Za-z][A-Za-z .&-]{2,30})[)）]")


def discover(text: str, vocabulary: Vocabulary) -> dict[str, list[str]]:
    """Capitalised names of an English text that stand more than once, or end as companies do."""
    counts: Counter[str] = Counter()
    for match in _LATIN_NAME.finditer(text):
        words = match[0].rstrip(".'-").removesuffix("'s").split(" ")
        while words and words[0].lower() in name_words.words("small_words"):
            words.pop(0)
        while words and words[-1].lower() in name_words.words("small_words"):
            words.pop()
        name = " ".join(words)
        if len(name) > 2 and not name.isdigit() and fold(name) not in vocabulary.metrics:
            counts[name] += 1 + bool(
                re.match(
                    r"(?:'s)? (?:said|reported|posted|announced|employed|had|says|plans|expects|recorded)|'s ",
                    text[match.start() + len(match[0]) :][:20],
                )
            )
    chosen = [fold(name) for name, count in counts.most_common(40) if count >= 2 and fold(name) not in vocabulary.entities]
    groups: dict[str, list[str]] = {}
    for name in sorted(chosen, key=len, reverse=True):
        owner = next((full for full in groups if full.startswith(name + " ")), None)
        if owner is None:
            groups[name] = [name]
        else:
            groups[owner].append(name)
    return groups


def add_aliases(text: str, groups: dict[str, list[str]]) -> None:
    """远山科技(Farhill): both spellings name one entity."""
    for chinese, latin in _IN_BRACKETS.findall(text):
        _add_alias(groups, fold(chinese), fold(latin).strip())


def _add_alias(groups: dict[str, list[str]], chinese: str, latin: str) -> None:
    for spellings in groups.values():
        if any(chinese.endswith(spelling) for spelling in spellings):
            if latin not in spellings:
                spellings.append(latin)
            return
