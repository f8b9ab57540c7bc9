"""Which places does this article name, and which one is it about?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import rjieba

from factcheck.extraction.vocabulary import Role, Word

_PLACE = re.compile(
    r"(?![全该本占各某我这外跨出在到超对与和为是等多两三四五六七八九十])"
    r"[\u4e00-\u9fff]{2,4}?[市县省](?!政府|府|场|值|面|价|委|民|长|区)"
)
_HEAD = 120  #: characters: a headline and the beginning of the lead
_BOUNDARY = re.compile(r"[，,。：:；;！!？?、()（）「」『』〔〕【】\s]")


def main_place(words: list[Word], places: frozenset[str]) -> str | None:
    """The place named most, if it stands in the first lines or three times."""
    counts = Counter(word.meaning for word in words if word.meaning in places)
    if not counts:
        return None
    name, most = counts.most_common(1)[0]
    first = next(word.start for word in words if word.meaning == name)
    return name if most >= 3 or first < _HEAD else None


def named(text: str, folded: str) -> Iterator[Word]:
    """Cities, counties and provinces, by their endings, where the segmenter knows them as places."""
    for match in _PLACE.finditer(folded):
        tagged = rjieba.tag(match[0])
        name, tag = tagged[-1]
        if not (tag == "ns" and len(name) >= 3):
            name = match[0][-3:] if match.end() == 3 or _BOUNDARY.match(folded, match.end() - 4) else ""
        if name:
            start = match.end() - len(name)
            yield Word(start, match.end(), Role.ENTITY, text[start : match.end()])
