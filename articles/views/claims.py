"""What does an editor do to one claim: mark it, take the mark back, attach a source?"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import reswap, retarget

from articles import access, review, sourcing
from articles.display import names
from articles.display.figures import reader_address, words_of
from articles.display.passages import language_tag
from articles.forms.citations import CitationForm
from articles.models import Claim, Figure, Mark
from articles.views import queue
from articles.views.figures import one_card
from articles.views.notes import note_of, typed
from articles.views.shared import DeskRequest, allowed, changed, is_htmx, page_or_fragment
from articles.wording import labels


@require_POST
@allowed(access.can_mark)
def mark(request: DeskRequest, pk: int) -> HttpResponse:
    """The pressed word and the note. A form sent from the note (Ctrl+Enter) has no word: the editor's own mark stands."""
    claim = get_object_or_404(Claim.objects.live(), pk=pk)
    note, refused = note_of(request, claim)
    word = request.POST.get("word") or _own_word(request, claim)
    if not word:
        missing = _("Choose agree, conflict or unclear: the note is saved with your mark.")
        return _again(request, pk, missing, status=422)
    if word not in Mark.Word.values:
        return HttpResponseBadRequest(_("A mark is agree, conflict or unclear."))
    if refused:
        return _again(request, pk, refused, status=409)
    review.mark(claim, editor=request.user, word=word, note=note)
    return _card(request, pk, sent="note", event="figure-marked", message=_("Marked: %(word)s.") % {"word": labels.WORDS[word]})


def _own_word(request: DeskRequest, claim: Claim) -> str:
    return claim.marks.filter(editor=request.user.pk).values_list("word", flat=True).first() or ""


def _again(request: DeskRequest, pk: int, sentence: str, *, status: int) -> HttpResponse:
    """The card with what was typed, and what is missing: a word, or a look at what stands now."""
    claim = _shown(request, pk)
    if claim.figure is None or not is_htmx(request):
        return HttpResponse(sentence, status=status, content_type="text/plain; charset=utf-8")
    context = {**one_card(request, claim, claim.figure, sent="note"), "typed": typed(request), "missing": sentence}
    return render(request, "_claim.html", context, status=status)


@require_POST
@allowed(access.can_mark)
def unmark(request: DeskRequest, pk: int) -> HttpResponse:
    claim = get_object_or_404(Claim.objects.live(), pk=pk)
    review.unmark(claim, editor=request.user)
    return _card(request, pk, sent="note", event="figure-marked", message=_("Your mark is taken back."))


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(access.can_cite)
def cite(request: DeskRequest, pk: int) -> HttpResponse:
    """The form to attach a source; its fragment opens inside the claim's card."""
    claim = get_object_or_404(Claim.objects.live().with_figure().with_article().with_words_around(), pk=pk)
    if request.method != "POST":
        words, chosen = request.GET.get("find", "").strip()[:200], request.GET.get("source", "")
        form = CitationForm(claim=claim, find=words, initial={"source": chosen})
        return page_or_fragment(request, "cite.html", "_cite_form.html", _form(request, claim, form))
    form = CitationForm(request.POST, request.FILES, claim=claim)
    if not form.is_valid():
        if not is_htmx(request):
            return render(request, "cite.html", _form(request, claim, form), status=422)
        response = render(request, "_cite_form.html", _form(request, claim, form), status=422)
        return reswap(retarget(response, f"#cite-form-{claim.pk}"), "innerHTML")
    _cite(request, claim, form.cleaned_data)
    message = _("The source is attached.")
    if request.GET.get("in") == "queue":
        return queue.cited(request, pk, message)
    return _card(request, pk, sent="cite", event="figure-cited", message=message)


def _form(request: DeskRequest, claim: Claim, form: CitationForm) -> dict[str, Any]:
    in_queue = request.GET.get("in") == "queue"
    along = [(name, value) for name, value in request.GET.items() if name not in ("find", "source")]
    return {
        "place": "queue" if in_queue else "board",
        "in_queue": in_queue,
        "query": urlencode(along),
        "along": along,
        "claim": claim,
        "form": form,
        "title": names.title(claim.figure) if claim.figure else "",
        "passage": words_of(claim),
        "lang": language_tag(claim.article.language, claim.article.outlet.region),
    }


def _cite(request: DeskRequest, claim: Claim, said: dict[str, Any]) -> None:
    file = said["file"]
    source = said["source"] or sourcing.add_source(
        title=said["title"],
        publisher=said["publisher"],
        kind=said["kind"] or "filing",
        url=said["url"],
        file=None if file is None else file.read(),
        file_name="" if file is None else file.name,
        published=said["published"],
        added_by=request.user,
    )
    amount = said["value"]
    sign = names.sign_of(claim.figure) if claim.figure else 1
    sourcing.cite(
        claim,
        source=source,
        added_by=request.user,
        passage=said["passage"],
        place=said["place"],
        value=None if amount is None else amount.value * sign,
        unit="" if amount is None else said["unit"] or amount.unit or claim.unit,
        bounds=None if amount is None else amount.bounds if sign > 0 else amount.bounds.mirrored(),
    )


def _card(request: DeskRequest, pk: int, *, sent: str, event: str, message: str) -> HttpResponse:
    """The claim's card as it is now; a claim outside any figure has no card, and its article is shown instead."""
    claim = _shown(request, pk)
    figure: Figure | None = claim.figure
    if figure is None:
        return changed(request, "_empty.html", {}, event=event, message=message, back=reader_address(claim))
    context = one_card(request, claim, figure, sent=sent)
    back = f"{figure.get_absolute_url()}#claim-{claim.pk}"
    return changed(request, "_claim.html", context, event=event, message=message, back=back)


def _shown(request: DeskRequest, pk: int) -> Claim:
    """The claim with everything that its card shows to this reader."""
    claims = Claim.objects.with_article().with_words_around().with_figure().with_marks(request.user).with_citations()
    return claims.select_related("article__outlet", "article__story", "edited_by").get(pk=pk)
