"""While a second check runs, nothing of the first view can be read by anybody but its writer: on no page, by no search."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.contrib.auth.models import Permission, User
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles import comments, letters, lineup, notices, review, second_check, urls, verdicts
from articles.models import Comment, Figure, Notice, SecondCheck, Verdict
from articles.wording.notices import sentence
from tests import factories
from tests.articles.views.test_access import TABLE, address
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db

CANARY = "金絲雀理由"
VALUE, SHOWN = Decimal(987_654_321), ("987654321", "987,654,321", "9.8765", "987.65")


def checker(name: str, **fields: bool) -> tuple[User, Client]:
    user, client = factories.user(name=name, group="Checker", **fields), Client()
    client.force_login(user)
    return user, client


def view(figure: Figure, by: User) -> dict[str, object]:
    return {"by": by, "value": VALUE, "unit": "person", "reason": CANARY}


@pytest.fixture(params=["a view of the check", "a verdict of before"])
def sealed(request: pytest.FixtureRequest, room: Newsroom) -> tuple[Newsroom, User]:
    """The first figure of the newsroom with a first view by chan, marks and comments, under a second check."""
    figure, (chan, _client) = room.figures[0], checker("chan")
    checker("lee")  # whom chan mentions
    if request.param == "a verdict of before":
        verdicts.decide(figure, decided_by=chan, value=VALUE, unit="person", reason=CANARY)
        Notice.objects.all().delete()  # what was told when everybody could still read it
        say(figure, chan)
        second_check.ask(figure, by=chan)
    else:
        second_check.ask_with_view(figure, **view(figure, chan))  # type: ignore[arg-type]
        say(figure, chan)
    return room, chan


def say(figure: Figure, by: User) -> None:
    """Marks with a note, and comments: one that stands, one that is settled, one that was changed and one that was removed."""
    for claim in figure.claims.all():
        review.mark(claim, editor=by, word="conflict", note=CANARY)
    said = [comments.comment(figure, author=by, text=f"@lee {CANARY}{number}") for number in range(4)]
    comments.resolve(said[1], by=by)
    comments.change(said[2], by=by, text=f"{CANARY}改")
    comments.remove(said[3], by=by)


def pages(room: Newsroom) -> list[str]:
    """Every address that is read, and the searches that could find the view."""
    read = {name for name, method, *_answers in TABLE if method == "get"}
    asked = [address(name, room) for name in sorted(read)]
    figure = room.figures[0]
    searches = [f"/board/?relation=all&q={words}" for words in (CANARY, "987654321", "chan")]
    states = [f"/board/?state={state}" for state in ("second_check", "decided", "contradicted")]
    outlets = [f"{outlet.get_absolute_url()}?show=all" for outlet in room.outlets]
    return [*asked, *searches, *states, *outlets, figure.get_absolute_url(), f"{room.story.get_absolute_url()}?figures=all"]


def body(client: Client, path: str, **headers: str) -> str:
    response = client.get(path, headers=headers)
    content = b"".join(response.streaming_content) if response.streaming else response.content  # type: ignore[attr-defined]
    return content.decode("utf-8", "replace")


def tells(page: str) -> bool:
    """Whether the view, or its value, stands in the page; what was asked for is no answer, in the box or the address."""
    page = re.sub(r'(value|content|href)="[^"]*"|“[^”]*”|http://testserver[^\s<]*', "", page)
    return CANARY in page or any(digits in page for digits in SHOWN)


def test_every_page_is_asked(room: Newsroom) -> None:
    assert {reverse("home"), reverse("board"), reverse("notices")} <= set(pages(room))
    assert len(pages(room)) > len(urls.urlpatterns) / 3


def test_the_writer_reads_their_own(sealed: tuple[Newsroom, User]) -> None:
    room, chan = sealed
    client = Client()
    client.force_login(chan)
    assert tells(body(client, room.figures[0].get_absolute_url()))


@pytest.mark.parametrize("group", ["Checker", "Editor", "Viewer", "Admin"])
def test_nobody_else_does(group: str, sealed: tuple[Newsroom, User]) -> None:
    room, _chan = sealed
    reader, client = factories.user(group=group), Client()
    notices.follow(room.figures[0], reader)
    client.force_login(reader)
    told = [path for path in pages(room) if tells(body(client, path))]
    told += [path for path in pages(room) if tells(body(client, path, **{"hx-request": "true"}))]
    assert told == []


def test_a_form_that_is_refused_tells_nothing(sealed: tuple[Newsroom, User]) -> None:
    room, _chan = sealed
    _wong, client = checker("wong")
    path = f"/figures/{room.figures[0].pk}/decide/"
    for sent in ({}, {"reason": "x", "version": "0"}, {"reason": "x", "version": "1", "value": "6114"}):
        assert not tells(client.post(path, sent).content.decode())


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("admin:articles_verdict_changelist", ""),
        ("admin:articles_verdict_changelist", f"?q={CANARY}"),
        ("admin:articles_figure_change", ""),
        ("admin:articles_mark_changelist", f"?q={CANARY}"),
    ],
)
def test_the_admin_tells_it_to_no_editor(path: str, query: str, sealed: tuple[Newsroom, User]) -> None:
    room, _chan = sealed
    wong, client = checker("wong", is_staff=True)
    wong.user_permissions.add(*Permission.objects.filter(codename__startswith="view_"))
    arguments = [room.figures[0].pk] if path.endswith("_change") else []
    page = body(client, reverse(path, args=arguments) + query)
    assert "wong" in page and not tells(page)


def test_notices_and_mails_tell_nothing(sealed: tuple[Newsroom, User]) -> None:
    """Those of before the check were written with the words that anybody could read then; they are not shown any more."""
    lee, client = User.objects.get(username="lee"), Client()
    User.objects.filter(pk=lee.pk).update(email="lee@example.org")
    told = Notice.objects.filter(user=lee, kind="mention")
    assert told.exists() and not [notice for notice in told.listed() if CANARY in sentence(notice)]
    client.force_login(lee)
    assert not tells(body(client, "/notices/")) and not tells(body(client, "/"))
    Notice.objects.update(created_at=timezone.now() - timedelta(minutes=30))
    assert letters.send_due() and CANARY not in mail.outbox[0].body


@pytest.mark.parametrize("group", ["Checker", "Editor", "Viewer", "Admin"])
def test_a_page_that_asks_for_news_is_told_nothing(group: str, sealed: tuple[Newsroom, User]) -> None:
    """Not what was said before, not what is said while it is open, and not who wrote something: only who is here."""
    room, chan = sealed
    figure, client = room.figures[0], Client()
    client.force_login(factories.user(group=group))
    page = body(client, figure.get_absolute_url())
    stamp = re.search(r'data-stamp="([^"]*)"', page)
    assert stamp is not None
    news = f"/figures/{figure.pk}/news/"
    other = Client()
    other.force_login(chan)
    other.post(news)
    say(figure, chan)
    for since in (stamp[1], "", "0.0.0.0.0.0.0.0"):
        answer = client.post(news, {"stamp": since})
        assert answer.status_code == 200 and "chan is here" in answer.content.decode()
        assert not tells(answer.content.decode()), since
    assert 'id="marks-' not in client.post(news, {"stamp": stamp[1]}).content.decode()


def test_a_check_that_begins_takes_what_is_sealed_from_an_open_page(room: Newsroom) -> None:
    figure, (chan, _client) = room.figures[0], checker("chan")
    checker("lee")
    say(figure, chan)
    verdicts.decide(figure, decided_by=chan, value=VALUE, unit="person", reason=CANARY)
    _wong, client = checker("wong")
    page = body(client, figure.get_absolute_url())
    stamp = re.search(r'data-stamp="([^"]*)"', page)
    assert tells(page) and stamp is not None
    second_check.ask(figure, by=chan)
    answer = client.post(f"/figures/{figure.pk}/news/", {"stamp": stamp[1]}).content.decode()
    shown = set(re.findall(r'id="([a-z-]+?)-?\d*"', answer))
    assert {"figure-summary", "verdict", "work", "marks", "standing", "comment-list", "comment-count"} <= shown
    assert not tells(answer)


def test_nothing_is_done_to_a_comment_that_is_sealed(sealed: tuple[Newsroom, User]) -> None:
    _wong, client = checker("wong")
    said = Comment.objects.unsettled().filter(author__username="chan")[0]
    answers = [client.post(f"/comments/{said.pk}/{verb}/").status_code for verb in ("resolve", "reopen", "remove", "edit")]
    assert answers == [404] * 4


def test_the_board_shows_no_mark_of_anybody(sealed: tuple[Newsroom, User]) -> None:
    room, chan = sealed
    client = Client()
    client.force_login(chan)
    row = re.search(rf'<tr id="figure-{room.figures[0].pk}".*?</tr>', body(client, "/board/"), re.DOTALL)
    assert row is not None
    assert [word for word in ("p-conflict", "#i-conflict", "1 conflict") if word in row[0].split("c-relation")[0]] == [], row[0]


def test_once_both_are_in_everybody_reads_both(sealed: tuple[Newsroom, User]) -> None:
    room, _chan = sealed
    wong, _client = checker("wong")
    second_check.give_view(room.figures[0], by=wong, value=Decimal(6114), unit="person", reason="公告")
    lee = Client()
    lee.force_login(factories.user(group="Viewer"))
    page = body(lee, room.figures[0].get_absolute_url())
    assert CANARY in page and "公告" in page
    assert not Verdict.objects.filter(decided_by=wong).exists()


def test_nothing_that_was_said_of_the_verdict_before_tells_it(room: Newsroom) -> None:
    """Why it was upheld, and which claim does not stand against it: both were open to all until the check was asked for."""
    (chan, _chans), (wong, wongs), figure = checker("chan"), checker("wong"), room.figures[0]
    verdicts.decide(figure, decided_by=chan, value=Decimal(6114), unit="person", reason="年報")
    notices.follow(figure, wong)
    article = factories.article(outlet=factories.outlet(name="遠山晚報"), text="公司有6141人。")
    claim = factories.claim(figure=figure, article=article, quote="6141人", value=6141)
    lineup.refresh([figure])
    verdicts.uphold(figure, by=chan, note=CANARY)
    assert CANARY in body(wongs, figure.get_absolute_url()) and "6141人" in body(wongs, "/notices/")

    second_check.ask(figure, by=chan)
    assert CANARY not in body(wongs, figure.get_absolute_url())
    assert "6141人" not in body(wongs, "/notices/")
    notice = Notice.objects.to(wong).get(kind="contradicted")
    assert wongs.post(f"/notices/{notice.pk}/open/").headers["Location"] == figure.get_absolute_url()

    second_check.call_off(figure, by=chan)
    assert CANARY in body(wongs, figure.get_absolute_url()) and "6141人" in body(wongs, "/notices/")
    assert wongs.post(f"/notices/{notice.pk}/open/").headers["Location"].endswith(f"#claim-{claim.pk}")


def test_whoever_asked_with_the_verdict_in_sight_is_no_second(room: Newsroom) -> None:
    (chan, _chans), (wong, wongs), figure = checker("chan"), checker("wong"), room.figures[0]
    verdicts.decide(figure, decided_by=chan, value=Decimal(6114), unit="person", reason="年報")
    second_check.ask(figure, by=wong)
    page = body(wongs, figure.get_absolute_url())
    assert "somebody else gives the second view" in page and "Give my view, sealed" not in page
    assert "No second check waits for you." in body(wongs, "/")
    check = SecondCheck.objects.get()
    response = wongs.post(f"/figures/{figure.pk}/decide/", {"value": "6114", "reason": "也是", "check": str(check.pk)})
    assert response.status_code == 409 and "也是" in response.content.decode()
    assert not Verdict.objects.get().seconded_by
    _lee, lees = checker("lee")
    assert "Give my view, sealed" in body(lees, figure.get_absolute_url())
