"""Where do outlets disagree? The board: figures, the widest relative gap first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles import access
from articles.display import board as rows
from articles.models import Article, Figure, Outlet, Story
from articles.querysets import DISAGREEMENTS
from articles.views.shared import page_or_fragment, paged, query_with, signed_in
from articles.wording import labels

FILLED = 12  #: rows that a desk's screen holds
SORTS = ("gap", "outlets", "recent", "name")


@dataclass(frozen=True, kw_only=True)
class Pill:
    """A filter with its count; mark is the code whose symbol it shows."""

    name: str
    label: str
    count: int
    href: str
    current: bool


@require_safe
@signed_in
def board(request: HttpRequest) -> HttpResponse:
    stories, outlets = list(Story.objects.latest_first()), list(Outlet.objects.all())
    story, outlet = _chosen(request, stories, "story"), _chosen(request, outlets, "outlet")
    words = request.GET.get("q", "").strip()[:200]
    relation = request.GET.get("relation", "")
    relation = relation if relation in labels.RELATIONS or relation == "all" else "disagree"
    sort = request.GET.get("sort", "")
    sort = sort if sort in SORTS else "gap"

    found = Figure.objects.spoken()
    found = found.in_story(story) if story else found
    found = found.from_outlet(outlet) if outlet else found
    found = found.matching(words) if words else found
    counts = found.relation_counts()
    pills = _pills(request, counts, relation)
    number = next(pill.count for pill in pills if pill.current)
    if relation == "disagree" and number < FILLED:
        # few disagreements: what comes nearest to one fills the page, in the same statements
        compared = list(found.compared().for_board().disagreements_first()[:FILLED])
        page, others = paged(request, compared[:number]), compared[number:]
    else:
        page, others = paged(request, _sorted(_in_relation(found, relation).for_board(), sort), count=number), []
    context = {
        "place": "board",
        "pills": pills,
        "page": page,
        "rows": [rows.row(figure) for figure in page],
        "others": [rows.row(figure) for figure in others],
        "stories": stories,
        "outlets": outlets,
        "story": story,
        "outlet": outlet,
        "words": words,
        "relation": relation,
        "sort": sort,
        "total": sum(counts.values()),
        "previous": query_with(request, page=page.previous_page_number()) if page.has_previous() else "",
        "next": query_with(request, page=page.next_page_number()) if page.has_next() else "",
        "nothing_yet": not counts and not (story or outlet or words) and not Article.objects.exists(),
        "may": {"upload": access.can_upload(request.user)},
    }
    return page_or_fragment(request, "board.html", "_board.html", context)


def _chosen(request: HttpRequest, rows: list[Any], name: str) -> Any:
    """The row that the address names by its key; an unknown one is no filter."""
    key = request.GET.get(name, "")
    return next((row for row in rows if str(row.pk) == key), None)


def _in_relation(figures: Any, relation: str) -> Any:
    if relation == "all":
        return figures
    return figures.in_disagreement() if relation == "disagree" else figures.with_relation(relation)


def _sorted(figures: Any, sort: str) -> QuerySet[Figure]:
    orders = {
        "gap": lambda: figures.widest_first(),
        "outlets": lambda: figures.order_by("-outlet_count", "-claim_count", "-pk"),
        "recent": lambda: figures.order_by("-created_at", "-pk"),
        "name": lambda: figures.latest_period_first(),
    }
    ordered: QuerySet[Figure] = orders[sort]()
    return ordered


def _pills(request: HttpRequest, counts: dict[str, int], relation: str) -> list[Pill]:
    """Disagreements together, then each relation by itself, then all: the single ones add up to all."""
    names = {"disagree": _("Disagreements"), **labels.RELATIONS, "all": _("All")}
    numbers = {"disagree": sum(counts.get(code, 0) for code in DISAGREEMENTS), **counts, "all": sum(counts.values())}
    return [
        Pill(
            name=code,
            label=str(label),
            count=numbers.get(code, 0),
            href=query_with(request, relation=None if code == "disagree" else code),
            current=code == relation,
        )
        for code, label in names.items()
    ]
