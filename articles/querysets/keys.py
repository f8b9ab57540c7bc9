"""How are thousands of keys asked for? As one literal: a placeholder for each takes Django longer than the statement itself."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import BooleanField, F, Func, Q, Value
from django.db.models.expressions import RawSQL


def array(keys: Iterable[int]) -> str:
    """For a statement's = ANY (%s) or %s::bigint[]: {1,2,3}, which psycopg passes on; it would look at each key of a list."""
    return f"{{{','.join(map(str, keys))}}}"


def among(keys: Iterable[int]) -> RawSQL:
    """For a lookup: figure__in=among(keys)."""
    return RawSQL("SELECT unnest(%s::bigint[])", (array(keys),))


def one_of(column: str, keys: Iterable[int]) -> Q:
    """Whether a column has one of the keys: as among(), but an index answers it also where it is one of several ways."""
    return Q(_OneOf(F(column), Value(array(keys))))


class _OneOf(Func):
    template = "%(expressions)s::bigint[])"
    arg_joiner = " = ANY ("
    output_field = BooleanField()
