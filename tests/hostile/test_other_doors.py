"""A few hostile files of each kind by every other door: paste, send, feed, backfill, mail, next version, source, encoding.

bench/hostile_doors.py sends all of them by all doors, with web and workers running.
"""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage
from io import StringIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client

from articles import feeds as following
from articles import snapshots
from articles.models import Article, Feed, Item, Source
from articles.wording.encodings import NAMES
from factcheck.fetching import Fetched, NotFetched
from tests import factories
from tests.hostile.desk import file_safe, header_safe, settled, some_of_each_kind, the_next_one_is_read, upload, work
from tests.hostile.feeds import entry, feeds, rss
from tests.hostile.hostile import GOOD

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("harmless")]

FEW = 2  #: of each kind


def serve(pages: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """The web: these addresses, and no other."""

    def answered(address: str, *, besides: dict[str, str] | None = None) -> Fetched:
        if not pages.get(address):
            raise NotFetched(code="empty_answer" if address in pages else "address_refused")
        known = {"status": 200, "headers": (), "content_type": "", "charset": "", "fetched_at": datetime.now(UTC)}
        return Fetched(url=address, final_url=address, body=pages[address], **known)  # type: ignore[arg-type]

    monkeypatch.setattr(snapshots, "fetch", answered)


@pytest.mark.parametrize("door", ["/upload/", "/send/"])
def test_pasted_and_selected_texts(door: str, sender: Client) -> None:
    """As a browser sends them: whatever a clipboard holds, it comes as UTF-8."""
    story = factories.story()
    for number, (one, data) in enumerate(some_of_each_kind(FEW)):
        words = data.decode("utf_8", "replace")
        answer = sender.post(door, {"story": story.pk, "title": f"{number} {one.name}"[:500], "text": words})
        assert answer.status_code == (303 if words.replace("\x00", "").strip() else 422), one.id
    work()
    ends = settled()
    assert ends["done"] >= 5
    for item in Item.objects.all():
        assert sender.get(item.get_absolute_url()).status_code == 200
    the_next_one_is_read()


def test_backfill(tmp_path: Path, sender: Client) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    files = some_of_each_kind(FEW)
    for number, (one, data) in enumerate(files):
        (folder / f"{number}-{file_safe(one.name)}").write_bytes(data)
    out = StringIO()

    call_command("backfill", str(folder), "--story", "專題", stdout=out, stderr=StringIO())
    work()

    assert f"{len(files)} sent" in out.getvalue()
    assert settled()["done"] >= 5
    assert sender.get(Item.objects.earliest("pk").batch.get_absolute_url()).status_code == 200
    the_next_one_is_read()


def test_files_that_are_attached_to_a_mail(sender: Client) -> None:
    mail = EmailMessage()
    mail["Subject"] = "遠山年報"
    mail.set_content(GOOD)
    files = some_of_each_kind(FEW)
    for one, data in files:
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=header_safe(one.name)[:200])

    ends = upload(sender, [SimpleUploadedFile("all.eml", mail.as_bytes())])

    assert ends.total() > len(files) / 2 and ends["done"] >= 5
    the_next_one_is_read()


def test_feeds_and_what_their_entries_lead_to(sender: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = {f"https://news.example.org/{number}": data for number, (_one, data) in enumerate(some_of_each_kind(FEW))}
    made = {f"https://news.example.org/{one.name}": one.make() for one in feeds()}
    listing = {f"https://news.example.org/all-{place}.xml": list(pages)[place : place + 20] for place in range(0, len(pages), 20)}
    made |= {name: rss("".join(map(entry, entries))) for name, entries in listing.items()}
    serve({**pages, **made, "https://news.example.org/good": GOOD.encode()}, monkeypatch)
    story = factories.story()
    for address in made:
        followed = following.follow(factories.outlet(), address, story=story)
        work()
        followed.refresh_from_db()
        assert followed.checked_at is not None and (followed.reason is None) == (followed.failures == 0), address
        assert sender.get(followed.get_absolute_url()).status_code == 200, address

    assert Feed.objects.filter(reason__isnull=True).count() >= 5
    assert settled()["done"] >= 5
    assert set(Item.objects.values_list("name", flat=True)) >= {*pages, "https://news.example.org/good"}
    assert sender.get("/feeds/").status_code == sender.get("/health/").status_code == 200
    the_next_one_is_read()


def test_the_next_version_of_an_article(sender: Client) -> None:
    article = factories.article(text=GOOD)
    for one, data in some_of_each_kind(FEW):
        current = Article.objects.current().get(story=article.story)
        answer = sender.post(f"/articles/{current.pk}/new-version/", {"file": SimpleUploadedFile(header_safe(one.name), data)})
        assert answer.status_code == 303, one.id
        work()
        assert sender.get(current.get_absolute_url()).status_code == 200, one.id
        assert sender.get(f"/articles/{current.pk}/versions/").status_code == 200, one.id
    assert settled()["done"] >= 5
    the_next_one_is_read()


def test_a_source_with_a_file_and_its_archived_copy(sender: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is read of them; they are kept as they are, and only ever downloaded."""
    claim = factories.claim(figure=factories.figure())
    files = some_of_each_kind(FEW)
    pages = {f"https://news.example.org/{number}": data for number, (_one, data) in enumerate(files)}
    serve(pages, monkeypatch)
    for (one, data), address in zip(files, pages, strict=True):
        said = {"title": f"{one.kind} {address[-3:]}", "passage": one.name[:100] or "-", "url": address}
        file = SimpleUploadedFile(header_safe(one.name), data or b"-")
        assert sender.post(f"/claims/{claim.pk}/cite/", {**said, "file": file}).status_code in (200, 303), one.id
    work()
    sources = list(Source.objects.order_by("pk"))
    assert len(sources) == len(files)
    for source, (one, data) in zip(sources, files, strict=True):
        assert source.archive_state == ("kept" if data else "failed"), one.id
        kept = [
            sender.get(f"/sources/{source.pk}/file/"),
            *(sender.get(copy.get_absolute_url()) for copy in source.snapshots.all()),
        ]
        for answer in kept:
            assert answer.content == (data or b"-"), one.id
            assert answer["Content-Disposition"].startswith("attachment"), one.id
            assert "\n" not in answer["Content-Disposition"] and answer["X-Content-Type-Options"] == "nosniff"
        assert sender.get(source.get_absolute_url()).status_code == 200, one.id


def test_any_encoding_that_somebody_chooses(sender: Client) -> None:
    files = some_of_each_kind(FEW)
    upload(sender, [SimpleUploadedFile(header_safe(one.name), data) for one, data in files])
    for number, item in enumerate(Item.objects.filter(parent=None)):
        encoding = list(NAMES)[number % len(NAMES)]
        page = sender.get(f"/items/{item.pk}/encoding/")
        assert page.status_code in (200, 302, 404), item.name
        assert sender.post(f"/items/{item.pk}/read-as/", {"encoding": encoding}).status_code in (303, 404, 422), item.name
    work()
    settled()
    the_next_one_is_read()
