"""How many queries and milliseconds does each page take? Asks every address, with the sample newsroom in it."""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

MOST_QUERIES = 12
RUNS = 5  #: of each page after a first one; the median is printed
NOT_ALLOWED = 405  #: the address is an action, not a page


@dataclass(frozen=True, kw_only=True)
class Measured:
    name: str
    address: str
    status: int
    queries: int
    milliseconds: float
    size: int

    @property
    def is_good(self) -> bool:
        return self.status < 400 and self.queries <= MOST_QUERIES


def pages() -> Iterator[tuple[str, str]]:
    """Name and address of every page; one that speaks of an object is asked for the one with the most rows."""
    from django.urls import reverse

    from articles import urls

    for pattern in urls.urlpatterns:
        name = str(pattern.name)
        about = {key: "verdict" if key == "noun" else fullest(name, key) for key in pattern.pattern.converters}
        if None in about.values():
            print(f"{name:20} the sample newsroom has none")
        else:
            yield name, reverse(name, kwargs=about)
    yield "health", reverse("health")
    yield from admin_pages()


def admin_pages() -> Iterator[tuple[str, str]]:
    """The admin's list of every model of the record, and the form of its newest row."""
    from django.contrib import admin
    from django.urls import reverse

    for model in sorted(admin.site._registry, key=lambda model: model.__name__):
        name = model._meta.model_name
        if model._meta.app_label == "articles":
            yield f"{name} list", reverse(f"admin:articles_{name}_changelist")
            if newest := model._default_manager.order_by("-pk").values_list("pk", flat=True).first():
                yield f"{name} form", reverse(f"admin:articles_{name}_change", args=[newest])


def fullest(name: str, key: str) -> Any:
    """The key of the object that the page is about: of the claims, figures, … the one with most to show."""
    from django.db.models import Count, F

    from articles.models import (
        Act,
        Article,
        Batch,
        Claim,
        Comment,
        Entry,
        Feed,
        Figure,
        Item,
        Notice,
        Outlet,
        Snapshot,
        Source,
        Story,
    )

    of_claim = ("mark", "unmark", "cite", "correct_claim", "uncorrect", "dismiss", "restore", "queue_decide", "queue_undo")
    of_figure = (
        *("figure", "figure_history", "figure_news", "comments", "comment", "decide", "mine", "assign", "figure_follow"),
        *("second_check", "withdraw", "uphold"),
    )
    rows: Any
    if name in of_claim:
        rows = Claim.objects.annotate(rows=Count("marks"))
    elif name in of_figure:
        rows = Figure.objects.annotate(rows=Count("claims"))
    elif name.startswith("source"):
        kept = Source.objects.exclude(file=None) if name == "source_file" else Source.objects.all()
        rows = kept.annotate(rows=Count("citations"))
    elif name in ("batch", "retry_failed"):
        rows = Batch.objects.annotate(rows=Count("items"))
    elif name in ("item", "item_original", "retry_item"):
        rows = Item.objects.annotate(rows=Count("members"))
    elif name in ("item_encoding", "read_item_as"):
        rows = Item.objects.filter(state=Item.State.ASKS).annotate(rows=Count("members"))
    elif name in ("article_encoding", "read_article_as"):
        rows = Article.objects.exclude(original_name="").annotate(rows=Count("claims"))
    elif name == "versions":
        rows = Article.objects.annotate(rows=Count("later_versions"))
    elif name.startswith("feed"):
        rows = Feed.objects.annotate(rows=Count("entries"))
    elif name == "bring_in":
        rows = Entry.objects.annotate(rows=Count("item"))
    elif name == "open_notice":
        rows = Notice.objects.annotate(rows=Count("claim"))
    elif name == "undo":
        rows = Act.objects.annotate(rows=F("pk"))
    elif name.startswith("comment_"):
        rows = Comment.objects.annotate(rows=F("pk"))
    elif name == "snapshot":
        rows = Snapshot.objects.annotate(rows=Count("sources"))
    elif name == "outlet":
        rows = Outlet.objects.known().annotate(rows=Count("articles"))
    elif name.startswith("story"):
        rows = Story.objects.annotate(rows=Count("articles"))
    else:
        rows = Article.objects.annotate(rows=Count("claims"))
    return rows.order_by("-rows").values_list(key, flat=True).first()


def measure(client: Any, name: str, address: str) -> Measured:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
        size = len(b"".join(response.streaming_content)) if response.streaming else len(response.content)  # only now it is made
    count = len(queries)  # before the next request clears the log
    seconds = []
    for _ in range(RUNS if response.status_code < 400 else 0):
        begun = time.perf_counter()
        again = client.get(address)
        b"".join(again.streaming_content if again.streaming else ())
        seconds.append(time.perf_counter() - begun)
    milliseconds = statistics.median(seconds or [0]) * 1000
    return Measured(name=name, address=address, status=response.status_code, queries=count, milliseconds=milliseconds, size=size)


def newsroom() -> Any:
    """A client signed in as the editor of the sample newsroom."""
    from django.contrib.auth import get_user_model
    from django.core.management import call_command
    from django.test import Client

    from articles import sample

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    user = get_user_model().objects.create_superuser("editor")
    sample.load(user)
    client = Client(headers={"host": "localhost"})
    client.force_login(user)
    return client


def report() -> int:
    """Prints the table; the number of pages that are not good."""
    client = newsroom()
    print(f"{'page':20} {'address':36} {'status':>6} {'queries':>8} {'ms':>8} {'bytes':>9}")
    bad = []
    for name, address in pages():
        found = measure(client, name, address)
        if found.status == NOT_ALLOWED:
            continue
        print(f"{name:20} {address[:36]:36} {found.status:>6} {found.queries:>8} {found.milliseconds:>8.1f} {found.size:>9,}")
        if not found.is_good:
            bad.append(name)
    if bad:
        print(f"\nMore than {MOST_QUERIES} queries, or an error: {', '.join(bad)}")
    return len(bad)


def main() -> None:
    argparse.ArgumentParser(description=__doc__).parse_args()
    from throwaway import empty_record

    with empty_record():
        bad = report()
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
