"""Who may open what? Every address of articles/urls.py is in the table, or the first test fails."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from articles import comments, review, urls, verdicts
from articles.models import Act, Article, Claim, Figure
from articles.models.tracked import events_of
from tests import factories
from tests.articles.views.conftest import SignedIn
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db

OK, BACK, NO, NOT_THERE, WRONG, AGAIN = 200, 303, 403, 404, 405, 422

#: name, method, then the answer to a Viewer, an Editor and a Checker
TABLE = [
    ("home", "get", OK, OK, OK),
    ("notices", "get", OK, OK, OK),
    ("read_notices", "post", BACK, BACK, BACK),
    ("mail_choice", "post", BACK, BACK, BACK),
    ("open_notice", "post", NOT_THERE, NOT_THERE, NOT_THERE),  # another person's
    ("help", "get", OK, OK, OK),
    ("go", "get", OK, OK, OK),
    ("keys", "get", OK, OK, OK),
    ("keys", "post", AGAIN, AGAIN, AGAIN),  # the form again: keys twice
    ("preferences", "post", BACK, BACK, BACK),
    ("board", "get", OK, OK, OK),
    ("board_export", "get", OK, OK, OK),
    ("queue", "get", NO, OK, OK),
    ("queue_decide", "post", NO, AGAIN, AGAIN),  # the claim again: no word is said
    ("queue_undo", "post", NO, BACK, BACK),
    ("restore_version", "post", NO, NO, BACK),  # a verdict
    ("acts", "get", OK, OK, OK),
    ("undo_last", "post", BACK, BACK, BACK),  # everybody has acts of their own, or none
    ("undo", "post", 404, 404, 404),  # it is another's
    ("figure", "get", OK, OK, OK),
    ("figure_history", "get", OK, OK, OK),
    ("figure_news", "post", OK, OK, OK),
    ("article_news", "post", OK, OK, OK),
    ("comments", "get", OK, OK, OK),
    ("comment", "post", NO, AGAIN, AGAIN),  # it says nothing
    ("comment_edit", "get", NO, NO, NO),  # it is another's
    ("comment_edit", "post", NO, NO, NO),
    ("comment_remove", "post", NO, NO, NO),
    ("comment_resolve", "post", NO, BACK, BACK),
    ("comment_reopen", "post", NO, BACK, BACK),
    ("decide", "post", NO, NO, AGAIN),  # the form again: it gives no reason
    ("mine", "post", NO, BACK, BACK),
    ("assign", "post", NO, BACK, BACK),
    ("figure_follow", "post", BACK, BACK, BACK),
    ("second_check", "post", NO, BACK, BACK),
    ("withdraw", "post", NO, NO, BACK),
    ("uphold", "post", NO, NO, BACK),
    ("mark", "post", NO, BACK, BACK),
    ("unmark", "post", NO, BACK, BACK),
    ("cite", "get", NO, OK, OK),
    ("cite", "post", NO, AGAIN, AGAIN),  # the form again: it names no source
    ("correct_claim", "get", NO, OK, OK),
    ("correct_claim", "post", NO, AGAIN, AGAIN),  # the form again: it is empty
    ("uncorrect", "post", NO, BACK, BACK),
    ("dismiss", "post", NO, BACK, BACK),
    ("restore", "post", NO, BACK, BACK),
    ("articles", "get", OK, OK, OK),
    ("article", "get", OK, OK, OK),
    ("add_claim", "get", NO, OK, OK),
    ("add_claim", "post", NO, OK, OK),  # the form again: it names no words
    ("article_history", "get", OK, OK, OK),
    ("original", "get", OK, OK, OK),
    ("read_again", "post", NO, BACK, BACK),
    ("correct", "post", NO, AGAIN, AGAIN),  # the form again: it is empty
    ("versions", "get", OK, OK, OK),
    ("new_version", "post", NO, AGAIN, AGAIN),  # the form again: it is empty
    ("article_encoding", "get", NO, OK, OK),
    ("read_article_as", "post", NO, AGAIN, AGAIN),  # the form again: it chooses none
    ("stories", "get", OK, OK, OK),
    ("story", "get", OK, OK, OK),
    ("upload", "get", NO, OK, OK),
    ("upload", "post", NO, AGAIN, AGAIN),  # the form again: it is empty
    ("batches", "get", NO, OK, OK),
    ("batch", "get", NO, OK, OK),
    ("retry_failed", "post", NO, BACK, BACK),
    ("item", "get", NO, OK, OK),
    ("item_original", "get", NO, OK, OK),
    ("retry_item", "post", NO, BACK, BACK),
    ("item_encoding", "get", NO, OK, OK),
    ("read_item_as", "post", NO, AGAIN, AGAIN),  # the form again: it chooses none
    ("sources", "get", OK, OK, OK),
    ("source", "get", OK, OK, OK),
    ("source_history", "get", OK, OK, OK),
    ("source_edit", "get", NO, OK, OK),
    ("source_edit", "post", NO, AGAIN, AGAIN),  # the form again: it is empty
    ("outlets", "get", OK, OK, OK),
    ("outlet", "get", OK, OK, OK),
    ("source_file", "get", OK, OK, OK),
    ("archive", "post", NO, BACK, BACK),
    ("send", "get", NO, OK, OK),
    ("send", "post", NO, AGAIN, AGAIN),  # the form again: it is empty
    ("feeds", "get", OK, OK, OK),
    ("follow", "post", NO, AGAIN, AGAIN),  # the form again: it is empty
    ("feed", "get", OK, OK, OK),
    ("feed_change", "post", NO, BACK, BACK),
    ("feed_pause", "post", NO, BACK, BACK),
    ("feed_resume", "post", NO, BACK, BACK),
    ("feed_stop", "post", NO, BACK, 404),  # the editor has stopped it
    ("bring_in", "post", NO, BACK, BACK),
    ("snapshot", "get", OK, OK, OK),
]
OF_CLAIM = ("queue_decide", "queue_undo", "mark", "unmark", "cite", "correct_claim", "uncorrect", "dismiss", "restore")
OF_ARTICLE = (
    *("article", "article_history", "article_news", "add_claim", "original", "read_again", "correct"),
    *("versions", "new_version"),
)
OF_FIGURE = (
    *("figure", "figure_history", "figure_news", "comments", "comment", "decide"),
    *("mine", "assign", "figure_follow", "second_check", "withdraw", "uphold"),
)
OF_COMMENT = ("comment_edit", "comment_remove", "comment_resolve", "comment_reopen")
READ_ONLY = (
    "figure_news",
    "article_news",
    "comment",
    "comment_remove",
    "comment_resolve",
    "comment_reopen",
    "queue_decide",
    "queue_undo",
    "read_notices",
    "mail_choice",
    "open_notice",
    "mine",
    "assign",
    "figure_follow",
    "second_check",
    "withdraw",
    "uphold",
    "decide",
    "mark",
    "unmark",
    "uncorrect",
    "dismiss",
    "restore",
    "read_again",
    "correct",
    "new_version",
    "preferences",
    "restore_version",
    "undo",
    "undo_last",
    "archive",
    "follow",
    "feed_pause",
    "feed_stop",
    "bring_in",
    "retry_failed",
    "retry_item",
    "read_item_as",
    "read_article_as",
)


def address(name: str, room: Newsroom) -> str:
    source = factories.source(url="https://example.org/report", file=b"%PDF", file_name="report.pdf")
    snapshot = factories.snapshot()
    entry = factories.entry()
    item = factories.item(state="failed", reason={"code": "damaged", "params": {}})
    asks = factories.item(state="asks", reason={"code": "encoding_unsure", "params": {"candidates": ["gb18030", "big5hkscs"]}})
    from_file = factories.article(original_name="a.txt")
    review.mark(Claim.objects.live().lined_up()[1], editor=factories.user(), word="agree")
    act = Act.objects.latest("pk")
    said = comments.comment(room.figures[0], author=factories.user(), text="查過年報了嗎？")
    keys: dict[str, object] = {
        **dict.fromkeys(("item_encoding", "read_item_as"), asks.pk),
        **dict.fromkeys(("article_encoding", "read_article_as"), from_file.pk),
        **dict.fromkeys(("batch", "retry_failed"), item.batch.pk),
        **dict.fromkeys(("item", "item_original", "retry_item"), item.pk),
        "open_notice": factories.notice(figure=room.figures[0]).pk,
        **dict.fromkeys(OF_FIGURE, room.figures[0].pk),
        **dict.fromkeys(OF_CLAIM, Claim.objects.live().lined_up().first().pk),  # type: ignore[union-attr]
        **dict.fromkeys(OF_ARTICLE, room.articles[0].pk),
        **dict.fromkeys(("source", "source_history", "source_edit", "source_file", "archive"), source.pk),
        "undo": act.pk,
        **dict.fromkeys(OF_COMMENT, said.pk),
        "snapshot": snapshot.pk,
        "bring_in": entry.pk,
        **dict.fromkeys(("feed", "feed_change", "feed_pause", "feed_resume", "feed_stop"), entry.feed_id),
        "story": room.story.slug,
        "outlet": room.outlets[0].pk,
    }
    if name == "restore_version":
        verdicts.decide(room.figures[0], decided_by=factories.user(), reason="年報")
        return reverse(name, args=["verdict", events_of("verdict").objects.latest("pgh_id").pgh_id])
    return reverse(name, args=[keys[name]] if name in keys else [])


def test_every_address_is_in_the_table() -> None:
    assert {pattern.name for pattern in urls.urlpatterns} == {row[0] for row in TABLE}


@pytest.mark.parametrize(("name", "method", "viewer", "editor", "checker"), TABLE)
def test_groups(name: str, method: str, viewer: int, editor: int, checker: int, room: Newsroom, signed_in: SignedIn) -> None:
    path = address(name, room)
    data = {"mark": {"word": "agree"}, "keys": {"key-of_0": "a", "key-of_1": "a"}}.get(name, {})
    found = [getattr(signed_in(group), method)(path, data).status_code for group in ("Viewer", "Editor", "Checker")]
    assert found == [viewer, editor, checker]


@pytest.mark.parametrize(("name", "method"), [row[:2] for row in TABLE])
def test_strangers_sign_in_first(name: str, method: str, room: Newsroom, client: Client) -> None:
    response = getattr(client, method)(address(name, room))
    if method == "post":
        assert response.status_code == 401 and "id_password" in response.content.decode()
    else:
        assert response.status_code == 302 and response.url.startswith("/accounts/login/?next=/")


@pytest.mark.parametrize("name", READ_ONLY)
def test_changes_are_posted(name: str, room: Newsroom, signed_in: SignedIn) -> None:
    assert signed_in("Checker").get(address(name, room)).status_code == WRONG


@pytest.mark.parametrize(("name", "method"), [row[:2] for row in TABLE if row[1] == "post"])
def test_changes_need_the_token(name: str, method: str, room: Newsroom) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(factories.user(group="Checker"))
    path = address(name, room)
    before = (Article.objects.count(), Claim.objects.count(), Figure.objects.count())
    assert client.post(path).status_code == NO
    assert (Article.objects.count(), Claim.objects.count(), Figure.objects.count()) == before


def test_every_form_that_changes_something_carries_the_token(room: Newsroom, signed_in: SignedIn) -> None:
    """Without JavaScript nothing else brings it. {% include … only %} would leave it out."""
    client = signed_in("Checker")
    review.mark(Claim.objects.live().lined_up()[0], editor=factories.user(), word="agree")
    for name, method, *_answers in TABLE:
        if method == "get" and name not in ("original", "item_original", "source_file", "snapshot", "board_export"):
            page = address(name, room)
            for form in re.findall(r"<form[^>]*post.*?</form>", client.get(page).content.decode(), re.DOTALL):
                assert "csrfmiddlewaretoken" in form, f"{page}: {form[:120]}"


def test_a_session_that_ended_sends_htmx_to_sign_in(room: Newsroom, client: Client) -> None:
    """The whole page goes, not the fragment: a sign-in form inside a claim's card would be no use."""
    response = client.get("/board/", headers={"hx-request": "true", "hx-current-url": "http://testserver/board/?q=a"})
    assert response.headers["HX-Redirect"] == "/accounts/login/?next=/board/?q=a"
