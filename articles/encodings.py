"""What if an article was read in the wrong encoding? Its bytes are sent again, to be read in the one that a person names."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import ProtectedError

from articles import batches, ingest, job_queue
from articles.models import Article, Batch, Item, Piece

#: why an article stays as it is: somebody has worked on its claims, files were taken out of it, or it has other versions
WORKED_ON, HOLDS_FILES, HAS_VERSIONS = "worked_on", "holds_files", "has_versions"


def hindrance(article: Article) -> str:
    """Why an article cannot be read in another encoding; empty when it can."""
    if article.claims.under_a_persons_word().exists():
        return WORKED_ON
    if article.first_version_id is not None or article.later_versions.exists():
        return HAS_VERSIONS
    return HOLDS_FILES if Item.objects.filter(parent__article=article).exists() else ""


def read_article_as(article: Article, encoding: str, *, by: User) -> Batch | None:
    """Takes the article with its claims back, and has its kept bytes read in this encoding, from the beginning.

    What a person has set right of its details is kept with the bytes.
    Returns the batch in which they wait; None, and nothing is changed, where something hinders it.
    """
    try:
        with transaction.atomic():
            locked = Article.objects.select_related("story", "outlet").select_for_update(of=("self",)).get(pk=article.pk)
            list(locked.claims.select_for_update().order_by("pk").values_list("pk"))  # nobody corrects one meanwhile
            if hindrance(locked):
                return None
            items = list(locked.items.select_related("batch").order_by("pk")) or [_item(locked, by)]
            _wait(items, bytes(locked.original), encoding, by_hand(locked))
            ingest.withdraw([locked])
            job_queue.take_later(items)
    except ProtectedError:  # somebody was faster with a mark
        return None
    return items[0].batch


def _item(article: Article, by: User) -> Item:
    """Of an article that came in without a batch, with what is known of it besides its text."""
    outlet = article.outlet
    batch = batches.open_batch(
        article.story,
        sent_by=by,
        outlet="" if outlet.is_unknown else outlet.name,
        region=outlet.region,
        published=article.published_at,
    )
    name, size = article.original_name, len(article.original)
    return Item.objects.create(batch=batch, name=name, size=size, sha256=article.sha256)


def by_hand(article: Article) -> dict[str, Any]:
    """The details that a person has set right, as an item carries them to the article that is made of it."""
    if not article.corrected:
        return {}
    published = article.published_at
    values = {
        "outlet": article.outlet.name,
        "title": article.title,
        "byline": article.byline,
        "url": article.url,
        "published_at": published.isoformat() if published else "",
        "language": article.language,
    }
    kept = {("published" if name == "published_at" else name): values[name] for name in article.corrected}
    return {**kept, "by_hand": article.corrected}


def _wait(items: list[Item], data: bytes, encoding: str, details: dict[str, Any]) -> None:
    """Each item has its bytes again; the first that is taken becomes the article, and the others are the same as it."""
    Piece.objects.filter(item__in=items).delete()
    for item in items:
        item.article, item.encoding, item.state, item.reason, item.attempts = None, encoding, Item.State.RECEIVED, None, 0
        item.details = {**item.details, **details}
        item.save(update_fields=["article", "encoding", "state", "reason", "attempts", "details", "changed_at"])
        if item.snapshot_id is None:
            batches.store([item], [BytesIO(data)])
