"""What does an editor set right of a claim: its slots, or that it is a figure at all?"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRefresh, reswap, retarget, trigger_client_event

from articles import access, adding, corrections, readings, review, stale
from articles.display import names
from articles.display.explained import engine_said
from articles.display.figures import reader_address, words_of
from articles.display.passages import language_tag
from articles.forms.claims import ClaimForm
from articles.models import Article, Claim, Entity
from articles.sourcing import Refused
from articles.views.figures import one_card
from articles.views.reader import reader
from articles.views.shared import DeskRequest, SeeOther, allowed, is_htmx, page_or_fragment

EVENT = "claim-corrected"
MOST_NAMES = 100  #: of owners that the form offers


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(access.can_correct)
def correct_claim(request: DeskRequest, pk: int) -> HttpResponse:
    """The form with every slot; its fragment opens in the claim's card, or in its row beside the article."""
    claim = _claim(pk)
    form = claim_form(claim, request.POST if request.method == "POST" else None)
    if request.method != "POST":
        return page_or_fragment(request, "correct.html", "_correct_form.html", _context(request, claim, form))
    seen = request.POST.get("seen", "")
    if seen != corrections.stamp(claim):
        return _again(request, claim, form, status=409)
    if not form.is_valid():
        return _again(request, claim, form, status=422)
    try:
        corrected = adding.correct(claim, form.said(), editor=request.user, seen=seen)
    except stale.Outdated:  # between the look at it and the lock on it
        claim = _claim(pk)
        return _again(request, claim, claim_form(claim, request.POST), status=409)
    except ValidationError as error:
        form.add_error(None, error.messages[0])
        return _again(request, claim, form, status=422)
    unchanged = corrected.edited_at == claim.edited_at
    message = _("Nothing was changed.") if unchanged else _("Corrected: %(quote)s.") % {"quote": claim.quote}
    return _answer(request, claim, message)


def claim_form(claim: Claim, data: Any = None) -> ClaimForm:
    published = claim.article.published_at
    return ClaimForm(
        data,
        reading=readings.as_written(claim),
        language=claim.article.language,
        published=None if published is None else timezone.localtime(published).date(),
        entity=claim.entity,
        auto_id=f"id_slot_{claim.pk}_%s",
    )


def _claim(pk: int) -> Claim:
    shown = Claim.objects.live().with_figure().with_article().with_words_around().select_related("edited_by")
    return get_object_or_404(shown, pk=pk)


def _context(request: DeskRequest, claim: Claim, form: ClaimForm, *, conflict: bool = False) -> dict[str, Any]:
    return {
        "place": "articles" if _in_article(request) else "board",
        "claim": claim,
        "form": form,
        "seen": corrections.stamp(claim),
        "conflict": conflict,
        "query": request.GET.urlencode(),
        "in_article": _in_article(request),
        "title": names.title(claim.figure) if claim.figure else "",
        "back": _back(request, claim),
        "passage": words_of(claim),
        "lang": language_tag(claim.article.language, claim.article.outlet.region),
        "said": engine_said(claim),
        "metrics": form.metric_names(),
        "entities": Entity.objects.spoken_of_in(claim.article.story)[:MOST_NAMES],
    }


def _again(request: DeskRequest, claim: Claim, form: ClaimForm, *, status: int) -> HttpResponse:
    """The form with what was typed, and what is wrong with it."""
    context = _context(request, claim, form, conflict=status == 409)
    if not is_htmx(request):
        return render(request, "correct.html", context, status=status)
    response = render(request, "_correct_form.html", context, status=status)
    return reswap(retarget(response, f"#correct-form-{claim.pk}"), "innerHTML")


@require_POST
@allowed(access.can_correct)
def uncorrect(request: DeskRequest, pk: int) -> HttpResponse:
    claim = _claim(pk)
    try:
        review.uncorrect(claim, editor=request.user)
    except Refused as refused:
        return _refused(request, claim, str(refused))
    return _answer(request, claim, _("As the engine reads it again: %(quote)s.") % {"quote": claim.quote})


@require_POST
@allowed(access.can_correct)
def dismiss(request: DeskRequest, pk: int) -> HttpResponse:
    claim = get_object_or_404(Claim.objects.with_article(), pk=pk)
    review.dismiss(claim, editor=request.user)
    return _answer(request, claim, _("Not a figure: %(quote)s. It can be restored.") % {"quote": claim.quote})


@require_POST
@allowed(access.can_correct)
def restore(request: DeskRequest, pk: int) -> HttpResponse:
    claim = get_object_or_404(Claim.objects.with_article(), pk=pk)
    try:
        review.restore(claim, editor=request.user)
    except Refused as refused:
        return _refused(request, claim, str(refused))
    return _answer(request, claim, _("Restored: %(quote)s.") % {"quote": claim.quote})


def _in_article(request: DeskRequest) -> bool:
    return request.GET.get("in") == "article"


def _back(request: DeskRequest, claim: Claim) -> str:
    if claim.is_live and claim.figure is not None and not _in_article(request):
        return f"{claim.figure.get_absolute_url()}#claim-{claim.pk}"
    address, _mark, _anchor = reader_address(claim).partition("#")
    return f"{address}#item-{claim.pk}" if claim.is_live else f"{address}#not-figures"


def _refused(request: DeskRequest, claim: Claim, sentence: str) -> HttpResponse:
    """Nothing was changed; the page as it is now says why."""
    messages.error(request, sentence)
    return HttpResponseClientRefresh() if is_htmx(request) else SeeOther(_back(request, claim))


def _answer(request: DeskRequest, was: Claim, message: str) -> HttpResponse:
    """What has become of the claim: its article's reader, or its card, or that it has left the figure."""
    shown = Claim.objects.with_figure().with_article().with_words_around().select_related("edited_by")
    claim = get_object_or_404(shown.with_marks(request.user).with_citations(), pk=was.pk)
    if not is_htmx(request):
        messages.success(request, message)
        return SeeOther(_back(request, claim))
    if _in_article(request):
        article = get_object_or_404(Article.objects.select_related("story", "outlet", "uploaded_by"), pk=claim.article_id)
        response = reader(request, article, focus=claim if claim.is_live else Claim.objects.live().next_to(claim))
    elif claim.is_live and claim.figure is not None and claim.figure_id == (was.figure_id or claim.figure_id):
        response = render(request, "_claim.html", {**one_card(request, claim, claim.figure, sent="correct"), "focus": True})
    else:
        context = {"claim": claim, "title": names.title(claim.figure) if claim.figure else "", "reader": reader_address(claim)}
        response = render(request, "_claim_gone.html", context)
    return trigger_client_event(response, EVENT, {"message": message})
