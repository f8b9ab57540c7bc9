"""Which entity and metric of the record does a reading name? Found by folded alias, made where there is none."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from articles import locks, stories
from articles.models import Entity, EntityAlias, Metric, MetricAlias, Story
from factcheck.clean_text import line
from factcheck.entity_names import CALLED_BY_ANYONE
from factcheck.figures import Reading
from factcheck.folding import fold
from factcheck.lining_up import nature
from factcheck.lining_up.one_story import is_of_an_event

LONGEST_NAME = 300


def metrics_of(readings: Iterable[Reading]) -> dict[str, Metric]:
    """For each metric key its metric: the one of that key, or the one it was merged into."""
    keys = {key[:LONGEST_NAME] for reading in readings if (key := reading.metric_key)}
    found = _known_metrics(keys)
    if missing := sorted(keys - found.keys()):
        rows = [Metric(key=key, nature=str(nature(key.partition("/")[0]))) for key in missing]
        Metric.objects.bulk_create(rows, ignore_conflicts=True)
        found |= _known_metrics(missing)
    return found


def _known_metrics(keys: Iterable[str]) -> dict[str, Metric]:
    keys = list(keys)
    if not keys:
        return {}
    found = {metric.key: metric for metric in Metric.objects.filter(key__in=keys)}
    folded = {fold(key): key for key in keys if key not in found}
    if not folded:
        return found
    for alias in MetricAlias.objects.filter(folded__in=folded).select_related("metric"):
        found[folded[alias.folded]] = alias.metric
    return found


def entities_of(readings: Sequence[Reading]) -> dict[str, Entity]:
    """For each entity name of one article its entity. Two that the article tells apart stay apart.

    New names of a known entity become its aliases, so that the next article may use any of them.
    """
    names = names_of(readings)
    if not names:
        return {}
    found = _known_entities(names)
    if len(found) < len(names):
        locks.to_name()
        found = _known_entities(names)  # another article may have named them meanwhile
    if missing := [name for name in names if name not in found]:
        made = Entity.objects.bulk_create([Entity(name=line(name)[:LONGEST_NAME]) for name in missing])
        found |= dict(zip(missing, made, strict=True))
    _learn(names, found)
    return found


def names_of(readings: Sequence[Reading]) -> dict[str, dict[str, str]]:
    """For each entity its names in this article, folded -> as written; the entity's own first."""
    names: dict[str, dict[str, str]] = defaultdict(dict)
    for reading in readings:
        if reading.entity is not None:
            for name in (reading.entity, *reading.names):
                name = line(name)
                folded = fold(name)
                if folded and folded not in CALLED_BY_ANYONE:
                    names[reading.entity].setdefault(folded[:LONGEST_NAME], name[:LONGEST_NAME])
    return {entity: known for entity, known in names.items() if known}


def _known_entities(names: Mapping[str, Mapping[str, str]]) -> dict[str, Entity]:
    """By the longest shared name first: a long name is shared by chance less often than a short one."""
    owners: dict[str, list[str]] = defaultdict(list)
    for entity, known in names.items():
        for folded in known:
            owners[folded].append(entity)
    aliases = EntityAlias.objects.filter(folded__in=owners).exclude(kind=Entity.Kind.EVENT).select_related("entity")
    found: dict[str, Entity] = {}
    taken: set[int] = set()
    for alias in sorted(aliases, key=lambda alias: (-len(alias.folded), alias.folded, alias.entity_id)):
        for entity in owners[alias.folded]:
            if entity not in found and alias.entity_id not in taken:
                found[entity] = alias.entity
                taken.add(alias.entity_id)
    return found


def _learn(names: Mapping[str, Mapping[str, str]], found: Mapping[str, Entity]) -> None:
    """A name that the article gives to two entities is neither's; one that another entity has stays that one's."""
    given = Counter(folded for known in names.values() for folded in known)
    rows = [
        EntityAlias(entity=found[entity], kind=found[entity].kind, name=name, folded=folded)
        for entity, known in names.items()
        for folded, name in known.items()
        if given[folded] == 1 or folded == fold(line(entity))
    ]
    rows.sort(key=lambda row: (row.kind, row.folded))  # two articles at once insert in one order, or they would block each other
    EntityAlias.objects.bulk_create(rows, ignore_conflicts=True)


def needs_event(reading: Reading) -> bool:
    """Whether it counts something of the story's event: a toll, of which no text says whose it is."""
    return is_of_an_event(reading)


def event_for(readings: Iterable[Reading], *, story: Story) -> Entity | None:
    return stories.event_of(story) if any(map(needs_event, readings)) else None
