"""Where does a reader want to go? Pages, figures, stories and articles by words, for Ctrl+K and on a page of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from articles.display import names
from articles.models import Article, Figure, Story
from articles.querysets.figures import ORDERS
from articles.shortcuts import places_of
from articles.views.shared import DeskRequest, page_or_fragment, signed_in
from articles.wording.labels import RELATIONS
from factcheck.folding import fold

if TYPE_CHECKING:
    from articles.shortcuts import Person

EACH = 5  #: of figures, stories and articles; whoever wants more searches the board or the lists


@dataclass(frozen=True)
class Way:
    kind: str
    name: str
    href: str


@require_safe
@signed_in
def go(request: DeskRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()[:200]
    ways = [*_pages(request.user, words), *_figures(words), *_stories(words), *_articles(words)]
    return page_or_fragment(request, "go.html", "_go.html", {"ways": ways, "words": words})


def _pages(user: Person, words: str) -> Iterator[Way]:
    for place in places_of(user):
        if fold(words) in fold(str(place.name)):
            yield Way(_("Page"), str(place.name), reverse(place.url_name))


def _figures(words: str) -> Iterator[Way]:
    """The newest that the words find, as on the board; without words there are too many to be of use."""
    if not words:
        return
    found = Figure.objects.spoken().matching(words)
    keys = ORDERS["recent"].stretch(found.each_relation(tuple(RELATIONS)), number=EACH).keys
    named = Figure.objects.named_by(keys)
    for figure in (named[key] for key in keys if key in named):
        yield Way(pgettext("noun", "Figure"), names.title(figure), figure.get_absolute_url())


def _stories(words: str) -> Iterator[Way]:
    for story in Story.objects.filter(folded__contains=fold(words)).order_by("-pk")[:EACH]:
        yield Way(pgettext("noun", "Story"), story.name, story.get_absolute_url())


def _articles(words: str) -> Iterator[Way]:
    for article in Article.objects.matching(words).select_related("outlet").only("title", "outlet__name").order_by("-pk")[:EACH]:
        outlet = names.outlet_name(article.outlet.name)
        yield Way(pgettext("noun", "Article"), f"{article.title} · {outlet}", article.get_absolute_url())
