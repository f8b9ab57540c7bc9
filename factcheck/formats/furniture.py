"""Which lines are the site's own and not the article's? Menus, calls to subscribe, credits, notices, lists of other articles.

They stay in the text and are shown, and nothing is read in them. A line that may state a figure of the story is never one of
them, unless it stands in a list of other articles' headlines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from factcheck.folding import fold
from factcheck.formats.document import Block, BlockKind, Document
from factcheck.language_data import checked, load

SHORT = 60  #: characters of a folded line: a label, a call, or the headline of another article
LONGEST_LABEL = 40
LONGEST_NOTICE = 600
MOST_RELATED = 15  #: headlines below 延伸閱讀
LONGEST_MENU_WORD = 8

#: a number with what it counts: such a line may be the story's
_FIGURE = re.compile(
    r"[0-9][0-9,.]*\s*(?:[万亿%元人名宗例次度岁倍成吨米]|个百分点|港元|美元|公里|million|billion|people|per ?cent|yuan|dollars)"
    r"|(?:us|hk|nt)?\$\s*[0-9]"
)
_AROUND = " \t\u3000\xa0-·•*#|>＞<»›→▲▼△▽↓↑【】[]()（）《》「」『』〔〕:：.。…!！/"
_PROSE = re.compile(r"。|[a-z]\.(?: |$)")
_MENU = re.compile(r"\s*(?:[>＞»›|｜/·•]|\s{2,}|\t)\s*")
_PARTED = re.compile("[>＞»›|｜]|\\s{2,}|\t")
_UNITED = {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.NOTE, BlockKind.QUOTE}


@dataclass(frozen=True, slots=True)
class Line:
    start: int
    end: int
    folded: str  #: without the spaces around it
    stands_free: bool  #: nothing stands on the line above


def set_apart(document: Document) -> Document:
    """The document with the site's own lines as blocks of furniture; those of a plain text are its only blocks."""
    if document.blocks:
        return replace(document, blocks=tuple(_with_furniture(document)))
    blocks = [Block(start=start, end=end, kind=BlockKind.FURNITURE) for start, end in passages(document.text)]
    return replace(document, blocks=tuple(blocks)) if blocks else document


def unfurnished(text: str, blocks: Sequence[Block]) -> str:
    """The text as it is read: as long as it is, with blanks where furniture stands, so that every offset holds."""
    parts, at = [], 0
    for block in blocks:
        if block.kind is BlockKind.FURNITURE:
            parts += [text[at : block.start], "".join("\n" if one == "\n" else " " for one in text[block.start : block.end])]
            at = block.end
    return "".join([*parts, text[at:]]) if parts else text


def passages(text: str) -> list[tuple[int, int]]:
    """Where the site's own lines stand in a plain text: (start, end) in order, neighbours joined."""
    lines = list(_lines(text))
    found: list[tuple[int, int]] = []
    joins = False
    for line, apart in zip(lines, _apart(lines), strict=True):
        if apart:
            found[-1:] = [(found[-1][0], line.end)] if joins else [*found[-1:], (line.start, line.end)]
        joins = apart
    return found if sum(end - start for start, end in found) < len(text.strip()) else []


def _with_furniture(document: Document) -> Iterator[Block]:
    """A block becomes furniture when each of its lines is; the title and tables never do."""
    spans = [(block, line) for block in document.blocks for line in _lines(document.text, block.start, block.end)]
    apart: dict[Block, bool] = {}
    for (block, _), is_apart in zip(spans, _apart([line for _, line in spans]), strict=True):
        apart[block] = apart.get(block, True) and is_apart
    for block in document.blocks:
        yield replace(block, kind=BlockKind.FURNITURE) if block.kind in _UNITED and apart.get(block) else block


def _lines(text: str, start: int = 0, end: int | None = None) -> Iterator[Line]:
    end = len(text) if end is None else end
    stands_free = True
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        line = text[start:stop]
        if words := line.strip():
            first = start + len(line) - len(line.lstrip())
            yield Line(first, first + len(words), fold(words) if len(words) <= LONGEST_NOTICE else "", stands_free)
        stands_free = not words
        start = stop + 1


def _apart(lines: Sequence[Line]) -> Iterator[bool]:
    """For each line whether it is the site's own.

    Amid an article a list of headlines ends above a number that stands free: that may be the story's.
    """
    own = [_is_own(line.folded) for line in lines]
    last = max((at for at, line in enumerate(lines) if not own[at] and _is_prose(line.folded)), default=-1)
    related = 0  #: headlines of other articles that may follow
    for at, line in enumerate(lines):
        if _core(line.folded) in _words("related"):
            related = MOST_RELATED
            yield True
        elif related and not _is_prose(line.folded) and (at > last or not (line.stands_free and _has_figure(line))):
            related -= 1
            yield True
        else:
            related = related if own[at] else 0
            yield own[at]


def _has_figure(line: Line) -> bool:
    return _FIGURE.search(line.folded) is not None


def _is_own(folded: str) -> bool:
    core = _core(folded)
    if core in _words("line") or not core:
        return bool(core)
    if _FIGURE.search(folded):
        return False
    if len(folded) <= LONGEST_LABEL and _label().match(core):
        return True
    if len(folded) <= SHORT and core.startswith(_calls()):
        return True
    return _is_menu(folded) or _notice().search(folded) is not None


def _is_menu(folded: str) -> bool:
    """首頁 > 財經 > 公司: three names or more, parted by marks, no number among them."""
    if len(folded) > SHORT or not _PARTED.search(folded) or any(character.isdigit() for character in folded):
        return False
    names = [name for name in _MENU.split(folded) if name]
    known = sum(name in _words("line") for name in names)
    return len(names) >= 3 and known >= 1 and all(len(name) <= LONGEST_MENU_WORD for name in names)


def _is_prose(folded: str) -> bool:
    """A sentence, or too long for a headline."""
    return not 0 < len(folded) <= SHORT * (2 if folded.isascii() else 1) or _PROSE.search(folded) is not None


def _core(folded: str) -> str:
    return folded.strip(_AROUND) if len(folded) <= LONGEST_NOTICE else ""


@cache
def _label() -> re.Pattern[str]:
    """責任編輯：陳大文, 编辑|杨舟, or the word alone."""
    return re.compile(f"(?:{'|'.join(map(re.escape, _words('label')))})\\s*(?:[:：/|｜]|$)")


@cache
def _notice() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _words("notice"))))


@cache
def _calls() -> tuple[str, ...]:
    return tuple(_words("call"))


@cache
def _words(group: str) -> frozenset[str]:
    rows = load("furniture")
    if unknown := set(rows) - {"line", "label", "call", "notice", "related"}:
        raise ValueError(f"furniture.toml has {', '.join(sorted(unknown))}, which nothing reads")
    words = map(fold, checked(rows[group], place=f"[{group}] in furniture.toml", required=["words"])["words"])
    return frozenset(map(_core, words)) if group in ("line", "related") else frozenset(words)
