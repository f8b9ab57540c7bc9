"""How is a PDF read? Page by page: lines made paragraphs and tables, running heads and page numbers set apart as furniture."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from typing import Any

import pypdfium2

from factcheck.formats.document import BlockKind, Document, Proposed, Unreadable, note
from factcheck.formats.metadata import of_file, pdf_moment
from factcheck.formats.pdf_layout import LARGER, Passage, passages
from factcheck.formats.pdf_lines import Line, lines
from factcheck.formats.writing import Writer, one_line

MOST_PAGES = 500
EDGE = 2  #: lines at the head and at the foot of a page that may be the running ones
RUNNING = 3  #: pages on which a running line stands, both of a file of two
MOST_GARBLED = 0.3  #: of the letters of a file; one with more has no text that could be read

_PAGE_NUMBER = re.compile(
    r"[-–—\s]{0,4}(?:第\s?\d{1,4}\s?[頁页]|[Pp]age \d{1,4}(?: of \d{1,4})?|\d{1,4}(?:\s?/\s?\d{1,4})?)[-–—\s]{0,4}"
)
_PRINTED = re.compile("Skia|Chrom|Mozilla|Firefox|Safari|wkhtml|Quartz PDFContext", re.IGNORECASE)
_DIGITS = re.compile("[0-9]+")
_GARBLED = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08]")


def read(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Document:
    pages = list(_pages(data))
    letters = sum(len(line.text) for page in pages for line in page)
    garbled = sum(len(_GARBLED.findall(line.text)) for page in pages for line in page)
    if not letters or garbled > MOST_GARBLED * letters:
        raise Unreadable("no_text_layer")
    writer = Writer()
    _write(writer, pages)
    if garbled:
        writer.notes.append(note("garbled_letters"))
    if empty := [str(number) for number, page in enumerate(pages, start=1) if not page]:
        writer.notes.append(note("pages_without_text", pages=", ".join(empty[:20]) + ("…" if len(empty) > 20 else "")))
    document = writer.document("pdf")
    return replace(document, proposed=_proposed(data, document.text))


def _proposed(data: bytes, text: str) -> Proposed:
    """A page printed from a browser has the day on which it was printed, and nobody's name."""
    with closing(_opened(data)) as pdf:
        said = pdf.get_metadata_dict(skip_empty=True)
    if _PRINTED.search(f"{said.get('Producer', '')} {said.get('Creator', '')}"):
        return Proposed()
    begun, changed = pdf_moment(said.get("CreationDate")), pdf_moment(said.get("ModDate"))
    return of_file(text, author=said.get("Author"), begun=begun, changed=changed or begun)


def _opened(data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Unreadable("encrypted" if "assword" in str(error) else "damaged") from error


def _pages(data: bytes) -> Iterator[list[Line]]:
    with closing(_opened(data)) as pdf:
        if len(pdf) > MOST_PAGES:
            raise Unreadable("too_many_pages", pages=len(pdf), most=MOST_PAGES)
        for number in range(len(pdf)):
            yield _lines(pdf, number)


def _lines(pdf: Any, number: int) -> list[Line]:
    try:
        page = pdf[number]
    except pypdfium2.PdfiumError:  # one broken page is an empty one
        return []
    with closing(page), closing(page.get_textpage()) as textpage:
        return lines(textpage)


def _write(writer: Writer, pages: Sequence[Sequence[Line]]) -> None:
    """Every passage; one that goes on overleaf is one paragraph, of the page on which it begins, and says where it turns."""
    running = _running(pages)
    usual = _usual_size(pages)
    open_text, open_page = "", 0
    turns: list[tuple[int, int]] = []
    for number, page in enumerate(pages, start=1):
        furniture = [line for line in _edges(page) if _is_furniture(line, page, running)]
        found = list(passages([line for line in page if line not in furniture]))
        for place, passage in enumerate(found):
            text = one_line(passage.text)
            if open_text and passage.cells:
                writer.add(BlockKind.PARAGRAPH, open_text, page=open_page, turns=turns)
            elif open_text:
                overleaf = text
                text = one_line(f"{open_text}\n{text}")
                turns.append((len(text) - len(overleaf), number))
            begun, open_text = (open_page if open_text and not passage.cells else number), ""
            turns = [] if begun == number else turns
            if passage.cells:
                writer.table(passage.cells, page=number)
            elif passage.ends_open and place == len(found) - 1 and number < len(pages):
                open_text, open_page = text, begun
            else:
                writer.add(_kind(passage, usual, writer), text, page=begun, turns=turns)
                turns = []
        for line in furniture:
            writer.add(BlockKind.FURNITURE, line.text, page=number)
    writer.add(BlockKind.PARAGRAPH, open_text, page=open_page, turns=turns)


def _kind(passage: Passage, usual: float, writer: Writer) -> BlockKind:
    if passage.size < LARGER * usual or len(passage.lines) > 3:
        return BlockKind.PARAGRAPH
    return BlockKind.TITLE if writer.is_empty else BlockKind.HEADING


def _usual_size(pages: Sequence[Sequence[Line]]) -> float:
    """The size in which most letters of the file are set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0]


def _running(pages: Sequence[Sequence[Line]]) -> set[str]:
    """The lines at the edges of pages that stand on several, whatever their numbers."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_like(line) for line in _edges(page)})
    return {like for like, times in seen.items() if times >= min(RUNNING, max(2, len(pages)))}


def _is_furniture(line: Line, page: Sequence[Line], running: set[str]) -> bool:
    return _like(line) in running or (len(page) > 1 and _PAGE_NUMBER.fullmatch(line.text) is not None)


def _edges(page: Sequence[Line]) -> list[Line]:
    """The first and the last lines as the page is seen, in whatever order they are written."""
    if len(page) <= EDGE:
        return list(page)
    second = sorted(line.bottom for line in page)[-EDGE]
    last_but_one = sorted(line.top for line in page)[EDGE - 1]
    return [line for line in page if line.top > second or line.bottom < last_but_one]


def _like(line: Line) -> str:
    return _DIGITS.sub("#", line.text).strip()
