"""How does a source come to have its archived copy? Asked for when it is added, or by a button; a worker fetches it."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from articles import job_queue, snapshots
from articles.models import Source
from factcheck.fetching import NotFetched

PATIENCE = timedelta(minutes=10)  #: a copy asked for so long ago is not coming any more


def ask(source: Source) -> None:
    """A copy of what the source's address gives is wanted; a source without an address has none. Asked twice, fetched once."""
    if not source.url:
        return
    with transaction.atomic():
        Source.objects.filter(pk=source.pk).update(
            archive_state=Source.Archive.WAITING, archive_reason=None, archive_asked_at=timezone.now()
        )
        job_queue.archive_later(source.pk)
    source.refresh_from_db(fields=["archive_state", "archive_reason", "archive_asked_at"])


def archive(source_id: int) -> None:
    """Fetches the source's address. A failure stands on its page with the reason; earlier copies stay.

    Raises job_queue.TryAgain for what may pass by itself.
    """
    source = Source.objects.filter(pk=source_id).first()
    if source is None or not source.url:
        return
    try:
        fetched = snapshots.fetch(source.url)
    except NotFetched as error:
        _settle(source, Source.Archive.FAILED, error.reason)
        if error.passing:
            raise job_queue.TryAgain(error.code) from None
        return
    with transaction.atomic():
        source.snapshots.add(snapshots.keep(fetched))
        _settle(source, Source.Archive.KEPT, None)


def settle_abandoned() -> int:
    """Says of copies that nobody fetches any more that they were given up; returns how many."""
    waiting = Source.objects.filter(archive_state=Source.Archive.WAITING, archive_asked_at__lt=timezone.now() - PATIENCE)
    found: int = waiting.update(archive_state=Source.Archive.FAILED, archive_reason={"code": "fetch_given_up", "params": {}})
    return found


def _settle(source: Source, state: str, reason: dict[str, object] | None) -> None:
    Source.objects.filter(pk=source.pk).update(archive_state=state, archive_reason=reason)
