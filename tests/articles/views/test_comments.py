"""Comments on a figure's page: written, answered, settled, changed and removed, with JavaScript and without."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client

from articles import comments
from articles.models import Comment, Figure
from tests import factories
from tests.articles.views.conftest import SignedIn
from tests.articles.views.test_board import text
from tests.articles.views.test_both_texts import hidden
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db
HTMX = {"hx-request": "true"}


@pytest.fixture
def figure(room: Newsroom) -> Figure:
    return room.figures[0]


@pytest.fixture
def lee(db: None) -> User:
    return factories.user(name="lee", group="Editor")


@pytest.fixture
def client(lee: User) -> Client:
    client = Client()
    client.force_login(lee)
    return client


def test_a_comment_by_form(figure: Figure, client: Client) -> None:
    response = client.post(f"/figures/{figure.pk}/comment/", {"text": "查過年報了嗎？"}, follow=True)
    said = Comment.objects.get()
    assert response.redirect_chain == [(f"/figures/{figure.pk}/#comment-{said.pk}", 303)]
    assert "The comment is saved." in text(response) and "查過年報了嗎？" in text(response)


def test_a_comment_by_htmx_returns_the_section(figure: Figure, client: Client) -> None:
    response = client.post(f"/figures/{figure.pk}/comment/", {"text": "查過"}, headers=HTMX)
    assert response.content.decode().startswith('<section id="comments"')
    assert "figure-commented" in response.headers["HX-Trigger"]
    assert "查過</textarea>" not in response.content.decode()


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["by form", "by htmx"])
def test_what_is_too_long_is_kept_in_the_form(headers: dict[str, str], figure: Figure, client: Client) -> None:
    typed = "字" * 5001
    response = client.post(f"/figures/{figure.pk}/comment/", {"text": typed}, headers=headers)
    assert response.status_code == 422
    assert f"{typed}</textarea>" in response.content.decode() and "5000 characters at the most" in text(response)
    assert not Comment.objects.exists()


def test_the_latest_stands_first(figure: Figure, client: Client, lee: User) -> None:
    for number in range(3):
        comments.comment(figure, author=lee, text=f"第{number}句")
    said = text(client.get(figure.get_absolute_url()))
    assert said.index("第2句") < said.index("第1句") < said.index("第0句")


def test_it_is_settled_and_opened_again(figure: Figure, client: Client) -> None:
    said = comments.comment(figure, author=factories.user(), text="查過")
    assert "settled by lee" in text(client.post(f"/comments/{said.pk}/resolve/", headers=HTMX))
    assert "settled by" not in text(client.post(f"/comments/{said.pk}/reopen/", headers=HTMX))


def test_one_s_own_is_removed_and_brought_back(figure: Figure, client: Client, lee: User) -> None:
    said = comments.comment(figure, author=lee, text="寫錯了")
    assert "寫錯了" not in text(client.post(f"/comments/{said.pk}/remove/", headers=HTMX))
    assert "寫錯了" in text(client.get("/acts/"))
    client.post("/acts/undo/")
    assert "寫錯了" in text(client.get(figure.get_absolute_url()))


def test_another_s_is_removed_by_who_keeps_the_record_alone(figure: Figure, client: Client, signed_in: SignedIn) -> None:
    said = comments.comment(figure, author=factories.user(), text="離題")
    assert client.post(f"/comments/{said.pk}/remove/").status_code == 403
    assert client.post(f"/comments/{said.pk}/edit/", {"text": "改"}).status_code == 403
    assert signed_in("Admin").post(f"/comments/{said.pk}/remove/").status_code == 303
    assert not Comment.objects.exists()


def test_in_two_windows_the_second_is_shown_both_texts(figure: Figure, client: Client, lee: User) -> None:
    said = comments.comment(figure, author=lee, text="查過了嗎")
    address = f"/comments/{said.pk}/edit/"
    seen = hidden(client.get(address))
    comments.change(said, by=lee, text="查過年報")

    response = client.post(address, {"text": "查過公告", "version": seen})
    assert response.status_code == 409
    assert "Comment 查過公告 查過年報" in text(response)
    assert Comment.objects.get().text == "查過年報"

    assert client.post(address, {"text": "查過年報和公告", "version": hidden(response)}).status_code == 303
    assert Comment.objects.get().text == "查過年報和公告"
    assert "changed since" in text(client.get(figure.get_absolute_url()))


@pytest.mark.parametrize("typed", [" ", "字" * 5001])
def test_changed_words_that_cannot_be_kept(typed: str, figure: Figure, client: Client, lee: User) -> None:
    said = comments.comment(figure, author=lee, text="查過")
    response = client.post(f"/comments/{said.pk}/edit/", {"text": typed, "version": "1"})
    assert (response.status_code, Comment.objects.get().text) == (422, "查過")


def test_a_viewer_reads_and_writes_none(figure: Figure, signed_in: SignedIn) -> None:
    comments.comment(figure, author=factories.user(), text="查過")
    source = signed_in("Viewer").get(f"{figure.get_absolute_url()}comments/").content.decode()
    assert "查過" in source and 'id="comment-text"' not in source and "/resolve/" not in source


def test_text_is_text(figure: Figure, client: Client, lee: User) -> None:
    comments.comment(figure, author=lee, text="<script>alert(1)</script>")
    assert "<script>alert" not in client.get(figure.get_absolute_url()).content.decode()


def test_the_history_tells_what_was_said_and_removed(figure: Figure, client: Client, lee: User) -> None:
    said = comments.comment(figure, author=lee, text="查過了嗎")
    comments.resolve(said, by=factories.user(name="wong"))
    comments.remove(said, by=lee)
    told = text(client.get(f"{figure.get_absolute_url()}history/"))
    for words in ("removed a comment", "wong settled a comment", "lee wrote a comment", "查過了嗎"):
        assert words in told


def test_whom_one_can_name_is_offered(figure: Figure, client: Client) -> None:
    factories.user(name="陳", group="Editor")
    factories.user(name="reads-only", group="Viewer")
    source = client.get(figure.get_absolute_url()).content.decode()
    assert 'data-mention="陳"' in source and 'data-mention="reads-only"' not in source and 'data-mention="lee"' not in source
