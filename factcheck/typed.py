"""What had its sender typed into a form that could not be taken? Shown on the page that says so, so that no words are lost."""

from __future__ import annotations

from contextlib import suppress

from django.core.exceptions import DisallowedHost, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.http.request import UnreadablePostError
from django.shortcuts import render

MOST = 4 * 2**20  #: bytes of a form that are shown or kept
LONG = 40  #: characters; a shorter value without a space or a letter of another script is a key, a number, a choice
OURS = ("csrfmiddlewaretoken", "password", "kept")  #: fields that are no words of the sender, or nobody's to read


def words_of(fields: list[tuple[str, str]]) -> list[str]:
    """The values that read like words, as they were typed."""
    return [
        value
        for name, value in fields
        if name not in OURS and (len(value) > LONG or not value.isascii() or " " in value.strip() or "://" in value)
    ]


def fields_of(request: HttpRequest) -> list[tuple[str, str]]:
    """Names and values of the form, files aside; none of a form that is too large or broken."""
    with suppress(UnreadablePostError, SuspiciousOperation, ValueError):
        if int(request.META.get("CONTENT_LENGTH") or 0) <= MOST:
            return [(name, value) for name, values in request.POST.lists() for value in values if name not in OURS]
    return []


def typed(request: HttpRequest) -> list[str]:
    """The words of a form of our own pages. What another site sends is never shown as if somebody had typed it here."""
    with suppress(DisallowedHost):
        if request.method == "POST" and request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}":
            return words_of(fields_of(request))
    return []


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Django's CSRF_FAILURE_VIEW: 403, with the words."""
    return render(request, "403_csrf.html", {"typed": typed(request)}, status=403)
