"""How quick is each kind of page over the made-up archive?"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from typing import Any

from told_times import milliseconds, say

MOST_QUERIES, MOST_MS = 12, 50


def pages(draw: random.Random, runs: int) -> Iterator[tuple[str, list[str]]]:
    """Each kind of page with the addresses that are asked: as an editor goes, the big ones among them."""
    from django.db.models import Count

    from articles.models import Article, Entity, Figure, Story

    figures, articles = Figure.objects.order_by("-pk").values_list("pk", flat=True)[0], Article.objects.order_by("-pk")[0].pk
    stories = list(Story.objects.annotate(rows=Count("articles")).order_by("-rows"))
    names = list(Entity.objects.order_by("pk")[:2000].values_list("name", flat=True))
    most = list(Figure.objects.order_by("-claim_count").values_list("pk", flat=True)[:20])
    disputed = list(Figure.objects.in_disagreement().values_list("pk", flat=True)[:2000])
    outlets = [1, 2, 3, 10, 40, 150, 299]

    yield "board", ["/board/"] * runs
    yield (
        "board, other relations",
        [f"/board/?relation={name}" for name in ("conflict", "unit_mismatch", "same", "single", "all")],
    )
    yield "board, other orders", [f"/board/?relation=all&sort={name}" for name in ("outlets", "recent", "name")]
    yield (
        "board, of a story",
        [f"/board/?story={draw.choice(stories[:200]).pk}" for _run in range(runs)] + [f"/board/?story={stories[0].pk}"] * 2,
    )
    yield "board, of an outlet", [f"/board/?relation={name}&outlet={pk}" for pk in outlets for name in ("disagree", "all")]
    yield "search, a name", [f"/board/?relation=all&q={draw.choice(names)}" for _run in range(runs)]
    yield (
        "search, one or two characters",
        [f"/board/?relation=all&q={word}" for word in ("遠", "電力", "員工", "雇员", "收入", "營收", "利")],
    )
    yield "search, a name and a metric", [f"/board/?relation=all&q={draw.choice(names)}+員工" for _run in range(runs)]
    yield "search, a number", [f"/board/?relation=all&q={draw.randrange(1000, 9999)}" for _run in range(runs)]
    yield "figure", [f"/figures/{draw.randrange(1, figures)}/" for _run in range(runs)]
    yield "figure, in disagreement", [f"/figures/{draw.choice(disputed)}/" for _run in range(runs)]
    yield "figure, the most told", [f"/figures/{pk}/" for pk in most]
    yield "story matrix", [draw.choice(stories).get_absolute_url() for _run in range(runs)]
    yield "story matrix, the largest", [story.get_absolute_url() for story in stories[:10]]
    yield "stories", ["/stories/"] * 10
    yield "articles", ["/articles/"] * 10
    yield "articles, found by words", [f"/articles/?q={draw.choice(names)}" for _run in range(10)]
    yield "sources", ["/sources/"] * 10
    yield "article", [f"/articles/{draw.randrange(1, articles)}/" for _run in range(runs)]


def ask_pages(client: Any, *, runs: int, only: str) -> list[str]:
    """Prints a line for each kind of page; the names of those that take too long."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    slow = []
    for name, addresses in pages(random.Random(7), runs):
        if only and only not in name:
            continue
        client.get(addresses[0])
        seconds, most = [], 0
        for address in addresses:
            begun = time.perf_counter()
            response = client.get(address)
            seconds.append(time.perf_counter() - begun)
            assert response.status_code == 200, (address, response.status_code)
        for address in addresses[:: max(1, len(addresses) // 4)]:
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            most = max(most, len(queries))
            if only:
                for query in sorted(queries, key=lambda query: -float(query["time"]))[:4]:
                    print(query["time"], query["sql"][:1500])
        p95 = sorted(seconds)[min(len(seconds) - 1, int(len(seconds) * 0.95))] * 1000
        if p95 > MOST_MS or most > MOST_QUERIES:
            slow.append(name)
        say(name, f"{milliseconds(seconds)}   {most:2} queries   {len(response.content):,} bytes")
    return slow
