"""An editor sets a claim right, says that it is no figure, and takes either back; from the figure's page and from the article."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from articles import merging, review
from articles.models import Claim, Figure
from articles.views import correcting
from tests import factories
from tests.articles.views.conftest import SignedIn
from tests.articles.views.fields import fields_in
from tests.articles.views.test_board import text
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db
HTMX = {"hx-request": "true"}


@pytest.fixture
def claim(room: Newsroom) -> Claim:
    """6,113名, where two others say 6114."""
    return room.figures[0].claims.order_by("pk")[0]


def form_of(client: Client, claim: Claim, query: str = "") -> dict[str, str]:
    """What a browser would send of the form as it stands."""
    source = client.get(f"/claims/{claim.pk}/correct/{query}").content.decode()
    return fields_in(source[source.index('id="correct-form"') :])


def post(client: Client, claim: Claim, query: str = "", headers: dict[str, str] | None = None, **typed: str) -> Any:
    data = form_of(client, claim, query) | typed
    return client.post(f"/claims/{claim.pk}/correct/{query}", data, headers=headers or {})


def test_the_form_is_filled_with_what_the_engine_reads(claim: Claim, editor: Client) -> None:
    fields = form_of(editor, claim)
    shown = ("value", "unit", "metric", "entity", "period")
    assert [fields[name] for name in shown] == ["6,113", "person", "Employees", "商湯集團", "31 December 2021"]
    page = editor.get(f"/claims/{claim.pk}/correct/")
    assert "<html" in page.content.decode() and "6,113名" in text(page)
    assert editor.get(f"/claims/{claim.pk}/correct/", headers=HTMX).content.decode().startswith('<form id="correct-form"')


def test_the_figure_follows_at_once(claim: Claim, editor: Client) -> None:
    response = post(editor, claim, headers=HTMX, value="6114")
    assert f'<article id="claim-{claim.pk}"' in response.content.decode() and "data-focus" in response.content.decode()
    assert json.loads(response.headers["HX-Trigger"]) == {"claim-corrected": {"message": "Corrected: 6,113名."}}
    assert Figure.objects.get(pk=claim.figure_id).relation == "same"
    page = editor.get(f"/claims/{claim.pk}/correct/")
    assert "The engine reads: Value 6,113 people" in text(page) and "Set right by" in text(page)


def test_other_figures_are_not_touched(claim: Claim, room: Newsroom, editor: Client) -> None:
    before = dict(Figure.objects.exclude(pk=claim.figure_id).values_list("pk", "refreshed_at"))
    post(editor, claim, value="6114")
    assert dict(Figure.objects.exclude(pk=claim.figure_id).values_list("pk", "refreshed_at")) == before


def test_a_claim_that_speaks_of_another_figure_says_of_which(claim: Claim, room: Newsroom, editor: Client) -> None:
    response = post(editor, claim, headers=HTMX, period="2023年底")
    claim.refresh_from_db()
    assert claim.figure == room.figures[1]
    assert f'href="/figures/{claim.figure_id}/#claim-{claim.pk}"' in response.content.decode()
    assert "This claim now speaks of another figure" in text(response)


def test_without_javascript_the_figure_comes_back(claim: Claim, editor: Client) -> None:
    response = post(editor, claim, value="6114")
    assert (response.status_code, response.url) == (303, f"/figures/{claim.figure_id}/#claim-{claim.pk}")
    assert "Corrected: 6,113名." in text(editor.get(response.url))
    response = post(editor, claim, "?in=article", value="6115")
    assert response.url == f"/articles/{claim.article_id}/#item-{claim.pk}"


def test_from_the_article_its_reader_comes_back_with_the_focus_in_the_same_row(claim: Claim, editor: Client) -> None:
    response = post(editor, claim, "?in=article&part=1", headers=HTMX, value="6114")
    source = response.content.decode()
    assert source.startswith('<div id="reader"') and f'id="why-{claim.pk}" data-focus' in source
    assert "corrected by" in text(response)


def test_what_is_wrong_stands_at_its_field_and_what_was_typed_stays(claim: Claim, editor: Client) -> None:
    for headers in ({}, HTMX):
        response = post(editor, claim, headers=headers, value="lots", attribution="年報")
        assert response.status_code == 422
        assert "This is not read as one amount" in text(response)
        assert 'value="lots"' in response.content.decode() and 'value="年報"' in response.content.decode()
    assert response.headers["HX-Retarget"] == f"#correct-form-{claim.pk}"
    assert not Claim.objects.get(pk=claim.pk).corrected


def test_a_new_name_is_asked_for_first(claim: Claim, editor: Client) -> None:
    response = post(editor, claim, entity="遠山科技")
    assert "No article has named “遠山科技” so far" in text(response) and "Yes, add this name" in text(response)
    post(editor, claim, entity="遠山科技", new_names="on")
    assert Claim.objects.get(pk=claim.pk).entity.name == "遠山科技"  # type: ignore[union-attr]


def test_two_editors_at_once_see_each_other(claim: Claim, editor: Client) -> None:
    opened = form_of(editor, claim)
    review.correct(claim, editor=factories.user(name="Lee"), unit="household")
    response = editor.post(f"/claims/{claim.pk}/correct/", opened | {"attribution": "年報"})
    assert response.status_code == 409
    assert "Lee has corrected this claim" in text(response) and 'value="年報"' in response.content.decode()
    assert Claim.objects.get(pk=claim.pk).attribution == ""


def test_nothing_changed_is_said(claim: Claim, editor: Client) -> None:
    response = post(editor, claim)
    assert "Nothing was changed." in text(editor.get(response.url))
    assert not Claim.objects.get(pk=claim.pk).corrected


def test_a_correction_is_taken_back(claim: Claim, editor: Client) -> None:
    post(editor, claim, value="6114")
    response = editor.post(f"/claims/{claim.pk}/as-read/", headers=HTMX)
    assert "corrected by" not in text(response)
    assert Claim.objects.get(pk=claim.pk).value == 6113


def test_what_is_not_a_figure_leaves_the_figure_and_can_be_restored(claim: Claim, editor: Client) -> None:
    response = editor.post(f"/claims/{claim.pk}/dismiss/", headers=HTMX)
    assert "is not a figure, says" in text(response) and f'action="/claims/{claim.pk}/restore/"' in response.content.decode()
    assert Figure.objects.get(pk=claim.figure_id).relation == "same"
    response = editor.post(f"/claims/{claim.pk}/restore/", headers=HTMX)
    assert f'<article id="claim-{claim.pk}"' in response.content.decode() and 'aria-pressed="false"' in response.content.decode()
    assert Figure.objects.get(pk=claim.figure_id).relation == "conflict"


def test_the_article_lists_what_is_not_a_figure(claim: Claim, editor: Client) -> None:
    follower = claim.article.claims.live().filter(start__gt=claim.start).order_by("start")[0]
    source = editor.post(f"/claims/{claim.pk}/dismiss/?in=article&part=1", headers=HTMX).content.decode()
    assert f'id="why-{follower.pk}" data-focus' in source  # the next one has the focus
    assert f'id="restore-{claim.pk}"' in source and "1 that is not a figure" in source
    assert f'id="claim-{claim.pk}"' not in source
    response = editor.post(f"/claims/{claim.pk}/restore/?in=article&part=1")
    assert response.url == f"/articles/{claim.article_id}/#item-{claim.pk}"


def test_who_may_not_correct_sees_no_controls(claim: Claim, signed_in: SignedIn) -> None:
    viewer = signed_in("Viewer")
    for page in (claim.article.get_absolute_url(), f"/figures/{claim.figure_id}/"):
        source = viewer.get(page).content.decode()
        assert "/correct/" not in source and "/dismiss/" not in source and "/add/" not in source


def test_between_the_look_and_the_lock_nobody_is_overwritten(
    claim: Claim, editor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A colleague saves while the form is being checked."""
    opened, real = form_of(editor, claim), correcting.adding.correct

    def late(*arguments: Any, **options: Any) -> Claim:
        monkeypatch.undo()
        review.correct(claim, editor=factories.user(name="Lee"), attribution="公告")
        return real(*arguments, **options)

    monkeypatch.setattr(correcting.adding, "correct", late)
    response = editor.post(f"/claims/{claim.pk}/correct/", opened | {"attribution": "年報"})
    assert response.status_code == 409
    assert "Lee has corrected this claim" in text(response) and 'value="年報"' in response.content.decode()
    assert Claim.objects.get(pk=claim.pk).attribution == "公告"


def test_what_the_database_would_refuse_is_said_in_the_form(
    claim: Claim, editor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(*_arguments: Any, **_options: Any) -> Claim:
        raise ValidationError("The value lies outside the bounds: correct both.")

    monkeypatch.setattr(correcting.adding, "correct", refusing)
    response = post(editor, claim, attribution="年報")
    assert response.status_code == 422
    assert "The value lies outside the bounds" in text(response) and 'value="年報"' in response.content.decode()


def test_what_cannot_be_taken_back_is_said(claim: Claim, editor: Client) -> None:
    first, other = claim.entity, factories.entity(name="遠山")
    assert first is not None
    review.correct(claim, editor=factories.user(), entity_id=other.pk)
    merging.merge_entities(first, into=factories.entity(name="遠山集團"), by_desk=False)
    response = editor.post(f"/claims/{claim.pk}/as-read/", headers=HTMX)
    assert response.headers["HX-Refresh"] == "true"
    assert "no longer in the record" in text(editor.post(f"/claims/{claim.pk}/as-read/", follow=True))
    assert Claim.objects.get(pk=claim.pk).entity == other


@pytest.mark.parametrize("period", ["9999-12-31", "0001-01-01", "9999-12-31 14:00", "0001年", "2024年13月", "9999年底"])
def test_a_time_that_is_none_is_one_sentence(period: str, claim: Claim, editor: Client) -> None:
    response = post(editor, claim, period=period)
    assert (response.status_code, "This is not read as one time" in text(response)) == (422, True)
