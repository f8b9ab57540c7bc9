"""What if details of an article were taken wrongly? Set right for good, and read again where its figures depend on them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from articles import job_queue, stale, stories
from articles.models import Article, Story
from articles.querysets.articles import HEAVY
from articles.sourcing import Refused
from articles.wording import files

READ_BY = ("outlet_id", "published_at")  #: what the reading depends on: whose money 元 is, and which year "last year"


def version(article: Article) -> str:
    """Of the details that correct() stores, the outlet's region among them."""
    return stale.version(("article", article.pk), ("outlet", article.outlet_id))


def correct(
    article: Article,
    *,
    outlet: str,
    region: str,
    title: str,
    published: datetime | None,
    byline: str | None = None,
    url: str | None = None,
    language: str | None = None,
    seen: str | None = None,
) -> bool:
    """Stores the details; True when the article waits to be read again, because its outlet or time has changed.

    What is set right here is the person's from now on: neither a remade article nor a later version says otherwise. None leaves
    a detail as it is. The region belongs to the outlet: correcting it here corrects it for all its articles. The unknown one
    has none. seen: the version that the editor had before them. Raises stale.Outdated when somebody has changed a detail since.
    """
    with transaction.atomic():
        locked = Article.objects.select_for_update(no_key=True).defer(*HEAVY).get(pk=article.pk)
        rows = ("article", locked.pk), ("outlet", locked.outlet_id)
        is_fresh = seen is None or seen == stale.version(*rows)  # before the outlet may be given its region
        named = stories.open_outlet(outlet, region=region)
        regional = named.region != region and not named.is_unknown
        said: dict[str, Any] = {"outlet_id": named.pk, "title": title, "published_at": published}
        said |= {"byline": byline, "url": url, "language": language}
        if published is not None and locked.published_at is not None and _minute(locked.published_at) == published:
            said["published_at"] = locked.published_at  # a form has no seconds
        changed = [name for name, value in said.items() if value is not None or name == "published_at"]
        changed = [name for name in changed if getattr(locked, name) != said[name]]
        if not is_fresh and (changed or regional):
            raise stale.outdated(seen or "", *rows)
        if regional:
            named.region = region
            named.save(update_fields=["region"])
        for name in changed:
            setattr(locked, name, said[name])
        if "published_at" in changed:  # the person's now, and assumed no longer
            locked.notes = [note for note in locked.notes if note["code"] != files.YEAR_ASSUMED]
            changed.append("notes")
        locked.corrected = sorted({*locked.corrected, *(name.removesuffix("_id") for name in changed if name != "notes")})
        locked.save(update_fields=[*changed, "corrected"])
        again = regional or any(name in READ_BY for name in changed)
        if again:
            job_queue.read_again([locked])
        return again


def move(article: Article, story: Story) -> None:
    """Into another story, with all its versions, and read again among the articles there. In a transaction.

    Raises Refused where that story has the very same article already.
    """
    versions = Article.objects.versions_of(article.first_key)
    there = Article.objects.not_replaced().in_story(story).exclude(pk__in=versions.values("pk"))
    if there.filter(sha256__in=versions.not_replaced().values("sha256")).exists():
        raise Refused(_("The story “%(story)s” has the very same article already.") % {"story": story})
    versions.update(story=story)
    article.story = story
    job_queue.read_again([article])


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
