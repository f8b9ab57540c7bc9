"""How does a claim come to say what an editor says of it, one that is there or one that no reading has found?"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import acts, corrections, lineup, locks, review
from articles.corrections import ADDED
from articles.ingest.naming import LONGEST_NAME, metrics_of
from articles.ingest.storing import moment
from articles.models import Article, Claim, Entity, EntityAlias, Metric
from articles.models.claims import LONGEST_QUOTE
from factcheck.figures import Reading
from factcheck.folding import fold
from factcheck.metrics import canonical


def fields_of(said: Reading, *, prefer: Entity | None = None) -> dict[str, Any]:
    """The fields of a claim that says so, in canonical sign; its owner and metric are found by name, or made.

    prefer: the owner that is meant where several kinds have the name. To be called within the transaction that stores them.
    """
    said = canonical(said)
    entity = None if not said.entity else named(said.entity, prefer=prefer) or _made(said.entity)
    metric = metrics_of([said]).get((said.metric_key or "")[:LONGEST_NAME])
    return {**corrections.stored(said), "entity_id": _key(entity), "metric_id": _key(metric), "as_of": moment(said)}


def named(name: str, *, prefer: Entity | None = None) -> Entity | None:
    """The entity of this name, 繁 or 简; where several kinds have it, the preferred one, else one that is no event."""
    aliases = list(EntityAlias.objects.filter(folded=fold(name).strip()[:LONGEST_NAME]).select_related("entity").order_by("pk"))
    found: list[Entity] = [alias.entity for alias in aliases]
    if prefer is not None and (prefer in found or prefer.name == name):
        return prefer
    return min(found, key=lambda entity: entity.kind == Entity.Kind.EVENT, default=None)


def _made(name: str) -> Entity:
    locks.to_name()
    entity = named(name)
    if entity is None:
        entity = Entity.objects.create(name=name[:LONGEST_NAME])
        EntityAlias.objects.create(entity=entity, name=name[:LONGEST_NAME])
    return entity


def _key(row: Entity | Metric | None) -> int | None:
    return None if row is None else row.pk


def correct(claim: Claim, said: Reading, *, editor: User, seen: str | None = None) -> Claim:
    """Sets right whatever of the claim is said otherwise; seen as of review.correct().

    Raises stale.Outdated when a colleague was faster, ValidationError on what cannot be.
    """
    with transaction.atomic():
        locks.to_store(claim.article.story_id)
        return review.correct(claim, editor=editor, seen=seen, **fields_of(said, prefer=claim.entity))


def add(article: Article, said: Reading, *, editor: User) -> Claim:
    """A claim of the words text[said.start:said.end], as the editor reads them; no later reading takes it away.

    Words that were a claim once are that claim again. Raises ValidationError where the quote is not what stands there, or
    where another claim has some of these words.
    """
    start, end = said.start, said.end
    if not 0 <= start < end <= len(article.text) or end - start > LONGEST_QUOTE or article.text[start:end] != said.quote:
        raise ValidationError(_("These words do not stand there in the article: select them again."))
    with transaction.atomic():
        locks.to_store(article.story_id)
        taken = Claim.objects.live().filter(article=article).within(start, end).first()
        if taken is not None:
            raise ValidationError(_("“%(quote)s” is a figure already: correct it instead.") % {"quote": taken.quote})
        known = Claim.objects.superseded().filter(article=article, start=start, end=end).first()
        claim = known or Claim(article=article, start=start, end=end, quote=said.quote)
        for name, value in fields_of(said).items():
            setattr(claim, name, value)
        claim.superseded_at = None
        claim.corrected = sorted({ADDED, *corrections.SLOTS})
        claim.edited_by, claim.edited_at = editor, timezone.now()
        claim.full_clean(validate_unique=False, validate_constraints=True)
        claim.save()
        acts.note("claim", claim.pk, by=editor)
        lineup.refresh(lineup.place([claim.pk]))
        claim.refresh_from_db()
        return claim
