"""How is a feed followed, and how does what it lists come into its story? Reading it twice changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import pairwise
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Value
from django.db.models.functions import MD5
from django.db.models.lookups import Exact
from django.utils import timezone

from articles import batches, job_queue, snapshots
from articles.models import Entry, Feed, Item, Outlet, Story
from factcheck import feeds as parsing
from factcheck.clean_text import line
from factcheck.fetching import NotFetched
from factcheck.fetching.answers import Fetched
from factcheck.folding import fold

MOST = 20  #: entries sent on from one reading, the newest; the others are listed, and can be brought in one by one
AT_FIRST = timedelta(days=2)  #: what is older when a feed is first read was published before anybody asked for it
HABIT = 30  #: entries that tell how often a feed speaks
FEW_CHANGED = 3  #: entries, or a quarter of the feed: so many may be said to have changed at once
FEWEST = 5  #: below which they tell nothing
LAST = 5  #: pages that it led to, none of which gave an article: then it is of no use, however well it lists
_FRUITLESS = {"code": "feed_without_texts", "params": {"number": LAST}}


def follow(outlet: Outlet, address: str, *, story: Story | None = None, words: str = "", added_by: User | None = None) -> Feed:
    """The feed, and its first reading soon. The same address again is the same feed, with the new story and words."""
    address, words = line(address), line(words)
    with transaction.atomic():
        Outlet.objects.select_for_update(no_key=True).get(pk=outlet.pk)  # two at once: the second finds the first
        feed = Feed.objects.of_outlet(outlet).filter(Exact(MD5("address"), MD5(Value(address))), address=address).first()
        if feed is None:
            feed = Feed.objects.create(outlet=outlet, address=address, story=story, words=words, added_by=added_by)
        else:
            Feed.objects.filter(pk=feed.pk).update(story=story, words=words, active=True)
            feed.refresh_from_db()
        job_queue.read_feed_later(feed.pk)
        return feed


def change(feed: Feed, *, story: Story | None, words: str) -> None:
    """What comes from now on goes into this story, as far as its titles have these words."""
    Feed.objects.filter(pk=feed.pk).update(story=story, words=" ".join(words.split()))


def pause(feed: Feed) -> None:
    Feed.objects.filter(pk=feed.pk).update(active=False)


def resume(feed: Feed) -> None:
    """Followed again, as if it had been looked at just now: nobody is to blame for the pause."""
    with transaction.atomic():
        Feed.objects.filter(pk=feed.pk).update(active=True, checked_at=timezone.now(), failures=0, reason=None)
        job_queue.read_feed_later(feed.pk)


def stop(feed: Feed) -> None:
    """The feed and its list go; the articles that came by it stay."""
    Feed.objects.filter(pk=feed.pk).delete()


def enqueue_due() -> int:
    """A job for each feed that is due; returns how many."""
    due = list(Feed.objects.due(timezone.now()).values_list("pk", flat=True))
    for key in due:
        job_queue.read_feed_later(key)
    return len(due)


def read(feed_id: int) -> None:
    """Looks at the feed once: new entries are listed and sent on, or the failure is counted. One that is gone is no error."""
    feed = Feed.objects.active().filter(pk=feed_id).first()
    if feed is None:
        return
    besides = {"If-None-Match": feed.etag, "If-Modified-Since": feed.modified}
    try:
        fetched = snapshots.fetch(feed.address, besides={name: value for name, value in besides.items() if value})
        entries = None if fetched.status == 304 else parsing.parse(fetched.body, base=fetched.final_url)
    except NotFetched as error:
        _failed(feed, error.reason)
    except parsing.NotAFeed:
        _failed(feed, {"code": "not_a_feed", "params": {}})
    else:
        if entries == ():
            _failed(feed, {"code": "feed_empty", "params": {}})
        else:
            _came(feed, fetched, entries or ())


def bring_in(entry: Entry, *, story: Story, sent_by: User | None) -> Item:
    """Sends one entry on that was only listed; one that was sent before is not sent again."""
    with transaction.atomic():
        locked = Entry.objects.select_for_update(no_key=True, of=("self",)).select_related("feed__outlet").get(pk=entry.pk)
        if locked.item_id is None:
            _send(locked.feed, [locked], story=story, sent_by=sent_by)
        return locked.item  # type: ignore[return-value]


def _came(feed: Feed, fetched: Fetched, entries: Sequence[parsing.Entry]) -> None:
    now = timezone.now()
    with transaction.atomic():
        locked = (
            Feed.objects.select_for_update(no_key=True, of=("self",)).select_related("outlet", "story").filter(pk=feed.pk).first()
        )
        if locked is None:
            return
        new = _listed(locked, entries, now)
        wanted = [entry for entry in new if _is_wanted(locked, entry, now)]
        wanted = [*wanted, *_changed(locked, entries, now)][:MOST]
        if locked.story is not None and wanted:
            _send(locked, wanted[::-1], story=locked.story, sent_by=locked.added_by)
        locked.last_entry_at, locked.longest_pause = _habit(locked)
        locked.checked_at = locked.last_ok = now
        locked.failures, locked.reason = (1, _FRUITLESS) if _is_fruitless(locked) else (0, None)
        if fetched.status != 304:
            locked.etag, locked.modified = fetched.header("ETag")[:300], fetched.header("Last-Modified")[:100]
        locked.save()


def _listed(feed: Feed, entries: Sequence[parsing.Entry], now: datetime) -> list[Entry]:
    """The entries that are new to the feed, the newest first, stored."""
    by_key = {_key(entry): entry for entry in entries}
    known = set(feed.entries.filter(key__in=by_key).values_list("key", flat=True))
    new = [
        Entry(feed=feed, key=key, address=entry.address, title=entry.title, published_at=_plausible(entry.published, now))
        for key, entry in by_key.items()
        if key not in known
    ]
    new.sort(key=lambda entry: entry.published_at or now)
    Entry.objects.bulk_create(new)
    return new[::-1]


def _changed(feed: Feed, entries: Sequence[parsing.Entry], now: datetime) -> list[Entry]:
    """Entries that were sent on, and of which the feed says that they have changed since: their articles are asked for again.

    A feed that says so of many at once sets all its times anew, and says nothing.
    """
    times = {_key(entry): entry.changed for entry in entries if entry.changed is not None and entry.changed <= now}
    known = feed.entries.filter(key__in=times, item__isnull=False).select_related("item").order_by("pk")
    found = [entry for entry in known if entry.item is not None and times[entry.key] > entry.item.created_at]
    return found if len(found) <= max(FEW_CHANGED, len(entries) // 4) else []


def _key(entry: parsing.Entry) -> str:
    return sha256(entry.key.encode("utf_8", "replace")).hexdigest()


def _plausible(published: datetime | None, now: datetime) -> datetime | None:
    """A time to come is a mistake, and would hide a silence."""
    return published if published is not None and published <= now + timedelta(hours=1) and published.year > 1970 else None


def _is_wanted(feed: Feed, entry: Entry, now: datetime) -> bool:
    """Whether it is sent on: with one of the feed's words, and on the first reading of these days."""
    if feed.last_ok is None and entry.published_at is not None and entry.published_at < now - AT_FIRST:
        return False
    title = fold(entry.title)
    return not feed.words or any(fold(word) in title for word in feed.words.split())


def _send(feed: Feed, entries: Sequence[Entry], *, story: Story, sent_by: User | None) -> None:
    """Through the door of everything that is sent. What is in the story by its address is sent again where it has changed."""
    there = Item.objects.in_story(story).filter(kind=Item.Kind.ADDRESS, name__in=[entry.address for entry in entries])
    again = {entry.address for entry in entries if entry.item_id is not None}
    known = {item.name: item for item in there if item.name not in again}
    things = [_sent(entry) for entry in entries if entry.address not in known]
    if things:
        batch = batches.open_batch(story, sent_by=sent_by, outlet=feed.outlet.name, region=feed.outlet.region)
        known |= {item.name: item for item in batches.send(batch, things, priority=job_queue.ARCHIVE)}
    for entry in entries:
        entry.item = known.get(entry.address)
    Entry.objects.bulk_update(entries, ["item"])


def _sent(entry: Entry) -> batches.Sent:
    title = line(entry.title)
    details: dict[str, Any] = {"title": title} if title else {}
    if entry.published_at is not None:
        details["published"] = entry.published_at.isoformat()
    return batches.Sent(name=entry.address, kind=Item.Kind.ADDRESS, details=details)


def _habit(feed: Feed) -> tuple[datetime | None, timedelta | None]:
    """When the last entry came, and the longest pause between the last ones."""
    rows = feed.entries.newest_first().values_list("published_at", "found_at")[:HABIT]
    times = sorted(published or found for published, found in rows)
    pauses = [later - earlier for earlier, later in pairwise(times)]
    return (times[-1] if times else None), (max(pauses) if len(times) >= FEWEST else None)


def _is_fruitless(feed: Feed) -> bool:
    """Whether the last pages that it led to have all failed, as after a site was rebuilt or closed to all but subscribers."""
    sent = feed.entries.filter(item__isnull=False).exclude(item__state__in=("received", "reading", "lining_up")).newest_first()
    states = list(sent.values_list("item__state", flat=True)[:LAST])
    return len(states) == LAST and set(states) == {Item.State.FAILED}


def _failed(feed: Feed, reason: dict[str, Any]) -> None:
    failures = min(feed.failures + 1, 1000)
    Feed.objects.filter(pk=feed.pk).update(checked_at=timezone.now(), failures=failures, reason=reason)
