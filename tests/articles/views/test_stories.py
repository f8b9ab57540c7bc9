"""Stories and what the outlets of one story say of each figure."""

from __future__ import annotations

import pytest
from django.test import Client

from articles import lineup, verdicts
from articles.models import Article
from tests import factories
from tests.articles.views.test_board import text
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db


def test_the_matrix_has_a_cell_for_every_outlet(room: Newsroom, editor: Client) -> None:
    context = editor.get(room.story.get_absolute_url()).context
    assert [outlet.name for outlet in context["outlets"]] == sorted(outlet.name for outlet in room.outlets)
    row = next(row for row in context["matrix"] if row.figure == room.figures[0])
    told = dict(row.cells)
    assert [value.quote for value in told["晨鐘日報"]] == ["6,113名"]
    assert told["Harbour Wire"] == [] and list(told) == [outlet.name for outlet in context["outlets"]]
    assert (context["shared_count"], context["figure_count"]) == (7, 8)


def test_disagreements_come_first(room: Newsroom, editor: Client) -> None:
    relations = [row.figure.relation for row in editor.get(room.story.get_absolute_url()).context["matrix"]]
    assert set(relations[:3]) == {"conflict", "unit_mismatch"}
    assert not {"conflict", "unit_mismatch"} & set(relations[3:])


def test_an_outlet_of_another_story_explains_a_conflict(room: Newsroom, editor: Client) -> None:
    """All rows of this story say 4531; what contradicts them stands in another one."""
    figure = room.figures[1]
    path = room.story.get_absolute_url()
    assert figure.relation == "same" and "in another story:" not in text(editor.get(path))
    article = factories.article(outlet=factories.outlet(name="別家晚報"), text="商湯集團有4600名員工。")
    claim = factories.claim(figure=figure, article=article, quote="4600", value=4600, unit="person")
    lineup.refresh([figure])
    response = editor.get(path)
    row = next(row for row in response.context["matrix"] if row.figure == figure)
    assert row.figure.relation == "conflict"
    assert {value.quote for _outlet, told in row.cells for value in told} == {"4531名", "4,531 people"}
    assert [(value.outlet, value.quote, value.unit) for value in row.elsewhere] == [("別家晚報", "4600", "people")]
    assert "in another story: 別家晚報 4600 people" in text(response)
    assert f'href="{figure.get_absolute_url()}#claim-{claim.pk}"' in response.content.decode()


def test_articles_without_a_date_are_named(room: Newsroom, editor: Client) -> None:
    path = room.story.get_absolute_url()
    assert "publication date" not in text(editor.get(path))
    undated = factories.article(story=room.story, outlet=room.outlets[0], published_at=None, title="遠山航運轉盈")
    response = editor.get(path)
    assert response.context["undated"] == 1 and "1 article says no publication date" in text(response)
    assert f'<li><a href="{undated.get_absolute_url()}">遠山航運轉盈</a></li>' in response.content.decode()


def test_all_figures(room: Newsroom, editor: Client) -> None:
    assert len(editor.get(f"{room.story.get_absolute_url()}?figures=all").context["matrix"]) == 8


def test_a_verdict_closes_a_question(room: Newsroom, editor: Client) -> None:
    path = room.story.get_absolute_url()
    assert editor.get(path).context["question_count"] == 3
    verdicts.decide(room.figures[0], decided_by=factories.user(), reason="x")
    assert editor.get(path).context["question_count"] == 2


def test_progress_asks_again_while_articles_wait(room: Newsroom, editor: Client) -> None:
    path = room.story.get_absolute_url()
    assert "every 4s" not in editor.get(path).content.decode()
    Article.objects.filter(pk=room.articles[0].pk).update(state="reading")
    response = editor.get(path)
    assert "every 4s" in response.content.decode() and "3 / 4" in text(response)


def test_the_list(room: Newsroom, editor: Client) -> None:
    assert "商湯的數字" in text(editor.get("/stories/"))


def test_nothing_yet(editor: Client) -> None:
    assert "No story yet." in text(editor.get("/stories/"))
    assert "No articles in this story yet." in text(editor.get(factories.story().get_absolute_url()))


def test_a_story_of_many_outlets_shows_some_and_says_how_many_more(room: Newsroom, editor: Client) -> None:
    figure = room.figures[0]
    for number in range(14):
        article = factories.article(
            story=room.story, outlet=factories.outlet(name=f"第{number:02}晚報"), text=f"共有6113名。（{number}）"
        )
        factories.claim(figure=figure, article=article)
    lineup.refresh([figure])

    answer = editor.get(room.story.get_absolute_url())

    assert answer.status_code == 200
    assert len(answer.context["outlets"]) == 12
    assert answer.context["more_outlets"] == 14 + len(room.outlets) - 12
