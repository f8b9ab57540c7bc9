"""What becomes of a request for a figure that was merged into another one meanwhile?"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from articles.models import Figure, Successor
from articles.views.shared import SeeOther, View, is_htmx


def of_figure(sent: View | None = None) -> Callable[[View], View]:
    """Reading goes on at the figure that it has become; an act is not done to it unseen, and its editor is led there.

    sent: answers an act that carries words which somebody has written, with the key of that figure.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, pk: int) -> HttpResponse:
            try:
                return view(request, pk)
            except (Http404, Figure.DoesNotExist) as missing:
                into = Successor.objects.of(pk)
                if into is None:
                    raise Http404 from missing
            if request.method in ("GET", "HEAD"):
                there = redirect(request.resolver_match.view_name, into)  # type: ignore[union-attr]
                there["Location"] += f"?{query}" if (query := request.GET.urlencode()) else ""
                return there
            return _led(request, into) if sent is None else sent(request, into)

        return guarded

    return decorate


def _led(request: HttpRequest, into: int) -> HttpResponse:
    messages.error(request, _("This figure was merged into another one meanwhile; nothing is saved. Look, and do it again."))
    there = Figure(pk=into).get_absolute_url()
    return HttpResponseClientRedirect(there) if is_htmx(request) else SeeOther(there)
