"""What has an outlet changed in an article, number by number, and how does its next version come in?"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST, require_safe

from articles import access, batches
from articles.batches import Sent
from articles.display import versions as shown
from articles.display.passages import language_tag
from articles.forms.articles import NewVersionForm
from articles.models import Article, Claim, Item
from articles.querysets.claims import UNLIKE
from articles.views.reader import reader
from articles.views.shared import DeskRequest, SeeOther, allowed, signed_in


@require_safe
@signed_in
def versions(request: DeskRequest, pk: int) -> HttpResponse:
    """The versions of the article, and what one of them says otherwise than the one before it."""
    rows = list(Article.objects.versions_with(pk).listed())
    if not rows:
        raise Http404
    article = shown.chosen(rows, request.GET.get("version", ""), asked=pk)
    earlier = shown.before(rows, article)
    context = {
        "place": "articles",
        "article": article,
        "earlier": earlier,
        "versions": shown.versions(rows, article),
        "lang": language_tag(article.language, article.outlet.region),
        "most": shown.MOST,
    }
    return render(request, "versions.html", context | ({} if earlier is None else _difference(request, earlier, article)))


def _difference(request: DeskRequest, earlier: Article, article: Article) -> dict[str, Any]:
    stated = Claim.objects.stated_in(earlier)
    fresh = Claim.objects.stated_in(article).as_in_no_earlier_version()
    fates = dict(stated.order_by().values_list("fate").annotate(number=Count("pk")))
    new = list(fresh.in_text_order().with_figure().with_words_around()[: shown.MOST + 1])
    unlike = stated.filter(fate__in=UNLIKE).in_text_order().with_figure().with_words_around()
    claims = list(unlike.with_marks(request.user).with_citations()[: shown.MOST])
    keys = [claim.successor_id for claim in claims if claim.successor_id is not None]
    there = Claim.objects.with_figure().with_words_around().in_bulk(keys) if keys else {}
    changes = [shown.change(claim, there.get(claim.successor_id)) for claim in claims]
    number = len(new) if len(new) <= shown.MOST else fresh.count()
    return {
        "counts": shown.counts(fates, number),
        "changes": sorted(changes, key=lambda change: UNLIKE.index(change.fate)),
        "added": [shown.added(claim) for claim in new[: shown.MOST]],
    }


@require_POST
@allowed(access.can_upload)
def new_version(request: DeskRequest, pk: int) -> HttpResponse:
    """A corrected file or text, or the article's own address asked once more: sent as everything is, into the same story."""
    found = get_object_or_404(Article.objects.not_replaced().select_related("story", "outlet", "snapshot", "uploaded_by"), pk=pk)
    form = NewVersionForm(request.POST, request.FILES)
    if "again" in request.POST and found.snapshot is not None:
        things = [Sent(name=found.snapshot.asked, kind=Item.Kind.ADDRESS, corrects=found)]
    elif form.is_valid():
        things = [_sent(form.cleaned_data, found)]
    else:
        return reader(request, found, version_form=form, status=422)
    key = form.cleaned_data.get("key") if form.is_bound and form.is_valid() else None
    batch = batches.open_batch(found.story, key=key, sent_by=request.user)
    batches.send(batch, things)
    return SeeOther(batch.get_absolute_url())


def _sent(said: dict[str, Any], corrects: Article) -> Sent:
    file = said["file"]
    if file is None:
        return batches.text(said["text"], corrects=corrects)
    if file.size > settings.MAX_FILE_BYTES:  # factcheck.uploads has kept its size alone
        return Sent(name=file.name, size=file.size, corrects=corrects)
    return Sent(name=file.name, file=file, content_type=file.content_type or "", corrects=corrects)
