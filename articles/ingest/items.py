"""What becomes of one thing that was sent? Read apart, made an article, or said why not; doing it twice changes nothing."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import DatabaseError, transaction
from django.db.models import F
from django.db.models.functions import Now

from articles import job_queue
from articles.ingest import fetching
from articles.ingest.archives import open_members
from articles.ingest.receiving import Details, in_story, receive
from articles.models import Article, Item, Piece
from articles.models.batches import ATTEMPTS
from articles.querysets.articles import heavy
from factcheck import clean_text, formats, manifest
from factcheck.fetching import NotFetched
from factcheck.formats import decoding, furniture
from factcheck.formats.document import Document

logger = logging.getLogger(__name__)

QUESTIONS = ("encoding_unsure",)  #: what a person can answer: the item asks, and has not failed


def take(item_id: int, *, priority: int = job_queue.PEOPLE) -> None:
    """Brings one item to an article that waits to be read, or to its end. One that is gone, or settled, is no error.

    Errors of the database are raised, so that the job is tried again; and TryAgain, where a site may answer a little later.
    """
    item = begin(item_id)
    if item is None:
        return
    try:
        fetching.fetch(item)
        if there := in_story(item.batch.story, item.sha256, standing=_may_be_a_version(item)):
            _settle(item, Item.State.DUPLICATE, article=there)
            return
        data = fetching.content(item)
        _arrive(item, data, _document(item, data), priority=priority)
    except formats.Unreadable as error:
        state = Item.State.ASKS if error.code in QUESTIONS else Item.State.FAILED
        _settle(item, state, reason=error.reason)
    except NotFetched as error:
        _settle(item, Item.State.FAILED, reason=error.reason)
    except (DatabaseError, job_queue.TryAgain):
        raise
    except Exception as error:
        logger.exception("item %s cannot be taken in", item_id)
        said = clean_text.line(f"{type(error).__name__}: {error}")[:300]
        _settle(item, Item.State.FAILED, reason={"code": "program_error", "params": {"error": said}})


def begin(item_id: int) -> Item | None:
    """Counts the attempt, for good, before any work: what kills its worker is not begun for ever. None: nothing is to be done."""
    waiting = Item.objects.filter(pk=item_id, state__in=(Item.State.RECEIVED, Item.State.READING))
    if waiting.filter(attempts__lt=ATTEMPTS).update(attempts=F("attempts") + 1, state=Item.State.READING, changed_at=Now()):
        item: Item = (
            Item.objects.select_related("batch__story", "batch__sent_by", "snapshot", "corrects")
            .defer("snapshot__data", *heavy("corrects"))
            .get(pk=item_id)
        )
        return item
    give_up([item_id])
    return None


def give_up(ids: list[int]) -> int:
    """Says of items that nobody will take any more that they have failed; returns how many."""
    waiting = Item.objects.filter(pk__in=ids, state__in=(Item.State.RECEIVED, Item.State.READING))
    reason = {"code": "item_given_up", "params": {"attempts": ATTEMPTS}}
    return int(waiting.update(state=Item.State.FAILED, reason=reason, changed_at=Now()))


def follow(article: Article) -> None:
    """An item ends as the reading of its article has ended."""
    done = article.state == Article.State.DONE
    others = (Item.State.LINING_UP, Item.State.FAILED if done else Item.State.DONE)
    Item.objects.of(article).filter(state__in=others).update(
        state=Item.State.DONE if done else Item.State.FAILED, reason=None if done else article.reason, changed_at=Now()
    )


def _document(item: Item, data: bytes) -> Document:
    if item.kind == Item.Kind.TEXT and not item.encoding:  # a file of the same bytes may have been said to be in another
        pasted = decoding.clean(data.decode("utf_8", "surrogatepass"))
        return furniture.set_apart(Document(text=pasted.text, format="txt", notes=pasted.notes))
    return formats.read_apart(
        data, name=fetching.file_name(item), content_type=item.content_type or None, encoding=item.encoding or None
    )


def _arrive(item: Item, data: bytes, document: Document, *, priority: int) -> None:
    """Article or members, their jobs and the item's state in one transaction; an article now holds the bytes."""
    with transaction.atomic():
        if _locked(item) is None:
            return
        if document.encloses and item.corrects is not None:
            raise formats.Unreadable("corrects_one")
        if document.encloses:
            open_members(item, data, kind=document.format, priority=priority)
            if not document.text.strip():
                _settle(item, Item.State.OPENED)
                return
        article = receive(
            decoding.Decoded(text=document.text, encoding=document.encoding, notes=document.notes),
            original=data,
            name=fetching.file_name(item),
            snapshot=item.snapshot,
            corrects=item.corrects,
            by_hand=item.details.get("by_hand", ()),
            blocks=[block.to_json() for block in document.blocks],
            story=item.batch.story,
            later=True,
            priority=priority,
            **_details(item, document),
        )
        _settle(item, Item.State.DUPLICATE if article.was_there else Item.State.LINING_UP, article=article)


def _locked(item: Item) -> Item | None:
    """The item, while this transaction lasts nobody else's; None when somebody was faster."""
    found: Item | None = Item.objects.select_for_update(no_key=True).filter(pk=item.pk, state=Item.State.READING).first()
    return found


def _details(item: Item, document: Document) -> Details:
    """As the manifest says of this item, else as the sender said of the batch, else as the file says of itself."""
    batch, said, own = item.batch, item.details, document.proposed
    by_hand = said.get("by_hand", ())
    if by_hand:  # also where a person has left something out
        own = replace(own, **{name: None for name in ("byline", "language") if name in by_hand})
    published = _published(said) or ("published_at" not in by_hand and (batch.published_at or own.published)) or None
    return {
        "outlet": said.get("outlet") or batch.outlet or own.outlet,
        "region": said.get("region") or batch.region or own.region,
        "title": said.get("title") or batch.title or own.title,
        "byline": said.get("byline") or own.byline,
        "url": said.get("url") or ("" if "url" in by_hand else item.name if item.kind == Item.Kind.ADDRESS else own.url),
        "published": published,
        "language": said.get("language") or own.language,
        "uploaded_by": batch.sent_by,
    }


def _may_be_a_version(item: Item) -> bool:
    """Then an earlier version with these bytes does not count: the outlet has gone back to it."""
    return item.kind == Item.Kind.ADDRESS or item.corrects_id is not None


def _published(said: Mapping[str, Any]) -> datetime | Any:
    return manifest.parse_published(said["published"]) if said.get("published") else None


def _settle(item: Item, state: str, *, article: Article | None = None, reason: Mapping[str, Any] | None = None) -> None:
    """Stores how it stands, unless somebody else has; bytes that an article holds are not kept twice."""
    with transaction.atomic():
        begun = Item.objects.filter(pk=item.pk, state=Item.State.READING)
        if begun.update(state=state, article=article, reason=reason, changed_at=Now()) and article is not None:
            Piece.objects.filter(item=item.pk).delete()
