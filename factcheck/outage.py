"""What does a reader see while the database is away? One static page with status 503, which needs neither session nor user."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext
from django.views import defaults

from factcheck.typed import typed

logger = logging.getLogger(__name__)

RETRY_AFTER = 5  #: seconds; a server that fails over is back in about that time
LOST = (OperationalError, InterfaceError)  #: psycopg's pool timing out is an OperationalError too


class DatabaseOutageMiddleware:
    """Outermost. Answers for a view that lost its database; server_error answers for a middleware that did."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        return unavailable(request) if isinstance(exception, LOST) else None


def server_error(request: HttpRequest) -> HttpResponse:
    """The handler of every uncaught error: Django calls it while the error is still being handled."""
    if isinstance(sys.exc_info()[1], LOST):
        return unavailable(request)
    return defaults.server_error(request)


def unavailable(request: HttpRequest) -> HttpResponse:
    """503 in the form that was asked for: a page, one sentence for htmx to put in place, or JSON."""
    logger.error("The database does not answer: %s %s", request.method, request.path, exc_info=True)
    sentence = gettext("The desk cannot reach its database right now. Nothing was saved; please try again in a moment.")
    response: HttpResponse
    if request.headers.get("HX-Request"):
        response = HttpResponse(sentence, content_type="text/plain; charset=utf-8", headers={"HX-Reswap": "none"})
    elif request.get_preferred_type(["text/html", "application/json"]) == "application/json":
        response = JsonResponse({"detail": sentence})
    else:
        again = request.method in ("GET", "HEAD")  # a form that was sent is not sent again behind its writer's back
        said = {"sentence": sentence, "again": RETRY_AFTER if again else 0, "typed": typed(request)}
        response = HttpResponse(render_to_string("503.html", said))
    response.status_code = 503
    response.headers["Retry-After"] = str(RETRY_AFTER)
    response.headers["Cache-Control"] = "no-store"
    return response
