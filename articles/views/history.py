"""Who changed what, when, and what stood before? The history of a figure, a source and an article."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from articles import access, undoing, verdicts
from articles.display import names
from articles.display.history import entries
from articles.models import Article, Figure, Source, Verdict
from articles.models.tracked import events_of
from articles.querysets.history import OF_ARTICLE, OF_FIGURE, OF_SOURCE, changes
from articles.querysets.keys import array
from articles.sourcing import Refused
from articles.views.shared import SeeOther, page_or_fragment, query_with, safe_next, signed_in

ROWS = 25


@require_safe
@signed_in
def figure_history(request: HttpRequest, pk: int) -> HttpResponse:
    """Marks, sources, corrections and verdicts of all claims of the figure, the latest first."""
    found = get_object_or_404(Figure.objects.with_names(), pk=pk)
    context = {"place": "board", "title": names.title(found), "about": found}
    verdicts = array(Verdict.objects.on([found.pk]).open_to(request.user).values_list("pk", flat=True))
    return _history(request, OF_FIGURE, found.pk, context, sign=names.sign_of(found), verdicts=verdicts)


@require_safe
@signed_in
def source_history(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Source, pk=pk)
    return _history(request, OF_SOURCE, found.pk, {"place": "sources", "title": found.title, "about": found})


@require_safe
@signed_in
def article_history(request: HttpRequest, pk: int) -> HttpResponse:
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
def restore_version(request: HttpRequest, noun: str, pk: int) -> HttpResponse:
    """The record as it stood behind this change; a verdict as a new version."""
    if noun not in RESTORE or not events_of(noun).objects.filter(pgh_id=pk).exists():
        raise Http404
    if not RESTORE[noun](request.user):
        raise PermissionDenied
    if noun == "verdict":  # one that the reader may not see now is none for them
        key = events_of(noun).objects.get(pgh_id=pk).pgh_obj_id
        get_object_or_404(Verdict.objects.open_to(request.user), pk=key)
    try:
        undoing.restore(noun, pk, by=request.user)  # type: ignore[arg-type]
    except (Refused, verdicts.UnderSecondCheck) as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("The earlier version stands again."))
    return SeeOther(safe_next(request, "board"))


def _history(
    request: HttpRequest, streams: Mapping[str, str], key: int, context: dict[str, Any], *, sign: int = 1, **others: str
) -> HttpResponse:
    after = request.GET.get("after", "")
    found = changes(streams, key, number=ROWS + 1, after=after, **others)
    shown = found[:ROWS]
    context |= {
        "entries": entries(shown, sign=sign),
        "restorable": [noun for noun in streams if noun in RESTORE and RESTORE[noun](request.user)],
        "older": query_with(request, after=shown[-1].place) if len(found) > ROWS else "",
        "newest": query_with(request, after=None) if after else "",
    }
    return page_or_fragment(request, "history.html", "_history.html", context)
