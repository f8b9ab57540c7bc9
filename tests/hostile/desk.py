"""What do the tests of the doors share? The worker in this process, how all items have ended, and names as each door takes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from articles import archiving, feeds, ingest
from articles.models import Article, Item
from tests import factories
from tests.hostile.corpus import soon_read
from tests.hostile.hostile import GOOD, Hostile

SMALL = 2**15  #: bytes; how long the engine takes over long texts is not asked here
OF_EACH_KIND = 5


def upload(sender: Client, files: list[SimpleUploadedFile]) -> Counter[str]:
    """How the items end that these files become, with every page of them asked for before and after."""
    answer = sender.post(reverse("upload"), {"story": factories.story().pk, "uploads": files})
    assert answer.status_code == 303
    assert sender.get(answer["location"]).status_code == 200
    work()
    assert sender.get(answer["location"]).status_code == 200
    ends = settled()
    for article in Article.objects.all():
        assert sender.get(article.get_absolute_url()).status_code == 200, ascii(article.original_name)
    return ends


def work() -> None:
    """The worker, in this process: every job that waits, until none does."""
    verbs = {
        "articles.take_item": lambda args: ingest.take(args["item_id"]),
        "articles.fetch_item": lambda args: ingest.take(args["item_id"]),
        "articles.read_article": lambda args: ingest.read(args["article_id"]),
        "articles.read_feed": lambda args: feeds.read(args["feed_id"]),
        "articles.archive_source": lambda args: archiving.archive(args["source_id"]),
    }
    while waiting := list(ProcrastinateJob.objects.filter(status="todo", task_name__in=verbs).order_by("-priority", "pk")):
        for job in waiting:
            verbs[job.task_name](job.args)
        ProcrastinateJob.objects.filter(pk__in=[job.pk for job in waiting]).delete()


def settled() -> Counter[str]:
    """How many items ended how. Each has ended, each failure says why in words, and none is a fault of the program."""
    items = list(Item.objects.all())
    assert [(item.name, item.state) for item in items if not item.is_settled] == []
    for item in items:
        assert (item.reason is not None) == (item.state in ("failed", "asks")), item.name
        if item.reason is not None:
            assert item.reason_text not in ("", item.reason["code"])
            assert item.reason["code"] not in ("program_error", "engine_error", "item_given_up"), (item.name, item.reason)
    assert not Article.objects.unsettled().exists()
    return Counter(item.state for item in items)


def the_next_one_is_read() -> None:
    item = factories.item(data=GOOD.encode())
    ingest.take(item.pk)
    item.refresh_from_db()
    assert item.article is not None
    ingest.read(item.article.pk)
    assert item.article.claims.filter(quote="17.4億元").exists()


def small(files: Sequence[Hostile]) -> list[tuple[Hostile, bytes]]:
    return [(one, data) for one in files if len(data := one.make()) <= SMALL]


def some_of_each_kind(number: int = OF_EACH_KIND) -> list[tuple[Hostile, bytes]]:
    """Spread over what there is of each kind."""
    every = soon_read()
    kinds = [[one for one in every if one.kind == kind] for kind in dict.fromkeys(one.kind for one in every)]
    chosen = [one for kind in kinds for one in kind[:: -(-len(kind) // number)]]
    return small(chosen)


def header_safe(name: str) -> str:
    """As a browser sends it: quotes and line ends are written as %22 and so on."""
    return name.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22").replace("\x00", "")[-1_000:] or "blob"


def file_safe(name: str) -> str:
    """As a disk can hold it."""
    return name.replace("/", "_").replace("\x00", "_").encode("utf_8", "replace")[-200:].decode("utf_8", "ignore") or "blob"
