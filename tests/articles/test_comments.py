"""Comments: whom they name, sent twice, changed, settled, removed and brought back; and where they go when figures become one."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User

from articles import comments, merging, notices, second_check, stale, undoing
from articles.models import Act, Comment, Figure, Notice
from articles.models.tracked import events_of
from articles.sourcing import Refused
from tests import factories

pytestmark = pytest.mark.django_db

MENTIONS = [
    # what is written, whom it names
    ("@chan 請看年報", ["chan"]),
    ("請@陳看看", ["陳"]),  # no blank behind a Chinese name
    ("＠陳 請看", ["陳"]),  # as an input method writes it
    ("@陳大文 與 @chan", ["chan", "陳大文"]),  # the longest name there is
    ("@陳大武", ["陳"]),
    ("@CHAN", []),
    ("chan@example.org", []),
    ("@chan.", ["chan"]),
    ("@@chan", []),
    ("@nobody", []),
    ("@left", []),  # has left the desk
    ("@chan @chan", ["chan"]),
]


@pytest.fixture
def figure() -> Figure:
    return factories.figure()


@pytest.fixture
def lee() -> User:
    return factories.user(name="lee")


@pytest.mark.parametrize(("text", "names"), MENTIONS)
def test_mentions(text: str, names: list[str]) -> None:
    for name in ("chan", "陳", "陳大文"):
        factories.user(name=name)
    factories.user(name="left", is_active=False)
    assert [person.username for person in comments.mentioned(text)] == names


def test_whom_a_comment_names_is_told_and_who_follows_too(figure: Figure, lee: User) -> None:
    chan, wong = factories.user(name="chan"), factories.user(name="wong")
    notices.follow(figure, wong)
    said = comments.comment(figure, author=lee, text=" @chan 年報第212頁？ ")
    told = {(notice.user.username, notice.kind, notice.said, notice.anchor) for notice in Notice.objects.all()}
    assert told == {
        ("chan", "mention", "@chan 年報第212頁？", f"comment-{said.pk}"),
        ("wong", "comment", "@chan 年報第212頁？", f"comment-{said.pk}"),
    }
    assert chan.follows.get().figure == figure


def test_whom_changed_words_name_anew_is_told_once(figure: Figure, lee: User) -> None:
    factories.user(name="chan"), factories.user(name="wong")
    said = comments.comment(figure, author=lee, text="@chan 查過？")
    for text in ("@chan @wong 查過？", "@chan @wong 查過嗎？"):
        comments.change(said, by=lee, text=text)
    assert sorted(Notice.objects.filter(kind="mention").values_list("user__username", flat=True)) == ["chan", "wong"]


def test_sent_twice_is_once(figure: Figure, lee: User) -> None:
    for text in ("查過了", "查過了", "未查"):
        comments.comment(figure, author=lee, text=text)
    comments.comment(figure, author=factories.user(), text="查過了")
    assert Comment.objects.count() == 3


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\x00", "\u3000", "字" * 5001])
def test_without_words_or_with_too_many_it_is_none(text: str, figure: Figure, lee: User) -> None:
    with pytest.raises(ValueError, match=r"needs words|at the most"):
        comments.comment(figure, author=lee, text=text)
    assert not Comment.objects.exists()


def test_settled_and_open_again(figure: Figure, lee: User) -> None:
    said = comments.comment(figure, author=factories.user(), text="查過了嗎")
    comments.resolve(said, by=lee)
    comments.resolve(said, by=factories.user())  # settled already: it was Lee
    said.refresh_from_db()
    assert said.resolved_by == lee and said.resolved_at is not None
    comments.reopen(said, by=lee)
    assert Comment.objects.unsettled().get() == said


def test_the_second_of_two_that_change_it_overwrites_nothing(figure: Figure, lee: User) -> None:
    said = comments.comment(figure, author=lee, text="查過了嗎")
    seen = stale.version(("comment", said.pk))
    comments.change(said, by=lee, text="查過了", seen=seen)
    with pytest.raises(stale.Outdated):
        comments.change(said, by=lee, text="沒有查", seen=seen)
    assert Comment.objects.get().text == "查過了"
    comments.change(said, by=lee, text="查過了", seen=seen)  # the very same is no conflict


def undo_last(person: User) -> None:
    undoing.undo(Act.objects.of(person).standing().latest_first()[0])


def test_every_act_on_a_comment_is_undone(figure: Figure, lee: User) -> None:
    said = comments.comment(figure, author=lee, text="查過了嗎")
    comments.change(said, by=lee, text="查過了")
    comments.resolve(said, by=lee)
    comments.remove(said, by=lee)
    assert not Comment.objects.exists()
    found = []
    for _act in range(4):
        undo_last(lee)
        found.append(Comment.objects.values_list("pk", "text", "resolved_by", "created_at").first())
    when = said.created_at
    assert found == [(said.pk, "查過了", lee.pk, when), (said.pk, "查過了", None, when), (said.pk, "查過了嗎", None, when), None]


def test_what_somebody_has_changed_since_is_not_undone(figure: Figure, lee: User) -> None:
    said = comments.comment(figure, author=lee, text="查過了嗎")
    comments.resolve(said, by=factories.user())
    with pytest.raises(Refused):
        undo_last(lee)
    assert Comment.objects.exists()


def test_its_history_is_kept(figure: Figure, lee: User) -> None:
    said = comments.comment(figure, author=lee, text="查過了嗎")
    comments.change(said, by=lee, text="查過了")
    Comment.objects.filter(pk=said.pk).update(
        figure=factories.figure(entity=figure.entity, metric=factories.metric(key="revenue"))
    )  # no change of it
    comments.remove(said, by=lee)
    events = events_of("comment").objects.order_by("pgh_id").values_list("pgh_label", "text")
    assert list(events) == [("insert", "查過了嗎"), ("before", "查過了嗎"), ("update", "查過了"), ("delete", "查過了")]


def test_while_a_second_check_runs_everybody_reads_their_own(figure: Figure, lee: User) -> None:
    chan = factories.user(name="chan", group="Checker")
    for person in (lee, chan):
        comments.comment(figure, author=person, text=f"{person}說")
    second_check.ask(figure, by=chan)
    assert [comment.text for comment in Comment.objects.open_to(lee)] == ["lee說"]
    comments.comment(figure, author=chan, text="@lee 6114")
    assert Notice.objects.get(user=lee, kind="mention").said == ""
    second_check.call_off(figure, by=chan)
    assert Comment.objects.open_to(lee).count() == 3


def test_a_figure_that_is_merged_takes_its_comments_along() -> None:
    here, there = factories.entity(name="遠山"), factories.entity(name="遠山科技")
    stays, goes = factories.figure(entity=here), factories.figure(entity=there)
    said = comments.comment(goes, author=factories.user(), text="同一家")
    merging.merge_entities(there, into=here)
    said.refresh_from_db()
    assert said.figure == stays
