"""Which evidence has the desk gathered, and what does each source stand for?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from articles import access, archiving, sourcing, stale
from articles.display import names
from articles.display.passages import language_tag
from articles.forms.sources import SourceForm
from articles.models import Citation, Source
from articles.views.downloads import attachment
from articles.views.shared import DeskRequest, SeeOther, allowed, changed, newest, page_or_fragment, signed_in
from articles.wording import amounts

MOST_COPIES = 20  #: listed on a source's page, the latest


@dataclass(frozen=True, kw_only=True)
class Row:
    citation: Citation
    title: str
    href: str
    lang: str
    stated: str


@require_safe
@signed_in
def sources(request: DeskRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()[:200]
    found = Source.objects.matching(words) if words else Source.objects.all()
    context = {"place": "sources", "page": newest(request, found, Source.objects.listed()), "words": words}
    return page_or_fragment(request, "sources.html", "_sources.html", context)


@require_safe
@signed_in
def source(request: DeskRequest, pk: int) -> HttpResponse:
    """The source, its archived copies and what it is cited for; the fragment asks again until a copy has come or failed."""
    return page_or_fragment(request, "source.html", "_source.html", _shown(request, pk))


@require_POST
@allowed(access.can_cite)
def archive(request: DeskRequest, pk: int) -> HttpResponse:
    """Another copy of what the address gives now; the first one, or once more after a failure."""
    found = get_object_or_404(Source.objects.exclude(url=""), pk=pk)
    archiving.ask(found)
    message = _("A copy of the address is being fetched.")
    return changed(
        request, "_source.html", _shown(request, pk), event="copy-asked", message=message, back=found.get_absolute_url()
    )


def _shown(request: DeskRequest, pk: int) -> dict[str, Any]:
    found = get_object_or_404(Source.objects.with_citations().select_related("added_by"), pk=pk)
    return {
        "place": "sources",
        "source": found,
        "snapshots": found.snapshots.latest_first()[:MOST_COPIES],
        "citations": [_row(citation) for citation in found.citations.all()],
        "may": {"cite": access.can_cite(request.user), "correct": access.can_correct_source(request.user)},
    }


def _row(citation: Citation) -> Row:
    claim = citation.claim
    figure = claim.figure
    sign = 1 if figure is None else names.sign_of(figure)
    return Row(
        citation=citation,
        title=claim.article.title if figure is None else names.title(figure),
        href=claim.get_absolute_url() if figure is None else f"{figure.get_absolute_url()}#claim-{claim.pk}",
        lang=language_tag(claim.article.language, claim.article.outlet.region),
        stated="" if citation.value is None else amounts.amount(citation.value * sign, citation.unit or claim.unit),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(access.can_correct_source)
def source_edit(request: DeskRequest, pk: int) -> HttpResponse:
    """Title, publisher, kind, date and address; 409 with both where somebody was faster, and what was typed is kept."""
    found = get_object_or_404(Source, pk=pk)
    if request.method != "POST":
        return _edited(request, found, SourceForm(source=found))
    form = SourceForm(request.POST, source=found)
    if not form.is_valid():
        return _edited(request, found, form, status=422)
    try:
        sourcing.correct(found, **form.cleaned_data, seen=request.POST.get("version"))
    except stale.Outdated as outdated:
        found.refresh_from_db()
        form = SourceForm(request.POST, source=found)
        return _edited(request, found, form, outdated=outdated, status=409)
    messages.success(request, _("Saved."))
    return SeeOther(found.get_absolute_url())


def _edited(
    request: DeskRequest,
    found: Source,
    form: SourceForm,
    *,
    outdated: stale.Outdated | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {"place": "sources", "source": found, "form": form, "outdated": outdated}
    return render(request, "source_edit.html", context, status=status)


@require_safe
@signed_in
def source_file(request: DeskRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Source.objects.only("file", "file_name"), pk=pk)
    if found.file is None:
        raise Http404
    return attachment(bytes(found.file), name=found.file_name or "source")
