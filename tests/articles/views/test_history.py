"""The time line of a figure, a source and an article: who, what, before and after, the latest first."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.utils import timezone

from articles import review, second_check, sourcing, verdicts, workflow
from articles.models import Article, Claim, Source
from tests import factories
from tests.articles.views.conftest import SignedIn
from tests.articles.views.test_board import text
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(room: Newsroom) -> Claim:
    return room.figures[0].claims.order_by("pk")[0]


def told(response: object) -> list[str]:
    """One line for each entry, without the time."""
    entries = re.findall(r'<li id="[a-z]+-\d+".*?</li>', response.content.decode(), re.DOTALL)  # type: ignore[attr-defined]
    plain = [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", entry)).strip() for entry in entries]
    return [re.sub(r"^\d+ \w+ \d{4} \d\d:\d\d ", "", entry) for entry in plain]


def test_a_figure_from_the_latest_change_down(claim: Claim, editor: Client) -> None:
    lee = factories.user(name="Lee")
    review.mark(claim, editor=lee, word="agree")
    review.mark(claim, editor=lee, word="conflict", note="年報寫6114名")
    sourcing.cite(claim, source=factories.source(), added_by=lee, value=claim.value, place="第212頁")
    review.correct(claim, editor=lee, attribution="公司")
    verdicts.decide(claim.figure, decided_by=lee, reason="年報原文", value=claim.value)  # type: ignore[arg-type]

    lines = told(editor.get(f"/figures/{claim.figure_id}/history/"))
    assert lines[0].startswith("Lee gave a verdict")
    assert lines[0].endswith("state of work before: New → after: Decided")  # one act, told once
    assert "after: 6,113 people" in lines[0] and "after: 年報原文" in lines[0]
    assert lines[1].startswith("Lee corrected a claim · 晨鐘日報: 6,113名".replace(" · ", " "))
    assert "attributed to after: 公司" in lines[1]
    assert lines[2].startswith("Lee attached a source") and "after: 第212頁" in lines[2]
    assert lines[3].startswith("Lee changed their mark") and "before: Agree → after: Conflict" in lines[3]
    assert lines[4].startswith("Lee marked a claim") and "after: Agree" in lines[4]
    assert len(lines) == 5


def test_who_had_the_figure_and_how_far_the_desk_was(room: Newsroom, claim: Claim, signed_in: SignedIn) -> None:
    figure, wong = room.figures[0], factories.user(name="wong", group="Checker")
    chan = Client()
    chan.force_login(factories.user(name="chan", group="Checker"))
    address = f"/figures/{figure.pk}"
    chan.post(f"{address}/mine/", {"want": "take"})
    chan.post(f"{address}/assign/", {"person": str(wong.pk), "due_at": "2026-11-20T18:00"})
    chan.post(f"{address}/assign/", {"person": str(wong.pk), "due_at": "2026-11-21T18:00"})
    chan.post(f"{address}/decide/", {"reason": "年報", "version": "0"})
    chan.post(f"{address}/withdraw/", {"reason": "已重編"})

    lines = told(signed_in("Viewer").get(f"{address}/history/"))
    assert all(line.startswith("chan ") for line in lines)
    assert [line.removeprefix("chan ") for line in lines] == [
        "withdrew a verdict why it was withdrawn after: 已重編 state of work before: Decided → after: Withdrawn",
        "ended the assignment assigned to before: wong due before: 21 Nov 2026 18:00",
        "gave a verdict value that stands after: No value can be said reason after: 年報 "
        "state of work before: In check → after: Decided",
        "changed until when it is due due before: 20 Nov 2026 18:00 → after: 21 Nov 2026 18:00",
        "gave the figure to somebody to check assigned to before: chan → after: wong due after: 20 Nov 2026 18:00",
        "brought the figure to another state of work state of work before: New → after: In check",
        "took the figure to check assigned to after: chan",
    ]


def test_while_a_second_check_runs_the_history_does_not_say_why_a_verdict_was_withdrawn(
    room: Newsroom, signed_in: SignedIn
) -> None:
    figure, wong = room.figures[0], factories.user(name="wong", group="Checker")
    verdicts.decide(figure, decided_by=wong, reason="年報")
    verdicts.withdraw(figure, by=wong, reason="已重編")
    second_check.ask(figure, by=wong)
    assert "已重編" not in text(signed_in("Checker").get(f"/figures/{figure.pk}/history/"))


def test_moves_are_read_page_by_page_among_the_others(room: Newsroom, claim: Claim, editor: Client) -> None:
    figure, lee = room.figures[0], factories.user(name="Lee", group="Editor")
    for number in range(20):
        (workflow.let_go if number % 2 else workflow.take)(figure, by=lee)
        review.mark(claim, editor=lee, word="agree", note=f"note {number}")
    pages, address = [], f"/figures/{figure.pk}/history/"
    while address:
        response = editor.get(address)
        pages.append([entry.change.place for entry in response.context["entries"]])
        older = response.context["older"]
        address = older and f"/figures/{figure.pk}/history/{older}"
    places = [place for page in pages for place in page]
    assert [len(page) for page in pages] == [25, 25, 10]
    assert len(set(places)) == 60 and {place.split("-")[0] for place in places} == {"mark", "move", "workflow"}


def test_whoever_is_signed_in_did_it(claim: Claim, signed_in: SignedIn) -> None:
    mark = review.mark(claim, editor=factories.user(name="Lee"), word="agree")
    admin = Client()
    admin.force_login(factories.admin(name="Boss"))
    admin.post("/admin/articles/mark/", {"action": "delete_selected", "_selected_action": mark.pk, "post": "yes"})
    assert told(signed_in("Viewer").get(f"/figures/{claim.figure_id}/history/"))[0].startswith("Boss took their mark back")


def test_a_long_history_is_read_page_by_page(claim: Claim, editor: Client) -> None:
    lee = factories.user(name="Lee")
    for number in range(60):
        review.mark(claim, editor=lee, word="agree", note=f"note {number}")
    pages, address = [], f"/figures/{claim.figure_id}/history/"
    while address:
        response = editor.get(address)
        pages.append(told(response))
        older = response.context["older"]
        address = older and f"/figures/{claim.figure_id}/history/{older}"
    assert [len(page) for page in pages] == [25, 25, 10]
    assert "after: note 59" in pages[0][0] and "after: note 0" in pages[2][-1]
    assert len({entry for page in pages for entry in page}) == 60


@pytest.mark.parametrize("after", ["mark-0", "mark-x", "nothing-1", "mark-99999999999999", "'; --"])
def test_a_place_that_is_none_is_harmless(after: str, claim: Claim, editor: Client) -> None:
    review.mark(claim, editor=factories.user(), word="agree")
    assert editor.get(f"/figures/{claim.figure_id}/history/", {"after": after}).status_code == 200


def test_a_correction_that_moves_a_claim_is_told_on_both_figures(claim: Claim, room: Newsroom, editor: Client) -> None:
    from_here = claim.figure_id
    review.correct(claim, editor=factories.user(), period=room.figures[1].period)
    claim.refresh_from_db()
    assert claim.figure_id == room.figures[1].pk
    for figure in (from_here, claim.figure_id):
        (line,) = told(editor.get(f"/figures/{figure}/history/"))
        assert "before: 31 December 2021 → after: 31 December 2023" in line


def test_a_source_tells_its_own_changes(editor: Client, claim: Claim) -> None:
    source = sourcing.add_source(title="2021年年報", added_by=factories.user(name="Lee"))
    Source.objects.filter(pk=source.pk).update(publisher="商湯集團")
    sourcing.cite(claim, source=source, added_by=factories.user(name="Chan"))
    lines = told(editor.get(f"/sources/{source.pk}/history/"))
    assert [line.split(" ")[0] for line in lines] == ["Chan", "Lee", "Lee"]
    assert "publisher after: 商湯集團" in lines[1]


def test_an_article_tells_its_corrections(editor: Client, claim: Claim) -> None:
    Article.objects.filter(pk=claim.article_id).update(title="新題")
    review.correct(claim, editor=factories.user(name="Lee"), attribution="公司")
    lines = told(editor.get(f"/articles/{claim.article_id}/history/"))
    assert lines[0].startswith("Lee corrected a claim")
    assert lines[1].startswith("The program corrected the article&#x27;s details") and "→ after: 新題" in lines[1]


def test_what_nobody_changed_says_so(room: Newsroom, editor: Client) -> None:
    assert "Nobody has changed anything here yet." in text(editor.get(f"/figures/{room.figures[5].pk}/history/"))


def restore_form(client: Client, address: str) -> tuple[str, dict[str, str]]:
    """Where the oldest version that can be put back is sent to, and with what."""
    source = client.get(address).content.decode()
    path, fields = re.findall(r'action="(/history/[^"]+)">(.*?)</form>', source, re.DOTALL)[-1]
    return path, dict(re.findall(r'name="(next|seen)" value="([^"]*)"', fields))


def test_an_earlier_version_is_put_back_from_here(claim: Claim, editor: Client) -> None:
    for said in ("公司", "年報"):
        review.correct(claim, editor=factories.user(), attribution=said)
    path, sent = restore_form(editor, f"/figures/{claim.figure_id}/history/")
    assert "The earlier version stands again." in text(editor.post(path, sent, follow=True))
    assert Claim.objects.get(pk=claim.pk).attribution == "公司"


def test_not_over_what_a_colleague_has_changed_while_one_read(claim: Claim, editor: Client) -> None:
    for said in ("公司", "年報"):
        review.correct(claim, editor=factories.user(), attribution=said)
    path, sent = restore_form(editor, f"/figures/{claim.figure_id}/history/")
    review.correct(claim, editor=factories.user(name="Chan"), attribution="公告")
    assert "has changed this since you opened the history" in text(editor.post(path, sent, follow=True))
    assert Claim.objects.get(pk=claim.pk).attribution == "公告"


def test_nor_over_a_verdict_that_came_meanwhile(claim: Claim, signed_in: SignedIn) -> None:
    client, figure = signed_in("Checker"), claim.figure
    assert figure is not None
    for reason in ("年報", "更正"):
        verdicts.decide(figure, decided_by=factories.user(), reason=reason)
    path, sent = restore_form(client, f"/figures/{figure.pk}/history/")
    assert sent["seen"] == "2"
    verdicts.decide(figure, decided_by=factories.user(name="Chan"), reason="再更正")
    assert "Chan has given version 3 since you opened this page" in text(client.post(path, sent, follow=True))
    assert figure.verdicts.count() == 3


def test_what_cannot_be_put_back_is_said(claim: Claim, editor: Client) -> None:
    for said in ("公司", "年報"):
        review.correct(claim, editor=factories.user(), attribution=said)
    path, sent = restore_form(editor, f"/figures/{claim.figure_id}/history/")
    Article.objects.filter(pk=claim.article_id).update(current=False, replaced_at=timezone.now())
    assert "A later version of the article stands in its place" in text(editor.post(path, sent, follow=True))
