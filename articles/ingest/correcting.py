"""What if outlet, title, region or time of an article were taken wrongly? Set right, and read again where it depends on them."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from articles import stories
from articles.ingest.reading import read_again
from articles.models import Article
from articles.querysets.articles import HEAVY


def correct(article: Article, *, outlet: str, region: str, title: str, published: datetime | None) -> bool:
    """Stores the details; True when the article waits to be read again, because its outlet or time has changed.

    The region belongs to the outlet: correcting it here corrects it for all articles of that outlet. The unknown one has none.
    """
    with transaction.atomic():
        locked = Article.objects.select_for_update(no_key=True).defer(*HEAVY).get(pk=article.pk)
        named = stories.open_outlet(outlet, region=region)
        regional = named.region != region and not named.is_unknown
        if regional:
            named.region = region
            named.save(update_fields=["region"])
        changed = locked.outlet_id != named.pk or locked.published_at != published or regional
        locked.outlet, locked.title, locked.published_at = named, title, published
        locked.save(update_fields=["outlet", "title", "published_at"])
        if changed:
            read_again([locked])
        return changed
