"""The board lists what outlets disagree on, the widest gap first, and its counts add up."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.db.models import F
from django.test import Client

from articles import review, verdicts
from articles.models import Claim
from tests import factories
from tests.newsroom import Newsroom, newsroom

pytestmark = pytest.mark.django_db


def text(response: object) -> str:
    """The page's text without tags, in one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())  # type: ignore[attr-defined]


def figures(response: object) -> list[int]:
    return [int(key) for key in re.findall(r'<tr id="figure-(\d+)"', response.content.decode())]  # type: ignore[attr-defined]


def test_disagreements_come_first_and_widest(room: Newsroom, editor: Client) -> None:
    response = editor.get("/board/")
    assert response.status_code == 200
    assert [row.pk for row in response.context["rows"]] == [room.figures[n].pk for n in (3, 2, 0)]
    assert figures(response)[:3] == [room.figures[3].pk, room.figures[2].pk, room.figures[0].pk]
    said = text(response)
    assert "商湯集團 · Net loss" in said  # all values are losses: shown as one
    assert "晨鐘日報 60億美元" in said and "东方观察 60.93亿元" in said
    assert f'href="/figures/{room.figures[3].pk}/"' in response.content.decode()


def test_a_gap_between_units_compares_digits_only(room: Newsroom, editor: Client) -> None:
    assert "digits only" in text(editor.get("/board/?relation=unit_mismatch"))
    assert "digits only" not in text(editor.get("/board/?relation=conflict"))


def test_a_bare_number_says_what_it_counts(room: Newsroom, editor: Client) -> None:
    Claim.objects.filter(figure=room.figures[0], quote="6,113名").update(quote="6,113", end=F("end") - 1)
    assert "晨鐘日報 6,113 people" in text(editor.get("/board/"))
    assert "島嶼時報 6114名" in text(editor.get("/board/")) and "6114名 people" not in text(editor.get("/board/"))


def test_few_disagreements_are_followed_by_what_comes_nearest(room: Newsroom, editor: Client) -> None:
    context = editor.get("/board/").context
    others = [row.relation for row in context["others"]]
    assert sorted(others) == ["compatible", "compatible", "same", "same"]
    assert others[0] == "compatible"
    assert editor.get("/board/?relation=conflict").context["others"] == []


def test_counts_add_up(room: Newsroom, editor: Client) -> None:
    pills = {pill.name: pill.count for pill in editor.get("/board/").context["pills"]}
    apart = sum(count for name, count in pills.items() if name not in ("disagree", "all"))
    assert apart == pills["all"] == len(room.figures)
    assert pills["disagree"] == pills["conflict"] + pills["unit_mismatch"] == 3


#: what the address asks for, and how many of the eight figures it finds
FILTERS = [
    ("relation=all", 8),
    ("relation=conflict", 2),
    ("relation=unit_mismatch", 1),
    ("relation=updated", 0),
    ("relation=nonsense", 7),  # as no relation: three disagreements, then the others that were compared
    ("relation=all&q=商汤", 8),  # 简 finds 繁
    ("relation=all&q=6113", 1),  # the outlet wrote 6,113
    ("relation=all&q=6114", 1),
    ("relation=all&q=no+such+words", 0),
    ("relation=all&after=999999999", 8),  # a row that is gone
    ("relation=all&before=x", 8),
    ("relation=all&story=0&outlet=x", 8),
    ("relation=all&sort=name", 8),
    ("relation=all&sort=recent", 8),
    ("relation=all&sort=outlets", 8),
]


@pytest.mark.parametrize(("query", "number"), FILTERS)
def test_filters(query: str, number: int, room: Newsroom, editor: Client) -> None:
    assert len(figures(editor.get(f"/board/?{query}"))) == number


def test_filters_by_story_and_outlet(room: Newsroom, editor: Client) -> None:
    other = factories.story()
    assert len(figures(editor.get(f"/board/?relation=all&story={room.story.pk}"))) == 8
    assert figures(editor.get(f"/board/?relation=all&story={other.pk}")) == []
    assert len(figures(editor.get(f"/board/?relation=all&outlet={room.outlets[3].pk}"))) == 2


def test_marks_and_verdicts_are_shown(room: Newsroom, editor: Client) -> None:
    figure = room.figures[0]
    person = factories.user(group="Checker")
    review.mark(figure.claims.all()[0], editor=person, word="conflict")
    verdicts.decide(figure, decided_by=person, reason="the filing says so", value=None)
    said = text(editor.get("/board/"))
    assert "Decided" in said and "1 conflict" in said


def test_htmx_gets_the_fragment_from_the_same_address(room: Newsroom, editor: Client) -> None:
    page, fragment = editor.get("/board/"), editor.get("/board/", headers={"hx-request": "true"})
    assert "HX-Request" in page.headers["Vary"] and "HX-Request" in fragment.headers["Vary"]
    assert fragment.content.decode().startswith('<div id="board"')
    assert figures(fragment) == figures(page)


def test_empty_states(editor: Client) -> None:
    assert "No articles yet." in text(editor.get("/board/"))
    factories.article()
    assert "No outlet disagrees" in text(editor.get("/board/"))
    assert "No figure matches" in text(editor.get("/board/?q=x"))
    assert "No figure stands" in text(editor.get("/board/?relation=same"))


def test_a_full_board_is_light(db: None, editor: Client) -> None:
    """Less than 80 KB on the wire, and its own script and style under 15 and 20 KB: quick on a newsroom's worst line."""
    newsroom(copies=9)
    page = editor.get("/board/?relation=all").content
    assert page.count(b"<tr id=") == 25  # as many rows as it ever has
    assert len(gzip.compress(page)) < 80_000
    styles = (Path(settings.BASE_DIR) / "articles" / "static" / "articles").glob("*.css")
    assert 0 < sum(len(gzip.compress(path.read_bytes())) for path in styles) < 20_000
