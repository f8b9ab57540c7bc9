"""What is sent is kept before anybody reads it, once, with its job, and what is too large is said to be so."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from articles import batches, ingest
from articles.batches import Sent
from articles.models import Batch, Item, Piece
from articles.models.batches import PIECE
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = "商湯於2021年12月31日有6113名員工。"


def file(name: str, data: bytes | str) -> Sent:
    return Sent(name=name, file=BytesIO(data.encode() if isinstance(data, str) else data))


def waiting() -> list[dict[str, object]]:
    return list(ProcrastinateJob.objects.filter(status="todo").order_by("pk").values_list("args", flat=True))


def test_a_file_its_bytes_and_its_job() -> None:
    batch = factories.batch()

    (item,) = batches.send(batch, [file("夾/甲.txt", TEXT)])

    item.refresh_from_db()
    assert (item.name, item.kind, item.size, item.state) == ("夾/甲.txt", "file", len(TEXT.encode()), "received")
    assert batches.content(item) == TEXT.encode()
    assert waiting() == [{"item_id": item.pk, "priority": 0}]


def test_a_large_file_is_stored_in_pieces() -> None:
    data = bytes(range(256)) * (PIECE // 256) * 5 + b"end"

    (item,) = batches.send(factories.batch(), [file("大.pdf", data)])

    assert [piece.number for piece in item.pieces.order_by("number")] == [0, 1, 2, 3, 4, 5]
    assert batches.content(item) == data


def test_a_file_past_the_limit_is_an_item_that_failed(settings: pytest.FixtureRequest) -> None:
    settings.MAX_FILE_BYTES = 10  # type: ignore[attr-defined]

    items = batches.send(factories.batch(), [file("大.txt", TEXT), Sent(name="更大.txt", size=2**30), file("小.txt", "6113名")])

    assert [item.state for item in items] == ["failed", "failed", "received"]
    assert "1024 MB" in items[1].reason_text
    assert not Piece.objects.filter(item__in=items[:2]).exists()
    assert len(waiting()) == 1


def test_one_person_sends_so_much_a_day(settings: Any) -> None:
    settings.MAX_DAY_BYTES = 100
    person = factories.user()
    batch = factories.batch(sent_by=person)
    first, second, third = batches.send(batch, [Sent(name=f"{size}", file=BytesIO(b"a" * size)) for size in (60, 41, 40)])
    assert [item.state for item in (first, second, third)] == ["received", "failed", "received"]
    assert second.reason == {"code": "too_much_today", "params": {"most": "0 MB"}} and not second.pieces.exists()
    assert second.reason_text.startswith("More than 0 MB were sent within a day.") and not second.can_retry

    (more,) = batches.send(factories.batch(sent_by=person), [batches.text("6113")])
    (of_another,) = batches.send(factories.batch(sent_by=factories.user()), [batches.text("6113")])
    (of_nobody,) = batches.send(factories.batch(), [Sent(name="a", file=BytesIO(b"a" * 101))])
    assert [item.state for item in (more, of_another, of_nobody)] == ["failed", "received", "received"]
    Item.objects.filter(batch=batch).update(created_at=timezone.now() - timedelta(days=2))
    (later,) = batches.send(factories.batch(sent_by=person), [batches.text("6113")])
    assert later.state == "received"


def test_a_text_and_addresses() -> None:
    text, *rest = batches.send(
        factories.batch(),
        [batches.text("6113名\ud800"), *batches.addresses(" https://example.org/a\n\nexample.org/b\nexample.org/b")],
    )

    assert batches.content(text).decode("utf_8", "surrogatepass") == "6113名\ud800"
    assert [(item.kind, item.name) for item in rest] == [
        ("address", "https://example.org/a"),
        ("address", "https://example.org/b"),
    ]


def test_a_form_sent_twice_is_one_batch_and_adds_nothing() -> None:
    story, editor, key = factories.story(), factories.user(), uuid4()

    for _time in range(2):
        batch = batches.open_batch(story, key=key, sent_by=editor)
        batches.send(batch, [file("甲.txt", TEXT), *batches.addresses("example.org/a")])

    assert (Batch.objects.count(), Item.objects.count(), len(waiting())) == (1, 2, 2)


def test_the_key_of_somebody_else_opens_another_batch() -> None:
    story, key = factories.story(), uuid4()

    one = batches.open_batch(story, key=key, sent_by=factories.user())
    other = batches.open_batch(story, key=key, sent_by=factories.user())

    assert one.pk != other.pk


def test_a_retry_gives_three_more_attempts() -> None:
    reason = {"code": "item_given_up", "params": {"attempts": 3}}
    item = factories.item(state="failed", reason=reason, attempts=3)
    done = factories.item(state="done", article=factories.article())

    assert batches.retry([item, done]) == 1

    item.refresh_from_db()
    assert (item.state, item.reason, item.attempts) == ("received", None, 0)
    assert [job["item_id"] for job in waiting()] == [item.pk]
    assert batches.retry([item]) == 0


def test_what_has_no_bytes_is_not_tried_again() -> None:
    (item,) = batches.send(factories.batch(), [Sent(name="更大.txt", size=2**30)])

    assert not item.can_retry
    assert batches.retry([item]) == 0


def test_a_retry_of_a_text_that_could_not_be_read_reads_the_text_again() -> None:
    article = factories.article(state="failed", reason={"code": "given_up", "params": {"attempts": 3}})
    item = factories.item(state="failed", reason=article.reason, article=article)

    batches.retry([item])

    assert waiting() == [{"article_id": article.pk}]
    ingest.read(article.pk)
    item.refresh_from_db()
    assert item.state == "done"


def test_the_encoding_that_a_person_chooses() -> None:
    data = "商湯有6113名員工。".encode("big5")
    item = factories.item(data=data, state="asks", reason={"code": "encoding_unsure", "params": {}}, attempts=1)

    batches.read_as(item, "big5")

    item.refresh_from_db()
    assert (item.state, item.encoding, item.attempts) == ("received", "big5", 0)
    assert len(waiting()) == 1
