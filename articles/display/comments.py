"""What does a page show of what colleagues say about a figure?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Said:
    """One comment, and what its reader may do with it."""

    pk: int
    who: str
    text: str
    when: datetime
    edited: bool
    settled_by: str  #: empty while it is open
    settled: datetime | None
    mine: bool


def comments(rows: Iterable[Mapping[str, Any]], reader: Any) -> list[Said]:
    """Of the rows that comments_of_figure() put beside the figure."""
    return [
        Said(
            pk=row["key"],
            who=row["who"],
            text=row["text"],
            when=datetime.fromisoformat(row["when"]),
            edited=row["edited"] is not None,
            settled_by=row["settled_by"] or "",
            settled=None if row["settled"] is None else datetime.fromisoformat(row["settled"]),
            mine=row["author"] == reader.pk,
        )
        for row in rows
    ]
