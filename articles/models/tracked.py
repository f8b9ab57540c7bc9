"""Of which records is every change kept: who made it, what stood before and what after?

Triggers of the database write the history (django-pghistory), so that nothing passes them by: no form, no admin page, no bulk
update, no SQL. What the machine writes by the thousand has no trigger on its inserts: those of people alone are kept.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import pghistory
import pgtrigger
from django.db.models import Model

M = TypeVar("M", bound=type[Model])

#: labels of events: what a row was when it came, what it was before a change and after it, and what it was when it went
INSERTED, BEFORE, AFTER, GONE = "insert", "before", "update", "delete"
ALL = pgtrigger.Condition("true")
_EVENTS: dict[str, Any] = {}


def tracked(
    *fields: str,
    inserts: pgtrigger.Condition | None = None,
    updates: pgtrigger.Condition | None = None,
    row_by_row: bool = False,
) -> Callable[[M], M]:
    """Keeps what these fields were and became, whenever one of them changes, and when the row goes.

    inserts: which rows are kept when they come (ALL, or those that people make); none where the machine makes them.
    updates: which changes are kept, where not every one of a field is.
    row_by_row: for tables that the machine updates by the thousand. There the database asks the condition of each row, and
    writes nothing where it does not hold; a trigger of the statement would have to gather all rows first, their texts too.
    """
    level = pghistory.Row if row_by_row else pghistory.Statement
    changed = updates or pgtrigger.AnyChange(*fields)
    trackers = [
        pghistory.UpdateEvent(BEFORE, row=pghistory.Old, condition=changed, level=level),
        pghistory.UpdateEvent(AFTER, row=pghistory.New, condition=changed, level=level),
        pghistory.DeleteEvent(GONE, level=level),
    ]
    if inserts is not None:
        condition = None if inserts is ALL else inserts
        trackers.append(pghistory.InsertEvent(INSERTED, condition=condition, level=level))

    def track(model: M) -> M:
        _EVENTS[model.__name__.lower()] = pghistory.create_event_model(
            model,
            *trackers,
            fields=list(fields),
            model_name=f"{model.__name__}Event",
            obj_field=pghistory.ObjForeignKey(related_name="+"),
            append_only=True,
            meta={"default_permissions": ()},
            abstract=False,
        )
        return model

    return track


def events_of(noun: str) -> Any:
    """The model of the events of a tracked model: events_of("mark"). KeyError where none are kept."""
    return _EVENTS[noun]


def nouns() -> list[str]:
    """The tracked models, by the names that events_of takes."""
    return list(_EVENTS)
