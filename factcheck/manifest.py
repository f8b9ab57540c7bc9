"""What does a manifest say of the files of a set? A CSV with the columns file, outlet, region, title, url, published."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

COLUMNS = ("file", "outlet", "region", "title", "url", "published")


class ManifestError(ValueError):
    """A manifest cannot be used; the message says which line and what to write instead."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """What a manifest says of one file; None where its column is empty."""

    file: str
    outlet: str | None = None
    region: str | None = None
    title: str | None = None
    url: str | None = None
    published: date | datetime | None = None


def read(path: Path) -> dict[str, Row]:
    """The rows by file name, without folders. Raises ManifestError with the place of the first slip."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ManifestError(f"The manifest {path} cannot be read: {error.strerror or error}.") from error
    except UnicodeDecodeError as error:
        raise ManifestError(f"The manifest {path} is not UTF-8 (byte {error.start + 1}); save it as UTF-8 CSV.") from error
    return parse(text, name=path.name)


def parse(text: str, *, name: str = "manifest.csv") -> dict[str, Row]:
    """The rows of a manifest's text by file name."""
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    rows: dict[str, Row] = {}
    try:
        _check_columns(reader.fieldnames, name=name)
        for record in reader:
            row = _row(record, place=f"{name}, line {reader.line_num}")
            if row.file in rows:
                raise ManifestError(f"{name}, line {reader.line_num}: {row.file} is listed twice; one line per file.")
            rows[row.file] = row
    except csv.Error as error:
        raise ManifestError(f"{name}, line {reader.line_num}: this is not CSV ({error}).") from error
    return rows


def parse_published(text: str) -> date | datetime:
    """A day (2024-10-23) or a time (2024-10-24T01:35, with +08:00 or without). Raises ValueError on anything else."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        return date.fromisoformat(text)
    return datetime.fromisoformat(text)


def _check_columns(columns: object, *, name: str) -> None:
    named = [str(column).strip() for column in columns] if isinstance(columns, (list, tuple)) else []
    if "file" not in named:
        raise ManifestError(f"{name} has no column file; the first line must name the columns {', '.join(COLUMNS)}.")
    if unknown := [column for column in named if column not in COLUMNS]:
        raise ManifestError(f"{name} has the column {unknown[0] or '(without a name)'}; known are {', '.join(COLUMNS)}.")


def _row(record: Mapping[str | None, str | list[str] | None], *, place: str) -> Row:
    if None in record:
        raise ManifestError(f"{place}: there are more cells than columns; put cells with commas in double quotes.")
    cells = {str(column).strip(): str(cell).strip() for column, cell in record.items() if cell is not None and str(cell).strip()}
    if "file" not in cells:
        raise ManifestError(f"{place}: the column file is empty.")
    cells["file"] = Path(cells["file"].replace("\\", "/")).name
    published = cells.pop("published", None)
    try:
        moment = None if published is None else parse_published(published)
    except ValueError as error:
        raise ManifestError(f"{place}: published is {published}; write 2024-10-23 or 2024-10-24T01:35:00+08:00.") from error
    return Row(**cells, published=moment)
