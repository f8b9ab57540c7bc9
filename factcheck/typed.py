"""What had its sender typed into a form that could not be taken? Shown on the page that says so, so that no words are lost."""

from __future__ import annotations

from contextlib import suppress
from typing import NamedTuple

from django.core import signing
from django.core.exceptions import DisallowedHost, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.http.request import UnreadablePostError
from django.shortcuts import render

MOST = 4 * 2**20  #: bytes of a form that are shown or kept
LONG = 40  #: characters; a shorter value without a space or a letter of another script is a key, a number, a choice
OURS = ("csrfmiddlewaretoken", "kept")  #: fields that are no words of the sender
SALT = "factcheck.typed"
LASTS = 24 * 3600  #: seconds


class Kept(NamedTuple):
    """A form that stays in the page to sign in, signed: nobody can have others read there what we have not been sent."""

    address: str  #: where it was sent to
    back: str  #: the page it was sent from
    fields: list[tuple[str, str]]
    files: bool  #: whether files went with it: nobody but their owner can send those again

    @property
    def words(self) -> list[str]:
        return words_of(self.fields)

    @property
    def token(self) -> str:
        return signing.dumps(self, salt=SALT, compress=True) if self.fields else ""

    @classmethod
    def read(cls, token: str) -> Kept | None:
        """None for one that is empty, not ours, or a day old."""
        try:
            address, back, fields, files = signing.loads(token, salt=SALT, max_age=LASTS)
        except signing.BadSignature:
            return None
        return cls(address, back, [(name, value) for name, value in fields], files)


def words_of(fields: list[tuple[str, str]]) -> list[str]:
    """The values that read like words, as they were typed."""
    return [
        value
        for name, value in fields
        if not _is_ours(name) and (len(value) > LONG or not value.isascii() or " " in value.strip() or "://" in value)
    ]


def fields_of(request: HttpRequest) -> list[tuple[str, str]]:
    """Names and values of the form, files aside; none of a form that is too large or broken."""
    with suppress(UnreadablePostError, SuspiciousOperation, ValueError):
        if int(request.META.get("CONTENT_LENGTH") or 0) <= MOST:
            return [(name, value) for name, values in request.POST.lists() for value in values if not _is_ours(name)]
    return []


def _is_ours(name: str) -> bool:
    """Whether a field is none of the sender's words, or nobody's to read: new_password1 of the admin is one."""
    return name in OURS or "password" in name


def typed(request: HttpRequest) -> list[str]:
    """The words of a form of our own pages, and of the one that it carries while its sender signs in.

    What another site sends is never shown as if somebody had typed it here.
    """
    with suppress(DisallowedHost):
        if request.method == "POST" and request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}":
            fields = fields_of(request)
            kept = Kept.read(request.POST.get("kept", "")) if fields else None
            return [*words_of(fields), *(kept.words if kept else ())]
    return []


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Django's CSRF_FAILURE_VIEW: 403, with the words."""
    return render(request, "403_csrf.html", {"typed": typed(request)}, status=403)
