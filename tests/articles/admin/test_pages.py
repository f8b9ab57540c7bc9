"""Every page of the admin opens, finds what people know, and keeps to the content security policy."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles import lineup, merging, verdicts
from articles.models import (
    Article,
    Citation,
    Claim,
    Entity,
    Figure,
    Mark,
    Merge,
    Metric,
    Outlet,
    Source,
    Story,
    Verdict,
)
from tests import factories

pytestmark = pytest.mark.django_db

MODELS = [Article, Citation, Claim, Entity, Figure, Mark, Merge, Metric, Outlet, Source, Story, Verdict]
INLINE = re.compile(r"<style|\sstyle=|<script(?![^>]*\ssrc=)(?![^>]*application/json)|\son\w+=", re.IGNORECASE)


@pytest.fixture
def desk() -> Client:
    """An administrator's browser, on a desk with one of everything."""
    outlet, figure = (
        factories.outlet(name="明報"),
        factories.figure(entity=factories.entity(name="商湯集團", aliases=("SenseTime",))),
    )
    article = factories.article(text="商湯有6113名員工", outlet=outlet, original_name="a.txt")
    claim = factories.claim(figure=figure, article=article, evidence=[{"slot": "number", "start": 3, "end": 7, "rule": "digits"}])
    factories.claim(figure=figure, quote="6114名", value=6114)
    factories.mark(claim=claim, editor=factories.user(name="chan"), note="查年報", word="conflict")
    citation = factories.citation(claim=claim, passage="共有6,113名僱員", value=Decimal(6113), unit="person")
    verdicts.decide(figure, decided_by=factories.user(name="lee"), reason="以年報為準", value=Decimal(6113), citations=[citation])
    merging.merge_entities(factories.entity(name="SenseTime Group"), into=figure.entity)
    lineup.refresh([figure])
    client = Client()
    client.force_login(factories.admin())
    return client


def pages(model: type[Model]) -> tuple[str, str]:
    """The addresses of a model's list and of its first row."""
    name = model._meta.model_name
    row = model._default_manager.order_by("pk").first()
    assert row is not None
    return reverse(f"admin:articles_{name}_changelist"), reverse(f"admin:articles_{name}_change", args=[row.pk])


@pytest.mark.parametrize("model", MODELS)
def test_lists_and_rows_open(desk: Client, model: type[Model]) -> None:
    for address in pages(model):
        response = desk.get(address)
        assert response.status_code == 200
        assert "unsafe" not in response.headers["Content-Security-Policy"]
        assert INLINE.findall(response.content.decode()) == []


@pytest.mark.parametrize(
    ("model", "words"),
    [
        (Outlet, "明报"),
        (Story, "专题"),
        (Article, "商湯 明報"),
        (Article, "a.txt"),
        (Entity, "sensetime"),
        (Entity, "商汤"),
        (Metric, "員工"),
        (Figure, "SenseTime 6113"),
        (Claim, "6113 明报"),
        (Source, "年報"),
        (Citation, "僱員"),
        (Mark, "chan 年報"),
        (Verdict, "lee 商汤"),
    ],
)
def test_everything_is_found_by_what_people_know(desk: Client, model: type[Model], words: str) -> None:
    address, row = pages(model)

    assert row in desk.get(address, {"q": words}).content.decode()
    assert row not in desk.get(address, {"q": words + " 沒有的字"}).content.decode()


@pytest.mark.parametrize("model", [Article, Claim, Figure, Mark, Entity])
def test_lists_do_not_ask_more_for_more_rows(desk: Client, model: type[Model]) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert desk.get(pages(model)[0]).status_code == 200
        return len(captured)

    queries()
    before = queries()
    for number in range(5):
        entity = factories.entity(name=f"公司{number}")
        claim = factories.claim(figure=factories.figure(entity=entity))
        factories.mark(claim=claim)

    assert queries() == before <= 12


@pytest.mark.parametrize("model", [Article, Citation, Claim, Figure, Source, Story, Verdict])
def test_rows_lead_to_the_public_page(desk: Client, model: type[Model]) -> None:
    row = model._default_manager.order_by("pk").first()

    assert row is not None
    assert row.get_absolute_url() in desk.get(pages(model)[1]).content.decode()  # type: ignore[attr-defined]


@pytest.mark.parametrize("model", [Figure, Verdict])
def test_what_follows_from_other_rows_is_not_edited(desk: Client, model: type[Model]) -> None:
    response = desk.get(pages(model)[1])

    assert 'name="_save"' not in response.content.decode()
    assert desk.get(reverse(f"admin:articles_{model._meta.model_name}_add")).status_code == 403


@pytest.mark.parametrize("group", ["Viewer", "Editor", "Checker"])
def test_only_staff_come_in(group: str) -> None:
    client = Client()
    client.force_login(factories.user(group=group))

    assert client.get(reverse("admin:index")).status_code == 302


def test_the_group_admin_is_enough_for_staff() -> None:
    claim = factories.claim(figure=factories.figure())
    client = Client()
    client.force_login(factories.user(group="Admin", is_staff=True))

    assert client.get(reverse("admin:articles_claim_change", args=[claim.pk])).status_code == 200
    assert client.get(reverse("admin:auth_user_changelist")).status_code == 200
