"""The list of one's own acts, each with its undo; and the key that undoes the last one."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import merging, review, sourcing, verdicts
from articles.models import Act, Claim, Mark
from tests import factories
from tests.articles.views.test_board import text
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db


@pytest.fixture
def lee() -> User:
    return factories.user(name="Lee", group="Editor")


@pytest.fixture
def client(lee: User) -> Client:
    signed_in = Client()
    signed_in.force_login(lee)
    return signed_in


@pytest.fixture
def claim(room: Newsroom) -> Claim:
    return room.figures[0].claims.order_by("pk")[0]


def test_one_s_own_acts_and_nobody_else_s(claim: Claim, lee: User, client: Client) -> None:
    review.mark(claim, editor=lee, word="agree")
    review.mark(claim, editor=factories.user(), word="conflict")
    said = text(client.get("/acts/"))
    assert "marked a claim" in said and "晨鐘日報: 6,113名" in said
    assert "Conflict" not in said


def test_each_has_its_undo(claim: Claim, lee: User, client: Client) -> None:
    review.mark(claim, editor=lee, word="agree")
    act = Act.objects.get()
    response = client.post(f"/acts/{act.pk}/undo/", follow=True)
    assert response.redirect_chain == [("/acts/", 303)]
    assert "Undone: marked a claim · 晨鐘日報: 6,113名." in text(response)
    assert re.search(r"undone \d+ \w+ \d{4} \d\d:\d\d", text(response))
    assert f'action="/acts/{act.pk}/undo/"' not in response.content.decode()
    assert not Mark.objects.exists()


def test_the_last_one_then_the_one_before(room: Newsroom, lee: User, client: Client) -> None:
    claims = room.figures[0].claims.order_by("pk")
    for claim in claims:
        review.mark(claim, editor=lee, word="agree")
    for left in (2, 1, 0, 0):
        response = client.post("/acts/undo/", {"next": room.figures[0].get_absolute_url()}, follow=True)
        assert Mark.objects.count() == left
    assert response.redirect_chain == [(room.figures[0].get_absolute_url(), 303)]
    assert "There is nothing to undo." in text(response)


def test_what_cannot_be_undone_says_why(claim: Claim, lee: User, client: Client) -> None:
    citation = sourcing.cite(claim, source=factories.source(), added_by=lee)
    verdicts.decide(claim.figure, decided_by=lee, reason="年報", citations=[citation])  # type: ignore[arg-type]
    assert "A verdict rests on this citation." in text(client.post(f"/acts/{Act.objects.get().pk}/undo/", follow=True))


def test_a_key_pressed_after_a_verdict_undoes_nothing_that_was_before(claim: Claim, lee: User, client: Client) -> None:
    """It would take an older mark away, of which nobody thinks any more."""
    review.mark(claim, editor=lee, word="agree")
    verdicts.decide(claim.figure, decided_by=lee, reason="年報")  # type: ignore[arg-type]
    assert "The last thing you did was a verdict" in text(client.post("/acts/undo/", follow=True))
    assert Mark.objects.exists()
    review.mark(claim, editor=lee, word="conflict")
    assert "Undone: changed their mark" in text(client.post("/acts/undo/", follow=True))


def test_who_may_mark_no_more_undoes_no_mark(claim: Claim, lee: User, client: Client) -> None:
    review.mark(claim, editor=lee, word="agree")
    lee.groups.set([])
    lee.groups.add(factories.user(group="Viewer").groups.get())
    assert client.post("/acts/undo/").status_code == 403
    assert Mark.objects.exists()


def test_queries_do_not_grow_with_the_acts(room: Newsroom) -> None:
    boss = factories.admin()
    client = Client()
    client.force_login(boss)

    def counted(names: str) -> int:
        for figure in room.figures[:4]:
            for claim in figure.claims.all():
                review.mark(claim, editor=boss, word="agree", note=names)
                sourcing.cite(claim, source=factories.source(), added_by=boss, passage=names)
                review.correct(claim, editor=boss, attribution=names)
        merging.merge_entities(factories.entity(name=f"{names}科技"), into=factories.entity(name=names), by=boss)
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/acts/").status_code == 200
        return len(queries)

    assert counted("遠山") == counted("長河") <= 12
