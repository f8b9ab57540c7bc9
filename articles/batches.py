"""How does what a person sends come onto the desk? Bytes, items and jobs in one transaction; a worker reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from io import BytesIO
from math import inf
from typing import Any, Protocol
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from articles import ingest, job_queue
from articles.models import Article, Batch, Item, Piece, Story
from articles.models.batches import PIECE
from factcheck.clean_text import line
from factcheck.formats.document import megabytes

AT_ONCE = 4  #: pieces of one statement: so many times PIECE is what sending holds in memory


class File(Protocol):
    """What can be read twice: once for its hash, once to be stored."""

    def seek(self, place: int, /) -> object: ...
    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True, kw_only=True)
class Sent:
    """One thing that is sent. size: what the sender says of a file too large to be taken, which comes without its content."""

    name: str
    file: File | None = None
    kind: str = Item.Kind.FILE
    size: int = 0
    content_type: str = ""
    corrects: Article | None = None
    details: dict[str, Any] = field(default_factory=dict)


def text(content: str, *, corrects: Article | None = None) -> Sent:
    """A pasted text; what no encoding has is replaced when it is read."""
    return Sent(name="", kind=Item.Kind.TEXT, file=BytesIO(content.encode("utf_8", "surrogatepass")), corrects=corrects)


def addresses(lines: str) -> list[Sent]:
    """One a line, each once; a line without :// is taken for an https address."""
    named = dict.fromkeys(line if "://" in line else f"https://{line}" for line in map(str.strip, lines.splitlines()) if line)
    return [Sent(name=_name(line), kind=Item.Kind.ADDRESS) for line in named]


def open_batch(
    story: Story,
    *,
    key: UUID | None = None,
    sent_by: User | None = None,
    outlet: str = "",
    region: str = "",
    title: str = "",
    published: datetime | None = None,
) -> Batch:
    """A new batch; with the key of one that this person has sent into this story, that one: what is sent twice comes in once."""
    said = {"outlet": outlet, "region": region, "title": title, "published_at": published}
    if key is not None:
        batch: Batch
        batch, _new = Batch.objects.get_or_create(key=key, defaults={"story": story, "sent_by": sent_by, **said})
        if (batch.story_id, batch.sent_by_id) == (story.pk, sent_by.pk if sent_by else None):
            return batch
    return Batch.objects.create(key=uuid4(), story=story, sent_by=sent_by, **said)


def send(batch: Batch, things: Sequence[Sent], *, priority: int = job_queue.PEOPLE) -> list[Item]:
    """Stores what is new to the batch and enqueues it: all of it, or nothing. What is past the limits is an item that failed.

    A person has a limit for the day; what no person sends, as a feed's entries or an archive, has none.
    """
    digests = [_digest(thing) for thing in things]
    with transaction.atomic():
        Batch.objects.select_for_update(no_key=True).get(pk=batch.pk)  # the same form may come twice at once
        known = set(_known(batch, digests))
        left = _left_today(batch)
        items: list[Item] = []
        files: list[File | None] = []
        for thing, (digest, size) in zip(things, digests, strict=True):
            if (mark := (thing.kind, _name(thing.name), digest)) not in known:
                known.add(mark)
                items.append(_item(batch, thing, digest=digest, size=size, left=left))
                left -= items[-1].size if items[-1].state == Item.State.RECEIVED else 0
                files.append(thing.file if items[-1].state == Item.State.RECEIVED else None)
        Item.objects.bulk_create(items)
        store(items, files)
        job_queue.take_later([item for item in items if item.state == Item.State.RECEIVED], priority=priority)
    return items


def retry(items: Iterable[Item], *, refused: bool = False) -> int:
    """Gives failed items three more attempts; one whose text is there has it read again. Returns how many.

    refused: also those of which a file was refused for what it holds, as after an upgrade that may read it.
    An address is asked again: the page may be another by now.
    """
    with transaction.atomic():
        failed = list(Item.objects.failed().filter(pk__in=[item.pk for item in items]).select_for_update(no_key=True))
        again = [item for item in failed if item.article_id is None and (item.can_retry or (refused and item.sha256))]
        unread = [item for item in failed if item.article is not None and not item.article.is_replaced]
        for item in (*again, *unread):
            item.reason, item.attempts = None, 0
            item.state = Item.State.LINING_UP if item.article_id else Item.State.RECEIVED
            item.snapshot = item.snapshot if item.article_id else None
            item.save(update_fields=["reason", "attempts", "state", "snapshot", "changed_at"])
        job_queue.take_later(again)
        job_queue.read_again([item.article for item in unread if item.article is not None])
    return len(again) + len(unread)


def read_as(item: Item, encoding: str) -> None:
    """A person has chosen the encoding of a file: it is read with that one, from the beginning."""
    with transaction.atomic():
        locked = Item.objects.select_for_update(no_key=True).get(pk=item.pk)
        if locked.state in (Item.State.ASKS, Item.State.FAILED) and locked.article_id is None:
            locked.encoding, locked.state, locked.reason, locked.attempts = encoding, Item.State.RECEIVED, None, 0
            locked.save(update_fields=["encoding", "state", "reason", "attempts", "changed_at"])
            job_queue.take_later([locked])


def content(item: Item) -> bytes:
    """The bytes as they were sent, or fetched: from the article once it holds them."""
    if item.article is not None:
        return bytes(item.article.original)
    return ingest.content(item)


def _item(batch: Batch, thing: Sent, *, digest: str, size: int, left: float) -> Item:
    item = Item(
        batch=batch,
        kind=thing.kind,
        name=_name(thing.name),
        content_type=thing.content_type[:100],
        size=size,
        sha256=digest,
        details=thing.details,
        corrects=thing.corrects,
    )
    if size > settings.MAX_FILE_BYTES:
        item.state, item.sha256 = Item.State.FAILED, ""
        item.reason = {"code": "too_large_file", "params": {"size": megabytes(size), "most": megabytes(settings.MAX_FILE_BYTES)}}
    elif size > left:
        item.state, item.sha256 = Item.State.FAILED, ""
        item.reason = {"code": "too_much_today", "params": {"most": megabytes(settings.MAX_DAY_BYTES)}}
    return item


def _left_today(batch: Batch) -> float:
    """Bytes that whoever sends this may still send; pages that the desk fetches do not count."""
    if batch.sent_by_id is None:
        return inf
    today = Item.objects.filter(batch__sent_by=batch.sent_by_id, parent=None, created_at__gt=timezone.now() - timedelta(days=1))
    sent: int = today.exclude(sha256="").exclude(kind=Item.Kind.ADDRESS).aggregate(sum=Sum("size"))["sum"] or 0
    return settings.MAX_DAY_BYTES - sent


def _digest(thing: Sent) -> tuple[str, int]:
    """SHA-256 and size; the file stands at its beginning again."""
    if thing.file is None:
        return "", thing.size
    digest, size = sha256(), 0
    thing.file.seek(0)
    while data := thing.file.read(PIECE):
        digest.update(data)
        size += len(data)
    thing.file.seek(0)
    return digest.hexdigest(), max(size, thing.size)


def _known(batch: Batch, digests: Sequence[tuple[str, int]]) -> Iterator[tuple[str, str, str]]:
    """Kind, name and hash of what is in the batch already; an address has no hash by which it could be known."""
    there = batch.items.filter(parent=None)
    yield from there.filter(sha256__in={digest for digest, _size in digests}).values_list("kind", "name", "sha256")
    for name in there.filter(kind=Item.Kind.ADDRESS).values_list("name", flat=True):
        yield Item.Kind.ADDRESS, name, ""


def store(items: Sequence[Item], files: Sequence[File | None]) -> None:
    """The bytes of each, so many pieces at a time; an item without a file has none."""
    waiting: list[Piece] = []
    for item, file in zip(items, files, strict=True):
        number = 0
        while file is not None and (data := file.read(PIECE)):
            waiting.append(Piece(item=item, number=number, data=data))
            number += 1
            if sum(len(piece.data) for piece in waiting) >= AT_ONCE * PIECE:
                Piece.objects.bulk_create(waiting)
                waiting = []
    Piece.objects.bulk_create(waiting)


def _name(name: str) -> str:
    """With its folders, fit for the database; of a very long one the end, which tells it from its neighbours."""
    return line(name.replace("\\", "/"))[-2000:]
