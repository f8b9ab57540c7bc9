"""How do articles come in through the browser, and what became of each?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from articles import access, ingest, stories, texts
from articles.forms.articles import DetailsForm, UploadForm
from articles.models import Article
from articles.views.shared import SeeOther, allowed, is_htmx, page_or_fragment

MOST_ROWS = 200  #: as many files as one form may send


@dataclass(frozen=True, kw_only=True)
class Row:
    """One article of this upload, with the form that corrects what was taken from its text."""

    article: Article
    form: DetailsForm
    back: str


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(access.can_upload)
def upload(request: HttpRequest) -> HttpResponse:
    """The form; below it what the address names as ?article=1&article=2. The fragment is that upload's progress."""
    if request.method == "POST":
        return _receive(request)
    story = request.GET.get("story", "")
    initial = {"story": story} if story.isascii() and story.isdigit() and len(story) < 19 else {}
    context = {"place": "upload", "form": UploadForm(initial=initial), **_batch(request)}
    if is_htmx(request) and not context["batch"]:
        return HttpResponse(status=204)
    return page_or_fragment(request, "upload.html", "_upload_progress.html", context)


def _receive(request: HttpRequest) -> HttpResponse:
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "upload.html", {"place": "upload", "form": form})
    sent = form.cleaned_data
    story = sent["story"] or stories.open_story(sent["new_story"])
    details = {
        "outlet": sent["outlet"],
        "region": sent["region"],
        "title": sent["title"],
        "published": sent["published_at"],
        "uploaded_by": request.user,
    }
    received, refused = [], []
    for file in sent["uploads"]:
        try:
            received.append(ingest.receive_file(file.read(), name=file.name, story=story, **details))
        except texts.Unreadable as error:
            refused.append(f"{file.name}: {error}")
    if sent["text"].strip():
        try:
            received.append(ingest.receive_text(sent["text"], story=story, **details))
        except texts.Unreadable as error:
            refused.append(str(error))
    for sentence in refused:
        messages.error(request, sentence)
    for article in received:
        if article.was_there:
            messages.info(request, _("“%(title)s” was in this story already; nothing was added.") % {"title": article.title})
    query = urlencode([("story", story.pk), *(("article", article.pk) for article in received)])
    return SeeOther(f"{reverse('upload')}?{query}")


def _batch(request: HttpRequest) -> dict[str, Any]:
    keys = [int(key) for key in request.GET.getlist("article")[:MOST_ROWS] if key.isascii() and key.isdigit() and len(key) < 19]
    articles = list(Article.objects.listed().filter(pk__in=keys).order_by("pk")) if keys else []
    settled = sum(article.is_settled for article in articles)
    back = request.get_full_path()
    return {
        "batch": [Row(article=article, form=DetailsForm.for_article(article), back=back) for article in articles],
        "batch_address": back,
        "batch_stories": list({article.story_id: article.story for article in articles}.values()),
        "settled": settled == len(articles),
        "settled_count": settled,
        "settled_percent": 100 * settled // len(articles) if articles else 0,
        "failed_count": sum(article.state == Article.State.FAILED for article in articles),
    }
