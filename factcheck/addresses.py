"""What if an address holds NUL, which no database keeps? Its query is read without it; a path with one leads nowhere."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, QueryDict

NUL = "\x00"


class WithoutNulMiddleware:
    """Innermost, so that the page that says 404 finds session, language and user in place."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if NUL in request.path:
            raise Http404("an address holds no NUL")
        if any(NUL in text for name, values in request.GET.lists() for text in (name, *values)):
            query = QueryDict(mutable=True)
            for name, values in request.GET.lists():
                query.setlist(name.replace(NUL, ""), [value.replace(NUL, "") for value in values])
            request.GET = query  # type: ignore[assignment]
        return self.get_response(request)
