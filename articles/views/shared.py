"""What do all views share: who may come in, page or fragment, and how a change is answered?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page as Numbered
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render, resolve_url
from django.utils.cache import patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.http import HttpResponseClientRedirect, trigger_client_event
from django_htmx.middleware import HtmxDetails

from articles import access
from articles.display import axes, scripts
from articles.querysets.keyset import NEWEST, Order, Stretch
from articles.views.signing_in import sign_in_first

YEAR = 365 * 24 * 3600
PAGE = 50  #: rows
PLACES = ("after", "before", "page")  #: what of an address says where a page begins

View = Callable[..., HttpResponse]


class DeskRequest(HttpRequest):
    """A request as it reaches a view behind signed_in; only the type checker ever asks for this class."""

    user: User
    htmx: HtmxDetails


class SeeOther(HttpResponseRedirect):
    """303: the change is made; get that page."""

    status_code = 303


def signed_in(view: View) -> View:
    """Sends strangers to the sign-in page and back, with what they sent. Inside htmx the whole page goes there, not the fragment.

    Who is signed in without a right to see the desk is told whom to ask for it (403).
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **options: Any) -> HttpResponse:
        if request.user.is_authenticated:
            may = access.can_view(request.user)
            response = view(request, *args, **options) if may else render(request, "no_group.html", status=403)
            response.headers.setdefault("Cache-Control", "no-store")  # pages of a shared desk stay out of the browser's cache
            return response
        if request.method == "POST":
            return sign_in_first(request)
        if is_htmx(request):
            return HttpResponseClientRedirect(f"{resolve_url('login')}?next={request.htmx.current_url_abs_path or '/'}")  # type: ignore[attr-defined]
        return redirect_to_login(request.get_full_path())

    return guarded


def allowed(may: Callable[[Any], bool]) -> Callable[[View], View]:
    """403 unless articles.access says that this user may."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **options: Any) -> HttpResponse:
            if not may(request.user):
                raise PermissionDenied
            return view(request, *args, **options)

        return signed_in(guarded)

    return decorate


def is_htmx(request: HttpRequest) -> bool:
    return bool(request.htmx)  # type: ignore[attr-defined]


def page_or_fragment(request: HttpRequest, page: str, fragment: str, context: dict[str, Any]) -> HttpResponse:
    """The page; for htmx its one fragment, from the same address."""
    response = render(request, fragment if is_htmx(request) else page, context)
    patch_vary_headers(response, ["HX-Request"])
    return response


def changed(request: HttpRequest, fragment: str, context: dict[str, Any], *, event: str, message: str, back: str) -> HttpResponse:
    """What answers an action: to htmx the fragment it changed and a named event; else the page again, saying what was done."""
    if not is_htmx(request):
        messages.success(request, message)
        return SeeOther(back)
    response = render(request, fragment, context)
    return trigger_client_event(response, event, {"message": message})


def keeping_choice(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Keeps in this browser the script and the axis that the address asks for: the next page opens in them."""
    if request.GET.get("show") in scripts.CHOICES:
        keep(request, response, "script", request.GET["show"])
    if request.GET.get("axis") in axes.LABELS:
        keep(request, response, "axis", request.GET["axis"])
    return response


def keep(request: HttpRequest, response: HttpResponse, name: str, chosen: str) -> None:
    """A preference, in a cookie that only templates and views read."""
    response.set_cookie(name, chosen, max_age=YEAR, samesite="Lax", secure=request.is_secure(), httponly=True)


def safe_next(request: HttpRequest, default: str = "home") -> str:
    """Where to go back to: the form's `next`, when it is an address of this site."""
    wanted = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()):
        return wanted
    return str(resolve_url(default))


@dataclass(frozen=True, kw_only=True)
class Page:
    """The rows of one page; previous and next are addresses, empty where there is no such page."""

    rows: list[Any]
    previous: str
    next: str


def stretch(
    request: HttpRequest, branches: Sequence[QuerySet[Any]], order: Order, *, number: int = PAGE, **ranks: Any
) -> Stretch:
    """The rows behind the one that the address names as `after`, or in front of the one named as `before`; else the first."""
    return order.stretch(branches, number=number, after=_key(request, "after"), before=_key(request, "before"), **ranks)


def page_of(request: HttpRequest, found: Stretch, rows: list[Any]) -> Page:
    return Page(
        rows=rows,
        previous="" if found.before is None else query_with(request, before=found.before, after=None),
        next="" if found.after is None else query_with(request, after=found.after, before=None),
    )


def newest(request: HttpRequest, rows: QuerySet[Any], shown: QuerySet[Any]) -> Page:
    """A page of rows, the newest first, each as `shown` has it."""
    found = stretch(request, [rows], NEWEST)
    by_key = shown.in_bulk(found.keys)
    return page_of(request, found, [by_key[key] for key in found.keys if key in by_key])


def paged(
    request: HttpRequest, rows: QuerySet[Any] | list[Any], *, count: int | None = None, per_page: int = PAGE
) -> Numbered[Any]:
    """A numbered page, for lists that never grow long; out of range gives the nearest one. count saves asking for it."""
    paginator = Paginator(rows, per_page)
    if count is not None:
        paginator.__dict__["count"] = count  # where Django itself keeps it once counted
    return paginator.get_page(request.GET.get("page"))


def _key(request: HttpRequest, name: str) -> int | None:
    key = request.GET.get(name, "")
    return int(key) if key.isascii() and key.isdigit() and len(key) < 19 else None


def query_with(request: HttpRequest, **changes: str | int | None) -> str:
    """The address's query with some parts changed: None takes one away. Another filter starts at the first page again."""
    query: QueryDict = request.GET.copy()
    for name in PLACES:
        if name not in changes:
            query.pop(name, None)
    for name, value in changes.items():
        query.pop(name, None)
        if value not in (None, ""):
            query[name] = str(value)
    return "?" + query.urlencode()
