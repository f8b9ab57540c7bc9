"""What the day begins with: my queue, what is new, what colleagues did, what failed; and the first four steps."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from articles import lineup, notices, review, second_check, verdicts, workflow
from articles.models import Article, Verdict
from tests import factories
from tests.articles.views.test_board import text
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db


@pytest.fixture
def chan() -> User:
    return factories.user(name="chan", group="Checker")


@pytest.fixture
def client(chan: User) -> Client:
    client = Client()
    client.force_login(chan)
    return client


def counts(client: Client) -> dict[str, int]:
    context = client.get("/").context
    parts = ("assigned", "second_checks", "mentions", "contradicted", "new_conflicts", "colleagues", "failed_batches")
    return {name: context[name].count for name in parts if context[name].count}


def test_a_quiet_day(client: Client) -> None:
    said = text(client.get("/"))
    assert "Nothing is assigned to you" in said and "No second check waits for you" in said
    assert "No colleague has decided anything since yesterday" in said
    assert counts(client) == {}


def test_a_busy_one(room: Newsroom, chan: User, client: Client) -> None:
    wong, figure = factories.user(name="wong", group="Checker"), room.figures[0]
    workflow.assign(room.figures[1], to=chan, by=wong, due_at=timezone.now() - timedelta(hours=1))
    second_check.ask(room.figures[2], by=wong, of=chan)
    notices.notify([chan], "mention", room.figures[3], key="1", by=wong, said="請看")
    verdicts.decide(figure, decided_by=wong, reason="年報", value=Decimal(6114), unit="person")
    article = factories.article(text="另有6141人。", outlet=factories.outlet(name="遠山晚報"))
    factories.claim(figure=figure, article=article, quote="6141人", value=6141)
    lineup.refresh([figure])
    batch = factories.batch(sent_by=chan)
    factories.item(batch=batch, state="failed", reason={"code": "damaged", "params": {}})

    assert counts(client) == {
        "assigned": 1,
        "second_checks": 1,
        "mentions": 1,
        "contradicted": 1,
        "new_conflicts": 3,
        "colleagues": 1,
        "failed_batches": 1,
    }
    said = text(client.get("/"))
    assert "overdue since" in said
    assert "遠山晚報 6141人" in said
    assert "6,114 people wong" in said
    assert f"Batch {batch.pk}" in said


def test_what_is_old_is_not_new(room: Newsroom, client: Client) -> None:
    Article.objects.update(created_at=timezone.now() - timedelta(days=3))
    assert counts(client) == {}


def test_my_own_verdicts_are_no_news(room: Newsroom, chan: User, client: Client) -> None:
    verdicts.decide(room.figures[0], decided_by=chan, reason="年報")
    assert "colleagues" not in counts(client)


def test_a_check_that_is_mine_already_does_not_wait(room: Newsroom, chan: User, client: Client) -> None:
    wong = factories.user(name="wong", group="Checker")
    second_check.ask(room.figures[0], by=wong)
    assert counts(client)["second_checks"] == 1  # of anybody
    second_check.give_view(room.figures[0], by=chan, reason="年報")
    assert "second_checks" not in counts(client)
    second_check.ask(room.figures[2], by=chan, of=wong)
    assert "second_checks" not in counts(client)


def test_an_editor_is_asked_for_no_second_view(room: Newsroom, editor: Client) -> None:
    second_check.ask(room.figures[0], by=factories.user())
    assert "Second checks that wait for you" not in text(editor.get("/"))


def test_the_first_four_steps(client: Client, chan: User) -> None:
    def steps() -> list[tuple[str, bool]]:
        found: list[tuple[str, bool]] = client.get("/").context["steps"]
        return found

    assert steps() == [("account", True), ("upload", False), ("mark", False), ("decide", False)]
    figure = factories.figure()
    claim = factories.claim(figure=figure)
    assert steps()[1:] == [("upload", True), ("mark", False), ("decide", False)]
    review.mark(claim, editor=chan, word="agree")
    verdicts.decide(figure, decided_by=chan, reason="年報")
    assert Verdict.objects.exists() and steps() == []
