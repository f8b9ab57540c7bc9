"""What has somebody just done, so that they can undo it whenever they like? Verbs of people note it; undoing.py undoes it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.contrib.auth.models import User

from articles.models import Act
from articles.models.tracked import events_of

_quiet: ContextVar[bool] = ContextVar("quiet", default=False)


def note(noun: str, key: int, *, by: User | None) -> None:
    """The person has changed this row just now: for the verb that did it, in its transaction, behind the change.

    What changed nothing is no act; two statements. A kind of record is undone by a function of undoing.UNDO.
    """
    if by is None or _quiet.get():
        return
    event = None if noun == "merge" else latest_event(noun, key)
    if event is not None or noun == "merge":
        Act.objects.bulk_create([Act(by=by, noun=noun, key=key, event=event)], ignore_conflicts=True)


def latest_event(noun: str, key: int) -> int | None:
    """The last change of the row in the history; None for one that nobody has changed since the history began."""
    found: int | None = (
        events_of(noun).objects.filter(pgh_obj_id=key).order_by("-pgh_id").values_list("pgh_id", flat=True).first()
    )
    return found


@contextmanager
def unnoted() -> Iterator[None]:
    """Undoing is no act: it would be the next one to undo."""
    token = _quiet.set(True)
    try:
        yield
    finally:
        _quiet.reset(token)
