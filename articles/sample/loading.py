"""How does the sample newsroom come into the record? By the desk's own verbs, so that it is like any other story."""

from __future__ import annotations

import logging
import tomllib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.contrib.auth.models import Group, User

from articles import ingest, review, sourcing, stories, verdicts
from articles.models import Article, Citation, Claim, Entity, EntityAlias, Story
from factcheck import manifest
from factcheck.folding import fold

FOLDER = Path(__file__).parent
STORY = "商湯的數字"

logger = logging.getLogger(__name__)


def load(user: User) -> Story:
    """The sample story with its articles read, sources attached, marks and verdicts made. Safe to run twice."""
    story = stories.open_story(STORY)
    desk = tomllib.loads((FOLDER / "desk.toml").read_text(encoding="utf-8"))
    for row in desk["entity"]:
        _known(row["name"], names=row["names"])
    for article in manifest.read(FOLDER / "manifest.csv").values():
        _article(article, story=story, user=user)
    people = {row["username"]: _colleague(**row) for row in desk["colleague"]}
    citations = _citations(desk, story=story, user=user)
    for row in desk["mark"]:
        if claim := claim_at(story, file=row["file"], words=row["words"]):
            review.mark(claim, editor=people[row["editor"]], word=row["word"], note=row["note"])
    for row in desk["verdict"]:
        claim = claim_at(story, file=row["file"], words=row["words"])
        if claim is not None and claim.figure is not None and not claim.figure.verdicts.exists():  # the desk may know better
            verdicts.decide(
                claim.figure,
                decided_by=people[row["decided_by"]],
                reason=row["reason"],
                value=Decimal(row["value"]),
                unit=row["unit"],
                citations=[citations[key] for key in row["citations"] if key in citations],
            )
    return story


def claim_at(story: Story, *, file: str, words: str) -> Claim | None:
    """The claim that stands among these words of a sample text. None, with a warning, when the engine reads no figure there."""
    article = Article.objects.in_story(story).get(original_name=file)
    start = article.text.index(words)
    inside = Claim.objects.live().filter(article=article, end__gt=start, start__lt=start + len(words))
    claim = inside.exclude(figure=None).select_related("figure").order_by("start").first()
    if claim is None:
        logger.warning("The sample newsroom names %s in %s, where no figure was read.", words, file)
    return claim


def _known(name: str, *, names: Iterable[str]) -> None:
    """An entity with the names by which the desk looks for it in every article; names that another has stay that one's."""
    alias = EntityAlias.objects.filter(kind=Entity.Kind.ORGANISATION, folded=fold(name)).select_related("entity").first()
    entity = alias.entity if alias else Entity.objects.create(name=name, kind=Entity.Kind.ORGANISATION)
    for spelling in (name, *names):
        EntityAlias.objects.get_or_create(
            kind=entity.kind, folded=fold(spelling), defaults={"entity": entity, "name": spelling, "by_desk": True}
        )


def _article(row: manifest.Row, *, story: Story, user: User) -> None:
    article = ingest.receive_file(
        (FOLDER / "texts" / row.file).read_bytes(),
        name=row.file,
        story=story,
        later=False,
        outlet=row.outlet,
        region=row.region,
        title=row.title,
        url=row.url,
        published=row.published,
        uploaded_by=user,
    )
    if article.state != Article.State.DONE:
        ingest.read(article.pk)


def _colleague(*, username: str, first_name: str, last_name: str, group: str) -> User:
    """Somebody who has marked and decided, and who cannot sign in."""
    names = {"first_name": first_name, "last_name": last_name, "is_active": False}
    person, is_new = User.objects.get_or_create(username=username, defaults=names)
    if is_new:
        person.set_unusable_password()
        person.save(update_fields=["password"])
        person.groups.add(Group.objects.get(name=group))
    return person


def _citations(desk: Mapping[str, Any], *, story: Story, user: User) -> dict[str, Citation]:
    """The citations by key, with the sources they quote."""
    sources = {
        row["key"]: sourcing.add_source(
            title=row["title"],
            publisher=row["publisher"],
            kind=row["kind"],
            url=row["url"],
            published=row["published"],
            added_by=user,
            archived=False,  # a sample asks nobody
        )
        for row in desk["source"]
    }
    found = {}
    for row in desk["citation"]:
        if claim := claim_at(story, file=row["file"], words=row["words"]):
            found[row["key"]] = sourcing.cite(
                claim,
                source=sources[row["source"]],
                added_by=user,
                passage=row["passage"],
                place=row["place"],
                value=Decimal(row["value"]) if "value" in row else None,
                unit=row.get("unit", ""),
            )
    return found
