"""Which articles are there, what does one say, and how is it read again or set right? Its page is in reader.py."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from articles import access, job_queue, news, stale
from articles.forms.articles import DetailsForm
from articles.ingest.correcting import correct as correct_details
from articles.models import Article, Story
from articles.news import Place
from articles.views.downloads import attachment
from articles.views.reader import reader, state
from articles.views.shared import (
    DeskRequest,
    SeeOther,
    allowed,
    changed,
    is_htmx,
    newest,
    page_or_fragment,
    safe_next,
    signed_in,
)


@require_safe
@signed_in
def articles(request: DeskRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()[:200]
    story = Story.objects.filter(slug=request.GET["story"]).first() if "story" in request.GET else None
    found = Article.objects.current()
    found = found.in_story(story) if story else found
    found = found.matching(words) if words else found
    context = {
        "place": "articles",
        "page": newest(request, found, Article.objects.listed()),
        "words": words,
        "story": story,
        "may": {"upload": access.can_upload(request.user)},
    }
    return page_or_fragment(request, "articles.html", "_articles.html", context)


@require_safe
@signed_in
def article(request: DeskRequest, pk: int) -> HttpResponse:
    """The reader. Its fragment is the article's state, which asks again until reading has ended; with why or show,
    the reader itself."""
    if is_htmx(request) and not {"why", "show"} & request.GET.keys():
        found = get_object_or_404(Article.objects.listed(), pk=pk)
        return page_or_fragment(request, "", "_article_state.html", {**state(request, found), "fresh": found.is_settled})
    stamp = news.column(Place("article", pk), request.user)
    found = get_object_or_404(Article.objects.select_related("story", "outlet", "uploaded_by").annotate(stamp=stamp), pk=pk)
    return reader(request, found)


@require_safe
@signed_in
def original(request: DeskRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Article.objects.only("original", "original_name", "title"), pk=pk)
    return attachment(bytes(found.original), name=found.original_name or f"{found.title[:100]}.txt")


@require_POST
@allowed(access.can_upload)
def read_again(request: DeskRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Article.objects.not_replaced().listed(), pk=pk)
    job_queue.read_again([found])
    found.refresh_from_db(fields=["state", "reason"])
    message = _("The article waits to be read again.")
    back = found.get_absolute_url()
    return changed(request, "_article_state.html", state(request, found), event="article-waits", message=message, back=back)


@require_POST
@allowed(access.can_upload)
def correct(request: DeskRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Article.objects.not_replaced().select_related("story", "outlet", "uploaded_by"), pk=pk)
    form = DetailsForm.for_article(found, request.POST)
    if not form.is_valid():
        return reader(request, found, form=form, status=422)
    details = form.cleaned_data
    besides = {name: details[name] for name in ("byline", "language", "url") if name in request.POST}
    try:
        waits = correct_details(
            found,
            outlet=details["outlet"],
            region=details["region"],
            title=details["title"],
            published=details["published_at"],
            seen=request.POST.get("version"),
            **besides,
        )
    except stale.Outdated as outdated:
        now = get_object_or_404(Article.objects.select_related("story", "outlet", "uploaded_by"), pk=pk)
        form = DetailsForm.for_article(now, request.POST)
        form.outdated = outdated
        return reader(request, now, form=form, status=409)
    messages.success(request, _("Saved; the article waits to be read again.") if waits else _("Saved."))
    return SeeOther(safe_next(request, found.get_absolute_url()))
