"""Blocks stand in order inside the text, and a document survives the way through a pipe or the database."""

from __future__ import annotations

import json
from datetime import date, datetime

import pytest

from factcheck.formats.document import Block, BlockKind, Cell, Document, Proposed, Unreadable, megabytes, note

TEXT = "單位：億元\n營收\t17.4"


def test_a_document_goes_through_json() -> None:
    document = Document(
        text=TEXT,
        format="docx",
        blocks=(
            Block(start=0, end=5, kind=BlockKind.CAPTION, page=2, turns=((3, 3),)),
            Block(
                start=6,
                end=13,
                kind=BlockKind.TABLE,
                cells=(Cell(start=6, end=8, row=0, column=0, header=True), Cell(start=9, end=13, row=0, column=1, columns=2)),
            ),
        ),
        notes=(note("nul_removed", count=1),),
        proposed=Proposed(title="半年報", published=date(2024, 8, 1)),
        encloses=True,
    )

    assert Document.from_json(json.loads(json.dumps(document.to_json()))) == document


@pytest.mark.parametrize(("said", "size"), [("32 MB", 32 * 2**20), ("1.5 MB", 3 * 2**19), ("0.1 MB", 2**17)])
def test_how_large_a_file_is(said: str, size: int) -> None:
    assert megabytes(size) == said


@pytest.mark.parametrize("published", [date(2024, 8, 1), datetime.fromisoformat("2024-08-01T09:30:00+08:00"), None])
def test_a_time_stays_a_time_and_a_day_a_day(published: date | datetime | None) -> None:
    document = Document(text=TEXT, format="txt", proposed=Proposed(published=published))

    assert Document.from_json(document.to_json()).proposed.published == published


@pytest.mark.parametrize(
    "spans",
    [
        [(0, 0)],  # empty
        [(6, 8), (0, 5)],  # out of order
        [(0, 7), (6, 8)],  # one in another
        [(6, 99)],  # past the end
    ],
)
def test_blocks_that_no_text_has_are_refused(spans: list[tuple[int, int]]) -> None:
    with pytest.raises(ValueError, match="a block from"):
        Document(text=TEXT, format="txt", blocks=tuple(Block(start=a, end=b, kind=BlockKind.PARAGRAPH) for a, b in spans))


def test_a_cell_lies_in_its_table() -> None:
    with pytest.raises(ValueError, match="a cell from"):
        Document(
            text=TEXT,
            format="txt",
            blocks=(Block(start=6, end=8, kind=BlockKind.TABLE, cells=(Cell(start=9, end=13, row=0, column=0),)),),
        )


def test_a_refusal_says_why() -> None:
    refused = Unreadable("too_many_pages", pages=900, most=500)

    assert refused.reason == {"code": "too_many_pages", "params": {"pages": 900, "most": 500}}
    assert str(refused) == "too_many_pages pages=900 most=500"
