"""How do articles come in through the browser? Stored as they are sent; a worker finds out what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from articles import access, batches, stories
from articles.batches import Sent
from articles.forms.upload import UploadForm
from articles.models import Batch
from articles.views.shared import DeskRequest, SeeOther, allowed

RECENT = 5  #: of the person's own batches


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(access.can_upload)
def upload(request: DeskRequest) -> HttpResponse:
    """The form, and what the person has sent last."""
    if request.method == "POST":
        return _receive(request)
    story = request.GET.get("story", "")
    initial: dict[str, Any] = {"key": uuid4()}
    if story.isascii() and story.isdigit() and len(story) < 19:
        initial["story"] = story
    return render(request, "upload.html", _context(request, UploadForm(initial=initial)))


def _receive(request: DeskRequest) -> HttpResponse:
    """Everything sent is kept in one transaction before the browser hears that it has arrived."""
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "upload.html", _context(request, form), status=422)
    said = form.cleaned_data
    with transaction.atomic():
        story = said["story"] or stories.open_story(said["new_story"])
        batch = batches.open_batch(
            story,
            key=said["key"],
            sent_by=request.user,  # nobody else passes access.can_upload
            outlet=said["outlet"],
            region=said["region"],
            title=said["title"],
            published=said["published_at"],
        )
        batches.send(batch, list(_sent(said)))
    return SeeOther(batch.get_absolute_url())


def _sent(said: dict[str, Any]) -> Iterator[Sent]:
    for name, file in said["files"]:
        if file.size > settings.MAX_FILE_BYTES:  # factcheck.uploads has kept its size alone
            yield Sent(name=name, size=file.size)
        else:
            yield Sent(name=name, file=file, content_type=file.content_type or "")
    for name, size in said["refused"]:
        yield Sent(name=name, size=size)
    if said["text"].strip():
        yield batches.text(said["text"])
    yield from batches.addresses(said["addresses"])


def _context(request: DeskRequest, form: UploadForm) -> dict[str, Any]:
    recent = Batch.objects.sent_by(request.user).order_by("-created_at", "-pk")[:RECENT]
    return {
        "place": "upload",
        "form": form,
        "largest": settings.MAX_FILE_BYTES,
        "recent": Batch.objects.with_counts([batch.pk for batch in recent]),
    }
