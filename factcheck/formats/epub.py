"""How is an EPUB read? Its chapters in reading order, each as a page without furniture."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from factcheck.formats.container import Container
from factcheck.formats.document import BlockKind, Document, Proposed, Unreadable
from factcheck.formats.html import parsed
from factcheck.formats.html_pieces import pieces
from factcheck.formats.metadata import language, moment
from factcheck.formats.odt import parsed as part
from factcheck.formats.writing import Writer

_OPF, _DC = "{http://www.idpf.org/2007/opf}", "{http://purl.org/dc/elements/1.1/}"
_ROOT = "{urn:oasis:names:tc:opendocument:xmlns:container}rootfiles/{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"
CHAPTERS = ("application/xhtml+xml", "text/html")


def read(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Document:
    container = Container(data)
    container.refuse_entities(doctype=False)  # its chapters may well have a document type
    root = part(container, "META-INF/container.xml").find(_ROOT)
    path = "" if root is None else root.get("full-path", "")
    package = part(container, path)
    writer = Writer()
    for name in _spine(package, posixpath.dirname(path)):
        try:
            chapter = container.part(name).decode("utf_8", "replace")
        except KeyError:
            continue
        _write(writer, chapter)
    return writer.document("epub", proposed=_proposed(package))


def _spine(package: Any, folder: str) -> Iterator[str]:
    items = {item.get("id"): item for item in package.iter(f"{_OPF}item") if item.get("media-type") in CHAPTERS}
    for reference in package.iter(f"{_OPF}itemref"):
        if (item := items.get(reference.get("idref"))) is not None:
            yield posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))


def _write(writer: Writer, chapter: str) -> None:
    try:
        found = list(pieces(parsed(chapter)))
    except Unreadable:  # a cover
        return
    for piece in found:
        if piece.cells:
            writer.table(piece.cells)
        elif piece.apart:
            writer.add(BlockKind.FURNITURE, piece.text)
        else:
            writer.add(BlockKind.TITLE if piece.top and writer.is_empty else piece.kind, piece.text)


def _proposed(package: Any) -> Proposed:
    def said(name: str) -> str | None:
        return next((text for element in package.iter(f"{_DC}{name}") if (text := (element.text or "").strip())), None)

    return Proposed(
        title=said("title"),
        byline=said("creator"),
        outlet=said("publisher"),
        published=moment(said("date")),
        language=language(said("language")),
    )
