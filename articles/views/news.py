"""What do colleagues do on a page while it is open? It asks every few seconds; 204 says that nothing is new."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST

from articles import news
from articles.display import names
from articles.display.figures import card, reader_address
from articles.display.live import line
from articles.models import Claim, Figure
from articles.news import Place, Stamp
from articles.views import figures
from articles.views.comments import about
from articles.views.shared import DeskRequest, signed_in
from articles.views.successors import of_figure


def _of_successor(request: DeskRequest, into: int) -> HttpResponse:
    """An open page of a figure that is no more: where it goes on, said once."""
    now = Stamp(told=1)
    if Stamp.read(request.POST.get("stamp", "")) == now:
        return HttpResponse(status=204)
    said = line(Place("figure", into), now, [])["live"]
    return HttpResponse(_rendered(request, "components/live.html", {"live": {**said, "merged": True}}))


@require_POST
@signed_in
@of_figure(_of_successor)
def figure_news(request: DeskRequest, pk: int) -> HttpResponse:
    """Each part of the figure's page that has changed, by its id; what somebody types in stands in none of them alone."""
    place = Place("figure", pk)
    now, here = _now(request, place)
    since = _since(request, now)
    now = replace(now, told=int(since.told or now.claims > since.claims))
    if now == since:
        return HttpResponse(status=204)
    changed = replace(now, here=0, told=0) != replace(since, here=0, told=0)
    parts = _parts(request, pk, since, now) if changed else []
    return HttpResponse("".join([_rendered(request, "components/live.html", line(place, now, here)), *parts]))


@require_POST
@signed_in
def article_news(request: DeskRequest, pk: int) -> HttpResponse:
    """Who else reads the article, and whether somebody has set something right in it: the page is then to be loaded again."""
    place = Place("article", pk)
    now, here = _now(request, place)
    since = _since(request, now)
    changed = (now.corrections, now.work) != (since.corrections, since.work)
    now = replace(now, told=int(since.told or changed))
    if now == since:
        return HttpResponse(status=204)
    return HttpResponse(_rendered(request, "components/live.html", line(place, now, here)))


def _now(request: DeskRequest, place: Place) -> tuple[Stamp, list[str]]:
    """How the page stands, and who else is there; whoever asks is there, too."""
    try:
        return news.stamp(place, request.user, seen=True)
    except LookupError as error:
        raise Http404 from error


def _since(request: DeskRequest, now: Stamp) -> Stamp:
    """What the page shows; of one that does not say so, what there is now, so that it gets the line and the stamp."""
    return Stamp.read(request.POST.get("stamp", "")) or replace(now, here=-1)


def _parts(request: DeskRequest, pk: int, since: Stamp, now: Stamp) -> list[str]:
    """The summary, and what of claims, comments, work and verdict is new. All of it where the state of work has changed."""
    found = figures.fresh(request, pk)
    reader = request.user
    moved = now.work != since.work
    parts = [_rendered(request, "_figure_summary.html", figures.summary(request, found))]
    if moved or (now.marks, now.sources, now.corrections) != (since.marks, since.sources, since.corrections):
        marked, corrected = news.touched(pk, since, reader)
        claims: dict[int, Claim] = {claim.pk: claim for claim in found.live_claims}  # type: ignore[attr-defined]
        for key in claims if moved else (marked - corrected) & claims.keys():
            context = {"card": card(claims[key], found, reader)}
            parts += [_rendered(request, f"components/{name}.html", context) for name in ("standing", "marks", "cited")]
        parts += [_whole(request, key, claims.get(key), found) for key in sorted(corrected)]
    if moved or now.comments != since.comments:
        context = about(request, found, workers=[])
        parts += [_rendered(request, f"components/comment_{name}.html", context) for name in ("count", "list")]
    return [*parts, *(figures.at_work(request, found) if moved else [])]


def _whole(request: DeskRequest, key: int, claim: Claim | None, figure: Figure) -> str:
    """The card of a claim that somebody has set right, or that it has left the figure."""
    if claim is not None:
        return _rendered(request, "_claim.html", figures.one_card(request, claim, figure))
    gone = Claim.objects.with_figure().with_article().get(pk=key)
    context = {"claim": gone, "title": names.title(gone.figure) if gone.figure else "", "reader": reader_address(gone)}
    return _rendered(request, "_claim_gone.html", context)


def _rendered(request: DeskRequest, template: str, context: dict[str, Any]) -> str:
    return render_to_string(template, context, request)
