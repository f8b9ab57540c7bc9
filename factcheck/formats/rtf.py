"""How is an RTF text read? By striprtf; the ends of its cells and rows are kept, so that tables stay tables.

Foot and end notes, which RTF writes amid the sentence they are noted to, stand at the end as notes.
"""

from __future__ import annotations

import re

from striprtf.striprtf import rtf_to_text

from factcheck.formats.document import BlockKind, Document, Unreadable
from factcheck.formats.writing import Placed, Writer

CELL, ROW = "\ue0f0", "\ue0f1"  #: stand for the ends of a cell and a row while striprtf works
MOST_NOTES = 1_000
_BRACE = re.compile(r"\\[\\{}]|\{(?:\\\*)?\\footnote(?![a-z])|[{}]")
#: what the notes need of the beginning: the code page and the fonts' own
_HEAD = re.compile(
    r"\{\\rtf[0-9]{0,2}(?:\s{0,2}\\[a-z]{1,30}-?[0-9]{0,9} ?){0,50}+\s{0,4}"
    r"(?:\{\\fonttbl(?:[^{}]++|\{[^{}]*+\}){0,400}+\})?"
)
_CELL = re.compile(r"\\(?:nest)?cell(?![a-z0-9])")
_ROW = re.compile(r"\\(?:nest)?row(?![a-z0-9])")


def read(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Document:
    source, notes = _without_notes(data.decode("latin_1"))
    marked = _ROW.sub(_written(ROW), _CELL.sub(_written(CELL), source))
    text = _text(marked)
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
    head = _HEAD.match(source)
    begun = head[0] if head else r"{\rtf1 "
    for said in notes:
        writer.add(BlockKind.NOTE, " ".join(_text(begun + said + "}").split()))
    return writer.document("rtf")


def _text(source: str) -> str:
    try:
        return str(rtf_to_text(source, errors="replace"))  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, IndexError, RecursionError) as error:
        raise Unreadable("damaged", error=type(error).__name__) from error


def _without_notes(source: str) -> tuple[str, list[str]]:
    """The source without its notes, and what stands in each: {\\footnote …}, whose braces are balanced."""
    kept: list[str] = []
    notes: list[str] = []
    at = depth = 0
    begun: tuple[int, int] | None = None  # of the note that is open: the depth around it, and where it begins
    for match in _BRACE.finditer(source):
        if match[0][0] == "\\":
            continue
        if match[0] == "}":
            depth -= 1
            if begun is not None and depth == begun[0]:
                notes.append(source[begun[1] : match.start()])
                at, begun = match.end(), None
            continue
        if len(match[0]) > 1 and begun is None and len(notes) < MOST_NOTES:
            kept.append(source[at : match.start()])
            begun = depth, match.end()
        depth += 1
    return ("".join([*kept, source[at:]]), notes) if begun is None else (source, [])


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
