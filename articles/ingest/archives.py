"""What becomes of an archive? Each file in it is an item of its own, with its bytes and its job, or with why it was not taken.

What it came out of itself stands in the item's details ("inside"): no archive is opened that came out of one, whatever mails lie
between, and of mails in mails only the first two.
"""

from __future__ import annotations

from hashlib import sha256

from articles import job_queue
from articles.models import Item, Piece
from articles.models.batches import PIECE
from factcheck import formats
from factcheck.formats import Member

DEEPEST = 2  #: files out of which one may have come to be opened: what a mail in a mail in a mail encloses is not


def open_members(archive: Item, data: bytes, *, kind: str, priority: int) -> None:
    """Makes the items, in the transaction that is open. Raises formats.Unreadable when the whole is not opened.

    kind: the archive's own, zip or eml.
    """
    inside = [*archive.details.get("inside", ()), kind]
    if inside.count("zip") > 1:
        raise formats.Unreadable("archive_in_archive")
    waiting = []
    for member in formats.members_apart(data, name=archive.name):
        if len(inside) > DEEPEST:
            member = Member(name=member.name, refused=formats.Unreadable("archive_in_archive"))
        item = _item(archive, member, inside)
        item.save(force_insert=True)
        Piece.objects.bulk_create(
            Piece(item=item, number=number, data=member.data[place : place + PIECE])
            for number, place in enumerate(range(0, len(member.data), PIECE))
        )
        if item.state == Item.State.RECEIVED:
            waiting.append(item)
    job_queue.take_later(waiting, priority=priority)


def _item(archive: Item, member: Member, inside: list[str]) -> Item:
    refused = member.refused
    known = {name: value for name, value in archive.details.items() if name in ("outlet", "region")}
    return Item(
        batch=archive.batch,
        parent=archive,
        name=member.name,
        size=len(member.data),
        sha256="" if refused else sha256(member.data).hexdigest(),
        details={**known, "inside": inside},
        state=Item.State.FAILED if refused else Item.State.RECEIVED,
        reason=refused.reason if refused else None,
    )
