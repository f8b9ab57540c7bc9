"""The desk's work on a figure: taken, assigned, followed, checked by two, withdrawn; on its page, the board and the story."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from articles import lineup, notices, second_check, verdicts, workflow
from articles.models import Claim, Figure, Follow, Opinion, Verdict, Workflow
from tests import factories
from tests.articles.views.test_board import text
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db
HTMX = {"hx-request": "true"}


def person(name: str, group: str = "Checker") -> tuple[User, Client]:
    user, client = factories.user(name=name, group=group), Client()
    client.force_login(user)
    return user, client


def decide(figure: Figure, by: User, value: int = 6114) -> Verdict:
    return verdicts.decide(figure, decided_by=by, reason="年報第212頁", value=Decimal(value), unit="person")


def comes_in(figure: Figure) -> Claim:
    """A new article with another value."""
    article = factories.article(title="遲來的報道", outlet=factories.outlet(name="遠山晚報"), text="公司有6141人。")
    claim = factories.claim(figure=figure, article=article, quote="6141人", value=6141)
    lineup.refresh([figure])
    return claim


# ---- who is at it


def test_taking_a_figure_on_the_board(room: Newsroom) -> None:
    _chan, client = person("chan", "Editor")
    figure = room.figures[0]
    response = client.post(f"/figures/{figure.pk}/mine/", {"want": "take"}, headers=HTMX)
    row = response.content.decode()
    assert row.strip().startswith(f'<tr id="figure-{figure.pk}"')
    assert 'aria-pressed="true"' in row and "In check" in row and "chan" in row
    assert "figure-moved" in response.headers["HX-Trigger"]


def test_a_colleague_was_faster(room: Newsroom) -> None:
    _chan, client = person("chan")
    wong, _client = person("wong")
    workflow.take(room.figures[0], by=wong)
    response = client.post(f"/figures/{room.figures[0].pk}/mine/", {"want": "take"}, follow=True)
    assert "wong has this figure" in text(response)
    assert Workflow.objects.get().assignee == wong


def test_without_javascript_one_comes_back_to_the_board(room: Newsroom) -> None:
    _chan, client = person("chan")
    response = client.post(f"/figures/{room.figures[0].pk}/mine/", {"want": "take", "next": "/board/?sort=recent"})
    assert response.headers["Location"] == "/board/?sort=recent"


def test_assigning_with_a_time(room: Newsroom) -> None:
    _chan, client = person("chan", "Editor")
    wong, wongs = person("wong")
    sent = {"person": str(wong.pk), "due_at": "2026-11-20T18:00"}
    response = client.post(f"/figures/{room.figures[0].pk}/assign/", sent, headers=HTMX)
    assert "checked by wong" in text(response) and "overdue since 20 Nov 18:00" in text(response)
    said = text(wongs.get("/board/?who=overdue"))
    assert "overdue since 20 Nov 18:00" in said and "1 figure" in said
    assert "chan gives it to you to check" in text(wongs.get("/notices/"))


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        ({"person": "", "due_at": "2026-11-20T18:00"}, "Choose who has to be done by then"),
        ({"person": "0", "due_at": ""}, "not one of the available choices"),
        ({"person": "", "due_at": "tomorrow"}, "Enter a valid date/time"),
    ],
)
def test_what_cannot_be_assigned(sent: dict[str, str], error: str, room: Newsroom) -> None:
    _chan, client = person("chan")
    response = client.post(f"/figures/{room.figures[0].pk}/assign/", sent, headers=HTMX)
    assert (response.status_code, error in text(response)) == (422, True)
    assert not Workflow.objects.exists()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("who=me", 1),
        ("who=nobody&relation=all", 7),
        ("who=overdue", 0),
        ("state=in_check", 1),
        ("state=new&relation=all", 7),
        ("state=second_check", 0),
        ("state=contradicted", 0),
        ("state=nonsense&relation=all", 8),
    ],
)
def test_the_board_by_state_and_by_whose(query: str, found: int, room: Newsroom) -> None:
    chan, client = person("chan")
    workflow.take(room.figure("same"), by=chan)
    assert client.get(f"/board/?{query}").context["total"] == found


def test_the_story_tells_how_far_it_is(room: Newsroom) -> None:
    chan, client = person("chan")
    workflow.take(room.figures[0], by=chan)
    decide(room.figures[2], chan)
    response = client.get(room.story.get_absolute_url())
    assert dict(response.context["progress"]) == {"new": 1, "in_check": 1, "decided": 1}
    assert response.context["question_count"] == 2


# ---- following


def test_following_and_stopping(room: Newsroom) -> None:
    lee, client = person("lee", "Viewer")
    path = f"/figures/{room.figures[0].pk}/follow/"
    assert "Stop following" in text(client.post(path, {"want": "follow"}, headers=HTMX))
    assert Follow.objects.active().get().user == lee
    assert "Stop following" not in text(client.post(path, {"want": "unfollow"}, headers=HTMX))
    assert not Follow.objects.active().exists()


# ---- contradicted since decided


def test_it_comes_back_to_the_top_of_the_board(room: Newsroom) -> None:
    chan, client = person("chan")
    figure = room.figure("same")  # the last that the board would show
    figure_of_heads = room.figures[1]
    for one in (figure, figure_of_heads):
        claim = one.claims.all()[0]
        verdicts.decide(one, decided_by=chan, reason="年報", value=claim.value, unit=claim.unit)
    claim = comes_in(figure_of_heads)
    response = client.get("/board/")
    assert [row.pk for row in response.context["contradicted"]] == [figure_of_heads.pk]
    assert figure_of_heads.pk not in [row.pk for row in response.context["rows"]]
    said = text(response)
    assert "Contradicted since decided 遠山晚報 6141人" in said
    assert claim.figure == figure_of_heads
    assert client.get("/board/?state=contradicted").context["total"] == 1


def test_the_figure_says_which_article_and_which_value(room: Newsroom) -> None:
    chan, client = person("chan")
    figure = room.figures[0]
    decide(figure, chan)
    comes_in(figure)
    said = text(client.get(figure.get_absolute_url()))
    assert "Contradicted since decided 遠山晚報 6141人 遲來的報道" in said
    response = client.post(f"/figures/{figure.pk}/uphold/", {"note": "舊稿"}, follow=True)
    assert "The verdict stands against what came in since" in text(response)
    assert "Contradicted since decided" not in text(response) and "舊稿" in text(response)


# ---- second check


def test_a_second_check_by_two(room: Newsroom) -> None:
    figure = room.figures[0]
    path = f"/figures/{figure.pk}/decide/"
    chan, chans = person("chan")
    _wong, wongs = person("wong")
    said = text(chans.post(path, {"value": "6114", "reason": "年報", "version": "0", "then": "second_check"}, follow=True))
    assert "Your view is kept, sealed" in said and "6,114 people" in said  # their own
    assert not Verdict.objects.exists()

    check = Workflow.objects.get().check_asked
    assert check is not None
    sent = {"value": "6113", "reason": "公告", "version": "0", "check": str(check.pk)}
    said = text(wongs.post(path, sent, follow=True))

    assert "The two views differ" in said
    for client in (chans, wongs):
        page = text(client.get(figure.get_absolute_url()))
        assert "chan" in page and "wong" in page and "6,114 people 年報" in page and "6,113 people 公告" in page
    assert chan.opinions.count() == 1


def test_asked_for_while_somebody_was_writing(room: Newsroom) -> None:
    """What was typed is kept, and given as a sealed view the next time."""
    figure = room.figures[0]
    _chan, client = person("chan")
    second_check.ask(figure, by=person("wong")[0])
    sent = {"value": "6114", "reason": "寫了很久的理由", "version": "0"}
    response = client.post(f"/figures/{figure.pk}/decide/", sent, headers=HTMX)
    assert response.status_code == 409
    page = response.content.decode()
    assert "A second check of this figure has been asked for" in page and "寫了很久的理由" in page
    assert 'name="check"' in page and not Opinion.objects.exists()


def test_an_editor_asks_and_calls_off(room: Newsroom) -> None:
    figure = room.figures[0]
    _lee, client = person("lee", "Editor")
    wong, _wongs = person("wong")
    client.post(f"/figures/{figure.pk}/second-check/", {"of": str(wong.pk)})
    assert Workflow.objects.get().check_asked.asked_of == wong  # type: ignore[union-attr]
    response = client.post(f"/figures/{figure.pk}/second-check/", {"want": "call_off"}, follow=True)
    assert "The second check is called off" in text(response)


def test_an_editor_is_not_offered_as_second(room: Newsroom) -> None:
    _lee, client = person("lee", "Editor")
    person("wong")
    response = client.get(room.figures[0].get_absolute_url())
    assert [name for _key, name in response.context["second_form"].fields["of"].choices] == ["any checker", "wong"]
    assert {name for _key, name in response.context["assign_form"].fields["person"].choices} >= {"lee", "wong"}


# ---- withdrawn


def test_a_withdrawn_verdict_is_read_with_its_reason(room: Newsroom) -> None:
    figure = room.figures[0]
    chan, client = person("chan")
    decide(figure, chan)
    response = client.post(f"/figures/{figure.pk}/withdraw/", {"reason": "年報已重編"}, follow=True)
    said = text(response)
    assert "Withdrawn by chan" in said and "年報已重編" in said and "年報第212頁" in said
    assert "Verdict, withdrawn:" in said
    assert client.get(room.story.get_absolute_url()).context["question_count"] == 3  # open again


def test_not_without_a_reason(room: Newsroom) -> None:
    chan, client = person("chan")
    decide(room.figures[0], chan)
    response = client.post(f"/figures/{room.figures[0].pk}/withdraw/", {"reason": ""}, follow=True)
    assert "say what is wrong with it" in text(response)
    assert not Verdict.objects.get().is_withdrawn


def test_followers_read_of_it(room: Newsroom) -> None:
    chan, _client = person("chan")
    wong, wongs = person("wong")
    notices.follow(room.figures[0], wong)
    decide(room.figures[0], chan)
    assert "chan has decided it" in text(wongs.get("/notices/"))


def test_what_is_due_later_is_not_overdue(room: Newsroom) -> None:
    chan, client = person("chan")
    workflow.assign(room.figures[0], to=chan, by=chan, due_at=timezone.now() + timedelta(days=1))
    said = text(client.get("/board/?who=me"))
    assert "due " in said and "overdue since" not in said


@pytest.mark.parametrize("due", ["0001-01-01T00:00", "0999-12-31T23:59", "9999-12-31T23:59"])
def test_a_year_that_is_none_is_said_and_not_kept(due: str, room: Newsroom) -> None:
    """The database would keep it, and hand it back to no page."""
    wong, client = person("wong")
    response = client.post(f"/figures/{room.figures[0].pk}/assign/", {"person": str(wong.pk), "due_at": due}, headers=HTMX)
    assert (response.status_code, "from 1000 to 2999" in text(response)) == (422, True)
    assert client.get("/board/?who=me").status_code == 200


@pytest.mark.parametrize(("verb", "field"), [("withdraw", "reason"), ("uphold", "note")])
def test_what_was_written_is_handed_back_where_it_does_not_go(verb: str, field: str, room: Newsroom) -> None:
    chan, client = person("chan")
    decide(room.figures[0], chan)
    second_check.ask(room.figures[0], by=chan)
    response = client.post(f"/figures/{room.figures[0].pk}/{verb}/", {field: "寫了很久的理由"}, follow=True)
    said = text(response)
    assert "A second check runs" in said and "You had written: “寫了很久的理由”" in said
