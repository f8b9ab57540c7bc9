"""How does the comparison see a stored claim?"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from articles.models import Claim, Figure
from articles.told import Told
from articles.wording import labels
from factcheck import comparison, metrics
from factcheck.figures import Change, Kind, Qualifier, Stage

A_DAY = timedelta(days=1)


def voice(claim: Any) -> str:
    """Who says so. Articles of the unknown outlet speak each for itself: nobody knows that two of them are one's."""
    return f"unknown:{claim.article_id}" if claim.outlet_name == labels.UNKNOWN_OUTLET else str(claim.outlet_name)


def statement(
    claim: Claim | Told,
    figure: Figure,
    sign: int,
    *,
    outlet: str,
    published: datetime | None,
    stage: Stage | None = None,
    unit: str | None = None,
    beside: frozenset[tuple[str, Decimal]] = frozenset(),
) -> comparison.Statement:
    """The claim as the comparison wants it, in the sign in which people see the figure; unit where it is not the claim's own.

    beside is what its article counts in the same breath.
    """
    value, bounds = claim.signed_value, claim.signed_bounds
    if sign < 0:
        value, bounds = (None if value is None else -value), bounds.mirrored()
    is_toll = figure.metric.nature == metrics.Nature.EVENT
    day = None if figure.period is None else figure.period.upper - A_DAY
    runs = is_toll or metrics.is_of_its_hour(figure.metric.key, day, local(claim.as_of), local(published))
    return comparison.Statement(
        ref=claim.pk,
        outlet=outlet,
        quote=claim.quote,
        value=value,
        bounds=bounds,
        unit=unit or claim.unit,
        kind=Kind(claim.kind),
        change=Change(claim.change) if claim.change else None,
        decimals=claim.decimals,
        scale=claim.scale,
        qualifier=Qualifier(claim.qualifier),
        runs=runs,
        ends=metrics.ends(figure.metric.key),
        deployed=metrics.deployed(figure.metric.key),
        stands=metrics.stands(figure.metric.key),
        is_over=is_toll and _is_over(claim, published),
        as_of=local(claim.as_of) if runs else None,
        published=local(published),
        stage=stage,
        beside=beside if runs else frozenset(),
        year=_year(figure, published),
    )


def _is_over(claim: Claim | Told, published: datetime | None) -> bool:
    """Whether it counts over months that were over when it was told, so that it moves on no more."""
    span = claim.period
    return span is not None and metrics.is_over(span.lower, span.upper - A_DAY, local(published))


def _year(figure: Figure, published: datetime | None) -> int | None:
    """The year whose rates convert a sum: that of the figure, else that of publication."""
    if figure.period is not None:
        return int((figure.period.upper - A_DAY).year)  # a range ends on the day after the last one
    return None if published is None else published.year


def local(moment: datetime | None) -> datetime | None:
    """The desk's own time, in which articles print theirs."""
    return None if moment is None else moment.astimezone(timezone.get_default_timezone())
