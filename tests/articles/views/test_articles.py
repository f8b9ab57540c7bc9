"""Articles are listed and found, read again, set right in their details, and handed out as they came."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article, Outlet
from tests import factories
from tests.articles.views.test_board import text
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db
HTMX = {"hx-request": "true"}


def test_the_original_is_a_download_that_cannot_run(editor: Client) -> None:
    article = factories.article(text="<script>", original_name='年"報\r\n.html')
    response = editor.get(f"/articles/{article.pk}/original/")
    assert response.content == b"<script>"
    assert response.headers["Content-Disposition"].startswith("attachment; filename")
    assert "\n" not in response.headers["Content-Disposition"]
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"


def test_the_state_asks_again_until_reading_has_ended(editor: Client) -> None:
    article = factories.article(state="new")
    path = article.get_absolute_url()
    waiting = editor.get(path, headers=HTMX).content.decode()
    assert waiting.startswith('<div id="article-state"') and "every 2s" in waiting
    Article.objects.update(state="failed", reason={"code": "no_figures", "params": {}})
    ended = editor.get(path, headers=HTMX).content.decode()
    assert "every 2s" not in ended and "No figure was found in this text." in ended


def test_read_again(editor: Client) -> None:
    article = factories.article()
    response = editor.post(f"/articles/{article.pk}/read-again/", headers=HTMX)
    article.refresh_from_db()
    assert article.state == "new"
    assert "every 2s" in response.content.decode()


def test_details_are_corrected_and_the_article_is_read_again(room: Newsroom, editor: Client) -> None:
    article = room.articles[0]
    sent = {"outlet": "海港报", "region": "CN", "title": "新題", "published_at": "2024-10-30T08:15"}
    response = editor.post(f"/articles/{article.pk}/correct/", sent, follow=True)
    article = Article.objects.select_related("outlet").get(pk=article.pk)
    assert (article.outlet.name, article.outlet.region, article.title, article.state) == ("海港报", "CN", "新題", "new")
    assert timezone.localtime(article.published_at).replace(tzinfo=None) == datetime(2024, 10, 30, 8, 15)
    assert "the article waits to be read again" in text(response)


def test_a_new_title_alone_needs_no_reading(room: Newsroom, editor: Client) -> None:
    article = room.articles[0]
    sent = {"outlet": article.outlet.name, "region": "HK", "title": "新題", "published_at": "2024-10-24T09:30"}
    editor.post(f"/articles/{article.pk}/correct/", sent)
    article.refresh_from_db()
    assert (article.title, article.state) == ("新題", "done")
    assert Outlet.objects.count() == 4


def test_the_list_and_its_search(room: Newsroom, editor: Client) -> None:
    assert all(article.title in text(editor.get("/articles/")) for article in room.articles)
    found = text(editor.get("/articles/?q=SenseTime"))
    assert "SenseTime by the numbers" in found and "商湯年報逐項看" not in found
    assert "No article matches" in text(editor.get("/articles/?q=nothing"))


def test_nothing_yet(editor: Client) -> None:
    assert "No articles yet." in text(editor.get("/articles/"))
    bare = factories.article(text="無")
    assert "No figure was found in this text." in text(editor.get(bare.get_absolute_url()))
