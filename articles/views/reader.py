"""What does the page of an article show: its text with the claims marked, and the list of them beside it?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from articles import access
from articles.corrections import ADDED
from articles.display import carried, explained, names, passages, scripts, sums
from articles.display import versions as display_versions
from articles.display.live import live
from articles.forms.articles import DetailsForm, NewVersionForm
from articles.models import Article, Claim, CopiedPassage, Snapshot
from articles.querysets import ClaimQuerySet
from articles.querysets.articles import HEAVY
from articles.views.shared import DeskRequest, is_htmx, keeping_choice, page_or_fragment
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
    script = scripts.chosen(request.GET, request.COOKIES)
    show = scripts.to(script, found.language)
    turns = turns_of(map(Block.from_json, found.blocks))
    here = [replace(item, page=page_at(turns, item.claim.start)) for item in _items(found, claims, part, show)]
    in_text = [item.claim for item in here]
    adding_up = sums.of_text(found.text[part.start : part.end], part.start, in_text) if _shows_sums(request, found) else None
    stretches = [passages.Stretch(start=item.claim.start, end=item.claim.end, item=item) for item in here]
    if asked is not None:
        stretches += explained.gave(asked, stretches)
    lines = passages.paragraphs(found.text, part, stretches, repeated_passages(found.text), found.furniture, turns)
    context = {
        **state(request, found),
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
    return keeping_choice(request, response)


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


def _items(found: Article, claims: ClaimQuerySet, part: passages.Part, show: Callable[[str], str]) -> list[Item]:
    """The claims of one part of the text, numbered as in the whole."""
    earlier = claims.filter(end__lte=part.start).count() if part.number > 1 else 0
    shown = list(claims.within(part.start, part.end).in_text_order().with_figure().select_related("edited_by")[:LISTED])
    was = _was(found, shown)
    return [_item(claim, number, show, was.get(claim.pk)) for number, claim in enumerate(shown, start=earlier + 1)]


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


def state(request: DeskRequest, found: Article) -> dict[str, Any]:
    """How far the article is: what _article_state.html shows, above its text and alone."""
    snapshot = Snapshot.objects.filter(pk=found.snapshot_id).first() if found.snapshot_id else None
    may = {"upload": access.can_upload(request.user), "correct": found.current and access.can_correct(request.user)}
    return {"place": "articles", "article": found, "snapshot": snapshot, "may": may}
