"""Does an article say that two entities of the record are one? 商湯（SenseTime） joins what two others call by one name each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Count

from articles import merging
from articles.ingest.naming import names_of
from articles.models import Claim, Entity, EntityAlias
from factcheck.figures import Reading


def join(readings: Sequence[Reading]) -> None:
    """Makes one of the entities that the article gives one name after another, as factcheck.entity_names does for files.

    So the order in which articles come in does not matter. Entities that any article tells apart stay apart.
    """
    for entities in _called_one(readings):
        into, *others = sorted(entities, key=lambda entity: (-entity.claim_count, entity.pk))
        for gone in others:
            if not _told_apart(gone, into):
                merging.merge_entities(gone, into=into, by_desk=False)


def _called_one(readings: Sequence[Reading]) -> Iterable[list[Any]]:
    """For each entity of the article the entities of the record that have its names, where they are several."""
    names = names_of(readings)
    given = Counter(folded for known in names.values() for folded in known)
    owner = {folded: entity for entity, known in names.items() for folded in known if given[folded] == 1}
    if not owner:
        return
    aliases = EntityAlias.objects.filter(folded__in=owner).exclude(kind=Entity.Kind.EVENT)
    found: dict[str, set[int]] = defaultdict(set)
    for folded, entity in aliases.values_list("folded", "entity_id"):
        found[owner[folded]].add(entity)
    for keys in found.values():
        if len(keys) > 1:
            yield list(Entity.objects.filter(pk__in=keys).with_counts())


def _told_apart(one: Entity, other: Entity) -> bool:
    """Whether an article speaks of both."""
    articles = Claim.objects.live().filter(entity__in=(one, other)).order_by().values("article")
    return articles.annotate(number=Count("entity", distinct=True)).filter(number=2).exists()
