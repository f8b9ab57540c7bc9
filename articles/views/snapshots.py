"""How is the kept copy of a page handed out? As a download, never on the desk's own address as a page."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from articles.models import Snapshot
from articles.views.downloads import attachment
from articles.views.shared import DeskRequest, signed_in


@require_safe
@signed_in
def snapshot(request: DeskRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Snapshot.objects.only("data", "final", "content_type"), pk=pk)
    return attachment(bytes(found.data), name=found.file_name)
