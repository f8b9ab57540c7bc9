"""Where one can go by words: pages, figures by the vocabulary, stories and articles; a plain page too."""

from __future__ import annotations

import pytest
from django.test import Client

from articles.models import Figure
from tests.articles.views.conftest import SignedIn
from tests.articles.views.test_board import text
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db


def hrefs(client: Client, words: str) -> list[str]:
    page = client.get("/go/", {"q": words}, headers={"hx-request": "true"}).content.decode()
    return [part.split('"')[0] for part in page.split('href="')[1:]]


def test_a_page_is_found_by_a_part_of_its_name(editor: Client) -> None:
    assert hrefs(editor, "oUr") == ["/sources/"]


def test_in_chinese_by_either_script(editor: Client) -> None:
    for words in ("專題", "专题"):
        page = editor.get("/go/", {"q": words}, headers={"accept-language": "zh-HK"})
        assert 'href="/stories/">專題' in page.content.decode()


def test_a_figure_is_found_by_the_vocabulary(editor: Client, room: Newsroom) -> None:
    """僱員 is what the vocabulary calls employees, in either script."""
    found = {Figure.objects.get(pk=href.split("/")[2]).metric.key for href in hrefs(editor, "雇员") if "figures" in href}
    assert found == {"employees"}


def test_stories_and_articles_are_found_by_their_names(editor: Client, room: Newsroom) -> None:
    assert room.story.get_absolute_url() in hrefs(editor, room.story.name)
    assert room.articles[0].get_absolute_url() in hrefs(editor, room.articles[0].title)


def test_nobody_is_sent_where_they_may_not_go(signed_in: SignedIn) -> None:
    assert hrefs(signed_in("Viewer"), "upload") == []
    assert hrefs(signed_in("Editor"), "upload") == ["/upload/"]


def test_the_plain_page_says_when_there_is_nothing(editor: Client) -> None:
    assert "Nothing has this name." in text(editor.get("/go/?q=qqq"))
