"""A figure that was merged away leads to the one that it has become, and takes along what was being written on it."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from articles import merging
from articles.models import Comment, Figure, Verdict, Workflow
from tests import factories
from tests.articles.views.conftest import SignedIn
from tests.articles.views.test_board import text

pytestmark = pytest.mark.django_db
HTMX = {"hx-request": "true"}


@pytest.fixture
def checker(signed_in: SignedIn) -> Client:
    return signed_in("Checker")


@pytest.fixture
def merged() -> tuple[int, Figure]:
    """The key of the figure that is no more, and what it has become."""
    gone, kept = (factories.figure(entity=factories.entity(name=name)) for name in ("遠山電力", "長河電力"))
    for figure in (gone, kept):
        factories.claim(figure=figure)
    merging.merge_entities(gone.entity, into=kept.entity)
    return gone.pk, kept


@pytest.mark.parametrize("page", ["", "history/", "comments/", "?show=hans"])
def test_reading_goes_on_there(page: str, merged: tuple[int, Figure], checker: Client) -> None:
    gone, kept = merged
    response = checker.get(f"/figures/{gone}/{page}")
    assert (response.status_code, response.headers["Location"]) == (302, f"/figures/{kept.pk}/{page}")
    assert checker.get(f"/figures/{kept.pk}/{page}").status_code == 200


def test_a_verdict_on_its_way_is_shown_beside_what_it_would_decide(merged: tuple[int, Figure], checker: Client) -> None:
    gone, kept = merged
    sent = {"value": "6114", "reason": "年報第212頁", "version": "0"}
    for headers in ({}, HTMX):
        response = checker.post(f"/figures/{gone}/decide/", sent, headers=headers)
        assert response.status_code == 409
        assert "the figure was merged into “長河電力" in text(response) and "年報第212頁" in text(response)
        assert f'action="/figures/{kept.pk}/decide/"' in response.content.decode()
    assert not Verdict.objects.exists()

    checker.post(f"/figures/{kept.pk}/decide/", sent)
    assert Verdict.objects.get().figure == kept


def test_a_comment_goes_along(merged: tuple[int, Figure], checker: Client) -> None:
    gone, kept = merged
    checker.post(f"/figures/{gone}/comment/", {"text": "看第212頁"})
    assert Comment.objects.get().figure == kept


def test_an_open_page_says_where_it_goes_on(merged: tuple[int, Figure], checker: Client) -> None:
    gone, kept = merged
    response = checker.post(f"/figures/{gone}/news/", {"stamp": "1.0.0.0.3.2.0.0"})
    assert "This figure was merged into another one. Load the page again" in text(response)
    assert f'href="/figures/{kept.pk}/"' in response.content.decode()
    stamp = re.search(r'data-stamp="([\d.]+)"', response.content.decode())
    assert stamp is not None  # the page has it now, and nothing of it comes anew every three seconds
    assert checker.post(f"/figures/{gone}/news/", {"stamp": stamp[1]}).status_code == 204


@pytest.mark.parametrize("act", ["mine", "assign", "follow", "second-check", "withdraw", "uphold"])
def test_an_act_is_not_done_unseen_to_another_figure(act: str, merged: tuple[int, Figure], checker: Client) -> None:
    gone, kept = merged
    response = checker.post(f"/figures/{gone}/{act}/", {"reason": "x", "note": "x"}, follow=True)
    assert response.redirect_chain == [(f"/figures/{kept.pk}/", 303)]
    assert "This figure was merged into another one meanwhile; nothing is saved." in text(response)
    assert checker.post(f"/figures/{gone}/{act}/", headers=HTMX).headers["HX-Redirect"] == f"/figures/{kept.pk}/"
    assert not Workflow.objects.exists()


@pytest.mark.parametrize("path", ["", "history/", "comments/"])
def test_what_never_was_is_not_found(path: str, merged: tuple[int, Figure], checker: Client) -> None:
    assert checker.get(f"/figures/999999/{path}").status_code == 404
    assert checker.post("/figures/999999/follow/").status_code == 404
