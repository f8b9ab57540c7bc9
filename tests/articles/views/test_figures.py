"""The page of one figure: what each outlet wrote, the number line, and the desk's decision."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from django.test import Client

from articles import lineup, review, sourcing, verdicts
from articles.models import Claim, Verdict
from articles.models.fields import range_of_bounds
from factcheck.figures import Bounds
from tests import factories
from tests.articles.views.conftest import SignedIn
from tests.articles.views.test_board import text
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db


def test_every_outlet_with_its_words(room: Newsroom, editor: Client) -> None:
    response = editor.get(room.figures[0].get_absolute_url())
    said, source = text(response), response.content.decode()
    assert "商湯集團 · Employees · 31 December 2021" in said
    assert "6,113 and 6,114 are both exact; they differ by 1" in said
    assert "Off by one" in said
    assert '<blockquote class="read" lang="zh-HK">據年報所載' in source
    assert '<blockquote class="read" lang="zh-Hans">年报显示' in source
    assert '<mark class="conflict n">6,113名</mark>' in source  # apart by comparison
    assert '<mark class="unmarked n">6114名</mark>' in source


def test_the_outlier_is_the_first_row_and_the_first_card(room: Newsroom, editor: Client) -> None:
    context = editor.get(room.figures[0].get_absolute_url()).context
    assert [row.label for row in context["line"].rows] == ["晨鐘日報", "島嶼時報", "东方观察"]
    assert [row.gap for row in context["line"].rows] == ["−0.016%", "", ""]
    assert context["cards"][0].apart and not context["cards"][1].apart


def test_a_loss_is_shown_as_a_loss(room: Newsroom, editor: Client) -> None:
    response = editor.get(room.figures[3].get_absolute_url())
    said = text(response)
    assert "Net loss" in said and "6.093 billion yuan" in said
    assert "The units differ" in said


def test_money_of_an_unknown_country_differs_from_no_currency(editor: Client) -> None:
    figure = factories.figure(dimension="money")
    for unit in ("CNY", "XXX"):
        factories.claim(figure=figure, quote="2.4億元", value=240_000_000, unit=unit)
    lineup.refresh([figure.pk])
    assert "The units differ" not in text(editor.get(figure.get_absolute_url()))
    factories.claim(figure=figure, quote="2.4億美元", value=240_000_000, unit="USD")
    lineup.refresh([figure.pk])
    assert "The units differ" in text(editor.get(figure.get_absolute_url()))


def test_why_a_claim_stands_there_that_does_not_say_so(room: Newsroom, editor: Client) -> None:
    claim = room.figures[0].claims.all()[0]
    page = claim.figure.get_absolute_url()
    assert "What speaks for it" not in text(editor.get(page))
    claim.lined_up_by = ["one more 3", "adjacent 2", "words 2"]
    claim.save()

    assert "What speaks for it: one more or less; right beside a number that both texts tell; the same words around it." in text(
        editor.get(page)
    )


def test_a_source_stands_on_the_line(room: Newsroom, editor: Client) -> None:
    claim = room.figures[3].claims.all()[1]
    sourcing.cite(claim, source=factories.source(), added_by=None, value=Decimal("-6093000000"), unit="CNY", place="p. 12")
    rows = editor.get(room.figures[3].get_absolute_url()).context["line"].rows
    assert (rows[0].standing, rows[0].label) == ("source", "商湯集團")
    assert rows[0].full == "6,093,000,000\N{NO-BREAK SPACE}yuan"


def test_a_slip_by_ten_thousand_has_a_logarithmic_axis_that_stays(room: Newsroom, editor: Client) -> None:
    path = room.figures[0].get_absolute_url()
    assert "axis=log" not in editor.get(path).content.decode()  # 6113 beside 6114: nothing would be seen on it
    claim = room.figures[0].claims.earliest("pk")
    slipped = Decimal(61_130_000)
    Claim.objects.filter(pk=claim.pk).update(value=slipped, bounds=range_of_bounds(Bounds.point(slipped)))
    assert "The axis is logarithmic" not in editor.get(path).content.decode()
    assert "The axis is logarithmic" in editor.get(f"{path}?axis=log").content.decode()
    assert "The axis is logarithmic" in editor.get(path).content.decode()  # kept for the next time, and for news
    assert "The axis is logarithmic" not in editor.get(f"{path}?axis=linear").content.decode()


def test_the_reference_line_is_in_the_legend(room: Newsroom, editor: Client) -> None:
    assert "what most claims state" in text(editor.get(room.figures[0].get_absolute_url()))  # two of three
    tie = text(editor.get(room.figures[2].get_absolute_url()))
    assert "what most claims state" not in tie and "what the source states" not in tie
    claim = room.figures[2].claims.all()[0]
    sourcing.cite(claim, source=factories.source(), added_by=None, value=claim.value, unit="CNY", place="p. 12")
    assert "what the source states" in text(editor.get(room.figures[2].get_absolute_url()))


def test_a_toll_has_its_time_line(editor: Client) -> None:
    figure = factories.figure(metric=factories.metric(key="dead", nature="event"), period=None)
    for value, hour in ((12, 6), (15, 8)):
        article = factories.article(text=f"{value}人死亡", published_at=factories.PUBLISHED.replace(hour=hour))
        factories.claim(figure=figure, article=article, quote=f"{value}人", value=value)
    response = editor.get(figure.get_absolute_url())
    said = text(response)
    assert "Time line" in said and "24 Oct 2024 16:00" in said and "time of publication, the text names none" in said
    assert '<section id="time-line"' in response.content.decode()


def test_what_is_no_toll_has_none(room: Newsroom, editor: Client) -> None:
    assert "Time line" not in text(editor.get(room.figures[0].get_absolute_url()))


def test_htmx_gets_the_summary(room: Newsroom, editor: Client) -> None:
    response = editor.get(room.figures[0].get_absolute_url(), headers={"hx-request": "true"})
    assert '<section id="figure-summary"' in response.content.decode()
    assert "<blockquote" not in response.content.decode()


def test_viewers_see_marks_but_no_buttons(room: Newsroom, signed_in: SignedIn) -> None:
    claim = room.figures[0].claims.all()[0]
    review.mark(claim, editor=factories.user(name="Lee"), word="conflict", note="see p. 212")
    response = signed_in("Viewer").get(room.figures[0].get_absolute_url())
    assert "Lee" in text(response) and "see p. 212" in text(response)
    assert 'name="word"' not in response.content.decode()


def test_a_missing_figure_is_a_page(editor: Client) -> None:
    response = editor.get("/figures/999/")
    assert response.status_code == 404
    assert "There is nothing at this address" in text(response)


def test_a_checker_decides(room: Newsroom, signed_in: SignedIn) -> None:
    figure = room.figures[0]
    sent = {"value": "6114", "reason": "The filing says so.", "version": "0"}
    response = signed_in("Checker").post(f"/figures/{figure.pk}/decide/", sent, headers={"hx-request": "true"})
    verdict = Verdict.objects.get(figure=figure)
    assert (verdict.version, verdict.value, verdict.unit) == (1, 6114, "person")
    assert "figure-decided" in response.headers["HX-Trigger"]
    assert "6,114 people" in text(response)


def test_a_loss_is_decided_as_it_is_shown(room: Newsroom, signed_in: SignedIn) -> None:
    figure = room.figures[3]
    sent = {"value": "60.93億元", "unit": "CNY", "reason": "The filing says so.", "version": "0"}
    signed_in("Checker").post(f"/figures/{figure.pk}/decide/", sent)
    assert Verdict.objects.get(figure=figure).value == Decimal("-6093000000")


def test_two_checkers_at_once(room: Newsroom, signed_in: SignedIn) -> None:
    """The slower one gets 409 with both texts; what was typed is kept."""
    figure, path = room.figures[0], f"/figures/{room.figures[0].pk}/decide/"
    verdicts.decide(figure, decided_by=factories.user(name="Lee"), reason="Lee's reason", value=Decimal(6114))
    for headers in ({}, {"hx-request": "true"}):
        response = signed_in("Checker").post(path, {"value": "6113", "reason": "My reason", "version": "0"}, headers=headers)
        said = response.content.decode()
        assert response.status_code == 409
        assert "Lee decided version 1 while you were writing." in text(response)
        assert "Value that stands 6,113 people 6,114 people" in text(response)
        assert "Reason My reason Lee&#x27;s reason" in text(response)
        assert re.search(r"<textarea[^>]*>\s*My reason</textarea>", said)  # what was typed is in the form still
        assert ("Your verdict is not saved. Read why" in text(response)) is (headers == {})  # at the top of a page that is new
    assert Verdict.objects.filter(figure=figure).count() == 1


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"value": "6114", "reason": ""}, "This field is required."),
        ({"value": "rather many", "reason": "x"}, "This is not read as one amount."),
    ],
)
def test_what_is_wrong_is_said(sent: dict[str, str], said: str, room: Newsroom, signed_in: SignedIn) -> None:
    response = signed_in("Checker").post(f"/figures/{room.figures[0].pk}/decide/", {"version": "0", **sent})
    assert response.status_code == 422
    assert said in text(response)
    assert not Verdict.objects.exists()
