"""Which stories does the desk follow, and what do the outlets of one story say of each figure?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal

from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from articles import access
from articles.display import names
from articles.display.passages import language_tag
from articles.display.standing import standing
from articles.models import Article, Figure, Outlet, Story
from articles.querysets import DISAGREEMENTS, FigureQuerySet
from articles.querysets.brief import Brief
from articles.querysets.counting import counts_up_to
from articles.querysets.figures import MOST_COUNTED, ORDERS
from articles.querysets.keyset import Stretch
from articles.views.shared import DeskRequest, newest, page_of, page_or_fragment, signed_in, stretch
from articles.wording import amounts, labels

MOST_QUESTIONS = 6
MATRIX_ROWS = 25
MOST_OUTLETS = 12  #: columns of the matrix, the outlets with most articles
MOST_UNDATED = 6  #: articles without a date that are named in the note on them
MOST_ARTICLES = 50  #: listed on the story's own page, the newest


@dataclass(frozen=True, kw_only=True)
class Told:
    """What one outlet wrote of one figure."""

    outlet: str
    quote: str
    full: str  #: every digit, with the unit in the reader's words
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
def stories(request: DeskRequest) -> HttpResponse:
    page = newest(request, Story.objects.all(), Story.objects.all())
    page = replace(page, rows=Story.objects.with_counts([story.pk for story in page.rows]))
    context = {"place": "stories", "page": page, "most": MOST_COUNTED, "may": {"upload": access.can_upload(request.user)}}
    return page_or_fragment(request, "stories.html", "_stories.html", context)


@require_safe
@signed_in
def story(request: DeskRequest, slug: str) -> HttpResponse:
    articles = list(Article.objects.current().filter(story__slug=slug).listed()[:MOST_ARTICLES])
    found = articles[0].story if articles else get_object_or_404(Story, slug=slug)
    states, undated, outlets = _articles_of(found)
    everything = request.GET.get("figures") == "all"
    figures = Figure.objects.in_story(found).spoken()
    open_questions = figures.open_questions()
    told = {"all": figures, "shared": figures.told_by_several(), "open": open_questions}
    told |= {state: figures.in_disagreement().in_state(state) for state in labels.WORKFLOW}
    counts = counts_up_to(MOST_COUNTED, told)
    these = _matrix(request, told["all" if everything else "shared"])
    asked = ORDERS["gap"].stretch(open_questions.each_relation(DISAGREEMENTS, of_story=True), number=MOST_QUESTIONS).keys
    columns = [outlet.pk for outlet in outlets[:MOST_OUTLETS]]
    shown = {figure.pk: figure for figure in Figure.objects.shown_in(found, columns, [*these.keys, *asked])}
    page = page_of(request, these, [_row(shown[key], found, outlets[:MOST_OUTLETS]) for key in these.keys if key in shown])
    read, total = states["done"] + states["failed"], sum(states.values())
    context = {
        "place": "stories",
        "story": found,
        "articles": articles,
        "outlets": outlets[:MOST_OUTLETS],
        "more_outlets": len(outlets) - MOST_OUTLETS,
        "matrix": page.rows,
        "page": page,
        "everything": everything,
        "figure_count": counts["all"],
        "shared_count": counts["shared"],
        "question_count": counts["open"],
        "progress": [(state, counts[state]) for state in labels.WORKFLOW if counts[state]],
        "most": MOST_COUNTED,
        "questions": [_row(shown[key], found, []) for key in asked if key in shown],
        "read": read,
        "total": total,
        "read_percent": 100 * read // total if total else 0,
        "failed": states["failed"],
        "undated": undated,
        "undated_here": [article for article in articles if article.published_at is None][:MOST_UNDATED],
        "unsettled": read < total,
        "may": {"upload": access.can_upload(request.user)},
    }
    return page_or_fragment(request, "story.html", "_story.html", context)


def _articles_of(story: Story) -> tuple[Counter[str], int, list[Outlet]]:
    """How many articles are in each state, and how many say no date; the outlets, those shown by name, then those with fewer."""
    states: Counter[str] = Counter()
    articles: Counter[int] = Counter()
    called: dict[int, str] = {}
    rows = story.articles.current().order_by().values_list("outlet", "outlet__name", "state")
    undated = 0
    for outlet, name, state, number, dated in rows.annotate(number=Count("pk"), dated=Count("published_at")):
        states[state] += number
        undated += number - dated
        articles[outlet] += number
        called[outlet] = names.outlet_name(name)
    most = [outlet for outlet, _number in articles.most_common()]
    ordered = sorted(most[:MOST_OUTLETS], key=lambda outlet: called[outlet]) + most[MOST_OUTLETS:]
    return states, undated, [Outlet(pk=outlet, name=called[outlet]) for outlet in ordered]


def _matrix(request: DeskRequest, figures: FigureQuerySet) -> Stretch:
    """Those in disagreement, then the others; each by name, the latest period first."""
    parts, ranks = figures.disagreements_first(tuple(labels.RELATIONS), of_story=True)
    return stretch(
        request,
        parts,
        ORDERS["name"],
        number=MATRIX_ROWS,
        ranks=ranks,
        rank_of=lambda key: int(not Figure.objects.filter(pk=key).in_disagreement().exists()),
    )


def _row(figure: Figure, story: Story, outlets: list[Outlet]) -> MatrixRow:
    claims = figure.claims_in_brief if outlets else []
    told: dict[int, dict[str, Told]] = {outlet.pk: {} for outlet in outlets}
    here = [claim for claim in claims if claim.story_id == story.pk]
    for claim in here:
        if claim.outlet_id in told:  # else it has no column: MOST_OUTLETS
            told[claim.outlet_id].setdefault(claim.quote, _told(claim, figure))
    return MatrixRow(
        figure=figure,
        title=names.heading(figure),
        period=names.time_text(figure),
        gap=amounts.gap(figure.spread),
        cells=[(outlet.name, list(told[outlet.pk].values())) for outlet in outlets],
        elsewhere=_elsewhere(figure, here, [claim for claim in claims if claim.story_id != story.pk]),
    )


def _elsewhere(figure: Figure, here: list[Brief], others: list[Brief]) -> list[Told]:
    """One for each outlet and amount of other stories that no outlet of this one gives."""
    if figure.relation in ("same", "single"):
        return []
    known = {(claim.value, claim.unit) for claim in here}
    found: dict[tuple[int, Decimal | None, str], Told] = {}
    for claim in others:
        if (claim.value, claim.unit) not in known:
            found.setdefault((claim.outlet_id, claim.value, claim.unit), _told(claim, figure))
    return list(found.values())


def _told(claim: Brief, figure: Figure) -> Told:
    return Told(
        outlet=names.outlet_name(claim.outlet_name),
        quote=claim.quote,
        full=amounts.full(claim.value, claim.unit),
        unit=amounts.counted(claim.quote, claim.unit),
        lang=language_tag(claim.language, claim.region),
        href=f"{figure.get_absolute_url()}#claim-{claim.pk}",
        standing=standing(claim, figure),
    )
