"""What does an editor see to decide on one claim: its words, what stands against them, the gap, and what the machine thinks?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from articles.display import names, scripts
from articles.display.figures import Card, card, reader_address, words_of
from articles.display.passages import Passage, language_tag
from articles.display.standing import is_apart, shown_value
from articles.models import Citation, Claim, Figure, Mark
from articles.models.fields import bounds_of_range
from articles.wording import amounts, moments
from factcheck.figures import Bounds

BESIDE = 3  #: of the other outlets that stand open beside the claim; the others are folded away


@dataclass(frozen=True, kw_only=True)
class Beside:
    """What the claim is held against: a source's passage, or another outlet's."""

    name: str
    href: str
    place: str
    amount: str
    passage: Passage | None
    lang: str
    is_source: bool


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """What the comparison would say, and why; word is empty where it cannot tell. It is nobody's mark."""

    word: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Item:
    card: Card
    title: str
    beside: list[Beside]
    more: list[Beside]
    reference: str  #: what the gap is measured from, in words
    gap: str
    relative: str
    suggestion: Suggestion

    @property
    def claim(self) -> Claim:
        return self.card.claim


@dataclass(frozen=True, kw_only=True)
class _Reference:
    name: str
    value: Decimal
    unit: str
    bounds: Bounds | None = None  #: of a source


@dataclass(frozen=True, kw_only=True)
class Decision:
    """A mark of the reader's own, as the list of the last ones shows it."""

    mark: Mark
    title: str
    lang: str


def decisions(marks: Iterable[Mark]) -> list[Decision]:
    return [
        Decision(
            mark=mark,
            title="" if mark.claim.figure is None else names.title(mark.claim.figure),
            lang=language_tag(mark.claim.article.language, mark.claim.article.outlet.region),
        )
        for mark in marks
    ]


def item(claim: Claim, figure: Figure, claims: list[Claim], user: Any, script: str) -> Item:
    """Needs all of these claims with the words around them, marks and citations, as ClaimQuerySet.to_decide() gives them."""
    sign = names.sign_of(figure)
    others = [other for other in claims if other.pk != claim.pk]
    others.sort(key=lambda other: (other.value == claim.value and other.unit == claim.unit, not is_apart(other, figure)))
    sources = [_source(citation, each, sign) for each in claims for citation in each.citations.all()]
    outlets = [_outlet(other, sign, script) for other in others]
    reference = _reference(claim, claims, sign)
    value = shown_value(claim, sign)
    gap = relative = ""
    if reference is not None and value is not None and reference.unit == claim.unit and reference.value != value:
        difference = value - reference.value
        gap = ("+" if difference > 0 else amounts.MINUS) + amounts.full(abs(difference), claim.unit)
        relative = amounts.difference(value, reference.value)
    first = sources or outlets[:BESIDE]
    return Item(
        card=card(claim, figure, user, script),
        title=names.title(figure),
        beside=first,
        more=outlets if sources else outlets[BESIDE:],
        reference="" if reference is None else reference.name,
        gap=gap,
        relative=relative,
        suggestion=suggestion(claim, figure, reference),
    )


def suggestion(claim: Claim, figure: Figure, reference: _Reference | None) -> Suggestion:
    """By the source where there is one in the same unit, else by which outlets stand together."""
    if reference is not None and reference.bounds is not None:
        if reference.unit != claim.unit:
            return Suggestion(word="", why=_("the source states it in another unit: set the two beside each other"))
        if claim.signed_bounds.overlaps(reference.bounds):
            return Suggestion(word="agree", why=_("what the source states lies within what these words allow"))
        return Suggestion(word="conflict", why=_("what the source states lies outside what these words allow"))
    if not is_apart(claim, figure):
        return Suggestion(word="agree", why=_("the outlets that stand together say so"))
    if figure.outliers:
        return Suggestion(word="conflict", why=_("it stands apart from the outlets that agree with each other"))
    return Suggestion(word="", why=_("each contradicts the other: only a source can tell"))


def _reference(claim: Claim, claims: list[Claim], sign: int) -> _Reference | None:
    """The first source that states a value; else the value that most of the others give, unless two are given as often."""
    for each in claims:
        for citation in each.citations.all():
            if citation.value is not None:
                turned = -1 if each.change == "down" else 1
                kept = Bounds.point(citation.value) if citation.bounds is None else bounds_of_range(citation.bounds)
                bounds = kept if turned > 0 else kept.mirrored()
                name = citation.source.publisher or citation.source.title
                return _Reference(name=name, value=citation.value * sign, unit=citation.unit or each.unit, bounds=bounds)
    tally: dict[tuple[Decimal, str], list[str]] = {}
    for other in claims:
        value = shown_value(other, sign)
        if other.pk != claim.pk and value is not None and other.value != claim.value:
            tally.setdefault((value, other.unit), []).append(other.article.outlet.name)
    ranked = sorted(tally.items(), key=lambda row: -len(row[1]))
    if not ranked or (len(ranked) > 1 and len(ranked[0][1]) == len(ranked[1][1])):
        return None
    (value, unit), outlets = ranked[0]
    name = _("%(outlet)s and others") % {"outlet": outlets[0]} if len(outlets) > 1 else outlets[0]
    return _Reference(name=name, value=value, unit=unit)


def _source(citation: Citation, claim: Claim, sign: int) -> Beside:
    source = citation.source
    value = citation.value
    words = citation.passage
    return Beside(
        name=str(source),
        href=source.get_absolute_url(),
        place=citation.place,
        amount="" if value is None else amounts.amount(value * sign, citation.unit or claim.unit),
        passage=Passage(before=words, quote="", after="") if words else None,
        lang="",
        is_source=True,
    )


def _outlet(claim: Claim, sign: int, script: str) -> Beside:
    published = claim.article.published_at
    return Beside(
        name=claim.article.outlet.name,
        href=reader_address(claim),
        place="" if published is None else moments.day(timezone.localtime(published)),
        amount=amounts.amount(shown_value(claim, sign), claim.unit, change=claim.change),
        passage=scripts.passage_in(scripts.to(script, claim.article.language), words_of(claim)),
        lang=scripts.tag(script, claim.article),
        is_source=False,
    )
