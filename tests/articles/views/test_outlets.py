"""The outlets and the record of each: counts with their denominators, and the claims behind every count."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from django.test import Client

from articles import verdicts
from articles.models import Figure, Outlet
from tests import factories
from tests.articles.views.test_board import text
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db


def decide(figure: Figure, value: str, unit: str = "") -> None:
    verdicts.decide(figure, decided_by=factories.user(), reason="年報", value=Decimal(value), unit=unit)


def page_of(client: Client, outlet: Outlet, query: str = "") -> str:
    return text(client.get(outlet.get_absolute_url() + query))


def links(client: Client, outlet: Outlet, query: str) -> set[str]:
    """The quotes of the claims that an address lists."""
    return {row.outcome.claim.quote for row in client.get(outlet.get_absolute_url() + query).context["rows"]}


def test_the_list_with_denominators(room: Newsroom, editor: Client) -> None:
    decide(room.figures[0], "6114", "person")
    rows = {row.outlet.name: row.record for row in editor.get("/outlets/").context["page"]}
    assert [(rows[name].stood, rows[name].judged) for name in ("晨鐘日報", "島嶼時報", "Harbour Wire")] == [
        (0, 1),
        (1, 1),
        (0, 0),
    ]
    assert not any(record.share for record in rows.values()), "a percentage of one claim says nothing"
    source = editor.get("/outlets/").content.decode()
    assert f'href="{room.outlets[0].get_absolute_url()}?show=fell">1</a> <span class="meta">/ 1</span>' in source


def test_the_record_of_one(room: Newsroom, editor: Client) -> None:
    decide(room.figures[0], "6114", "person")
    decide(room.figures[1], "4531", "person")
    decide(room.figures[2], "734000000", "CNY")
    said = page_of(editor, room.outlets[0])
    assert "3 claims judged" in said
    assert "Off by one 1 / 2" in said and "One unit of the last digit 1 / 2" in said
    assert "Stood 1 / 3" in said and "Did not stand 2 / 3" in said and "Left open 0 not judged" in said
    assert "It does not say how good an outlet is" in said


@pytest.mark.parametrize(
    ("query", "quotes"),
    [
        ("", {"6,113名", "7.35億元"}),  # what it got wrong, unless the address says otherwise
        ("?show=fell", {"6,113名", "7.35億元"}),
        ("?slip=off_by_one", {"6,113名"}),
        ("?show=stood", {"4531名"}),
        ("?show=judged", {"6,113名", "7.35億元", "4531名"}),
        ("?show=open", {"60億美元"}),
        ("?show=all", {"6,113名", "7.35億元", "4531名", "60億美元"}),
        ("?slip=no_such_slip", {"6,113名", "7.35億元"}),
        ("?slip=none", {"6,113名", "7.35億元"}),  # all are explained
    ],
)
def test_every_count_leads_to_its_claims(query: str, quotes: set[str], room: Newsroom, editor: Client) -> None:
    decide(room.figures[0], "6114", "person")
    decide(room.figures[1], "4531", "person")
    decide(room.figures[2], "734000000", "CNY")
    verdicts.decide(room.figures[3], decided_by=factories.user(), reason="two currencies")
    response = editor.get(room.outlets[0].get_absolute_url() + query)
    assert {row.outcome.claim.quote for row in response.context["rows"]} == quotes
    assert response.context["page"].paginator.count == len(quotes)


def test_the_numbers_add_up_and_every_one_is_a_link(room: Newsroom, editor: Client) -> None:
    for figure, value in zip(room.figures[:3], ("6114", "4531", "734000000"), strict=True):
        decide(figure, value)
    response = editor.get(room.outlets[0].get_absolute_url())
    for line in response.context["lines"]:
        if line.count:
            assert len(links(editor, room.outlets[0], line.query)) == line.count
    slips = sum(line.count for line in response.context["lines"] if line.is_slip)
    assert slips == response.context["record"].fell


def test_a_percentage_from_ten_on(editor: Client) -> None:
    outlet = factories.outlet(name="晨鐘日報")
    for number in range(10):
        figure = factories.figure(entity=factories.entity(name=f"公司{number}"))
        article = factories.article(text=f"第{number}家有6113名", outlet=outlet)
        factories.claim(figure=figure, article=article, value=6113)
        if number == 9:
            assert "%" not in page_of(editor, outlet)
        decide(figure, "6113" if number < 8 else "6114", "person")
    assert "8 / 10 (80%)" in page_of(editor, outlet)
    assert "8 / 10 (80%)" in text(editor.get("/outlets/"))


def test_the_figure_page_leads_to_its_outlets(room: Newsroom, editor: Client) -> None:
    source = editor.get(room.figures[0].get_absolute_url()).content.decode()
    assert f'<h3><a href="{room.outlets[0].get_absolute_url()}">晨鐘日報</a></h3>' in source


def test_who_is_not_known_has_no_page(editor: Client) -> None:
    unknown = factories.unknown_outlet()
    assert editor.get(unknown.get_absolute_url()).status_code == 404
    figure = factories.figure()
    factories.claim(figure=figure, article=factories.article(outlet=unknown, text="有6113名"))
    assert unknown.get_absolute_url() not in editor.get(figure.get_absolute_url()).content.decode()


def test_nothing_yet(editor: Client) -> None:
    assert "No outlet yet." in text(editor.get("/outlets/"))
    outlet = factories.outlet()
    assert "No claim of this outlet speaks of a figure that the desk has decided." in page_of(editor, outlet)


def test_no_claim_came_out_so(room: Newsroom, editor: Client) -> None:
    decide(room.figures[0], "6114", "person")
    assert "No claim of this outlet came out so." in page_of(editor, room.outlets[0], "?show=stood")


def test_htmx_gets_the_fragment(room: Newsroom, editor: Client) -> None:
    for path in ("/outlets/", room.outlets[0].get_absolute_url()):
        found = editor.get(path, headers={"hx-request": "true"}).content.decode()
        assert re.match(r'\s*<div id="outlets?"', found) and "<html" not in found
