"""What does a line of the exported board say of a claim? Rows of one statement, as brief.py has them for the page."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from articles.querysets.brief import AMOUNT, Signed

#: what Exported holds, as Claim.objects.exported() asks for it, but for the words of the marks
EXPORTED: tuple[str, ...] = (
    *("figure_id", "pk", "article__outlet__name", "article__title", "article__published_at", "quote"),
    *AMOUNT,
)


class _ExportedColumns(NamedTuple):
    figure_id: int
    pk: int
    outlet_name: str
    title: str
    published_at: datetime | None
    quote: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    low_closed: bool
    high_closed: bool
    unit: str
    change: str
    marked: tuple[str, ...]


class Exported(_ExportedColumns, Signed):
    """A stored claim with what its line says of it, and everybody's words on it: the same one as often as it was said."""

    __slots__ = ()
