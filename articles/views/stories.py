"""Which stories does the desk follow, and what do the outlets of one story say of each figure?"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from articles import access
from articles.display import names
from articles.display.passages import language_tag
from articles.display.standing import standing
from articles.models import Claim, Figure, Outlet, Story
from articles.views.shared import page_or_fragment, paged, query_with, signed_in
from articles.wording import amounts

MOST_QUESTIONS = 6


@dataclass(frozen=True, kw_only=True)
class Told:
    """What one outlet wrote of one figure."""

    outlet: str
    quote: str
    unit: str  #: in small after a bare number
    lang: str
    href: str
    standing: str


@dataclass(frozen=True, kw_only=True)
class MatrixRow:
    figure: Figure
    title: str
    period: str
    gap: str
    cells: list[tuple[str, list[Told]]]  #: outlet, and what it wrote
    elsewhere: list[Told]  #: what outlets wrote in other stories, where it explains a relation that this row does not show


@require_safe
@signed_in
def stories(request: HttpRequest) -> HttpResponse:
    page = paged(request, Story.objects.with_counts().latest_first())
    context = {
        "place": "stories",
        "page": page,
        "may": {"upload": access.can_upload(request.user)},
        "previous": query_with(request, page=page.previous_page_number()) if page.has_previous() else "",
        "next": query_with(request, page=page.next_page_number()) if page.has_next() else "",
    }
    return page_or_fragment(request, "stories.html", "_stories.html", context)


@require_safe
@signed_in
def story(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Story, slug=slug)
    articles = list(found.articles.listed().order_by("outlet__name", "published_at"))
    outlets = list(Outlet.objects.in_story(found).order_by("name"))
    everything = request.GET.get("figures") == "all"
    figures = Figure.objects.in_story(found).spoken()
    counts = figures.story_counts()
    shown = figures if everything else figures.told_by_several()
    rows = shown.with_names().with_live_claims().disagreements_before_names()
    page = paged(request, rows, count=counts["all" if everything else "shared"])
    questions = figures.in_disagreement().undecided().with_names().widest_first()[:MOST_QUESTIONS]
    read = sum(article.is_settled for article in articles)
    context = {
        "place": "stories",
        "story": found,
        "articles": articles,
        "outlets": outlets,
        "matrix": [_row(figure, found, outlets) for figure in page],
        "page": page,
        "everything": everything,
        "figure_count": counts["all"],
        "shared_count": counts["shared"],
        "question_count": counts["open"],
        "questions": [_row(figure, found, []) for figure in questions],
        "read": read,
        "total": len(articles),
        "read_percent": 100 * read // len(articles) if articles else 0,
        "failed": sum(article.state == "failed" for article in articles),
        "unsettled": read < len(articles),
        "may": {"upload": access.can_upload(request.user)},
        "previous": query_with(request, page=page.previous_page_number()) if page.has_previous() else "",
        "next": query_with(request, page=page.next_page_number()) if page.has_next() else "",
    }
    return page_or_fragment(request, "story.html", "_story.html", context)


def _row(figure: Figure, story: Story, outlets: list[Outlet]) -> MatrixRow:
    claims: list[Claim] = figure.live_claims if outlets else []  # type: ignore[attr-defined]
    told: dict[int, dict[str, Told]] = {outlet.pk: {} for outlet in outlets}
    here = [claim for claim in claims if claim.article.story_id == story.pk]
    for claim in here:
        told[claim.article.outlet_id].setdefault(claim.quote, _told(claim, figure))
    return MatrixRow(
        figure=figure,
        title=names.heading(figure),
        period=names.period_text(figure.period_value),
        gap=amounts.gap(figure.spread),
        cells=[(outlet.name, list(told[outlet.pk].values())) for outlet in outlets],
        elsewhere=_elsewhere(figure, here, [claim for claim in claims if claim.article.story_id != story.pk]),
    )


def _elsewhere(figure: Figure, here: list[Claim], others: list[Claim]) -> list[Told]:
    """One for each outlet and amount of other stories that no outlet of this one gives."""
    if figure.relation in ("same", "single"):
        return []
    known = {(claim.value, claim.unit) for claim in here}
    found: dict[tuple[int, Decimal | None, str], Told] = {}
    for claim in others:
        if (claim.value, claim.unit) not in known:
            found.setdefault((claim.article.outlet_id, claim.value, claim.unit), _told(claim, figure))
    return list(found.values())


def _told(claim: Claim, figure: Figure) -> Told:
    outlet = claim.article.outlet
    return Told(
        outlet=outlet.name,
        quote=claim.quote,
        unit=amounts.counted(claim.quote, claim.unit),
        lang=language_tag(claim.article.language, outlet.region),
        href=f"{figure.get_absolute_url()}#claim-{claim.pk}",
        standing=standing(claim, figure),
    )
