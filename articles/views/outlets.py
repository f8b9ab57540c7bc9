"""Who publishes, and how often did each outlet's claims stand against the desk's verdicts?"""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from articles import access
from articles.display import outlets as display
from articles.models import Outcome, Outlet
from articles.querysets import OutcomeQuerySet
from articles.views.shared import DeskRequest, page_or_fragment, paged, query_with, signed_in
from articles.wording import labels


@require_safe
@signed_in
def outlets(request: DeskRequest) -> HttpResponse:
    rows = display.rows(list(Outlet.objects.known()), Outcome.objects.counted().counts_by_outlet())
    page = paged(request, rows)
    context = {
        "place": "outlets",
        "page": page,
        "fewest": display.FEWEST,
        "previous": query_with(request, page=page.previous_page_number()) if page.has_previous() else "",
        "next": query_with(request, page=page.next_page_number()) if page.has_next() else "",
    }
    return page_or_fragment(request, "outlets.html", "_outlets.html", context)


@require_safe
@signed_in
def outlet(request: DeskRequest, pk: int) -> HttpResponse:
    """The record of one outlet, and the claims behind the count that the address asks for: ?show=stood, ?slip=off_by_one."""
    found = get_object_or_404(Outlet.objects.known(), pk=pk)
    outcomes = Outcome.objects.counted().from_outlet(found)
    counted = outcomes.counts_by_slip()
    show, slip = _asked(request, counted)
    lines = display.lines(counted, show=show, slip=slip)
    record = display.record({line.word: line.count for line in lines if not line.is_slip})
    current = next((line for line in lines if line.current), None)
    everything = record.judged if show == "judged" else sum(counted.values())
    rows = _chosen(outcomes, show, slip).with_figures().latest_decided_first()
    page = paged(request, rows, count=everything if current is None else current.count)
    context = {
        "place": "outlets",
        "outlet": found,
        "feeds": found.feeds.order_by("pk"),
        "may": {"follow": access.can_follow(request.user)},
        "record": record,
        "lines": lines,
        "current": current,
        "show": show,
        "rows": [display.judged(outcome) for outcome in page],
        "page": page,
        "fewest": display.FEWEST,
        "previous": query_with(request, page=page.previous_page_number()) if page.has_previous() else "",
        "next": query_with(request, page=page.next_page_number()) if page.has_next() else "",
    }
    return page_or_fragment(request, "outlet.html", "_outlet.html", context)


def _asked(request: DeskRequest, counted: dict[tuple[str, str], int]) -> tuple[str, str]:
    """Which outcome, or which kind of slip; what the outlet got wrong where the address says nothing."""
    slip = request.GET.get("slip", "")
    if any(word == "fell" and slip == (code or display.UNEXPLAINED) for word, code in counted):
        return "fell", slip
    show = request.GET.get("show", "")
    if show in (*labels.OUTCOMES, "judged", "all"):
        return show, ""
    return ("fell" if any(word == "fell" for word, _code in counted) else "all"), ""


def _chosen(outcomes: OutcomeQuerySet, show: str, slip: str) -> OutcomeQuerySet:
    if slip:
        return outcomes.by_slip("" if slip == display.UNEXPLAINED else slip)
    phrases = {
        "stood": outcomes.stood,
        "fell": outcomes.fell,
        "open": outcomes.left_open,
        "judged": outcomes.judged,
        "all": outcomes.all,
    }
    return phrases[show]()
