"""What does a file hold? Its text with the blocks it is made of and what it says of itself, or why it cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Self

LARGEST = 32 * 2**20  #: bytes of one file
Note = Mapping[str, Any]  #: {code, params}, made a sentence by articles.wording.reasons


class BlockKind(StrEnum):
    """What a part of a text is. Only furniture is not read."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  #: of a list
    QUOTE = "quote"
    CAPTION = "caption"
    TABLE = "table"
    NOTE = "note"  #: at the foot of a page or the end of the text
    FURNITURE = "furniture"  #: the site's or the page's own: menus, related articles, advertisements, running heads


class Unreadable(ValueError):
    """These bytes give no text. code and params say why; the sentence is made where the reader's language is known."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(" ".join([code, *(f"{name}={value}" for name, value in params.items())]))
        self.code, self.params = code, params

    @property
    def reason(self) -> Note:
        return note(self.code, **self.params)


def note(code: str, **params: Any) -> Note:
    return {"code": code, "params": params}


def megabytes(size: int) -> str:
    """32 MB, as the parameters of a reason say how large a file is."""
    return f"{size / 2**20:.1f} MB".replace(".0 MB", " MB")


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """One cell of a table that holds words, by its offsets. row and column count from 0; rows, columns: how many it spans."""

    start: int
    end: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    header: bool = False  #: the file itself says that it heads its column or its row


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """One part of a text by its offsets, end exclusive. page counts from 1 where the file has pages; only a table has cells.

    turns: where in it, and with which number, further pages begin.
    """

    start: int
    end: int
    kind: BlockKind
    page: int | None = None
    cells: tuple[Cell, ...] = ()
    turns: tuple[tuple[int, int], ...] = ()

    def to_json(self) -> dict[str, Any]:
        """As stored with the article: {start, end, kind}, the others only where there are any; a cell as _cell takes it."""
        said: dict[str, Any] = {"start": self.start, "end": self.end, "kind": str(self.kind)}
        if self.page is not None:
            said["page"] = self.page
        if self.turns:
            said["turns"] = [list(turn) for turn in self.turns]
        if self.cells:
            said["cells"] = [
                [cell.start, cell.end, cell.row, cell.column, cell.rows, cell.columns, int(cell.header)] for cell in self.cells
            ]
        return said

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> Self:
        """Raises ValueError, TypeError or KeyError where said is not what to_json writes."""
        return cls(
            start=int(said["start"]),
            end=int(said["end"]),
            kind=BlockKind(said["kind"]),
            page=None if said.get("page") is None else int(said["page"]),
            cells=tuple(_cell(*map(int, cell)) for cell in said.get("cells", ())),
            turns=tuple((int(start), int(page)) for start, page in said.get("turns", ())),
        )


def _cell(start: int, end: int, row: int, column: int, rows: int, columns: int, header: int) -> Cell:
    return Cell(start=start, end=end, row=row, column=column, rows=rows, columns=columns, header=bool(header))


@dataclass(frozen=True, kw_only=True)
class Proposed:
    """What a file says of itself outside its text; None where it says nothing. A person may correct each."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | datetime | None = None
    language: str | None = None  #: zh-hant, zh-hans or en
    region: str | None = None


@dataclass(frozen=True, kw_only=True)
class Document:
    """A text fit for the database, with its blocks in order (none of a plain text) and how the bytes were read."""

    text: str
    format: str
    encoding: str = "utf_8"
    blocks: tuple[Block, ...] = ()
    notes: tuple[Note, ...] = ()  #: what had to be changed or left out
    proposed: Proposed = field(default_factory=Proposed)
    encloses: bool = False  #: it holds other files: members() gives them. An archive has no text of its own.

    def __post_init__(self) -> None:
        at = 0
        for block in self.blocks:
            if not at <= block.start < block.end <= len(self.text):
                raise ValueError(f"a block from {block.start} to {block.end} stands behind {at} in {len(self.text)} characters")
            at = block.start
            for cell in block.cells:
                if not at <= cell.start < cell.end <= block.end:
                    raise ValueError(f"a cell from {cell.start} to {cell.end} stands behind {at} in a table up to {block.end}")
                at = cell.end
            at = block.end

    def to_json(self) -> dict[str, Any]:
        proposed = asdict(self.proposed)
        if self.proposed.published is not None:
            proposed["published"] = self.proposed.published.isoformat()
        return {
            "text": self.text,
            "format": self.format,
            "encoding": self.encoding,
            "blocks": [block.to_json() for block in self.blocks],
            "notes": [dict(note) for note in self.notes],
            "proposed": proposed,
            "encloses": self.encloses,
        }

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> Self:
        """Raises ValueError, TypeError or KeyError where said is not what to_json writes."""
        proposed = dict(said["proposed"])
        if (published := proposed.get("published")) is not None:
            proposed["published"] = datetime.fromisoformat(published) if "T" in published else date.fromisoformat(published)
        return cls(
            text=str(said["text"]),
            format=str(said["format"]),
            encoding=str(said["encoding"]),
            blocks=tuple(map(Block.from_json, said["blocks"])),
            notes=tuple(said["notes"]),
            proposed=Proposed(**proposed),
            encloses=bool(said["encloses"]),
        )


@dataclass(frozen=True, kw_only=True)
class Member:
    """One file that an archive or a mail encloses: its bytes, or why they are not taken."""

    name: str
    data: bytes = b""
    refused: Unreadable | None = None
