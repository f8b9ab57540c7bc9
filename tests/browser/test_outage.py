"""A page without a database stays as it is until there is one, and comes then by itself; a form comes again when it is reloaded."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper

from articles.models import Source
from tests import factories
from tests.browser.conftest import Watched, sign_in_quickly
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db(transaction=True)


def lost(*args: Any, **options: Any) -> None:
    raise OperationalError("the connection is lost")


def test_the_page_comes_by_itself(room: Newsroom, watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    watched.allowed.add("503")
    page = watched.page()
    sign_in_quickly(page, factories.user(name="chan", group="Editor"))
    came: list[str] = []
    page.on("load", lambda page: came.append(page.url))
    monkeypatch.setattr("factcheck.outage.RETRY_AFTER", 1)
    with monkeypatch.context() as without:
        without.setattr(BaseDatabaseWrapper, "cursor", lost)
        page.goto("/board/?relation=all")
        page.get_by_text("as soon as the database answers").wait_for()
        page.wait_for_timeout(2_500)  # it has asked twice
        assert len(came) == 1
    page.get_by_role("heading", name="Board").wait_for()
    assert page.url.endswith("/board/?relation=all")


def test_a_form_is_sent_again_by_reloading_and_not_by_itself(
    room: Newsroom, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched.allowed.add("503")
    page = watched.page()
    sign_in_quickly(page, factories.user(name="chan", group="Editor"))
    source = factories.source(title="年報")
    page.goto(f"/sources/{source.pk}/edit/")
    page.get_by_label("Title").fill("遠山科技年報")
    monkeypatch.setattr("factcheck.outage.RETRY_AFTER", 1)
    with monkeypatch.context() as without:
        without.setattr(BaseDatabaseWrapper, "cursor", lost)
        page.get_by_role("button", name="Save").click()
        page.get_by_text("What you typed").wait_for()
    page.wait_for_timeout(2_500)
    assert Source.objects.get().title == "年報"
    page.reload()
    page.get_by_role("heading", name="遠山科技年報").wait_for()
    assert Source.objects.get().title == "遠山科技年報"
