"""What becomes of a form whose sender has been signed out? It is kept in the page, signed, while they sign in, and sent then.

It is sent by a press of a button, never by itself: whoever signs in has not always written it.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

from factcheck.typed import Kept, fields_of


def sign_in_first(request: HttpRequest) -> HttpResponse:
    """401 and the form to sign in, which carries what was sent. Inside htmx it takes the place of the page's content."""
    back = _path(request, getattr(request.htmx, "current_url", None) or request.headers.get("Referer"))  # type: ignore[attr-defined]
    kept = Kept(request.get_full_path(), back, fields_of(request), bool(request.FILES))
    said = {"form": AuthenticationForm(request), "next": back, "kept": kept, "token": kept.token}
    response = render(request, "registration/login.html", said, status=401)
    if request.headers.get("HX-Request"):
        for name, value in (("Retarget", "#content"), ("Reselect", "#content > *"), ("Reswap", "innerHTML show:window:top")):
            response.headers[f"HX-{name}"] = value
    response.headers["Cache-Control"] = "no-store"
    return response


class SignIn(LoginView):
    redirect_authenticated_user = True

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        token = self.request.POST.get("kept", "")
        return super().get_context_data(kept=Kept.read(token), token=token, **context)

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        response = super().form_valid(form)
        kept = Kept.read(self.request.POST.get("kept", ""))
        if kept is None or not kept.fields:
            return response
        page = render(self.request, "registration/send_again.html", {"kept": kept})
        page.headers["Cache-Control"] = "no-store"
        return page


def _path(request: HttpRequest, url: str | None) -> str:
    """Of a page of ours, else the first page."""
    if url and url_has_allowed_host_and_scheme(url, {request.get_host()}, require_https=request.is_secure()):
        return url
    return "/"
