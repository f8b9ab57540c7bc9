"""Who changed what, when, and what stood before? The history of a figure, a source and an article."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from django.contrib import messages
from django.contrib.postgres.expressions import ArraySubquery
from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef
from django.db.models.functions import JSONObject
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from articles import access, stale, undoing, verdicts
from articles.display import names
from articles.display.history import Entry, entries
from articles.display.work import workflow_of
from articles.models import Article, Figure, Source, Verdict
from articles.models.tracked import events_of
from articles.querysets.history import OF_ARTICLE, OF_FIGURE, OF_SOURCE, Change, changes
from articles.querysets.keys import array
from articles.sourcing import Refused
from articles.views.shared import DeskRequest, SeeOther, page_or_fragment, query_with, safe_next, signed_in
from articles.views.successors import of_figure
from articles.workflow import NotAllowed

ROWS = 25


@require_safe
@signed_in
@of_figure()
def figure_history(request: DeskRequest, pk: int) -> HttpResponse:
    """Marks, sources, corrections, comments and verdicts of all claims of the figure, the latest first."""
    given_to = Verdict.objects.open_to(request.user).filter(figure=OuterRef("pk")).latest_first()
    said = ArraySubquery(given_to.values(said=JSONObject(key="pk", version="version")))
    found = get_object_or_404(Figure.objects.with_names().select_related("workflow").annotate(given=said), pk=pk)
    context = {"place": "board", "title": names.title(found), "about": found}
    given = {row["key"]: row["version"] for row in found.given}  # type: ignore[attr-defined]
    may_read: dict[str, Any] = {"verdicts": array(given), "open": not workflow_of(found).is_sealed, "reader": request.user.pk}
    return _history(request, OF_FIGURE, found.pk, context, sign=names.sign_of(found), unit=found.unit, given=given, **may_read)


@require_safe
@signed_in
def source_history(request: DeskRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Source, pk=pk)
    return _history(request, OF_SOURCE, found.pk, {"place": "sources", "title": found.title, "about": found})


@require_safe
@signed_in
def article_history(request: DeskRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Article.objects.only("title"), pk=pk)
    return _history(request, OF_ARTICLE, found.pk, {"place": "articles", "title": found.title, "about": found})


#: which records can be put back to an earlier version, and by whom
RESTORE: Mapping[str, Callable[[Any], bool]] = {
    "verdict": access.can_decide,
    "source": access.can_correct_source,
    "article": access.can_upload,
    "claim": access.can_correct,
}


@require_POST
@signed_in
def restore_version(request: DeskRequest, noun: str, pk: int) -> HttpResponse:
    """The record as it stood behind this change; a verdict as a new version."""
    if noun not in RESTORE or not events_of(noun).objects.filter(pgh_id=pk).exists():
        raise Http404
    if not RESTORE[noun](request.user):
        raise PermissionDenied
    if noun == "verdict":  # one that the reader may not see now is none for them
        key = events_of(noun).objects.get(pgh_id=pk).pgh_obj_id
        get_object_or_404(Verdict.objects.open_to(request.user), pk=key)
    try:
        undoing.restore(noun, pk, by=request.user, seen=request.POST.get("seen"))
    except (Refused, NotAllowed, verdicts.UnderSecondCheck, verdicts.Stale) as refused:
        messages.error(request, str(refused))
    except stale.Outdated as outdated:
        said = _("%(person)s has changed this since you opened the history: nothing was restored. Look at it again first.")
        messages.error(request, said % {"person": outdated.who or _("The program")})
    else:
        messages.success(request, _("The earlier version stands again."))
    return SeeOther(safe_next(request, "board"))


def _history(
    request: DeskRequest,
    streams: Mapping[str, str],
    key: int,
    context: dict[str, Any],
    *,
    sign: int = 1,
    unit: str = "",
    given: Mapping[int, int] = MappingProxyType({}),
    **others: Any,
) -> HttpResponse:
    after = request.GET.get("after", "")
    found = changes(streams, key, number=ROWS + 1, after=after, **others)
    shown = found[:ROWS]
    restorable = [noun for noun in streams if noun in RESTORE and RESTORE[noun](request.user)]
    seen = _seen([change for change in shown if change.noun in restorable])
    context |= {
        "entries": [_to_restore(entry, seen, given) for entry in entries(shown, sign=sign, unit=unit)],
        "restorable": restorable,
        "older": query_with(request, after=shown[-1].place) if len(found) > ROWS else "",
        "newest": query_with(request, after=None) if after else "",
    }
    return page_or_fragment(request, "history.html", "_history.html", context)


def _seen(shown: Sequence[Change]) -> dict[tuple[str, int], str]:
    """The version in which each of these rows stands now; one statement."""
    rows = list(dict.fromkeys((change.noun, change.key) for change in shown))
    return dict(zip(rows, stale.version(*rows).split("."), strict=True)) if rows else {}


def _to_restore(entry: Entry, seen: Mapping[tuple[str, int], str], given: Mapping[int, int]) -> Entry:
    """With what a form has to know to restore it. given: the verdicts with their numbers, of which the first stands."""
    change = entry.change
    if change.noun == "verdict":
        number = next(iter(given.values()), 0)
        return replace(entry, seen=str(number), latest=given.get(change.key) == number)
    now = seen.get((change.noun, change.key), "")
    return replace(entry, seen=now, latest=now == str(change.pk))
