"""In which encoding is a file written? Its first lines in each that may be meant, and a person's choice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.db.models.functions import Substr
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from articles import access, batches
from articles import encodings as verbs
from articles.display.encodings import LOOKED_AT, USUAL, choices, others
from articles.models import Article, Batch, Item
from articles.views.shared import DeskRequest, SeeOther, allowed
from articles.wording.encodings import NAMES


@require_safe
@allowed(access.can_upload)
def item_encoding(request: DeskRequest, pk: int) -> HttpResponse:
    return _of_item(request, _item(pk))


@require_POST
@allowed(access.can_upload)
def read_item_as(request: DeskRequest, pk: int) -> HttpResponse:
    found = _item(pk)
    if (encoding := request.POST.get("encoding", "")) not in NAMES:
        return _of_item(request, found, status=422)
    batches.read_as(found, encoding)
    return _waits(request, found.batch, encoding)


@require_safe
@allowed(access.can_upload)
def article_encoding(request: DeskRequest, pk: int) -> HttpResponse:
    return _of_article(request, _article(pk))


@require_POST
@allowed(access.can_upload)
def read_article_as(request: DeskRequest, pk: int) -> HttpResponse:
    found = _article(pk)
    if (encoding := request.POST.get("encoding", "")) not in NAMES:
        return _of_article(request, found, status=422)
    batch = verbs.read_article_as(found, encoding, by=request.user)
    if batch is None:
        return SeeOther(reverse("article_encoding", args=[pk]))  # which says why not
    return _waits(request, batch, encoding)


def _item(pk: int) -> Item:
    found = get_object_or_404(Item.objects.select_related("batch"), pk=pk)
    if not found.can_be_read_as:
        raise Http404
    return found


def _article(pk: int) -> Article:
    found = get_object_or_404(Article.objects.select_related("story").defer("text", "original"), pk=pk)
    if not found.can_be_read_as:
        raise Http404
    return found


def _of_item(request: DeskRequest, found: Item, *, status: int = 200) -> HttpResponse:
    said = (found.reason or {}).get("params", {}).get("candidates", ())
    context = {
        "name": str(found),
        "item": found,
        "place": "upload",
        "action": reverse("read_item_as", args=[found.pk]),
        "reason": found.reason_text,
    }
    return _page(request, batches.content(found), said if isinstance(said, list) else (), context, status)


def _of_article(request: DeskRequest, found: Article, *, status: int = 200) -> HttpResponse:
    original = Article.objects.filter(pk=found.pk).values_list(Substr("original", 1, LOOKED_AT), flat=True)
    context = {
        "name": found.original_name,
        "article": found,
        "place": "articles",
        "action": reverse("read_article_as", args=[found.pk]),
        "now": NAMES.get(found.encoding, found.encoding),
        "hindrance": verbs.hindrance(found),
    }
    return _page(request, bytes(original.get()), [encoding for encoding in USUAL if encoding != found.encoding], context, status)


def _page(request: DeskRequest, data: bytes, said: Iterable[Any], context: dict[str, Any], status: int) -> HttpResponse:
    """also: an encoding that the person would like to see besides."""
    shown = choices(data, said)
    also = request.GET.get("also", "")
    if also in dict(others(shown)):
        shown += choices(data, [also])
    context |= {"choices": shown, "others": others(shown), "also": also, "unchosen": status == 422}
    return render(request, "encoding.html", context, status=status)


def _waits(request: DeskRequest, batch: Batch, encoding: str) -> HttpResponse:
    messages.success(request, _("It waits to be read as %(encoding)s.") % {"encoding": NAMES[encoding]})
    return SeeOther(batch.get_absolute_url())
