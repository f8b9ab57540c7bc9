"""A feed is followed: what it lists comes in once, and its silence is heard."""

from __future__ import annotations

from datetime import timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from articles import feeds, snapshots
from articles.models import Batch, Entry, Feed, Item
from factcheck.fetching import Fetched, NotFetched
from tests import factories

pytestmark = pytest.mark.django_db

ADDRESS = "https://news.example/rss"
NOW = timezone.now()


def rss(*entries: tuple[str, timedelta | None]) -> bytes:
    """Titles, and how long ago each was published; the address ends in the title."""
    items = [
        f"<item><title>{title}</title><link>https://news.example/{title}</link>"
        + ("" if ago is None else f"<pubDate>{format_datetime(NOW - ago)}</pubDate>")
        + "</item>"
        for title, ago in entries
    ]
    return f"<rss><channel>{''.join(items)}</channel></rss>".encode()


HOUR, DAY = timedelta(hours=1), timedelta(days=1)


class Site:
    """What the feed's address gives next, and with which headers it was asked."""

    def __init__(self) -> None:
        self.gives: bytes | NotFetched = rss()
        self.status = 200
        self.asked: list[dict[str, str]] = []

    def fetch(self, address: str, *, besides: dict[str, str] | None = None) -> Fetched:
        self.asked.append(besides or {})
        if isinstance(self.gives, NotFetched):
            raise self.gives
        headers = (("ETag", '"7"'), ("Last-Modified", "Mon, 02 Mar 2026 04:30:00 GMT"))
        known: dict[str, Any] = {
            "content_type": "application/rss+xml",
            "charset": "",
            "headers": headers,
            "fetched_at": timezone.now(),
        }
        return Fetched(url=address, final_url=address, status=self.status, body=self.gives, **known)


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Site:
    made = Site()
    monkeypatch.setattr(snapshots, "fetch", made.fetch)
    return made


def read(feed: Feed) -> Feed:
    feeds.read(feed.pk)
    feed.refresh_from_db()
    return feed


def sent() -> list[str]:
    return [name.rsplit("/", 1)[-1] for name in Item.objects.order_by("pk").values_list("name", flat=True)]


def followed(**fields: Any) -> Feed:
    return feeds.follow(factories.outlet(), ADDRESS, **{"story": factories.story(), "added_by": factories.user(), **fields})


def test_what_a_feed_lists_comes_into_its_story(site: Site) -> None:
    feed = followed()
    site.gives = rss(("b", HOUR), ("a", 2 * HOUR))
    read(feed)

    assert sent() == ["a", "b"]  # the earlier first
    batch = Batch.objects.get()
    assert (batch.story, batch.outlet, batch.sent_by) == (feed.story, feed.outlet.name, feed.added_by)
    item = Item.objects.get(name__endswith="/a")
    assert (item.kind, item.details["title"]) == ("address", "a")
    assert item.details["published"].startswith((NOW - 2 * HOUR).strftime("%Y-%m-%d"))
    assert ProcrastinateJob.objects.filter(queue_name="fetch", task_name="articles.fetch_item", status="todo").count() == 2
    assert feed.health == "well"


def test_reading_again_brings_only_what_is_new(site: Site) -> None:
    feed = followed()
    site.gives = rss(("a", HOUR))
    read(feed)
    read(feed)
    site.gives = rss(("b", None), ("a", HOUR))
    read(feed)
    assert sent() == ["a", "b"]
    assert Entry.objects.count() == 2


def test_what_the_feed_calls_changed_is_asked_for_again(site: Site) -> None:
    feed = followed()
    site.gives = rss(("a", HOUR), ("b", 2 * HOUR))
    read(feed)
    Item.objects.update(created_at=NOW - HOUR / 2)
    site.gives = rss(("a", -HOUR / 60), ("b", 2 * HOUR))  # a minute from now, which is no time that has been
    read(feed)
    site.gives = rss(("a", timedelta(minutes=10)), ("b", 2 * HOUR))
    read(feed)
    assert sent() == ["a", "b", "a"] or sent() == ["b", "a", "a"]
    read(feed)
    assert Item.objects.count() == 3 and Entry.objects.count() == 2


def test_a_feed_that_sets_all_its_times_anew_says_nothing(site: Site) -> None:
    feed = followed()
    titles = "abcdefgh"
    site.gives = rss(*((title, HOUR) for title in titles))
    read(feed)
    Item.objects.update(created_at=NOW - HOUR / 2)
    site.gives = rss(*((title, timedelta(minutes=10)) for title in titles))
    read(feed)
    assert Item.objects.count() == len(titles)


def test_what_has_not_changed_is_not_sent_by_the_site(site: Site) -> None:
    feed = followed()
    site.gives = rss(("a", HOUR))
    read(feed)
    site.gives, site.status = b"", 304
    read(feed)
    assert site.asked == [{}, {"If-None-Match": '"7"', "If-Modified-Since": "Mon, 02 Mar 2026 04:30:00 GMT"}]
    assert (feed.health, sent()) == ("well", ["a"])


def test_the_first_reading_leaves_out_what_is_old_and_brings_no_more_than_twenty(site: Site) -> None:
    feed = followed()
    site.gives = rss(*((f"n{number}", number * HOUR) for number in range(1, 30)), ("old", 3 * DAY))
    read(feed)
    assert sent() == [f"n{number}" for number in range(20, 0, -1)]
    assert Entry.objects.count() == 30


@pytest.mark.parametrize(("words", "came"), [("", ["裁員6113", "天氣"]), ("商湯 裁员", ["裁員6113"]), ("颱風", [])])
def test_only_with_these_words(words: str, came: list[str], site: Site) -> None:
    site.gives = rss(("天氣", HOUR), ("裁員6113", 2 * HOUR))
    read(followed(words=words))
    assert sent() == came


def test_without_a_story_entries_are_listed_and_can_be_brought_in(site: Site) -> None:
    feed = followed(story=None)
    site.gives = rss(("a", HOUR))
    read(feed)
    assert sent() == []

    story = factories.story()
    entry = Entry.objects.get()
    item = feeds.bring_in(entry, story=story, sent_by=factories.user())
    assert (item.batch.story, sent()) == (story, ["a"])
    assert feeds.bring_in(entry, story=story, sent_by=None) == item


def test_what_the_story_has_by_its_address_is_not_sent_again(site: Site) -> None:
    feed = followed()
    there = factories.item(batch=factories.batch(story=feed.story), name="https://news.example/a", kind="address", data=None)
    site.gives = rss(("a", HOUR))
    read(feed)
    assert Entry.objects.get().item == there and Item.objects.count() == 1


def test_the_same_address_of_an_outlet_is_one_feed() -> None:
    outlet, story = factories.outlet(), factories.story()
    first = feeds.follow(outlet, ADDRESS)
    feeds.pause(first)
    again = feeds.follow(outlet, f" {ADDRESS} ", story=story, words=" 裁員  商湯 ")
    assert (again.pk, again.active, again.story, again.words) == (first.pk, True, story, "裁員 商湯")
    assert feeds.follow(factories.outlet(), ADDRESS).pk != first.pk


def test_stopping_leaves_the_articles(site: Site) -> None:
    feed = followed()
    site.gives = rss(("a", HOUR))
    read(feed)
    feeds.stop(feed)
    assert (Feed.objects.count(), Entry.objects.count(), sent()) == (0, 0, ["a"])
    feeds.read(feed.pk)


# --- its health --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("health", "gives"),
    [
        ("failing", NotFetched(code="http_status", params={"status": 404})),
        ("failing", b"<!doctype html><p>moved"),
        ("failing", b""),
        ("empty", rss()),
    ],
)
def test_what_is_wrong_is_said_and_alarms(health: str, gives: bytes | NotFetched, site: Site) -> None:
    feed = followed()
    site.gives = gives
    assert read(read(feed)).failures == 2
    assert (feed.health, feed.alarms) == (health, True)
    assert feed.reason_text and Feed.objects.alarming() == [feed]

    site.gives = rss(("a", HOUR))
    assert read(feed).health == "well" and not Feed.objects.alarming()


@pytest.mark.parametrize(
    ("health", "states"),
    [
        ("failing", ["failed"] * 5),
        ("failing", ["done", *["failed"] * 5, "reading"]),  # the earliest first; one is being read
        ("well", ["failed"] * 4),  # too few to tell
        ("well", ["failed", "failed", "duplicate", "failed", "failed"]),
        ("well", ["failed", "failed", "asks", "failed", "failed"]),
    ],
)
def test_a_feed_that_leads_to_no_text_alarms_however_well_it_lists(health: str, states: list[str], site: Site) -> None:
    feed = followed()
    site.gives = rss(("x", HOUR))
    read(feed)
    Entry.objects.all().delete()
    Item.objects.all().delete()
    batch = factories.batch(story=feed.story)
    for state in states:
        known: dict[str, Any] = {"reason": {"code": "no_text", "params": {}}} if state in ("failed", "asks") else {}
        known |= {"article": factories.article(story=batch.story)} if state in ("done", "duplicate") else {}
        item = factories.item(batch=batch, kind="address", data=None, state=state, **known)
        factories.entry(feed=feed, item=item, published_at=NOW - HOUR)
    site.gives, site.status = b"", 304

    assert read(feed).health == health
    assert ("none of the last 5 pages" in feed.reason_text) is (health == "failing")

    Item.objects.filter(state="failed").update(state="done", reason=None, article=factories.article(story=batch.story))
    assert read(feed).health == "well" and feed.failures == 0


@pytest.mark.parametrize(
    ("health", "gaps", "silence"),
    [
        ("well", [HOUR] * 5, 20 * HOUR),  # a night
        ("silent", [HOUR] * 5, 25 * HOUR),
        ("well", [3 * DAY, DAY, 2 * DAY, DAY, DAY], 5 * DAY),  # a weekly column
        ("silent", [3 * DAY, DAY, 2 * DAY, DAY, DAY], 7 * DAY),
        ("well", [HOUR], 10 * DAY),  # too few to know its habit
        ("silent", [HOUR], 15 * DAY),
    ],
)
def test_a_silence_is_long_by_the_feeds_own_habit(health: str, gaps: list[timedelta], silence: timedelta, site: Site) -> None:
    times = [silence]
    for gap in gaps:
        times.append(times[-1] + gap)
    feed = followed(story=None)
    site.gives = rss(*((f"n{number}", ago) for number, ago in enumerate(times)))
    assert read(feed).health == health


def test_a_time_to_come_hides_no_silence(site: Site) -> None:
    feed = followed(story=None)
    site.gives = rss(("a", -400 * DAY), ("b", 20 * DAY))
    read(feed)
    assert Entry.objects.get(title="a").published_at is None
    assert feed.last_entry_at is not None and feed.last_entry_at <= timezone.now()


def test_a_feed_that_nobody_looks_at_alarms() -> None:
    feed = followed()
    assert feed.health == "new"
    Feed.objects.update(checked_at=timezone.now() - 3 * HOUR)
    feed.refresh_from_db()
    assert (feed.health, feed.alarms) == ("unchecked", True)
    feeds.pause(feed)
    assert Feed.objects.alarming() == []


@pytest.mark.parametrize(
    ("due", "failures", "minutes"),
    [(False, 0, 14), (True, 0, 16), (False, 1, 29), (True, 1, 31), (False, 9, 355), (True, 9, 365), (True, 1000, 365)],
)
def test_a_feed_that_fails_is_asked_more_seldom(due: bool, failures: int, minutes: int) -> None:
    feed = followed()
    reason = {"code": "feed_empty", "params": {}} if failures else None
    Feed.objects.filter(pk=feed.pk).update(
        checked_at=timezone.now() - timedelta(minutes=minutes), failures=failures, reason=reason
    )
    assert Feed.objects.due(timezone.now()).exists() is due


def test_due_feeds_are_enqueued_once() -> None:
    followed()
    feeds.pause(followed())
    assert (feeds.enqueue_due(), feeds.enqueue_due()) == (1, 1)
    assert ProcrastinateJob.objects.filter(task_name="articles.read_feed", status="todo").count() == 2  # of both, when followed
