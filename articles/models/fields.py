"""How are exact numbers, ranges of them and periods kept in PostgreSQL and handed back?"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib.postgres.fields import DateRangeField, DecimalRangeField
from django.core.checks import CheckMessage
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange
from django.db.models import F, Q
from django.db.models.functions import Cast

from factcheck import clean_text
from factcheck.figures import Bounds, Period


class ExactField(models.DecimalField):
    """numeric without a limit of digits: what was written is what is kept, 1.50 as 1.50."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options |= {"max_digits": None, "decimal_places": None}
        super().__init__(*args, **options)

    def check(self, **options: Any) -> list[CheckMessage]:
        """Django's own wants both limits; PostgreSQL needs neither."""
        return models.Field.check(self, **options)

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        return "numeric"

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        name, path, args, options = super().deconstruct()
        options.pop("max_digits", None)
        options.pop("decimal_places", None)
        return name, path, args, options


class _Visible:
    """What nobody sees is not kept, whichever way it comes in: through a form, a file, a feed, a command or the admin."""

    cleaned = staticmethod(clean_text.line)

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)  # type: ignore[misc]
        return self.cleaned(value) if isinstance(value, str) else value

    def pre_save(self, row: models.Model, add: bool) -> Any:
        value = super().pre_save(row, add)  # type: ignore[misc]
        if isinstance(value, str) and (seen := self.cleaned(value)) != value:
            setattr(row, self.attname, seen)  # type: ignore[attr-defined]
            return seen
        return value

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """As Django's own field: to the database it is that."""
        name, _path, args, options = super().deconstruct()  # type: ignore[misc]
        return name, f"django.db.models.{self.as_in_migrations}", args, options  # type: ignore[attr-defined]


class LineField(_Visible, models.CharField):
    """A name, a title, a place: one line."""

    as_in_migrations = "CharField"


class ProseField(_Visible, models.TextField):
    """A note, a reason: several lines."""

    as_in_migrations = "TextField"
    cleaned = staticmethod(clean_text.prose)


class AddressField(_Visible, models.URLField):
    """A web address."""

    as_in_migrations = "URLField"


def a_number(name: str) -> Q:
    """For a check: neither NaN nor without end. PostgreSQL sorts NaN behind Infinity, and leaves null alone."""
    return Q(**{f"{name}__gt": _extreme("-Infinity"), f"{name}__lt": _extreme("Infinity")})


def ends_are_numbers(name: str) -> Q:
    """For a check: an end of the range is a number or open (null), never NaN or Infinity."""
    return Q(a_number(f"{name}__startswith"), a_number(f"{name}__endswith"))


def within(value: str, bounds: str) -> Q:
    """For a check: the value lies in the bounds, where both are said.

    An open end may touch its value: 近11億 has the value 11億 and bounds that end just below it.
    """
    low = Q(**{f"{bounds}__lower_inf": True}) | Q(**{f"{bounds}__startswith__lte": F(value)})
    high = Q(**{f"{bounds}__upper_inf": True}) | Q(**{f"{bounds}__endswith__gte": F(value)})
    return Q(**{f"{value}__isnull": True}) | (low & high)


def has_words(name: str) -> Q:
    """For a check: the text is not blank, spaces alone are no text."""
    return Q(**{f"{name}__regex": r"[^\s\u3000]"})


def _extreme(name: str) -> Cast:
    return Cast(models.Value(name), ExactField())


def range_of_bounds(bounds: Bounds) -> NumericRange:
    low = "[" if bounds.low is not None and bounds.low_closed else "("
    high = "]" if bounds.high is not None and bounds.high_closed else ")"
    return NumericRange(bounds.low, bounds.high, low + high)


def bounds_of_range(kept: NumericRange) -> Bounds:
    return Bounds(low=kept.lower, high=kept.upper, low_closed=bool(kept.lower_inc), high_closed=bool(kept.upper_inc))


def range_of_period(period: Period) -> DateRange:
    """daterange keeps the day after the last one; a Period names the last one itself."""
    return DateRange(period.start, period.end + timedelta(days=1), "[)")


def period_of_range(kept: DateRange) -> Period:
    return Period(start=kept.lower, end=kept.upper - timedelta(days=1))


__all__ = [
    "AddressField",
    "DateRangeField",
    "DecimalRangeField",
    "ExactField",
    "LineField",
    "ProseField",
    "a_number",
    "bounds_of_range",
    "ends_are_numbers",
    "has_words",
    "period_of_range",
    "range_of_bounds",
    "range_of_period",
    "within",
]
