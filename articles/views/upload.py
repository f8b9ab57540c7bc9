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


@dataclass(frozen=True, kw_only=True)
class Text:
    """A file or a pasted text that can be read."""

    decoded: texts.Decoded
    original: bytes
    name: str


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
    """What is refused is said before anything is kept: without one readable text no story is opened."""
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _again(request, form)
    sent = form.cleaned_data
    ready, refused = _decoded(sent)
    if not ready:
        for field, sentence in refused:
            form.add_error(field, sentence)
        return _again(request, form)
    story = sent["story"] or stories.open_story(sent["new_story"])
    details: dict[str, Any] = {
        "outlet": sent["outlet"],
        "region": sent["region"],
        "title": sent["title"],
        "published": sent["published_at"],
        "uploaded_by": request.user,
    }
    received = [
        ingest.receive(text.decoded, original=text.original, name=text.name, story=story, later=True, **details) for text in ready
    ]
    for _field, sentence in refused:
        messages.error(request, sentence)
    for article in received:
        if article.was_there:
            messages.info(request, _("“%(title)s” was in this story already; nothing was added.") % {"title": article.title})
    query = urlencode([("story", story.pk), *(("article", article.pk) for article in received)])
    return SeeOther(f"{reverse('upload')}?{query}")


def _again(request: HttpRequest, form: UploadForm) -> HttpResponse:
    return render(request, "upload.html", {"place": "upload", "form": form}, status=422)


def _decoded(sent: dict[str, Any]) -> tuple[list[Text], list[tuple[str, str]]]:
    """The files and the pasted text that can be read; and for each other one its field and a sentence."""
    ready, refused = [], []
    for file in sent["uploads"]:
        data = file.read()
        try:
            ready.append(Text(decoded=texts.decode(data), original=data, name=file.name))
        except texts.Unreadable as error:
            refused.append(("uploads", f"{file.name}: {error}"))
    if sent["text"].strip():
        try:
            ready.append(Text(decoded=texts.clean(sent["text"]), original=sent["text"].encode("utf_8", "surrogatepass"), name=""))
        except texts.Unreadable as error:
            refused.append(("text", str(error)))
    return ready, refused


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
