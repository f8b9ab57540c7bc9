"""How are sheets read? Each as a table under its name, numbers as they are shown, lines of one cell above it as captions."""

from __future__ import annotations

import csv as standard
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any
from warnings import catch_warnings, simplefilter

import openpyxl

from factcheck.formats.container import Container
from factcheck.formats.decoding import decode
from factcheck.formats.document import BlockKind, Document, Unreadable, note
from factcheck.formats.number_formats import shown
from factcheck.formats.writing import Placed, Writer

MOST_ROWS = 50_000  #: of one sheet
MOST_COLUMNS = 500
MERGED = 8 * 2**20  #: bytes of a sheet up to which it is read whole, with its merged cells
DELIMITERS = ",\t;|"


def read(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Document:
    """An Excel file: what its formulas came to when it was last saved."""
    container = Container(data)
    container.refuse_entities()
    sizes = [entry.file_size for entry in zipfile.ZipFile(io.BytesIO(data)).infolist() if entry.filename.startswith("xl/")]
    try:
        with catch_warnings():
            simplefilter("ignore")  # of extensions that openpyxl does not know
            book = openpyxl.load_workbook(io.BytesIO(data), data_only=True, read_only=max(sizes, default=0) > MERGED)
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, OSError) as error:
        raise Unreadable("damaged", error=type(error).__name__) from error
    writer = Writer()
    hidden = 0
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            hidden += 1
            continue
        cells = list(_cells(sheet))
        if cells:
            writer.add(BlockKind.HEADING, sheet.title)
            write(writer, cells)
    if hidden:
        writer.notes.append(note("hidden_left_out", count=hidden))
    return writer.document("xlsx")


def csv(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Document:
    decoded = decode(data, encoding=encoding, declared=declared)
    text = decoded.text.removeprefix("\ufeff")
    standard.field_size_limit(100_000)
    try:
        rows = list(standard.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)))
    except standard.Error as error:
        raise Unreadable("damaged", error="csv") from error
    writer = Writer()
    write(
        writer,
        [
            Placed(text=text, row=row, column=column)
            for row, cells in enumerate(rows)
            for column, text in enumerate(cells)
            if text
        ],
    )
    return writer.document("csv", encoding=decoded.encoding, notes=decoded.notes)


def write(writer: Writer, cells: Iterable[Placed]) -> None:
    """The tables of a sheet, parted by empty rows; a row of one cell is a caption of what comes below it."""
    table: list[Placed] = []
    above = -1
    for number, group in groupby(cells, key=lambda cell: cell.row):
        row = list(group)
        is_line = len(row) == 1 and row[0].column == 0
        if number > above + 1 or (is_line and not table):
            _write_table(writer, table)
            table = []
        if is_line and not table:
            writer.add(BlockKind.CAPTION, row[0].text)
        else:
            table += row  # a line amid a table names the rows below it
        above = number
    _write_table(writer, table)


def _write_table(writer: Writer, cells: Sequence[Placed]) -> None:
    if cells:
        writer.table(cells)


def _cells(sheet: Any) -> Iterator[Placed]:
    spans = {(area.min_row, area.min_col): area for area in getattr(sheet, "merged_cells", None) or ()}
    for row in sheet.iter_rows(
        max_row=min(sheet.max_row or MOST_ROWS, MOST_ROWS), max_col=min(sheet.max_column or MOST_COLUMNS, MOST_COLUMNS)
    ):
        for cell in row:
            if cell.value is None:
                continue
            area = spans.get((cell.row, cell.column))
            yield Placed(
                text=shown(cell.value, cell.number_format),
                row=cell.row - 1,
                column=cell.column - 1,
                rows=1 if area is None else area.max_row - area.min_row + 1,
                columns=1 if area is None else area.max_col - area.min_col + 1,
            )


def _delimiter(text: str) -> str:
    """The one that stands most often in the first lines, alike in each."""
    lines = [line for line in text[:20_000].splitlines()[:20] if line.strip()]
    return max(
        DELIMITERS, key=lambda sign: (sum(line.count(sign) > 0 for line in lines), sum(line.count(sign) for line in lines))
    )
