"""The list of notices, the number in the top bar, and mails on or off."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import notices
from articles.models import MailChoice, Notice
from tests import factories
from tests.articles.views.test_board import text
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db


@pytest.fixture
def wong() -> Client:
    client = Client()
    client.force_login(factories.user(name="wong", group="Editor", email="wong@example.org"))
    return client


def tell(room: Newsroom, **options: str) -> Notice:
    from django.contrib.auth.models import User

    figure = room.figures[0]
    options = {"kind": "mention", "said": "請看年報", **options}
    kind = options.pop("kind")
    claim = figure.claims.all()[0] if kind == "contradicted" else None
    notices.notify([User.objects.get(username="wong")], kind, figure, by=factories.user(name="chan"), claim=claim, **options)  # type: ignore[arg-type]
    return Notice.objects.latest("pk")


def test_what_somebody_is_told(room: Newsroom, wong: Client) -> None:
    tell(room)
    said = text(wong.get("/notices/"))
    assert "商湯集團 · Employees · 31 December 2021" in said
    assert "chan mentions you: 請看年報" in said
    assert "Notices 1 not read" in said


def test_which_article_and_which_value(room: Newsroom, wong: Client) -> None:
    tell(room, kind="contradicted")
    assert "does not stand against it: 晨鐘日報, 6,113名" in text(wong.get("/notices/"))


def test_opening_one_reads_it(room: Newsroom, wong: Client) -> None:
    notice = tell(room, anchor="verdict")
    response = wong.post(f"/notices/{notice.pk}/open/")
    assert response.headers["Location"] == f"/figures/{room.figures[0].pk}/#verdict"
    assert "Notices 1" not in text(wong.get("/board/"))
    assert "You have read everything" in text(wong.get("/notices/?show=unread"))


def test_another_persons_notice_is_not_there(room: Newsroom, wong: Client, editor: Client) -> None:
    notice = tell(room)
    assert editor.post(f"/notices/{notice.pk}/open/").status_code == 404
    assert "mentions you" not in text(editor.get("/notices/"))
    assert Notice.objects.unread().count() == 1


def test_all_are_read_up_to_what_was_seen(room: Newsroom, wong: Client) -> None:
    seen = wong.get("/notices/")
    notice = tell(room)
    assert 'name="up_to"' not in seen.content.decode()  # there was none
    wong.post("/notices/read/", {"up_to": str(notice.pk - 1)})
    assert Notice.objects.unread().count() == 1
    wong.post("/notices/read/", {"up_to": str(notice.pk)})
    assert Notice.objects.unread().count() == 0


def test_nothing_yet(wong: Client) -> None:
    assert "Nobody has told you of anything yet" in text(wong.get("/notices/"))


def test_mails_are_switched_off_and_on(wong: Client) -> None:
    assert "wong@example.org" in text(wong.get("/notices/"))
    wong.post("/notices/mails/", {"mails": "off"}, headers={"accept-language": "zh-hant"})
    assert MailChoice.objects.values_list("wanted", "language").get() == (False, "zh-hant")
    assert "You get no mails" in text(wong.get("/notices/"))
    wong.post("/notices/mails/", {"mails": "on"})
    assert MailChoice.objects.get().wanted


def test_the_number_in_the_top_bar_costs_one_query(room: Newsroom, wong: Client) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            wong.get("/help/")
        return len([query for query in queries if "articles_notice" in query["sql"]])

    tell(room)
    assert asked() == 1
