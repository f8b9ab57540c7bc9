"""Who signs a text? Names where newspapers put those of reporters: in the dateline, or on a line of their own at the head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import rjieba

from factcheck.folding import fold
from factcheck.language_data import checked, load

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

    A Chinese name begins with a family name and is no word and no place: 記者綜合報道 and 記者高雄報導 name nobody. Where a place
    follows a name without a mark (記者林大山高雄24日電), nothing says where the name ends.
    """
    return next((said for line in head for said in _signed(line)), None)


def _signed(line: str) -> Iterator[str]:
    latin = _BY.match(line[: 3 * LONGEST_LINE])
    if latin and _no_names()["words"].isdisjoint(re.split(" |-", re.sub(",? and |, ", " ", latin[1]).lower())):
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
    """Of two to four characters, four with a family name of two or with two of them: 陳方安生."""
    folded, known = fold(name), _family_names()
    if not 2 <= len(folded) <= 4 or not (folded[0] in known or folded[:2] in known) or folded in _places():
        return False
    if len(folded) == 4 and folded[:2] not in known and folded[1] not in known:
        return False  # 高雄報導
    if len(folded) > 2 and folded[-1] in _no_names()["endings"]:
        return False
    return not rjieba.has_word(folded) or (len(folded) > 2 and rjieba.tag(folded)[0][1] in ("nr", "nrfg"))


@cache
def _family_names() -> frozenset[str]:
    return frozenset(map(fold, load("entities")["surnames"]))


@cache
def _places() -> frozenset[str]:
    rows = (row for row in load("entities")["entity"] if row["kind"] == "place")
    return frozenset(fold(name) for row in rows for name in (row["name"], *row["aliases"]))


@cache
def _no_names() -> dict[str, frozenset[str]]:
    row = checked(load("datelines")["bylines"], place="data/datelines.toml [bylines]", required=("words", "endings"))
    return {key: frozenset(map(fold, listed)) for key, listed in row.items()}
