"""Who carried a figure first, who copied it, and where the number changed: on the board, the figure's page and the article's."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import ingest
from articles.models import Article, CopiedPassage, Figure, Outlet, Story
from tests import factories
from tests.articles.views.test_board import text
from tests.factcheck.lineage.examples import ALTERED, CROSSED, OWN_WORDS, TOLD

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Story:
    """Four outlets on the staff of 遠山科技: 甲報 first, 乙報 copies, 丙報 copies with another number, 丁報 in its own words."""
    made = factories.story(name="遠山科技的數字")
    for hours, (outlet, told) in enumerate((("甲報", TOLD), ("乙報", CROSSED), ("丙報", ALTERED), ("丁報", OWN_WORDS))):
        tell(made, outlet, told, hours=hours)
    return made


def tell(story: Story, outlet: str, told: str, *, hours: int) -> Article:
    article = factories.article(
        text=told,
        title=f"{outlet}的報導",
        story=story,
        outlet=Outlet.objects.get_or_create(name=outlet, defaults={"region": "HK"})[0],
        published_at=factories.PUBLISHED + timedelta(hours=hours),
        state=Article.State.NEW,
    )
    ingest.read(article.pk)
    return article


def staff() -> Figure:
    return Figure.objects.get(metric__key="employees", kind="level")


def test_the_board_says_how_many_are_independent(story: Story, editor: Client) -> None:
    assert "4 outlets · 2 independent · 4 claims" in text(editor.get("/board/"))


def test_the_figure_shows_the_tree_by_time(story: Story, editor: Client) -> None:
    response = editor.get(staff().get_absolute_url())
    first, own = response.context["lineage"]
    assert [node.claim.article.outlet.name for node in (first, *first.children, own)] == ["甲報", "乙報", "丙報", "丁報"]
    assert own.children == own.changes == []
    said = text(response)
    assert "4 outlets" in said and "2 independent" in said and "same passage as 甲報" in said
    tree = response.content.decode().partition('<ol class="lineage"><li>')[2]
    assert tree.index("甲報") < tree.index('<ol class="lineage"><li>') < tree.index("乙報") < tree.index("丙報")


def test_the_number_that_changed_is_marked_in_both_passages(story: Story, editor: Client) -> None:
    response = editor.get(staff().get_absolute_url())
    (root, _own) = response.context["lineage"]
    copied, altered = root.children
    assert not copied.changes
    (change,) = altered.changes
    assert (change.was.quote, change.now.quote) == ("6113", "6114")
    assert "6113 became 6114 here." in text(response)
    assert response.content.decode().count('<mark class="altered n">') == 2


def test_who_copies_a_copy_stands_under_it(story: Story, editor: Client) -> None:
    tell(story, "戊報", ALTERED.replace("一成二", "一成三"), hours=9)
    (root, _own) = editor.get(staff().get_absolute_url()).context["lineage"]
    third = next(node for node in root.children if node.changes)
    assert [node.claim.article.outlet.name for node in third.children] == ["戊報"]
    assert third.children[0].after == "丙報" and not third.children[0].changes


def test_a_figure_that_nobody_copied_has_no_tree(story: Story, editor: Client) -> None:
    CopiedPassage.objects.all().delete()
    response = editor.get(staff().get_absolute_url())
    assert response.context["lineage"] == [] and 'id="lineage"' not in response.content.decode()


def test_a_count_that_moved_on_is_not_altered(story: Story, editor: Client) -> None:
    Figure.objects.update(relation="updated")
    (root, _own) = editor.get(staff().get_absolute_url()).context["lineage"]
    assert not any(node.changes for node in root.children)


def test_the_article_shows_whom_it_shares_passages_with(story: Story, editor: Client) -> None:
    third = Article.objects.get(outlet__name="丙報")
    said = text(editor.get(third.get_absolute_url()))
    assert "2 passages that other articles carry" in said
    assert "2 altered numbers" in said and "first in 甲報" in said and "first in 乙報" in said
    assert "6113名 there, 6114名 here." in said

    first = Article.objects.get(outlet__name="甲報")
    said = text(editor.get(first.get_absolute_url()))
    assert "later in 丙報" in said and "6113名 here, 6114名 there." in said

    own = Article.objects.get(outlet__name="丁報")
    assert 'id="copies"' not in editor.get(own.get_absolute_url()).content.decode()


def test_queries_do_not_grow_with_the_copies(story: Story, editor: Client) -> None:
    def counted() -> list[int]:
        found = []
        for path in (staff().get_absolute_url(), Article.objects.get(outlet__name="丙報").get_absolute_url()):
            with CaptureQueriesContext(connection) as queries:
                editor.get(path)
            found.append(len(queries))
        return found

    before = counted()
    for number in range(3):
        tell(story, f"第{number}報", ALTERED.replace("6114", f"62{number}0"), hours=20 + number)
    assert counted() == before and max(before) <= 12
