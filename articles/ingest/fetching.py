"""How does an address that was sent come to have bytes? Its snapshot is taken once, and read again as often as need be."""

from __future__ import annotations

from django.db.models.functions import Now

from articles import job_queue, snapshots
from articles.models import Item, Snapshot
from articles.models.batches import ATTEMPTS
from factcheck.fetching import NotFetched


def fetch(item: Item) -> None:
    """Gives the item its snapshot, hash and size, unless it has them. Raises NotFetched; TryAgain for what may pass by itself."""
    if item.kind != Item.Kind.ADDRESS or item.snapshot_id is not None:
        return
    try:
        snapshot = snapshots.take(item.name)
    except NotFetched as error:
        if error.passing and item.attempts < ATTEMPTS:
            raise job_queue.TryAgain(error.code) from None
        raise
    item.snapshot, item.sha256, item.size = snapshot, snapshot.sha256, snapshot.size
    item.content_type = snapshot.declared_type[:100]
    Item.objects.filter(pk=item.pk, state=Item.State.READING).update(
        snapshot=snapshot, sha256=item.sha256, size=item.size, content_type=item.content_type, changed_at=Now()
    )


def content(item: Item) -> bytes:
    """The bytes to read: of the snapshot, else as they were sent."""
    if item.snapshot_id is not None:
        return bytes(Snapshot.objects.only("data").get(pk=item.snapshot_id).data)
    return b"".join(bytes(piece) for piece in item.pieces.order_by("number").values_list("data", flat=True))


def file_name(item: Item) -> str:
    """By which its format is told: an address says little, and what the server called the page more."""
    return item.name if item.snapshot is None else item.snapshot.file_name
