"""Who is here, and what has changed since: one statement, no writing without need, and no row that stays for ever."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import comments, news, review, second_check, sourcing, verdicts, workflow
from articles.models import Figure, Presence
from articles.news import HERE, KEPT, Place, Stamp, stamp
from tests import factories
from tests.newsroom import newsroom

pytestmark = pytest.mark.django_db


@pytest.fixture
def figure() -> Figure:
    return newsroom().figures[0]


@pytest.fixture
def chan() -> User:
    return factories.user(name="chan", group="Checker")


@pytest.fixture
def wong() -> User:
    return factories.user(name="wong", group="Checker")


def here(figure: Figure, user: User, *, seen: bool = True) -> list[str]:
    return stamp(Place("figure", figure.pk), user, seen=seen)[1]


def ago(seconds: int) -> None:
    """All that was seen was seen so long ago."""
    Presence.objects.update(seen_at=timezone.now() - timedelta(seconds=seconds))


def test_a_stamp_is_read_as_it_is_written() -> None:
    found = Stamp(marks=1, sources=2, corrections=3, comments=4, work=5, claims=6, told=1, here=8)
    assert str(found) == "1.2.3.4.5.6.1.8"
    assert Stamp.read(str(found)) == found


@pytest.mark.parametrize(
    "written", ["", "1.2", "1.2.3.4.5.6.7.x", "1.2.3.4.5.6.7.8.9", "9" * 30 + ".1.1.1.1.1.1.1", "'", "-1.2.3.4.5.6.7.8"]
)
def test_what_is_no_stamp(written: str) -> None:
    assert Stamp.read(written) is None


CHANGES: list[tuple[str, Callable[[Figure, User], Any]]] = [
    ("marks", lambda figure, by: review.mark(figure.claims.all()[0], editor=by, word="agree")),
    ("sources", lambda figure, by: sourcing.cite(figure.claims.all()[0], source=factories.source(), added_by=by)),
    ("corrections", lambda figure, by: review.correct(figure.claims.all()[0], editor=by, attribution="年報")),
    ("comments", lambda figure, by: comments.comment(figure, author=by, text="查過")),
    ("work", lambda figure, by: workflow.take(figure, by=by)),
    ("work", lambda figure, by: verdicts.decide(figure, decided_by=by, reason="年報")),
]


@pytest.mark.parametrize(("kind", "change"), CHANGES, ids=["mark", "source", "correction", "comment", "taken", "verdict"])
def test_each_change_is_seen_as_what_it_is(
    kind: str, change: Callable[[Figure, User], Any], figure: Figure, chan: User, wong: User
) -> None:
    before, _here = stamp(Place("figure", figure.pk), chan)
    change(figure, wong)
    after, _here = stamp(Place("figure", figure.pk), chan)
    assert [each.name for each in fields(Stamp) if getattr(before, each.name) != getattr(after, each.name)] == [kind]


def test_while_a_second_check_runs_another_s_marks_and_comments_are_no_news(figure: Figure, chan: User, wong: User) -> None:
    second_check.ask(figure, by=chan)
    before, _here = stamp(Place("figure", figure.pk), chan)
    review.mark(figure.claims.all()[0], editor=wong, word="agree")
    comments.comment(figure, author=wong, text="查過")
    second_check.give_view(figure, by=wong, reason="年報")
    assert stamp(Place("figure", figure.pk), chan)[0] == before
    assert stamp(Place("figure", figure.pk), wong)[0] != before  # one's own, from another window


def test_it_asks_the_database_once(figure: Figure, chan: User) -> None:
    for seen in (False, True, True):
        with CaptureQueriesContext(connection) as queries:
            here(figure, chan, seen=seen)
        assert len(queries) == 1


def test_who_has_the_page_open_is_here_until_they_leave(figure: Figure, chan: User, wong: User) -> None:
    assert here(figure, wong) == []  # not oneself
    assert here(figure, chan) == ["wong"]
    ago(HERE + 1)
    assert here(figure, chan) == []


def test_looking_alone_is_not_being_here(figure: Figure, chan: User, wong: User) -> None:
    here(figure, wong, seen=False)
    assert not Presence.objects.exists()
    assert here(figure, chan) == []


def test_that_somebody_is_here_is_written_seldom(figure: Figure, chan: User) -> None:
    here(figure, chan)
    first = Presence.objects.get().seen_at
    here(figure, chan)
    assert Presence.objects.get().seen_at == first
    ago(news.SELDOM + 1)
    here(figure, chan)
    assert Presence.objects.get().seen_at >= first


def test_pages_that_were_left_are_forgotten(chan: User) -> None:
    for left in newsroom(copies=2).figures:
        here(left, chan)
        ago(KEPT + 1)
    assert Presence.objects.count() == 1


def test_nobody_is_at_what_is_not_there(chan: User) -> None:
    for noun in ("figure", "article"):
        with pytest.raises(LookupError):
            stamp(Place(noun, 999), chan, seen=True)
    assert not Presence.objects.exists()


def test_an_article_is_a_page_too(chan: User, wong: User) -> None:
    article = factories.article()
    stamp(Place("article", article.pk), wong, seen=True)
    assert stamp(Place("article", article.pk), chan, seen=True)[1] == ["wong"]
