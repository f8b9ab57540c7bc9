"""Statements for tests, made from the way newspapers write them: stated("17.4億") has the bounds [17.35億, 17.45億)."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal
from itertools import count

from factcheck.comparison import Statement
from factcheck.comparison.statement import EXACT
from factcheck.figures import Bounds, Kind, Qualifier, Stage

SCALES = {"": 1, "千": 10**3, "萬": 10**4, "million": 10**6, "億": 10**8, "billion": 10**9, "兆": 10**12}
_refs = count(1)


def stated(
    wording: str,
    *,
    unit: str = "person",
    outlet: str | None = None,
    qualifier: Qualifier = Qualifier.EXACT,
    as_of: str | None = None,
    published: str | None = None,
    printed: str | None = None,
    kind: Kind = Kind.LEVEL,
    stage: Stage | None = None,
    year: int | None = None,
    stands: bool = False,
) -> Statement:
    """A number with an optional scale word, in the bounds that the engine gives it; each has an outlet of its own unless told.

    With a time, as_of or published, it is a running count; printed is when a count that does not run was published.
    """
    found = re.fullmatch(r"(-?[\d,]+)(?:\.(\d+))?\s*(\D*)", wording)
    assert found, f"{wording} is not a number with a scale word"
    scale = Decimal(SCALES[found[3]])
    decimals = len(found[2] or "")
    value = EXACT.multiply(Decimal(found[1].replace(",", "") + (f".{found[2]}" if found[2] else "")), scale)
    ref = next(_refs)
    return Statement(
        ref=ref,
        outlet=outlet or f"outlet {ref}",
        quote=wording,
        value=value,
        bounds=_bounds(
            value, scale.scaleb(-decimals), whole=not decimals and scale == 1 and unit != "percent", qualifier=qualifier
        ),
        unit=unit,
        decimals=decimals,
        scale=scale,
        qualifier=qualifier,
        runs=bool(as_of or published),
        as_of=None if as_of is None else datetime.fromisoformat(as_of),
        published=None if (day := published or printed) is None else datetime.fromisoformat(day),
        kind=kind,
        stage=stage,
        year=year,
        stands=stands,
    )


def _bounds(value: Decimal, step: Decimal, *, whole: bool, qualifier: Qualifier) -> Bounds:
    if qualifier is Qualifier.OVER:
        return Bounds(low=value, high=None, low_closed=False)
    if qualifier is Qualifier.UNDER:
        return Bounds(low=value - 10 * step, high=value)
    if whole:
        return Bounds.point(value)
    rounded = Bounds(low=abs(value) - step / 2, high=abs(value) + step / 2)
    return rounded.mirrored() if value < 0 else rounded


def money(wording: str, unit: str = "CNY", *, qualifier: Qualifier = Qualifier.EXACT, year: int | None = None) -> Statement:
    return stated(wording, unit=unit, qualifier=qualifier, year=year)


def part(wording: str, unit: str = "percent", *, kind: Kind = Kind.LEVEL) -> Statement:
    return stated(wording, unit=unit, kind=kind)


def points(wording: str) -> Statement:
    return stated(wording, unit="percentage_point")


def quoted(value: object) -> str:
    """A statement's wording, for the name of a test."""
    return getattr(value, "quote", str(value))
