"""How is an OpenDocument text read? Headings, paragraphs, lists and tables in order, notes at the end; deletions are left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from lxml import etree

from factcheck.formats.container import Container
from factcheck.formats.document import BlockKind, Document, Proposed, Unreadable
from factcheck.formats.metadata import of_file
from factcheck.formats.writing import Placed, Writer

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _OFFICE, _DRAW, _META = (f"{{{_OASIS}{name}:1.0}}" for name in ("text", "table", "office", "drawing", "meta"))
_DC = "{http://purl.org/dc/elements/1.1/}"
_BESIDE = {f"{_TEXT}note", f"{_OFFICE}annotation"}  #: whose paragraphs are none of the paragraph that they stand in
_LEFT_OUT = {f"{_TEXT}note", f"{_OFFICE}annotation", f"{_TEXT}tracked-changes", f"{_DRAW}text-box", f"{_TEXT}ruby-text"}
_INTO = {
    *(f"{_TEXT}{name}" for name in ("section", "list", "list-item", "list-header", "index-body", "soft-page-break")),
    *(f"{_DRAW}{name}" for name in ("frame", "text-box", "g")),
}
_SAID = (f"{_META}initial-creator", f"{_DC}creator", f"{_META}creation-date", f"{_DC}date")  #: who and when, in meta.xml
MOST_REPEATED = 1_000  #: columns or rows that one element may stand for


def read(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Document:
    container = Container(data)
    container.refuse_entities()
    content = parsed(container, "content.xml")
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise Unreadable("damaged", error="no text")
    writer = Writer()
    _write(writer, body, BlockKind.PARAGRAPH)
    for said in body.iter(f"{_TEXT}note-body"):
        writer.add(BlockKind.NOTE, "\n".join(_words(paragraph) for paragraph in said.iter(f"{_TEXT}p")))
    document = writer.document("odt")
    return replace(document, proposed=_proposed(container, document.text))


def _proposed(container: Container, text: str) -> Proposed:
    """Its times say no zone, so of the last only the day is taken."""
    try:
        meta = parsed(container, "meta.xml")
        said = {name: (meta.findtext(f".//{name}") or "")[:100] for name in _SAID}
        begun, changed = (datetime.fromisoformat(said[name][:19]) if said[name] else None for name in _SAID[2:])
        found = of_file(text, author=said[_SAID[0]] or said[_SAID[1]], begun=begun, changed=changed)
    except (Unreadable, ValueError, TypeError):  # odd properties harm no text
        return Proposed()
    return replace(found, published=found.published.date() if isinstance(found.published, datetime) else None)


def parsed(container: Container, name: str) -> Any:
    """A part as a tree, without entities and without the network."""
    try:
        part = container.part(name)
        return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=False))
    except (KeyError, etree.XMLSyntaxError) as error:
        raise Unreadable("damaged", error=type(error).__name__) from error


def _write(writer: Writer, parent: Any, kind: BlockKind) -> None:
    for element in parent.iterchildren():
        if element.tag == f"{_TEXT}h":
            is_title = writer.is_empty and element.get(f"{_TEXT}outline-level", "1") == "1"
            writer.add(BlockKind.TITLE if is_title else BlockKind.HEADING, _words(element))
        elif element.tag == f"{_TEXT}p":
            style = element.get(f"{_TEXT}style-name", "")
            writer.add({"Title": BlockKind.TITLE, "Quotations": BlockKind.QUOTE}.get(style, kind), _words(element))
            for box in element.iterdescendants(f"{_DRAW}text-box"):
                _write(writer, box, BlockKind.PARAGRAPH)
        elif element.tag == f"{_TABLE}table":
            writer.table(_cells(element))
        elif element.tag in _INTO:
            _write(writer, element, BlockKind.ITEM if element.tag == f"{_TEXT}list" else kind)


def _words(element: Any) -> str:
    words: list[str] = []
    skipped: Any = None
    for event, child in etree.iterwalk(element, events=("start", "end")):
        if event == "start" and skipped is None:
            if child.tag in _LEFT_OUT:
                skipped = child
                continue
            words.append(_mark(child))
            words.append(child.text or "")
        elif event == "end":
            if child is skipped:
                skipped = None
            if skipped is None and child is not element:
                words.append(child.tail or "")
    return "".join(words)


def _mark(element: Any) -> str:
    """Spaces, tabs and breaks are elements here."""
    if element.tag == f"{_TEXT}line-break":
        return "\n"
    return " " if element.tag in (f"{_TEXT}s", f"{_TEXT}tab") else ""


def _cells(table: Any) -> Iterator[Placed]:
    header = f"{_TABLE}table-header-rows"
    number = 0
    for row in table.iter(f"{_TABLE}table-row"):
        if next(row.iterancestors(f"{_TABLE}table")) is not table:
            continue
        column = 0
        for cell in row.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            repeated = _number(cell, f"{_TABLE}number-columns-repeated")
            text = "\n".join(map(_words, _paragraphs(cell)))
            for right in range(repeated if text else 0):
                yield Placed(
                    text=text,
                    row=number,
                    column=column + right,
                    rows=_number(cell, f"{_TABLE}number-rows-spanned"),
                    columns=_number(cell, f"{_TABLE}number-columns-spanned"),
                    header=row.getparent().tag == header,
                )
            column += repeated
        number += _number(row, f"{_TABLE}number-rows-repeated")


def _paragraphs(cell: Any) -> Iterator[Any]:
    for paragraph in cell.iter(f"{_TEXT}p", f"{_TEXT}h"):
        if not any(above.tag in _BESIDE for above in paragraph.iterancestors()):
            yield paragraph


def _number(element: Any, name: str) -> int:
    said = element.get(name, "1")
    return max(1, min(int(said), MOST_REPEATED)) if said.isascii() and said.isdigit() else 1
