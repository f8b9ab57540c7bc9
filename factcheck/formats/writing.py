"""How does the text of a document come about? Block after block, each with its place; a table's cells apart, a row a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from factcheck.formats.decoding import LONGEST, REPLACEMENT
from factcheck.formats.document import Block, BlockKind, Cell, Document, Note, Proposed, Unreadable, note

MOST_CELLS = 100_000  #: of one document; beyond them a table is only lines
LONGEST_CELL = 400  #: characters; a table with a longer one lays out a page and tabulates nothing

_SPACES = re.compile(r"[ \t\r\f\v\u00a0\u200b\ufeff]+")
_BREAKS = re.compile(r" ?\n[ \n]*")
_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HAN = r"[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
_BESIDE_HAN = re.compile(f"(?<={_HAN})\n|\n(?={_HAN})|(?<=[0-9])\n(?=[.,%][0-9%]?)|(?<=[0-9][.,])\n(?=[0-9])")
_HYPHENATED = re.compile(r"(?<=[A-Za-z]{2})[-\u00ad\u2010]\n(?=[a-z])")


@dataclass(frozen=True, kw_only=True, slots=True)
class Placed:
    """One cell of a table, as a reader finds it: rows and columns are how many it spans."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    header: bool = False


def tidy(text: str) -> str:
    """Runs of spaces as one, no space around line breaks, none at the ends."""
    return _BREAKS.sub("\n", _SPACES.sub(" ", text)).strip()


def one_line(text: str) -> str:
    """The lines of a paragraph joined: no space beside a Han character or in a number, and a hyphenated word made whole."""
    return _BESIDE_HAN.sub("", _HYPHENATED.sub("", tidy(text))).replace("\n", " ")


class Writer:
    """Collects the blocks of one document. What no database keeps is replaced on the way, so that the offsets hold."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._blocks: list[Block] = []
        self._length = 0
        self._cells = 0
        self._replaced = 0
        self.notes: list[Note] = []

    def add(self, kind: BlockKind, text: str, *, page: int | None = None, turns: Sequence[tuple[int, int]] = ()) -> None:
        """One block; nothing where the text is empty. turns: how far into the text which further page begins."""
        if text := tidy(self._fit(text)):
            start = self._begin()
            self._write(text)
            turned = tuple((start + at, number) for at, number in turns if at < len(text))
            self._blocks.append(Block(start=start, end=self._length, kind=kind, page=page, turns=turned))

    def table(self, cells: Iterable[Placed], *, page: int | None = None) -> None:
        """A table, its rows as lines and tabs between its cells. One that only lays out a page becomes paragraphs."""
        placed = [cell for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)) if tidy(cell.text)]
        if not placed:
            return
        if is_layout(placed):
            for cell in placed:
                self.add(BlockKind.PARAGRAPH, cell.text, page=page)
            return
        start, kept = self._begin(), []
        for number, row in enumerate(list(group) for _, group in groupby(placed, key=lambda cell: cell.row)):
            self._write("\n" if number else "")
            kept += self._row(row)
        self._cells += len(kept)
        if self._cells > MOST_CELLS:
            kept = []
            self._say(note("cells_not_kept"))
        self._blocks.append(Block(start=start, end=self._length, kind=BlockKind.TABLE, page=page, cells=tuple(kept)))

    def document(
        self, kind: str, *, encoding: str = "utf_8", proposed: Proposed | None = None, notes: Sequence[Note] = ()
    ) -> Document:
        """What was written. Raises Unreadable when there is no text or too much."""
        if not self._blocks:
            raise Unreadable("no_text")
        said = [*notes, *self.notes]
        if self._replaced:
            said.append(note("control_characters_replaced", count=self._replaced))
        return Document(
            text="".join(self._parts),
            format=kind,
            encoding=encoding,
            blocks=tuple(self._blocks),
            notes=tuple(said),
            proposed=proposed or Proposed(),
        )

    @property
    def is_empty(self) -> bool:
        return not self._blocks

    def _row(self, row: Sequence[Placed]) -> list[Cell]:
        cells, column = [], row[0].column
        for cell in row:
            self._write("\t" * (min(cell.column - column, 64)))
            column = cell.column
            start = self._length
            self._write(one_line(self._fit(cell.text)))
            if self._length > start:
                cells.append(
                    Cell(
                        start=start,
                        end=self._length,
                        row=cell.row,
                        column=cell.column,
                        rows=cell.rows,
                        columns=cell.columns,
                        header=cell.header,
                    )
                )
        return cells

    def _begin(self) -> int:
        if self._parts:
            self._write("\n\n")
        return self._length

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
        if self._length > LONGEST:
            raise Unreadable("too_long", length=f"> {LONGEST:,}", longest=f"{LONGEST:,}")

    def _fit(self, text: str) -> str:
        if _UNFIT.search(text) is None:
            return text
        self._replaced += len(_UNFIT.findall(text))
        return _UNFIT.sub(lambda found: "" if found[0] < " " else REPLACEMENT, text)

    def _say(self, said: Note) -> None:
        if said not in self.notes:
            self.notes.append(said)


def is_layout(cells: Sequence[Placed]) -> bool:
    """Whether a table only puts things side by side: one column, one row of prose, or a whole passage in a cell."""
    return len({cell.column for cell in cells}) < 2 or any(len(cell.text) > LONGEST_CELL for cell in cells)
