"""How is an RTF text read? By striprtf; the ends of its cells and rows are kept, so that tables stay tables."""

from __future__ import annotations

import re

from striprtf.striprtf import rtf_to_text

from factcheck.formats.document import BlockKind, Document, Unreadable
from factcheck.formats.writing import Placed, Writer

CELL, ROW = "\ue0f0", "\ue0f1"  #: stand for the ends of a cell and a row while striprtf works
_CELL = re.compile(r"\\(?:nest)?cell(?![a-z0-9])")
_ROW = re.compile(r"\\(?:nest)?row(?![a-z0-9])")


def read(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Document:
    marked = _ROW.sub(_written(ROW), _CELL.sub(_written(CELL), data.decode("latin_1")))
    try:
        text = str(rtf_to_text(marked, errors="replace"))  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, IndexError, RecursionError) as error:
        raise Unreadable("damaged", error=type(error).__name__) from error
    writer = Writer()
    rows: list[list[str]] = []
    *before, rest = text.split(ROW)
    for part in before:
        first, *cells = part.split(CELL)
        passage, _, opening = first.rpartition("\n")
        if passage.strip():
            _write_table(writer, rows)
            _write(writer, passage)
            rows = []
        rows.append([opening, *cells])
    _write_table(writer, rows)
    _write(writer, rest.replace(CELL, "\n"))
    return writer.document("rtf")


def _written(character: str) -> str:
    """As RTF writes a character that is not ASCII; for re.sub."""
    return rf"\\u{ord(character) - 0x10000}?"


def _write(writer: Writer, passage: str) -> None:
    for line in passage.split("\n"):
        writer.add(BlockKind.PARAGRAPH, line)


def _write_table(writer: Writer, rows: list[list[str]]) -> None:
    writer.table(
        Placed(text=text, row=number, column=column) for number, row in enumerate(rows) for column, text in enumerate(row)
    )
