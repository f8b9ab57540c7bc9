"""Where do outlets disagree? The board: figures, the widest relative gap first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles import access
from articles.display import board as rows
from articles.display.names import outlet_name
from articles.models import Article, Figure, Outcome
from articles.querysets import DISAGREEMENTS, FigureQuerySet
from articles.querysets.counting import counts_up_to
from articles.querysets.figures import MOST_COUNTED, ORDERS
from articles.views.choosing import STATES, WHOSE, WITHIN, Chosen, choice
from articles.views.shared import PLACES, DeskRequest, Page, page_of, page_or_fragment, query_with, signed_in, stretch
from articles.wording import labels

FILLED = 12  #: rows that a desk's screen holds
ROWS = 25
MOST_AGAINST = 8  #: claims that contradict a verdict, looked at for the top of the board


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
    chosen = choice(request)
    found, relation = chosen.found, chosen.relation
    counts = _counts(chosen)
    against = {}
    if not any(name in request.GET for name in PLACES) and relation in ("disagree", "all"):  # the first page tells them
        against = _against(found if chosen.narrowed else None)
    disagreements = sum(counts[code] for code in DISAGREEMENTS)
    page, first, others, compared = _rows(request, chosen, disagreements=disagreements, against=against)
    total = sum(min(count, MOST_COUNTED) for count in counts.values())
    context = {
        "place": "board",
        "chosen": chosen,
        "pills": _pills(request, counts, relation, chosen.default),
        "page": page,
        "rows": page.rows,
        "contradicted": first,
        "others": others,
        "compared": compared,
        "states": STATES.items(),
        "whose": WHOSE.items(),
        "total": total,
        "more": any(count > MOST_COUNTED for count in counts.values()),
        "nothing_yet": not total and not chosen.narrowed and not Article.objects.exists(),
        "export": reverse("board_export") + query_with(request),
        "may": {"upload": access.can_upload(request.user), "mark": access.can_mark(request.user)},
    }
    return page_or_fragment(request, "board.html", "_board.html", context)


def _counts(chosen: Chosen) -> dict[str, int]:
    """How many figures stand in each relation: of a story all of them, in one walk over what it has; else as far as is told."""
    if chosen.story is not None:
        return dict.fromkeys(labels.RELATIONS, 0) | chosen.found.relation_counts()
    return counts_up_to(MOST_COUNTED, {code: chosen.found.with_relation(code) for code in labels.RELATIONS})


def _rows(
    request: DeskRequest, chosen: Chosen, *, disagreements: int, against: dict[int, str]
) -> tuple[Page, list[rows.Row], list[rows.Row], datetime | None]:
    """The page; above it, what is contradicted since it was decided; where few figures are in disagreement what comes
    nearest to one; and when the latest of them all was compared. By the same statements.
    """
    few = chosen.relation == "disagree" and disagreements < FILLED
    rest = chosen.found.exclude(pk__in=list(against)) if against else chosen.found
    of_story = chosen.story is not None
    if few:
        compared = [code for code in labels.RELATIONS if code != "single"]
        parts, ranks = rest.disagreements_first(compared, of_story=of_story)
        these = ORDERS["gap"].stretch(parts, number=FILLED, ranks=ranks)._replace(after=None)
    else:
        these = stretch(request, rest.each_relation(chosen.within, of_story=of_story), ORDERS[chosen.sort], number=ROWS)
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


def _pills(request: DeskRequest, counts: dict[str, int], relation: str, default: str) -> list[Pill]:
    """Disagreements together, then each relation by itself, then all: the single ones add up to all."""
    names = {"disagree": _("Disagreements"), **labels.RELATIONS, "all": _("All")}
    return [
        Pill(
            name=code,
            label=str(label),
            count=sum(min(counts[one], MOST_COUNTED) for one in WITHIN[code]),
            more=any(counts[one] > MOST_COUNTED for one in WITHIN[code]),
            href=query_with(request, relation=None if code == default else code),
            current=code == relation,
        )
        for code, label in names.items()
    ]
