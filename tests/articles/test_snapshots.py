"""What an address gave is kept once, with its time and hash."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from django.db import IntegrityError, transaction

from articles import snapshots
from articles.models import Snapshot
from factcheck.fetching import Fetched, NotFetched
from tests import factories

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)


def fetched(
    *, url: str = "https://news.example/6113", body: bytes = b"<p>6113", at: datetime = NOON, **fields: object
) -> Fetched:
    given = {"final_url": url, "status": 200, "headers": (("ETag", '"7"'),), "content_type": "text/html", "charset": "big5"}
    return Fetched(url=url, body=body, fetched_at=at, **{**given, **fields})  # type: ignore[arg-type]


def test_bytes_headers_and_time_are_kept() -> None:
    snapshot = snapshots.keep(fetched(final_url="https://www.news.example/6113"))
    kept = Snapshot.objects.get(pk=snapshot.pk)
    assert bytes(kept.data) == b"<p>6113" and kept.sha256 == sha256(b"<p>6113").hexdigest()
    assert (kept.asked, kept.final, kept.was_redirected) == ("https://news.example/6113", "https://www.news.example/6113", True)
    assert (kept.status, kept.headers, kept.content_type, kept.charset) == (200, [["ETag", '"7"']], "text/html", "big5")
    assert kept.fetched_at == kept.seen_at == NOON


def test_the_same_bytes_again_are_the_same_snapshot_seen_later() -> None:
    first = snapshots.keep(fetched())
    again = snapshots.keep(fetched(at=NOON + timedelta(days=1)))
    assert (again.pk, again.fetched_at, again.seen_at) == (first.pk, NOON, NOON + timedelta(days=1))


@pytest.mark.parametrize("other", [{"body": b"<p>6114"}, {"url": "https://news.example/other"}])
def test_other_bytes_or_another_address_are_another(other: dict[str, object]) -> None:
    assert snapshots.keep(fetched()) != snapshots.keep(fetched(**other))  # type: ignore[arg-type]
    assert Snapshot.objects.of_address("https://news.example/6113").count() == (2 if "body" in other else 1)


def test_an_address_as_long_as_they_may_be() -> None:
    assert snapshots.keep(fetched(url="https://news.example/" + "數" * 1979)).pk


def test_half_a_page_cannot_be_kept() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        factories.snapshot(data=b"6113", size=99)


@pytest.mark.parametrize(
    ("name", "final", "content_type"),
    [
        ("6113.html", "https://news.example/a/6113.html?x=1", "text/html"),
        ("6113.html", "https://news.example/a/6113", "text/html"),
        ("news.example.html", "https://news.example/", "text/html"),
        ("年報.pdf", "https://news.example/%E5%B9%B4%E5%A0%B1.pdf", "application/pdf"),
        ("a.php.pdf", "https://news.example/a.php", "application/pdf"),
        ("passwd", "https://news.example/../../etc/passwd", ""),
    ],
)
def test_what_a_download_is_called(name: str, final: str, content_type: str) -> None:
    assert Snapshot(final=final, content_type=content_type).file_name == name


def test_an_address_inside_is_refused() -> None:
    with pytest.raises(NotFetched, match="address_refused"):
        snapshots.take("http://127.0.0.1/")
    assert not Snapshot.objects.exists()
