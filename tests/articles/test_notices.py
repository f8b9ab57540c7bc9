"""Who is told of what: each once, nobody of what they did themselves, and nobody who has left."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from articles import notices
from articles.models import Follow, Notice
from tests import factories

pytestmark = pytest.mark.django_db


def test_telling_somebody() -> None:
    figure, chan, wong = factories.figure(), factories.user(name="chan"), factories.user(name="wong")

    told = notices.notify([wong], "mention", figure, by=chan, key="comment-1", anchor="comment-1", said="@wong 請看")

    notice = Notice.objects.get()
    assert (told, notice.user, notice.by, notice.said, notice.read_at) == (1, wong, chan, "@wong 請看", None)
    assert notice.get_absolute_url() == f"/figures/{figure.pk}/#comment-1"


@pytest.mark.parametrize(
    ("again", "told"),
    [
        ({"key": "comment-1"}, 1),  # the same thing
        ({"key": "comment-2"}, 2),  # another comment
        ({"key": "comment-1", "kind": "comment"}, 2),  # another matter
    ],
)
def test_each_is_told_once(again: dict[str, str], told: int) -> None:
    figure, wong = factories.figure(), factories.user()
    for options in ({"kind": "mention", "key": "comment-1"}, {"kind": "mention", **again}):
        notices.notify([wong, wong.pk], options.pop("kind"), figure, **options)  # type: ignore[arg-type]
    assert Notice.objects.to(wong).count() == told


def test_nobody_is_told_of_what_they_did() -> None:
    chan = factories.user()
    assert notices.notify([chan], "comment", factories.figure(), by=chan) == 0


def test_nobody_is_told_who_has_left() -> None:
    assert notices.notify([factories.user(is_active=False)], "comment", factories.figure()) == 0


def test_a_word_that_is_no_notice() -> None:
    with pytest.raises(ValueError, match="'shout' is no notice"):
        notices.notify([factories.user()], "shout", factories.figure())


def test_long_words_are_cut() -> None:
    notices.notify([factories.user()], "comment", factories.figure(), said="長" * 400)
    assert Notice.objects.get().said == "長" * 299 + "…"


def test_two_statements_for_any_number_of_people() -> None:
    figure, people = factories.figure(), [factories.user() for _number in range(20)]
    with CaptureQueriesContext(connection) as queries:
        notices.notify(people, "decided", figure)
    assert len([query for query in queries if "SAVEPOINT" not in query["sql"]]) == 2
    assert Notice.objects.count() == 20


def test_the_database_knows_the_kinds() -> None:
    with pytest.raises(IntegrityError, match="notice_kind_known"), transaction.atomic():
        Notice.objects.create(user=factories.user(), kind="shout", figure=factories.figure())


def test_followers_are_told() -> None:
    figure, chan, wong, lee = factories.figure(), factories.user(), factories.user(), factories.user()
    for person in (chan, wong):
        notices.follow(figure, person)

    notices.tell_followers(figure, "decided", by=chan, besides=[lee.pk])

    assert set(Notice.objects.values_list("user", flat=True)) == {wong.pk, lee.pk}


def test_who_stops_following_is_not_made_to_follow_by_acting() -> None:
    figure, chan = factories.figure(), factories.user()
    notices.follow_by_acting(figure, chan)
    notices.unfollow(figure, chan)
    notices.follow_by_acting(figure, chan)
    assert not Follow.objects.active().on([figure.pk]).exists()

    notices.follow(figure, chan)
    assert Follow.objects.active().on([figure.pk]).by(chan).count() == 1


def test_reading_all_leaves_what_came_since() -> None:
    figure, wong = factories.figure(), factories.user()
    notices.notify([wong], "comment", figure, key="1")
    seen = Notice.objects.get().pk
    notices.notify([wong], "comment", figure, key="2")
    notices.notify([factories.user()], "comment", figure, key="1")

    assert notices.read_all(wong, up_to=seen) == 1
    assert Notice.objects.to(wong).unread().count() == 1
    assert Notice.objects.unread().count() == 2  # nobody else's


def test_what_is_read_stays_read_since_then() -> None:
    notices.notify([factories.user()], "comment", factories.figure())
    notice = Notice.objects.get()
    notices.read(notice)
    first = Notice.objects.get().read_at
    notices.read(notice)
    assert first is not None and Notice.objects.get().read_at == first
