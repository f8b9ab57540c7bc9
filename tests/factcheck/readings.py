"""Readings made by hand, for tests of what comes after the engine."""

from __future__ import annotations

from decimal import Decimal

from factcheck.figures import Bounds, Change, Kind, Period, Reading


def reading(
    value: str,
    *,
    metric: str | None = "employees",
    entity: str | None = "商湯",
    names: tuple[str, ...] = (),
    period: str | None = "2021-12-31",
    unit: str = "person",
    kind: Kind = Kind.LEVEL,
    change: Change | None = None,
    scope: tuple[str, ...] = (),
    start: int = 0,
    bounds: Bounds | None = None,
) -> Reading:
    """SenseTime's employees at the end of 2021, unless told otherwise; exact, unless given bounds."""
    return Reading(
        start=start,
        end=start + len(value),
        quote=value,
        value=Decimal(value),
        bounds=bounds or Bounds.point(Decimal(value)),
        unit=unit,
        kind=kind,
        change=change,
        entity=entity,
        names=names,
        metric=metric,
        scope=scope,
        period=None if period is None else Period.from_iso(period),
    )
