"""What does one article say, word for word, and which of its figures agree with other outlets?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from articles import access, ingest, news, stale
from articles.corrections import ADDED
from articles.display import carried, explained, names, passages, scripts, sums
from articles.display import versions as display_versions
from articles.display.live import live
from articles.forms.articles import DetailsForm, NewVersionForm
from articles.ingest.correcting import correct as correct_details
from articles.models import Article, Claim, CopiedPassage, Snapshot, Story
from articles.news import Place
from articles.querysets import ClaimQuerySet
from articles.querysets.articles import HEAVY
from articles.views.downloads import attachment
from articles.views.shared import (
    DeskRequest,
    SeeOther,
    allowed,
    changed,
    is_htmx,
    keeping_script,
    newest,
    page_or_fragment,
    safe_next,
    signed_in,
)
from articles.wording import labels
from factcheck.extraction import repeated_passages
from factcheck.formats import Block
from factcheck.formats.paged import page_at, turns_of

LISTED = 1000  #: claims marked in one part of a text; a part rarely holds so many


@dataclass(frozen=True, kw_only=True)
class Item:
    """A claim in the text and in the list beside it."""

    claim: Claim
    number: int
    quote: str  #: in the script that is shown
    href: str
    relation: str
    word: str
    label: str
    was: Claim | None = None  #: in the version before, where that was changed
    page: int | None = None  #: of the article's file

    @property
    def is_added(self) -> bool:
        return ADDED in self.claim.corrected


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
        return page_or_fragment(request, "", "_article_state.html", {**_state(request, found), "fresh": found.is_settled})
    stamp = news.column(Place("article", pk), request.user)
    found = get_object_or_404(Article.objects.select_related("story", "outlet", "uploaded_by").annotate(stamp=stamp), pk=pk)
    return reader(request, found)


def reader(
    request: DeskRequest,
    found: Article,
    *,
    form: DetailsForm | None = None,
    version_form: NewVersionForm | None = None,
    focus: Claim | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page of an article; for htmx its text with the list beside it. focus: the claim in the list that gets the focus.

    An earlier version is shown as it stood; nothing of it can be corrected any more.
    """
    may_change = access.can_upload(request.user) and not found.is_replaced
    if may_change:
        form = form or DetailsForm.for_article(found)
        version_form = version_form or NewVersionForm(initial={"key": uuid4()}, auto_id="id_version_%s")
    claims = Claim.objects.stated_in(found)
    all_parts = passages.parts(found.text)
    asked = _asked(request, claims)
    part = _part(request, all_parts, asked or focus)
    tally = claims.fate_counts() if found.is_replaced else claims.relation_counts()
    earlier = claims.filter(end__lte=part.start).count() if part.number > 1 else 0
    shown = list(claims.within(part.start, part.end).in_text_order().with_figure().select_related("edited_by")[:LISTED])
    script = scripts.chosen(request.GET, request.COOKIES)
    show = scripts.to(script, found.language)
    was = _was(found, shown)
    turns = turns_of(map(Block.from_json, found.blocks))
    here = [
        replace(_item(claim, number, show, was.get(claim.pk)), page=page_at(turns, claim.start))
        for number, claim in enumerate(shown, start=earlier + 1)
    ]
    in_text = [item.claim for item in here]
    adding_up = sums.of_text(found.text[part.start : part.end], part.start, in_text) if _shows_sums(request, found) else None
    stretches = [passages.Stretch(start=item.claim.start, end=item.claim.end, item=item) for item in here]
    if asked is not None:
        stretches += explained.gave(asked, stretches)
    lines = passages.paragraphs(found.text, part, stretches, repeated_passages(found.text), found.furniture, turns)
    context = {
        **_state(request, found),
        **_copies(found),
        **_versions(request, found),
        **live("article", found),
        "asked": asked,
        "slots": [] if asked is None else explained.slots(asked, found.text),
        "was": request.GET.get("was", "") if focus is None else str(focus.pk),
        "dismissed": found.claims.dismissed().in_text_order().select_related("edited_by")[:LISTED],
        "lang": scripts.tag(script, found),
        "scripts": scripts.choices(script) if scripts.converts(found.language) else [],
        "also": f"&part={part.number}" if part.number > 1 else "",
        "form": form if may_change else None,
        "version_form": version_form if may_change else None,
        "paragraphs": scripts.paragraphs_in(show, lines),
        "sums": adding_up,
        "part": part,
        "parts": all_parts,
        "claims": here,
        "claim_count": sum(tally.values()),
        "counts": [(code, _word(code), tally[code]) for code in (*labels.RELATIONS, *labels.FATES, "unknown") if code in tally],
    }
    response = page_or_fragment(request, "article.html", "_reader.html", context)
    response.status_code = status
    return keeping_script(request, response)


def _versions(request: DeskRequest, found: Article) -> dict[str, Any]:
    """All versions, on the whole page: asking why a figure is read so changes none."""
    rows = [] if is_htmx(request) else list(Article.objects.versions_with(found.pk).defer(*HEAVY))
    current = next((row for row in rows if row.current), None)
    return {"versions": display_versions.versions(rows, found), "current": current}


def _was(found: Article, shown: list[Claim]) -> dict[int, Claim]:
    """For claims of a later version what stood in their place, and how many words of editors it has."""
    if found.version == 1 or found.is_replaced:
        return {}
    changed = Claim.objects.filter(successor__in=shown, fate__in=("changed", "reworded")).with_word_count()
    return {claim.successor_id: claim for claim in changed if claim.successor_id is not None}


def _copies(found: Article) -> dict[str, Any]:
    """The passages that other articles carry, as far as they are shown."""
    rows = list(CopiedPassage.objects.of(found).with_articles().longest_first()[: carried.MOST + 1])
    shown = rows[: carried.MOST]
    keys = carried.with_claims(shown)
    claims = Claim.objects.live().filter(article__in=keys).select_related("figure") if keys else ()
    copies = carried.carried(found, shown, claims)
    return {"copies": copies, "altered": sum(len(copy.differences) for copy in copies), "more_copies": len(rows) > len(shown)}


def _shows_sums(request: DeskRequest, found: Article) -> bool:
    """On the whole page only: asking why a figure is read so changes no sum."""
    return found.is_settled and not is_htmx(request)


def _state(request: DeskRequest, found: Article) -> dict[str, Any]:
    snapshot = Snapshot.objects.filter(pk=found.snapshot_id).first() if found.snapshot_id else None
    may = {"upload": access.can_upload(request.user), "correct": found.current and access.can_correct(request.user)}
    return {"place": "articles", "article": found, "snapshot": snapshot, "may": may}


def _asked(request: DeskRequest, claims: ClaimQuerySet) -> Claim | None:
    """The claim whose words and rules the reader asks for; none where that is no claim of this article any more."""
    key = request.GET.get("why", "")
    return claims.filter(pk=int(key)).with_figure().first() if key.isascii() and key.isdigit() and len(key) < 19 else None


def _part(request: DeskRequest, found: list[passages.Part], asked: Claim | None) -> passages.Part:
    """The part that the address names by its number or by a place in the text, or that holds what is asked for; or the first."""
    at = request.GET.get("at", "") or ("" if asked is None else str(asked.start))
    number = request.GET.get("part", "")
    if number.isascii() and number.isdigit() and 1 <= int(number[:9]) <= len(found):
        return found[int(number) - 1]
    if at.isascii() and at.isdigit():
        return next((part for part in found if part.start <= int(at[:9]) < part.end), found[0])
    return found[0]


def _item(claim: Claim, number: int, show: Callable[[str], str], was: Claim | None = None) -> Item:
    """A claim whose entity, metric or period is open has no figure, and is shown as unknown.

    One of an earlier version shows what became of it.
    """
    quote = show(claim.quote)
    if claim.fate:
        href = reverse("versions", args=[claim.article_id]) + f"#change-{claim.pk}"
        label = names.title(claim.figure) if claim.figure else ""
        return Item(claim=claim, number=number, quote=quote, href=href, relation=claim.fate, word=_word(claim.fate), label=label)
    if claim.figure is None:
        slots = {"entity": claim.entity, "metric": claim.metric, "period": claim.period}
        words = {"entity": _("whose it is"), "metric": _("what is counted"), "period": _("when")}
        missing = [words[slot] for slot, value in slots.items() if value is None]
        known = [str(claim.entity or ""), names.metric_name(claim.metric) if claim.metric else ""]
        known.append(names.period_text(claim.period_value))
        label = " · ".join([*filter(None, known), _("unknown: %(slots)s") % {"slots": ", ".join(missing)}])
        href, word = f"#item-{claim.pk}", _word("unknown")
        return Item(claim=claim, number=number, quote=quote, href=href, relation="unknown", word=word, label=label, was=was)
    relation = claim.figure.relation
    href = f"{claim.figure.get_absolute_url()}#claim-{claim.pk}"
    word, label = _word(relation), names.title(claim.figure)
    return Item(claim=claim, number=number, quote=quote, href=href, relation=relation, word=word, label=label, was=was)


def _word(code: str) -> str:
    return str(labels.RELATIONS.get(code) or labels.FATES.get(code) or _("Not lined up"))


@require_safe
@signed_in
def original(request: DeskRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Article.objects.only("original", "original_name", "title"), pk=pk)
    return attachment(bytes(found.original), name=found.original_name or f"{found.title[:100]}.txt")


@require_POST
@allowed(access.can_upload)
def read_again(request: DeskRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Article.objects.not_replaced().listed(), pk=pk)
    ingest.read_again([found])
    found.refresh_from_db(fields=["state", "reason"])
    message = _("The article waits to be read again.")
    back = found.get_absolute_url()
    return changed(request, "_article_state.html", _state(request, found), event="article-waits", message=message, back=back)


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
