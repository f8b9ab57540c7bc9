"""Where do outlets disagree? The board: figures, the widest relative gap first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_safe

from articles import access
from articles.display import board as rows
from articles.display.names import outlet_name
from articles.models import Article, Figure, Outcome, Outlet, Story
from articles.querysets import DISAGREEMENTS, FigureQuerySet
from articles.querysets.counting import counts_up_to
from articles.querysets.figures import MOST_COUNTED, ORDERS
from articles.querysets.outlets import Choice, choices
from articles.views.shared import PLACES, DeskRequest, Page, page_of, page_or_fragment, query_with, signed_in, stretch
from articles.wording import labels

FILLED = 12  #: rows that a desk's screen holds
ROWS = 25
MOST_STORIES = 100  #: offered as a filter, the newest; each story's own page leads to its board
MOST_AGAINST = 8  #: claims that contradict a verdict, looked at for the top of the board

STATES: labels.Labels = {**labels.WORKFLOW, "contradicted": labels.NOTICES["contradicted"]}
WHOSE: labels.Labels = {
    "me": pgettext_lazy("whose figures", "Mine"),
    "nobody": pgettext_lazy("whose figures", "Nobody's"),
    "overdue": pgettext_lazy("whose figures", "Overdue"),
}


@dataclass(frozen=True, kw_only=True)
class Pill:
    """A filter with its count; name is the code whose symbol it shows."""

    name: str
    label: str
    count: int
    more: bool  #: whether there are more than were counted
    href: str
    current: bool


@require_safe
@signed_in
def board(request: DeskRequest) -> HttpResponse:
    stories, outlets = choices(Story.objects.latest_first()[:MOST_STORIES]), choices(Outlet.objects.all())
    story, outlet = _story(request, stories), _chosen(request, outlets, "outlet")
    words = request.GET.get("q", "").strip()[:200]
    state, who = request.GET.get("state", ""), request.GET.get("who", "")
    default = "all" if state in STATES or who in WHOSE else "disagree"  # who asks for their own work wants all of it
    relation = request.GET.get("relation", "")
    relation = relation if relation in labels.RELATIONS or relation in ("all", "disagree") else default
    sort = request.GET.get("sort", "")
    sort = sort if sort in ORDERS else "gap"

    found = Figure.objects.spoken()
    found = found.in_story(story) if story else found
    found = found.from_outlet(outlet) if outlet else found
    found = found.matching(words) if words else found
    found = at_work(found, state, who, request.user)
    narrowed = bool(story or outlet or words or state or who)
    counts = counts_up_to(MOST_COUNTED, {code: found.with_relation(code) for code in labels.RELATIONS})
    against = {}
    if not any(name in request.GET for name in PLACES) and relation in ("disagree", "all"):  # the first page tells them
        against = _against(found if narrowed else None)
    disagreements = sum(counts[code] for code in DISAGREEMENTS)
    page, first, others, compared = _rows(request, found, relation, sort, disagreements=disagreements, against=against)
    total = sum(min(count, MOST_COUNTED) for count in counts.values())
    context = {
        "place": "board",
        "pills": _pills(request, counts, relation, default),
        "page": page,
        "rows": page.rows,
        "contradicted": first,
        "others": others,
        "compared": compared,
        "stories": stories,
        "outlets": outlets,
        "story": story,
        "outlet": outlet,
        "words": words,
        "states": STATES.items(),
        "state": state,
        "whose": WHOSE.items(),
        "who": who,
        "relation": relation,
        "default": default,
        "sort": sort,
        "total": total,
        "more": any(count > MOST_COUNTED for count in counts.values()),
        "nothing_yet": not total and not narrowed and not Article.objects.exists(),
        "may": {"upload": access.can_upload(request.user), "mark": access.can_mark(request.user)},
    }
    return page_or_fragment(request, "board.html", "_board.html", context)


def at_work(found: FigureQuerySet, state: str, who: str, reader: Any) -> FigureQuerySet:
    """Those in this state of work, and of these people; an unknown word is no filter."""
    if state == "contradicted":
        found = found.contradicted()
    elif state in labels.WORKFLOW:
        found = found.in_state(state)
    if who == "me":
        return found.assigned_to(reader)
    if who == "nobody":
        return found.unassigned()
    return found.overdue() if who == "overdue" else found


def _rows(
    request: DeskRequest, found: FigureQuerySet, relation: str, sort: str, *, disagreements: int, against: dict[int, str]
) -> tuple[Page, list[rows.Row], list[rows.Row], datetime | None]:
    """The page; above it, what is contradicted since it was decided; where few figures are in disagreement what comes
    nearest to one; and when the latest of them all was compared. By the same statements.
    """
    within = {"disagree": DISAGREEMENTS, "all": tuple(labels.RELATIONS)}.get(relation, (relation,))
    few = relation == "disagree" and disagreements < FILLED
    rest = found.exclude(pk__in=list(against)) if against else found
    if few:
        compared = [code for code in labels.RELATIONS if code != "single"]
        ranks = [int(code not in DISAGREEMENTS) for code in compared]
        these = ORDERS["gap"].stretch(rest.each_relation(compared), number=FILLED, ranks=ranks)._replace(after=None)
    else:
        these = stretch(request, rest.each_relation(within), ORDERS[sort], number=ROWS)
    figures = Figure.objects.shown([*against, *these.keys])
    latest = max((figure.refreshed_at for figure in figures if figure.refreshed_at), default=None)
    shown = [rows.row(figure, reader=request.user, against=against.get(figure.pk, "")) for figure in figures]
    first = [row for row in shown if row.pk in against]
    below = [row for row in shown if row.pk not in against]
    others = [row for row in below if few and row.relation not in DISAGREEMENTS]
    return page_of(request, these, below[: len(below) - len(others)]), first, others, latest


def _against(found: FigureQuerySet | None) -> dict[int, str]:
    """Those contradicted since they were decided, the latest first, each with what contradicts it: outlet and words.

    Of those found, or of all.
    """
    claims = Outcome.objects.contradicting().newest_claim_first()
    claims = claims if found is None else claims.filter(verdict__figure__in=found.values("pk"))
    said: dict[int, str] = {}
    told = ("verdict__figure", "claim__article__outlet__name", "claim__quote")
    for figure, outlet, quote in claims.values_list(*told)[:MOST_AGAINST]:
        said.setdefault(figure, f"{outlet_name(outlet)} {quote}")
    return said


def _story(request: DeskRequest, offered: list[Choice]) -> Choice | None:
    """The chosen story, which need not be among those offered; then it is."""
    story = _chosen(request, offered, "story")
    key = request.GET.get("story", "")
    if story is None and key.isascii() and key.isdigit() and len(key) < 19:
        found = choices(Story.objects.filter(pk=int(key)))
        offered += found
        story = found[0] if found else None
    return story


def _chosen(request: DeskRequest, rows: list[Choice], name: str) -> Choice | None:
    """The row that the address names by its key; an unknown one is no filter."""
    key = request.GET.get(name, "")
    return next((row for row in rows if str(row.pk) == key), None)


def _pills(request: DeskRequest, counts: dict[str, int], relation: str, default: str) -> list[Pill]:
    """Disagreements together, then each relation by itself, then all: the single ones add up to all."""
    names = {"disagree": _("Disagreements"), **labels.RELATIONS, "all": _("All")}
    within = {"disagree": DISAGREEMENTS, **{code: (code,) for code in labels.RELATIONS}, "all": tuple(labels.RELATIONS)}
    return [
        Pill(
            name=code,
            label=str(label),
            count=sum(min(counts[one], MOST_COUNTED) for one in within[code]),
            more=any(counts[one] > MOST_COUNTED for one in within[code]),
            href=query_with(request, relation=None if code == default else code),
            current=code == relation,
        )
        for code, label in names.items()
    ]
