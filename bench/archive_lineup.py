"""How quick are the verbs of lining up over the made-up archive: all figures, one article, a merge?"""

from __future__ import annotations

import itertools
import random
import time
from collections.abc import Iterator
from datetime import date
from operator import itemgetter
from typing import Any

from told_times import milliseconds, say

BATCH = 20_000  #: claims placed at once
NEW_CLAIMS = 60


def line_up_all() -> None:
    """All figures from nothing, then once more when nothing has changed."""
    from articles import lineup
    from articles.models import Figure

    number = Figure.objects.count()
    for name in ("refresh of all figures, first", "refresh of all figures, again"):
        begun = time.perf_counter()
        sum(lineup.refresh_all())
        seconds = time.perf_counter() - begun
        say(name, f"{seconds:.1f} s, {seconds * 10_000 / number:.2f} s per 10,000 figures")
        vacuum()


def vacuum() -> None:
    """What autovacuum does in its own time."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def relations() -> None:
    from articles.models import Figure

    counts = Figure.objects.spoken().relation_counts()
    total = sum(counts.values())
    say("relations", ", ".join(f"{name} {100 * number / total:.1f} %" for name, number in sorted(counts.items())))


def place_all() -> None:
    """Every claim into its figure, the open ones by their number. A story whole, once: with each article it is placed anew."""
    from articles import lineup

    begun, number = time.perf_counter(), 0
    for keys in in_whole_stories():
        lineup.place(keys)
        number += len(keys)
    seconds = time.perf_counter() - begun
    say("claims placed", f"{seconds:.1f} s, {number / seconds:,.0f} claims a second")
    vacuum()


def in_whole_stories() -> Iterator[list[int]]:
    """The keys of all claims, so many at once and a few more: no story's are parted."""
    from articles.models import Claim

    rows = Claim.objects.order_by("article__story", "pk").values_list("article__story", "pk")
    keys: list[int] = []
    for _story, told in itertools.groupby(list(rows), key=itemgetter(0)):
        if len(keys) >= BATCH:
            yield keys
            keys = []
        keys += [key for _of, key in told]
    yield keys


def line_up_one(runs: int) -> None:
    """A new article in the largest story: of sixty claims thirty on figures that others tell, twenty new, ten of open slots."""
    from django.db import connection, transaction
    from django.db.backends.postgresql.psycopg_any import DateRange

    from articles import lineup
    from articles.models import Article, Claim

    story, seconds = biggest_story(), []
    keys = list(
        Claim.objects.live()
        .lined_up()
        .in_story(story)
        .order_by("figure_id", "pk")
        .distinct("figure_id")
        .values_list("pk", flat=True)
    )
    draw = random.Random(3)
    for run in range(runs):
        with transaction.atomic():
            told = list(Claim.objects.filter(pk__in=draw.sample(keys, min(NEW_CLAIMS, len(keys)))).order_by("?"))
            text = "".join(f"{claim.quote}，" for claim in told)
            details = {"title": "new", "text": text, "original": text.encode(), "encoding": "utf_8", "sha256": str(run)}
            article = Article.objects.create(story=story, outlet_id=1 + run % 300, **details)
            at, made = 0, []
            for place, claim in enumerate(told):
                new = Claim(article=article, start=at, end=at + len(claim.quote), quote=claim.quote)
                for name in (
                    "value",
                    "bounds",
                    "unit",
                    "kind",
                    "change",
                    "entity_id",
                    "metric_id",
                    "period",
                    "decimals",
                    "scale",
                ):
                    setattr(new, name, getattr(claim, name))
                if place % 6 == 5:
                    new.metric_id = None
                if place % 6 in (2, 3):
                    new.period = DateRange(date(2030, 1, 1), date(2030 + place, 1, 1))
                at = new.end + 1
                made.append(new)
            new_keys = [claim.pk for claim in Claim.objects.bulk_create(made)]
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            begun = time.perf_counter()
            touched = lineup.place(new_keys)
            placed = time.perf_counter()
            lineup.refresh(touched)
            seconds.append((time.perf_counter() - begun, placed - begun))
            transaction.set_rollback(True)
    say(f"a new article of {NEW_CLAIMS} claims lined up", milliseconds([both for both, _placed in seconds]))
    say("  of which placing", milliseconds([placed for _both, placed in seconds]))


def biggest_story() -> Any:
    from django.db.models import Count

    from articles.models import Story

    return Story.objects.annotate(rows=Count("articles")).order_by("-rows").first()


def merge_one(claims: int) -> None:
    """An entity with many claims becomes part of another, and is taken back."""
    from django.db import transaction

    from articles import merging, unmerging
    from articles.models import Claim, Entity, Merge

    gone, into = Entity.objects.order_by("pk")[:2]
    with transaction.atomic():
        keys = list(
            Claim.objects.live()
            .exclude(entity=into)
            .filter(entity__isnull=False)
            .order_by("pk")
            .values_list("pk", flat=True)[:claims]
        )
        have = gone.claims.count()
        if have < claims:  # a company that everybody writes of
            from articles import lineup

            Claim.objects.filter(pk__in=keys).update(entity=gone)
            lineup.refresh(lineup.place(keys))
        number, figures = gone.claims.count(), gone.figures.spoken().count()
        begun = time.perf_counter()
        merging.merge_entities(gone, into=into)
        say("two entities merged", f"{time.perf_counter() - begun:.1f} s ({number:,} claims, {figures:,} figures)")
        begun = time.perf_counter()
        unmerging.undo(Merge.objects.latest("pk"))
        say("the merge taken back", f"{time.perf_counter() - begun:.1f} s")
        transaction.set_rollback(True)
