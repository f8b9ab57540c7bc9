"""What an open page is told of colleagues: each part that has changed, and nothing when nothing has."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import comments, lineup, review, second_check, sourcing, verdicts
from articles.models import Article, Comment, Figure, Mark, Presence
from tests import factories
from tests.articles.views.conftest import SignedIn
from tests.articles.views.test_board import text
from tests.newsroom import Newsroom, newsroom

pytestmark = pytest.mark.django_db


@pytest.fixture
def figure(room: Newsroom) -> Figure:
    return room.figures[0]


@pytest.fixture
def lee(db: None) -> User:
    return factories.user(name="Lee", group="Checker")


def asked(client: Client, page: Any) -> Any:
    """The next question of a page, or of the answer to the last one."""
    found = re.search(r'data-live="([^"]+)" data-stamp="([^"]+)"', page.content.decode())
    assert found is not None
    return client.post(found[1], {"stamp": found[2]})


def parts(response: Any) -> list[str]:
    """The ids of what has come, but for the line that says who is here."""
    found = re.findall(
        r'<\w+ id="(live|figure-summary|standing-|marks-|cited-|claim-|comment-count|comment-list|work|verdict)(\d*)"',
        response.content.decode(),
    )
    return sorted({f"{name.rstrip('-')}" for name, _key in found} - {"live"})


def test_nothing_new_is_no_answer(figure: Figure, editor: Client) -> None:
    response = asked(editor, editor.get(figure.get_absolute_url()))
    assert (response.status_code, response.content) == (204, b"")


def test_reading_a_page_writes_nothing(figure: Figure, room: Newsroom, editor: Client) -> None:
    for page in (figure, room.articles[0]):
        editor.get(page.get_absolute_url())
    assert not Presence.objects.exists()


@pytest.mark.parametrize("noun", ["figure", "article"])
def test_a_colleague_is_here(noun: str, room: Newsroom, editor: Client, lee: User) -> None:
    address = {"figure": room.figures[0], "article": room.articles[0]}[noun].get_absolute_url()  # type: ignore[attr-defined]
    page, other = editor.get(address), Client()
    other.force_login(lee)
    asked(other, other.get(address))
    response = asked(editor, page)
    assert "Lee is here" in text(response) and parts(response) == []
    assert asked(editor, response).status_code == 204
    Presence.objects.filter(user=lee).update(seen_at="2024-01-01T00:00Z")  # has left
    assert "is here" not in text(asked(editor, response))


def test_a_colleague_s_mark_and_source_come_to_their_claim_alone(figure: Figure, editor: Client, lee: User) -> None:
    page = editor.get(figure.get_absolute_url())
    claim = figure.claims.order_by("pk")[1]
    review.mark(claim, editor=lee, word="conflict", note="不符")
    sourcing.cite(claim, source=factories.source(title="年報"), added_by=lee, place="第212頁")
    response = asked(editor, page)
    assert parts(response) == ["cited", "figure-summary", "marks", "standing"]
    assert re.findall(r'id="marks-(\d+)"', response.content.decode()) == [str(claim.pk)]
    assert "Lee" in text(response) and "不符" in text(response) and "第212頁" in text(response)
    assert "<textarea" not in response.content.decode()  # nothing in which somebody may be writing
    assert asked(editor, response).status_code == 204


def test_a_mark_taken_back_goes_by_itself(figure: Figure, editor: Client, lee: User) -> None:
    claim = figure.claims.order_by("pk")[1]
    review.mark(claim, editor=lee, word="conflict")
    page = editor.get(figure.get_absolute_url())
    review.unmark(claim, editor=lee)
    response = asked(editor, page)
    assert "marks" in parts(response) and "Lee" not in text(response)


def test_a_comment_comes_with_their_number_and_without_the_form(figure: Figure, editor: Client, lee: User) -> None:
    page = editor.get(figure.get_absolute_url())
    comments.comment(figure, author=lee, text="查過")
    response = asked(editor, page)
    assert parts(response) == ["comment-count", "comment-list", "figure-summary"]
    assert "查過" in text(response) and "<textarea" not in response.content.decode()


def test_a_verdict_comes_to_the_summary_and_to_its_place(figure: Figure, editor: Client, lee: User) -> None:
    page = editor.get(figure.get_absolute_url())
    verdicts.decide(figure, decided_by=lee, reason="年報第212頁")
    response = asked(editor, page)
    assert {"figure-summary", "verdict", "work"} <= set(parts(response))
    assert text(response).count("version 1, Lee") == 2


def test_what_is_sealed_goes_from_an_open_page(figure: Figure, editor: Client, lee: User) -> None:
    review.mark(figure.claims.all()[0], editor=lee, word="conflict", note="不符")
    comments.comment(figure, author=lee, text="是六千")
    page = editor.get(figure.get_absolute_url())
    second_check.ask(figure, by=lee)
    response = asked(editor, page)
    assert parts(response) == ["cited", "comment-count", "comment-list", "figure-summary", "marks", "standing", "verdict", "work"]
    assert "不符" not in text(response) and "是六千" not in text(response)


def test_a_claim_that_was_set_right_comes_whole_and_one_that_has_left_says_so(figure: Figure, editor: Client, lee: User) -> None:
    page = editor.get(figure.get_absolute_url())
    one, other = figure.claims.order_by("pk")[:2]
    review.correct(one, editor=lee, attribution="財務總監")
    review.dismiss(other, editor=lee)
    response = asked(editor, page)
    assert parts(response).count("claim") == 1 and "財務總監" in text(response)
    assert "is not a figure, says Lee" in text(response)


def test_one_s_own_corrections_do_not_come_again(figure: Figure, signed_in: SignedIn) -> None:
    client = signed_in("Editor")
    me = User.objects.latest("pk")
    page = client.get(figure.get_absolute_url())
    review.correct(figure.claims.all()[0], editor=me, attribution="財務總監")
    assert "claim" not in parts(asked(client, page))


def test_a_claim_that_has_come_in_asks_for_the_page_again_and_goes_on_asking(figure: Figure, editor: Client, lee: User) -> None:
    page = editor.get(figure.get_absolute_url())
    factories.claim(figure=figure, article=factories.article(text="另有6141人。"), quote="6141人", value=6141)
    lineup.refresh([figure])
    response = asked(editor, page)
    assert "A claim has come in since." in text(response)
    assert asked(editor, response).status_code == 204
    comments.comment(figure, author=lee, text="查過")
    assert "A claim has come in since." in text(asked(editor, response))


def test_a_correction_in_an_article_asks_for_the_page_again(room: Newsroom, editor: Client, lee: User) -> None:
    article = room.articles[0]
    page = editor.get(article.get_absolute_url())
    review.correct(article.claims.all()[0], editor=lee, attribution="財務總監")
    assert "A colleague has set something right here since." in text(asked(editor, page))


def test_details_set_right_by_a_colleague_are_told_and_one_s_own_are_not(room: Newsroom, signed_in: SignedIn) -> None:
    article = room.articles[0]
    mine, other = signed_in("Editor"), signed_in("Editor")
    data = {"outlet": room.outlets[0].name, "region": "HK", "title": "新題", "published_at": "2024-10-24T09:30"}
    pages = [client.get(article.get_absolute_url()) for client in (mine, other)]
    assert mine.post(f"/articles/{article.pk}/correct/", data).status_code == 303
    assert Article.objects.get(pk=article.pk).title == "新題"
    answers = [asked(client, page) for client, page in zip((mine, other), pages, strict=True)]
    assert ["set something right" in text(answer) for answer in answers] == [False, True]


@pytest.mark.parametrize("stamp", ["", "1.2", "'"])
def test_a_page_without_a_stamp_gets_one_and_nothing_else(stamp: str, figure: Figure, editor: Client) -> None:
    response = editor.post(f"/figures/{figure.pk}/news/", {"stamp": stamp})
    assert response.status_code == 200 and parts(response) == []
    assert asked(editor, response).status_code == 204


def test_who_may_not_see_the_page_is_told_nothing(figure: Figure, client: Client) -> None:
    address = f"/figures/{figure.pk}/news/"
    assert client.post(address).status_code == 401  # signed out: the page stops asking
    client.force_login(factories.user())
    assert client.post(address).status_code == 403
    assert not Presence.objects.exists()


def test_what_is_gone_is_asked_for_no_more(editor: Client) -> None:
    for address in ("/figures/999/news/", "/articles/999/news/"):
        assert editor.post(address).status_code == 404


def test_a_question_without_news_asks_the_record_once(figure: Figure, editor: Client) -> None:
    page = editor.get(figure.get_absolute_url())
    asked(editor, page)
    with CaptureQueriesContext(connection) as queries:
        assert asked(editor, page).status_code == 204
    own = [query["sql"] for query in queries if "articles_presence" in query["sql"]]
    assert len(own) == 1 and len(queries) <= 5, queries.captured_queries


def test_many_news_ask_no_oftener_than_one(editor: Client) -> None:
    figure = newsroom(copies=2).figures[-8]

    def counted(number: int) -> int:
        page = editor.get(figure.get_absolute_url())
        for claim in list(figure.claims.all())[:number]:
            for _person in range(number):
                person = factories.user(group="Checker")
                review.mark(claim, editor=person, word="agree")
                sourcing.cite(claim, source=factories.source(), added_by=person)
                comments.comment(figure, author=person, text="查過")
        with CaptureQueriesContext(connection) as queries:
            assert asked(editor, page).status_code == 200
        return len(queries)

    assert counted(1) == counted(2) <= 12


@pytest.mark.django_db(transaction=True)
def test_four_editors_marking_and_commenting_at_once_lose_nothing() -> None:
    figure = newsroom().figures[0]
    claim = figure.claims.order_by("pk")[0]
    people = [factories.user(group="Editor") for _number in range(4)]

    def work(person: User) -> list[int]:
        try:
            client = Client()
            client.force_login(person)
            page = client.get(figure.get_absolute_url())
            found = [client.post(f"/claims/{claim.pk}/mark/", {"word": word}).status_code for word in ("agree", "conflict")]
            found += [
                client.post(f"/figures/{figure.pk}/comment/", {"text": f"{person} {number}"}).status_code for number in range(3)
            ]
            return [*found, asked(client, page).status_code]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(work, people))
    assert {code for answer in answers for code in answer} == {303, 200}
    assert Mark.objects.filter(word="conflict").count() == 4
    assert Comment.objects.count() == 12
    figure.refresh_from_db()
    assert figure.conflict_count == 4
