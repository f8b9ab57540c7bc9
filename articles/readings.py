"""How does the engine see a stored claim? As the reading that it would be, an editor's corrections included."""

from __future__ import annotations

from dataclasses import replace

from django.utils import timezone

from articles.models import Claim
from factcheck import metrics
from factcheck.figures import Change, Kind, Period, Qualifier, Reading


def of_claim(claim: Claim) -> Reading:
    """The claim as the record keeps it: a net loss of 3億 is a net profit of -3億."""
    metric, scope = metrics.parts(None if claim.metric is None else claim.metric.key)
    return Reading(
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        value=claim.value,
        bounds=claim.bounds_value,
        unit=claim.unit,
        kind=Kind(claim.kind),
        qualifier=Qualifier(claim.qualifier),
        change=Change(claim.change) if claim.change else None,
        decimals=claim.decimals,
        scale=claim.scale,
        entity=None if claim.entity is None else claim.entity.name,
        metric=metric or None,
        scope=scope,
        period=claim.period_value,
        attribution=claim.attribution or None,
    )


def as_written(claim: Claim) -> Reading:
    """The claim as its article says it: a net loss of 3億; a running count at the day and minute at which it stood so."""
    kept = of_claim(claim)
    is_negative = kept.kind is Kind.LEVEL and kept.value is not None and kept.value < 0
    key, sign = metrics.presented(kept.metric or "", is_negative)
    return replace(
        kept,
        metric=key or None,
        value=None if kept.value is None else kept.value * sign,
        bounds=kept.bounds if sign > 0 else kept.bounds.mirrored(),
        period=_time_of(claim),
    )


def _time_of(claim: Claim) -> Period | None:
    at = None if claim.as_of is None else timezone.localtime(claim.as_of, timezone.get_default_timezone()).replace(tzinfo=None)
    return claim.period_value if at is None else Period(start=at.date(), end=at.date(), at=at)
