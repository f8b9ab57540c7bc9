"""How is a web page read? All it shows in order: the article as blocks, the site's furniture beside it as furniture.

Which part is the article, trafilatura says; where it finds none, as on a short page, the markup does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import trafilatura
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura.external import jt_stoplist_init

from factcheck.formats.decoding import decode
from factcheck.formats.document import BlockKind, Document, Proposed, Unreadable
from factcheck.formats.encodings import meant_by
from factcheck.formats.html_metadata import proposed
from factcheck.formats.html_pieces import Piece, pieces
from factcheck.formats.writing import Writer
from factcheck.printed_dates import find_date

SURE = 12  #: letters of a piece by which it is known inside a longer one of trafilatura's
MOST_SOUGHT = 5_000  #: pieces that are sought so
LONGEST_BYLINE = 80
BELOW_HEADLINE = 6  #: pieces among which the byline stands
MOST_LINKED = 0.5
MOST_ATTRIBUTES = 400  #: of one tag; the parser compares each with all before it

jt_stoplist_init()  # trafilatura's words, made before the process forks: else they are made anew for every page

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([A-Za-z0-9_-]{2,30})", re.IGNORECASE)
_PROLOGUE = re.compile(r"\A\s{0,100}<\?xml[^>]{0,300}\?>")
_SPACE = re.compile(r"\s+")
_BYLINE = re.compile(r"記者|记者|作者|來源|来源|編輯|编辑|撰文|報道|报道|責編|责编|\bBy\b|\bSource\b")
_LONG_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9]{0,30})\s[^<>]{4000,}+>")
_SENTENCE_END = ("。", "！", "？", "”", "」", ".", "!", "?", '"')


def read(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Document:
    in_page = _CHARSET.search(data[:4096])
    charset = declared if meant_by(declared) or in_page is None else in_page[1].decode()
    decoded = decode(data, encoding=encoding, declared=charset)
    text = _LONG_TAG.sub(_with_few_attributes, decoded.text)
    root = parsed(text)
    said = proposed(root)
    found = list(pieces(root))
    main = _main(found, text, said)
    writer = Writer()
    for piece, is_main in zip(found, main, strict=True):
        if piece.cells and is_main:
            writer.table(piece.cells)
        else:
            words = piece.text or "\n".join(cell.text for cell in piece.cells)
            writer.add(piece.kind if is_main else BlockKind.FURNITURE, words)
    if not any(main):
        raise Unreadable("no_text")
    return writer.document("html", encoding=decoded.encoding, proposed=said, notes=decoded.notes)


def parsed(text: str) -> HtmlElement:
    text = _PROLOGUE.sub("", text.replace("\x00", ""))
    try:
        return document_fromstring(text, parser=HTMLParser(no_network=True, remove_comments=True, remove_pis=True))
    except Exception as error:  # ParserError of a page without an element, and whatever else lxml says of one
        raise Unreadable("no_text") from error


def _with_few_attributes(tag: re.Match[str]) -> str:
    return f"<{tag[1]}>" if len(tag[0].split()) > MOST_ATTRIBUTES else tag[0]


def _main(found: Sequence[Piece], text: str, said: Proposed) -> list[bool]:
    """For each piece whether it is of the article."""
    main = _by_trafilatura(found, text)
    if not any(main):
        main = _by_markup(found)
    if not any(main):
        return main
    first, last = main.index(True), len(main) - 1 - main[::-1].index(True)
    top = _headline(found, first, said)
    for index, piece in enumerate(found):
        between = (first if top is None else min(top, first)) <= index <= last
        if index == top:
            piece.kind, main[index] = BlockKind.TITLE, True
        elif not between or piece.apart:
            main[index] = main[index] and between and not piece.apart
        elif not main[index]:
            below = top is not None and index <= top + BELOW_HEADLINE
            main[index] = (below and _is_byline(piece)) or (index > first and _belongs(piece))
    return main


def _by_trafilatura(found: Sequence[Piece], text: str) -> list[bool]:
    try:
        document = trafilatura.bare_extraction(text, include_comments=False, include_tables=True, with_metadata=False)
    except (ValueError, AttributeError, TypeError, IndexError, KeyError, RecursionError):
        document = None  # its own errors over odd markup
    body = getattr(document, "body", None)
    if body is None:
        return [False] * len(found)
    whole = _SPACE.sub("", "".join(body.itertext()))
    parts = {_SPACE.sub("", "".join(part.itertext())) for part in body.iter("p", "head", "item", "quote", "list", "cell")}
    main, at = [], 0
    for piece in found:
        if piece.cells:
            main.append(sum(_SPACE.sub("", cell.text) in parts for cell in piece.cells) * 2 >= len(piece.cells))
            continue
        words = _SPACE.sub("", piece.text)
        is_main = words in parts or whole.startswith(words, at)
        if (is_main or len(words) >= SURE) and len(main) < MOST_SOUGHT and (place := whole.find(words, at)) >= 0:
            is_main, at = True, place + len(words)
        main.append(is_main)
    return main


def _by_markup(found: Sequence[Piece]) -> list[bool]:
    inside = any(piece.in_article and not piece.apart for piece in found)
    return [
        not piece.apart and piece.linked <= MOST_LINKED and (piece.in_article or not inside) and bool(piece.text or piece.cells)
        for piece in found
    ]


def _headline(found: Sequence[Piece], first: int, said: Proposed) -> int | None:
    """Which piece is the title: the one that the page's own data call so, else the last first-order heading above the body."""
    title = _SPACE.sub("", said.title or "")
    above = range(min(first + 2, len(found)))
    headings = [index for index in above if found[index].kind is BlockKind.HEADING and not found[index].cells]
    for index in headings:
        if title and _SPACE.sub("", found[index].text) == title:
            return index
    tops = [index for index in headings if found[index].top]
    return tops[-1] if tops else None


def _is_byline(piece: Piece) -> bool:
    """Whether a piece between headline and body says who wrote it, where and when; all else there is furniture."""
    return len(piece.text) <= LONGEST_BYLINE and bool(find_date(piece.text) or _BYLINE.search(piece.text))


def _belongs(piece: Piece) -> bool:
    """Whether a piece amid the article is of it although it was left out: a heading, a caption, a table, a whole sentence."""
    if piece.linked > MOST_LINKED:
        return False
    if piece.cells or piece.kind in (BlockKind.HEADING, BlockKind.CAPTION):
        return True
    return len(piece.text) >= 20 and piece.text.endswith(_SENTENCE_END)
