"""What if a form or an address holds what nobody sees: NUL, marks of direction, characters of no width? It is read without them.

A name with such a character looks like another and is not; in a note it may turn a number around. A path with NUL, which no
database keeps, leads nowhere.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.http.request import UnreadablePostError

from factcheck.clean_text import visible

NUL = "\x00"
VERBATIM = ("text",)  #: an article's own text stays as it came, but for NUL
SECRET = "password"  #: a field of this name holds what its owner has chosen, whatever it is


class VisibleWordsMiddleware:
    """Of addresses and of forms; behind the check of the form's token, so that a form from elsewhere is not even read.

    Innermost, so that the page that says 404 finds session, language and user in place.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if NUL in request.path:
            raise Http404("an address holds no NUL")
        request.GET = _visible(request.GET)  # type: ignore[assignment]
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> None:
        if request.method == "POST":
            try:
                request.POST = _visible(request.POST)  # type: ignore[assignment]
            except UnreadablePostError:  # whoever sent it has gone
                return


def _visible(said: QueryDict) -> QueryDict:
    seen = QueryDict(mutable=True)
    for name, values in said.lists():
        seen.setlist(visible(name), [_kept(name, value) for value in values])
    return said if seen == said else seen


def _kept(name: str, value: str) -> str:
    if SECRET in name:
        return value
    return value.replace(NUL, "") if name in VERBATIM else visible(value)
