"""Hostile files through the doors of the desk: each item ends with its figures or a reason, no page breaks, the next one is read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from articles import batches, ingest, snapshots
from articles.models import Article, Item
from factcheck.fetching import Fetched, NotFetched
from tests import factories
from tests.hostile.corpus import soon_read
from tests.hostile.hostile import GOOD, Hostile, packed
from tests.hostile.watching import MOST_GROWTH, memory, nothing_is_written

pytestmark = pytest.mark.django_db

SMALL = 2**15  #: bytes; how long the engine takes over long texts is not asked here
GROUPS = 8
OF_EACH_KIND = 5
TYPES = ("text/html; charset=utf-8", "text/plain", "application/octet-stream", "application/pdf", "")


@pytest.fixture(autouse=True)
def harmless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with nothing_is_written(tmp_path, monkeypatch):
        yield


@pytest.fixture
def sender(client: Client) -> Client:
    client.force_login(factories.user(group="Editor"))
    return client


@pytest.mark.parametrize("group", range(GROUPS))
def test_the_form(group: int, sender: Client) -> None:
    files = small(soon_read()[group::GROUPS])
    the_next_one_is_read()
    before = memory()

    ends = upload(sender, [SimpleUploadedFile(header_safe(one.name), data) for one, data in files])

    assert ends.total() >= len(files)
    assert ends["done"] >= 5
    assert memory() - before < MOST_GROWTH
    the_next_one_is_read()


def test_an_archive(sender: Client) -> None:
    files = some_of_each_kind()

    data = packed((f"{number}/{header_safe(one.name)}", held) for number, (one, held) in enumerate(files))
    ends = upload(sender, [SimpleUploadedFile("all.zip", data)])

    assert ends.total() > len(files)  # the archive is an item too
    assert ends["done"] >= 10
    the_next_one_is_read()


def test_addresses(sender: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = {f"https://news.example.org/{number}": data for number, (_one, data) in enumerate(some_of_each_kind())}

    def answered(address: str, *, besides: dict[str, str] | None = None) -> Fetched:
        if not pages[address]:
            raise NotFetched(code="empty_answer")
        kind = TYPES[len(pages[address]) % len(TYPES)]
        return Fetched(
            url=address,
            final_url=address,
            status=200,
            headers=(("content-type", kind),),
            content_type=kind.partition(";")[0],
            charset="utf-8" if "charset" in kind else "",
            body=pages[address],
            fetched_at=datetime(2024, 10, 24, tzinfo=UTC),
        )

    monkeypatch.setattr(snapshots, "fetch", answered)
    batch = factories.batch()
    batches.send(batch, batches.addresses("\n".join(pages)))
    work()

    assert sender.get(batch.get_absolute_url()).status_code == 200
    ends = settled()
    assert ends.total() >= len(pages)
    assert ends["done"] >= 10
    the_next_one_is_read()


def test_the_command(tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    for number, (one, data) in enumerate(some_of_each_kind()):
        (folder / f"{number}-{file_safe(one.name)}").write_bytes(data)
    (folder / "zz-next.txt").write_text(GOOD, encoding="utf-8")
    out, err = StringIO(), StringIO()

    with pytest.raises(SystemExit) as ended:
        call_command("extract", str(folder), stdout=out, stderr=err)

    claims = [json.loads(line) for line in out.getvalue().splitlines()]
    assert ended.value.code == 1  # some could not be read
    assert len({claim["file"] for claim in claims if claim["quote"] == "17.4億元"}) >= 10
    assert any(claim["file"] == "zz-next.txt" for claim in claims)
    assert "Traceback" not in err.getvalue()


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


def some_of_each_kind() -> list[tuple[Hostile, bytes]]:
    """Spread over what there is of each kind."""
    every = soon_read()
    kinds = [[one for one in every if one.kind == kind] for kind in dict.fromkeys(one.kind for one in every)]
    chosen = [one for kind in kinds for one in kind[:: -(-len(kind) // OF_EACH_KIND)]]
    return small(chosen)


def header_safe(name: str) -> str:
    """As a browser sends it: quotes and line ends are written as %22 and so on."""
    return name.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22").replace("\x00", "")[-1_000:] or "blob"


def file_safe(name: str) -> str:
    """As a disk can hold it."""
    return name.replace("/", "_").replace("\x00", "_").encode("utf_8", "replace")[-200:].decode("utf_8", "ignore") or "blob"
