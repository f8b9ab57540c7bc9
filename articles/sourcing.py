"""How does evidence from outside come to stand beside a claim?"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from articles import acts, archiving, stale
from articles.models import Citation, Claim, SecondCheck, Source
from articles.models.fields import range_of_bounds
from factcheck import clean_text
from factcheck.figures import Bounds


class Refused(ValueError):
    """What was asked cannot be done. The message says why, in the language of whoever asked."""


def add_source(
    *,
    title: str,
    publisher: str = "",
    kind: str = Source.Kind.FILING,
    url: str = "",
    file: bytes | None = None,
    file_name: str = "",
    published: date | None = None,
    added_by: User | None = None,
    archived: bool = True,
) -> Source:
    """The source; the one that is there when title, publisher, address and file are the same.

    archived: a worker fetches what its address gives, so that a copy stays when the page changes.
    """
    title, publisher = _line(title), _line(publisher)
    with transaction.atomic():
        alike = Source.objects.select_for_update().filter(title=title, publisher=publisher, url=url, file_name=file_name)
        for source in alike:
            if bytes(source.file or b"") == (file or b""):
                return source
        source = Source(
            title=title,
            publisher=publisher,
            kind=kind,
            url=url,
            file=file,
            file_name=file_name,
            published=published,
            added_by=added_by,
        )
        source.save(force_insert=True)
        if archived:
            archiving.ask(source)
        return source


def correct(
    source: Source, *, title: str, publisher: str, kind: str, url: str, published: date | None, seen: str | None = None
) -> Source:
    """Sets the source's details right; another address is archived. seen: the version that the editor had before them.

    Raises stale.Outdated when somebody has changed the source since, unless to the very same.
    """
    said = {"title": _line(title), "publisher": _line(publisher), "kind": kind, "url": url, "published": published}
    with transaction.atomic():
        locked: Source = Source.objects.select_for_update(no_key=True).get(pk=source.pk)
        changed = {name: value for name, value in said.items() if getattr(locked, name) != value}
        if changed:
            stale.hold(seen, ("source", locked.pk))
            for name, value in changed.items():
                setattr(locked, name, value)
            locked.save(update_fields=[*changed])
        if "url" in changed:
            archiving.ask(locked)
        return locked


def cite(
    claim: Claim,
    *,
    source: Source,
    added_by: User | None,
    passage: str = "",
    place: str = "",
    value: Decimal | None = None,
    unit: str = "",
    bounds: Bounds | None = None,
) -> Citation:
    """Attaches the source. The same passage at the same place is cited once: a second time corrects the value it states."""
    passage, place = _prose(passage), _line(place)[:300]
    with transaction.atomic():
        Claim.objects.select_for_update(no_key=True).only("pk").get(pk=claim.pk)  # two at once: the second finds the first
        citation = Citation.objects.filter(claim=claim, source=source, place=place, passage=passage).first()
        there = citation is not None
        citation = citation or Citation(claim=claim, source=source, passage=passage, place=place, added_by=added_by)
        was = (citation.value, citation.unit, citation.bounds)
        citation.value = value
        citation.unit = unit or (claim.unit if value is not None else "")
        citation.bounds = None if bounds is None else range_of_bounds(bounds)
        if not there or was != (citation.value, citation.unit, citation.bounds):  # the very same is nobody's act
            citation.save()
            acts.note("citation", citation.pk, by=added_by)
        return citation


def uncite(citation: Citation, *, by: User | None = None) -> None:
    """Takes the citation away, unless a verdict rests on it; gone already is well too.

    While a second check of its figure runs nothing is taken away: a sealed view may rest on it, and nobody may learn whether.
    """
    with transaction.atomic():
        if SecondCheck.objects.open().filter(figure__claims=citation.claim_id).exists():
            raise Refused(_("A second check of this figure runs: its sources stay until it is over."))
        if citation.verdicts.exists():
            raise Refused(_("A verdict rests on this citation. Give a new verdict without it; the earlier one keeps it."))
        key = citation.pk
        if Citation.objects.filter(pk=key).delete()[0]:
            acts.note("citation", key, by=by)


def _line(text: str) -> str:
    return " ".join(_prose(text).split())


def _prose(text: str) -> str:
    return clean_text.prose(text)
