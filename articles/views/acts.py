"""What have I done of late, and how do I undo it?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from articles import access, undoing
from articles.display.history import Entry, entries
from articles.models import Act, Merge, Verdict
from articles.querysets.history import changes_called
from articles.querysets.keyset import Order
from articles.sourcing import Refused
from articles.views.shared import DeskRequest, SeeOther, page_of, page_or_fragment, safe_next, signed_in, stretch

LATEST = Order({"pk": F("pk")})
#: who may undo an act on each kind of record: whoever may do it
MAY: Mapping[str, Callable[[Any], bool]] = {
    "mark": access.can_mark,
    "citation": access.can_cite,
    "claim": access.can_correct,
    "comment": access.can_comment,
    "merge": access.can_merge,
}


@dataclass(frozen=True, kw_only=True)
class Row:
    """An act with what it changed; a merge says by itself what it was."""

    act: Act
    entry: Entry | None
    merge: Merge | None
    may: bool


@require_safe
@signed_in
def acts(request: DeskRequest) -> HttpResponse:
    """One's own acts, the latest first. Nobody sees another's here; the history of each figure shows everybody's."""
    found = stretch(request, [Act.objects.of(request.user)], LATEST)
    by_key = Act.objects.in_bulk(found.keys)
    shown = [by_key[key] for key in found.keys if key in by_key]
    context = {"place": "acts", "page": page_of(request, found, _rows(request, shown))}
    return page_or_fragment(request, "acts.html", "_acts.html", context)


def _rows(request: DeskRequest, shown: list[Act]) -> list[Row]:
    known = changes_called([(act.noun, act.event) for act in shown if act.event is not None])
    told = {(entry.change.noun, entry.change.pk): entry for entry in entries(list(known.values()))}
    merged = [act.key for act in shown if act.noun == "merge"]
    merges = Merge.objects.with_names().in_bulk(merged) if merged else {}
    may = {noun: can(request.user) for noun, can in MAY.items()}
    return [
        Row(
            act=act,
            entry=told.get((act.noun, act.event or 0)),
            merge=merges.get(act.key) if act.noun == "merge" else None,
            may=may.get(act.noun, False),
        )
        for act in shown
    ]


@require_POST
@signed_in
def undo(request: DeskRequest, pk: int) -> HttpResponse:
    return _undo(request, get_object_or_404(Act.objects.of(request.user), pk=pk), default="acts")


@require_POST
@signed_in
def undo_last(request: DeskRequest) -> HttpResponse:
    """The latest of one's acts that stands: what the key U does. Not one from before a verdict that came later."""
    last = Act.objects.of(request.user).standing().latest_first().first()
    if last is None:
        messages.info(request, _("There is nothing to undo."))
        return SeeOther(safe_next(request, "acts"))
    if Verdict.objects.filter(decided_by=request.user.pk).given_since(last.created_at).exists():
        said = _(
            "The last thing you did was a verdict: withdraw it, or decide again, on its figure. “My acts” undoes what was before."
        )
        messages.info(request, said)
        return SeeOther(safe_next(request, "acts"))
    return _undo(request, last, default="acts")


def _undo(request: DeskRequest, act: Act, *, default: str) -> HttpResponse:
    if not MAY[act.noun](request.user):
        raise PermissionDenied
    try:
        undoing.undo(act)
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        what = _told(_rows(request, [act])[0])
        messages.success(request, _("Undone: %(what)s. It can be seen in the history.") % {"what": what})
    return SeeOther(safe_next(request, default))


def _told(row: Row) -> str:
    """What the act was, in one line: whoever presses a key has no list before them."""
    if row.merge is not None:
        return _("merged %(gone)s into %(into)s") % {"gone": row.merge.gone, "into": row.merge.into}
    if row.entry is None:
        return _("the last one")
    return " · ".join(filter(None, (row.entry.what, f"{row.entry.outlet}: {row.entry.quote}" if row.entry.quote else "")))
