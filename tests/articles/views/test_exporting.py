"""The file holds what the board shows: the same figures in the same order, claim by claim, and nothing that is sealed."""

from __future__ import annotations

import csv
from decimal import Decimal
from io import StringIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import lineup, review, second_check, verdicts
from articles.display import exported
from articles.views import exporting
from tests import factories
from tests.articles.views.test_board import figures
from tests.newsroom import Newsroom, newsroom

pytestmark = pytest.mark.django_db

HEAD = [
    *("Figure", "Organisation", "Metric", "Period", "Relation", "Gap", "Outlet", "As written", "Value", "From", "To", "Unit"),
    *("Title", "Published", "Agree", "Conflict", "Unclear", "Verdict", "Unit of the verdict", "Address"),
]


def sent(client: Client, query: str = "", **headers: str) -> str:
    response = client.get(f"/board/export/{query}", headers=headers)
    assert response.status_code == 200 and response.streaming  # type: ignore[attr-defined]
    return b"".join(response.streaming_content).decode()  # type: ignore[attr-defined]


def lines(client: Client, query: str = "") -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(sent(client, query).removeprefix("\ufeff"), newline="")))


def keys(found: list[dict[str, str]]) -> list[int]:
    """The figures, each where it comes first."""
    return list(dict.fromkeys(int(line["Address"].split("/")[4]) for line in found))


def test_a_claim_has_a_line(room: Newsroom, editor: Client) -> None:
    claim = room.figures[0].claims.order_by("pk")[0]
    review.mark(claim, editor=factories.user(), word="agree")
    review.mark(claim, editor=factories.user(), word="agree")
    verdicts.decide(room.figures[0], decided_by=factories.user(), reason="年報", value=Decimal(6114), unit="person")
    line = lines(editor, "?q=6113")[0]
    assert list(line) == HEAD
    assert list(line.values()) == [
        *("商湯集團 · Employees · 31 December 2021", "商湯集團", "Employees", "31 December 2021", "Conflict", "0.016%"),
        *("晨鐘日報", "6,113名", "6113", "6113", "6113", "people", "商湯：從六千人到四千人", "2024-10-24T09:30:00+08:00"),
        *("2", "0", "0", "6114", "people", f"http://testserver/figures/{room.figures[0].pk}/#claim-{claim.pk}"),
    ]


def test_excel_reads_it_and_no_browser_shows_it(room: Newsroom, editor: Client) -> None:
    response = editor.get("/board/export/")
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert response.headers["Content-Disposition"] == f'attachment; filename="board-{timezone.localdate()}.csv"'
    assert response.headers["Cache-Control"] == "no-store"
    assert b"".join(response.streaming_content).startswith(b"\xef\xbb\xbfFigure,")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("language", "head"), [("zh-hant", "數字,機構,指標,期間,關係,差距,"), ("zh-hans", "数字,机构,指标,期间,关系,差距,")]
)
def test_it_is_in_the_readers_language(language: str, head: str, room: Newsroom, editor: Client) -> None:
    said = sent(editor, **{"accept-language": language})
    assert said.startswith(f"\ufeff{head}") and ("净亏损" if language == "zh-hans" else "淨虧損") in said


@pytest.mark.parametrize(
    "query",
    [
        "?relation=all",
        "?relation=all&sort=name",
        "?relation=all&sort=recent",
        "?relation=all&sort=outlets",
        "?relation=conflict",
        "?relation=all&q=商汤+6113",
        "?relation=all&q=no+such+words",
        "?relation=all&outlet={outlet}",
        "?relation=all&story={story}",
        "?relation=all&story={other}",
        "?state=decided",
        "?state=contradicted",
        "?who=me",
        "?who=nobody&sort=name",
    ],
)
def test_it_holds_what_the_board_shows(query: str, room: Newsroom, editor: Client) -> None:
    verdicts.decide(room.figures[1], decided_by=factories.user(), reason="年報", value=None)
    editor.post(f"/figures/{room.figures[2].pk}/mine/", {"want": "take"})
    query = query.format(outlet=room.outlets[3].pk, story=room.story.pk, other=factories.story().pk)
    page = editor.get(f"/board/{query}")
    assert keys(lines(editor, query)) == figures(page)
    assert (f'href="/board/export/{query}' in page.content.decode().replace("&amp;", "&")) == bool(figures(page)) or "q=" in query


def test_the_link_carries_the_choice_and_no_place(room: Newsroom, editor: Client) -> None:
    link = editor.get(f"/board/?relation=all&q=商&sort=name&after={room.figures[0].pk}").context["export"]
    assert link == "/board/export/?relation=all&q=%E5%95%86&sort=name"
    assert len(keys(lines(editor, f"?relation=all&after={room.figures[0].pk}"))) == len(room.figures)


def test_words_are_no_formula_and_a_fall_is_a_number(room: Newsroom, editor: Client) -> None:
    figure = factories.figure(
        entity=factories.entity(name="=遠山()"), metric=factories.metric(key="net_profit"), dimension="money"
    )
    outlet = factories.outlet(name="@長河晚報")
    for quote, value in (("-5萬元", -50_000), ("8萬元", 80_000)):
        article = factories.article(text=f"淨利{quote}", outlet=outlet, title="+三成")
        factories.claim(figure=figure, article=article, quote=quote, value=value, unit="CNY")
    lineup.refresh([figure])
    line = lines(editor, "?relation=all&q=遠山")[0]
    said = [line[name] for name in ("Figure", "Organisation", "Outlet", "As written", "Title", "Value")]
    assert said[0].startswith("'=遠山()")
    assert said[1:] == ["'=遠山()", "'@長河晚報", "'-5萬元", "'+三成", "-50000"]


def test_a_loss_is_told_as_a_loss(room: Newsroom, editor: Client) -> None:
    """In the sign of the figure's page: the metric says loss, so the number does not."""
    told = [(line["Metric"], line["Value"]) for line in lines(editor, "?relation=unit_mismatch")]
    assert told == [("Net loss", "6000000000"), ("Net loss", "6093000000")]


def test_a_verdict_that_gives_no_value_says_so(room: Newsroom, editor: Client) -> None:
    figure, person = room.figures[0], factories.user(group="Checker")
    assert {line["Verdict"] for line in lines(editor, "?q=6113")} == {""}
    verdicts.decide(figure, decided_by=person, reason="各說各話", value=None)
    assert {line["Verdict"] for line in lines(editor, "?q=6113")} == {"No value can be said"}
    verdicts.withdraw(figure, by=person, reason="已重編")
    assert {line["Verdict"] for line in lines(editor, "?q=6113")} == {""}


def test_nothing_sealed_is_told_not_even_to_its_writer(room: Newsroom) -> None:
    """A file is handed on."""
    chan, client = factories.user(name="chan", group="Checker"), Client()
    client.force_login(chan)
    figure = room.figures[0]
    verdicts.decide(figure, decided_by=chan, reason="年報", value=Decimal(6114), unit="person")
    for claim in figure.claims.all():
        review.mark(claim, editor=chan, word="conflict")
    told = ("Agree", "Conflict", "Unclear", "Verdict", "Unit of the verdict")
    assert [[line[name] for name in told] for line in lines(client, "?q=6113")] == [["0", "1", "0", "6114", "people"]] * 3
    second_check.ask(figure, by=chan)
    assert [[line[name] for name in told] for line in lines(client, "?q=6113")] == [["0", "0", "0", "", ""]] * 3


@pytest.mark.parametrize(
    ("most", "whole"),
    [(1, False), (3, False), (4, False), (7, False), (18, False), (19, True), (20, True)],
)
def test_a_file_that_is_cut_off_says_so(
    most: int, whole: bool, room: Newsroom, editor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = lines(editor, "?relation=all")
    assert len(everything) == 19
    monkeypatch.setattr(exporting, "MOST_CLAIMS", most)
    monkeypatch.setattr(exported, "FIGURES", 3)
    found = lines(editor, "?relation=all")
    if not whole:
        assert found.pop()["Figure"].startswith(f"Cut off after {most} claims.")
    assert found == everything[:most]


def statements(client: Client, query: str) -> tuple[int, int]:
    """How many there are, and how many lines they give."""
    with CaptureQueriesContext(connection) as queries:
        found = lines(client, query)
    return len(queries), len(found)


def test_queries_grow_with_chunks_alone(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    client, person = Client(), factories.user(group="Checker")
    client.force_login(person)
    room = newsroom(copies=4)
    for figure in room.figures:
        verdicts.decide(figure, decided_by=person, reason="年報", value=Decimal(1))
        for claim in figure.claims.all():
            review.mark(claim, editor=person, word="agree")
    statements(client, "")  # what is asked once for all
    few, many = statements(client, "?relation=unit_mismatch"), statements(client, "?relation=all")
    assert (few[1], many[1]) == (8, 76)
    assert many[0] == few[0] <= 12
    monkeypatch.setattr(exported, "FIGURES", 8)
    assert statements(client, "?relation=all")[0] == many[0] + 3 * 3  # of four chunks each has three
