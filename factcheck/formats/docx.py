"""How is a Word document read? Paragraphs and tables in order, text boxes where they are anchored, notes at the end.

What a tracked change has put in is read, what it has struck out is not; nor is hidden text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as Word
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from lxml import etree

from factcheck.formats.container import Container
from factcheck.formats.document import BlockKind, Document, Proposed, Unreadable, note
from factcheck.formats.metadata import aware, of_file
from factcheck.formats.writing import Placed, Writer

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
#: what of a paragraph is not its text: struck out, moved away, the code of a field, the older form of a drawing
_LEFT_OUT = {f"{_W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "txbxContent")} | {_FALLBACK}
#: what stands around paragraphs, tables and rows, and is nothing of its own: content controls, what a tracked change brought in
_AROUND = {f"{_W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo")}
_HEADING = re.compile(r"heading ?[1-9]|標題 ?[1-9]?|标题 ?[1-9]?", re.IGNORECASE)
_TITLE = re.compile(r"title|標題|标题|題目", re.IGNORECASE)
_CAPTION = re.compile(r"caption|圖表標題|题注|標號", re.IGNORECASE)


def read(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Document:
    Container(data).refuse_entities()
    try:
        word = docx.Document(BytesIO(data))
    except (PackageNotFoundError, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise Unreadable("damaged", error=type(error).__name__) from error
    writer = Writer()
    body = _Body(word, writer)
    body.write(word.element.body)
    for kind in ("footnotes", "endnotes"):
        for words in _notes(word, kind):
            writer.add(BlockKind.NOTE, words)
    for words in _running(word):
        writer.add(BlockKind.FURNITURE, words)
    if struck := len(list(word.element.body.iter(f"{_W}del"))):
        writer.notes.append(note("deletions_left_out", count=struck))
    document = writer.document("docx")
    return replace(document, proposed=_proposed(word, document.text))


def _proposed(word: Word, text: str) -> Proposed:
    try:
        said = word.core_properties
        return of_file(text, author=said.author, begun=aware(said.created), changed=aware(said.modified))
    except (KeyError, ValueError, TypeError, OverflowError, etree.XMLSyntaxError):  # odd properties harm no text
        return Proposed()


class _Body:
    def __init__(self, word: Word, writer: Writer) -> None:
        self.writer = writer
        self.styles = {style.style_id: style.name or "" for style in word.styles}

    def write(self, parent: Any) -> None:
        """The paragraphs and tables of a part."""
        for element in _inside(parent, "p", "tbl"):
            if element.tag == f"{_W}p":
                self.paragraph(element)
            else:
                self.table(element)

    def paragraph(self, element: Any) -> None:
        self.writer.add(self._kind(element), words_of(element))
        for box in _boxes(element):
            self.write(box)

    def table(self, element: Any) -> None:
        cells = list(_cells(element))
        nested = next(element.iterdescendants(f"{_W}tbl"), None) is not None
        columns = {cell.column for cell, _ in cells if cell.text}
        if nested or len(columns) < 2:  # a frame around a passage
            for _, content in cells:
                self.write(content)
            return
        self.writer.table(cell for cell, _ in cells)

    def _kind(self, element: Any) -> BlockKind:
        properties = element.find(f"{_W}pPr")
        style = None if properties is None else properties.find(f"{_W}pStyle")
        name = "" if style is None else self.styles.get(style.get(f"{_W}val"), "")
        if _TITLE.fullmatch(name) or (self.writer.is_empty and _HEADING.fullmatch(name)):
            return BlockKind.TITLE
        if _HEADING.fullmatch(name):
            return BlockKind.HEADING
        if _CAPTION.fullmatch(name):
            return BlockKind.CAPTION
        listed = properties is not None and properties.find(f"{_W}numPr") is not None
        return BlockKind.ITEM if listed or name.startswith("List ") else BlockKind.PARAGRAPH


def _inside(parent: Any, *names: str) -> Iterator[Any]:
    """The elements of these names that a part is made of, those in content controls too."""
    for element in parent.iterchildren():
        if element.tag in _AROUND:
            yield from _inside(element, *names)
        elif element.tag in {f"{_W}{name}" for name in names}:
            yield element


def words_of(element: Any) -> str:
    """The text of a paragraph as it would be printed with all changes accepted."""
    words: list[str] = []
    skipped: Any = None
    for event, child in etree.iterwalk(element, events=("start", "end")):
        if event == "end":
            skipped = None if child is skipped else skipped
        elif skipped is not None:
            continue
        elif (child.tag in _LEFT_OUT and child is not element) or (child.tag == f"{_W}r" and _is_hidden(child)):
            skipped = child
        elif child.tag == f"{_W}t":
            words.append(child.text or "")
        elif child.tag in (f"{_W}tab", f"{_W}ptab"):
            words.append("\t")
        elif child.tag in (f"{_W}br", f"{_W}cr"):
            words.append("\n")
        elif child.tag == f"{_W}noBreakHyphen":
            words.append("-")
    return "".join(words)


def _is_hidden(run: Any) -> bool:
    hidden = run.find(f"{_W}rPr/{_W}vanish")
    return hidden is not None and hidden.get(f"{_W}val") not in ("0", "false", "off")


def _boxes(paragraph: Any) -> Iterator[Any]:
    """The text boxes anchored in a paragraph; the copy that is kept for older programs is left out."""
    for box in paragraph.iterdescendants(f"{_W}txbxContent"):
        if not any(above.tag in (_FALLBACK, f"{_W}txbxContent") for above in box.iterancestors()):
            yield box


def _cells(table: Any) -> Iterator[tuple[Placed, Any]]:
    """Each cell with its content; a cell that continues the one above it is none."""
    for number, row in enumerate(_inside(table, "tr")):
        if row.find(f"{_W}trPr/{_W}del") is not None:
            continue
        column = _number(row.find(f"{_W}trPr/{_W}gridBefore"), 0)
        heads = row.find(f"{_W}trPr/{_W}tblHeader") is not None
        for cell in row.iter(f"{_W}tc"):
            if next(cell.iterancestors(f"{_W}tbl")) is not table:
                continue
            columns = _number(cell.find(f"{_W}tcPr/{_W}gridSpan"), 1)
            merged = cell.find(f"{_W}tcPr/{_W}vMerge")
            if merged is None or merged.get(f"{_W}val") == "restart":
                text = "\n".join(map(words_of, _inside(cell, "p")))
                yield Placed(text=text, row=number, column=column, columns=columns, header=heads), cell
            column += columns


def _number(element: Any, default: int) -> int:
    said = "" if element is None else element.get(f"{_W}val", "")
    return min(int(said), 1000) if said.isascii() and said.isdigit() else default


def _notes(word: Word, kind: str) -> Iterator[str]:
    """The foot or end notes; the lines that only part them from the text are none."""
    for relation in word.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(f"/{kind}"):
            for said in parse_xml(relation.target_part.blob).iterchildren():
                if said.get(f"{_W}type") is None:
                    yield "\n".join(map(words_of, said.iter(f"{_W}p")))


def _running(word: Word) -> Iterator[str]:
    """What stands at the head and the foot of the pages, once."""
    seen = set()
    for relation in word.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(("/header", "/footer")):
            words = "\n".join(map(words_of, parse_xml(relation.target_part.blob).iter(f"{_W}p"))).strip()
            if words and words not in seen:
                seen.add(words)
                yield words
