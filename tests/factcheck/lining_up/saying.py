"""What one reading says, for the tests of the ways in which numbers are matched."""

from __future__ import annotations

from decimal import Decimal

from factcheck.figures import Bounds, Kind, Period
from factcheck.lining_up.said import Said


def said(file: str, value: str = "12130000000", **slots: object) -> Said:
    """Operating expense of 2025 as a text gives it that leaves nothing open, but for the slots that are given."""
    known: dict[str, object] = {
        "kind": Kind.LEVEL,
        "entity": "匯岳銀行",
        "metric_key": "operating_expense",
        "period": Period.year(2025),
        "unit": "money",
        "story": 1,
    } | slots
    whole = all(known[slot] is not None for slot in ("entity", "metric_key", "period"))
    known.setdefault("bounds", Bounds.point(Decimal(value)))
    return Said(file=file, value=Decimal(value), is_whole=whole, **known)  # type: ignore[arg-type]


def between(low: str | None, high: str | None) -> Bounds:
    """The bounds from low to high, None for an open end; closed below as those of a rounded number are."""
    return Bounds(low=None if low is None else Decimal(low), high=None if high is None else Decimal(high))
