"""How does an editor bring in a figure that the engine has missed: by selecting its words, or by writing them down?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from django_htmx.http import reswap, retarget, trigger_client_event

from articles import access, adding, ingest
from articles.display.passages import Passage, language_tag, passage
from articles.forms.claims import ClaimForm
from articles.models import Article, Claim, Entity
from articles.models.claims import LONGEST_QUOTE
from articles.views.reader import reader
from articles.views.shared import DeskRequest, SeeOther, allowed, is_htmx

MOST_PLACES = 20  #: at which the same words are offered
MOST_NAMES = 100


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where the words stand that an editor has written down."""

    start: int
    end: int
    passage: Passage


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(access.can_correct)
def add_claim(request: DeskRequest, pk: int) -> HttpResponse:
    """First which words, unless they were selected; then the claim's slots as the engine proposes them, to be confirmed."""
    article = get_object_or_404(Article.objects.current().select_related("story", "outlet", "uploaded_by"), pk=pk)
    asked = request.POST if request.method == "POST" else request.GET
    span = _span(article, asked.get("start", ""), asked.get("end", ""))
    if span is None:
        return _which(request, article, asked.get("quote", "").strip()[:LONGEST_QUOTE])
    taken = Claim.objects.live().filter(article=article).within(*span).first()
    if taken is not None:
        sentence = _("“%(quote)s” is a figure already: correct it instead.") % {"quote": taken.quote}
        return _which(request, article, article.text[span[0] : span[1]], error=sentence, taken=taken)
    form = _form(article, span, request.POST if request.method == "POST" else None)
    if request.method != "POST":
        return _shown(request, article, {"form": form, **_about(article, span)})
    if not form.is_valid():
        return _shown(request, article, {"form": form, **_about(article, span)}, status=422)
    try:
        claim = adding.add(article, form.said(), editor=request.user)
    except ValidationError as error:  # somebody was faster
        form.add_error(None, error.messages[0])
        return _shown(request, article, {"form": form, **_about(article, span)}, status=422)
    message = _("Added: %(quote)s.") % {"quote": claim.quote}
    if not is_htmx(request):
        messages.success(request, message)
        return SeeOther(f"{article.get_absolute_url()}?at={claim.start}#item-{claim.pk}")
    return trigger_client_event(reader(request, article, focus=claim), "claim-corrected", {"message": message})


def _span(article: Article, start: str, end: str) -> tuple[int, int] | None:
    """The words from start to end without the spaces around them; None where the article has no such words in one line."""
    if not all(number.isascii() and number.isdigit() and len(number) < 10 for number in (start, end)):
        return None
    low, high = int(start), min(int(end), len(article.text))
    words = article.text[low:high]
    low, high = low + len(words) - len(words.lstrip()), high - (len(words) - len(words.rstrip()))
    is_one = low < high and high - low <= LONGEST_QUOTE and "\n" not in article.text[low:high]
    return (low, high) if is_one else None


def _form(article: Article, span: tuple[int, int], data: Any) -> ClaimForm:
    published = article.published_at
    return ClaimForm(
        data,
        reading=ingest.propose(article, *span),
        language=article.language,
        published=None if published is None else timezone.localtime(published).date(),
        auto_id="id_slot_new_%s",
    )


def _about(article: Article, span: tuple[int, int]) -> dict[str, Any]:
    return {
        "span": span,
        "passage": passage(article.text, *span),
        "entities": Entity.objects.spoken_of_in(article.story)[:MOST_NAMES],
    }


def _which(request: DeskRequest, article: Article, quote: str, *, error: str = "", taken: Claim | None = None) -> HttpResponse:
    """The form that asks for the words, and where they stand several times, which of them are meant."""
    places = [] if error else _places(article, quote)
    if len(places) == 1:
        span = (places[0].start, places[0].end)
        taken = Claim.objects.live().filter(article=article).within(*span).first()
        if taken is None:
            return _shown(request, article, {"form": _form(article, span, None), **_about(article, span)})
        error = _("“%(quote)s” is a figure already: correct it instead.") % {"quote": taken.quote}
    elif quote and not places and not error:
        error = _("The article does not say “%(quote)s”. Write the words just as they stand there.") % {"quote": quote[:60]}
    context = {"quote": quote, "places": places if len(places) > 1 else [], "error": error, "taken": taken}
    return _shown(request, article, context, status=422 if error else 200)


def _places(article: Article, quote: str) -> list[Place]:
    found: list[Place] = []
    at = article.text.find(quote) if quote and "\n" not in quote else -1
    while at >= 0 and len(found) < MOST_PLACES:
        end = at + len(quote)
        found.append(Place(start=at, end=end, passage=passage(article.text, at, end)))
        at = article.text.find(quote, end)
    return found


def _shown(request: DeskRequest, article: Article, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    form: ClaimForm | None = context.get("form")
    context = {
        "place": "articles",
        "article": article,
        "lang": language_tag(article.language, article.outlet.region),
        "query": request.GET.urlencode() if request.method == "POST" else _query(request),
        "in_article": request.GET.get("in") == "article",
        "metrics": [] if form is None else form.metric_names(),
        **context,
    }
    if not is_htmx(request):
        return render(request, "add.html", context, status=status)
    response = render(request, "_add_form.html", context, status=status)
    return reswap(retarget(response, "#add-claim"), "innerHTML") if status != 200 else response


def _query(request: DeskRequest) -> str:
    """What of the address the form hands on: where it stands, not which words were asked for."""
    query = request.GET.copy()
    for name in ("start", "end", "quote"):
        query.pop(name, None)
    return query.urlencode()
