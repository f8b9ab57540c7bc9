"""How does an administrator write bounds, periods and units? As one line of text, with the ends as they are; a unit is chosen."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models.fields import period_of_range, range_of_bounds, range_of_period
from articles.wording import amounts
from factcheck import units
from factcheck.figures import Bounds, Period

LONGEST = 120  #: characters: two numbers of thirty digits and twenty places
BOUNDS = re.compile(r"([\[(])([^,\[\]()]*),([^,\[\]()]*)([\])])")


class BoundsField(forms.Field):
    """[6113, 6113] or [1735000000, 1745000000); nothing on one side is no limit there."""

    def __init__(self, **options: Any) -> None:
        options.setdefault(
            "help_text", gettext_lazy("[6113, 6113] includes both ends, [17, 18) not the second; (30, ) has no end.")
        )
        options.pop("widget", None)
        options.pop("default_bounds", None)  # of the two-box field that stands for a range otherwise
        super().__init__(widget=forms.TextInput(attrs={"maxlength": LONGEST}), **options)

    def prepare_value(self, value: Any) -> Any:
        return write_bounds(value) if isinstance(value, NumericRange) else value

    def to_python(self, value: Any) -> NumericRange | None:
        if isinstance(value, NumericRange):
            return value
        if value in self.empty_values:
            return None
        match = BOUNDS.fullmatch(str(value)[:LONGEST].strip())
        if match is None:
            raise ValidationError(_("Write bounds as [low, high], with ( or ) at an end that does not belong to them."))
        try:
            low, high = (Decimal(part.strip()) if part.strip() else None for part in match.group(2, 3))
            if any(end is not None and not end.is_finite() for end in (low, high)):
                raise InvalidOperation
            bounds = Bounds(low=low, high=high, low_closed=match[1] == "[", high_closed=match[4] == "]")
        except InvalidOperation:
            raise ValidationError(_("Write the ends as plain numbers: 1740000000, not 17.4億.")) from None
        except ValueError:
            raise ValidationError(_("No value lies within these bounds.")) from None
        return range_of_bounds(bounds)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return (write_bounds(initial) if isinstance(initial, NumericRange) else initial or "") != (data or "").strip()


class PeriodField(forms.Field):
    """2021-12-31, or 2024-01-01/2024-06-30 with both days included."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("help_text", gettext_lazy("A day as 2021-12-31, a span as 2024-01-01/2024-06-30, both included."))
        options.pop("widget", None)
        options.pop("default_bounds", None)  # of the two-box field that stands for a range otherwise
        super().__init__(widget=forms.TextInput(attrs={"maxlength": LONGEST}), **options)

    def prepare_value(self, value: Any) -> Any:
        return period_of_range(value).iso if isinstance(value, DateRange) else value

    def to_python(self, value: Any) -> DateRange | None:
        if isinstance(value, DateRange):
            return value
        if value in self.empty_values:
            return None
        try:
            return range_of_period(Period.from_iso(str(value).strip()))
        except (ValueError, OverflowError):
            raise ValidationError(_("Write a day as 2021-12-31, a span as 2024-01-01/2024-06-30.")) from None

    def has_changed(self, initial: Any, data: Any) -> bool:
        return (period_of_range(initial).iso if isinstance(initial, DateRange) else initial or "") != (data or "").strip()


class UnitField(forms.ChoiceField):
    """One of the units that the engine knows, by its name. A row whose unit nobody has defined may keep it."""

    def __init__(self, *, required: bool = True, label: Any = None, help_text: Any = "") -> None:
        super().__init__(choices=_units if required else _no_unit_or_one, required=required, label=label, help_text=help_text)

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> forms.BoundField:
        kept = form.get_initial_for_field(self, field_name)
        if kept and kept not in units.UNITS:
            self.choices = [*self.choices, (kept, kept)]  # type: ignore[misc]
        return super().get_bound_field(form, field_name)


def _units() -> list[tuple[str, str]]:
    language = amounts.language()
    return sorted(((code, f"{units.label(code, language)} ({code})") for code in units.UNITS), key=lambda choice: choice[1])


def _no_unit_or_one() -> list[tuple[str, str]]:
    return [("", "–"), *_units()]


def write_bounds(bounds: NumericRange) -> str:
    low = "" if bounds.lower is None else f"{bounds.lower:f}"
    high = "" if bounds.upper is None else f"{bounds.upper:f}"
    return f"{'[' if bounds.lower_inc else '('}{low}, {high}{']' if bounds.upper_inc else ')'}"
