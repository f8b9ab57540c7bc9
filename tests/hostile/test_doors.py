"""Hostile files through the doors of the desk: each item ends with its figures or a reason, no page breaks, the next one is read."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client

from articles import batches, snapshots
from factcheck.fetching import Fetched, NotFetched
from tests import factories
from tests.hostile.corpus import soon_read
from tests.hostile.desk import file_safe, header_safe, settled, small, some_of_each_kind, the_next_one_is_read, upload, work
from tests.hostile.hostile import GOOD, packed
from tests.hostile.watching import MOST_GROWTH, memory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("harmless")]

GROUPS = 8
TYPES = ("text/html; charset=utf-8", "text/plain", "application/octet-stream", "application/pdf", "")


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
