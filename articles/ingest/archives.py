"""What becomes of an archive? Each file in it is an item of its own, with its bytes and its job, or with why it was not taken."""

from __future__ import annotations

from hashlib import sha256

from articles import jobs
from articles.models import Item, Piece
from articles.models.batches import PIECE
from factcheck import formats
from factcheck.formats import Member


def open_members(archive: Item, data: bytes, *, priority: int) -> None:
    """Makes the items, in the transaction that is open. Raises formats.Unreadable when the whole is not opened."""
    waiting = []
    for member in formats.members_apart(data, name=archive.name):
        item = _item(archive, member)
        item.save(force_insert=True)
        Piece.objects.bulk_create(
            Piece(item=item, number=number, data=member.data[place : place + PIECE])
            for number, place in enumerate(range(0, len(member.data), PIECE))
        )
        if item.state == Item.State.RECEIVED:
            waiting.append(item)
    jobs.take_later(waiting, priority=priority)


def _item(archive: Item, member: Member) -> Item:
    refused = member.refused
    return Item(
        batch=archive.batch,
        parent=archive,
        name=member.name,
        size=len(member.data),
        sha256="" if refused else sha256(member.data).hexdigest(),
        details={name: value for name, value in archive.details.items() if name in ("outlet", "region")},
        state=Item.State.FAILED if refused else Item.State.RECEIVED,
        reason=refused.reason if refused else None,
    )
