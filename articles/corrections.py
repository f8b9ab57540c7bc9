"""What did the engine read where an editor has set something right? Kept beside the claim, to be seen and taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from articles.models import Claim
from articles.models.fields import range_of_bounds, range_of_period
from factcheck.figures import Reading

#: the fields behind each slot that an editor can set right
SLOTS: Mapping[str, tuple[str, ...]] = {
    "value": ("value", "decimals", "scale"),
    "bounds": ("bounds",),
    "unit": ("unit",),
    "kind": ("kind",),
    "change": ("change",),
    "qualifier": ("qualifier",),
    "entity": ("entity_id",),
    "metric": ("metric_id",),
    "period": ("period", "as_of"),
    "attribution": ("attribution",),
}
DISMISSED = "dismissed"  #: stands among the corrected slots of a claim that an editor said is none
ADDED = "added"  #: stands there of a claim that no reading has found, but an editor


def slot_of(field: str) -> str | None:
    """The slot that a field belongs to; entity and metric may be named without their _id."""
    field = f"{field}_id" if field in ("entity", "metric") else field
    return next((slot for slot, fields in SLOTS.items() if field in fields), None)


def fields_of(slots: Iterable[str]) -> set[str]:
    return {field for slot in slots for field in SLOTS.get(slot, ())}


def stamp(claim: Claim) -> str:
    """Which correction a form shows, for its hidden field: another since then is not overwritten unseen."""
    return "" if claim.edited_at is None else claim.edited_at.isoformat()


def remember(claim: Claim, fields: Iterable[str]) -> None:
    """Keeps what these fields hold now, before they change, as the engine's: nobody has set them right so far."""
    claim.as_read |= {field: _written(claim, field) for field in fields}


def read_anew(claim: Claim, values: Mapping[str, Any]) -> bool:
    """Keeps what a new reading says of the slots that an editor has set right; says whether that is something else."""
    if ADDED in claim.corrected:
        return False
    now = Claim(**{field: values[field] for field in fields_of(claim.corrected) & values.keys()})
    said = {field: _written(now, field) for field in fields_of(claim.corrected) & values.keys()}
    if all(claim.as_read.get(field) == value for field, value in said.items()):
        return False
    claim.as_read |= said
    return True


def engine_said(claim: Claim) -> dict[str, Any]:
    """For each field of a slot that an editor has set right what the engine reads there, as the field holds it."""
    return {
        field: None if value is None else Claim._meta.get_field(field).to_python(value)  # type: ignore[union-attr]
        for field, value in claim.as_read.items()
        if field in fields_of(claim.corrected)
    }


def stored(reading: Reading) -> dict[str, Any]:
    """The fields of a claim with this (canonical) reading, but for entity, metric and the time of a running count."""
    return {
        "value": reading.value,
        "decimals": reading.decimals,
        "scale": reading.scale,
        "bounds": range_of_bounds(reading.bounds),
        "unit": reading.unit,
        "kind": str(reading.kind),
        "change": str(reading.change or ""),
        "qualifier": str(reading.qualifier),
        "period": None if reading.period is None else range_of_period(reading.period),
        "attribution": (reading.attribution or "")[:300],
    }


def _written(claim: Claim, field: str) -> str | None:
    return None if getattr(claim, field) is None else str(Claim._meta.get_field(field).value_to_string(claim))  # type: ignore[union-attr]
