"""The blocks of a document as tests write them down: (kind, words) and (row, column, words, header)."""

from __future__ import annotations

from factcheck.formats import Document


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(str(block.kind), document.text[block.start : block.end]) for block in document.blocks]


def cells(document: Document) -> list[tuple[int, int, str, bool]]:
    return [
        (cell.row, cell.column, document.text[cell.start : cell.end], cell.header)
        for block in document.blocks
        for cell in block.cells
    ]


def read_kinds(document: Document) -> str:
    """The text without its furniture, as the engine reads it."""
    return "\n".join(words for kind, words in blocks(document) if kind != "furniture")
