"""The queue page: one decision at a time, each saved at once, the last ten undoable."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client

from articles import review
from articles.models import Act, Citation, Claim, Mark
from articles.queue import Queue
from tests import factories
from tests.articles.views.conftest import SignedIn
from tests.articles.views.test_board import text
from tests.newsroom import Newsroom, newsroom

pytestmark = pytest.mark.django_db
HTMX = {"hx-request": "true"}


def first() -> Claim:
    place = Queue().next()
    assert place is not None
    return place.claim


def decision(response: Any) -> int:
    """The claim that the page asks about."""
    return int(re.search(r'action="/queue/(\d+)/decide/', response.content.decode())[1])  # type: ignore[index]


def test_the_first_claim_with_what_stands_against_it(room: Newsroom, editor: Client) -> None:
    response = editor.get("/queue/")
    assert decision(response) == first().pk
    assert "0 / 7 decided" in text(response) and "Suggested by comparison, nobody’s mark:" in text(response)
    source = editor.get("/queue/", headers=HTMX).content.decode()
    assert source.startswith('<div id="queue"') and 'id="decision"' in source and "data-focus" in source


def test_a_decision_brings_the_next_claim_and_says_so(room: Newsroom, editor: Client) -> None:
    claim = first()
    response = editor.post(f"/queue/{claim.pk}/decide/", {"word": "conflict", "note": "見年報"}, headers=HTMX)
    following = decision(response)
    assert following == first().pk != claim.pk
    said = json.loads(response.headers["HX-Trigger"])["figure-marked"]["message"]
    outlet = Claim.objects.get(pk=following).article.outlet.name
    assert said.startswith("Marked: Conflict. Next: 商湯集團") and said.endswith(f"{outlet}.")
    assert "1 / 7 decided" in text(response) and "見年報" in text(response)
    assert (Mark.objects.get().word, Mark.objects.get().note) == ("conflict", "見年報")


def test_undo_brings_the_claim_back(room: Newsroom, editor: Client) -> None:
    claim = first()
    editor.post(f"/queue/{claim.pk}/decide/", {"word": "agree"}, headers=HTMX)
    response = editor.post(f"/queue/{claim.pk}/undo/", headers=HTMX)
    assert decision(response) == claim.pk and not Mark.objects.exists()
    assert "taken back" in response.headers["HX-Trigger"]
    assert editor.post(f"/queue/{claim.pk}/undo/", headers=HTMX).status_code == 200


def test_undo_leaves_no_act_of_its_own(room: Newsroom, editor: Client) -> None:
    """Among one's acts the decision stands as undone; what was decided then is an act like any other."""
    claim = first()
    for word in ("agree", "conflict"):
        editor.post(f"/queue/{claim.pk}/decide/", {"word": word}, headers=HTMX)
    editor.post(f"/queue/{claim.pk}/undo/", headers=HTMX)
    assert (Act.objects.count(), Act.objects.standing().count()) == (2, 0)
    assert "undo-act-" not in editor.get("/acts/").content.decode()
    editor.post(f"/queue/{claim.pk}/decide/", {"word": "unclear"}, headers=HTMX)
    assert editor.get("/acts/").content.decode().count("undo-act-") == 1
    editor.post("/acts/undo/")
    assert not Mark.objects.exists() and not Act.objects.standing().exists()


def test_nobody_undoes_a_colleagues_mark(room: Newsroom, editor: Client) -> None:
    claim = first()
    review.mark(claim, editor=factories.user(), word="agree")
    editor.post(f"/queue/{claim.pk}/undo/", headers=HTMX)
    assert Mark.objects.count() == 1


def test_without_javascript(room: Newsroom, editor: Client) -> None:
    claim = first()
    response = editor.post(f"/queue/{claim.pk}/decide/?sort=recent", {"word": "unclear"})
    assert (response.status_code, response.url) == (303, f"/queue/?sort=recent&after={claim.pk}")
    page = editor.get(response.url)
    assert "Marked: Unclear." in text(page) and decision(page) != claim.pk
    response = editor.post(f"/queue/{claim.pk}/undo/")
    assert response.url == f"/queue/?claim={claim.pk}"
    assert decision(editor.get(response.url)) == claim.pk


def test_a_note_alone_asks_for_a_word_and_stays(room: Newsroom, editor: Client) -> None:
    claim = first()
    for headers in ({}, HTMX):
        response = editor.post(f"/queue/{claim.pk}/decide/", {"note": "p. 212"}, headers=headers)
        assert response.status_code == 422
        assert "Choose agree, conflict or cannot tell" in text(response) and "p. 212" in text(response)
    assert editor.post(f"/queue/{claim.pk}/decide/", {"word": "false"}).status_code == 400
    assert not Mark.objects.exists()


def test_the_last_ten_are_listed(editor: Client) -> None:
    newsroom(copies=2)
    for _time in range(14):
        editor.post(f"/queue/{first().pk}/decide/", {"word": "agree"})
    response = editor.get("/queue/")
    assert len(re.findall(r'action="/queue/\d+/undo/', response.content.decode())) == 10
    _menu, page = response.content.decode().split("<main", 1)
    assert page.count('data-key="u"') == 1
    assert "All decided: 14 claims." in text(response)


def test_next_and_previous_keep_the_order(room: Newsroom, editor: Client) -> None:
    start = editor.get("/queue/?sort=recent")
    on = re.search(r'id="queue-on" href="([^"]+)"', start.content.decode())[1].replace("&amp;", "&")  # type: ignore[index]
    assert "sort=recent" in on
    second = editor.get(f"/queue/{on}")
    back = re.search(r'id="queue-back" href="([^"]+)"', second.content.decode())[1].replace("&amp;", "&")  # type: ignore[index]
    assert decision(editor.get(f"/queue/{back}")) == decision(start) != decision(second)


def test_a_source_attached_here_stays_here(room: Newsroom, editor: Client) -> None:
    claim = first()
    form = editor.get(f"/claims/{claim.pk}/cite/?in=queue&sort=recent", headers=HTMX).content.decode()
    assert f'hx-post="/claims/{claim.pk}/cite/?in=queue&amp;sort=recent"' in form and 'hx-target="#queue"' in form
    sent = {"title": "2021年年報", "value": "6113", "kind": "filing"}
    response = editor.post(f"/claims/{claim.pk}/cite/?in=queue", sent, headers=HTMX)
    assert decision(response) == claim.pk and "2021年年報" in text(response)
    assert Citation.objects.count() == 1
    response = editor.post(f"/claims/{claim.pk}/cite/?in=queue&sort=recent", sent)
    assert response.url == f"/queue/?sort=recent&claim={claim.pk}"


@pytest.mark.parametrize(
    "query", ["claim=0", "claim=x", "after=999999", "before=999999", "sort=x", "story=999999", f"claim={'9' * 30}"]
)
def test_an_address_that_names_nothing_begins_at_the_beginning(query: str, room: Newsroom, editor: Client) -> None:
    assert decision(editor.get(f"/queue/?{query}")) == first().pk


def test_mine_and_all(room: Newsroom, editor: Client) -> None:
    assert "No disagreement is assigned to you." in text(editor.get("/queue/?who=me&sort=recent"))
    editor.post(f"/figures/{room.figures[2].pk}/mine/")
    page = editor.get("/queue/?who=me&sort=recent")
    assert "0 / 2 decided" in text(page) and 'name="who" value="me"' in page.content.decode()
    assert 'href="/queue/?sort=recent"' in page.content.decode()
    response = editor.post(f"/queue/{decision(page)}/decide/?who=me", {"word": "agree"}, headers=HTMX)
    assert Claim.objects.get(pk=decision(response)).figure == room.figures[2]


def test_nothing_to_decide(db: None, editor: Client) -> None:
    assert "No disagreement is open" in text(editor.get("/queue/"))


def test_the_queue_is_for_those_who_may_mark(room: Newsroom, signed_in: SignedIn) -> None:
    viewer = signed_in("Viewer")
    assert viewer.get("/queue/").status_code == 403
    assert 'href="/queue/"' not in viewer.get("/board/").content.decode()
    assert 'href="/queue/"' in signed_in("Editor").get("/board/").content.decode()
