"""What became of everything that was sent: one row an item, totals that add up, and what can be tried again?"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import F
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from articles import access
from articles import batches as verbs
from articles.display.batches import Totals, totals
from articles.forms.articles import DetailsForm
from articles.models import Batch, Item
from articles.querysets.articles import heavy
from articles.querysets.keyset import NEWEST, Order, Stretch
from articles.views.downloads import attachment
from articles.views.shared import DeskRequest, SeeOther, allowed, is_htmx, page_of, page_or_fragment, stretch

ROWS = 200  #: items of one page
AS_SENT = Order({"pk": F("pk")}, descending=False)


@require_safe
@allowed(access.can_upload)
def batches(request: DeskRequest) -> HttpResponse:
    """The person's own, the newest first."""
    found = stretch(request, [Batch.objects.sent_by(request.user)], NEWEST)
    page = page_of(request, found, Batch.objects.with_counts(found.keys))
    return page_or_fragment(request, "batches.html", "_batches.html", {"place": "upload", "page": page})


@require_safe
@allowed(access.can_upload)
def batch(request: DeskRequest, pk: int) -> HttpResponse:
    """The page, or what of it has changed since it was shown."""
    found = get_object_or_404(Batch.objects.select_related("story", "sent_by"), pk=pk)
    counted = totals(found, request.GET.get("state", ""))
    rows = found.items.in_states(counted.states)
    place = stretch(request, [rows], AS_SENT, number=ROWS)
    if is_htmx(request) and "counts" in request.GET:
        return _changes(request, found, counted, place)
    return page_or_fragment(request, "batch.html", "_batch.html", _context(request, found, counted, place))


def _changes(request: DeskRequest, found: Batch, counted: Totals, place: Stretch) -> HttpResponse:
    """Nothing (204), or the progress with the rows that stand otherwise than shown; the whole when other rows belong there."""
    shown = dict(word.split(".", 1) for word in request.GET.getlist("shown")[:ROWS] if word.count(".") == 1)
    now = dict(found.items.filter(pk__in=place.keys).values_list("pk", "state"))
    other = [key for key, state in now.items() if str(key) in shown and shown[str(key)] != state]
    if request.GET.get("rows") != str(len(place.keys)) or not set(shown) <= {str(key) for key in now}:
        response = render(request, "_batch.html", _context(request, found, counted, place))
        response["HX-Retarget"], response["HX-Reswap"] = "#batch", "outerHTML"
        return response
    if not other and request.GET["counts"] == counted.mark:
        return HttpResponse(status=204)
    context = _context(request, found, counted, place, only=other)
    parts = [render_to_string("_batch_progress.html", context, request)]
    parts += [render_to_string("_item.html", {"item": row, "oob": True}, request) for row in context["page"].rows]
    return HttpResponse("".join(parts))


def _context(
    request: DeskRequest, found: Batch, counted: Totals, place: Stretch, *, only: list[int] | None = None
) -> dict[str, Any]:
    """only: the rows to show, where the others are on the screen already."""
    by_key = found.items.listed().in_bulk(place.keys if only is None else only)
    page = page_of(request, place, [by_key[key] for key in place.keys if key in by_key])
    here = request.GET.copy()
    for name in ("shown", "rows", "counts"):
        here.pop(name, None)
    return {
        "place": "upload",
        "batch": found,
        "totals": counted,
        "page": page,
        "row_count": len(place.keys),
        "here": f"{request.path}?{here.urlencode()}",
    }


@require_safe
@allowed(access.can_upload)
def item(request: DeskRequest, pk: int) -> HttpResponse:
    """All about one thing sent; beside its row, the form that corrects what was taken from its text."""
    found = get_object_or_404(Item.objects.listed().select_related("batch"), pk=pk)
    form = None if found.article is None or found.state != Item.State.DONE else DetailsForm.for_article(found.article)
    return page_or_fragment(request, "item.html", "_item_details.html", {"place": "upload", "item": found, "form": form})


@require_safe
@allowed(access.can_upload)
def item_original(request: DeskRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Item.objects.select_related("article").defer(*heavy("article")), pk=pk)
    return attachment(verbs.content(found), name=found.name.rsplit("/", 1)[-1] or f"{found.pk}.txt")


@require_POST
@allowed(access.can_upload)
def retry_item(request: DeskRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Item, pk=pk)
    verbs.retry([found])
    if not is_htmx(request):
        messages.success(request, _("It waits to be tried again."))
        return SeeOther(found.batch.get_absolute_url())
    response = render(request, "_item.html", {"item": Item.objects.listed().get(pk=pk)})
    response["HX-Trigger-After-Swap"] = "item-waits"
    return response


@require_POST
@allowed(access.can_upload)
def retry_failed(request: DeskRequest, pk: int) -> HttpResponse:
    """Every failed item of the batch."""
    found = get_object_or_404(Batch, pk=pk)
    number = verbs.retry(found.items.failed())
    said = ngettext("%(n)s item waits to be tried again.", "%(n)s items wait to be tried again.", number) % {"n": number}
    messages.success(request, said)
    return SeeOther(found.get_absolute_url())
