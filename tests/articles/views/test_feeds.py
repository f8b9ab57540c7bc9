"""Following a feed in the browser, and seeing that it has gone silent."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.models import Feed, Item
from tests import factories
from tests.articles.views.conftest import SignedIn
from tests.articles.views.test_board import text

pytestmark = pytest.mark.django_db

ADDRESS = "https://news.example/rss"


def test_nothing_yet(editor: Client) -> None:
    assert "No feed is followed yet." in text(editor.get("/feeds/"))


def test_following_a_feed(editor: Client) -> None:
    story = factories.story()
    data = {"outlet": "長河日報", "address": ADDRESS, "story": story.pk, "words": "商湯"}

    said = text(editor.post("/feeds/follow/", data, follow=True))

    feed = Feed.objects.get()
    assert (feed.outlet.name, feed.story, feed.words, feed.added_by is not None) == ("長河日報", story, "商湯", True)
    assert "it is being read for the first time" in said and "Not read yet" in said and ADDRESS in said
    assert ProcrastinateJob.objects.filter(task_name="articles.read_feed", status="todo").count() == 1


@pytest.mark.parametrize("address", ["", "news", "file:///etc/passwd", "javascript:alert(1)", "ftp://news.example/"])
def test_what_is_no_address_is_asked_for_again(address: str, editor: Client) -> None:
    response = editor.post("/feeds/follow/", {"outlet": "長河日報", "address": address})
    assert response.status_code == 422 and not Feed.objects.exists()


def test_the_form_knows_the_outlet_it_was_opened_from(editor: Client) -> None:
    outlet = factories.outlet(name="長河日報")
    assert f"/feeds/?outlet={outlet.pk}#follow" in editor.get(outlet.get_absolute_url()).content.decode()
    assert 'value="長河日報"' in editor.get(f"/feeds/?outlet={outlet.pk}").content.decode()
    assert editor.get("/feeds/?outlet=x").status_code == 200


def test_an_alarm_stands_on_every_page_that_it_concerns(editor: Client) -> None:
    now = timezone.now()
    silent = factories.feed(
        outlet=factories.outlet(name="長河日報"), checked_at=now, last_ok=now, last_entry_at=now - timedelta(days=30)
    )
    factories.feed(address="https://b.example/", checked_at=now, last_ok=now, last_entry_at=now)
    for page in ("/feeds/", silent.get_absolute_url(), silent.outlet.get_absolute_url(), "/health/"):
        assert "Silent too long" in text(editor.get(page)), page
    assert "1 feed needs somebody to look after it." in text(editor.get("/feeds/"))
    assert "長河日報" in text(editor.get("/health/"))


def test_health_without_alarms(editor: Client) -> None:
    now = timezone.now()
    factories.feed(checked_at=now, last_ok=now, last_entry_at=now)
    assert "all speak" in text(editor.get("/health/"))


def test_entries_and_what_became_of_them(editor: Client) -> None:
    feed = factories.feed(story=factories.story())
    article = factories.article()
    factories.entry(feed=feed, title="甲", item=factories.item(state="done", article=article))
    reason = {"code": "http_status", "params": {"status": 404}}
    factories.entry(feed=feed, title="乙", item=factories.item(state="failed", reason=reason))
    listed = factories.entry(feed=feed, title="丙")
    page = editor.get(feed.get_absolute_url()).content.decode()
    assert article.get_absolute_url() in page and "answered with error 404" in page

    said = text(editor.post(f"/entries/{listed.pk}/bring-in/", follow=True))

    assert "The entry is being fetched." in said
    assert Item.objects.get(name=listed.address).batch.story == feed.story


def test_bringing_in_needs_a_story(editor: Client) -> None:
    entry = factories.entry()
    assert "Choose a story for this feed first." in text(editor.post(f"/entries/{entry.pk}/bring-in/", follow=True))
    assert not Item.objects.exists()


def test_pausing_and_following_again(editor: Client) -> None:
    feed = factories.feed(failures=3, reason={"code": "feed_empty", "params": {}})
    assert "Paused" in text(editor.post(f"/feeds/{feed.pk}/pause/", follow=True))
    said = text(editor.post(f"/feeds/{feed.pk}/resume/", headers={"hx-request": "true"}))
    assert "Pause" in said and "Lists nothing" not in said


def test_changing_and_stopping(editor: Client) -> None:
    feed, story = factories.feed(), factories.story()
    editor.post(f"/feeds/{feed.pk}/change/", {"story": story.pk, "words": "商湯"})
    feed.refresh_from_db()
    assert (feed.story, feed.words) == (story, "商湯")
    assert "articles that came by it stay" in text(editor.post(f"/feeds/{feed.pk}/stop/", follow=True))
    assert not Feed.objects.exists()


def test_a_viewer_sees_and_changes_nothing(signed_in: SignedIn) -> None:
    feed = factories.feed()
    page = signed_in("Viewer").get(feed.get_absolute_url()).content.decode()
    assert "<form" not in page.split("<main", 1)[1].split("</main>")[0]
