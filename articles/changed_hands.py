"""Where do claims stand whose entity or metric has become another? By their slots at once; by their numbers, soon."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.db import transaction

from articles import job_queue, lineup, locks
from articles.models import Claim, Entity, Figure, Metric
from articles.querysets.keys import among

AT_ONCE = 10_000  #: claims of their stories whose numbers are set beside each other in the transaction: two seconds or so
STORIES = 50  #: that one job lines up; then those who wait at a screen come first, and another goes on


def line_up(claims: Sequence[int], *, renamed: Collection[int], owners: Sequence[Entity | Metric]) -> set[int]:
    """Places the claims by their slots and returns the figures to compare at once: those whose claims are others now.

    renamed are the figures that only have another entity or metric. Where the stories tell so much that a person would wait,
    what these figures stand beside and what is known by its number alone is left to workers, owner by owner.
    """
    stories = Claim.objects.live().filter(pk__in=among(claims)).order_by().values("article__story").distinct()
    told = Claim.objects.live().filter(article__story__in=stories).order_by().values("pk")[: AT_ONCE + 1]
    if told.count() <= AT_ONCE:
        return {*renamed} | lineup.place(claims)
    for owner in owners:
        job_queue.line_up_later(_what(owner), owner.pk)
    return lineup.place(claims, numbers=False)


def go_on(what: str, owner: int, *, after: int = 0) -> None:
    """Lines up the next stories that tell of the owner, each in a transaction of its own; the others are for another job."""
    live = Claim.objects.live().filter(**{what: owner}, article__story__gt=after).order_by("article__story")
    stories = list(live.values_list("article__story", flat=True).distinct()[:STORIES])
    for story in stories:
        _line_up_story(story, Figure.objects.filter(**{what: owner}, claims__article__story=story))
    if len(stories) == STORIES:
        with transaction.atomic():
            job_queue.line_up_later(what, owner, after=stories[-1])


def _line_up_story(story: int, figures: Collection[Figure]) -> None:
    with transaction.atomic():
        locks.to_store(story)
        claims = Claim.objects.live().filter(article__story=story).order_by()
        lineup.refresh({*figures} | lineup.place(claims.values_list("pk", flat=True)))


def _what(owner: Entity | Metric) -> str:
    return "entity" if isinstance(owner, Entity) else "metric"
