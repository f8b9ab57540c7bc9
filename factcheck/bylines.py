"""Who signs a text? Names where newspapers put those of reporters: in the dateline, or on a line of their own at the head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.folding import fold
from factcheck.language_data import load

LONGEST_LINE = 60
MOST = 5

_HAN = "[\u4e00-\u9fff·]{2,6}?"
_NAMES = rf"({_HAN}(?:[、，,]{_HAN}){{0,4}})"
#: what stands behind the names of reporters, and says where they end: 記者林大山／台北報導, 记者张三）, 記者林大山、王小明報道
_END = r"(?=\s?(?:[/／|｜)）】〕\]]|(?:綜合|综合)?(?:報導|報道|报导|报道|攝|摄)|$))"
_REPORTER = re.compile(rf"(?:記者|记者)\s?[:：]?\s?{_NAMES}{_END}")
_LABELLED = re.compile(rf"^(?:作者|撰文|文|記者|记者)\s?[:：/／|｜]\s?{_NAMES}$")
_LATIN = r"[A-Z][\w.'’-]{0,20}(?: (?:(?:van|von|der|den|de|da|di|la|le|bin|al) )?[A-Z][\w.'’-]{0,20}){1,3}"
_BY = re.compile(rf"^(?:By|BY) ({_LATIN}(?:(?:, and |, | and ){_LATIN}){{0,4}})(?=$|,? (?:in|for|at) |\s*[|·])")
_OPENED = "（(【〔["


def byline(head: Sequence[str]) -> str | None:
    """The reporters that the first lines name, 林大山、王小明 or Ann Li and Bo Chan; None where none is sure.

    A Chinese name begins with a family name, so that 記者綜合報道 names nobody; where a place follows a name without a mark
    (記者林大山高雄24日電), nothing says where the name ends.
    """
    return next((said for line in head for said in _signed(line)), None)


def _signed(line: str) -> Iterator[str]:
    if latin := _BY.match(line[: 3 * LONGEST_LINE]):
        yield latin[1]
    begun = line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]}…"
    for found in (_LABELLED.match(begun), _REPORTER.search(begun)):
        if found and _is_signed_there(line, found.start()):
            names = re.split("[、，,]", found[1])
            if all(map(_is_name, names)):
                yield "、".join(names[:MOST])


def _is_signed_there(line: str, start: int) -> bool:
    """At the beginning of the line, or within brackets that open it or follow a dateline: 新华社北京10月24日电（记者张三）."""
    before = line[:start].rstrip()
    return not before or before[0] in _OPENED or before[-1] in _OPENED


def _is_name(name: str) -> bool:
    folded = fold(name)
    return 2 <= len(folded) <= 4 and (folded[0] in _family_names() or folded[:2] in _family_names())


@cache
def _family_names() -> frozenset[str]:
    return frozenset(map(fold, load("entities")["surnames"]))
