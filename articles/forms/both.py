"""What does the second of two editors see: for each field what they have typed, and what stands now?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms


@dataclass(frozen=True, kw_only=True)
class Both:
    label: str
    mine: str
    theirs: str


def both(form: forms.BaseForm) -> list[Both]:
    """The fields in which the form, as it was sent, differs from what it would show if it were opened now."""
    rows = [
        Both(label=str(field.label), mine=_text(field, field.value()), theirs=_text(field, field.initial))
        for field in form.visible_fields()
    ]
    return [row for row in rows if row.mine != row.theirs]


def _text(field: forms.BoundField, value: Any) -> str:
    """As the field's own control would show it."""
    if isinstance(field.field, forms.ModelChoiceField):
        keys = value if isinstance(value, (list, tuple)) else [value]
        rows = field.field.queryset.filter(pk__in=[getattr(key, "pk", key) for key in keys if key])  # type: ignore[union-attr]
        return ", ".join(sorted(map(str, rows)))
    if isinstance(field.field, forms.ChoiceField):
        choices = {str(code): str(label) for code, label in field.field.choices}  # type: ignore[misc,union-attr]
        return choices.get(str(value or ""), "")
    kept = field.field.prepare_value(value)
    shown = field.field.widget.format_value(kept) if hasattr(field.field.widget, "format_value") else kept
    return "" if shown is None else str(shown).strip().replace("\r\n", "\n")
