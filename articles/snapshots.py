"""What does an address give now? Fetched and kept with its time and hash: the only door from fetching into the record."""

from __future__ import annotations

import logging
from hashlib import sha256

from django.conf import settings
from django.db import transaction

from articles.models import Snapshot
from factcheck import fetching
from factcheck.clean_text import visible

logger = logging.getLogger(__name__)

LONGEST_ADDRESS = 2000


def fetch(address: str, *, besides: dict[str, str] | None = None) -> fetching.Fetched:
    """What the address gives, which may take half a minute. Raises NotFetched; what the reader is not told is logged."""
    try:
        return fetching.fetch(address, besides=besides, network=fetching.Network(ports=settings.FETCH_PORTS))
    except fetching.NotFetched as refused:
        logger.info("not fetched: %r: %s %s (%s)", address, refused.code, refused.params, refused.detail)
        raise


def take(address: str) -> Snapshot:
    """The snapshot of what the address gives now. Raises NotFetched."""
    return keep(fetch(address))


def keep(fetched: fetching.Fetched) -> Snapshot:
    """The same bytes of the same address are kept once; seeing them again is noted."""
    digest = sha256(fetched.body).hexdigest()
    with transaction.atomic():
        snapshot: Snapshot
        snapshot, new = Snapshot.objects.of_address(fetched.url).get_or_create(
            sha256=digest,
            defaults={
                "asked": fetched.url,
                "final": fetched.final_url[:LONGEST_ADDRESS],
                "status": fetched.status,
                "headers": [[visible(name), visible(value)] for name, value in fetched.headers],
                "content_type": fetched.content_type,
                "charset": fetched.charset,
                "data": fetched.body,
                "size": len(fetched.body),
                "fetched_at": fetched.fetched_at,
                "seen_at": fetched.fetched_at,
            },
        )
        if not new and snapshot.seen_at < fetched.fetched_at:
            snapshot.seen_at = fetched.fetched_at
            snapshot.save(update_fields=["seen_at"])
        return snapshot
